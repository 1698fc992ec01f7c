"""The shape of the command ``try-real``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, TypeAlias

from mttq_desktop.graph.client import GRAPH_URL
from ui.console.try_real_words import say_try
from ui.console.words import say

STEP_NAMES = (
    "leftovers",
    "key",
    "insights",
    "sign-in",
    "two-calls",
    "seen-outside",
    "schedule-ahead",
    "schedule-photo",
    "schedule-hidden",
    "edit",
    "photo-sizes",
    "link",
    "profile",
    "pictures",
    "repeated-text",
)
"""Written out, so that no other command waits for the steps to be imported."""

_Commands: TypeAlias = "argparse._SubParsersAction[Any]"


def add_try_real(commands: _Commands) -> None:
    """Add ``try-real``. No secret is an option: they come from standard input."""
    trial = commands.add_parser("try-real", help=say_try("help"))
    trial.add_argument("--page", required=True, metavar="ID", help=say_try("help_page"))
    trial.add_argument("--key-stdin", action="store_true", required=True, help=say_try("help_key_stdin"))
    trial.add_argument("--graph", default=GRAPH_URL, metavar="URL", help=say_try("help_graph"))
    trial.add_argument("--app-id", default="", metavar="ID", help=say_try("help_app_id"))
    trial.add_argument("--client-token-stdin", action="store_true", help=say_try("help_client_token"))
    trial.add_argument("--link", default="", metavar="URL", help=say_try("help_link"))
    trial.add_argument("--report", type=Path, metavar="FILE", help=say_try("help_report"))
    trial.add_argument(
        "--yes", nargs="+", default=[], choices=STEP_NAMES, metavar="STEP", help=say_try("help_yes")
    )
    trial.add_argument("--used-page", action="store_true", help=say_try("help_used_page"))
    trial.add_argument("--json", action="store_true", help=say("help_json"))
