"""The texts a Page is described and announced with: data that a helper may read and better."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from mttq_desktop.page.hours import Day, Hours, Span
from mttq_desktop.page.setup import Level
from mttq_desktop.text.normal import nfc

TEXTS_FILE = Path(__file__).resolve().parents[2] / "assets" / "page" / "texts.json"
"""The texts that come with the program."""

_PLACE = re.compile(r"\{(\w+)\}")

Lines = Sequence[str]


class Announcement(StrEnum):
    """A post that leads those who followed something else to the Page."""

    MERGED_OTHERS = "merged_others"
    """For the old Pages that are given up."""
    MERGED_KEPT = "merged_kept"
    """For the old Page that stays: whose it is now."""
    PROFILE = "profile"
    """For the personal profile that was used before."""


@dataclass(frozen=True)
class PageTexts:
    """Texts with places for facts in them: ``{unit}``, ``{province}``, ``{phone}`` and so on.

    Attributes:
        body: who speaks; the other texts name it ``{body}``.
        category: Facebook's Vietnamese name of the kind of Page (domain.md section 3).
        about, description: their lines; the short one is one paragraph.
        hours: the usual hours of an office.
    """

    body: Mapping[Level, str]
    category: Mapping[Level, str]
    about: Mapping[Level, Lines]
    description: Mapping[Level, Lines]
    announcements: Mapping[Announcement, Lines]
    hours: Hours


def read_page_texts(file: Path) -> PageTexts:
    """The texts in ``file``; it comes with the program."""
    texts = json.loads(nfc(file.read_text(encoding="utf-8")))
    hours = texts["hours"]
    return PageTexts(
        body={level: texts["body"][level] for level in Level},
        category={level: texts["category"][level] for level in Level},
        about={level: texts["about"][level] for level in Level},
        description={level: texts["description"][level] for level in Level},
        announcements={each: texts["announcements"][each] for each in Announcement},
        hours=Hours(
            tuple(Day(day) for day in hours["days"]), Span(*hours["morning"]), Span(*hours["afternoon"])
        ),
    )


def filled(text: str, facts: Mapping[str, str]) -> str:
    """``text`` with each ``{name}`` replaced by its fact; a line of which a fact is not known is left out.

    A name that no fact has is left as it stands, because somebody else may have written the text.
    """
    return "\n".join(_filled_line(line, facts) for line in text.splitlines() if _is_known(line, facts))


def _is_known(line: str, facts: Mapping[str, str]) -> bool:
    return all(facts.get(name, name) for name in _PLACE.findall(line))


def _filled_line(line: str, facts: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda place: facts.get(place[1], place[0]), line)
