"""Side page "describe": one photo, large, and what it shows for those who cannot see it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from mttq_desktop.posts.model import Photo, Post
from ui.flow.step_page import StepPage, Tools
from ui.steps.chosen import ChosenPhoto
from ui.steps.whole_photo import WholePhoto
from ui.widgets.fields import WordsField


class DescribePage(StepPage[Post]):
    """Describing the photo chosen on the page of photos."""

    code = "B7"

    def __init__(self, tools: Tools, chosen: ChosenPhoto, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._chosen = chosen
        self._photo: Photo | None = None
        # The field takes what room there is; in a low window the photo is to be seen under it.
        self.field = WordsField(self.tr("Trong ảnh có ai, đang làm gì?"), lines=2)
        self._picture = WholePhoto()
        self.column.addWidget(self.field, 1)
        self.beside = self._picture
        self.field.changed.connect(self._changed)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Mô tả ảnh")

    @property
    def hint(self) -> str:
        """One line under the title."""
        return self.tr("Máy sẽ đọc lời này cho người mắt kém nghe.")

    @property
    def main_words(self) -> str:
        """What the main button says."""
        return self.tr("Xong, quay lại ảnh")

    def show_draft(self, draft: Post) -> None:
        """Show the chosen photo and what was said about it."""
        super().show_draft(draft)
        self._photo = self._chosen.find(draft)
        if self._photo is not None:
            self.field.set_text(self._photo.description)
            number = draft.photos.index(self._photo) + 1
            self._picture.show_photo(
                self.tools.services.drafts.preview_file(self._photo),
                self.tr("Ảnh {number}").format(number=number),
            )

    def hand_over(self) -> None:
        """Give the description to the keeper."""
        self.field.commit_input_method()
        if self._photo is not None:
            self.tools.keeper.keep_soon("description", self._saving(self._photo))

    def first_field(self) -> QWidget | None:
        """The field."""
        return self.field.edit

    def _changed(self) -> None:
        if self._photo is not None and self.isVisible():
            self.tools.keeper.keep_soon("description", self._saving(self._photo))

    def _saving(self, photo: Photo) -> Callable[[], None]:
        drafts, words = self.tools.services.drafts, self.field.text()
        return lambda: drafts.describe_photo(photo.post_id, photo.id, words)
