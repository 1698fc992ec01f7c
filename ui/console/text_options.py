"""The shape of the commands ``text``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, TypeAlias

from ui.console.text_words import say_text

_Commands: TypeAlias = "argparse._SubParsersAction[Any]"


def add_text(commands: _Commands) -> None:
    """Add ``text repair``, ``clean``, ``fold``, ``sort``, ``caution`` and ``import``."""
    text = commands.add_parser("text", help=say_text("help_text_commands"))
    actions = text.add_subparsers(metavar="ACTION", required=True)
    repair = _add(actions, "repair")
    form = repair.add_mutually_exclusive_group()
    form.add_argument("--html", action="store_true", help=say_text("help_html"))
    form.add_argument("--rtf", action="store_true", help=say_text("help_rtf"))
    form.add_argument("--viqr", action="store_true", help=say_text("help_viqr"))
    for name in ("clean", "fold", "sort"):
        _add(actions, name)
    caution = _add(actions, "caution")
    caution.add_argument("--unit", metavar="CODE", help=say_text("help_caution_unit"))
    for name in ("phone", "account"):
        told = say_text(f"help_caution_{name}")
        caution.add_argument(f"--{name}", action="append", default=[], metavar="NUMBER", help=told)
    caution.add_argument("--no-photos", action="store_true", help=say_text("help_no_photos"))
    document = _add(actions, "import")
    document.add_argument("file", type=Path, metavar="FILE", help=say_text("help_import_file"))
    document.add_argument("--pictures", type=Path, metavar="DIR", help=say_text("help_import_pictures"))


def _add(actions: _Commands, name: str) -> argparse.ArgumentParser:
    action: argparse.ArgumentParser = actions.add_parser(name, help=say_text(f"help_{name}"))
    action.set_defaults(command=f"text {name}", is_text=True)
    return action
