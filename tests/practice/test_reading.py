from __future__ import annotations

import pytest

from tests.practice.conftest import Caller, TurnedClock


def test_me_is_the_page_for_its_own_key(caller: Caller) -> None:
    page = caller.page
    asked = "id,name,category,link,picture{url,is_silhouette},tasks"
    me = caller.get("me", fields=asked)
    assert me == caller.get(page.page_id, fields=asked)
    assert me["id"] == page.page_id
    assert me["name"]
    assert me["category"]
    assert me["link"] == f"{page.web_url}/"
    assert {"MANAGE", "CREATE_CONTENT", "PROFILE_PLUS_CREATE_CONTENT"} <= set(me["tasks"])
    assert me["picture"]["data"].keys() == {"url", "is_silhouette"}
    assert caller.session.get(me["picture"]["data"]["url"], timeout=20).headers["Content-Type"] == "image/png"


def test_unasked_a_page_tells_its_name_and_id(caller: Caller) -> None:
    assert caller.get("me").keys() == {"name", "id"}


def test_every_documented_field_of_a_page_may_be_asked_for(caller: Caller) -> None:
    asked = (
        "about,description,phone,website,emails,location,hours,cover,picture{url,is_silhouette},username,"
        "category,category_list,is_published,verification_status,link,followers_count,fan_count,"
        "has_transitioned_to_new_page_experience,access_token,tasks"
    )
    page = caller.get(caller.page.page_id, fields=asked)
    assert page["has_transitioned_to_new_page_experience"] is True
    assert page["access_token"] == caller.page.page_key
    assert page["followers_count"] == 0
    assert "phone" not in page


@pytest.mark.parametrize("prefix", ["", "v19.0/", "v26.0/"])
@pytest.mark.parametrize("ending", ["", "/"])
def test_version_and_last_slash_are_optional(caller: Caller, prefix: str, ending: str) -> None:
    url = f"{caller.page.graph_url}/{prefix}me{ending}"
    answer = caller.session.get(url, params={"access_token": caller.key}, timeout=20)
    assert answer.json()["id"] == caller.page.page_id


def test_attachments_have_the_documented_shape(caller: Caller) -> None:
    photos = [caller.upload(alt_text_custom=f"Ảnh {n}") for n in range(3)]
    album = caller.get(caller.create("Một", photos), fields="attachments")["attachments"]["data"][0]
    assert (album["type"], album["media_type"]) == ("album", "album")
    parts = album["subattachments"]["data"]
    assert [part["target"]["id"] for part in parts] == photos
    assert {(part["type"], part["media_type"]) for part in parts} == {("photo", "photo")}
    image = parts[0]["media"]["image"]
    assert (image["width"], image["height"]) == (64, 48)
    assert image["src"] == f"{caller.page.web_url}/photos/{photos[0]}.jpg"

    single = caller.upload()
    lone = caller.get(caller.create("Hai", [single]), fields="attachments")["attachments"]["data"][0]
    assert (lone["type"], lone["target"]["id"]) == ("photo", single)
    assert "subattachments" not in lone
    assert caller.get(caller.create("Ba"), fields="attachments")["attachments"] == {"data": []}


def test_nested_field_lists_choose_what_is_inside(caller: Caller) -> None:
    post = caller.create("Một", [caller.upload(), caller.upload()])
    asked = "attachments{media_type,subattachments{target{id}}},comments.summary(true).limit(0)"
    found = caller.get(post, fields=asked)
    (album,) = found["attachments"]["data"]
    assert album.keys() == {"media_type", "subattachments"}
    assert all(part.keys() == {"target"} for part in album["subattachments"]["data"])
    assert all(part["target"].keys() == {"id"} for part in album["subattachments"]["data"])
    assert found["comments"]["summary"]["total_count"] == 0
    assert found.keys() == {"id", "attachments", "comments"}
    assert "summary" not in caller.get(post, fields="reactions")["reactions"]
    part = caller.get(f"{post}/attachments", fields="media_type")
    assert part == {"data": [{"media_type": "album"}]}


@pytest.mark.parametrize("fields", ["id{", "id}", "{id}", "id,,(", ".limit(1)", "a b!"])
def test_field_lists_that_cannot_be_read(caller: Caller, fields: str) -> None:
    assert caller.refused("GET", "me", params={"fields": fields}) == (400, 2500, 0)


