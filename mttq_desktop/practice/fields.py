"""Field lists such as ``id,attachments{media_type,subattachments},comments.summary(true)``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mttq_desktop.practice.errors import GraphRefusalError, field_refusal

Json = dict[str, object]

_PIECE = re.compile(r"\s*(?:(?P<name>\w+)|\.(?P<option>\w+)\((?P<value>[^)]*)\)|(?P<mark>[{},]))\s*")


@dataclass
class Field:
    """One wanted field: its options, and what is wanted inside it (everything when empty)."""

    name: str
    options: dict[str, str] = field(default_factory=dict)
    inner: list[Field] = field(default_factory=list)


@dataclass(frozen=True)
class NodeKind:
    """A type of node: its name in error messages, the fields it knows and those given unasked."""

    name: str
    known: frozenset[str]
    usual: tuple[str, ...]


def parse_fields(text: str) -> list[Field]:
    """Read a field list.

    Raises:
        GraphRefusalError: code 2500 when it cannot be read.
    """
    open_lists: list[list[Field]] = [[]]
    place = 0
    while place < len(text):
        piece = _PIECE.match(text, place)
        if piece is None or not _take(piece, open_lists):
            raise _syntax_refusal(text, place)
        place = piece.end()
    if len(open_lists) != 1:
        raise _syntax_refusal(text, place)
    return open_lists[0]


def _take(piece: re.Match[str], open_lists: list[list[Field]]) -> bool:
    """Add one piece to the lists being read; False where it cannot stand."""
    current = open_lists[-1]
    if piece["name"]:
        current.append(Field(piece["name"]))
        return True
    if piece["mark"] == ",":
        return True
    if piece["mark"] == "}":
        open_lists.pop()
        return bool(open_lists)
    if not current:
        return False
    if piece["option"]:
        current[-1].options[piece["option"]] = piece["value"]
    else:
        open_lists.append(current[-1].inner)
    return True


def select(node: Json, wanted: Iterable[Field], kind: NodeKind) -> Json:
    """The wanted fields of ``node``; those it has no value for are left out, its id is always there.

    Raises:
        GraphRefusalError: code 100 for a field this type of node does not have.
    """
    chosen: Json = {}
    for one in wanted or map(Field, kind.usual):
        if one.name not in kind.known:
            raise field_refusal(one.name, kind.name)
        if one.name in node:
            chosen[one.name] = _within(node[one.name], one)
    chosen["id"] = node["id"]
    return chosen


def inside(node: Json, wanted: Field) -> Json:
    """What stands in one field of a node, as the edge of the same name answers it."""
    value = _within(node.get(wanted.name, {}), wanted)
    return value if isinstance(value, dict) else {}


def _within(value: object, wanted: Field) -> object:
    """What is wanted inside a field's value; edges come as ``{"data": …}``."""
    if isinstance(value, Mapping) and "data" in value:
        return _edge(value, wanted)
    if isinstance(value, list):
        return [_within(item, wanted) for item in value]
    if isinstance(value, Mapping) and wanted.inner:
        return {one.name: _within(value[one.name], one) for one in wanted.inner if one.name in value}
    return value


def _edge(value: Mapping[str, object], wanted: Field) -> Json:
    plain = Field(wanted.name, inner=wanted.inner)
    data = _within(value["data"], plain)
    if isinstance(data, list) and wanted.options.get("limit", "").isdigit():
        data = data[: int(wanted.options["limit"])]
    edge: Json = {"data": data}
    if wanted.options.get("summary") in ("true", "1") and "summary" in value:
        edge["summary"] = value["summary"]
    return edge


def _syntax_refusal(text: str, place: int) -> GraphRefusalError:
    return GraphRefusalError(2500, f"Syntax error at character {place}: {text}")
