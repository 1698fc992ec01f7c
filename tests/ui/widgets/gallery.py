"""Every building block in every state, at the four letter sizes, as pictures to be looked at.

``python -m tests.ui.widgets.gallery FOLDER`` writes one picture a sheet and letter size.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mttq_desktop.page.pictures.drawing import draw_pictures
from mttq_desktop.page.pictures.wording import Wording
from tests.ui.widgets.samples import landscape, write_landscapes
from ui import theme
from ui.theme import LetterSize, apply_theme
from ui.widgets.area_button import AreaButton
from ui.widgets.avatar import Avatar
from ui.widgets.banner import Banner
from ui.widgets.button import Button, ButtonKind
from ui.widgets.choice import ChoiceList
from ui.widgets.fields import LineField, WordsField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.page_preview import PagePreview
from ui.widgets.photo_tile import PhotoTile
from ui.widgets.post_preview import PostPreview
from ui.widgets.problem_summary import ProblemSummary
from ui.widgets.sign import Sign
from ui.widgets.text import Heading, Paragraph, SmallText, StrongText, SubHeading, Tone

PAGE = "Mặt trận xã Tri Lễ"
WORDS = (
    "XÃ TRI LỄ TRAO 05 NHÀ ĐẠI ĐOÀN KẾT\nChiều 12/11, tại bản Huồi Mới, Ủy ban MTTQ Việt Nam xã phối hợp "
    "trao nhà cho 5 hộ khó khăn.\n\nXem thêm: https://www.facebook.com/mattranxatrile/posts/"
    + "1234567890"
    * 8
)
SHAPES = [(640, 480), (480, 640), (640, 480), (640, 360), (640, 480), (480, 640), (640, 480), (640, 480)]
WHEN = "Vừa xong · Mọi người đều xem được"


def column(*widgets: QWidget) -> QWidget:
    """The widgets one below the other."""
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(theme.GAP_LARGE, theme.GAP, theme.GAP_LARGE, theme.GAP)
    layout.setSpacing(theme.GAP_SMALL)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return page


def flow(*widgets: QWidget) -> QWidget:
    """The widgets side by side, wrapped."""
    holder = QWidget()
    layout = FlowLayout(holder)
    for widget in widgets:
        layout.addWidget(widget)
    return holder


def words_sheet(_folder: Path) -> list[QWidget]:
    """All kinds of words, and the signs."""
    signs = sorted(path.stem for path in (theme.ASSETS / "icons").glob("*.svg"))
    focused = Heading("Bước 3 / 3: Xem lại trước khi đăng")
    focused.setProperty("gallery-focus", True)
    return [
        column(
            focused,
            Paragraph("Bên phải là bài như người dân sẽ thấy. Bài chưa được đăng.", Tone.QUIET),
            SubHeading("Ẫ Ỗ Ặ Ữ Ợ: chữ hoa hai dấu không bị cắt"),
            Paragraph(WORDS),
            StrongText("Chữ đậm trong dòng"),
            *(SmallText(f"Chữ nhỏ, {tone.name}", tone) for tone in Tone if tone is not Tone.BAND),
            flow(*(Sign(name, theme.MAIN_FILL, 2) for name in signs)),
        )
    ]


def _in_state(button: QPushButton, state: str) -> QPushButton:
    button.setDown(state == "down")
    button.setEnabled(state != "off")
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, state == "over")
    button.setProperty("gallery-focus", state == "focus")
    return button


def buttons_sheet(_folder: Path) -> list[QWidget]:
    """All kinds of buttons in all states, then large areas."""
    pages = []
    for state in ("", "over", "down", "focus", "off"):
        made = [
            _in_state(Button("Quay lại", ButtonKind.PLAIN, "back"), state),
            _in_state(Button("Tiếp tục: xem lại bài", ButtonKind.MAIN), state),
            _in_state(Button("Xem cách làm", ButtonKind.QUIET), state),
            _in_state(Button("Bỏ ảnh này", ButtonKind.CAREFUL, "remove"), state),
        ]
        pages.append(column(flow(*made)))
    grid_holder = QWidget()
    grid = QGridLayout(grid_holder)
    grid.setSpacing(theme.GAP_SMALL)
    areas = [
        AreaButton("Viết bài mới", "Lời viết và ảnh, 3 bước", "pencil", main=True),
        AreaButton("Bài chờ gửi và đã đăng", "1 bài chờ mạng", "list"),
        _in_state(AreaButton("Cỡ chữ", "Đang dùng chữ vừa", "letters"), "over"),
        _in_state(AreaButton("Trợ giúp", "Cách làm từng việc", "help"), "focus"),
    ]
    for index, area in enumerate(areas):
        grid.addWidget(area, index // 2, index % 2)
        grid.setColumnStretch(index % 2, 1)
    return [*pages, column(grid_holder)]


def fields_sheet(_folder: Path) -> list[QWidget]:
    """Fields calm, in use and wrong; the summary of problems; rows to choose from."""
    line, words = (
        LineField("Ảnh này cho thấy gì?", "Một câu ngắn cho người không nhìn thấy ảnh."),
        WordsField("Lời viết"),
    )
    words.set_text(WORDS)
    words.edit.setProperty("gallery-focus", True)
    wrong = LineField("Địa chỉ trang", "Chép từ Facebook.")
    wrong.set_text("facebook")
    wrong.show_problem("Địa chỉ này chưa đủ. Mời chép lại cả dòng.")
    summary = ProblemSummary()
    summary.show_problems(
        [
            ("Chưa có lời viết nào. Mời viết vài dòng, hoặc chọn ảnh.", words),
            ("Ảnh 3 bị hỏng. Mời chọn ảnh khác.", None),
        ]
    )
    choice = ChoiceList("Cỡ chữ")
    for size, name in zip(LetterSize, ("Vừa", "To", "To hơn", "Rất to"), strict=True):
        choice.add(size.code, name, "Chữ trên mọi trang sẽ như thế này", theme.BODY_POINTS * size.factor)
    choice.set_chosen("large")
    return [column(line, words), column(summary, wrong), column(choice)]


def photos_sheet(folder: Path) -> list[QWidget]:
    """Tiles in all states."""
    files = write_landscapes(folder, SHAPES)
    tiles = [PhotoTile(number) for number in range(1, 6)]
    tiles[0].set_caption("Ảnh 1 (ảnh chính)")
    tiles[0].show_photo(files[0])
    tiles[0].setChecked(True)
    tiles[1].show_photo(files[1])
    tiles[1].setProperty("gallery-focus", True)
    tiles[2].show_preparing("Đang chuẩn bị ảnh")
    tiles[3].show_broken("Ảnh này bị hỏng, không mở được")
    tiles[4].show_photo(files[3])
    return [column(flow(*tiles))]


def preview_sheet(folder: Path) -> list[QWidget]:
    """Posts of no, one, two … eight photos; the band; round pictures."""
    files = write_landscapes(folder, SHAPES)
    portrait = folder / "round.png"
    landscape(7, 300, 300).save(str(portrait))
    pages: list[QWidget] = [
        Banner("Tập làm thử:", "bài đăng ở đây chỉ nằm trên máy này, người dân không nhìn thấy.")
    ]
    head = QWidget()
    row = QHBoxLayout(head)
    plain, photo = Avatar(), Avatar(3)
    plain.show_page(PAGE, None)
    photo.show_page(PAGE, portrait)
    for widget in (plain, StrongText(PAGE), photo):
        row.addWidget(widget)
    row.addStretch(1)
    pages.append(head)
    for count in (0, 1, 2, 3, 4, 5, 8):
        preview = PostPreview()
        words = WORDS if count in {0, 3} else "Chiều 12/11, tại bản Huồi Mới."
        preview.show_post(PAGE, portrait if count % 2 else None, words, WHEN, files[:count], SHAPES[:count])
        pages.append(column(preview))
    return pages


def page_sheet(_folder: Path) -> list[QWidget]:
    """The Page on a computer and on a phone, with pictures of ours and without."""
    made = draw_pictures(Wording("Mặt trận Tổ quốc Việt Nam", "xã Tri Lễ", "tỉnh Nghệ An", "Mặt trận"))
    about, contact = "Trang thông tin của Ủy ban MTTQ Việt Nam xã Tri Lễ.", ["0238 3842 000", "Xã Tri Lễ"]
    drawn, bare = PagePreview(), PagePreview()
    drawn.show_page(PAGE, about, contact, made.avatar, made.cover)
    bare.show_page(PAGE * 2, about, contact, None, None)
    return [column(drawn), column(bare)]


SHEETS: dict[str, Callable[[Path], list[QWidget]]] = {
    "words": words_sheet,
    "buttons": buttons_sheet,
    "fields": fields_sheet,
    "photos": photos_sheet,
    "preview": preview_sheet,
    "page": page_sheet,
}


def render(pages: list[QWidget], width: int) -> QImage:
    """Paint the pages one below the other, each as high as it must be."""
    images = []
    for page in pages:
        page.resize(width, 10)
        page.show()
        page.activateWindow()
        for _ in range(6):
            QApplication.processEvents()
        page.resize(width, max(page.heightForWidth(width), page.minimumSizeHint().height()))
        for child in page.findChildren(QWidget):
            if child.property("gallery-focus"):
                child.setFocus()
        for _ in range(6):
            QApplication.processEvents()
            page.grab()
        images.append(page.grab().toImage())
        page.close()
    sheet = QImage(width, sum(image.height() for image in images), QImage.Format.Format_RGB32)
    sheet.fill(QColor(theme.BACKGROUND))
    painter = QPainter(sheet)
    top = 0
    for image in images:
        painter.drawImage(0, top, image)
        top += image.height()
    painter.end()
    return sheet


def main() -> None:
    """Write all sheets at all letter sizes into the folder named on the command line."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        for size in LetterSize:
            apply_theme(app, size)
            width = 911 if size is LetterSize.LARGEST else 1024
            for name, sheet in SHEETS.items():
                render(sheet(Path(folder)), width).save(str(out / f"{name}-{size.code}.png"))


if __name__ == "__main__":
    main()
