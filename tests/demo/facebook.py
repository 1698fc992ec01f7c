"""The practice Page's Graph API as the demo asks it, apart from the program, to prepare and to judge."""

from __future__ import annotations

import json
import urllib.parse
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.demo.desk import Practice
from tests.demo.published import looks_like

_SECONDS = 20.0
_FIELDS = "name,about,description,phone,username,contact_address,picture{url,is_silhouette},cover{source}"


def profile_of(practice: Practice) -> dict[str, Any]:
    """All that the Page says of itself."""
    return _asked(practice, f"/v25.0/{practice.page_id}?fields={_FIELDS}")


def let_it_exist(practice: Practice, name: str, about: str, post: str) -> None:
    """A Page that somebody made long ago, with a post on it; the person has yet another one."""
    made = {"name": name, "category": "Cộng đồng", "description": about}
    form = urllib.parse.urlencode(made).encode()
    _sent(urllib.request.Request(f"{practice.web}/pages/create", form, {"Origin": practice.web}))
    _asked(practice, f"/v25.0/{practice.page_id}/feed", {"message": post})
    _asked(practice, "/practice/person", {"has_other_page": True})


def pages_listed(practice: Practice) -> list[str]:
    """The names of all Pages that Facebook lists for the person."""
    listed = _asked(practice, "/v25.0/me/accounts?fields=name", key=practice.user_key)
    return [str(page["name"]) for page in listed["data"]]


def faults_of_page(
    profile: Mapping[str, Any], wanted: Mapping[str, object], drawn: Path, kept: Path
) -> list[str]:
    """What is not on the Page as it should be.

    Args:
        wanted: texts by Facebook's names.
        drawn: folder with ``avatar.jpg`` and ``cover.jpg`` as they should be seen.
        kept: folder for the Page's own pictures.
    """
    faults = [
        f"the Page's {part} is {profile.get(part)!r}, not {text!r}"
        for part, text in wanted.items()
        if profile.get(part) != text
    ]
    picture = profile["picture"]["data"]
    addresses = {
        "avatar": "" if picture["is_silhouette"] else str(picture["url"]),
        "cover": str(profile.get("cover", {}).get("source", "")),
    }
    for part, address in addresses.items():
        if not address:
            faults.append(f"the Page has no {part}")
            continue
        file = kept / f"page-{part}.jpg"
        file.write_bytes(_sent(urllib.request.Request(address)))
        if not looks_like(file, drawn / f"{part}.jpg"):
            faults.append(f"the Page's {part} is another picture")
    return faults


def _asked(
    practice: Practice, path: str, order: Mapping[str, Any] | None = None, key: str = ""
) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {key or practice.key}"}
    body = None
    if order is not None:
        headers["Content-Type"] = "application/json"
        body = json.dumps(order).encode()
    asking = urllib.request.Request(f"{practice.graph}{path}", body, headers)
    answer: dict[str, Any] = json.loads(_sent(asking))
    return answer


def _sent(request: urllib.request.Request) -> bytes:
    with urllib.request.urlopen(request, timeout=_SECONDS) as answer:
        content: bytes = answer.read()
        return content
