"""What a frame is made of: questions, sentences with places for the answers, and rules for the answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Proposed(StrEnum):
    """What an answer can be filled in with beforehand."""

    BODY = "body"
    """The committee or group that the Page belongs to."""
    TODAY = "today"
    SAYING = "saying"


@dataclass(frozen=True)
class Blank:
    """A place for the answer to ``question``, or for the name of the place the post is about."""

    question: str


@dataclass(frozen=True)
class Option:
    """Part of a sentence that is only there with an answer in it."""

    parts: tuple[str | Blank, ...]


@dataclass(frozen=True)
class Sentence:
    """A sentence, or a line without a full stop such as a title."""

    parts: tuple[str | Blank | Option, ...]

    @property
    def questions(self) -> frozenset[str]:
        """All whose answers it has a place for."""
        return frozenset(blank.question for blank in self._blanks())

    def _blanks(self) -> list[Blank]:
        flat: list[str | Blank] = []
        for part in self.parts:
            flat += part.parts if isinstance(part, Option) else [part]
        return [part for part in flat if isinstance(part, Blank)]


@dataclass(frozen=True)
class QuestionRule:
    """How an answer is read.

    Attributes:
        before_date, before_number: what stands before an answer that begins with a date, or with a digit.
        counted: what follows an answer that is nothing but a number.
        said_before, said_after: beginnings and ends that the sentence around it says already, longest first.
        is_phrase: whether a capital it begins with is most likely only that of a beginning.
        is_address: whether it is to stay as it is, sign for sign.
        proposed: what it is filled in with beforehand; None for nothing.
    """

    before_date: str = ""
    before_number: str = ""
    counted: str = ""
    said_before: tuple[str, ...] = ()
    said_after: tuple[str, ...] = ()
    is_phrase: bool = False
    is_address: bool = False
    proposed: Proposed | None = None


@dataclass(frozen=True)
class Frame:
    """The usual form of one column's posts (domain.md section 4).

    Attributes:
        questions: in the order they are asked.
        core: questions that no such post can do without; their places stay visible when empty.
        title: told in capitals.
        plain_title: for when what the title needs is missing, or too long for one.
    """

    name: str
    questions: tuple[str, ...]
    core: frozenset[str]
    title: Sentence
    plain_title: Sentence
    paragraphs: tuple[tuple[Sentence, ...], ...]


@dataclass(frozen=True)
class Usage:
    """How such posts are written, whatever they are about.

    Attributes:
        committee: how a commune's committee names itself, with ``{place}``.
        heads_of_committees, heads_of_groups: what such names begin with, before the place.
        communes: kinds of units that have a committee.
        before_province: what a Page's name has between the place and its province.
        about, number_words: words of a number, before its digits and after them.
        small_words: beginnings that are no names, written small within a sentence.
        large_words: beginnings that stay large.
    """

    saying: str
    committee: str
    heads_of_committees: Sequence[str]
    heads_of_groups: Sequence[str]
    communes: Sequence[str]
    before_province: Sequence[str]
    about: Sequence[str]
    number_words: Sequence[str]
    small_words: Sequence[str]
    large_words: Sequence[str]


@dataclass(frozen=True)
class Frames:
    """All frames, with what they share."""

    frames: tuple[Frame, ...]
    rules: Mapping[str, QuestionRule]
    signature: Sentence
    usage: Usage

    def get(self, name: str) -> Frame | None:
        """The frame of this name; None where there is none (any more)."""
        return next((frame for frame in self.frames if frame.name == name), None)
