"""JSON Feed, versions 1 and 1.1, which feedparser does not read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from mttq_desktop.errors import ProblemError
from mttq_desktop.upstream.reading.dates import moment
from mttq_desktop.upstream.reading.items import Given, clean_items
from mttq_desktop.upstream.reading.values import FeedRead
from mttq_desktop.upstream.reading.words import title_in


def read_json_feed(text: str, address: str, now: datetime) -> FeedRead:
    """The feed that ``text`` is.

    Raises:
        ProblemError: ``feed.broken`` for what is no JSON, ``feed.not_a_feed`` for JSON of another kind.
    """
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ProblemError("feed.broken") from error
    if not isinstance(whole, dict) or "jsonfeed.org" not in _text(whole, "version"):
        raise ProblemError("feed.not_a_feed")
    given = [_given(item, now) for item in _mappings(whole, "items")]
    return FeedRead(title_in(_text(whole, "title")), clean_items(given, address))


def _given(item: Mapping[str, object], now: datetime) -> Given:
    html = _text(item, "content_html")
    plain = _text(item, "content_text") or _text(item, "summary")
    published = moment(_text(item, "date_published"), now) or moment(_text(item, "date_modified"), now)
    attached = [
        _text(one, "url")
        for one in _mappings(item, "attachments")
        if _text(one, "mime_type").startswith("image/")
    ]
    return Given(
        links=(_text(item, "url"), _text(item, "external_url"), _id_as_link(item)),
        title=_text(item, "title"),
        text=html or plain,
        is_html=bool(html),
        published_at=published,
        pictures=(_text(item, "image"), _text(item, "banner_image"), *attached),
    )


def _id_as_link(item: Mapping[str, object]) -> str:
    found = _text(item, "id")
    return found if found.startswith(("http://", "https://")) else ""


def _text(holder: Mapping[str, object], name: str) -> str:
    value = holder.get(name)
    return value if isinstance(value, str) else ""


def _mappings(holder: Mapping[str, object], name: str) -> list[Mapping[str, object]]:
    listed = holder.get(name)
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
