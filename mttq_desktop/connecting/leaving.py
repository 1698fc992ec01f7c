"""Leaving every Page at once, as before the program is removed from a PC."""

from __future__ import annotations

from mttq_desktop.connecting.connections import Connections
from mttq_desktop.errors import ProblemError
from mttq_desktop.kit.kept import KeptKits
from mttq_desktop.page.pages import Pages


def sign_out_of_all(connections: Connections, pages: Pages, kept_kit: KeptKits) -> None:
    """Keep no key of a Page on this PC any more, nor an app's client token.

    Raises:
        ProblemError: ``connect.key_stays`` when one of them stays; all others are gone by then.
    """
    stays = None if kept_kit.forget_apps() else ProblemError("connect.key_stays")
    for page in pages.all():
        try:
            connections.sign_out(page)
        except ProblemError as error:
            stays = error
    if stays is not None:
        raise stays
