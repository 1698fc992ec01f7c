"""Posts that share something: begun, changed, taken back, and settled when they were shared by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from mttq_desktop.graph.errors import Refused, RefusedWhy, Unsure
from mttq_desktop.notices import Notices
from mttq_desktop.page.pages import PageKind, Pages
from mttq_desktop.posts.model import Post, PostState
from mttq_desktop.posts.rows import NoSuchPostError
from mttq_desktop.upstream.model import PageLink
from tests.posts.house import SOURCE, House

FIRST, SECOND = "https://bao.vi-du.vn/tin-1.html", "https://bao.vi-du.vn/tin-2.html"
SENTENCE = f"Xã ta cũng đang làm đường.\n\n{SOURCE}"


def titles(house: House, search: str = "") -> list[str | None]:
    return [post.shared_title for post in house.outbox.listing(house.page_id, search)]


def share_rows(house: House) -> int:
    return int(house.store.read().execute("SELECT count(*) FROM share").fetchone()[0])


def test_a_share_is_a_draft_with_a_link_and_knows_what_it_shares(house: House) -> None:
    post = house.share(FIRST)
    assert (post.state, post.step, post.link, post.words) == (PostState.DRAFT, "share", FIRST, SOURCE)
    assert post.share is not None
    assert (post.share.link, post.share.link_key) == (FIRST, "bao.vi-du.vn/tin-1.html")
    assert (post.share.title, post.share.source_name) == ("Bà con làm đường", "Báo Ví Dụ")
    assert not post.share.is_again
    assert house.draft("Tin của xã").share is None


def test_words_are_kept_composed(house: House) -> None:
    assert house.share(words="Nguo\u0302\u0300n: Ba\u0301o").words == "Nguồn: Báo"


def test_a_written_post_never_begins_in_a_share(house: House) -> None:
    shared = house.share()
    assert house.drafts.new(house.page_id).id != shared.id


def test_it_is_listed_and_found_by_its_title_and_by_its_words(house: House) -> None:
    post = house.share()
    house.draft("Tin của xã")
    assert titles(house, "lam duong") == ["Bà con làm đường"]
    assert titles(house, "vi du") == ["Bà con làm đường"]
    house.drafts.save_words(post.id, SENTENCE)
    assert titles(house, "xa ta") == ["Bà con làm đường"]
    assert titles(house, "làm đường bà con") == ["Bà con làm đường"]
    assert titles(house, "tin cua xa") == [None]
    assert house.outbox.counts(house.page_id).drafts == 2


def test_an_unfinished_share_of_the_same_item_is_used_again_with_its_words(house: House) -> None:
    first = house.share(FIRST)
    house.drafts.save_words(first.id, SENTENCE)
    other = house.share(SECOND)
    again = house.share(FIRST)
    assert other.id != first.id
    assert (again.id, again.words, again.step) == (first.id, SENTENCE, "share")


def test_browsing_through_items_leaves_one_draft_behind(house: House) -> None:
    first, second = house.share(FIRST), house.share(SECOND)
    assert second.id == first.id
    assert (second.link, second.share and second.share.link_key) == (SECOND, "bao.vi-du.vn/tin-2.html")
    assert share_rows(house) == 1


@pytest.mark.parametrize(
    "touched", ["words", "photo", "taken back", "words taken away again", "another Page"]
)
def test_a_share_that_somebody_worked_on_stays_what_it_is(house: House, touched: str) -> None:
    first = house.share(FIRST)
    match touched:
        case "words":
            house.drafts.save_words(first.id, SENTENCE)
        case "photo":
            house.drafts.add_photo(first.id, house.photo("anh"))
        case "taken back":
            house.outbox.confirm(first.id)
            house.outbox.take_back(first.id)
        case "words taken away again":
            house.drafts.save_words(first.id, SENTENCE)
            house.clock.turn(minutes=2)
            house.drafts.save_words(first.id, SOURCE)
        case "another Page":
            pages = Pages(house.store, house.clock, Notices())
            house.page_id = pages.choose(
                remote_id="2", name="Mặt trận xã khác", graph_url="", kind=PageKind.PRACTICE
            ).id
    second = house.share(SECOND)
    assert second.id != first.id
    assert house.post(first.id).link == FIRST


def test_a_share_on_its_way_is_not_begun_again(house: House) -> None:
    waiting = house.confirmed_share(FIRST)
    assert house.share(FIRST).id != waiting.id


def test_taken_back_it_is_changed_where_it_was_made(house: House) -> None:
    shared, written = house.confirmed_share(), house.confirmed("Tin của xã")
    for post in (shared, written):
        assert house.outbox.take_back(post.id)
    assert (house.post(shared.id).step, house.post(written.id).step) == ("share", "check")
    assert house.post(shared.id).share == shared.share


def test_thrown_away_nothing_of_it_stays(house: House) -> None:
    house.drafts.discard(house.share().id)
    assert share_rows(house) == 0


def test_what_is_confirmed_are_its_words_and_its_link(house: House) -> None:
    post = house.share()
    assert (
        len(
            {
                post.fingerprint(),
                replace(post, words="x").fingerprint(),
                replace(post, link="x").fingerprint(),
            }
        )
        == 3
    )


def test_new_words_of_a_public_share_keep_its_title(house: House) -> None:
    post = house.confirmed_share()
    house.send()
    house.changes.save(post.id, SENTENCE)
    house.changes.confirm(post.id)
    house.send()
    assert house.post(post.id).words == SENTENCE
    assert titles(house, "ba con lam duong") == ["Bà con làm đường"]


# Shared by hand


def refused(house: House) -> Post:
    """A share whose link Facebook does not take by API."""
    post = house.confirmed_share("https://www.facebook.com/mttq/posts/12345")
    house.far_side.order("create", Refused(100, 1609008, why=RefusedWhy.LINK))
    house.send()
    stopped = house.post(post.id)
    assert stopped.state is PostState.NEEDS_PERSON
    assert stopped.problem is not None
    assert (stopped.problem.code, stopped.problem.facts["subcode"]) == ("facebook.link_refused", 1609008)
    return stopped


def on_page(house: House, words: str | None = "Mời bà con xem") -> PageLink:
    at = house.clock.now() - timedelta(minutes=1)
    return PageLink("facebook.com/mttq/posts/12345", "1_77", "/posts/1_77", at, words)


def test_found_on_the_page_it_counts_as_public_with_its_number_and_words(house: House) -> None:
    post, found = refused(house), on_page(house)
    settled = house.shared.shared_by_hand(post.id, found)
    assert (settled.state, settled.problem) == (PostState.PUBLISHED, None)
    assert (settled.remote_id, settled.permalink) == ("1_77", "/posts/1_77")
    assert (settled.published_at, settled.words) == (found.posted_at, "Mời bà con xem")
    assert [version.words for version in house.drafts.versions(post.id)] == [SOURCE]
    house.far_side.calls.clear()
    house.sender.run_until_idle()
    assert house.far_side.calls == [], "nothing is sent any more"


def test_words_that_are_not_known_stay_ours(house: House) -> None:
    settled = house.shared.shared_by_hand(refused(house).id, on_page(house, words=None))
    assert (settled.words, settled.remote_id) == (SOURCE, "1_77")
    assert house.drafts.versions(settled.id) == []


def test_seen_but_not_found_it_counts_as_public_without_a_number(house: House) -> None:
    settled = house.shared.shared_by_hand(refused(house).id, None)
    assert (settled.state, settled.remote_id, settled.permalink) == (PostState.PUBLISHED, "", "")
    assert settled.published_at == house.clock.now()


def test_a_draft_can_be_shared_by_hand_without_asking_facebook_first(house: House) -> None:
    settled = house.shared.shared_by_hand(house.share().id, on_page(house))
    assert settled.state is PostState.PUBLISHED
    assert settled.confirmed_at == house.clock.now()
    house.outbox.remove(settled.id)
    assert house.post(settled.id).state is PostState.REMOVING


def test_what_was_made_hidden_before_is_removed_from_the_page(house: House) -> None:
    post = house.confirmed_share()
    house.far_side.order("publish", Refused(1, why=RefusedWhy.OTHER))
    house.send()
    assert house.post(post.id).remote_id
    house.shared.shared_by_hand(post.id, on_page(house))
    house.sender.run_until_idle()
    assert house.far_side.posts == {}
    assert house.post(post.id).remote_id == "1_77"


def test_what_may_be_out_already_is_not_settled_by_this(house: House) -> None:
    post = house.confirmed_share()
    house.far_side.order("publish", Unsure("reset"))
    house.send()
    before = house.post(post.id)
    assert before.state is PostState.UNSURE
    assert house.shared.shared_by_hand(post.id, None) == before
    waiting = house.confirmed_share(SECOND)
    assert house.shared.shared_by_hand(waiting.id, None).state is PostState.WAITING


def test_a_post_that_is_not_there(house: House) -> None:
    with pytest.raises(NoSuchPostError):
        house.shared.shared_by_hand("none", None)
