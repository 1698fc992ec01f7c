"""Answers put together into a post in the usual form, which the person then owns (domain.md section 4).

What was not answered is not spoken of, so that there is nothing to clear away afterwards. Only what no such
post can do without stays as "…", and is found again on the last look. Who answered nothing wants the frame.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mttq_desktop.frames.answers import Answer, Fitting, read_answer
from mttq_desktop.frames.model import Blank, Frame, Frames, Option, QuestionRule, Sentence
from mttq_desktop.frames.places import place_of
from mttq_desktop.text.normal import nfc

BLANK = "…"
"""Marks the places a person fills in."""

_PLACE, _BODY = "place", "body"
_TITLE_WORDS = 24
_CLOSING = "./."
_NO_RULE = QuestionRule()


def put_together(frames: Frames, frame: Frame, typed: Mapping[str, str]) -> str:
    """A post by ``frame``; ``typed`` has the answers by the names of their questions."""
    return _Writing(frames, frame, typed).text()


class _Writing:
    def __init__(self, frames: Frames, frame: Frame, typed: Mapping[str, str]) -> None:
        self._frames, self._frame = frames, frame
        self._fitting = Fitting(frames.usage)
        self._answers = {
            question: read_answer(typed.get(question, ""), self._rule(question))
            for question in frame.questions
        }
        place = place_of(self._answers[_BODY].words, frames.usage)
        self._answers[_PLACE] = Answer(place, place)
        self._is_bare = not any(
            self._answers[question].words
            for question in frame.questions
            if self._rule(question).proposed is None
        )

    def text(self) -> str:
        """Title, paragraphs, and who writes."""
        paragraphs = filter(None, map(self._paragraph, self._frame.paragraphs))
        body = _closed("\n".join(paragraphs))
        signature = self._paragraph([self._frames.signature])
        return nfc("\n\n".join(filter(None, [self._title(), body, signature])))

    def _title(self) -> str:
        """In capitals; letters of an old font are codes and have none."""
        of_title = self._frame.title.questions - {_PLACE}
        is_known = self._is_bare or all(self._answers[question].first for question in of_title)
        title = self._written(self._frame.title, is_title=True) if is_known else ""
        if not title or len(title.split()) > _TITLE_WORDS:
            title = self._written(self._frame.plain_title, is_title=True)
        return title.upper()

    def _paragraph(self, sentences: Iterable[Sentence]) -> str:
        return " ".join(self._written(sentence) for sentence in sentences if self._is_wanted(sentence))

    def _is_wanted(self, sentence: Sentence) -> bool:
        """Whether it tells something that was answered, or that must be told, or needs no answer at all."""
        questions = sentence.questions - {_PLACE}
        if not questions or self._is_bare or questions & self._frame.core:
            return True
        return any(self._answers[question].words for question in questions)

    def _written(self, sentence: Sentence, *, is_title: bool = False) -> str:
        parts = list(self._parts_of(sentence))
        text = ""
        for place, part in enumerate(parts):
            following = parts[place + 1] if place + 1 < len(parts) else ""
            if isinstance(part, Blank):
                text += self._words(part.question, text, following, is_title=is_title)
            else:
                text += part[1:] if part.startswith(".") and text.endswith((".", "!", "?")) else part
        begins_with_codes = isinstance(parts[0], Blank) and self._answers[parts[0].question].stays
        return text if begins_with_codes else text[:1].upper() + text[1:]

    def _parts_of(self, sentence: Sentence) -> Iterable[str | Blank]:
        for part in sentence.parts:
            if not isinstance(part, Option):
                yield part
            elif all(self._is_told(inner.question) for inner in part.parts if isinstance(inner, Blank)):
                yield from part.parts

    def _is_told(self, question: str) -> bool:
        return bool(self._answers[question].words) or (self._is_bare and question != _PLACE)

    def _words(self, question: str, before: str, following: str | Blank, *, is_title: bool) -> str:
        answer, rule = self._answers[question], self._rule(question)
        words = answer.first if is_title else answer.words
        if not words:
            return self._blank(question, rule)
        after = following if isinstance(following, str) else ""
        return words if answer.stays else self._fitting.fitted(words, rule, before, after)

    def _blank(self, question: str, rule: QuestionRule) -> str:
        if question == _BODY:
            return self._frames.usage.committee.format(place=BLANK)
        return " ".join(filter(None, [rule.before_date, rule.before_number, BLANK, rule.counted]))

    def _rule(self, question: str) -> QuestionRule:
        return self._frames.rules.get(question, _NO_RULE)


def _closed(text: str) -> str:
    """With the sign that such posts end with; after an address or an exclamation there is none."""
    return text.removesuffix(".") + _CLOSING if text.endswith(".") else text
