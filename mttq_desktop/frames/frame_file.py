"""Reading the frames: data that comes with the program, so that whoever writes the posts can better them.

A sentence has places for answers, ``{where}``, and parts in brackets that are only there with their answers.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from mttq_desktop.frames.model import Blank, Frame, Frames, Option, Proposed, QuestionRule, Sentence, Usage
from mttq_desktop.text.normal import nfc

FRAMES_FILE = Path(__file__).resolve().parents[2] / "assets" / "text" / "frames.json"

_OPTION = re.compile(r"\[([^\]]*)\]")
_BLANK = re.compile(r"\{(\w+)\}")


def read_frames(file: Path) -> Frames:
    """The frames in ``file``; it comes with the program."""
    data = json.loads(nfc(file.read_text(encoding="utf-8")))
    return Frames(
        frames=tuple(map(_frame, data["frames"])),
        rules={name: _rule(rule) for name, rule in data["question_rules"].items()},
        signature=_sentence(data["signature"]),
        usage=Usage(**{name: data[name] for name in Usage.__dataclass_fields__}),
    )


def _frame(data: Mapping[str, Any]) -> Frame:
    return Frame(
        name=data["name"],
        questions=tuple(data["questions"]),
        core=frozenset(data["core"]),
        title=_sentence(data["title"]),
        plain_title=_sentence(data["plain_title"]),
        paragraphs=tuple(tuple(map(_sentence, sentences)) for sentences in data["paragraphs"]),
    )


def _rule(data: Mapping[str, Any]) -> QuestionRule:
    proposed = data.get("proposed")
    return QuestionRule(
        before_date=data.get("before_date", ""),
        before_number=data.get("before_number", ""),
        counted=data.get("counted", ""),
        said_before=tuple(data.get("said_before", ())),
        said_after=tuple(data.get("said_after", ())),
        is_phrase=data.get("is_phrase", False),
        is_address=data.get("is_address", False),
        proposed=Proposed(proposed) if proposed else None,
    )


def _sentence(text: str) -> Sentence:
    parts: list[str | Blank | Option] = []
    end = 0
    for option in _OPTION.finditer(text):
        parts += _words_and_blanks(text[end : option.start()])
        parts.append(Option(tuple(_words_and_blanks(option[1]))))
        end = option.end()
    return Sentence((*parts, *_words_and_blanks(text[end:])))


def _words_and_blanks(text: str) -> Iterator[str | Blank]:
    # The pattern has one group, so that words and names of questions take turns.
    for place, piece in enumerate(_BLANK.split(text)):
        if place % 2:
            yield Blank(piece)
        elif piece:
            yield piece
