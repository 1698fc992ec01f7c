"""Sources and their items on the command line: real processes, real feeds on loopback."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import requests

from mttq_desktop.clock import VIETNAM
from tests.console.test_commands import data, port, run, serve
from tests.upstream.papers import Papers, serving_papers

__all__ = ["data", "port"]

HERE = "--allow-loopback"
NOW = datetime.now(UTC).replace(microsecond=0)
"""The processes go by the system's clock."""

ARTICLE = """<html><head><meta property="og:title" content="Lễ trao nhà">
<meta property="og:description" content="Chiều nay."><meta property="og:site_name" content="Cổng xã">
</head><body></body></html>"""


@pytest.fixture
def papers() -> Iterator[Papers]:
    with serving_papers(NOW) as papers:
        yield papers


def told(data: Path, *arguments: str, expect: int = 0) -> Any:  # noqa: ANN401 - JSON
    return json.loads(run(data, *arguments, "--json", expect=expect).stdout)


def refused(data: Path, *arguments: str, expect: int = 1) -> str:
    done = run(data, *arguments, expect=expect)
    assert done.stdout == ""
    return done.stderr


def invented(data: Path) -> set[str]:
    return {source["id"] for source in told(data, "source", "list") if source["origin"] == "practice"}


def test_a_source_is_added_listed_and_removed(data: Path, papers: Papers) -> None:
    address = papers.add("/bao", "Tin mot")
    added = told(data, "source", "add", address, "--name", "Báo tỉnh", HERE)
    assert (added["name"], added["address"], added["origin"]) == ("Báo tỉnh", address, "person")
    assert (added["fetched_at"], added["problem"]) == (None, None)
    assert added["found"] == [{"address": address, "name": "Báo", "newest_title": "Tin mot"}]
    (listed,) = [each for each in told(data, "source", "list", HERE) if each["origin"] == "person"]
    assert listed == {name: value for name, value in added.items() if name != "found"}
    assert "đã có" in refused(data, "source", "add", address, HERE)
    assert told(data, "source", "remove", added["id"]) == {"id": added["id"], "removed": True}
    assert "Không có nguồn tin" in refused(data, "source", "remove", added["id"], expect=2)


def test_of_several_feeds_the_first_is_taken_and_all_are_told(data: Path, papers: Papers) -> None:
    site = papers.add("/trang")
    first, second = papers.add("/tin", "Tin mot"), papers.add("/bien", "Tin bien")
    head = "".join(
        f'<link rel="alternate" type="application/rss+xml" title="{title}" href="{path}">'
        for title, path in (("Tin", "/tin"), ("Biển", "/bien"))
    )
    papers.at["/trang"].body = f"<html><head>{head}</head></html>".encode()
    papers.at["/trang"].content_type = "text/html"
    added = told(data, "source", "add", site, HERE)
    assert added["address"] == first
    assert [each["address"] for each in added["found"]] == [first, second]
    assert len([each for each in told(data, "source", "list") if each["origin"] == "person"]) == 1


def test_a_site_without_feeds_is_refused_in_words(data: Path, papers: Papers) -> None:
    site = papers.add("/trang")
    papers.at["/trang"].body, papers.at["/trang"].content_type = (
        b"<html><body>Chao</body></html>",
        "text/html",
    )
    assert "không có danh sách tin" in refused(data, "source", "add", site, HERE)
    assert papers.url not in run(data, "source", "list").stdout


def test_this_pc_is_asked_only_where_that_is_allowed(data: Path, papers: Papers) -> None:
    address = papers.add("/bao", "Tin mot")
    for command in ("source", "item"):
        assert "chỉ mở được trong máy" in refused(data, command, "add", address)
    assert papers.asked == []


