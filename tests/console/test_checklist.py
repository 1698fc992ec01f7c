"""What the Page has and lacks, told on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.console.test_commands import Practice, connect, data, port, practice, run

__all__ = ["data", "port", "practice"]


def states(told: str) -> dict[str, str]:
    return {item["kind"]: item["state"] for item in json.loads(told)}


def test_of_the_page_that_is_written_for(data: Path) -> None:
    told = run(data, "page", "checklist", "--json", expect=1)
    items = states(told.stdout)
    assert (items["picture"], items["name"], items["first_post"]) == ("gap", "unknown", "gap")
    assert told.stderr == ""
    words = run(data, "page", "checklist", expect=1).stdout
    assert "«Mặt trận xã Tập Làm Thử»" in words
    assert "còn thiếu: ảnh bìa" in words


def test_of_a_page_that_cannot_be_asked(data: Path, practice: Practice) -> None:
    connect(data, practice)  # with no keyring on this PC the key is gone by the next command
    told = run(data, "page", "checklist", "--json", expect=1)
    items = states(told.stdout)
    assert (items["picture"], items["two_people"]) == ("unknown", "gap")
    assert "Mời" in told.stderr
