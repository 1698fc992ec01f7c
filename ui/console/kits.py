"""The command ``kit``: a helper makes a file, looks into one, or opens one to connect this PC."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from mttq_desktop.clock import VIETNAM
from mttq_desktop.graph.client import GRAPH_URL
from mttq_desktop.kit.contents import Kit, KitFieldError, Picture, Source
from mttq_desktop.kit.pictures import read_picture
from mttq_desktop.kit.sealing import in_groups
from mttq_desktop.page.pages import kind_of_graph
from mttq_desktop.services import Services
from mttq_desktop.text.normal import nfc
from ui.console.answers import DONE, WRONG_USE, print_json, read_secret, refuse, text_in
from ui.console.connecting import join
from ui.console.kit_words import say_kit
from ui.console.sentences import sentence
from ui.console.words import say

_OPTIONS = {
    "page_id": "--page",
    "page_name": "--name",
    "graph_url": "--graph",
    "helper_name": "--helper-name",
    "helper_phone": "--helper-phone",
    "app_id": "--app-id",
    "client_token": "--client-token-stdin",
    "page_key": "stdin",
    "picture": "--emblem, --frame",
    "frames": "--frame",
    "descriptions": "--description",
    "sources": "--source",
    "unit_list": "--units",
    "update_address": "--update-address",
    "update_key": "--update-key",
}
"""Where each part of a kit was given on the command line."""


def kit(options: Namespace, services: Services) -> int:
    """Make, show or open a kit."""
    acts: dict[str, Callable[[Namespace, Services], int]] = {"make": _make, "show": _show, "open": _open}
    try:
        return acts[options.act](options, services)
    except KitFieldError as error:
        return refuse(WRONG_USE, say_kit("part_wrong", option=_OPTIONS[error.part]))
    except _UnreadableError as error:
        return refuse(WRONG_USE, say_kit("file_unreadable", file=str(error)))


class _UnreadableError(Exception):
    """A file named on the command line cannot be read."""


def _make(options: Namespace, services: Services) -> int:
    key = "" if options.without_key else read_secret()
    if not key and not options.without_key:
        return refuse(WRONG_USE, say("key_missing"))
    client_token = read_secret() if options.client_token_stdin else ""
    made = services.kits.make(_kit_of(options, key, client_token), options.out, options.days)
    number = in_groups(made.number)
    if options.json:
        expires_at = _in_vietnam(made.expires_at)
        print_json({"file": str(options.out), "number": number, "expires_at": expires_at})
        return DONE
    until = f"{made.expires_at.astimezone(VIETNAM):%H:%M, ngày %d/%m/%Y}"
    print(say_kit("made", file=str(options.out), until=until))
    print(say_kit("number", number=number))
    print(say_kit("number_once"))
    return DONE


def _show(options: Namespace, services: Services) -> int:
    number = read_secret()
    if not number:
        return refuse(WRONG_USE, say_kit("number_missing"))
    shown = {**_shown(services.kits.open(options.file, number)), **_dates(options.file, services)}
    if options.json:
        print_json(shown)
    else:
        for name, value in shown.items():
            print(say_kit("line", label=say_kit(f"label_{name}"), value=_in_words(value)))
    return DONE


def _open(options: Namespace, services: Services) -> int:
    number = read_secret()
    if not number:
        return refuse(WRONG_USE, say_kit("number_missing"))
    opened = services.kits.open(options.file, number)
    page_name = opened.page_name or say_kit("no_name")
    helper_name = opened.helper_name or say_kit("no_name")
    if opened.page_id:
        print(say_kit("which_page", name=page_name, page=opened.page_id), flush=True)
    print(say_kit("which_helper", name=helper_name, phone=opened.helper_phone), flush=True)
    if opened.page_key:
        code = join(services, services.connections.from_kit(opened))
        _keep(opened, services)
        return code
    _keep(opened, services)
    if not opened.page_id:
        print(say_kit("for_many_pages"))
        return DONE
    services.pages.choose(
        remote_id=opened.page_id,
        name=opened.page_name or opened.page_id,
        graph_url=opened.graph_url,
        kind=kind_of_graph(opened.graph_url),
    )
    print(say_kit("without_key"))
    return DONE


def _keep(opened: Kit, services: Services) -> None:
    """What cannot be kept is told of, but keeps nobody from connecting."""
    taken = services.kept_kit.keep(opened)
    if taken.problem is not None:
        print(sentence(taken.problem), file=sys.stderr)
    if not taken.is_token_kept:
        print(say_kit("token_not_kept"), file=sys.stderr)


def _kit_of(options: Namespace, key: str, client_token: str) -> Kit:
    return Kit(
        page_id=options.page,
        helper_phone=options.helper_phone,
        page_key=key,
        page_name=nfc(options.name),
        graph_url=options.graph or GRAPH_URL,
        app_id=options.app_id,
        client_token=client_token,
        helper_name=nfc(options.helper_name),
        emblem=read_picture(options.emblem) if options.emblem else None,
        frames=tuple(read_picture(file) for file in options.frame),
        descriptions=tuple(_text_of(file) for file in options.description),
        sources=tuple(_source_of(text) for text in options.source),
        unit_list=_bytes_of(options.units) if options.units else b"",
        update_address=options.update_address,
        update_key=options.update_key.lower(),
    )


def _source_of(text: str) -> Source:
    name, _, address = nfc(text).partition("=")
    return Source(name.strip(), address.strip())


def _text_of(file: Path) -> str:
    text = text_in(file)
    if text is None:
        raise _UnreadableError(file)
    return nfc(text).strip()


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        raise _UnreadableError(file) from None


def _shown(opened: Kit) -> dict[str, object]:
    """What is in a kit, without its secrets; these names are stable."""
    return {
        "page_id": opened.page_id,
        "page_name": opened.page_name,
        "graph_url": opened.graph_url,
        "has_key": bool(opened.page_key),
        "app_id": opened.app_id,
        "has_client_token": bool(opened.client_token),
        "helper_name": opened.helper_name,
        "helper_phone": opened.helper_phone,
        "emblem": _picture_shown(opened.emblem) if opened.emblem else None,
        "frames": [_picture_shown(frame) for frame in opened.frames],
        "descriptions": list(opened.descriptions),
        "sources": [{"name": source.name, "address": source.address} for source in opened.sources],
        "unit_list_bytes": len(opened.unit_list),
        "update_address": opened.update_address,
        "update_key": opened.update_key,
    }


def _dates(file: Path, services: Services) -> dict[str, object]:
    sealed = services.kits.look(file)
    return {"made_at": _in_vietnam(sealed.made_at), "expires_at": _in_vietnam(sealed.expires_at)}


def _picture_shown(picture: Picture) -> dict[str, object]:
    return {"name": picture.name, "bytes": len(picture.data)}


def _in_vietnam(moment: datetime) -> str:
    return moment.astimezone(VIETNAM).isoformat(timespec="seconds")


def _in_words(value: object) -> str:
    """A value of ``_shown`` on one line."""
    if isinstance(value, bool) or value in (None, "", 0, []):
        return say_kit("there" if value else "not_there")
    if isinstance(value, dict):
        return ", ".join(str(each) for each in value.values())
    if isinstance(value, list):
        return "; ".join(_in_words(each) for each in value)
    return " ".join(str(value).split())
