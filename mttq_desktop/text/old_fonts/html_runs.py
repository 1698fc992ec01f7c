"""The fonts in HTML as text processors and browsers put it on the clipboard."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from mttq_desktop.text.old_fonts.runs import FontRun

LETTERS_AT_MOST = 2_000_000
"""Longer HTML is not looked into; its plain text is there all the same."""

_FAMILY = re.compile(r"(?<![\w-])font-family\s*:\s*(?P<family>[^;}]+)", re.IGNORECASE)
_RULE = re.compile(r"(?P<selectors>[^{}]+)\{(?P<body>[^{}]*)\}")
_SELECTOR = re.compile(r"(?P<tag>[a-z0-9]*)(?:\.(?P<class_>[\w-]+))?", re.IGNORECASE)
_COMMENT = re.compile(r"<!--|-->|/\*.*?\*/", re.DOTALL)
_BLANK = re.compile(r"[ \t\r\n\f]+")

_UNSEEN = frozenset({"style", "script", "head", "title", "xml"})
_BLOCKS = frozenset(["p", "div", "li", "tr", "table", "ul", "ol", "blockquote", "pre", "section"]) | {
    f"h{level}" for level in range(1, 7)
}
_NEVER_CLOSED = frozenset(["br", "img", "hr", "meta", "link", "input", "col", "area", "base", "wbr"])
_CELLS = frozenset({"td", "th"})


def runs_of_html(html: str) -> list[FontRun]:
    """The text of ``html`` with the font of each run; empty where there is too much of it."""
    if len(html) > LETTERS_AT_MOST:
        return []
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.finished()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._runs: list[FontRun] = []
        self._open: list[tuple[str, str]] = []
        self._rules: dict[tuple[str, str], str] = {}
        self._hidden = 0
        self._in_style = False
        self._at_line_start = True
        self._after_blank = False

    def finished(self) -> list[FontRun]:
        """All runs; no line end at the end."""
        while self._runs and not self._runs[-1].text.strip():
            self._runs.pop()
        return self._runs

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A new font may begin, and a new line."""
        if tag in _BLOCKS:
            self._end_line()
        if tag == "br":
            self._at_line_start = False
            self._end_line()
        if tag in _NEVER_CLOSED:
            return
        given = {name: value or "" for name, value in attrs}
        self._open.append((tag, self._family(tag, given)))
        self._hidden += tag in _UNSEEN
        self._in_style = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        """The font before is used again; what was left open inside ends too."""
        if tag in _CELLS and not self._at_line_start:
            self._add(" ")
        if all(name != tag for name, _ in self._open):
            return
        while True:
            name, _ = self._open.pop()
            self._hidden -= name in _UNSEEN
            if name == tag:
                break
        self._in_style = False
        if tag in _BLOCKS:
            self._end_line()

    def handle_data(self, data: str) -> None:
        """Letters in the present font, or rules for fonts."""
        if self._in_style:
            self._learn(data)
        if self._hidden:
            return
        text = _BLANK.sub(" ", data)
        if self._at_line_start or self._after_blank:
            text = text.lstrip(" ")
        if text:
            self._add(text)

    def _add(self, text: str) -> None:
        self._runs.append(FontRun(text, self._open[-1][1] if self._open else ""))
        self._at_line_start = False
        self._after_blank = text.endswith(" ")

    def _end_line(self) -> None:
        if not self._at_line_start and not self._hidden:
            self._add("\n")
        self._at_line_start = True

    def _family(self, tag: str, given: dict[str, str]) -> str:
        own = _FAMILY.search(given.get("style", ""))
        if own is not None:
            return own["family"].strip()
        if tag == "font" and given.get("face"):
            return given["face"]
        for class_ in given.get("class", "").split():
            named = self._rules.get((tag, class_)) or self._rules.get(("", class_))
            if named:
                return named
        return self._rules.get((tag, "")) or (self._open[-1][1] if self._open else "")

    def _learn(self, style: str) -> None:
        """Fonts that rules give to tags and classes, as text processors write them."""
        for rule in _RULE.finditer(_COMMENT.sub(" ", style)):
            family = _FAMILY.search(rule["body"])
            if family is None:
                continue
            for selector in rule["selectors"].split(","):
                named = _SELECTOR.fullmatch(selector.strip())
                if named is not None:
                    self._rules[named["tag"].lower(), named["class_"] or ""] = family["family"].strip()
