"""The commune whose Page the robot sets up, and what must stand on that Page afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from PIL import Image, ImageDraw

from mttq_desktop.page.naming import NAME_RULE_FILE, read_name_rule
from mttq_desktop.page.proposals import Proposals
from mttq_desktop.page.setup import SetUp
from mttq_desktop.page.texts import TEXTS_FILE, read_page_texts
from mttq_desktop.page.unit_file import UNITS_FILE, read_units
from mttq_desktop.page.unit_search import UnitSearch
from mttq_desktop.page.units import Unit
from ui.words.hours import hours_words

TYPED = "cam xuyen"
"""What the person types of its name; it finds the commune and others of the district it was named after."""

HELPER_NAME, HELPER_PHONE = "Chị Lan", "0912 345 678"
PHONE = "0239 3861 234"
"""Of the office."""

KIT_FILE = "Cẩm Xuyên.mttq"
KIT_TEXTS = (
    "Kênh tin của Ủy ban Mặt trận Tổ quốc Việt Nam {unit}, {province}.",
    "Kênh tin của Ủy ban Mặt trận Tổ quốc Việt Nam {unit}.\nKính mời bà con theo dõi và góp ý kiến.",
)
OLD_ABOUT, OLD_POST = "Tin của Mặt trận xã Cẩm Xuyên từ năm 2021.", "Chào bà con."
"""What stood on the Page that existed before."""


@dataclass
class Commune:
    """The commune as the list knows it.

    Attributes:
        descriptions, emblem: what the helper's kit brought of texts and pictures.
    """

    descriptions: tuple[str, ...] = ()
    emblem: Path | None = None
    _search: UnitSearch = field(default_factory=lambda: UnitSearch(read_units(UNITS_FILE)))

    @property
    def unit(self) -> Unit:
        """The one that fits best what is typed."""
        return self._search.find(TYPED)[0].unit

    @property
    def row(self) -> str:
        """How it is listed among those found."""
        return _capitalised(f"{self.unit.full_name}, {self.unit.province.full_name}")

    @property
    def name(self) -> str:
        """The Page's name."""
        return self._proposals.name(self._setup)

    @property
    def short_name(self) -> str:
        """The other name by the common rule."""
        return self._proposals.names(self._setup).short

    @property
    def searched_name(self) -> str:
        """What a Page of the commune is looked for by."""
        return self._proposals.searched_name(self._setup)

    @property
    def about(self) -> str:
        """The few lines that introduce the Page."""
        return self._proposals.about(self._setup)

    @property
    def description(self) -> str:
        """The longer text."""
        return self._proposals.description(self._setup)

    @property
    def address(self) -> str:
        """Where the office is."""
        return self._proposals.address(self._setup)

    @property
    def username(self) -> str:
        """The plainest short address of the Page."""
        return self._proposals.usernames(self._setup)[0]

    def contents(self) -> list[str]:
        """All words on the way that are names of places and people, or stand on the Page itself."""
        found = [f"{_capitalised(place.full_name)}, {place.province.full_name}" for place in self._places]
        found += [old.place for _, old in self._search.find(TYPED, limit=60) if old is not None]
        proposed, setup = self._proposals, self._setup
        own = [self.name, self.short_name, self.searched_name, self.about, self.description, self.address]
        own += [*proposed.usernames(setup), proposed.category(setup), hours_words(proposed.hours(setup))]
        known = [TYPED, KIT_FILE, HELPER_NAME, HELPER_PHONE, PHONE, OLD_ABOUT, OLD_POST]
        return [*found, *own, *known]

    @property
    def _places(self) -> Sequence[Unit]:
        return [unit for unit, _ in self._search.find(TYPED, limit=60)]

    @cached_property
    def _proposals(self) -> Proposals:
        rule, texts = read_name_rule(NAME_RULE_FILE), read_page_texts(TEXTS_FILE)
        return Proposals(lambda: self._search, rule, texts, self)

    @cached_property
    def _setup(self) -> SetUp:
        now = datetime.now(UTC)
        return SetUp("", "", "", now, now, unit_code=self.unit.code)


def draw_emblem(file: Path) -> Path:
    """A plain emblem of nobody's: a leaf on a round field."""
    picture = Image.new("RGBA", (900, 900), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((20, 20, 880, 880), (18, 104, 62), (232, 196, 84), 24)
    draw.polygon(((450, 150), (640, 430), (450, 750), (260, 430)), (250, 246, 228))
    draw.line((450, 190, 450, 740), (18, 104, 62), 16)
    picture.save(file)
    return file


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
