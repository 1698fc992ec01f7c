"""HTML as a row of words and tags, however broken it is: never an error, never slow for being hostile.

The standard library's parser raises on some ill-formed declarations, and takes the square of the time on
others.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TAG = re.compile(
    r"""<(?P<end>/?)(?P<name>[a-zA-Z][^\s<>/"']*)(?P<rest>(?:[^<>"']|"[^"]*"|'[^']*')*+|[^<>]*)>"""
)
"""A tag up to its ``>``, which may stand in quoted values too; up to the first where quotes do not fit."""

_ATTRIBUTE = re.compile(r"""([a-zA-Z_:][\w:.-]*)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""")
_DECLARATION = re.compile(r"<[!?][^<>]*>")
_ENTITY = re.compile(r"&#?\w{1,32};")

_UNREAD = frozenset({"script", "style", "template", "iframe", "noembed", "noframes", "xmp"})
"""Elements whose content is no HTML, or none that is shown."""


@dataclass(frozen=True)
class Tag:
    """A tag.

    Attributes:
        name: in lower case.
        is_end: it closes an element.
        rest: what stands behind the name.
    """

    name: str
    is_end: bool
    rest: str

    @property
    def depth(self) -> int:
        """How much deeper inside elements the reader is behind it."""
        if self.is_end:
            return -1
        return 0 if self.rest.endswith("/") else 1

    @property
    def attributes(self) -> dict[str, str]:
        """Names in lower case to values; of two with one name the first counts, as in browsers."""
        found: dict[str, str] = {}
        for name, value in _ATTRIBUTE.findall(self.rest):
            bare = value[1:-1] if value[0] in "\"'" else value
            found.setdefault(name.lower(), unescaped(bare).strip())
        return found


def tokens(markup: str) -> Iterator[str | Tag]:
    """The words, entities decoded, and tags of ``markup`` in their order; comments are left out."""
    markup = _DECLARATION.sub("", without_comments(markup.replace("<![CDATA[", "").replace("]]>", "")))
    place = 0
    while tag := _TAG.search(markup, place):
        if tag.start() > place:
            yield unescaped(markup[place : tag.start()])
        name = tag["name"].lower()
        yield Tag(name, bool(tag["end"]), tag["rest"])
        place = tag.end()
        if name in _UNREAD and not tag["end"]:
            place = _end_of(name, markup, place)
    if place < len(markup):
        yield unescaped(markup[place:])


def unescaped(text: str) -> str:
    """``text``, its entities decoded once. An ampersand that begins none, as in addresses, is left alone."""
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), text) if "&" in text else text


def without_comments(markup: str) -> str:
    """``markup`` without its comments; what follows the beginning of one that never ends is gone too."""
    first, *others = markup.split("<!--")
    kept = [first]
    for part in others:
        _, is_closed, behind = part.partition("-->")
        kept.append(behind if is_closed else "")
    return "".join(kept)


def _end_of(name: str, markup: str, place: int) -> int:
    """Where the end tag begins of the element whose content starts at ``place``; the very end without one."""
    end = re.compile(f"</{name}(?![a-z])", re.IGNORECASE).search(markup, place)
    return end.start() if end else len(markup)
