"""Running one command: its services built, its troubles said in a sentence, everything closed at the end."""

from __future__ import annotations

import json
import signal
import sys
import threading
from argparse import Namespace
from collections.abc import Callable

from mttq_desktop.errors import ProblemError
from mttq_desktop.log import start_log
from mttq_desktop.paths import Paths
from mttq_desktop.practice.page import PracticePage
from mttq_desktop.services import Services
from ui.console.answers import DONE, NEEDS_PERSON
from ui.console.commands import COMMANDS
from ui.console.lookups import LOOKUPS, PageTables
from ui.console.sentences import sentence


def run_command(options: Namespace, build: Callable[[], Services]) -> int:
    """Run the command the options name."""
    try:
        services = build()
    except ProblemError as error:
        return tell(error)
    start_log(services.paths.log)
    try:
        return COMMANDS[options.command](options, services)
    except ProblemError as error:
        return tell(error)
    finally:
        services.stop()


def run_lookup(options: Namespace, open_tables: Callable[[], PageTables]) -> int:
    """Run a command that only looks into the tables that come with the program."""
    try:
        return LOOKUPS[options.command](options, open_tables())
    except ProblemError as error:
        return tell(error)


def serve_practice(paths: Paths, open_practice: Callable[[], PracticePage]) -> int:
    """Serve the practice Page until the process is ended; the first line printed tells where it is."""
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    try:
        paths.make_folders()
        practice = open_practice()
        practice.start()
    except ProblemError as error:
        return tell(error)
    where = {
        "graph": practice.graph_url,
        "web": practice.web_url,
        "page_id": practice.page_id,
        "page_key": practice.page_key,
        "user_key": practice.user_key,
        "app_id": practice.app_id,
        "client_token": practice.client_token,
    }
    print(json.dumps(where), flush=True)
    ended.wait()
    practice.stop()
    return DONE


def tell(error: ProblemError) -> int:
    """Say what kept a command from being done."""
    print(sentence(error.problem), file=sys.stderr)
    return NEEDS_PERSON
