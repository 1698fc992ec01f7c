"""Other words for a post that is public: kept while typed, on the Page once the main button is pressed."""

from __future__ import annotations

import pytest
import requests
from PySide6.QtWidgets import QApplication

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.posts.model import WORDS_AT_MOST, Post, PostState
from mttq_desktop.practice.faults import Fault, Kind, On
from tests.ui.house import Home
from ui.screens.changing import ChangeWordsScreen
from ui.words.problems import problem_words

OLD = "Họp lúc 7 giờ"


def published(home: Home, words: str = OLD, photos: int = 0) -> Post:
    post = home.services.outbox.confirm(home.write(words, photos).id, at_once=True)
    home.services.sender.send_what_is_due()
    return stored(home, post)


def stored(home: Home, post: Post) -> Post:
    return home.services.outbox.get(post.id)


def open_page(home: Home, post: Post) -> ChangeWordsScreen:
    """From Home to the page, as a person goes."""
    home.window.show_home()
    home.press("Bài chờ gửi và đã đăng")
    home.press(post.words.splitlines()[0] if post.words else "Chỉ có ảnh")
    home.press("Sửa lời")
    page = home.shown
    assert isinstance(page, ChangeWordsScreen)
    return page


def on_the_page(home: Home) -> list[str]:
    """The words citizens read there, newest first."""
    answer = requests.get(f"{home.services.practice.running().graph_url}/practice/page.json", timeout=10)
    return [str(post["message"]) for post in answer.json()["posts"]]


def type_anew(home: Home, page: ChangeWordsScreen, words: str) -> None:
    page.field.edit.selectAll()
    home.type(words)


def said(code: str, home: Home, **facts: str | int) -> str:
    return problem_words(Problem(code, facts), home.clock.now())


def test_the_public_words_are_changed_and_the_page_follows_live(home: Home) -> None:
    post = published(home)
    page = open_page(home, post)
    assert page.code == "C1"
    assert page.field.text() == OLD
    assert QApplication.focusWidget() is page.field.edit
    assert home.says("Trên Trang vẫn là lời cũ")
    type_anew(home, page, "Họp lúc 8 giờ")
    assert on_the_page(home) == [OLD]
    home.press("Lưu lên Trang")
    assert home.code == "A5"
    assert home.says("Đang sửa lời trên Trang")
    home.services.sender.send_what_is_due()
    home.until(lambda: home.says("Đã đăng bài lên Trang"))
    changed = stored(home, post)
    assert (changed.state, changed.words, changed.new_words) == (PostState.PUBLISHED, "Họp lúc 8 giờ", None)
    assert on_the_page(home) == ["Họp lúc 8 giờ"]


def test_words_are_kept_while_typed_and_found_again(home: Home) -> None:
    post = published(home)
    page = open_page(home, post)
    type_anew(home, page, "Họp lúc 9")
    home.until(lambda: stored(home, post).new_words == "Họp lúc 9")
    home.until(lambda: home.says("Đã lưu trong máy lúc 9:00, chưa lên Trang."))
    home.type(" giờ")
    home.press("Quay lại")
    assert home.code == "A5"
    assert stored(home, post).new_words == "Họp lúc 9 giờ"
    assert stored(home, post).words == OLD
    assert home.says("Lời mới viết dở, chưa lưu lên Trang.")
    home.press("Sửa tiếp lời")
    assert page.field.text() == "Họp lúc 9 giờ"


def test_looking_without_typing_stores_nothing(home: Home) -> None:
    post = published(home)
    open_page(home, post)
    home.press("Quay lại")
    assert stored(home, post).new_words is None


def test_closing_the_window_keeps_what_was_typed(home: Home) -> None:
    post = published(home)
    type_anew(home, open_page(home, post), "Họp lúc 10 giờ")
    home.close()
    assert stored(home, post).new_words == "Họp lúc 10 giờ"


def test_help_keeps_what_was_typed_and_leads_back(home: Home) -> None:
    post = published(home)
    page = open_page(home, post)
    type_anew(home, page, "Họp lúc 11 giờ")
    home.press("Trợ giúp")
    home.press("Về chỗ đang làm")
    assert home.shown is page
    assert page.field.text() == "Họp lúc 11 giờ"


def test_keeping_the_old_words_asks_once_and_only_when_something_changed(home: Home) -> None:
    post = published(home)
    page = open_page(home, post)
    type_anew(home, page, "Họp lúc 8 giờ")
    home.press("Giữ lời cũ")
    assert home.code == "C1"
    assert home.says("Bỏ lời mới vừa viết?")
    assert not page.field.isVisible()
    home.press("Giữ lời mới")
    assert not home.says("Bỏ lời mới vừa viết?")
    assert page.field.text() == "Họp lúc 8 giờ"
    home.press("Giữ lời cũ")
    home.press("Bỏ lời mới")
    assert home.code == "A5"
    assert stored(home, post).new_words is None
    home.press("Sửa lời")
    assert page.field.text() == OLD
    home.press("Giữ lời cũ")
    assert home.code == "A5"


