"""A word of caution on the page of the last look: two at a time, changed or seen, and going on stays free."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from mttq_desktop.page.setup import Having
from mttq_desktop.posts.model import PostState
from mttq_desktop.text.caution.model import Ours
from tests.ui.house import Home
from ui.steps.check import CheckPage

PHONE, CARD = "0987 654 321", "040075001234"
WORDS = f"🌾 Bà Thắm, căn cước {CARD}, gọi cho bà theo số {PHONE} để hỏi ngày …"


def check(home: Home, words: str) -> CheckPage:
    draft = home.services.drafts.new(home.services.page.id)
    home.services.drafts.save_words(draft.id, words)
    home.services.drafts.save_step(draft.id, "check")
    home.window.write_on(draft.id)
    page = home.window.write.page
    assert isinstance(page, CheckPage)
    page.cautions._looking.wait()
    return page


def test_the_two_gravest_come_first_and_the_next_when_one_is_seen(home: Home) -> None:
    check(home, WORDS)
    assert home.says(f"Nên bỏ số giấy tờ riêng: {CARD}")
    assert home.says(f"Điện thoại này của xã? {PHONE}")
    assert not home.says("Chỗ trống chưa điền")
    home.press("Tôi đã xem")
    assert QApplication.focusWidget() is home.button("Tôi đã xem")
    assert not home.says(f"giấy tờ riêng: {CARD}")
    assert home.says("Chỗ trống chưa điền: …")
    home.press("Tôi đã xem")
    home.press("Tôi đã xem")
    assert not home.has_button("Tôi đã xem")
    assert home.has_button("Hẹn giờ đăng")


def test_change_leads_to_the_very_place(home: Home) -> None:
    check(home, WORDS)
    home.until(lambda: home.has_button("Tôi đã xem"))
    home.press("Sửa")
    assert home.code == "B1"
    assert home.words_page.field.edit.textCursor().selectedText() == CARD
    home.type("x")
    assert CARD not in home.words_page.field.text()
    home.press("Tiếp tục")
    assert home.code == "B3"
    home.until(lambda: not home.says(f"Nên bỏ số giấy tờ riêng: {CARD}"))
    assert home.says(f"Điện thoại này của xã? {PHONE}")


def test_what_was_seen_is_not_told_again_until_it_is_another(home: Home) -> None:
    page = check(home, f"Gọi bà: {PHONE}")
    home.until(lambda: home.has_button("Tôi đã xem"))
    home.press("Tôi đã xem")
    home.press("Sửa lời")
    home.type("Chao")
    home.press("Tiếp tục")
    page.cautions._looking.wait()
    assert not home.says("Điện thoại này của xã?")


def test_nobody_is_kept_from_posting(home: Home) -> None:
    page = check(home, WORDS)
    home.until(lambda: home.has_button("Tôi đã xem"))
    home.press("Đăng bài lên Trang")
    assert home.services.outbox.get(page.draft_id).state is PostState.WAITING


def test_maps_lead_to_the_photos(home: Home) -> None:
    page = check(home, "Xem bản đồ")
    assert not home.has_button("Tôi đã xem")
    post = home.services.drafts.get(page.draft_id)
    page.cautions._show(home.services.cautions().of(post.words, Ours(), has_photos=True))
    assert home.says("Bản đồ có Hoàng Sa, Trường Sa?")
    home.press("Sửa")
    assert home.code == "B2"


def test_the_committees_own_number_and_unit_are_known(home: Home) -> None:
    setups = home.services.setups
    setup = setups.begin(Having.EXISTING, is_practice=True)
    setups.save(setup.id, phone="0987.654.321", unit_code="16756")
    setups.joined(setup.id, home.services.page.id)
    check(home, f"Gọi bà: {PHONE}, ở xã Trí Lễ")
    home.until(lambda: home.says("«xã Trí Lễ» nay viết: xã Tri Lễ"))
    assert not home.says("Điện thoại này của xã?")


def test_a_post_as_it_should_be_is_left_in_peace(home: Home) -> None:
    check(home, "Sáng nay bà con bản Na vui ngày hội. Cảm ơn bà con!")
    assert not home.has_button("Tôi đã xem")
    assert home.has_button("Sửa lời")
