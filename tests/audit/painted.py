"""What a widget really paints: every piece of text with its place, font and colour, and every picture.

A widget is asked to paint itself on a device that draws nothing and writes down. That finds text no matter
who draws it: a label, a delegate, a style, or a ``paintEvent`` of our own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainterPath,
    QPixmap,
    QRegion,
    QTextItem,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from tests.audit.picture import Colour, rect_in


@dataclass(frozen=True)
class PaintedText:
    """One run of text on one line.

    Attributes:
        ink: the rectangle its strokes fill, in window coordinates.
        shown: the part of ``ink`` that the widget itself leaves uncut.
        pixels: size of the font in pixels.
        points: size of the font in points, bold or not.
    """

    widget: QWidget
    text: str
    ink: QRect
    shown: QRect
    pixels: int
    points: float
    bold: bool
    colour: Colour


@dataclass(frozen=True)
class PaintedPicture:
    """One picture drawn by a widget; ``place`` is in window coordinates."""

    widget: QWidget
    place: QRect
    has_alpha: bool


class _Notes(QPaintEngine):
    """A paint engine that writes down what it is given."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.texts: list[tuple[str, QRectF, QRectF | None, QFont, QColor]] = []
        self.pictures: list[tuple[QRectF, bool]] = []

    def begin(self, _device: QPaintDevice) -> bool:
        self.setActive(True)
        return True

    def end(self) -> bool:
        self.setActive(False)
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        """Nothing to keep: the painter is asked when something is drawn."""

    def drawTextItem(self, place: QPointF | QPoint | QPainterPath.Element, item: QTextItem) -> None:
        painter = self.painter()
        transform = painter.transform()
        ink = QFontMetricsF(item.font()).tightBoundingRect(item.text()).translated(_point(place))
        clip = transform.mapRect(painter.clipBoundingRect()) if painter.hasClipping() else None
        self.texts.append((item.text(), transform.mapRect(ink), clip, item.font(), painter.pen().color()))

    def drawPixmap(self, place: QRectF | QRect, pixmap: QPixmap | QImage, _source: QRectF | QRect) -> None:
        self.pictures.append((self.painter().transform().mapRect(QRectF(place)), pixmap.hasAlphaChannel()))

    def drawImage(
        self,
        place: QRectF | QRect,
        image: QImage,
        _source: QRectF | QRect,
        _flags: Qt.ImageConversionFlag = Qt.ImageConversionFlag.AutoColor,
    ) -> None:
        self.pictures.append((self.painter().transform().mapRect(QRectF(place)), image.hasAlphaChannel()))

    def drawPath(self, path: QPainterPath) -> None:
        """Shapes are judged by their pixels."""

    def drawPolygon(self, points: Iterable[Any], mode: QPaintEngine.PolygonDrawMode, /) -> None:
        """Shapes are judged by their pixels."""


def _point(place: QPointF | QPoint | QPainterPath.Element) -> QPointF:
    return QPointF(place.x, place.y) if isinstance(place, QPainterPath.Element) else QPointF(place)


class _Paper(QPaintDevice):
    """A device of one widget's size with the resolution of the screen."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget
        self._notes = _Notes()

    @property
    def notes(self) -> _Notes:
        return self._notes

    def paintEngine(self) -> QPaintEngine:
        return self._notes

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        names = QPaintDevice.PaintDeviceMetric
        size: QSize = self._widget.size()
        scale = int(QPaintDevice.devicePixelRatioFScale())
        return {
            names.PdmWidth: size.width(),
            names.PdmHeight: size.height(),
            names.PdmWidthMM: self._widget.widthMM(),
            names.PdmHeightMM: self._widget.heightMM(),
            names.PdmDpiX: self._widget.logicalDpiX(),
            names.PdmDpiY: self._widget.logicalDpiY(),
            names.PdmPhysicalDpiX: self._widget.physicalDpiX(),
            names.PdmPhysicalDpiY: self._widget.physicalDpiY(),
            names.PdmDepth: 32,
            names.PdmNumColors: 1 << 24,
            names.PdmDevicePixelRatio: 1,
            names.PdmDevicePixelRatioScaled: scale,
        }.get(metric, 0)


def painted_by(window: QWidget, widget: QWidget) -> tuple[list[PaintedText], list[PaintedPicture]]:
    """What ``widget`` paints by itself, its children apart; places in the coordinates of ``window``."""
    paper = _Paper(widget)
    widget.render(paper, QPoint(), QRegion(), QWidget.RenderFlag(0))
    own = rect_in(window, widget)
    texts = [
        _text(widget, own, *note)
        for note in _joined(paper.notes.texts)
        if note[0].strip() and not note[1].isEmpty()
    ]
    pictures = [
        PaintedPicture(widget, place.toAlignedRect().translated(own.topLeft()), has_alpha)
        for place, has_alpha in paper.notes.pictures
    ]
    return texts, pictures


_Note = tuple[str, QRectF, QRectF | None, QFont, QColor]


def _joined(notes: list[_Note]) -> list[_Note]:
    """Runs that were cut for an underlined access key or a change of script, put together again."""
    whole: list[_Note] = []
    for note in notes:
        if whole and _continues(whole[-1], note):
            text, ink, clip, font, colour = whole[-1]
            whole[-1] = (text + note[0], ink.united(note[1]), clip, font, colour)
        else:
            whole.append(note)
    return whole


def _continues(first: _Note, second: _Note) -> bool:
    if first[3] != second[3] or first[4] != second[4]:
        return False
    gap = second[1].left() - first[1].right()
    overlap = min(first[1].bottom(), second[1].bottom()) - max(first[1].top(), second[1].top())
    return overlap > 0 and -1 <= gap <= QFontMetricsF(first[3]).horizontalAdvance(" ") * 1.5


def _text(
    widget: QWidget, own: QRect, text: str, ink: QRectF, clip: QRectF | None, font: QFont, colour: QColor
) -> PaintedText:
    shown = ink if clip is None else ink.intersected(clip)
    shown = shown.intersected(QRectF(0, 0, own.width(), own.height()))
    info = QFontInfo(font)
    return PaintedText(
        widget,
        text,
        ink.toAlignedRect().translated(own.topLeft()),
        shown.toAlignedRect().translated(own.topLeft()),
        info.pixelSize(),
        font.pointSizeF() if font.pointSizeF() > 0 else info.pointSizeF(),
        font.bold(),
        (colour.red(), colour.green(), colour.blue()),
    )


def scroll_area_of_viewport(widget: QWidget) -> QAbstractScrollArea | None:
    """The scroll area whose viewport ``widget`` is."""
    parent = widget.parentWidget()
    return parent if isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget else None
