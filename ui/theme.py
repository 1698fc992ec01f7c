"""The look of the program, built from a few named numbers.

Letters are sized in points, so that a larger letter size reaches everything; pixels are used only for
gaps, borders and the least size of a target. Contrast ratios are written beside the colours; a test
computes them again.
"""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

FONT_FAMILY = "Noto Sans"
FONT_FILES = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
ASSETS = Path(__file__).resolve().parent.parent / "assets"

BODY_POINTS = 14.0
"""Letters of everything to be read or typed (elder-ui.md rule 1)."""
SMALL_POINTS = 12.0
"""The smallest letters there are."""
SUBHEADING_EXTRA = 2.0
HEADING_EXTRA = 8.0
"""Headings stay this many points above the body: doubled at the largest letters, they would fill a screen."""
CODE_EXTRA = 14.0
"""The same for numbers and codes that are read out or typed in elsewhere."""
LINE_SPACING = 1.5
"""Height of a line of running text, in heights of its letters (elder-ui.md rule 21)."""
LINE_LENGTH = 75
"""Characters of a line of running text at most (elder-ui.md rule 20)."""

TARGET_HEIGHT = 44
MAIN_TARGET_HEIGHT = 56
"""Least heights of what can be pressed, in pixels (elder-ui.md rule 10)."""

GAP_TINY = 4
GAP_SMALL = 8
GAP = 16
GAP_LARGE = 24
CAREFUL_GAP = 24
"""Least distance to a button that takes something away (elder-ui.md rule 11)."""

RING_WIDTH = 4
RING_ROOM = 5
"""Blank margin round everything that can be pressed or typed in; the focus ring is drawn inside it."""
BORDER_WIDTH = 2
RADIUS = 8
CARD_RADIUS = 12

BACKGROUND = "#FFFDF8"
SURFACE = "#FFFFFF"
INK = "#1A1A1A"  # 17.1 on the background
QUIET_INK = "#4A4A45"  # 8.8 on the background, 7.7 on DISABLED_FILL; also placeholder and disabled text
GOOD_INK = "#14532D"  # 9.0 on the background
WARNING_INK = "#6B4200"  # 8.6 on the background
PROBLEM_INK = "#8F1414"  # 9.1 on the background, 8.4 on PROBLEM_FILL
LINK_INK = "#0B3D73"  # 10.7 on the background
BORDER = "#857F72"  # 3.9 on the background, 4.0 on SURFACE
SOFT_LINE = "#CFC9B8"  # parts areas from one another; nothing depends on seeing it
FOCUS = "#0A56A8"  # 7.1 on the background, 6.4 on BAND_FILL
MAIN_FILL = "#9B1C1C"  # 8.2 under white letters, 8.0 against the background
MAIN_HOVER = "#7F1515"  # 10.4 under white letters
MAIN_PRESSED = "#5C0F0F"  # 13.7 under white letters
MAIN_INK = "#FFFFFF"
HOVER_FILL = "#FAF4E6"
PRESSED_FILL = "#EFE4CB"
DISABLED_FILL = "#F1EEE6"
PROBLEM_FILL = "#FDF1F0"
GOLD = "#E8C15A"  # the rim inside the round picture
BAND_FILL = "#FFF0CC"
BAND_INK = "#5C3D00"  # 8.8 on BAND_FILL
BAND_LINE = "#9A6F00"  # 4.0 on BAND_FILL
SELECTION_FILL = "#0B3D73"
SELECTION_INK = "#FFFFFF"  # 10.9 on SELECTION_FILL


class LetterSize(Enum):
    """The four letter sizes a person can choose from."""

    NORMAL = ("normal", 1.0)
    LARGE = ("large", 1.25)
    LARGER = ("larger", 1.5)
    LARGEST = ("largest", 2.0)

    def __init__(self, code: str, factor: float) -> None:
        self.code = code
        self.factor = factor

    @classmethod
    def of_code(cls, code: str) -> LetterSize:
        """The letter size written as ``code`` in the settings; NORMAL when there is none such."""
        return next((size for size in cls if size.code == code), cls.NORMAL)


