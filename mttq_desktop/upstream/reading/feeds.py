"""Feeds of every kind. The only module that imports feedparser, and only the other process imports it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import feedparser

from mttq_desktop.errors import ProblemError
from mttq_desktop.upstream.reading.dates import moment
from mttq_desktop.upstream.reading.decoding import decoded
from mttq_desktop.upstream.reading.items import Given, clean_items
from mttq_desktop.upstream.reading.json_feed import read_json_feed
from mttq_desktop.upstream.reading.newest import newest_part
from mttq_desktop.upstream.reading.pages import read_page
from mttq_desktop.upstream.reading.tags import without_comments
from mttq_desktop.upstream.reading.values import FeedRead
from mttq_desktop.upstream.reading.words import title_in

_HEAD_LETTERS = 64 * 1024
"""A feed begins within so many letters; whatever stands before it is left out."""

_ROOT = re.compile(
    r"(?P<page><(?:html|head|body)[\s>])|<(?:[a-z][\w.-]*:)?(?:rss|rdf|feed|channel)(?=[\s/>])",
    re.IGNORECASE,
)
_NUMBERED_LETTER = re.compile(r"&#(?:x([0-9a-f]+)|([0-9]+));", re.IGNORECASE)
_PICTURE_NAME = re.compile(r"\.(?:jpe?g|png|webp|gif)(?:[?#]|$)", re.IGNORECASE)


def read_feed(body: bytes, content_type: str, address: str, now: datetime) -> FeedRead:
    """The feed that ``body`` is: RSS 0.9x, 1.0, 2.0, Atom or JSON Feed.

    Args:
        body: not compressed any more.
        content_type: as the sender told it; it is not believed beyond need.
        address: where it came from, after redirects.
        now: the present moment, in UTC.

    Raises:
        ProblemError: ``feed.sign_in`` or ``feed.not_a_feed`` for a page and anything else, ``feed.broken``.
    """
    text = decoded(body, content_type)
    if text.lstrip().startswith(("{", "[")):
        return read_json_feed(text.strip(), address, now)
    feed = _from_its_root(text)
    if feed is None:
        is_sign_in = read_page(body, content_type, address, now).is_sign_in
        raise ProblemError("feed.sign_in" if is_sign_in else "feed.not_a_feed")
    parsed = _parsed(newest_part(feed, now))
    if not parsed["version"] and not parsed["entries"]:
        raise ProblemError("feed.not_a_feed")
    given = [_given(dict(entry), now) for entry in parsed["entries"]]
    return FeedRead(title_in(parsed["feed"].get("title", "")), clean_items(given, address))


def _from_its_root(text: str) -> str | None:
    """The feed from its first element on; None where none begins.

    So nothing is left of a document type, and no entity can be declared. Those of HTML, which many feeds use
    without declaring them, are known all the same.
    """
    head = without_comments(text[:_HEAD_LETTERS])
    root = _ROOT.search(head)
    if root is None or root["page"]:
        return None
    return _NUMBERED_LETTER.sub(_possible_letter, head[root.start() :] + text[_HEAD_LETTERS:])


def _possible_letter(reference: re.Match[str]) -> str:
    """The letter written as a number, unless there is none of that number in XML."""
    digits = reference[1] or reference[2]
    number = int(digits, 16 if reference[1] else 10) if len(digits) < 8 else 0
    is_letter = number in (9, 10, 13) or 0x20 <= number < 0xD800 or 0xE000 <= number < 0xFFFE
    return reference[0] if is_letter or 0x10000 <= number <= 0x10FFFF else ""


def _parsed(feed: str) -> dict[str, Any]:
    """What feedparser makes of it. Words are cleaned and links made whole later, more strictly."""
    headers = {"content-type": "application/xml; charset=utf-8"}
    try:
        return dict(
            feedparser.parse(
                io.BytesIO(feed.encode(errors="replace")),
                response_headers=headers,
                resolve_relative_uris=False,
                sanitize_html=False,
            )
        )
    except MemoryError:
        raise
    except Exception as error:  # hostile input makes it raise anything at all
        raise ProblemError("feed.broken") from error


def _given(entry: dict[str, Any], now: datetime) -> Given:
    content = _longest(entry)
    return Given(
        links=tuple(_links(entry)),
        title=_string(entry, "title"),
        text=_string(content, "value"),
        is_html=content.get("type") != "text/plain",
        published_at=_published(entry, now),
        pictures=tuple(_pictures(entry)),
        base=_string(content, "base"),
    )


def _longest(entry: Mapping[str, Any]) -> Mapping[str, Any]:
    """The text of an item where it has several: the whole rather than a summary."""
    summary = entry.get("summary_detail")
    offered = [*_mappings(entry, "content"), summary if isinstance(summary, dict) else {}]
    return max(offered, key=lambda one: len(_string(one, "value")))


def _links(entry: Mapping[str, Any]) -> Iterator[str]:
    """What may be the link; one that leads by way of a service that counts readers comes second."""
    yield _string(entry, "feedburner_origlink")
    yield _string(entry, "link")
    for link in _mappings(entry, "links"):
        if link.get("rel") == "alternate":
            yield _string(link, "href")
    guid = _string(entry, "id")
    if guid.startswith(("http://", "https://")):
        yield guid


def _published(entry: Mapping[str, Any], now: datetime) -> datetime | None:
    """When, by the first date that can be read; feedparser takes one it does not know for a wrong day."""
    dates = (moment(_string(entry, name), now) for name in ("published", "updated", "created"))
    return next((date for date in dates if date), None)


def _pictures(entry: Mapping[str, Any]) -> Iterator[str]:
    for link in _mappings(entry, "links"):
        if link.get("rel") == "enclosure" and _is_picture(link, _string(link, "href")):
            yield _string(link, "href")
    for media in _mappings(entry, "media_content"):
        if media.get("medium") == "image" or _is_picture(media, _string(media, "url")):
            yield _string(media, "url")
    for thumbnail in _mappings(entry, "media_thumbnail"):
        yield _string(thumbnail, "url")


def _is_picture(media: Mapping[str, Any], address: str) -> bool:
    kind = _string(media, "type")
    return kind.startswith("image/") or (not kind and bool(_PICTURE_NAME.search(address)))


def _string(holder: Mapping[str, Any], name: str) -> str:
    value = holder.get(name)
    return value if isinstance(value, str) else ""


def _mappings(holder: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """What is listed under ``name``; elements of that very name make feedparser put something else there."""
    listed = holder.get(name)
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
