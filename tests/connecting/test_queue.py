"""A sign-in that is lost and made anew leaves the posts in line as they were."""

from __future__ import annotations

import pytest

from mttq_desktop.page.pages import Page
from mttq_desktop.posts.model import Post, PostState
from mttq_desktop.practice import Fault, Kind, On
from tests.connecting.conftest import Office
from tests.connecting.test_connections import kit_for

WORDS = ["Bài thứ nhất.", "Bài thứ hai.", "Bài thứ ba."]

LOSSES = {
    "expired": Fault(Kind.EXPIRED, On.CREATE, times=9),
    "password changed": Fault(Kind.ERROR, On.CREATE, times=9, code=190, subcode=460),
    "app removed": Fault(Kind.ERROR, On.CREATE, times=9, code=190, subcode=458),
    "role lost": Fault(Kind.ERROR, On.CREATE, times=9, code=190, subcode=492),
    "checkpoint": Fault(Kind.ERROR, On.CREATE, times=9, code=190, subcode=459),
    "lapsed": Fault(Kind.ERROR, On.CREATE, times=9, code=10),
    "permission": Fault(Kind.ERROR, On.CREATE, times=9, code=200),
}


def send(office: Office) -> None:
    office.clock.turn(minutes=1)
    office.services.sender.send_what_is_due()


def posts(office: Office, page: Page) -> list[Post]:
    """Oldest first."""
    return office.services.outbox.listing(page.id)[::-1]


@pytest.mark.parametrize("loss", LOSSES)
def test_posts_that_waited_for_the_sign_in_go_on_by_themselves(office: Office, loss: str) -> None:
    page = office.joined()
    for words in WORDS:
        office.confirmed(page, words)
        office.clock.turn(seconds=1)
    office.facebook.order(LOSSES[loss])
    send(office)
    waiting = posts(office, page)
    assert PostState.NEEDS_PERSON in {post.state for post in waiting}
    assert [post.words for post in waiting] == WORDS
    assert office.public_words() == []

    office.facebook.clear_faults()
    office.join(office.connections.from_kit(kit_for(office), page))
    send(office)
    assert office.public_words() == WORDS
    assert {post.state for post in posts(office, page)} == {PostState.PUBLISHED}


def test_leaving_facebook_keeps_the_line_until_the_page_is_connected_again(office: Office) -> None:
    page = office.joined()
    office.confirmed(page, WORDS[0])
    office.clock.turn(seconds=1)
    office.confirmed(page, WORDS[1])
    office.connections.sign_out(page)
    send(office)
    assert [post.words for post in posts(office, page)] == WORDS[:2]
    assert office.public_words() == []
    assert office.joined() == page
    send(office)
    assert office.public_words() == WORDS[:2]


def test_connecting_another_page_moves_no_post(office: Office) -> None:
    page = office.joined()
    post = office.confirmed(page, WORDS[0])
    office.connections.sign_out(page)
    send(office)
    practice = office.services.practice.running()
    own = office.connections.from_key(practice.graph_url, practice.page_id, practice.page_key)
    office.join(own)
    send(office)
    assert office.services.outbox.get(post.id).page == page.id
    assert office.services.outbox.get(post.id).state is PostState.NEEDS_PERSON
    assert [entry for entry in practice.journal() if WORDS[0] in entry.message] == []
