"""The sender against the practice Page over real HTTP, with the line and the far side misbehaving."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mttq_desktop.graph.client import GraphClient
from mttq_desktop.posts.model import PostState
from mttq_desktop.practice.faults import Fault, Kind, On
from mttq_desktop.practice.journal import Event
from mttq_desktop.practice.page import PracticePage
from tests.posts.house import House

LOST_ANSWERS = [
    Kind.CUT_BEFORE,
    Kind.CUT_AFTER,
    Kind.CUT_MIDANSWER,
    Kind.ERROR_500_AFTER,
    Kind.HTML_ANSWER,
    Kind.EMPTY_ANSWER,
    Kind.TRUNCATED_JSON,
    Kind.OTHER_JSON,
]


@pytest.fixture
def practice(house: House) -> Iterator[PracticePage]:
    practice = PracticePage(house.folder / "far side", name="Mặt trận xã Tập Làm Thử", clock=house.clock)
    practice.start()
    client = GraphClient(practice.graph_url, practice.page_id, practice.page_key, house.clock.now)
    house.far_side = client  # type: ignore[assignment]  # the real one takes the place of the one in memory
    yield practice
    practice.stop()


def public_posts(house: House) -> list[tuple[str, int]]:
    client: GraphClient = house.far_side  # type: ignore[assignment]
    return [(post.message, len(post.photo_ids)) for post in client.published_posts()]


def hidden_posts(house: House) -> list[str]:
    return [post.id for post in house.far_side.feed() if not post.is_published]


@pytest.mark.parametrize("kind", LOST_ANSWERS)
@pytest.mark.parametrize("call", [On.PHOTOS, On.CREATE, On.PUBLISH, On.READ])
def test_whatever_is_lost_the_post_is_public_once_and_nothing_stays_hidden(
    house: House, practice: PracticePage, kind: Kind, call: On
) -> None:
    post = house.confirmed("Chung sức làm đường", photos=2)
    practice.order(Fault(kind, call, times=2))

    house.sender.run_until_idle()

    practice.clear_faults()
    assert house.outbox.get(post.id).state is PostState.PUBLISHED
    assert public_posts(house) == [("Chung sức làm đường", 2)]
    assert hidden_posts(house) == []
    shown = [entry for entry in practice.journal() if entry.event is Event.PUBLIC]
    assert len(shown) == 1


def test_photos_arrive_in_order_with_their_descriptions(house: House, practice: PracticePage) -> None:
    post = house.draft("Ảnh theo thứ tự", photos=4)
    house.drafts.describe_photo(post.id, post.photos[1].id, "Bà con nhận quà")
    house.drafts.move_photo(post.id, post.photos[3].id, -3)
    house.outbox.confirm(post.id, at_once=True)
    house.sender.run_until_idle()
    client: GraphClient = house.far_side  # type: ignore[assignment]
    (public,) = client.published_posts()
    rows = house.store.read().execute("SELECT remote_id FROM photo ORDER BY position")
    assert list(public.photo_ids) == [row["remote_id"] for row in rows]


def test_a_restarted_far_side_changes_nothing(house: House, practice: PracticePage) -> None:
    house.confirmed("Trước")
    house.sender.run_until_idle()
    practice.stop()
    house.confirmed("Sau", photos=1)
    house.sender.send_what_is_due()
    assert house.sender.online is False
    practice.start()
    house.clock.turn(seconds=31)
    house.sender.run_until_idle()
    assert public_posts(house) == [("Sau", 1), ("Trước", 0)]


def test_a_limit_is_waited_out_as_long_as_it_says(house: House, practice: PracticePage) -> None:
    post = house.confirmed()
    practice.order(Fault(Kind.LIMIT, On.CREATE, code=80001, minutes=7))
    before = house.clock.now()
    house.sender.run_until_idle()
    assert house.outbox.get(post.id).state is PostState.PUBLISHED
    assert 7 <= (house.clock.now() - before).total_seconds() / 60 < 9


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (Fault(Kind.EXPIRED), "facebook.sign_in"),
        (Fault(Kind.REFUSE_PHOTO, On.PHOTOS), "facebook.photo_refused"),
        (Fault(Kind.ERROR, On.CREATE, code=368, subcode=1404082), "facebook.duplicate"),
        (Fault(Kind.ERROR, On.CREATE, code=368, subcode=1390008), "facebook.too_often"),
        (Fault(Kind.ERROR, On.PUBLISH, code=506), "facebook.duplicate"),
        (Fault(Kind.ERROR, On.CREATE, code=100), "facebook.refused"),
        (Fault(Kind.ERROR, On.CREATE, code=200, subcode=0), "facebook.sign_in"),
    ],
    ids=lambda value: value if isinstance(value, str) else f"{value.kind}-{value.code}",
)
def test_a_refusal_asks_the_person_and_nothing_is_public(
    house: House, practice: PracticePage, fault: Fault, code: str
) -> None:
    post = house.confirmed(photos=1)
    practice.order(fault)
    house.sender.run_until_idle()
    stopped = house.outbox.get(post.id)
    assert stopped.problem is not None
    assert stopped.problem.code == code
    assert public_posts(house) == []


def test_a_removed_post_is_gone_for_everybody(house: House, practice: PracticePage) -> None:
    post = house.confirmed(photos=1)
    house.sender.run_until_idle()
    house.outbox.remove(post.id)
    practice.order(Fault(Kind.CUT_AFTER, On.DELETE))
    house.sender.run_until_idle()
    assert house.outbox.get(post.id).state is PostState.REMOVED
    assert public_posts(house) == []
