from __future__ import annotations

import json

import pytest

from tests.practice.conftest import Caller, jpeg


@pytest.fixture
def person(caller: Caller) -> Caller:
    """The same caller with the key of the person who runs the Page."""
    caller.key = caller.page.user_key
    return caller


def test_a_person_sees_themselves_and_their_page(person: Caller) -> None:
    me = person.get("me")
    assert me.keys() == {"id", "name"}
    assert me["id"] != person.page.page_id
    (page,) = person.get("me/accounts", fields="id,name,category,tasks,access_token,picture{url}")["data"]
    assert page["id"] == person.page.page_id
    assert page["access_token"] == person.page.page_key
    (unasked,) = person.get("me/accounts")["data"]
    assert unasked["access_token"] == person.page.page_key
    assert person.get(person.page.page_id, fields="access_token")["access_token"] == person.page.page_key
    assert person.refused("GET", "me", params={"fields": "category"}) == (400, 100, 0)


def test_a_person_is_told_their_permissions(person: Caller) -> None:
    rows = person.get("me/permissions")["data"]
    assert {"permission": "pages_manage_posts", "status": "granted"} in rows


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "{page}/feed"),
        ("POST", "{page}/photos"),
        ("POST", "{page}"),
        ("GET", "{page}/feed"),
        ("GET", "1_2"),
    ],
)
def test_a_persons_key_may_not_do_the_pages_work(person: Caller, method: str, path: str) -> None:
    path = path.format(page=person.page.page_id)
    assert person.refused(method, path, data={"message": "x"}) == (400, 190, 2069032)


def test_a_wrong_key_and_no_key(caller: Caller) -> None:
    caller.key = "EAAwrong"
    assert caller.refused("GET", "me") == (400, 190, 0)
    assert caller.refused("POST", "me/feed", data={"message": "x"}) == (400, 190, 0)
    caller.key = ""
    assert caller.refused("GET", "me") == (400, 104, 0)


@pytest.mark.parametrize("place", ["query", "form", "multipart", "json"])
def test_the_key_may_come_in_many_places(caller: Caller, place: str) -> None:
    url = f"{caller.page.graph_url}/me/feed"
    fields = {"message": "Một", "access_token": caller.page.page_key}
    session = caller.session
    answers = {
        "query": lambda: session.post(url, params=fields, timeout=20),
        "form": lambda: session.post(url, data=fields, timeout=20),
        "multipart": lambda: session.post(
            url, files={name: (None, value) for name, value in fields.items()}, timeout=20
        ),
        "json": lambda: session.post(url, json=fields, timeout=20),
    }
    answer = answers[place]()
    assert answer.status_code == 200, answer.text
    assert caller.published()[0]["message"] == "Một"


@pytest.mark.parametrize(
    ("missing", "method", "path", "expected"),
    [
        ("pages_manage_posts", "POST", "me/feed", (403, 200, 0)),
        ("pages_manage_posts", "POST", "me/photos", (403, 200, 0)),
        ("pages_read_engagement", "POST", "me/photos", (403, 283, 0)),
        ("pages_read_engagement", "GET", "me/feed", (403, 10, 0)),
        ("pages_read_engagement", "GET", "{post}", (403, 10, 0)),
        ("pages_manage_posts", "POST", "{post}", (403, 200, 0)),
        ("pages_manage_posts", "DELETE", "{post}", (403, 200, 0)),
        ("pages_manage_metadata", "POST", "me", (403, 200, 0)),
        ("pages_manage_metadata", "POST", "me/picture", (403, 200, 0)),
    ],
)
def test_a_missing_permission(
    caller: Caller, missing: str, method: str, path: str, expected: tuple[int, int, int]
) -> None:
    post = caller.create("Một")
    caller.key = caller.page.key_without(missing)
    files = {"source": ("a.jpg", jpeg())} if path.endswith("photos") else None
    data = {"message": "x", "about": "y"} if method == "POST" else None
    assert caller.refused(method, path.format(post=post), data=data, files=files) == expected
    assert caller.published()[0]["message"] == "Một"


