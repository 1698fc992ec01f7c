"""How a text is written: all in capitals, with blanks left, copied from a paper, with a map beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_desktop.text.caution.model import Caution, Concern
from mttq_desktop.text.caution.vocabulary import Vocabulary

_WORD = re.compile(r"[^\W\d_]{2,}")
_LOUD = 0.8
"""Share of words in capitals that makes a line loud; names of numbers and units stay small now and then."""
_TITLE_WORDS = 32
"""A title in capitals is the usual form; a longer one is no title any more."""
_BODY_WORDS = 12
"""So many words in capitals in a row, below the title, are shouting."""

_BLANK = re.compile(
    r"(?<![\w,;.…)])(?:…|\.{3})(?![\w)\]])(?:[ ]?(?:…|\.{3}))*"  # alone, as the frames have it
    r"|…{2,}|\.{4,}|_{3,}"
    r"|\[[^\W\d_][^\]\n]{0,40}\]|<[^\W\d_][^<>\n@/:]{0,30}>"
    r"|(?<![\w/])x{2,}(?![\w])|(?<![\w/])XXX+(?!\w)|\?{3,}"
    r"|\{[^\W\d_][^}\n]{0,40}\}|\b[Nn]g.y(?:\s+/\s*/|\s{2,}th.ng)"
)
_AFTER_COMMA = re.compile(r"[,;]\s*$")
_FIGURES = re.compile("[IVXLC]+")

_NOTHING_ELSE_WORDS = 24
"""A text with nothing but words in capitals may have fewer, for it has no title that needs them."""

_ARTICLE_LETTERS = 900
"""A shorter text is a notice, or a quotation."""
_SOURCE_LETTERS = 120


class Form:
    """Looks at the form of a text."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._maps = vocabulary.pattern("maps")
        self._numerals = vocabulary.pattern("numerals_after")
        self._fill_in = re.compile(rf"\(\s*{vocabulary.any_of('fill_in')}[^)\n]{{0,40}}\)", re.IGNORECASE)
        press, bylines = vocabulary.any_of("press"), vocabulary.any_of("press_bylines")
        self._source = re.compile(
            rf"^[^\w\n]*(?:(?:dẫn\s+)?(?:nguồn|theo)\s*:?\s*[^\n]{{0,40}}?{press}|{bylines})",
            re.IGNORECASE | re.MULTILINE,
        )
        self._dateline = re.compile(
            rf"^[^\w\n]*{press}[^\n)]{{0,30}}\)?\s*[-–—]\s", re.IGNORECASE | re.MULTILINE
        )

    def cautions(self, text: str, *, has_photos: bool) -> Iterator[Caution]:
        """What a reader of ``text`` would stumble over."""
        yield from self._blanks(text)
        yield from self._capitals(text)
        yield from self._article(text)
        if has_photos:
            found = self._maps.search(text)
            if found is not None:
                yield Caution(Concern.MAP, found.start(), found[0])

    def _blanks(self, text: str) -> Iterator[Caution]:
        for found in (*_BLANK.finditer(text), *self._fill_in.finditer(text)):
            before = text[max(0, found.start() - 12) : found.start()]
            ends_a_list = found[0] in {"…", "..."} and _AFTER_COMMA.search(before) is not None
            is_figure = _FIGURES.fullmatch(found[0]) is not None and self._numerals.search(before) is not None
            if not (ends_a_list or is_figure):
                yield Caution(Concern.BLANK, found.start(), found[0])

    def _capitals(self, text: str) -> Iterator[Caution]:
        """The first lines in capitals are the title, as long as they are no longer than one."""
        body = text.lstrip("\n")
        title_end = _title_end(body)
        title, rest = body[:title_end], body[title_end:]
        limit = _TITLE_WORDS if rest.strip() else _NOTHING_ELSE_WORDS
        place = len(text) - len(body)
        if len(_WORD.findall(title)) > limit:
            yield Caution(Concern.CAPITALS, place, title.strip())
            return
        place += title_end
        for line in rest.splitlines(keepends=True):
            if _is_loud(line) and len(_WORD.findall(line)) >= _BODY_WORDS:
                yield Caution(Concern.CAPITALS, place, line.rstrip())
                return
            place += len(line)

    def _article(self, text: str) -> Iterator[Caution]:
        if len(text) < _ARTICLE_LETTERS:
            return
        found = self._dateline.search(text[:_ARTICLE_LETTERS]) or self._source.search(text)
        if found is not None:
            yield Caution(Concern.ARTICLE, found.start(), found[0].strip()[:_SOURCE_LETTERS])


def _title_end(text: str) -> int:
    """Where the lines in capitals end that a text begins with; an empty line ends them too."""
    end = 0
    for line in text.splitlines(keepends=True):
        if not _is_loud(line):
            break
        end += len(line)
    return end


def _is_loud(line: str) -> bool:
    words = _WORD.findall(line)
    return bool(words) and sum(map(str.isupper, words)) > _LOUD * len(words)