def test_back_answers_the_question_with_no(home: Home) -> None:
    page = open_page(home, published(home))
    type_anew(home, page, "Khác")
    home.press("Giữ lời cũ")
    page.go_back()
    assert home.code == "C1"
    assert home.has_button("Lưu lên Trang")


def test_a_post_without_photos_needs_words(home: Home) -> None:
    post = published(home)
    page = open_page(home, post)
    type_anew(home, page, " ")
    home.press("Lưu lên Trang")
    assert home.code == "C1"
    assert page.field.problem.startswith("Chưa có lời viết nào.")
    assert stored(home, post).state is PostState.PUBLISHED
    page.field.edit.setFocus()
    type_anew(home, page, "Có lời")
    home.press("Lưu lên Trang")
    assert home.code == "A5"


def test_a_post_with_photos_may_lose_its_words(home: Home) -> None:
    post = published(home, photos=1)
    page = open_page(home, post)
    page.field.edit.selectAll()
    page.field.edit.textCursor().removeSelectedText()
    home.press("Lưu lên Trang")
    assert home.code == "A5"
    assert stored(home, post).state is PostState.CHANGING


def test_too_long_words_stay_in_the_field(home: Home) -> None:
    page = open_page(home, published(home))
    length = WORDS_AT_MOST + 1
    page.field.edit.setPlainText("a" * length)
    home.press("Lưu lên Trang")
    assert page.field.problem == said("post.too_long", home, limit=WORDS_AT_MOST, length=length)
    assert len(page.field.text()) == length


def test_what_facebook_refuses_is_told_and_the_new_words_wait(home: Home) -> None:
    post = published(home)
    page = open_page(home, post)
    home.services.practice.running().order(Fault(Kind.ERROR, On.EDIT, code=200))
    type_anew(home, page, "Họp lúc 8 giờ")
    home.press("Lưu lên Trang")
    home.services.sender.send_what_is_due()
    home.until(lambda: stored(home, post).problem)
    refused = stored(home, post)
    assert refused.problem is not None
    assert refused.state is PostState.PUBLISHED
    home.until(lambda: home.says(problem_words(refused.problem, home.clock.now())))  # type: ignore[arg-type]
    home.press("Sửa tiếp lời")
    assert page.field.text() == "Họp lúc 8 giờ"


def test_a_post_gone_meanwhile_leaves_the_new_words_as_a_draft(home: Home) -> None:
    post = published(home)
    page = open_page(home, post)
    type_anew(home, page, "Họp lúc 8 giờ")
    home.services.outbox.remove(post.id)
    home.until(lambda: page.field.problem == said("post.not_published", home))
    assert page.field.text() == "Họp lúc 8 giờ"
    home.press("Viết thành bài mới")
    assert home.code == "B1"
    assert home.newest().words == "Họp lúc 8 giờ"
    assert home.newest().id != post.id


@pytest.mark.parametrize("is_typed", [True, False])
def test_leaving_after_the_post_is_gone_loses_nothing(home: Home, is_typed: bool) -> None:
    post = published(home)
    page = open_page(home, post)
    if is_typed:
        type_anew(home, page, "Họp lúc 8 giờ")
    home.services.outbox.remove(post.id)
    home.press("Quay lại")
    home.until(lambda: home.code == "A5")
    draft = home.services.drafts.newest(home.services.page.id)
    assert (draft.words if draft else None) == ("Họp lúc 8 giờ" if is_typed else None)


def test_a_full_disk_is_told_and_the_words_stay(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    post = published(home)
    page = open_page(home, post)

    save, is_full = home.services.changes.save, [True]

    def save_if_there_is_room(post_id: str, words: str) -> None:
        if is_full:
            raise ProblemError("disk.full")
        save(post_id, words)

    monkeypatch.setattr(home.services.changes, "save", save_if_there_is_room)
    type_anew(home, page, "Họp lúc 8 giờ")
    home.press("Lưu lên Trang")
    assert home.code == "C1"
    assert page.field.text() == "Họp lúc 8 giờ"
    assert home.says(said("disk.full", home))
    is_full.clear()
    home.press("Lưu lên Trang")
    assert home.code == "A5"
    assert stored(home, post).new_words == "Họp lúc 8 giờ"


def test_a_post_on_its_way_off_the_page_shows_its_state_instead(home: Home) -> None:
    post = published(home)
    home.services.outbox.remove(post.id)
    home.window.post_jobs.change_words.follow(post.id)
    home.window.show_screen(home.window.post_jobs.change_words)
    assert home.code == "A5"
