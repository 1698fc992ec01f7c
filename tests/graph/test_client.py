"""Every call of the client, over HTTP, against the practice Page."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import requests
from PIL import Image

from mttq_desktop.graph.call import Waits
from mttq_desktop.graph.client import GraphClient
from mttq_desktop.graph.errors import (
    GraphError,
    Limited,
    Offline,
    OurBug,
    Refused,
    RefusedWhy,
    SignInNeeded,
    SignInWhy,
    Unsure,
)
from mttq_desktop.practice import Fault, Kind, On, PracticePage

NOW = datetime(2026, 11, 16, 2, 15, tzinfo=UTC)
NAME = "Mặt trận Tổ quốc xã Tân Hòa"
WORDS = "Sáng nay bà con thôn 5 dọn đường.\n\nMời xem ảnh 🌿"


class StillClock:
    """Always the same moment."""

    def now(self) -> datetime:
        return NOW

    def wait(self, event: threading.Event, seconds: float) -> bool:
        return event.wait(0)


@pytest.fixture
def page(tmp_path: Path) -> Iterator[PracticePage]:
    page = PracticePage(tmp_path / "practice", name=NAME, clock=StillClock())
    page.start()
    yield page
    page.stop()


@pytest.fixture
def client(page: PracticePage) -> Iterator[GraphClient]:
    with client_with(page, page.page_key) as client:
        yield client


def client_with(page: PracticePage, key: str) -> GraphClient:
    return GraphClient(page.graph_url, page.page_id, key, lambda: NOW, Waits(5, 5, 5))


def photo(folder: Path, colour: str = "red") -> Path:
    file = folder / f"{colour}.jpg"
    Image.new("RGB", (320, 240), colour).save(file)
    return file


def public_words(page: PracticePage) -> list[str]:
    return [entry.message for entry in page.journal()]


def test_the_page_is_known_by_its_own_data(page: PracticePage, client: GraphClient) -> None:
    info = client.page()
    assert (info.id, info.name) == (page.page_id, NAME)
    assert info.category
    assert info.link.startswith(page.web_url)
    assert info.picture_url.startswith(page.web_url)


def test_a_pages_key_is_told_from_a_persons_and_another_pages(
    page: PracticePage, client: GraphClient
) -> None:
    assert client.me_is_page()
    with client_with(page, page.user_key) as person:
        assert not person.me_is_page()
    with GraphClient(page.graph_url, "1122", page.page_key, lambda: NOW) as another:
        assert not another.me_is_page()


def test_the_permissions_are_those_granted(page: PracticePage) -> None:
    with client_with(page, page.user_key) as person:
        assert "pages_manage_posts" in person.permissions()


def test_a_post_with_photos_in_two_phases(page: PracticePage, client: GraphClient, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    photo_ids = [
        client.upload_photo(photo(tmp_path, colour), alt_text=f"Ảnh {colour}", progress=progress)
        for colour, progress in (("red", None), ("green", lambda *sizes: told.append(sizes)), ("blue", None))
    ]
    assert told[-1][0] == told[-1][1]
    post_id = client.create_post(message=WORDS, link="", photo_ids=photo_ids)
    unseen = client.read_post(post_id)
    assert unseen is not None
    assert not unseen.is_published
    assert not page.journal()

    client.publish(post_id)
    client.publish(post_id)

    seen = client.read_post(post_id)
    assert seen is not None
    assert seen.id == post_id
    assert seen.is_published
    assert seen.message == WORDS
    assert seen.photo_ids == tuple(photo_ids)
    assert seen.permalink == f"{page.web_url}/posts/{post_id}"
    assert seen.created_at == NOW
    assert seen.scheduled_at is None
    assert public_words(page) == [WORDS]


@pytest.mark.parametrize("count", [0, 1, 2, 10])
def test_any_number_of_photos_is_read_back_in_order(client: GraphClient, tmp_path: Path, count: int) -> None:
    file = photo(tmp_path)
    photo_ids = tuple(client.upload_photo(file, alt_text="") for _ in range(count))
    post = client.read_post(client.create_post(message=WORDS, link="", photo_ids=photo_ids))
    assert post is not None
    assert post.photo_ids == photo_ids


def test_a_post_may_be_public_at_once_and_carry_a_link(page: PracticePage, client: GraphClient) -> None:
    client.create_post(message="", link="https://mattran.org.vn/bai-1.html", photo_ids=[], published=True)
    assert len(page.journal()) == 1


def test_words_of_the_greatest_length_go_through_whole(client: GraphClient) -> None:
    words = "ễ" * 63_206
    post = client.read_post(client.create_post(message=words, link="", photo_ids=[]))
    assert post is not None
    assert post.message == words


def test_a_post_for_later(client: GraphClient, tmp_path: Path) -> None:
    later = NOW + timedelta(days=2)
    photo_id = client.upload_photo(photo(tmp_path), alt_text="", temporary=True)
    post_id = client.create_post(message=WORDS, link="", photo_ids=[photo_id], scheduled_at=later)
    assert [(post.id, post.scheduled_at) for post in client.scheduled_posts()] == [(post_id, later)]


def test_a_post_is_changed_and_removed(page: PracticePage, client: GraphClient) -> None:
    post_id = client.create_post(message=WORDS, link="", photo_ids=[])
    client.edit_post(post_id, "Đã sửa")
    changed = client.read_post(post_id)
    assert changed is not None
    assert changed.message == "Đã sửa"
    client.delete_post(post_id)
    assert client.read_post(post_id) is None
    with pytest.raises(Refused) as caught:
        client.delete_post(post_id)
    assert caught.value.why is RefusedWhy.GONE
    with pytest.raises(Refused) as caught:
        client.publish(post_id)
    assert caught.value.why is RefusedWhy.GONE


def test_lists_are_newest_first_and_as_long_as_asked(client: GraphClient) -> None:
    made = [client.create_post(message=f"Bài {number}", link="", photo_ids=[]) for number in range(4)]
    for post_id in made[:3]:
        client.publish(post_id)
    assert [post.id for post in client.published_posts()] == made[2::-1]
    assert [post.id for post in client.published_posts(limit=2)] == made[2:0:-1]
    assert {post.id for post in client.feed()} >= set(made[:3])
    assert client.scheduled_posts() == []


def test_where_posts_lead_is_read_with_the_post_they_share(page: PracticePage, client: GraphClient) -> None:
    link = f"{page.web_url}/nguon/bao/bai/nuoc-sach-ve-ban.html"
    made = client.create_post(message="Tin vui", link=link, photo_ids=[], published=True)
    client.create_post(message="Chưa ai thấy", link=link, photo_ids=[])
    upper = f"{page.web_url}/cap-tren/posts/700000000000102"
    form = {"where": "page", "words": "Mời xem"}
    requests.post(f"{upper}/chia-se", data=form, headers={"Origin": page.web_url}, timeout=20)
    by_hand, ours = client.linked_posts()
    assert (ours.id, ours.message, ours.parent_id, ours.links[0]) == (made, "Tin vui", "", link)
    assert (by_hand.message, by_hand.links[0]) == ("Mời xem", upper)
    assert by_hand.parent_id == "700000000000001_700000000000102"
    assert by_hand.permalink.endswith(f"/posts/{by_hand.id}")
    assert {post.links[0] for post in client.feed()} == {link, upper}
    assert len(client.linked_posts(limit=1)) == 1


def test_a_link_to_facebook_itself_is_refused_as_such(client: GraphClient) -> None:
    refused = refusal_of(client, "https://www.facebook.com/mttqvietnam/posts/1")
    assert (refused.why, refused.code, refused.subcode) == (RefusedWhy.LINK, 100, 1609008)


def test_a_page_that_is_not_there_is_refused_as_a_link(page: PracticePage, client: GraphClient) -> None:
    refused = refusal_of(client, f"{page.web_url}/nguon/bao/bai/khong-co.html")
    assert (refused.why, refused.code) == (RefusedWhy.LINK, 1609005)


def refusal_of(client: GraphClient, link: str) -> Refused:
    with pytest.raises(Refused) as caught:
        client.create_post(message="", link=link, photo_ids=[])
    return caught.value


# Refusals


def error_of(client: GraphClient) -> GraphError:
    with pytest.raises(GraphError) as caught:
        client.create_post(message=WORDS, link="", photo_ids=[])
    return caught.value


def test_keys_that_do_not_open_the_page(page: PracticePage) -> None:
    for key, why in (
        ("EAAunknown", SignInWhy.INVALID),
        (page.key_without("pages_manage_posts"), SignInWhy.PERMISSION),
    ):
        with client_with(page, key) as client:
            error = error_of(client)
        assert isinstance(error, SignInNeeded)
        assert error.why is why
        assert error.trace_id
    with client_with(page, page.user_key) as client:
        assert type(error_of(client)) is OurBug


def test_a_picture_that_is_none_is_refused(client: GraphClient, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no picture at all")
    with pytest.raises(Refused) as caught:
        client.upload_photo(broken, alt_text="")
    assert caught.value.why is RefusedWhy.PHOTO
    assert caught.value.user_message


def test_a_post_of_nothing_is_refused(client: GraphClient) -> None:
    with pytest.raises(Refused) as caught:
        client.create_post(message="", link="", photo_ids=[])
    assert caught.value.why is RefusedWhy.INPUT


def test_limits_tell_until_when(page: PracticePage, client: GraphClient) -> None:
    page.order(Fault(Kind.LIMIT, minutes=7))
    page.order(Fault(Kind.LIMIT, code=4))
    limited = error_of(client)
    assert isinstance(limited, Limited)
    assert limited.until == NOW + timedelta(minutes=7)
    limited = error_of(client)
    assert isinstance(limited, Limited)
    assert limited.until is None


def test_an_expired_sign_in(page: PracticePage, client: GraphClient) -> None:
    page.order(Fault(Kind.EXPIRED))
    error = error_of(client)
    assert isinstance(error, SignInNeeded)
    assert error.why is SignInWhy.EXPIRED


SPOILT = [
    Kind.CUT_BEFORE,
    Kind.CUT_AFTER,
    Kind.CUT_MIDANSWER,
    Kind.ERROR_500_AFTER,
    Kind.HTML_ANSWER,
    Kind.EMPTY_ANSWER,
    Kind.TRUNCATED_JSON,
    Kind.OTHER_JSON,
]


@pytest.mark.parametrize("kind", SPOILT)
def test_a_spoilt_answer_to_a_write_is_unsure_and_the_write_is_made_once_at_most(
    kind: Kind, page: PracticePage, client: GraphClient
) -> None:
    page.order(Fault(kind, On.CREATE))
    assert type(error_of(client)) is Unsure
    assert len(client.feed()) == (0 if kind is Kind.CUT_BEFORE else 1)


@pytest.mark.parametrize("kind", SPOILT)
def test_publishing_with_a_spoilt_answer_may_be_repeated(
    kind: Kind, page: PracticePage, client: GraphClient
) -> None:
    post_id = client.create_post(message=WORDS, link="", photo_ids=[])
    page.order(Fault(kind, On.PUBLISH))
    with pytest.raises(Unsure):
        client.publish(post_id)
    client.publish(post_id)
    assert public_words(page) == [WORDS]


@pytest.mark.parametrize("kind", SPOILT)
def test_a_spoilt_answer_to_a_reading_is_offline(kind: Kind, page: PracticePage, client: GraphClient) -> None:
    page.order(Fault(kind, On.READ))
    with pytest.raises(OurBug if kind is Kind.OTHER_JSON else Offline):
        client.feed()
    assert client.feed() == []


def test_a_page_that_is_away_is_offline_and_is_found_again(page: PracticePage, client: GraphClient) -> None:
    client.page()
    page.stop()
    assert type(error_of(client)) is Offline
    page.start()
    client.create_post(message=WORDS, link="", photo_ids=[])
    assert len(client.feed()) == 1


def test_a_slow_line_is_waited_for(page: PracticePage, client: GraphClient, tmp_path: Path) -> None:
    page.order(Fault(Kind.SLOW, On.PHOTOS, bytes_per_second=20_000))
    assert client.upload_photo(photo(tmp_path), alt_text="")
