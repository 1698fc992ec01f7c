"""The shape of the command ``kit``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, TypeAlias

from mttq_desktop.kit.kits import DAYS_AT_MOST, USUAL_DAYS
from ui.console.kit_words import say_kit
from ui.console.words import say

_Commands: TypeAlias = "argparse._SubParsersAction[Any]"


def add_kit(commands: _Commands) -> None:
    """Add ``kit make``, ``show`` and ``open``. No secret is an option: they come from standard input."""
    kit = commands.add_parser("kit", help=say_kit("help"))
    acts = kit.add_subparsers(dest="act", metavar="ACT", required=True)
    _add_make(acts)
    show = acts.add_parser("show", help=say_kit("help_show"))
    show.add_argument("--json", action="store_true", help=say("help_json"))
    opening = acts.add_parser("open", help=say_kit("help_open"))
    for parser in (show, opening):
        parser.add_argument("file", type=Path, metavar="FILE", help=say_kit("help_file"))


def _add_make(acts: _Commands) -> None:
    make = acts.add_parser("make", help=say_kit("help_make"))
    make.add_argument("--out", type=Path, required=True, metavar="FILE", help=say_kit("help_out"))
    make.add_argument("--page", default="", metavar="ID", help=say_kit("help_page"))
    make.add_argument("--name", default="", help=say_kit("help_name"))
    make.add_argument("--graph", default="", metavar="URL", help=say_kit("help_graph"))
    make.add_argument("--helper-name", default="", metavar="NAME", help=say_kit("help_helper_name"))
    make.add_argument("--helper-phone", required=True, metavar="PHONE", help=say_kit("help_helper_phone"))
    make.add_argument("--app-id", default="", metavar="ID", help=say_kit("help_app_id"))
    make.add_argument("--client-token-stdin", action="store_true", help=say_kit("help_client_token"))
    make.add_argument("--without-key", action="store_true", help=say_kit("help_without_key"))
    make.add_argument("--emblem", type=Path, metavar="FILE", help=say_kit("help_emblem"))
    _add_many(make, "frame", Path, "FILE")
    _add_many(make, "description", Path, "FILE")
    _add_many(make, "source", str, "NAME=URL")
    make.add_argument("--units", type=Path, metavar="FILE", help=say_kit("help_units"))
    make.add_argument("--update-address", default="", metavar="URL", help=say_kit("help_update_address"))
    make.add_argument("--update-key", default="", metavar="HEX", help=say_kit("help_update_key"))
    days = say_kit("help_days", limit=DAYS_AT_MOST, usual=USUAL_DAYS)
    make.add_argument("--days", type=_days, default=USUAL_DAYS, metavar="N", help=days)
    make.add_argument("--json", action="store_true", help=say("help_json"))


def _add_many(make: argparse.ArgumentParser, name: str, kind: type, shape: str) -> None:
    said = say_kit(f"help_{name}")
    make.add_argument(f"--{name}", type=kind, action="append", default=[], metavar=shape, help=said)


def _days(text: str) -> int:
    days = int(text)
    if not 1 <= days <= DAYS_AT_MOST:
        raise argparse.ArgumentTypeError(text)
    return days
