"""What the Page has and lacks, and what a person does by hand about it, on the practice Page."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication

from mttq_desktop.flows.set_up_page import CONNECT, SEARCH
from mttq_desktop.page.checklist import Item
from mttq_desktop.page.checklist import Kind as Gap
from mttq_desktop.page.checklists import Checklists
from mttq_desktop.page.pages import Page, PageKind
from mttq_desktop.page.setup import Having, SetUp, Told
from mttq_desktop.posts.model import PostState
from mttq_desktop.practice.faults import Fault, Kind, On
from tests.ui.house import Home
from tests.ui.setting_up import Browser, begun, browser, copied, take_up
from ui.chrome import Header
from ui.setup.contact import ContactPage
from ui.setup.copying import CopyButton

__all__ = ["browser"]


@pytest.fixture
def setup(home: Home) -> SetUp:
    """A Page that was connected, and nothing more."""
    setup = begun(home, unit="tri le nghe an", is_practice=True)
    return home.services.setups.joined(setup.id, home.services.page.id)


def open_list(home: Home) -> None:
    home.window.show_checklist()
    home.until(lambda: not home.says("Đang xem Trang"))


def open_gap(home: Home, words: str) -> None:
    open_list(home)
    home.press(words)
    home.until(lambda: home.code == "D8")


def copy_buttons(home: Home) -> list[CopyButton]:
    return [card.button for card in home.window.page_jobs.by_hand.cards]


def test_every_gap_has_its_sentence_and_its_button(home: Home, setup: SetUp) -> None:
    open_list(home)
    for words in ("Đổi tên", "Điền liên hệ", "Đặt ảnh đại diện", "Đặt ảnh bìa"):
        assert home.has_button(words)
    for words in ("Đặt địa chỉ ngắn", "Thêm người", "Viết bài đầu tiên", "Xem thử"):
        assert home.has_button(words)
    assert home.says("Đã có: lời giới thiệu.")


def test_a_gap_the_program_can_close_leads_to_the_look_at_the_page(home: Home, setup: SetUp) -> None:
    open_list(home)
    home.press("Đặt ảnh bìa")
    home.until(lambda: home.code == "D6")


def test_the_first_post_is_written(home: Home, setup: SetUp) -> None:
    open_list(home)
    home.press("Viết bài đầu tiên")
    assert home.code == "B1"


def test_two_people_are_told_by_the_person_and_ticked(home: Home, setup: SetUp, browser: Browser) -> None:
    open_gap(home, "Thêm người")
    home.press("Mở Facebook")
    assert browser.opened == [home.services.web_places_for(True).roles]
    home.press("Đã có hai người")
    assert Told.TWO_PEOPLE in home.services.setups.get(setup.id).told
    home.until(lambda: not home.has_button("Thêm người") and not home.says("Đang xem"))
    assert home.says("hai người phụ trách")


def test_going_back_tells_nothing(home: Home, setup: SetUp) -> None:
    open_gap(home, "Thêm người")
    home.press("Quay lại")
    assert home.code == "D7"
    assert not home.services.setups.get(setup.id).told


def test_before_the_first_post_only_the_page_is_asked_about(home: Home, setup: SetUp) -> None:
    open_gap(home, "Xem thử")
    home.press("Không thấy")
    assert home.says("Trang vẫn còn nguyên.")
    assert not home.says("Bài")
    assert not home.has_button("Đã thấy Trang và bài")
    home.press("Đã thấy Trang")
    assert home.services.setups.get(setup.id).told == {Told.PAGE_SEEN_OUTSIDE}
    home.until(lambda: not home.has_button("Xem thử") and not home.says("Đang xem"))


def test_who_does_not_see_the_page_learns_what_to_say_to_the_helper(home: Home, setup: SetUp) -> None:
    home.services.setups.tell(setup.id, Told.PAGE_SEEN_OUTSIDE)
    post = home.write("Tin về lớp học xóa mù chữ tối qua.")
    home.services.outbox.confirm(post.id)
    assert home.send(post.id).state is PostState.PUBLISHED
    open_gap(home, "Xem thử")
    home.press("Không thấy")
    assert home.says("Bài vẫn còn nguyên.")
    assert home.says("chưa bật Live")
    assert home.code == "D8"
    home.press("Đã thấy Trang và bài")
    assert Told.SEEN_OUTSIDE in home.services.setups.get(setup.id).told


def test_short_addresses_are_copied_one_by_one(home: Home, setup: SetUp) -> None:
    open_gap(home, "Đặt địa chỉ ngắn")
    buttons = copy_buttons(home)
    proposals = home.services.proposals.usernames(setup)
    assert len(buttons) == min(len(proposals), 3)
    for button, proposal in zip(buttons, proposals, strict=False):
        button.ignore_presses_for(0)
        button.click()
        assert copied() == proposal


def test_a_short_address_that_is_not_on_the_page_is_missed(home: Home, setup: SetUp) -> None:
    open_gap(home, "Đặt địa chỉ ngắn")
    home.press("Tôi làm xong")
    assert home.code == "D7"
    home.until(lambda: home.says("Chưa thấy địa chỉ ngắn trên Trang."))
    assert home.has_button("Đặt địa chỉ ngắn")
    home.press("Đặt địa chỉ ngắn")
    home.until(lambda: home.code == "D8")
    home.press("Quay lại")
    home.until(lambda: home.says("Đã có: "))
    assert not home.says("Chưa thấy")


def test_a_short_address_that_is_on_the_page_is_not_missed(home: Home, setup: SetUp) -> None:
    open_gap(home, "Đặt địa chỉ ngắn")
    home.services.setups.tell(setup.id, Told.USERNAME)
    home.press("Tôi làm xong")
    home.until(lambda: home.says("Đã có: ") and not home.has_button("Đặt địa chỉ ngắn"))
    assert not home.says("Chưa thấy")


def test_a_new_name_that_facebook_still_looks_at_is_not_missed(home: Home, setup: SetUp) -> None:
    open_gap(home, "Đổi tên Trang")
    home.press("Tôi làm xong")
    home.until(lambda: home.says("Đã có: "))
    assert home.has_button("Đổi tên Trang")
    assert not home.says("Chưa thấy")


def test_a_page_whose_unit_nobody_told_asks_for_it_first(home: Home) -> None:
    open_list(home)
    home.press("Đặt ảnh bìa")
    assert home.code == "D2"
    set_up = home.services.setups.of_page(home.services.page.id)
    assert set_up is not None


def test_without_a_line_the_list_says_so_and_keeps_what_was_read(home: Home, setup: SetUp) -> None:
    open_list(home)
    home.services.practice.running().order(Fault(Kind.CUT_BEFORE, On.ANY, times=10))
    home.press("Xem lại Trang")
    home.until(lambda: home.says("mạng"))
    assert home.has_button("Đặt ảnh bìa")


def test_the_pictures_are_put_where_a_person_finds_them(
    home: Home, setup: SetUp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path / "Ảnh của tôi"))
    home.window.page_jobs.set_up.refused.emit(setup.page, {"cover"})
    open_gap(home, "Đặt ảnh bìa")
    home.press("Cất ảnh ra máy")
    home.until(lambda: home.says("Đã cất hai ảnh"))
    files = sorted((tmp_path / "Ảnh của tôi").iterdir())
    sizes = []
    for file in files:
        with Image.open(file) as picture:
            sizes.append(picture.size)
    assert sizes == [(1640, 924), (1080, 1080)]


def test_pictures_that_cannot_be_put_anywhere_are_told(
    home: Home, setup: SetUp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "tệp").write_text("không phải nơi cất ảnh")
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path / "tệp"))
    home.window.page_jobs.set_up.refused.emit(setup.page, {"cover"})
    open_gap(home, "Đặt ảnh bìa")
    home.press("Cất ảnh ra máy")
    home.until(lambda: home.says("Chưa cất được ảnh"))


@pytest.mark.parametrize(
    ("having", "words"),
    [
        (Having.PROFILE, ["Trang cá nhân này không đăng tin"]),
        (Having.MERGED, ["Trang này không đăng tin mới nữa", "Trang này là Trang của"]),
    ],
)
def test_people_who_followed_elsewhere_are_invited(home: Home, having: Having, words: list[str]) -> None:
    setup = begun(home, having, unit="tri le nghe an", is_practice=True)
    home.services.setups.joined(setup.id, home.services.page.id)
    open_gap(home, "Mời bà con")
    buttons = copy_buttons(home)
    assert len(buttons) == len(words)
    for button, expected in zip(buttons, words, strict=True):
        button.ignore_presses_for(0)
        button.click()
        assert expected in copied()
    home.press("Đã đăng bài mời")
    assert Told.OTHERS_TOLD in home.services.setups.get(setup.id).told


def test_the_page_of_a_former_district_is_warned_of(home: Home) -> None:
    take_up(home, begun(home, unit="quỳnh lưu nghệ an", is_practice=True), SEARCH)
    assert home.says("Tránh Trang huyện Quỳnh Lưu cũ.")
    take_up(home, begun(home, unit="tri le nghe an", is_practice=True), SEARCH)
    assert not home.says("Tránh Trang")


# Answers that come late, and a Page that is not the one written for


def _wait_for(go: threading.Event) -> None:
    go.wait(20)


def hold_the_line(home: Home) -> threading.Event:
    """Whatever is asked beside the window from now on waits until the event is set."""
    go = threading.Event()
    home.window.do_beside(lambda: _wait_for(go))
    return go


def all_answered(home: Home) -> None:
    answered = threading.Event()
    home.window.do_beside(answered.set)
    home.until(answered.is_set)
    QApplication.processEvents()


def switched_away(home: Home) -> Page:
    """Another Page is written for now."""
    return home.services.pages.choose(
        remote_id="101",
        name="Mặt trận xã Khác",
        graph_url="https://graph.facebook.com",
        kind=PageKind.FACEBOOK,
    )


def test_a_place_that_comes_late_does_not_lead_away_who_writes(home: Home, setup: SetUp) -> None:
    open_list(home)
    go = hold_the_line(home)
    home.press("Thêm người")
    home.window.write_new()
    assert home.code == "B1"
    go.set()
    all_answered(home)
    assert home.code == "B1"


def test_of_two_gaps_pressed_the_last_one_is_shown(home: Home, setup: SetUp) -> None:
    open_list(home)
    go = hold_the_line(home)
    home.press("Thêm người")
    home.press("Xem thử")
    go.set()
    all_answered(home)
    assert home.code == "D8"
    home.press("Đã thấy")
    assert home.services.setups.get(setup.id).told == {Told.PAGE_SEEN_OUTSIDE}


def test_that_the_pictures_were_put_is_told_only_where_it_was_asked(
    home: Home, setup: SetUp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path / "Ảnh"))
    jobs = home.window.page_jobs
    jobs.set_up.refused.emit(setup.page, {"cover"})
    open_gap(home, "Đặt ảnh bìa")
    go = hold_the_line(home)
    home.press("Cất ảnh ra máy")
    jobs.by_hand.follow(Gap.TWO_PEOPLE, setup, "https://www.facebook.com/1")
    home.window.show_screen(jobs.by_hand)
    go.set()
    all_answered(home)
    assert len(list((tmp_path / "Ảnh").iterdir())) == 2
    assert not home.says("Đã cất hai ảnh")


def test_a_page_that_answers_slowly_is_asked_once_and_holds_up_no_gap(
    home: Home, setup: SetUp, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_list(home)
    asked, may_answer = [], threading.Event()

    def read(_: Checklists, page_id: str) -> list[Item]:
        asked.append(page_id)
        may_answer.wait(60)
        return []

    monkeypatch.setattr(Checklists, "of_page", read)
    for _ in range(3):
        home.press("Xem lại Trang")
    home.press("Thêm người")
    home.until(lambda: home.code == "D8")
    may_answer.set()
    assert asked == [home.services.page.id]


def test_what_facebook_refused_for_one_page_says_nothing_about_another(home: Home, setup: SetUp) -> None:
    home.window.page_jobs.set_up.refused.emit("facebook-101", {"cover"})
    open_list(home)
    home.press("Đặt ảnh bìa")
    home.until(lambda: home.code == "D6")


def test_after_filling_in_the_list_is_that_page_s_whichever_is_written_for(home: Home, setup: SetUp) -> None:
    page, other = home.services.page, switched_away(home)
    home.window.page_jobs.set_up.finished.emit(setup.id)
    assert home.code == "D7"
    assert home.window.findChildren(Header)[0].page_name == page.name
    home.until(lambda: home.has_button("Đặt ảnh bìa"))
    home.press("Đặt ảnh bìa")
    assert home.window.page_jobs.set_up.draft_id == setup.id
    assert home.services.page == other


def test_the_first_post_of_a_list_is_written_for_its_page(home: Home, setup: SetUp) -> None:
    page = home.services.page
    switched_away(home)
    home.window.page_jobs.set_up.finished.emit(setup.id)
    home.until(lambda: home.has_button("Viết bài đầu tiên"))
    home.press("Viết bài đầu tiên")
    assert home.services.drafts.get(home.window.write.draft_id).page == page.id
    assert home.services.page == page


@pytest.mark.parametrize(("name", "is_taken_up"), [("Mặt trận xã Tri Lễ", True), ("Mặt trận xã Khác", False)])
def test_what_was_typed_is_taken_up_when_the_program_ended_while_connecting(
    home: Home, name: str, is_taken_up: bool
) -> None:
    left = begun(home, unit="tri le nghe an", is_practice=True)
    home.services.setups.save_step(left.id, CONNECT)
    practice = home.services.practice.running()
    page = home.services.pages.choose(
        remote_id=practice.page_id, name=name, graph_url=practice.graph_url, kind=PageKind.PRACTICE
    )
    home.services.keys.keep(page.id, practice.page_key)
    open_list(home)
    home.press("Đặt ảnh bìa")
    assert (home.window.page_jobs.set_up.draft_id == left.id) is is_taken_up
    assert (home.services.setups.get(left.id).page == page.id) is is_taken_up


def test_a_gap_of_the_contact_is_typed_filled_in_and_ticked(home: Home, setup: SetUp) -> None:
    home.services.setups.finish(setup.id)
    open_list(home)
    home.press("Điền liên hệ")
    flow = home.window.page_jobs.set_up
    home.until(lambda: isinstance(flow.page, ContactPage))
    page = flow.page
    assert isinstance(page, ContactPage)
    page.fields()["phone"].set_text("0238 3842 000")
    flow.go_on()
    assert flow.page.code == "D6"
    flow.go_back()
    assert home.code == "D7"
