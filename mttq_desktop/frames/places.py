"""Between the names of committees, of their Pages and of the places they are for."""

from __future__ import annotations

from mttq_desktop.frames.model import Usage


def place_of(body: str, usage: Usage) -> str:
    """The place in the name of a committee, a group or a Page: "xã Tri Lễ"; empty where none can be told."""
    heads = sorted((*usage.heads_of_committees, *usage.heads_of_groups), key=len, reverse=True)
    small = body.lower()
    head = next((head for head in heads if small.startswith(f"{head.lower()} ")), None)
    return body[len(head) :].strip() if head is not None else ""


def body_of_page(page_name: str, usage: Usage) -> str:
    """Who posts on the Page of this name (domain.md section 3); empty where the name does not tell."""
    name = page_name.strip()
    for mark in usage.before_province:
        name = name.partition(mark)[0]
    if name.lower().startswith(tuple(f"{head.lower()} " for head in usage.heads_of_groups)):
        return name
    place = place_of(name, usage)
    small = place.lower()
    if small.startswith(tuple(f"{kind} " for kind in usage.communes)):
        return usage.committee.format(place=place)
    is_of_group = any(f", {kind} " in small for kind in usage.communes)
    return f"{usage.heads_of_groups[0]} {place}" if is_of_group else ""