def test_items_are_fetched_listed_and_found(data: Path, papers: Papers) -> None:
    address = papers.add("/bao", "Tin hai", "Tin một & bão")
    source = told(data, "source", "add", address, "--name", "Báo Xyz", HERE)
    for known in invented(data):
        assert known != source["id"]
    came = {each["id"]: each for each in told(data, "item", "fetch", HERE)}[source["id"]]
    assert came == {"id": source["id"], "name": "Báo Xyz", "new": 2, "total": 2, "problem": None}
    items = told(data, "item", "list", "--search", "bao xyz tin", HERE)
    assert [item["title"] for item in items] == ["Tin hai", "Tin một & bão"]
    assert items[0] == {
        "id": items[0]["id"],
        "title": "Tin hai",
        "link": f"{papers.url}/bai/Tin-hai",
        "source": "Báo Xyz",
        "published": NOW.astimezone(VIETNAM).isoformat(),
        "text": "",
        "picture": None,
        "shared": None,
    }
    assert len(told(data, "item", "list", "--limit", "1")) == 1
    (found,) = told(data, "item", "list", "--search", "MOT BAO XYZ")
    assert found["title"] == "Tin một & bão"
    assert told(data, "item", "list", "--search", "xyz khong") == []
    papers.at["/bao"].titles.insert(0, "Tin ba")
    again = {each["id"]: each for each in told(data, "item", "fetch", HERE)}[source["id"]]
    assert (again["new"], again["total"]) == (1, 3)
    (listed,) = [each for each in told(data, "source", "list") if each["id"] == source["id"]]
    assert datetime.fromisoformat(listed["fetched_at"]).utcoffset() == VIETNAM.utcoffset(None)


def test_a_source_that_fails_is_told_beside_the_others(data: Path, papers: Papers) -> None:
    good, bad = papers.add("/bao", "Tin mot"), papers.add("/hong", "Tin hai")
    ids = [told(data, "source", "add", address, HERE)["id"] for address in (good, bad)]
    papers.at["/hong"].status = 403
    came = {each["id"]: each for each in told(data, "item", "fetch", HERE)}
    assert came[ids[0]]["problem"] is None
    problem = came[ids[1]]["problem"]
    assert problem["code"] == "web.refused"
    assert "không cho xem" in problem["sentence"]
    assert "không cho xem" in run(data, "source", "list", HERE).stdout


def test_practice_has_sources_of_its_own(data: Path) -> None:
    listed = told(data, "source", "list")
    assert len(listed) == 3
    assert {source["origin"] for source in listed} == {"practice"}
    assert all(each["problem"] is None and each["new"] for each in told(data, "item", "fetch"))
    items = told(data, "item", "list", "--limit", "1000")
    assert {item["source"] for item in items} == {source["name"] for source in listed}
    assert "không bỏ được" in refused(data, "source", "remove", listed[0]["id"])


def test_an_address_that_was_pasted_becomes_an_item(data: Path, papers: Papers) -> None:
    address = papers.add("/bai")
    papers.at["/bai"].body, papers.at["/bai"].content_type = ARTICLE.encode(), "text/html; charset=utf-8"
    item = told(data, "item", "add", address, HERE)
    assert (item["title"], item["text"], item["source"]) == ("Lễ trao nhà", "Chiều nay.", "Cổng xã")
    assert (item["published"], item["shared"]) == (None, None)
    assert told(data, "item", "list") == [item]


def test_words_for_people(data: Path, papers: Papers) -> None:
    address = papers.add("/bao", "Tin mot")
    assert "Đã thêm nguồn tin «Báo»" in run(data, "source", "add", address, HERE).stdout
    assert "Báo: 1 tin mới, có 1 tin" in run(data, "item", "fetch", HERE).stdout
    line = f"{NOW.astimezone(VIETNAM):%d/%m/%Y}  Báo: Tin mot"
    assert line in run(data, "item", "list", "--search", "mot").stdout
    assert "Không có tin nào." in run(data, "item", "list", "--search", "xyz khong").stdout
    for wrong in (["item"], ["source", "take"], ["item", "list", "--limit", "0"], ["source", "add"]):
        assert "Mời" in refused(data, *wrong, expect=2)


@pytest.fixture
def shared(data: Path) -> dict[str, Any]:
    """The first item of practice."""
    run(data, "item", "fetch")
    item: dict[str, Any] = told(data, "item", "list", "--limit", "1")[0]
    return item


