"""Connecting the program to a Page, from wherever its key came."""

from __future__ import annotations

import re
from argparse import Namespace

from mttq_desktop.graph.client import GraphClient
from mttq_desktop.graph.errors import GraphError, Offline, Unsure
from mttq_desktop.page.pages import is_web_address, kind_of_graph
from mttq_desktop.services import Services
from ui.console.answers import DONE, NEEDS_PERSON, WRONG_USE, read_secret, refuse
from ui.console.words import say

_PAGE_NUMBER = re.compile("[0-9]+")


def connect(options: Namespace, services: Services) -> int:
    """Remember a Page and its key, once the Page itself has said that they belong together."""
    if not is_web_address(options.graph):
        return refuse(WRONG_USE, say("not_an_address", address=options.graph))
    if not _PAGE_NUMBER.fullmatch(options.page):
        return refuse(WRONG_USE, say("not_a_page_number", page=options.page))
    key = read_secret()
    if not key:
        return refuse(WRONG_USE, say("key_missing"))
    return join_page(services, graph_url=options.graph, page_id=options.page, key=key)


def join_page(services: Services, *, graph_url: str, page_id: str, key: str, known_name: str = "") -> int:
    """Write for this Page from now on, and keep its key; ``known_name`` serves where it cannot be asked."""
    try:
        with GraphClient(graph_url, page_id, key, services.clock.now) as client:
            name = client.page().name
    except (Offline, Unsure):
        name = ""
    except GraphError:
        return refuse(NEEDS_PERSON, say("key_refused"))
    page = services.pages.choose(
        remote_id=page_id,
        name=name or known_name or page_id,
        graph_url=graph_url,
        kind=kind_of_graph(graph_url),
    )
    kept = services.keys.keep(page.id, key)
    services.outbox.resume_after_sign_in(page.id)
    print(say("connected", name=name) if name else say("connected_unchecked", page=page_id))
    if not kept:
        print(say("key_not_kept"))
    return DONE
