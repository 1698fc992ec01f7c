"""The shape of the commands ``unit`` and ``page``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, TypeAlias

from ui.console.page_words import say_page
from ui.console.words import say

_Commands: TypeAlias = "argparse._SubParsersAction[Any]"


def add_unit(commands: _Commands) -> None:
    """Add ``unit find`` and ``unit usernames``."""
    unit = commands.add_parser("unit", help=say_page("help_unit")).add_subparsers(
        metavar="ACTION", required=True
    )
    find = unit.add_parser("find", help=say_page("help_unit_find"))
    find.add_argument("text", metavar="TEXT", help=say_page("help_unit_text"))
    find.add_argument("--province", metavar="NAME", help=say_page("help_province"))
    find.set_defaults(command="unit find", is_lookup=True)
    find.add_argument("--json", action="store_true", help=say("help_json"))
    usernames = unit.add_parser("usernames", help=say_page("help_usernames"))
    usernames.add_argument("code", metavar="CODE", help=say_page("help_code"))
    usernames.add_argument("--group", metavar="NAME", help=say_page("help_group"))
    usernames.set_defaults(command="unit usernames", is_lookup=True)
    usernames.add_argument("--json", action="store_true", help=say("help_json"))


def add_page(commands: _Commands) -> None:
    """Add ``page check-name``, ``page pictures`` and ``page checklist``."""
    page = commands.add_parser("page", help=say_page("help_page")).add_subparsers(
        metavar="ACTION", required=True
    )
    check = page.add_parser("check-name", help=say_page("help_check_name"))
    check.add_argument("name", metavar="NAME", help=say_page("help_name"))
    check.set_defaults(command="page check-name", is_lookup=True)
    check.add_argument("--json", action="store_true", help=say("help_json"))
    pictures = page.add_parser("pictures", help=say_page("help_pictures"))
    pictures.add_argument("code", metavar="CODE", help=say_page("help_code"))
    pictures.add_argument("--out", type=Path, required=True, metavar="DIR", help=say_page("help_out"))
    pictures.add_argument("--emblem", type=Path, metavar="FILE", help=say_page("help_emblem"))
    pictures.add_argument(
        "--frame", type=Path, action="append", default=[], metavar="FILE", help=say_page("help_frame")
    )
    pictures.add_argument("--group", metavar="NAME", help=say_page("help_group"))
    pictures.set_defaults(command="page pictures", is_lookup=True)
    pictures.add_argument("--json", action="store_true", help=say("help_json"))
    checklist = page.add_parser("checklist", help=say_page("help_checklist"))
    checklist.set_defaults(command="page checklist")
    checklist.add_argument("--json", action="store_true", help=say("help_json"))
