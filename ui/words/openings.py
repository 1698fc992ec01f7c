"""The words that go out with a shared item: a sentence of the commune's own, and where the item comes from.

They are words for citizens and stay Vietnamese whatever language the program speaks.
"""

from __future__ import annotations

from mttq_desktop.text.normal import nfc

_SOURCE = "Nguồn: {name}"
_PLACES = ("phường", "đặc khu", "xã")
_ANY_PLACE = "địa phương"


def words_with_source(sentence: str, source_name: str) -> str:
    """The words of a post that shares an item: ``sentence``, which may be empty, then the source's name."""
    source = _SOURCE.format(name=source_name)
    written = sentence.rstrip()
    return f"{written}\n\n{source}" if written else source


def sentence_of(words: str, source_name: str) -> str:
    """What of such words the person wrote; all of it where the source is not named at the end."""
    source = _SOURCE.format(name=source_name)
    return words.removesuffix(source).rstrip() if words.endswith(source) else words


def openings_for(page_name: str) -> tuple[str, str, str]:
    """Three beginnings that read well by themselves and may be written on, for the Page of this name."""
    place = _place_in(page_name)
    return (
        f"Tin bà con {place} ta cần biết:",
        "Mời bà con cùng đọc và làm theo:",
        f"{place[0].upper()}{place[1:]} ta cũng đang làm việc này:",
    )


def with_opening(sentence: str, opening: str, openings: tuple[str, ...]) -> str:
    """``sentence`` begun with ``opening``; another of ``openings`` gives way, what was written never does."""
    rest = sentence.strip()
    for known in openings:
        if rest.startswith(known):
            rest = rest.removeprefix(known).lstrip()
            break
    return f"{opening} {rest}" if rest else f"{opening} "


def _place_in(page_name: str) -> str:
    """What kind of unit the Page's name speaks of."""
    name = f" {nfc(page_name).casefold()} "
    return next((place for place in _PLACES if f" {place} " in name), _ANY_PLACE)
