"""To the steps of writing a post and to their side pages, as they are with a draft or refusing one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSignalBlocker

from mttq_desktop.documents.model import DocumentPicture, DocumentRead, Paragraph
from mttq_desktop.flows.write_post import CHECK, PHOTOS, WORDS
from mttq_desktop.text.caution.model import Caution, Concern
from mttq_desktop.text.old_fonts.reading import Encoding
from mttq_desktop.text.old_fonts.repair import repair
from tests.audit import parts
from tests.audit.driver import PATIENCE_MS, Driver
from tests.text.old_fonts.writing import as_tcvn3
from ui.steps.check import CheckPage
from ui.steps.document import DocumentPage
from ui.steps.frame_questions import FrameQuestionsPage
from ui.steps.frames import FramesPage
from ui.steps.photos import PhotosPage
from ui.steps.words import WordsPage
from ui.widgets.button import ButtonKind
from ui.widgets.fields import WordsField
from ui.widgets.old_font_words import OldFontWords

_PHOTOS_LEFT = 3
_SENTENCE = "Sáng nay, tại hội trường, Mặt trận xã họp bàn việc làm đường."
IN_OLD_FONT = as_tcvn3(_SENTENCE)
WITHOUT_LETTERS = IN_OLD_FONT.replace("\xad", "")
WORTH_A_LOOK = "0987 654 321"
_TOLD = (Concern.MAP, Concern.BANK_ACCOUNT, Concern.BLANK)
"""The two longest first."""
_PARAGRAPHS = tuple(Paragraph(f"{_SENTENCE} {number}.", "") for number in range(1, 41))
_PICTURE = DocumentPicture("anh.jpg", b"", 0)
LONG_ANSWER = f"{_SENTENCE} {_SENTENCE} {_SENTENCE}"
REPORT = DocumentRead(_PARAGRAPHS, (_PICTURE,), Encoding.TCVN3, is_sure=False)
SCAN = DocumentRead((), (_PICTURE,), is_scan=True)
CONTENTS = (
    *(paragraph.text for paragraph in _PARAGRAPHS),
    WORTH_A_LOOK,
    _SENTENCE,
    IN_OLD_FONT,
    WITHOUT_LETTERS,
    LONG_ANSWER,
)


def _words_page(driver: Driver) -> WordsPage:
    page = driver.window.write.page
    assert isinstance(page, WordsPage)
    return page


def _photos_page(driver: Driver) -> PhotosPage:
    page = driver.window.write.page
    assert isinstance(page, PhotosPage)
    return page


def draft_at(step: str) -> Callable[[Driver], object]:
    return lambda driver: driver.write("draft" if "draft" in driver.world.posts else "empty", step)


def with_help(step: str) -> Callable[[Driver], None]:
    def go(driver: Driver) -> None:
        draft_at(step)(driver)
        driver.press(driver.button_of(driver.window.write.row, ButtonKind.QUIET))

    return go


def refused(post: str, step: str) -> Callable[[Driver], None]:
    def go(driver: Driver) -> None:
        driver.write(post, step)
        driver.press_main_in_vain()

    return go


def copied(driver: Driver) -> None:
    """The words are an article of the list."""
    draft_at(WORDS)(driver)
    services = driver.world.services
    item = services.upstream().shelf.listing(services.page.is_practice, "", 1)[0]
    page = _words_page(driver)
    with QSignalBlocker(page.field):  # the draft itself stays
        page.field.set_text(item.text)
    page.copied.look_at(item.text)
    driver.wait_until(page.copied.share.isVisible)


def ask_about_old_font(field: WordsField, asking: OldFontWords) -> None:
    """Words in an old font stand in ``field`` and are asked about; what is kept of it stays as it is."""
    with QSignalBlocker(field):
        field.set_text(IN_OLD_FONT)
    asking.look()


def mend_old_font(driver: Driver, field: WordsField, asking: OldFontWords) -> None:
    """The question about ``field`` is answered yes; what is kept of it stays as it is."""
    with QSignalBlocker(field):
        driver.press(asking.mend)


def old_font(codes: str) -> Callable[[Driver], None]:
    """The words came in an old font, and are asked about."""

    def go(driver: Driver) -> None:
        draft_at(WORDS)(driver)
        page = _words_page(driver)
        page.old_font._ask(page.field, repair(codes), 0, len(page.field.text()))

    return go


def old_font_mended(driver: Driver) -> None:
    old_font(IN_OLD_FONT)(driver)
    page = _words_page(driver)
    mend_old_font(driver, page.field, page.old_font)


def frames(driver: Driver) -> None:
    draft_at(WORDS)(driver)
    driver.press(_words_page(driver).frames)


def questions(frame: str, part: int = 1) -> Callable[[Driver], None]:
    """What the frame asks; in the draft itself nothing is answered."""

    def go(driver: Driver) -> None:
        frames(driver)
        page = driver.window.write.page
        assert isinstance(page, FramesPage)
        driver.press(page.button_of(frame))
        for _ in range(1, part):
            driver.press_main()

    return go


def questions_answered(driver: Driver) -> None:
    questions("house")(driver)
    for field in _questions_page(driver).fields:
        with QSignalBlocker(field):  # the draft itself stays
            field.set_text(LONG_ANSWER)


def questions_in_old_font(driver: Driver) -> None:
    questions("activity")(driver)
    page = _questions_page(driver)
    ask_about_old_font(page.fields[0], page.old_font)


def questions_mended(driver: Driver) -> None:
    questions_in_old_font(driver)
    page = _questions_page(driver)
    mend_old_font(driver, page.fields[0], page.old_font)


def _questions_page(driver: Driver) -> FrameQuestionsPage:
    page = driver.window.write.page
    assert isinstance(page, FrameQuestionsPage)
    return page


def document(driver: Driver) -> None:
    """Nothing is chosen yet."""
    draft_at(WORDS)(driver)
    driver.press(_words_page(driver).document)


def document_read(read: DocumentRead) -> Callable[[Driver], None]:
    def go(driver: Driver) -> None:
        document(driver)
        _document_page(driver)._show(read)

    return go


def document_broken(driver: Driver) -> None:
    document(driver)
    _document_page(driver).open(driver.world.not_a_photo)
    driver.wait_until(lambda: bool(parts.problem_words(driver.window)))


def _document_page(driver: Driver) -> DocumentPage:
    page = driver.window.write.page
    assert isinstance(page, DocumentPage)
    return page


def versions(driver: Driver) -> None:
    draft_at(WORDS)(driver)
    driver.press(_words_page(driver).versions)


def describe(driver: Driver) -> None:
    draft_at(PHOTOS)(driver)
    driver.press(_photos_page(driver).describe)


def wrong_file(driver: Driver) -> None:
    driver.write("draft", WORDS)
    page = _words_page(driver)
    page.field.files_dropped.emit([str(driver.world.not_a_photo)])
    driver.press_main()
    driver.wait_until(lambda: bool(parts.problem_words(driver.window)))


def cautions(driver: Driver) -> None:
    """Some places are worth another look, two of them at once."""
    draft_at(CHECK)(driver)
    page = driver.window.write.page
    assert isinstance(page, CheckPage)
    page.cautions._looking.wait()
    driver.settle()
    page.cautions._show([Caution(concern, 0, WORTH_A_LOOK, ()) for concern in _TOLD])


def removed(driver: Driver) -> None:
    services, post_id = driver.world.services, driver.world.posts["draft"].id
    if len(services.drafts.get(post_id).photos) < _PHOTOS_LEFT:
        services.drafts.add_photo(post_id, driver.world.photo)
        services.workshop.wake()
        assert services.workshop.wait_idle(PATIENCE_MS / 1000), "the photo was not prepared in time"
    driver.write("draft", PHOTOS)
    driver.press(_photos_page(driver).remove)
    undo = QCoreApplication.translate("PhotosPage", "Lấy lại ảnh vừa bỏ")
    driver.wait_until(lambda: driver.button(undo) is not None)
