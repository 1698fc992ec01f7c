"""JSON Feed, whole and broken."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.upstream.model import ItemRead
from tests.upstream.reading.samples import SITE, only, read


def feed(*items: object, **more: object) -> str:
    return json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "Mặt trận", "items": list(items), **more}
    )


def test_an_item_of_a_json_feed() -> None:
    one = {
        "id": "7",
        "url": "/tin/7",
        "title": "Trao nhà &amp; quà",
        "content_html": "<p>Sáng nay</p><p>hai <b>hộ</b></p>",
        "date_published": "2026-11-16T08:00:00+07:00",
        "image": "//anh.vi-du.vn/7.jpg",
    }
    found = read(feed(one))
    assert found.title == "Mặt trận"
    assert found.items == (
        ItemRead(
            f"{SITE}/tin/7",
            "Trao nhà & quà",
            "Sáng nay\n\nhai hộ",
            datetime(2026, 11, 16, 1, 0, tzinfo=UTC),
            "https://anh.vi-du.vn/7.jpg",
        ),
    )


def test_what_an_item_may_have_instead() -> None:
    found = only(
        feed(
            {
                "id": f"{SITE}/tin/8",
                "content_text": "Một dòng\nhai dòng",
                "date_modified": "2026-11-16",
                "attachments": [
                    {"url": "/a.mp3", "mime_type": "audio/mpeg"},
                    {"url": "/a.png", "mime_type": "image/png"},
                ],
            },
            version="https://jsonfeed.org/version/1",
        )
    )
    assert found.link == f"{SITE}/tin/8"
    assert found.title == "Một dòng hai dòng"
    assert found.text == "Một dòng\nhai dòng"
    assert found.picture_url == f"{SITE}/a.png"
    assert found.published_at == datetime(2026, 11, 15, 17, 0, tzinfo=UTC)


def test_things_of_the_wrong_kind_are_as_if_they_were_not_there() -> None:
    wrong: list[object] = [None, 3, [], {}, "\ud800", 1e999, True]
    names = ("id", "url", "title", "content_html", "content_text", "date_published", "image", "attachments")
    items = [
        {**dict.fromkeys(names, value), "external_url": f"{SITE}/{place}"}
        for place, value in enumerate(wrong)
    ]
    titled = [{**one, "title": "Tin"} for one in items]
    assert len(read(feed(*wrong, *titled)).items) == len(wrong)
    assert read(feed(items=7)).items == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "feed.broken"),
        ("[" * 100_000, "feed.broken"),
        ('{"a":' * 100_000, "feed.broken"),
        ("[]", "feed.not_a_feed"),
        ('{"error": "login required"}', "feed.not_a_feed"),
        ('{"version": 9' + "9" * 5_000 + "}", "feed.broken"),
        ('{"version": ["jsonfeed.org"], "items": []}', "feed.not_a_feed"),
    ],
)
def test_json_of_another_kind_is_no_feed(text: str, code: str) -> None:
    with pytest.raises(ProblemError) as caught:
        read(text, "application/feed+json")
    assert caught.value.problem.code == code


def test_javascript_and_private_links_are_left_out_here_too() -> None:
    links = ["javascript:alert(1)", "http://10.0.0.1/", "file:///a", f"{SITE}/tot"]
    assert only(feed(*({"url": link, "title": "Tin"} for link in links))).link == f"{SITE}/tot"


@pytest.mark.parametrize("before", ["", "\ufeff", "\n "])
def test_control_letters_and_a_mark_before_it_do_no_harm(before: str) -> None:
    text = feed({"url": "/tin/1", "title": "Mới"}).replace("M\\u1edbi", "M\x08ới")
    assert only(before + text).title == "Mới"
