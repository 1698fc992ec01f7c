"""A kit as bytes and back. What is read was written by anybody: every value is checked, none is guessed."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from typing import NoReturn

from mttq_desktop.kit.contents import Kit, KitFieldError, Picture, Source
from mttq_desktop.text.normal import nfc


def pack(kit: Kit) -> bytes:
    """The kit as JSON in UTF-8; pictures and the list of units in base 64."""
    parts = {
        "page_id": kit.page_id,
        "helper_phone": kit.helper_phone,
        "page_key": kit.page_key,
        "page_name": kit.page_name,
        "graph_url": kit.graph_url,
        "app_id": kit.app_id,
        "client_token": kit.client_token,
        "helper_name": kit.helper_name,
        "emblem": _picture_json(kit.emblem) if kit.emblem else None,
        "frames": [_picture_json(frame) for frame in kit.frames],
        "descriptions": list(kit.descriptions),
        "sources": [{"name": source.name, "address": source.address} for source in kit.sources],
        "unit_list": _base64(kit.unit_list),
        "update_address": kit.update_address,
        "update_key": kit.update_key,
    }
    return json.dumps(parts, ensure_ascii=False).encode()


def unpack(data: bytes) -> Kit:
    """The kit in ``data``, as ``pack`` made it; parts nobody here knows are left aside.

    Raises:
        KitFieldError: a part is missing, of another kind, too long or not to be shown; ``part`` is
            ``"kit"`` where there is no such thing as parts.
    """
    parts = _parsed(data)
    defaults = Kit(helper_phone="000000")
    return Kit(
        page_id=_text(parts, "page_id", ""),
        helper_phone=_text(parts, "helper_phone", ""),
        page_key=_text(parts, "page_key", ""),
        page_name=_text(parts, "page_name", ""),
        graph_url=_text(parts, "graph_url", defaults.graph_url),
        app_id=_text(parts, "app_id", ""),
        client_token=_text(parts, "client_token", ""),
        helper_name=_text(parts, "helper_name", ""),
        emblem=_picture(parts["emblem"], "emblem") if parts.get("emblem") is not None else None,
        frames=tuple(_picture(frame, "frames") for frame in _list(parts, "frames")),
        descriptions=tuple(_of_text(text, "descriptions") for text in _list(parts, "descriptions")),
        sources=tuple(_source(source) for source in _list(parts, "sources")),
        unit_list=_bytes(_text(parts, "unit_list", ""), "unit_list"),
        update_address=_text(parts, "update_address", ""),
        update_key=_text(parts, "update_key", ""),
    )


def _parsed(data: bytes) -> Mapping[str, object]:
    """The object in ``data``. Lists in lists in lists end in RecursionError long before they hurt."""
    try:
        parts = json.loads(data.decode("utf-8"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise KitFieldError("kit") from None
    return _mapping(parts, "kit")


def _refuse(_constant: str) -> NoReturn:
    """NaN and the infinities are no JSON."""
    raise ValueError


def _picture_json(picture: Picture) -> dict[str, str]:
    return {"name": picture.name, "data": _base64(picture.data)}


def _picture(value: object, part: str) -> Picture:
    parts = _mapping(value, part)
    return Picture(_text(parts, "name", ""), _bytes(_text(parts, "data", ""), part))


def _source(value: object) -> Source:
    parts = _mapping(value, "sources")
    return Source(_text(parts, "name", ""), _text(parts, "address", ""))


def _mapping(value: object, part: str) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise KitFieldError(part)
    return value


def _list(parts: Mapping[str, object], part: str) -> list[object]:
    value = parts.get(part, [])
    if not isinstance(value, list):
        raise KitFieldError(part)
    return value


def _text(parts: Mapping[str, object], part: str, without: str) -> str:
    return _of_text(parts.get(part, without), part)


def _of_text(value: object, part: str) -> str:
    if not isinstance(value, str):
        raise KitFieldError(part)
    return nfc(value)


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: str, part: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        raise KitFieldError(part) from None
