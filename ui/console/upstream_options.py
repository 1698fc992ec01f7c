"""The shape of the commands ``source`` and ``item``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, TypeAlias

from ui.console.upstream_words import say_upstream
from ui.console.words import say

_Commands: TypeAlias = "argparse._SubParsersAction[Any]"

_USUAL_ITEMS = 20


def add_source(commands: _Commands) -> None:
    """Add ``source add``, ``source list`` and ``source remove``."""
    acts = _acts(commands, "source")
    adding = _act(acts, "source", "add")
    adding.add_argument("address", metavar="ADDRESS", help=say_upstream("help_source_address"))
    adding.add_argument("--name", default="", metavar="NAME", help=say_upstream("help_source_name"))
    _act(acts, "source", "list")
    removing = _act(acts, "source", "remove")
    removing.add_argument("id", metavar="ID", help=say_upstream("help_source_id"))


def add_item(commands: _Commands) -> None:
    """Add ``item fetch``, ``item list``, ``item add`` and ``item share``."""
    acts = _acts(commands, "item")
    _add_key(_act(acts, "item", "fetch"))
    listing = _act(acts, "item", "list")
    listing.add_argument("--search", default="", metavar="TEXT", help=say_upstream("help_search"))
    limit = say_upstream("help_limit", usual=_USUAL_ITEMS)
    listing.add_argument("--limit", type=_count, default=_USUAL_ITEMS, metavar="N", help=limit)
    _add_key(listing)
    adding = _act(acts, "item", "add")
    adding.add_argument("address", metavar="ADDRESS", help=say_upstream("help_item_address"))
    sharing = _act(acts, "item", "share")
    sharing.add_argument("id", metavar="ID", help=say_upstream("help_item_id"))
    sharing.add_argument("--text", type=Path, metavar="FILE", help=say_upstream("help_sentence"))
    sharing.add_argument("--again", action="store_true", help=say_upstream("help_again"))
    sharing.add_argument("--now", action="store_true", help=say("help_now"))


def _acts(commands: _Commands, name: str) -> _Commands:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=say_upstream(f"help_{name}"))
    return parser.add_subparsers(metavar="ACTION", required=True)


def _act(acts: _Commands, name: str, act: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = acts.add_parser(act, help=say_upstream(f"help_{name}_{act}"))
    parser.set_defaults(command=f"{name} {act}")
    parser.add_argument("--json", action="store_true", help=say("help_json"))
    parser.add_argument("--allow-loopback", action="store_true", help=say_upstream("help_allow_loopback"))
    return parser


def _add_key(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--key-stdin", action="store_true", help=say("help_key_stdin"))


def _count(text: str) -> int:
    count = int(text)
    if count < 1:
        raise argparse.ArgumentTypeError(text)
    return count
