"""An article pasted whole: one quiet line says that it can be shared instead, and going on stays free."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mttq_desktop.posts.model import PostState
from mttq_desktop.upstream.copied import Copies, Copy
from tests.ui.house import Home
from tests.ui.newsstand import PAPER, keep, shares, sharing
from ui.steps.copied_words import _AFTER_MS
from ui.steps.words import WordsPage

TITLE = "Bão số 9 vào bờ"
ARTICLE = " ".join(
    f"Chiều ngày {day} bão mạnh cấp {day} vào vùng biển số {day}, tàu thuyền neo đậu ở bến {day}."
    for day in range(1, 12)
)
ASIDE = f"Bài của {PAPER}. Nên đăng lại, không chép."


def begin(home: Home) -> WordsPage:
    keep(home, TITLE, text=ARTICLE)
    home.window.show_home()
    home.press("Viết bài mới")
    return home.words_page


def paste(page: WordsPage, words: str) -> None:
    page.field.edit.insertPlainText(words)


def pause() -> None:
    """As long as a person who has stopped typing."""
    QTest.qWait(_AFTER_MS + 500)


def test_a_pasted_article_is_told_by_one_line_with_a_button(home: Home) -> None:
    page = begin(home)
    paste(page, ARTICLE)
    home.until(lambda: home.says(ASIDE))
    assert home.has_button("Đăng lại bài này")
    assert not home.has_button("Chọn bài mẫu có sẵn")
    assert home.has_button("Tiếp tục")


def test_another_post_says_nothing_of_the_article_in_the_first(home: Home) -> None:
    page = begin(home)
    paste(page, ARTICLE)
    home.until(lambda: home.says(ASIDE))
    home.window.show_home()
    other = home.services.drafts.new(home.services.page.id)
    home.services.drafts.save_words(other.id, "Chiều nay họp tổ dân phố.")
    home.window.show_home()
    page.show_draft(home.services.drafts.get(other.id))
    assert not page.copied.has_item
    assert not page.copied.share.isVisibleTo(page)


def test_the_button_shares_the_item_and_keeps_what_was_written(home: Home) -> None:
    page = begin(home)
    paste(page, ARTICLE)
    home.until(lambda: home.says(ASIDE))
    written = home.newest()
    home.press("Đăng lại bài này")
    sharing(home)
    assert home.says(TITLE)
    assert home.services.drafts.get(written.id).words == ARTICLE
    assert home.services.drafts.get(written.id).state is PostState.DRAFT
    assert len(shares(home)) == 1


def test_nobody_is_kept_from_going_on(home: Home) -> None:
    page = begin(home)
    paste(page, ARTICLE)
    home.until(lambda: home.says(ASIDE))
    home.press("Tiếp tục")
    assert home.code == "B2"
    home.press("Quay lại")
    assert home.says(ASIDE)


def test_words_of_ones_own_are_passed_over(home: Home) -> None:
    page = begin(home)
    paste(page, "Chiều nay, bản Huồi Mới nhận nhà mới, bà con đến mừng. " * 10)
    pause()
    assert not home.has_button("Đăng lại bài này")
    assert not page.copied.isVisible()


def test_the_line_goes_with_the_words(home: Home) -> None:
    page = begin(home)
    paste(page, ARTICLE)
    home.until(lambda: home.says(ASIDE))
    page.field.edit.selectAll()
    page.field.edit.insertPlainText("")
    QApplication.processEvents()
    assert not home.says(ASIDE)
    assert not home.has_button("Đăng lại bài này")
    assert home.has_button("Chọn bài mẫu có sẵn")


def test_a_source_that_is_only_named_is_told_without_a_button(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Copies, "of", lambda *_, **__: Copy(PAPER, None))
    page = begin(home)
    paste(page, ARTICLE)
    home.until(lambda: home.says(ASIDE))
    assert not home.has_button("Đăng lại bài này")


def test_an_answer_that_comes_late_is_not_told_of_other_words(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, may_answer = threading.Event(), threading.Event()

    def slowly(*_: object, **__: object) -> Copy:
        asked.set()
        assert may_answer.wait(20)
        return Copy(PAPER, None)

    monkeypatch.setattr(Copies, "of", slowly)
    page = begin(home)
    paste(page, ARTICLE)
    home.until(asked.is_set)
    monkeypatch.setattr(Copies, "of", lambda *_, **__: None)
    page.field.set_text("Lời khác.")
    paste(page, " Còn nữa.")
    may_answer.set()
    pause()
    assert not home.says(ASIDE)


def test_a_draft_taken_up_again_is_looked_at_too(home: Home) -> None:
    begin(home)
    draft = home.services.drafts.new(home.services.page.id)
    home.services.drafts.save_words(draft.id, ARTICLE)
    home.window.write_on(draft.id)
    home.until(lambda: home.says(ASIDE))
