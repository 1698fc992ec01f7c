"""Connecting the program to a Page, from wherever its key came."""

from __future__ import annotations

import re
from argparse import Namespace

from mttq_desktop.connecting.candidate import Candidate
from mttq_desktop.connecting.leaving import sign_out_of_all
from mttq_desktop.connecting.troubles import is_line_broken
from mttq_desktop.errors import ProblemError
from mttq_desktop.page.pages import is_web_address
from mttq_desktop.services import Services
from ui.console.answers import DONE, WRONG_USE, read_secret, refuse
from ui.console.words import say

_PAGE_NUMBER = re.compile("[0-9]*")


def connect(options: Namespace, services: Services) -> int:
    """Remember a Page and its key, once the Page itself has said that they belong together."""
    if not is_web_address(options.graph):
        return refuse(WRONG_USE, say("not_an_address", address=options.graph))
    if not _PAGE_NUMBER.fullmatch(options.page):
        return refuse(WRONG_USE, say("not_a_page_number", page=options.page))
    key = read_secret()
    if not key:
        return refuse(WRONG_USE, say("key_missing"))
    return join(services, _candidate(services, options.graph, options.page, key))


def forget_keys(_options: Namespace, services: Services) -> int:
    """Keep no key of any Page on this PC any more, as before the program is removed."""
    sign_out_of_all(services.connections, services.pages, services.kept_kit)
    print(say("keys_forgotten"))
    return DONE


def is_key_held(options: Namespace, services: Services) -> bool:
    """Hold the Page's key for this run, if standard input is to bring one; False when it brings none."""
    if not options.key_stdin:
        return True
    key = read_secret()
    if key:
        services.keys.keep(services.page.id, key)
    return bool(key)


def join(services: Services, candidate: Candidate) -> int:
    """Write for this Page from now on, and keep its key."""
    joined = services.connections.join(candidate)
    services.connections.write_for(joined)
    if candidate.proven is not None:
        print(say("connected", name=candidate.name))
    else:
        print(say("connected_unchecked", page=candidate.page_id))
    if not joined.is_kept:
        print(say("key_not_kept"))
    return DONE


def _candidate(services: Services, graph_url: str, page_id: str, key: str) -> Candidate:
    """The Page of the key; a helper who names the Page may connect it while there is no network."""
    try:
        return services.connections.from_key(graph_url, page_id, key)
    except ProblemError as error:
        if not (page_id and is_line_broken(error)):
            raise
    return services.connections.unproven(graph_url, page_id, key, "")
