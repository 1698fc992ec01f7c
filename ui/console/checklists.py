"""The command that tells what the Page has and what it lacks."""

from __future__ import annotations

import sys
from argparse import Namespace

from mttq_desktop.errors import ProblemError
from mttq_desktop.page.checklist import Item, ItemState
from mttq_desktop.services import Services
from ui.console.answers import DONE, NEEDS_PERSON, print_json
from ui.console.page_words import say_page
from ui.console.sentences import sentence


def page_checklist(options: Namespace, services: Services) -> int:
    """Ask the Page that is written for; 1 when something is missing or not known."""
    page = services.page
    try:
        items = services.checklists.of_page(page.id)
    except ProblemError as error:
        print(sentence(error.problem), file=sys.stderr)
        items = services.checklists.as_told(page.id)
    if options.json:
        print_json([{"kind": item.kind, "state": item.state} for item in items])
    else:
        print(say_page("checklist_of", name=page.name))
        print("\n".join(_line(item) for item in items))
    return DONE if all(item.state is ItemState.DONE for item in items) else NEEDS_PERSON


def _line(item: Item) -> str:
    return say_page(f"item_{item.state}", what=say_page(f"item_{item.kind}"))
