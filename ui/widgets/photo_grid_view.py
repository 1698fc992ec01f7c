"""The photos of a post as Facebook lays them out (``photos.grid``)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mttq_desktop.photos.grid import Cell, Grid, photo_grid
from ui import theme
from ui.widgets.icon import icon_pixmap
from ui.widgets.picture import Picture, draw_filling
from ui.widgets.wrapping import TextBlock, em

_GAP = 3
_NATURAL_WIDTH = 480
_VEIL = QColor(0, 0, 0, 170)
"""Dark enough for white letters at 7:1 over a white photo."""


class PhotoGridView(QWidget):
    """Photos edge to edge with narrow gaps; the last one shown says how many more there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = photo_grid([])
        self._pictures: list[Picture] = []
        self._more_block = TextBlock()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def grid(self) -> Grid:
        """Where the photos stand now."""
        return self._grid

    def show_photos(self, previews: list[Path], shapes: list[tuple[int, int]]) -> None:
        """Show these files, upright already, in the post's order.

        Args:
            previews: one file a photo.
            shapes: width and height of each photo in pixels; unknown ones (0) count as 4 by 3.
        """
        self._grid = photo_grid([shape if all(shape) else (4, 3) for shape in shapes])
        shown = previews[: len(self._grid.cells)]
        while len(self._pictures) < len(shown):
            picture = Picture(self)
            picture.loaded.connect(self.update)
            self._pictures.append(picture)
        for spare in self._pictures[len(shown) :]:
            spare.deleteLater()
        del self._pictures[len(shown) :]
        for picture, file in zip(self._pictures, shown, strict=True):
            picture.set_file(file)
        self.setAccessibleName(self.tr("{count} ảnh").format(count=len(previews)) if previews else "")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """A wide grid is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the grid when it is ``width`` wide."""
        return round(width / self._grid.aspect) if self._grid.cells else 0

    def sizeHint(self) -> QSize:
        """A middling size."""
        return QSize(_NATURAL_WIDTH, self.heightForWidth(_NATURAL_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """Small enough for any page."""
        least = _NATURAL_WIDTH // 3
        return QSize(least, self.heightForWidth(least))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw each photo in its cell, and the veil over the last when there are more."""
        painter = QPainter(self)
        for cell, picture in zip(self._grid.cells, self._pictures, strict=True):
            self._draw_photo(painter, self._place(cell), picture)
        if self._grid.more:
            self._draw_veil(painter, self._place(self._grid.cells[-1]))

    def _place(self, cell: Cell) -> QRectF:
        width, height = self.width(), self.heightForWidth(self.width())
        left, top = round(cell.x * width), round(cell.y * height)
        right, bottom = round((cell.x + cell.width) * width), round((cell.y + cell.height) * height)
        # Gaps lie between photos only: the first column and row begin at the very edge.
        left += _GAP if left else 0
        top += _GAP if top else 0
        return QRectF(left, top, right - left, bottom - top)

    def _draw_photo(self, painter: QPainter, place: QRectF, picture: Picture) -> None:
        found = picture.pixmap(place.size(), self.devicePixelRatioF())
        if found is not None:
            draw_filling(painter, place, found)
            return
        painter.fillRect(place, QColor(theme.DISABLED_FILL))
        size = round(2 * em(self.font()))
        sign = icon_pixmap("photo", theme.QUIET_INK, size, self.devicePixelRatioF())
        corner = place.center()
        painter.drawPixmap(round(corner.x() - size / 2), round(corner.y() - size / 2), sign)

    def _draw_veil(self, painter: QPainter, place: QRectF) -> None:
        painter.fillRect(place, _VEIL)
        font = QFont(self.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() + theme.HEADING_EXTRA)
        lines = self._more_block.lines(f"+{self._grid.more}", font, place.width())
        painter.setPen(QColor(theme.MAIN_INK))
        corner = place.center()
        lines.draw(
            painter,
            QRectF(corner.x() - lines.width / 2, corner.y() - lines.height / 2, lines.width, lines.height),
        )
