"""Everything a text gives reason to look at again, the gravest first. Nothing of it leaves this PC."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from mttq_desktop.clock import VIETNAM, Clock
from mttq_desktop.text.caution.form import Form
from mttq_desktop.text.caution.model import GRAVEST_FIRST, Caution, Concern, Ours
from mttq_desktop.text.caution.numbers import Numbers
from mttq_desktop.text.caution.people import People
from mttq_desktop.text.caution.vocabulary import Vocabulary
from mttq_desktop.text.clean import doubts_of_words
from mttq_desktop.text.normal import nfc

_LETTERS_AT_MOST = 70_000
"""More than Facebook takes in one post; the rest is not looked at."""

UnitSlips = Callable[[str, str | None], Iterable[Caution]]
"""Wrong names of units in a text, for the committee of the unit with this code."""


class Cautions:
    """Looks over texts; precise before eager, for a warning that is wrong teaches to read none."""

    def __init__(self, vocabulary: Vocabulary, unit_slips: UnitSlips, clock: Clock) -> None:
        self._numbers = Numbers(vocabulary)
        self._people = People(vocabulary, clock.now().astimezone(VIETNAM).year)
        self._form = Form(vocabulary)
        self._unit_slips = unit_slips

    def of(self, text: str, ours: Ours, *, has_photos: bool) -> list[Caution]:
        """What to look at again in ``text``, each once; places are those of the composed text."""
        text = nfc(text)[:_LETTERS_AT_MOST]
        found = [
            *self._numbers.cautions(text, ours),
            *self._people.cautions(text),
            *self._form.cautions(text, has_photos=has_photos),
            *self._unit_slips(text, ours.unit_code),
            *_look_alikes(text),
        ]
        found = sorted(
            _outermost(found), key=lambda caution: (GRAVEST_FIRST.index(caution.concern), caution.start)
        )
        each_once = {(caution.concern, caution.words): caution for caution in reversed(found)}
        return [caution for caution in found if each_once[caution.concern, caution.words] is caution]


def _outermost(found: list[Caution]) -> Iterator[Caution]:
    """Those that lie in no longer one for the same reason, as a name in the same with «Em» before it."""
    told_to: dict[Concern, int] = {}
    for caution in sorted(found, key=lambda caution: (caution.start, -caution.end)):
        if caution.end > told_to.get(caution.concern, 0):
            told_to[caution.concern] = caution.end
            yield caution


def _look_alikes(text: str) -> Iterable[Caution]:
    """Words that a search will not find, and that a voice reads wrongly."""
    for doubt in doubts_of_words(text):
        yield Caution(Concern.LOOK_ALIKE, doubt.place, doubt.word, (doubt.proposed,))
