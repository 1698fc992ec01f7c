"""Side page "frame_questions": what the chosen frame asks, a few questions at a time, none of them a must."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import ceil

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from mttq_desktop.flows.write_post import FRAMES
from mttq_desktop.posts.framing import Framed
from mttq_desktop.posts.model import Post
from ui import theme
from ui.flow.step_page import StepPage, Tools
from ui.widgets.fields import WordsField
from ui.widgets.old_font_words import OldFontQuestion
from ui.widgets.wrapping import em
from ui.words.frames import frame_title, question_words

_AT_ONCE = 4
"""More questions at once would be a form to be afraid of."""
_WIDE_EMS = 26
"""Width, in heights of letters, at which there is room for two columns."""
_CODES = ("B10", "B11")
"""One for each part of the questions, so that a helper on the telephone knows which is seen."""


class FrameQuestionsPage(StepPage[Post]):
    """Answers are saved as they are typed, and put together under what is written at the end."""

    code = _CODES[0]

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._framed: Framed | None = None
        self._parts: list[tuple[str, ...]] = [()]
        self._part = 0
        self._handed_over: dict[str, str] = {}
        self.fields = [WordsField("", lines=2) for _ in range(_AT_ONCE)]
        self.old_font = OldFontQuestion(*self.fields)
        self.old_font.asking.connect(self._show_fields)
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.GAP_SMALL)
        self._place_fields()
        for field in self.fields:
            # Two beside each other must not keep a narrow window from having one column.
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
            field.changed.connect(self._changed)
        self.column.addLayout(self._grid)
        self.column.addWidget(self.old_font)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """What the page is about."""
        return frame_title(self._framed.frame.name) if self._framed else self.tr("Chọn bài mẫu")

    @property
    def hint(self) -> str:
        """One line under the title; it gives way to a question."""
        if self.old_font.asked_about is not None:
            return ""
        return self.tr("Phần {number} / {count}. Ô nào chưa biết thì để trống.").format(
            number=self._part + 1, count=len(self._parts)
        )

    @property
    def help_text(self) -> str:
        """What "Xem cách làm" shows."""
        return self.tr("Trả lời ngắn, như đang kể. Phần mềm ghép lại thành bài, rồi mời đọc và sửa.")

    @property
    def main_words(self) -> str:
        """What the main button says."""
        return self.tr("Ghép thành bài") if self._is_last else self.tr("&Tiếp tục")

    def show_draft(self, draft: Post) -> None:
        """Begin with the first questions of the frame chosen, and what was answered before."""
        super().show_draft(draft)
        self._framed = self.tools.services.framing.opened(draft.id)
        self._parts = _parts_of(self._framed.frame.questions if self._framed else ())
        self._show_part(0)

    def hand_over(self) -> None:
        """Give the answers to the keeper, letters still being composed too."""
        for field in self.fields:
            field.commit_input_method()
        self._keep()

    def act_first(self) -> bool:
        """Ask what is left to ask; after that put the answers together under what is written."""
        if self._framed is None:
            return True
        if not self._is_last:
            self._turn_to(self._part + 1)
            return False
        return self.attempt(partial(self.tools.services.framing.put_in, self.draft_id, self._framed.frame))

    def go_back_first(self) -> bool:
        """Back to the questions before, or to the frames there are to choose from."""
        if self._part > 0:
            self._turn_to(self._part - 1)
        else:
            self.side_page_wanted.emit(FRAMES)
        return True

    def first_field(self) -> QWidget | None:
        """The first of them."""
        return self.fields[0].edit if self._framed else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be room for two columns now, or no longer."""
        super().resizeEvent(event)
        self._place_fields()

    @property
    def _is_last(self) -> bool:
        return self._part == len(self._parts) - 1

    def _turn_to(self, part: int) -> None:
        self._framed = self.tools.services.framing.opened(self.draft_id)
        self._show_part(part)
        self.turned.emit()

    def _show_part(self, part: int) -> None:
        self._part = part
        self.code = _CODES[min(part, len(_CODES) - 1)]
        answers = self._framed.answers if self._framed else {}
        for field, question in zip(self.fields, self._parts[part], strict=False):
            with QSignalBlocker(field):  # nobody typed it
                field.set_label(question_words(question))
                field.set_text(answers.get(question, ""))
            field.edit.moveCursor(QTextCursor.MoveOperation.End)
        self._handed_over = self._answers()
        self.old_font.look()
        self._show_fields()

    def _place_fields(self) -> None:
        """Two columns where they fit, so that nothing needs to scroll; else one."""
        columns = 2 if self.width() >= _WIDE_EMS * em(self.font()) else 1
        if columns == self._columns:
            return
        self._columns = columns
        self._grid.setColumnStretch(1, columns - 1)
        self._grid.setColumnStretch(0, 1)
        for place, field in enumerate(self.fields):
            self._grid.addWidget(field, *divmod(place, columns))

    def _show_fields(self) -> None:
        """While something is asked about one of them, the others step aside."""
        asked_about = self.old_font.asked_about
        for place, field in enumerate(self.fields):
            is_of_part = place < len(self._parts[self._part])
            field.setVisible(is_of_part and asked_about in {None, field})
        self.hint_changed.emit()

    def _answers(self) -> dict[str, str]:
        """What stands in the fields, by the names of the questions."""
        return {
            question: field.text()
            for field, question in zip(self.fields, self._parts[self._part], strict=False)
        }

    def _changed(self) -> None:
        if self.isVisible():
            self._keep()

    def _keep(self) -> None:
        answers = self._answers()
        if self._framed is not None and answers != self._handed_over:
            self._handed_over = answers
            self.tools.keeper.keep_soon("answers", self._saving(self._framed, answers))

    def _saving(self, framed: Framed, answers: dict[str, str]) -> Callable[[], None]:
        return partial(self.tools.services.framing.save, self.draft_id, framed.frame, answers)


def _parts_of(questions: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The questions in parts of nearly the same size; one part at least."""
    count = max(1, ceil(len(questions) / _AT_ONCE))
    size = ceil(len(questions) / count)
    return [questions[part * size : (part + 1) * size] for part in range(count)]
