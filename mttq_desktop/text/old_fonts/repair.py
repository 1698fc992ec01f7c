"""Putting right a text in an old font: what it would become, and whether a person must be asked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mttq_desktop.text.old_fonts.capitals import raise_capitals
from mttq_desktop.text.old_fonts.lost_horn import LostLetter, put_back
from mttq_desktop.text.old_fonts.reading import Encoding, read_as
from mttq_desktop.text.old_fonts.recognising import Line, Verdict, judge, label_of_today, lines_of, together

_LINE_END = re.compile(r"(\r\n|[\n\r\v\f\x85\u2028\u2029])")


@dataclass(frozen=True)
class Repair:
    """What a text is and what it would become; nobody changes it but a person.

    Attributes:
        encoding: what it was written for; Unicode where there is nothing to put right.
        is_sure: whether that is certain. Where it is not, ``after`` is what to ask about.
        lost: words whose ư was lost on the way and put back.
    """

    before: str
    after: str
    encoding: Encoding
    is_sure: bool
    lost: tuple[LostLetter, ...] = ()

    @property
    def is_needed(self) -> bool:
        """Whether there is anything to put right, or to ask about."""
        return self.encoding is not Encoding.UNICODE


def repair(text: str) -> Repair:
    """What ``text`` is by its letters alone; line by line, for old and new often stand in one document."""
    if text.isascii():
        return Repair(text, text, Encoding.UNICODE, is_sure=True)
    parts = list(_with_labels_apart(_LINE_END.split(text)))
    lines = lines_of(parts[::2], text)
    verdicts = _verdicts(lines)
    after, lost = [], []
    for line, part, verdict in zip(lines, parts[::2], verdicts, strict=True):
        if verdict.encoding is Encoding.UNICODE:
            after.append(part)
        else:
            read, lost_here = read_line(line.codes, verdict.encoding, text)
            after.append(read)
            lost += lost_here
    parts[::2] = after
    return _repair(text, "".join(parts), verdicts, lost)


def _with_labels_apart(parts: list[str]) -> Iterator[str]:
    """Lines and their ends in turn; behind a label of today comes an empty end, then the rest of its line."""
    for place, part in enumerate(parts):
        label = "" if place % 2 else label_of_today(part)
        if label:
            yield from (label, "")
        yield part[len(label) :]


def read_line(codes: str, encoding: Encoding, whole: str) -> tuple[str, list[LostLetter]]:
    """One line read as ``encoding``, in true capitals, and the words whose ư came back.

    Args:
        codes: what stands there, with any detour undone.
        encoding: TCVN3 or VNI.
        whole: the text it is of; where that has soft hyphens, none were lost.
    """
    read = read_as(encoding, codes)
    if encoding is not Encoding.TCVN3:
        return read, []
    read, lost = put_back(whole, read)
    return raise_capitals(read), lost


def _verdicts(lines: list[Line]) -> list[Verdict]:
    """What each line is; one that tells too little by itself is what all of them together are."""
    alone = [judge(line.fits) for line in lines]
    whole = judge(together(line for line in lines if not line.is_of_today))
    return [
        _doubted(line, _settled(line, verdict, whole)) for line, verdict in zip(lines, alone, strict=True)
    ]


def _settled(line: Line, alone: Verdict, whole: Verdict) -> Verdict:
    if whole.encoding is Encoding.UNICODE or (alone.is_sure and alone.encoding is not Encoding.UNICODE):
        return alone
    is_same = alone.encoding is whole.encoding
    may_be = alone.encoding is Encoding.UNICODE and line.fits_better_as(whole.encoding)
    return whole if is_same or may_be else alone


def _doubted(line: Line, verdict: Verdict) -> Verdict:
    """A person must look at a line of two kinds of letters."""
    return replace(verdict, is_sure=False) if line.is_mixed else verdict


def _repair(text: str, after: str, verdicts: list[Verdict], lost: list[LostLetter]) -> Repair:
    old = [verdict for verdict in verdicts if verdict.encoding is not Encoding.UNICODE]
    if not old:
        return Repair(text, text, Encoding.UNICODE, is_sure=True)
    encoding = Counter(verdict.encoding for verdict in old).most_common(1)[0][0]
    is_sure = not lost and all(verdict.is_sure for verdict in old)
    return Repair(text, after, encoding, is_sure, tuple(lost))
