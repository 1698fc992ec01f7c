"""The helper sees what happened, never what was written, and no key."""

from __future__ import annotations

import json
import logging
import zipfile

import pytest

from mttq_desktop.graph.errors import Refused, RefusedWhy
from mttq_desktop.log import start_log
from mttq_desktop.paths import Paths
from mttq_desktop.report.report import Part, parts_of_report, report_name, write_report
from tests.posts.house import House, house

__all__ = ["house"]

WORDS = "Bà Nguyễn Thị Tư ở bản Huồi Mới nhận nhà"
KEY = "EAAGplantedkey0123456789"


@pytest.fixture
def parts(house: House) -> list[Part]:
    paths = Paths(house.folder)
    paths.make_folders()
    handler = start_log(paths.log)
    house.confirmed(WORDS, photos=2)
    house.far_side.order(
        "create", Refused(100, 7, user_message=f"Không nhận: {WORDS}", trace_id="AbC", why=RefusedWhy.INPUT)
    )
    house.sender.send_what_is_due()
    house.draft(WORDS)
    logging.getLogger().removeHandler(handler)
    handler.close()
    return parts_of_report(paths, house.store, house.clock)


def test_it_tells_where_each_post_stands_and_why(parts: list[Part]) -> None:
    posts = json.loads(next(part.text for part in parts if part.name == "posts.json"))
    assert [post["state"] for post in posts] == ["draft", "needs_person"]
    assert posts[1]["problem"] == {"problem": "facebook.refused", "code": 100, "subcode": 7, "trace": "AbC"}
    assert len(posts[1]["photos"]) == 2
    assert posts[1]["letters"] == len(WORDS)


def test_it_holds_the_log(parts: list[Part]) -> None:
    log = next(part.text for part in parts if part.name == "log/mttq.log")
    assert "100/7 AbC" in log


def test_no_words_no_names_no_key(parts: list[Part], house: House) -> None:
    everything = "\n".join(part.text for part in parts)
    for secret in (WORDS, "Nguyễn", "Huồi", KEY, str(house.photo("x").parent)):
        assert secret not in everything


def test_the_file_holds_what_was_shown(parts: list[Part], house: House) -> None:
    target = house.folder / report_name(house.clock)
    write_report(parts, target)
    assert target.name == "bao-loi-2026-11-23-0901.zip"
    with zipfile.ZipFile(target) as archive:
        assert {name: archive.read(name).decode() for name in archive.namelist()} == {
            part.name: part.text for part in parts
        }