def apply_theme(app: QApplication, size: LetterSize = LetterSize.NORMAL) -> None:
    """Give the whole program its look, at the start and again whenever the letter size changes.

    The font goes first and the style sheet after it: widgets already shown take a new application font
    only when the sheet is set again (elder-ui.md section 4, "Font switch trap").

    Raises:
        FileNotFoundError: a bundled font is missing or cannot be read.
    """
    if app.property("mttq_look") is None:
        _prepare(app)
        app.setProperty("mttq_look", True)
    font = QFont(FONT_FAMILY)
    font.setPointSizeF(BODY_POINTS * size.factor)
    app.setFont(font)
    app.setStyleSheet(style_sheet(size))


def style_sheet(size: LetterSize) -> str:
    """The application's style sheet at one letter size; letters in points only."""
    body = BODY_POINTS * size.factor
    return f"""
        QToolTip {{ color: {INK}; background: {SURFACE}; border: {BORDER_WIDTH}px solid {BORDER}; }}
        Heading {{ font-size: {body + HEADING_EXTRA}pt; font-weight: 700; }}
        CodeText {{ font-size: {body + CODE_EXTRA}pt; font-weight: 700; }}
        SubHeading {{ font-size: {body + SUBHEADING_EXTRA}pt; font-weight: 700; }}
        SmallText, BandText {{ font-size: {SMALL_POINTS * size.factor}pt; }}
        StrongText, Button[kind="main"], Button[kind="careful"] {{ font-weight: 700; }}
        DigitsField QLineEdit {{ font-size: {body + HEADING_EXTRA}pt; }}
        FieldBox QLineEdit, FieldBox QPlainTextEdit {{ background: transparent; border: none; }}
        QMenu {{ background: {SURFACE}; border: {BORDER_WIDTH}px solid {BORDER}; }}
        QMenu::item {{ padding: {GAP_SMALL}px {GAP_LARGE}px; }}
        QMenu::item:selected {{ color: {SELECTION_INK}; background: {SELECTION_FILL}; }}
        QMenu::item:disabled {{ color: {QUIET_INK}; }}
        QScrollBar:vertical {{ width: {GAP_LARGE}px; background: {DISABLED_FILL}; border: none; }}
        QScrollBar::handle:vertical {{
            min-height: {TARGET_HEIGHT}px; margin: {GAP_TINY}px;
            border-radius: {GAP_SMALL}px; background: {BORDER};
        }}
        QScrollBar::handle:vertical:hover, QScrollBar::handle:vertical:pressed {{ background: {QUIET_INK}; }}
        QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0px; }}
        QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: transparent; }}
    """


def palette() -> QPalette:
    """Every colour Qt may ask for, so that a dark or high-contrast system cannot mix its own into ours."""
    colours = {
        QPalette.ColorRole.Window: BACKGROUND,
        QPalette.ColorRole.WindowText: INK,
        QPalette.ColorRole.Base: SURFACE,
        QPalette.ColorRole.AlternateBase: BACKGROUND,
        QPalette.ColorRole.Text: INK,
        QPalette.ColorRole.PlaceholderText: QUIET_INK,
        QPalette.ColorRole.Button: SURFACE,
        QPalette.ColorRole.ButtonText: INK,
        QPalette.ColorRole.BrightText: INK,
        QPalette.ColorRole.ToolTipBase: SURFACE,
        QPalette.ColorRole.ToolTipText: INK,
        QPalette.ColorRole.Highlight: SELECTION_FILL,
        QPalette.ColorRole.HighlightedText: SELECTION_INK,
        QPalette.ColorRole.Accent: FOCUS,
        QPalette.ColorRole.Link: LINK_INK,
        QPalette.ColorRole.LinkVisited: LINK_INK,
        QPalette.ColorRole.Light: SURFACE,
        QPalette.ColorRole.Midlight: DISABLED_FILL,
        QPalette.ColorRole.Mid: BORDER,
        QPalette.ColorRole.Dark: BORDER,
        QPalette.ColorRole.Shadow: QUIET_INK,
    }
    result = QPalette()
    for role, colour in colours.items():
        result.setColor(QPalette.ColorGroup.All, role, QColor(colour))
    written = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)
    for role in written:
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(QUIET_INK))
    return result


def _prepare(app: QApplication) -> None:
    for name in FONT_FILES:
        path = ASSETS / "fonts" / name
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)
    # The clipboard is made before any layout: PySide takes what lies where a layout's item lay for that item.
    QGuiApplication.clipboard()
    app.styleHints().setColorScheme(Qt.ColorScheme.Light)
    app.setStyle("Fusion")
    app.setPalette(palette())
