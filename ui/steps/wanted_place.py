"""The place in the words that is to be changed, handed from the look at the whole to the field."""

from __future__ import annotations

from mttq_desktop.text.caution.model import Caution


class WantedPlace:
    """Holds one place until it is shown."""

    def __init__(self) -> None:
        self._caution: Caution | None = None

    def want(self, caution: Caution) -> None:
        """Show this place next."""
        self._caution = caution

    def take_from(self, words: str) -> tuple[int, int] | None:
        """Where the place is in ``words``, in Qt's units; None where none is wanted, or it is gone."""
        caution, self._caution = self._caution, None
        if caution is None or words[caution.start : caution.end] != caution.words:
            return None
        return _units(words[: caution.start]), _units(words[: caution.end])


def _units(text: str) -> int:
    """Qt counts a letter beyond the first plane of Unicode as two."""
    return len(text.encode("utf-16-le")) // 2
