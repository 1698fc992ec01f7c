"""The chosen photos as tiles in rows, one of them chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mttq_desktop.posts.drafts import Drafts
from mttq_desktop.posts.model import Photo, PhotoState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.photo_tile import PhotoTile


class PhotoTiles(QWidget):
    """Follows the photos of a post; tiles are made anew only when photos come, go or move."""

    chosen = Signal(str)
    """The person pressed the tile of this photo."""

    def __init__(self, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._rows = FlowLayout(self)
        self._tiles: dict[str, PhotoTile] = {}
        self._shown: dict[str, Photo] = {}
        self._small = False

    def tile(self, number: int) -> PhotoTile | None:
        """The tile of photo ``number``, counted from 1."""
        tiles = list(self._tiles.values())
        return tiles[number - 1] if 0 < number <= len(tiles) else None

    def show_photos(self, photos: Sequence[Photo], chosen_id: str) -> None:
        """Show these photos in this order."""
        if list(self._tiles) != [photo.id for photo in photos]:
            self._make_tiles(photos)
        for photo in photos:
            if self._shown.get(photo.id) != photo:
                self._show(photo)
        if chosen_id in self._tiles:
            self._tiles[chosen_id].setChecked(True)

    def _make_tiles(self, photos: Sequence[Photo]) -> None:
        focused = next((photo_id for photo_id, tile in self._tiles.items() if tile.hasFocus()), "")
        for tile in self._tiles.values():
            self._rows.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles.clear()
        self._shown.clear()
        for number, photo in enumerate(photos, start=1):
            tile = PhotoTile(number)
            self._name(tile, number)
            tile.clicked.connect(partial(self.chosen.emit, photo.id))
            self._tiles[photo.id] = tile
            self._rows.addWidget(tile)
        if focused in self._tiles:
            self._tiles[focused].setFocus()

    def set_small(self, small: bool) -> None:
        """Keep tiles to their least size."""
        self._small = small
        for number, tile in enumerate(self._tiles.values(), start=1):
            self._name(tile, number)

    def _name(self, tile: PhotoTile, number: int) -> None:
        main = number == 1 and not self._small
        shown = self.tr("{number} (chính)") if main else "{number}"
        spoken = self.tr("Ảnh {number} (chính)") if number == 1 else self.tr("Ảnh {number}")
        tile.set_small(self._small)
        tile.set_caption(shown.format(number=number), spoken.format(number=number))

    def _show(self, photo: Photo) -> None:
        tile = self._tiles[photo.id]
        self._shown[photo.id] = photo
        match photo.state:
            case PhotoState.READY:
                tile.show_photo(self._drafts.preview_file(photo))
            case PhotoState.BROKEN:
                tile.show_broken(self.tr("Ảnh hỏng"))
            case PhotoState.NEW:
                tile.show_preparing(self.tr("Đang chuẩn bị"))
