"""Posts that point to something: what Facebook refuses, how it shows the rest, and what is shared by hand."""

from __future__ import annotations

import html
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from mttq_desktop.practice import PracticePage
from mttq_desktop.practice.journal import Event
from mttq_desktop.practice.storage import DATABASE
from tests.practice.conftest import Caller, Json

UPPER_POST = "/cap-tren/posts/700000000000102"
ARTICLE = "/nguon/tinh/bai/khoi-cong-20-nha.html"
TITLE = "Mặt trận tỉnh Tập Làm khởi công 20 nhà Đại đoàn kết ở vùng cao"


def attachment_of(caller: Caller, post: str) -> Json:
    fields = "attachments{type,media_type,title,description,url,unshimmed_url,target,media}"
    (attachment,) = caller.get(post, fields=fields)["attachments"]["data"]
    return attachment


@pytest.mark.parametrize(
    "link",
    [
        "https://www.facebook.com/mttqvietnam/posts/123",
        "https://facebook.com/permalink.php?story_fbid=1&id=2",
        "https://m.facebook.com/story.php?story_fbid=1&id=2",
        "http://fb.com/x",
        "https://fb.watch/abc/",
    ],
)
@pytest.mark.parametrize("published", [True, False])
def test_links_to_facebook_are_refused(caller: Caller, link: str, published: bool) -> None:
    sent = {"message": "Chia sẻ", "link": link, "published": published}
    assert caller.refused("POST", "me/feed", json=sent) == (400, 100, 1609008)
    assert caller.published() == []
    assert caller.get("me/feed")["data"] == []


def test_names_that_only_look_like_facebook_are_taken(caller: Caller) -> None:
    caller.create(link="https://facebook.com.vn/tin")
    caller.create(link="https://notfacebook.com/tin")
    assert len(caller.published()) == 2


def test_a_post_of_the_upper_page_counts_as_one_on_facebook(caller: Caller) -> None:
    sent = {"link": caller.page.web_url + UPPER_POST}
    assert caller.refused("POST", "me/feed", json=sent) == (400, 100, 1609008)


@pytest.mark.parametrize("path", ["/nguon/tinh/bai/khong-co.html", "/nguon/khong-co/bai/x.html"])
def test_an_invented_page_that_is_not_there_cannot_be_read(caller: Caller, path: str) -> None:
    sent = {"link": caller.page.web_url + path}
    assert caller.refused("POST", "me/feed", json=sent) == (400, 1609005, 0)


def test_a_link_is_shown_as_its_page_tells(caller: Caller) -> None:
    link = caller.page.web_url + ARTICLE
    post = caller.create("Xã mình có năm hộ trong danh sách", link=link)
    found = attachment_of(caller, post)
    assert (found["type"], found["media_type"]) == ("share", "link")
    assert (found["title"], found["unshimmed_url"]) == (TITLE, link)
    assert found["description"].startswith("Sáng nay")
    assert found["media"]["image"]["src"] == f"{caller.page.web_url}/nguon/anh/house.jpg"
    for shim in (found["url"], found["target"]["url"]):
        parts = urlsplit(shim)
        assert parts.hostname == "l.facebook.com"
        assert parse_qs(parts.query)["u"] == [link]
    node = caller.get(post, fields="parent_id,status_type")
    assert node == {"id": post, "status_type": "shared_story"}


def test_a_link_of_which_nothing_is_known_shows_its_address(caller: Caller) -> None:
    found = attachment_of(caller, caller.create(link="https://mattran.org.vn/tin?a=1&b=2"))
    assert (found["title"], found["unshimmed_url"]) == (("https://mattran.org.vn/tin?a=1&b=2",) * 2)
    assert "media" not in found


def test_the_web_page_shows_a_card(caller: Caller) -> None:
    caller.create("Một", link=caller.page.web_url + ARTICLE)
    caller.create("Hai", link="https://mattran.org.vn/tin.html")
    text = html.unescape(requests.get(caller.page.web_url, timeout=20).content.decode())
    hosts = re.findall(r'<span class="host">(.*?)</span>\s*<span class="title">(.*?)</span>', text)
    assert hosts == [
        ("mattran.org.vn", "https://mattran.org.vn/tin.html"),
        ("Mặt trận tỉnh Tập Làm", TITLE),
    ]
    assert text.count('<img src="http') == 1


def share(page: PracticePage, where: str, words: str = "", origin: str = "") -> requests.Response:
    headers = {"Origin": origin or page.web_url}
    form = {"where": where, "words": words}
    return requests.post(f"{page.web_url}{UPPER_POST}/chia-se", data=form, headers=headers, timeout=20)


def test_a_post_shared_by_hand_on_the_page_names_its_parent(caller: Caller) -> None:
    answer = share(caller.page, "page", "Ma\u0323\u0306t trận xã chia sẻ")
    assert "Đã chia sẻ lên Trang Mặt trận xã Tập Làm Thử." in html.unescape(answer.content.decode())
    (post,) = caller.get("me/published_posts", fields="message,parent_id,attachments{unshimmed_url}")["data"]
    assert post["message"] == "Mặt trận xã chia sẻ"
    assert post["parent_id"] == "700000000000001_700000000000102"
    assert post["attachments"]["data"] == [{"unshimmed_url": caller.page.web_url + UPPER_POST}]
    entry = caller.page.journal()[-1]
    assert (entry.event, entry.message) == (Event.PUBLIC, "Mặt trận xã chia sẻ")
    text = html.unescape(requests.get(caller.page.web_url, timeout=20).content.decode())
    assert '<span class="host">Mặt trận tỉnh Tập Làm</span>' in text
    assert '<span class="title">Cầu dân sinh Suối Trong đã thông xe' in text


def test_shared_on_the_profile_it_does_not_come_to_the_page(caller: Caller) -> None:
    for where in ("profile", "", "nonsense"):
        answer = share(caller.page, where, "Nhầm chỗ")
        assert "trang cá nhân của bạn" in html.unescape(answer.content.decode())
    assert caller.published() == []


@pytest.mark.parametrize("origin", ["null", "https://evil.example"])
def test_no_other_site_can_share(caller: Caller, origin: str) -> None:
    assert share(caller.page, "page", origin=origin).status_code == 403
    assert caller.published() == []


def test_hostile_words_stay_words(caller: Caller) -> None:
    hostile = "<script>alert(1)</script> {{page}} \"'&"
    share(caller.page, "page", hostile)
    text = requests.get(caller.page.web_url, timeout=20).content.decode()
    assert "<script" not in text
    assert hostile in html.unescape(text)


def test_the_upper_page_shows_all_its_posts_with_a_share_button_each(page: PracticePage) -> None:
    text = requests.get(page.upper_page, timeout=20).content.decode()
    assert len(re.findall(r'href="/cap-tren/posts/\d+/chia-se">Chia sẻ<', text)) == 3
    assert "<script" not in text


def test_a_folder_of_an_earlier_version_is_brought_up_to_date(caller: Caller, tmp_path: Path) -> None:
    post = caller.create("Một", link="https://mattran.org.vn/tin.html")
    caller.page.stop()
    with closing(sqlite3.connect(tmp_path / "practice" / DATABASE)) as db:
        db.execute("ALTER TABLE post DROP COLUMN parent")
        db.commit()
    caller.page.start()
    assert caller.get(post, fields="message,parent_id") == {"id": post, "message": "Một"}
