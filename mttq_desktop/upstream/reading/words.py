"""Words from elsewhere made fit to be shown: composed, without markup, without letters that nobody sees."""

from __future__ import annotations

import re

from mttq_desktop.text.beginning import beginning
from mttq_desktop.text.normal import nfc, seen
from mttq_desktop.upstream.reading.tags import Tag, tokens

TITLE_LETTERS = 300
TEXT_LETTERS = 20_000
"""Longer than nearly every article; more of a text nobody reads here."""

_MARKUP_LETTERS = 200_000
"""Of a longer markup only the beginning is read; some of it are pictures spelled out in letters."""

_ROUNDS = 8
"""How often one text may have been escaped. Twice is common, more often is done to do harm."""

_HARMLESS = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*")
"""Letters of nearly every text: none of them is unseen, turns others round or stands over them."""

_BLANK = dict.fromkeys((0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0))
"""Letters by their kind, of which nothing is to be seen."""

_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|<[!?][^<>]*>|&#?\w{1,32};")
_CUT_TAG = re.compile(r"<[^<>]*$")
_OPENING = re.compile(r"<(?=[a-zA-Z/!?])")
_SPACES = re.compile(r"\s+")
_PARAGRAPH_BREAK = re.compile(r"\n{3,}")
_BEFORE_DOTS = " \n,.;:…-–"

_PARAGRAPH = re.compile(
    r"address|article|aside|blockquote|d[dl]|details|div|fieldset|figcaption|figure|footer|form|h[1-6]|header"
    r"|hr|main|nav|[ou]l|p|pre|section|table"
)
_LINES = frozenset({"br", "caption", "dt", "li", "option", "tr"})
_CELLS = frozenset({"td", "th"})
_HIDDEN = frozenset({"audio", "button", "math", "noscript", "object", "select", "svg", "video"})
"""Elements that are more than words, or whose words stand in for something that cannot be shown."""

_VIETNAMESE_ONLY = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_NOT_VIETNAMESE = re.compile(
    "[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df"
    "\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]"
)


def title_in(markup: str) -> str:
    """The words of ``markup`` on one line, however often its signs were escaped."""
    bare = words_in(markup) if "<" in markup or "&" in markup else markup
    return line(bare, TITLE_LETTERS)


def words_in(markup: str, *, is_html: bool = True) -> str:
    """The words of ``markup``: paragraphs parted by an empty line, the lines of lists and breaks as lines.

    What should be plain text, not ``is_html``, is often markup all the same and is read like it; its own
    lines stay lines.
    """
    text = markup if len(markup) <= _MARKUP_LETTERS else _CUT_TAG.sub("", markup[:_MARKUP_LETTERS])
    if not is_html:
        text = nfc(text).replace("\n", "<br>")
    before = None
    for _ in range(_ROUNDS):
        plainer = lines(_without_tags(text), TEXT_LETTERS)
        if plainer == before or not _MARKUP.search(plainer):
            return _closing_nothing(plainer)
        before, text = plainer, plainer.replace("\n", "<br>")
    return ""


def _closing_nothing(text: str) -> str:
    """``text`` in which no ``<`` that begins no tag can be taken for one, by whoever reads it next."""
    return lines(_OPENING.sub("< ", text), TEXT_LETTERS) if "<" in text else text


def line(text: str, letters: int) -> str:
    """Plain ``text`` on one line of at most so many ``letters``, cut at a word and then ended with "…"."""
    return _one_line(nfc(text), letters)


def lines(text: str, letters: int) -> str:
    """Plain ``text``, each line cleaned, never two empty ones together, of at most so many ``letters``."""
    cleaned = "\n".join(_one_line(one, letters) for one in nfc(text).split("\n"))
    whole = _PARAGRAPH_BREAK.sub("\n\n", cleaned).strip("\n")
    if len(whole) <= letters:
        return whole
    return re.split(r"\s\S*$", whole[: letters - 1], maxsplit=1)[0].rstrip(_BEFORE_DOTS) + "…"


def _one_line(composed: str, letters: int) -> str:
    spaced = " ".join(composed.split())
    if len(spaced) <= letters and _HARMLESS.fullmatch(spaced):
        return spaced
    return nfc(beginning(seen(spaced).translate(_BLANK), letters))


def is_in_old_font(text: str) -> bool:
    """Whether ``text`` was typed for fonts of before Unicode, so that what is seen is no Vietnamese."""
    if _VIETNAMESE_ONLY.search(text):
        return False
    accented = [word for word in text.split() if not word.isascii()]
    odd = [word for word in accented if _NOT_VIETNAMESE.search(word)]
    return len(odd) > 1 and len(odd) * 2 > len(accented)


def _without_tags(markup: str) -> str:
    pieces: list[str] = []
    hidden = 0
    for token in tokens(markup):
        if isinstance(token, Tag) and token.name in _HIDDEN:
            hidden = max(0, hidden + token.depth)
        elif hidden == 0:
            pieces.append(_break_at(token) if isinstance(token, Tag) else _SPACES.sub(" ", token))
    return "".join(pieces)


def _break_at(tag: Tag) -> str:
    if _PARAGRAPH.fullmatch(tag.name):
        return "\n\n"
    if tag.name in _LINES and (tag.name == "br" or not tag.is_end):
        return "\n- " if tag.name == "li" else "\n"
    return " " if tag.name in _CELLS else ""
