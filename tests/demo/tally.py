"""Counting what a job costs the person (elder-ui.md section 5)."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.audit.words import OwnWords, avoided, sentences
from tests.demo.view import View

SYLLABLES_AT_MOST, SENTENCE_AT_MOST = 60, 20


@dataclass(frozen=True)
class Budget:
    """What a job may cost on its shortest path; ``pages`` counts Home too."""

    decisions: int
    clicks: int
    pages: int


POSTING, SETTING_UP, SHARING = Budget(3, 8, 5), Budget(6, 14, 9), Budget(2, 5, 4)
SHARING_BY_HAND = Budget(2, 8, 7)
"""What Facebook takes from a person alone costs an address and the way through the browser as well."""


@dataclass(frozen=True)
class PageCount:
    """What one page in one state asks to be read and offers to be pressed.

    Attributes:
        words: ours among what stands there, text by text.
    """

    page: str
    state: str
    words: list[str]
    syllables: int
    controls: int
    long_sentences: list[str]
    avoided: list[str]
    dead_end: bool


def _syllables(texts: Iterable[list[str]]) -> int:
    """How many syllables are to be read; captions of a row that differ in their number alone, only once."""
    different = {tuple("#" if word.isdigit() else word for word in words) for words in texts}
    return sum(map(len, different))


@dataclass
class Tally:
    """Counts along a job.

    Args:
        contents: words that are not ours: what is typed, the Page's name, names of files.
        budget: what the job may cost.
    """

    contents: list[str]
    budget: Budget = POSTING
    clicks: int = 0
    scrolls: int = 0
    decisions: list[str] = field(default_factory=list)
    path: list[str] = field(default_factory=list)
    counts: list[PageCount] = field(default_factory=list)
    _paused: bool = False

    @contextlib.contextmanager
    def aside(self) -> Iterator[None]:
        """What is done now is a look around and no part of the job; what is seen is counted all the same."""
        self._paused = True
        try:
            yield
        finally:
            self._paused = False

    def click(self) -> None:
        """One single click."""
        self.clicks += 0 if self._paused else 1

    def scroll(self) -> None:
        """One notch of the wheel."""
        self.scrolls += 0 if self._paused else 1

    def decide(self, what: str) -> None:
        """Something had to be chosen or typed."""
        if not self._paused and what not in self.decisions:
            self.decisions.append(what)

    def arrive(self, code: str) -> None:
        """A page of the job is shown."""
        if not self._paused and code not in self.path:
            self.path.append(code)

    def read(self, view: View, state: str) -> None:
        """Count a page in one of its states."""
        ours, texts = OwnWords(self.contents), view.texts()
        self.counts.append(
            PageCount(
                page=view.code,
                state=state,
                words=[words for text in texts if (words := " ".join(ours.of(text)))],
                syllables=_syllables(ours.of(text) for text in texts),
                controls=len(view.controls()),
                long_sentences=[
                    sentence
                    for text in texts
                    for sentence in sentences(text)
                    if len(ours.of(sentence)) > SENTENCE_AT_MOST
                ],
                avoided=sorted({word for text in texts for word in avoided(ours.of(text))}),
                dead_end=view.is_dead_end,
            )
        )

    def broken_budgets(self) -> list[str]:
        """Every budget that does not hold, in words."""
        wholes = (
            ("decisions", len(self.decisions), self.budget.decisions),
            ("clicks", self.clicks, self.budget.clicks),
            ("pages", len(self.path), self.budget.pages),
        )
        broken = [f"{count} {what}, at most {most}" for what, count, most in wholes if count > most]
        for count in self.counts:
            where = f"{count.page} ({count.state})"
            if count.syllables > SYLLABLES_AT_MOST:
                many = f"{count.syllables} syllables of ours, at most {SYLLABLES_AT_MOST}"
                broken.append(f"{where}: {many}: {' | '.join(count.words)}")
            broken += [f"{where}: too long a sentence: {sentence}" for sentence in count.long_sentences]
            broken += [f"{where}: «{word}» is a word to avoid" for word in count.avoided]
            if count.dead_end:
                broken.append(f"{where}: a dead end")
        return broken

    def as_json(self) -> dict[str, Any]:
        """The counts for the report."""
        syllables = [count.syllables for count in self.counts]
        return {
            "decisions": len(self.decisions),
            "decided": self.decisions,
            "clicks": self.clicks,
            "scrolls": self.scrolls,
            "pages": len(self.path),
            "path": self.path,
            "syllables": {
                "mean": round(sum(syllables) / len(syllables), 1) if syllables else 0,
                "worst": max(syllables, default=0),
                "per_page": {f"{count.page} {count.state}": count.syllables for count in self.counts},
            },
            "controls": {
                "worst": max((count.controls for count in self.counts), default=0),
                "per_page": {f"{count.page} {count.state}": count.controls for count in self.counts},
            },
            "long_sentences": [each for count in self.counts for each in count.long_sentences],
            "avoided_words": sorted({word for count in self.counts for word in count.avoided}),
            "dead_ends": [f"{count.page} {count.state}" for count in self.counts if count.dead_end],
        }
