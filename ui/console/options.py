"""The command line's shape."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import NoReturn, TypeAlias

from mttq_desktop.settings import Publishing
from ui.console.answers import WRONG_USE
from ui.console.kit_options import add_kit
from ui.console.page_options import add_page, add_unit
from ui.console.text_options import add_text
from ui.console.try_real_options import add_try_real
from ui.console.upstream_options import add_item, add_source
from ui.console.usage import what_is_wrong
from ui.console.words import say


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in a plain sentence and exits with 2."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(WRONG_USE, what_is_wrong(message) + "\n")


_Commands: TypeAlias = "argparse._SubParsersAction[_Parser]"


def parse(arguments: list[str]) -> argparse.Namespace:
    """Read the arguments; ``command`` is None for the window."""
    parser = _Parser(prog="main.py", description=say("about"))
    parser.add_argument("--data", type=Path, metavar="DIR", help=say("help_data"))
    parser.add_argument("--language", choices=("vi", "en", "pseudo"), default="vi", help=say("help_language"))
    parser.add_argument("--kit", type=Path, metavar="FILE", help=say("help_kit_at_start"))
    window = parser.add_mutually_exclusive_group()
    window.add_argument("--quiet", action="store_true", help=say("help_quiet"))
    window.add_argument("--close", action="store_true", help=say("help_close"))
    parser.set_defaults(is_lookup=False, is_text=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_serve_practice(commands)
    _add_connect(commands)
    commands.add_parser("forget-keys", help=say("help_forget_keys"))
    _add_post(commands)
    _add_move(commands)
    _add_take_back(commands)
    _add_retry(commands)
    _add_change(commands)
    _add_settle(commands)
    _add_settings(commands)
    _add_send(commands)
    status = commands.add_parser("status", help=say("help_status"))
    _add_json(status)
    _add_report(commands)
    add_kit(commands)
    add_unit(commands)
    add_page(commands)
    add_source(commands)
    add_item(commands)
    add_text(commands)
    add_try_real(commands)
    return parser.parse_args(arguments)


def _add_serve_practice(commands: _Commands) -> None:
    serve = commands.add_parser("serve-practice", help=say("help_serve_practice"))
    serve.add_argument("--port", type=_port, default=0, metavar="N", help=say("help_port"))


def _add_connect(commands: _Commands) -> None:
    connect = commands.add_parser("connect", help=say("help_connect"))
    connect.add_argument("--graph", required=True, metavar="URL", help=say("help_graph"))
    connect.add_argument("--page", default="", metavar="ID", help=say("help_page_to_connect"))
    connect.add_argument("--key-stdin", action="store_true", required=True, help=say("help_key_stdin"))


def _add_post(commands: _Commands) -> None:
    post = commands.add_parser("post", help=say("help_post"))
    post.add_argument("--text", type=Path, required=True, metavar="FILE", help=say("help_text"))
    post.add_argument(
        "--photo", type=Path, action="append", default=[], metavar="FILE", help=say("help_photo")
    )
    post.add_argument("--at", metavar="TIME", help=say("help_at"))
    post.add_argument("--now", action="store_true", help=say("help_now"))
    _add_json(post)


def _add_move(commands: _Commands) -> None:
    move = commands.add_parser("move", help=say("help_move"))
    move.add_argument("id", metavar="ID", help=say("help_id"))
    when = move.add_mutually_exclusive_group(required=True)
    when.add_argument("--at", metavar="TIME", help=say("help_at"))
    when.add_argument("--now", action="store_true", help=say("help_move_now"))
    _add_json(move)


def _add_take_back(commands: _Commands) -> None:
    take_back = commands.add_parser("take-back", help=say("help_take_back"))
    take_back.add_argument("id", metavar="ID", help=say("help_id"))
    _add_json(take_back)


def _add_retry(commands: _Commands) -> None:
    retry = commands.add_parser("retry", help=say("help_retry"))
    retry.add_argument("id", metavar="ID", help=say("help_id"))
    _add_json(retry)


def _add_change(commands: _Commands) -> None:
    change = commands.add_parser("change", help=say("help_change"))
    change.add_argument("id", metavar="ID", help=say("help_id"))
    change.add_argument("--text", type=Path, required=True, metavar="FILE", help=say("help_text"))
    _add_json(change)


def _add_settle(commands: _Commands) -> None:
    settle = commands.add_parser("settle", help=say("help_settle"))
    settle.add_argument("id", metavar="ID", help=say("help_id"))
    answer = settle.add_mutually_exclusive_group(required=True)
    answer.add_argument("--is", dest="is_", metavar="REMOTE_ID", help=say("help_is"))
    answer.add_argument("--anew", action="store_true", help=say("help_anew"))
    _add_json(settle)


def _add_settings(commands: _Commands) -> None:
    settings = commands.add_parser("settings", help=say("help_settings"))
    ways = [way.value for way in Publishing]
    settings.add_argument("--publishing", choices=ways, help=say("help_publishing"))
    _add_json(settings)


def _add_send(commands: _Commands) -> None:
    send = commands.add_parser("send", help=say("help_send"))
    send.add_argument("--until-idle", action="store_true", help=say("help_until_idle"))
    send.add_argument("--key-stdin", action="store_true", help=say("help_key_stdin"))
    _add_json(send)


def _add_report(commands: _Commands) -> None:
    report = commands.add_parser("report", help=say("help_report"))
    report.add_argument("file", type=Path, metavar="FILE", help=say("help_report_file"))
    _add_json(report)


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=say("help_json"))


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise argparse.ArgumentTypeError(text)
    return port
