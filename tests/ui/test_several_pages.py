"""Several Pages on one PC: which one is written for is always seen, and changed with one press on Home."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from mttq_desktop.page.pages import Page, PageKind
from mttq_desktop.page.setup import Having
from mttq_desktop.posts.model import PostState
from tests.ui.house import Home
from ui.chrome import Header, PracticeBand
from ui.widgets.text import StrongText
from ui.words.pages import page_words

_NARROW = 480
"""Pixels: too few for the long name of a Page beside the buttons."""

COMMUNE, VILLAGE = "Mặt trận xã Tri Lễ", "Ban công tác Mặt trận bản Huồi Mới"


@pytest.fixture
def commune(home: Home) -> Page:
    return choose(home, COMMUNE, "101")


def choose(home: Home, name: str, number: str) -> Page:
    page = home.services.pages.choose(
        remote_id=number, name=name, graph_url="https://graph.facebook.com", kind=PageKind.FACEBOOK
    )
    home.window.show_home()
    return page


def shown_name(home: Home) -> str:
    return home.window.findChildren(Header)[0].page_name


def is_practice_marked(home: Home) -> bool:
    return home.window.findChildren(PracticeBand)[0].isVisible()


def test_a_page_just_connected_is_the_one_written_for(home: Home, commune: Page) -> None:
    home.until(lambda: shown_name(home) == COMMUNE)
    assert not is_practice_marked(home)
    assert home.has_button("Chuyển sang Tập làm thử")


def test_one_press_leads_to_the_other_page_and_back(home: Home, commune: Page) -> None:
    home.press("Chuyển sang Tập làm thử")
    home.until(lambda: is_practice_marked(home))
    assert home.services.page.is_practice
    home.press(f"Chuyển sang {COMMUNE}")
    home.until(lambda: shown_name(home) == COMMUNE)
    assert home.services.page == commune


def test_a_draft_stays_with_its_page(home: Home, commune: Page) -> None:
    post = home.services.drafts.new(commune.id)
    home.services.drafts.save_words(post.id, "Của xã")
    home.window.show_home()
    assert home.says("Của xã")
    home.press("Chuyển sang Tập làm thử")
    assert not home.says("Của xã")
    home.press(f"Chuyển sang {COMMUNE}")
    assert home.says("Của xã")


def test_after_another_page_was_connected_nothing_of_the_one_before_is_gone_on_with(
    home: Home, commune: Page
) -> None:
    home.press("Viết bài mới")
    home.type("Của xã")
    home.window.open_kit(str(home.folder / "het.mttq"))
    assert home.code == "D5"
    home.services.pages.choose(
        remote_id="9", name="Trang để tập", graph_url="http://127.0.0.1:9", kind=PageKind.PRACTICE
    )
    home.press("Quay lại")
    assert home.code == "A1"
    assert is_practice_marked(home)
    assert not home.says("Của xã")
    (post,) = home.services.outbox.listing(commune.id)
    assert (post.state, post.words) == (PostState.DRAFT, "Của xã")


def test_where_the_page_is_the_same_the_way_leads_back_to_what_was_being_done(
    home: Home, commune: Page
) -> None:
    home.press("Viết bài mới")
    home.type("Của xã")
    home.window.open_kit(str(home.folder / "het.mttq"))
    home.press("Quay lại")
    assert home.code == "B1"


def test_all_pages_are_listed_and_the_one_in_use_is_marked(home: Home, commune: Page) -> None:
    village = choose(home, VILLAGE, "102")
    home.press("Trang khác")
    assert home.code == "A11"
    rows = home.window.pages.choices
    assert rows.chosen == village.id
    rows.set_chosen(commune.id)
    home.press("Viết cho Trang này")
    assert home.code == "A1"
    assert home.services.page == commune


def test_one_more_page_begins_with_the_question(home: Home, commune: Page) -> None:
    home.press("Trang khác")
    home.press("Thêm Trang khác")
    assert home.code == "D1"
    assert not is_practice_marked(home)


def test_who_has_practised_setting_up_a_page_is_led_on_to_the_real_one(home: Home) -> None:
    home.window.show_home()
    assert not home.has_button("Lập Trang thật")
    practised = home.services.setups.begin(Having.NEW, is_practice=True)
    home.services.setups.joined(practised.id, home.services.page.id)
    home.services.setups.finish(practised.id)
    home.window.show_home()
    home.press("Lập Trang thật")
    assert home.code == "D1"
    assert not is_practice_marked(home)


def test_who_has_a_real_page_is_not_led_to_another(home: Home, commune: Page) -> None:
    home.window.show_home()
    assert not home.has_button("Lập Trang thật")


def test_a_page_begun_beside_the_only_one_is_found_again_from_home(home: Home) -> None:
    only = home.services.pages.choose(
        remote_id="7", name="Trang để tập", graph_url="http://127.0.0.1:9", kind=PageKind.PRACTICE
    )
    begun = home.services.setups.begin(Having.NEW, is_practice=False)
    home.services.setups.save(begun.id, place="xã Tri Lễ")
    home.window.show_home()
    assert home.services.page == only
    home.press("Trang khác")
    home.press("Thêm Trang khác")
    assert home.has_button("Làm tiếp")


def test_setting_up_a_real_page_is_not_marked_as_practice(home: Home) -> None:
    assert is_practice_marked(home)
    home.window.show_set_up()
    assert not is_practice_marked(home)
    home.press("Tập làm thử")
    assert is_practice_marked(home)
    home.press("Thôi tập")
    assert not is_practice_marked(home)
    home.press("Để sau")
    assert is_practice_marked(home)


def test_a_page_of_ones_own_is_looked_after_from_home(home: Home, commune: Page) -> None:
    assert home.window.home.checklist.isVisible()
    assert not home.window.home.set_up.isVisible()


def test_what_tells_pages_apart_is_seen_in_a_low_window_too(qtbot: QtBot) -> None:
    header = Header()
    qtbot.addWidget(header)
    header.set_compact(True)
    header.resize(_NARROW, header.sizeHint().height())
    header.show()
    for place in ("xã Tri Lễ", "xã Cẩm Xuyên"):
        header.show_page(f"Mặt trận Tổ quốc Việt Nam {place}", is_practice=True)
        seen = header.findChildren(StrongText)[0].text()
        assert seen.endswith(place)
        assert seen != header.page_name


def test_the_practice_page_says_what_it_is(home: Home, commune: Page) -> None:
    practice = next(page for page in home.services.pages.all() if page.is_practice)
    assert page_words(practice) == "Tập làm thử"
    assert page_words(commune) == COMMUNE


def test_a_post_begun_on_home_is_for_the_page_home_shows(home: Home, commune: Page) -> None:
    practice = next(page for page in home.services.pages.all() if page.is_practice)
    home.services.pages.switch(practice.id)
    home.window.write_new()
    begun = home.services.store.read().execute("SELECT page FROM post").fetchall()
    assert [row["page"] for row in begun] == [commune.id]