def test_the_feed_shows_the_unseen_the_published_list_does_not(caller: Caller, clock: TurnedClock) -> None:
    seen = caller.create("Thấy")
    clock.turn(minutes=1)
    unseen = caller.create("Không thấy", published=False)
    page = caller.page.page_id
    feed = caller.get(f"{page}/feed", fields="id,is_published")["data"]
    assert feed == [{"id": unseen, "is_published": False}, {"id": seen, "is_published": True}]
    assert [post["id"] for post in caller.get(f"{page}/published_posts")["data"]] == [seen]
    assert [post["id"] for post in caller.get("me/posts")["data"]] == [seen]
    assert caller.get(f"{page}/feed")["data"][1].keys() == {"created_time", "message", "id"}


def test_lists_come_in_pieces(caller: Caller, clock: TurnedClock) -> None:
    posts: list[str] = []
    for number in range(7):
        posts.insert(0, caller.create(f"Bài {number}"))
        clock.turn(seconds=number % 2)
    first = caller.get("me/published_posts", limit=3, fields="id")
    assert [post["id"] for post in first["data"]] == posts[:3]

    caller.delete(posts[2])
    after = first["paging"]["cursors"]["after"]
    second = caller.get("me/published_posts", limit=3, fields="id", after=after)
    assert [post["id"] for post in second["data"]] == posts[3:6]

    assert caller.key not in second["paging"]["next"]
    headers = {"Authorization": f"Bearer {caller.key}"}
    third = caller.session.get(second["paging"]["next"], headers=headers, timeout=20).json()
    assert [post["id"] for post in third["data"]] == posts[6:]
    assert "next" not in third["paging"]
    assert "paging" not in caller.get("me/scheduled_posts")


def test_paging_carries_the_key_where_it_stood_in_the_address(caller: Caller) -> None:
    caller.create("Một")
    caller.create("Hai")
    url = f"{caller.page.graph_url}/me/feed"
    options = {"limit": "1", "access_token": caller.key}
    following = caller.session.get(url, params=options, timeout=20).json()["paging"]["next"]
    assert caller.session.get(following, timeout=20).json()["data"][0]["message"] == "Một"


@pytest.mark.parametrize(
    "parameters", [{"limit": "101"}, {"limit": "many"}, {"after": "x"}, {"after": "bnVsbA=="}]
)
def test_bad_pieces_are_refused(caller: Caller, parameters: dict[str, str]) -> None:
    assert caller.refused("GET", "me/feed", params=parameters) == (400, 100, 0)


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("GET", "123456", (400, 100, 33)),
        ("GET", "123_456", (400, 100, 33)),
        ("POST", "123456", (400, 100, 33)),
        ("POST", "123456/feed", (400, 100, 33)),
        ("POST", "123456/photos", (400, 100, 33)),
        ("DELETE", "me", (400, 100, 33)),
        ("POST", "me/nothing", (400, 100, 33)),
        ("GET", "some.name", (404, 803, 0)),
        ("GET", "me/nothing", (400, 100, 0)),
        ("GET", "me?fields=nonsense", (400, 100, 0)),
        ("GET", "me/accounts", (400, 100, 0)),
        ("GET", "me/permissions", (400, 100, 0)),
        ("GET", "me/feed/more", (400, 2500, 0)),
        ("GET", "", (400, 2500, 0)),
    ],
)
def test_unknown_things(caller: Caller, method: str, path: str, expected: tuple[int, int, int]) -> None:
    assert caller.refused(method, path) == expected


def test_photos_can_be_read(caller: Caller) -> None:
    photo = caller.upload(alt_text_custom="Bà con dự họp", caption="Họp")
    asked = "id,images,alt_text,name,width,height,link,created_time"
    found = caller.get(photo, fields=asked)
    assert found["alt_text"] == "Bà con dự họp"
    assert found["name"] == "Họp"
    (image,) = found["images"]
    assert (image["width"], image["height"]) == (64, 48)
    assert caller.session.get(image["source"], timeout=20).headers["Content-Type"] == "image/jpeg"
    assert caller.get("me/photos")["data"] == []
    post = caller.create("Một", [photo])
    assert caller.get("me/photos", fields="id", type="uploaded")["data"] == [{"id": photo}]
    assert caller.refused("DELETE", photo) == (400, 100, 33)
    caller.delete(post)
    assert caller.refused("GET", photo) == (400, 100, 33)