def test_texts_for_people_follow_the_language(caller: Caller) -> None:
    sent = {"message": "", "locale": "vi_VN"}
    vietnamese = caller.call("POST", "me/feed", data=sent).json()["error"]
    english = caller.call("POST", "me/feed", data={"message": ""}).json()["error"]
    assert vietnamese["error_user_msg"].startswith("Bài viết")
    assert english["error_user_msg"].startswith("This post")
    assert english["error_user_title"]
    assert english["is_transient"] is False
    asked = caller.call("POST", "me/feed?locale=vi_VN", json={"message": ""}).json()["error"]
    assert asked["error_user_msg"] == vietnamese["error_user_msg"]


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/json", b"{"),
        ("application/json", b"[1]"),
        ("application/json", b"\xff"),
        ("application/x-www-form-urlencoded", b"message=%ff"),
        ("multipart/form-data", b"x"),
        ("multipart/form-data; boundary=abc", b"--abc\r\nnonsense"),
        ("application/x-www-form-urlencoded", b"message=" + b"x" * 3_000_000),
    ],
)
def test_bodies_that_cannot_be_read(caller: Caller, content_type: str, body: bytes) -> None:
    headers = {"Content-Type": content_type}
    assert caller.refused("POST", "me/feed", data=body, headers=headers) == (400, 100, 0)


def test_the_profile_can_be_filled_in(caller: Caller) -> None:
    hours = {"mon_1_open": "07:30", "mon_1_close": "11:30"}
    location = {"city": "Xã Tập", "country": "Vietnam", "zip": "10000"}
    sent = {
        "about": "Trang của Mặt trận xã",
        "phone": "+84 24 1234 5678",
        "website": "https://mattran.org.vn",
        "emails": json.dumps(["mttq@example.org"]),
        "hours": json.dumps(hours),
        "location": json.dumps(location),
    }
    answer = caller.call("POST", caller.page.page_id, data=sent)
    assert answer.json() == {"success": True}
    found = caller.get("me", fields="about,phone,website,emails,hours,location")
    assert found["about"] == "Trang của Mặt trận xã"
    assert (found["hours"], found["location"]) == (hours, location)
    assert found["emails"] == ["mttq@example.org"]
    assert json.loads(caller.page.journal()[-1].message)["about"] == "Trang của Mặt trận xã"
    assert caller.post("me", about="Mới", fields="about")["about"] == "Mới"


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({}, 100),
        ({"name": "Tên khác"}, 100),
        ({"phone": "gọi tôi"}, 192),
        ({"website": "trang nhà"}, 1500),
        ({"emails": "["}, 100),
        ({"cover": "123"}, 100),
        ({"is_published": "có"}, 100),
    ],
)
def test_bad_profile_changes(caller: Caller, sent: dict[str, str], code: int) -> None:
    assert caller.refused("POST", "me", data=sent)[1] == code
    assert caller.page.journal() == []


def test_cover_and_picture_are_photos_sent_before(caller: Caller) -> None:
    cover, picture = caller.upload(jpeg(851, 315)), caller.upload(jpeg(320, 320))
    caller.post("me", cover=cover, no_feed_story=True)
    assert caller.post("me/picture", photo=picture) == {"success": True}
    found = caller.get("me", fields="cover,picture{url,is_silhouette}")
    assert found["cover"]["cover_id"] == cover
    assert found["picture"]["data"]["is_silhouette"] is False
    assert found["picture"]["data"]["url"].endswith(f"{picture}.jpg")
    assert caller.refused("POST", "me/picture", data={"photo": "1"}) == (400, 100, 33)
    assert caller.refused("POST", "me/picture", data={"picture": "https://x.vn/a.jpg"}) == (400, 100, 0)
