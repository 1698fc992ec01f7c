"""What may be told of the log: of each line only what has one of the forms known here.

The log holds no key and no words by our own rule. But errors of the system and of libraries bring texts of
their own, with names of files in them, so whatever is not recognised stays on this PC.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path

from mttq_desktop.graph.errors import RefusedWhy, SignInWhy
from mttq_desktop.posts.stages import Stage

LINES_AT_MOST = 400
_BYTES_AT_MOST = 1_000_000

LEFT_OUT = "(...)"
"""Stands for what a line said besides."""


def _one_of(values: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(value) for value in values if value) + ")"


TRACE = r"(?!EAA)[A-Za-z0-9_-]{1,32}"
"""A trace id of Facebook's; keys are longer, and begin as shown."""

_POST = "post [0-9a-f]{32}"
_STAGE = _one_of(["start", *Stage])
_ROOMS = (
    *("disk", "folder", "photo", "post", "time", "database", "practice", "facebook", "kit", "connect"),
    *("address", "web", "feed", "source", "item", "share"),
)
_PROBLEM = rf"{_one_of(_ROOMS)}\.[a-z_]+"
_TYPE = r"(?:[a-z_]\w*\.)*[A-Z][A-Za-z]*(?:Error|Exception|Warning|Timeout|Interrupt|Exit|Failure|Conflict)"
_WHY = _one_of([*SignInWhy, *RefusedWhy])
_DETAIL = rf"(?:{_TYPE}|{_WHY}|status \d{{3}}|answer too long or too slow|wrong shape: [a-z_]+)"
_NUMBERS = rf"\d+/\d+(?: {TRACE})?"
_ANSWER = rf"(?: {_DETAIL}(?!\S))?(?: {_NUMBERS}(?!\S))?"
_TROUBLE = rf"(?: \[(?:Errno|WinError) \d+\]| {_PROBLEM}(?!\S)| database is locked| disk I/O error)?"

_TOLD_TROUBLES = _one_of(
    [
        "nothing can be sent now",
        "photo jobs wait",
        "a cut could not be noted",
        "no backup could be made",
        "told",
        "nothing can be fetched now",
        "an item's picture could not be kept",
    ]
)

_FORMS = tuple(
    re.compile(form, re.ASCII)
    for form in (
        rf"{_POST}, {_STAGE}:{_ANSWER}",
        rf"{_POST} waits: {_PROBLEM}(?!\S)",
        rf"{_POST} was changed by the person while being sent",
        rf"{_TOLD_TROUBLES}:{_TROUBLE}",
        "sending goes on",
        rf"a mistake of ours, at {_POST}",
        r"the Page's limit is used up to \d+ percent",
        rf"left over on a Page for later:{_ANSWER}",
        rf"the system's keyring did not [a-z]+ a key: {_TYPE}",
        "the practice Page failed",
        "a connection failed",
        "photo jobs could not be read or answered",
        "a mistake of ours(?:, at a source)?",
        "this drive knows no locks",
        r"a kit was (?:made|opened)",
        rf"a kit was not opened: {_PROBLEM}(?!\S)",
        r"a kit holds what no kit may hold: [a-z_]+(?!\S)",
        rf"what a kit brought cannot be read: {_TYPE}(?!\S)",
        rf"a picture of an earlier kit stays: {_TYPE}(?!\S)",
        rf"the Page's picture did not come:{_ANSWER}",
        rf"a photo nobody sees was left to vanish:{_ANSWER}",
        "Pages of another shape were left out of a list",
        rf"a Page was not proven: {_PROBLEM}(?!\S)",
        "a Page was (?:joined|left)",
        "joining a Page was taken back",
        rf"a part of the Page was not filled in:{_ANSWER}",
        rf"the Page could not be read back:{_ANSWER}",
        "its key is for this run only",
        "the permission was taken back",
        rf"the permission was not taken back: {_PROBLEM}(?!\S)",
        rf"signing in by a code ended: {_PROBLEM}(?!\S)",
        "what was kept of the sources is fetched anew",
        "no process to read in could be started",
        "reading took too long and was ended",
        rf"{_POST}: the Page cannot be looked at:{_ANSWER}",
        rf"a source was not fetched: {_PROBLEM}(?!\S)",
        rf"what is known of the Page could not be read: {_PROBLEM}(?!\S)",
        r"no word of newer versions: [a-z]+(?: [a-z]+)*(?!\S)",
        rf"the word of newer versions cannot be kept: {_TYPE}(?!\S)",
    )
)
"""The program's own messages; a test holds them against all that the sources say to the log."""

_HEAD = re.compile(
    r"(?P<head>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [A-Z]{4,8} (?P<logger>[a-z_]\w*(?:\.\w+)*)):"
    r" (?P<said>.*)",
    re.ASCII,
)
_CALL = re.compile(r'\s+File ".*?(?P<file>[^"\\/]*)", line (?P<line>\d+), in (?P<name>[\w<>]+)', re.ASCII)
_OUR_FILE = re.compile(r'File ".*[\\/](?P<file>(?:mttq_desktop|ui)[\\/][a-z_\\/]+\.py|main\.py)"', re.ASCII)
_RAISED = re.compile(rf"({_TYPE})(?=:|$)", re.ASCII)
_BETWEEN = frozenset(
    {
        "Traceback (most recent call last):",
        "During handling of the above exception, another exception occurred:",
        "The above exception was the direct cause of the following exception:",
    }
)


def safe_lines(folder: Path) -> list[str]:
    """The newest lines of the log files in ``folder``, oldest first, as far as they may be told."""
    newest: deque[str] = deque(maxlen=LINES_AT_MOST)
    for file in sorted(folder.glob("mttq.log*"), reverse=True):
        newest.extend(_safe(_end_of(file).splitlines()))
    return list(newest)


def safe_message(said: str) -> str:
    """What may be told of one message of the program's own."""
    for form in _FORMS:
        if known := form.match(said):
            rest = said[known.end() :]
            return f"{known.group()} {LEFT_OUT}" if rest else known.group()
    return LEFT_OUT


def _safe(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if head := _HEAD.fullmatch(line):
            ours = head["logger"].startswith("mttq_desktop.")
            yield f"{head['head']}: {safe_message(head['said']) if ours else LEFT_OUT}"
        elif line in _BETWEEN:
            yield line
        elif call := _CALL.fullmatch(line):
            yield f"  {_place_of(line)}, line {call['line']}, in {call['name']}"
        elif raised := _RAISED.match(line):
            yield raised.group()


def _place_of(line: str) -> str:
    """The file of a call when it is one of ours; others may lie in a folder with a person's name."""
    found = _OUR_FILE.search(line)
    return found["file"].replace("\\", "/") if found else LEFT_OUT


def _end_of(file: Path) -> str:
    try:
        with file.open("rb") as log:
            log.seek(max(0, file.stat().st_size - _BYTES_AT_MOST))
            return log.read().decode("utf-8", errors="replace")
    except OSError:
        return ""