def test_an_item_is_shared_with_a_sentence_and_its_source(
    data: Path, shared: dict[str, Any], tmp_path: Path
) -> None:
    text = tmp_path / "câu.txt"
    text.write_text("Mời bà con cùng đọc.\n", encoding="utf-8")
    post = told(data, "item", "share", shared["id"], "--text", str(text), "--now")
    assert post["state"] == "waiting"
    assert post["text"] == f"Mời bà con cùng đọc.\n\nNguồn: {shared['source']}"
    assert post["link"] == shared["link"]
    assert told(data, "item", "list", "--limit", "1")[0]["shared"]["kind"] == "waiting"
    (sent,) = told(data, "send", "--until-idle")
    assert sent["state"] == "published"
    mark = told(data, "item", "list", "--limit", "1")[0]["shared"]
    assert (mark["kind"], mark["permalink"]) == ("shared", sent["permalink"])
    assert datetime.fromisoformat(mark["at"]).utcoffset() == VIETNAM.utcoffset(None)


def test_an_item_is_shared_once_unless_a_person_wants_it_again(data: Path, shared: dict[str, Any]) -> None:
    for _ in range(2):
        run(data, "item", "share", shared["id"], "--now")
        run(data, "send", "--until-idle", expect=1 if _ else 0)
    (second, first) = told(data, "status", expect=1)
    assert first["text"] == f"Nguồn: {shared['source']}"
    assert second["problem"]["code"] == "share.already_there"
    run(data, "item", "share", shared["id"], "--again", "--now")
    posts = told(data, "send", "--until-idle", expect=1)
    assert sorted(post["state"] for post in posts) == ["needs_person", "published", "published"]


def test_what_the_page_has_from_elsewhere_is_marked(
    data: Path, papers: Papers, tmp_path: Path, port: int
) -> None:
    address = papers.add("/bao", "Tin mot", "Tin hai", "Tin ba")
    link = f"{papers.url}/bai/Tin-"
    practice = serve(tmp_path / "trang", port)
    run(data, "connect", "--graph", practice.graph, "--key-stdin", key=practice.page_key)
    run(data, "source", "add", address, HERE)
    run(data, "item", "fetch", HERE)

    def by_hand(message: str, link: str = "") -> None:
        form = {"message": message, "link": link, "access_token": practice.page_key}
        requests.post(f"{practice.graph}/{practice.page_id}/feed", data=form, timeout=10).raise_for_status()

    def marks(*arguments: str) -> dict[str, str]:
        listed = run(data, "item", "list", "--search", "tin", "--json", *arguments, key=practice.page_key)
        items = json.loads(listed.stdout)
        return {item["title"]: item["shared"]["kind"] for item in items if item["shared"]}

    try:
        by_hand("Tay", f"{link}mot/?utm_source=fb#dau")
        assert marks() == {}, "no key is at hand to ask with"
        assert marks("--key-stdin") == {"Tin mot": "on_page"}
        by_hand(f"Mời xem {link}hai.")
        run(data, "item", "fetch", "--key-stdin", key=practice.page_key)
        assert marks() == {"Tin mot": "on_page", "Tin hai": "on_page"}
        listed = told(data, "item", "list", "--search", "tin")
        (third,) = [item for item in listed if item["title"] == "Tin ba"]
        by_hand("Tay", third["link"])
        run(data, "item", "share", third["id"], "--now")
        assert marks()["Tin ba"] == "waiting"
        sent = run(data, "send", "--until-idle", "--key-stdin", "--json", key=practice.page_key, expect=1)
        assert json.loads(sent.stdout)[0]["problem"]["code"] == "share.already_there"
        assert marks()["Tin ba"] == "on_page"
    finally:
        practice.stop()
    assert marks("--key-stdin")["Tin ba"] == "on_page", "what is known stays while the Page is out of reach"


def test_a_key_that_is_announced_has_to_come(data: Path) -> None:
    for act in ("fetch", "list"):
        assert "giấy phép" in refused(data, "item", act, "--key-stdin", expect=2)


def test_what_cannot_be_shared_is_told(data: Path, tmp_path: Path) -> None:
    for unknown in ("x", "", os.fsdecode(b"\xff")):
        assert "Không có tin số" in refused(data, "item", "share", unknown, expect=2)
    missing = str(tmp_path / "none.txt")
    assert "Không đọc được lời viết" in refused(data, "item", "share", "x", "--text", missing, expect=2)
