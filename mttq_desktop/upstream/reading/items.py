"""From what a feed says of its items to clean ones: newest first, none twice, none that cannot be used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from mttq_desktop.upstream.addresses import link_key
from mttq_desktop.upstream.model import ItemRead
from mttq_desktop.upstream.reading.links import Links
from mttq_desktop.upstream.reading.tags import Tag, tokens, unescaped
from mttq_desktop.upstream.reading.words import is_in_old_font, line, title_in, words_in

ITEMS_AT_MOST = 200

_LETTERS_OF_TEXT_AS_TITLE = 120
_NEWEST = datetime.max.replace(tzinfo=UTC)
_UNSEEN_SIZE = re.compile(r"[01](?:px)?")
"""A width or height of pictures that only count who is reading."""


@dataclass(frozen=True)
class Given:
    """An item as its feed has it, nothing of it cleaned.

    Attributes:
        links: what may be its link, likeliest first; relative to the feed itself.
        title: markup.
        text: markup, or what should be plain text.
        published_at: UTC, and possible.
        pictures: addresses named as pictures; those within ``text`` come on top.
        base: what its pictures are relative to; empty for the feed itself.
    """

    links: tuple[str, ...]
    title: str
    text: str
    is_html: bool
    published_at: datetime | None
    pictures: tuple[str, ...] = ()
    base: str = ""


def clean_items(given: Iterable[Given], address: str) -> tuple[ItemRead, ...]:
    """The items of the feed at ``address``, newest first, at most 200.

    Left out are those without a usable link, with the link of a newer one, without any words, and those
    whose words are no Vietnamese because they were typed for fonts of before Unicode.
    """
    links = Links(address)
    items: dict[str, ItemRead] = {}
    for one in _newest_first(given):
        item = _clean(one, links)
        if item:
            items.setdefault(link_key(item.link), item)
        if len(items) == ITEMS_AT_MOST:
            break
    return tuple(items.values())


def _newest_first(given: Iterable[Given]) -> list[Given]:
    """Items without a date stay behind the one they follow in the feed."""
    dated: list[tuple[datetime, Given]] = []
    before = _NEWEST
    for one in given:
        before = one.published_at or before
        dated.append((before, one))
    return [one for _, one in sorted(dated, key=lambda pair: pair[0], reverse=True)]


def _clean(given: Given, links: Links) -> ItemRead | None:
    link = next(filter(None, map(links.whole, given.links)), "")
    if not link:
        return None
    text = words_in(given.text, is_html=given.is_html)
    title = title_in(given.title) or line(text, _LETTERS_OF_TEXT_AS_TITLE)
    if not title or is_in_old_font(title):
        return None
    pictures = (*given.pictures, *_pictures_in(given.text))
    picture = next(filter(None, (links.whole(one, given.base) for one in pictures)), "")
    return ItemRead(link, title, text, given.published_at, picture)


def _pictures_in(markup: str) -> Iterator[str]:
    """Addresses of the pictures that stand in ``markup``."""
    if "<img" not in markup.lower():
        markup = unescaped(markup)
    if "<img" not in markup.lower():
        return
    for token in tokens(markup):
        if isinstance(token, Tag) and token.name == "img":
            said = token.attributes
            sizes = (said.get("width", ""), said.get("height", ""))
            if not any(_UNSEEN_SIZE.fullmatch(size) for size in sizes):
                yield from (said[name] for name in ("src", "data-src", "data-original") if name in said)
