"""What is said of a place in a text that is worth another look: what it is, and a question or an advice."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mttq_desktop.text.beginning import beginning
from mttq_desktop.text.caution.model import Caution, Concern

_SHOWN_LETTERS = 36

_SENTENCES = {
    Concern.PERSONAL_NUMBER: QT_TRANSLATE_NOOP("Cautions", "Nên bỏ số giấy tờ riêng: {words}"),
    Concern.BANK_ACCOUNT: QT_TRANSLATE_NOOP("Cautions", "Số ngân hàng này của xã? {words}"),
    Concern.CHILD: QT_TRANSLATE_NOOP("Cautions", "Tên trẻ em, đã được phép? {words}"),
    Concern.POOR_ADDRESS: QT_TRANSLATE_NOOP("Cautions", "Nên bỏ chỗ ở hộ nghèo: {words}"),
    Concern.PHONE: QT_TRANSLATE_NOOP("Cautions", "Điện thoại này của xã? {words}"),
    Concern.BLANK: QT_TRANSLATE_NOOP("Cautions", "Chỗ trống chưa điền: {words}"),
    Concern.UNIT: QT_TRANSLATE_NOOP("Cautions", "«{words}» nay viết: {proposed}"),
    Concern.LOOK_ALIKE: QT_TRANSLATE_NOOP("Cautions", "Lẫn chữ nước ngoài: {words}"),
    Concern.ARTICLE: QT_TRANSLATE_NOOP("Cautions", "Bài của báo, nên đăng lại."),
    Concern.CAPITALS: QT_TRANSLATE_NOOP("Cautions", "Nhiều chữ in hoa, khó đọc."),
    Concern.MAP: QT_TRANSLATE_NOOP("Cautions", "Bản đồ có Hoàng Sa, Trường Sa?"),
}


def caution_words(caution: Caution) -> str:
    """The sentence for a person, in the language shown."""
    sentence = QCoreApplication.translate("Cautions", str(_SENTENCES[caution.concern]))
    return sentence.format(
        words=beginning(caution.words, _SHOWN_LETTERS), proposed=", ".join(caution.proposed)
    )
