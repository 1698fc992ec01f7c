"""What is wrong with a command as it was typed, without the parser's own English."""

from __future__ import annotations

import re

from ui.console.words import say

_KINDS = (
    (re.compile(r"argument (?:COMMAND|ACT|ACTION): invalid choice: (?P<what>.+?) \(.*"), "use_no_command"),
    (re.compile(r"unrecognized arguments: (?P<what>.+)"), "use_unknown"),
    (re.compile(r"the following arguments are required: (?P<what>.+)"), "use_missing"),
    (re.compile(r"one of the arguments (?P<what>.+) is required"), "use_one_of"),
    (re.compile(r"argument (?P<what>\S+): not allowed with argument (?P<other>\S+)"), "use_not_together"),
    (re.compile(r"argument (?P<what>\S+): expected .*"), "use_value_missing"),
    (re.compile(r"argument (?P<what>\S+): ignored explicit argument .*"), "use_takes_no_value"),
    (re.compile(r"argument (?P<what>\S+): .*"), "use_wrong_value"),
    (re.compile(r"ambiguous option: (?P<what>\S+) .*"), "use_ambiguous"),
)
"""How argparse words each kind of mistake, the more special before the more general."""


def what_is_wrong(message: str) -> str:
    """A Vietnamese sentence for a message of argparse; of its words only names and values stay."""
    for shape, key in _KINDS:
        if found := shape.fullmatch(message):
            return say(key, **{name: part.strip("'") for name, part in found.groupdict().items()})
    return say("use_wrong")
