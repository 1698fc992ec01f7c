"""Pictures from files, read small and one at a time so that the window never stands still."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QObject, QRectF, QSize, QSizeF, QTimer, Signal
from PySide6.QtGui import QImageReader, QPainter, QPixmap


class Picture(QObject):
    """One picture file, read when it is first wanted, no larger than wanted.

    Each picture is read in a turn of the event loop of its own: a page of ten photos takes ten short
    turns, and presses are answered in between. Files are upright already (``photos.prepare``).
    """

    loaded = Signal()
    """There is something else to paint now, or the file turned out to be unreadable."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: Path | bytes | None = None
        self._pixmap: QPixmap | None = None
        self._whole = QSize()
        self._wanted = QSizeF()
        self._stale = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._load)

    def set_file(self, file: Path | None) -> None:
        """Show another file, or the same one again because it was written anew.

        What was read before of the same file stays until the new one is read.
        """
        self.set_source(file)

    def set_source(self, source: Path | bytes | None) -> None:
        """The same for a file, or for what is in one."""
        if source != self._source:
            self._pixmap = None
        self._source = source
        self._stale = True

    def pixmap(self, size: QSizeF, ratio: float) -> QPixmap | None:
        """What is there to paint; None while nothing is.

        Args:
            size: the area to be painted, in pixels.
            ratio: device pixels per pixel.
        """
        wanted = size * ratio
        if self._source is not None and (self._stale or self._is_too_small_for(wanted)):
            self._wanted = wanted
            if not self._timer.isActive():
                self._timer.start(0)
        return self._pixmap

    def _is_too_small_for(self, wanted: QSizeF) -> bool:
        if self._pixmap is None or self._pixmap.size() == self._whole:
            return False
        return self._pixmap.width() < wanted.width() - 1 or self._pixmap.height() < wanted.height() - 1

    def _load(self) -> None:
        self._stale = False
        holder = QBuffer()
        if isinstance(self._source, bytes):
            holder.setData(self._source)
            holder.open(QBuffer.OpenModeFlag.ReadOnly)
        reader = QImageReader(holder) if holder.isOpen() else QImageReader(str(self._source))
        reader.setAutoTransform(False)
        self._whole = reader.size()
        if self._whole.isValid():
            reader.setScaledSize(_just_covering(self._whole, self._wanted))
        image = reader.read()
        self._pixmap = None if image.isNull() else QPixmap.fromImage(image)
        self.loaded.emit()


def draw_filling(painter: QPainter, area: QRectF, pixmap: QPixmap) -> None:
    """Paint ``pixmap`` over the whole of ``area``, cutting off what stands over."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    scale = max(area.width() / pixmap.width(), area.height() / pixmap.height())
    width, height = area.width() / scale, area.height() / scale
    part = QRectF((pixmap.width() - width) / 2, (pixmap.height() - height) / 2, width, height)
    painter.drawPixmap(area, pixmap, part)
    painter.restore()


def draw_whole(painter: QPainter, area: QRectF, pixmap: QPixmap) -> None:
    """Paint the whole of ``pixmap`` in the middle of ``area``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    scale = min(area.width() / pixmap.width(), area.height() / pixmap.height())
    width, height = pixmap.width() * scale, pixmap.height() * scale
    place = QRectF(area.center().x() - width / 2, area.center().y() - height / 2, width, height)
    painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()))
    painter.restore()


def _just_covering(whole: QSize, wanted: QSizeF) -> QSize:
    scale = max(wanted.width() / whole.width(), wanted.height() / whole.height())
    if scale >= 1:
        return whole
    return QSize(max(round(whole.width() * scale), 1), max(round(whole.height() * scale), 1))
