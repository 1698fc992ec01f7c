"""The pictures of one Page as they were chosen: from the kit, from a picked file, or drawn by us."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PIL import Image

from mttq_desktop.errors import ProblemError
from mttq_desktop.page.naming import NAME_RULE_FILE, read_name_rule
from mttq_desktop.page.pictures.wording import PICTURE_WORDS_FILE, read_picture_words
from mttq_desktop.page.portrait import Portrait
from mttq_desktop.page.proposals import Proposals
from mttq_desktop.page.setup import Level, PictureChoice, SetUp
from mttq_desktop.page.texts import TEXTS_FILE, read_page_texts
from mttq_desktop.page.unit_file import UNITS_FILE, read_units
from mttq_desktop.page.unit_search import UnitSearch
from tests.clocks import START
from tests.page.pictures.samples import emblem, written

SETUP = SetUp(id="1", page="", step="unit", created_at=START, changed_at=START, unit_code="16756")


@dataclass(frozen=True)
class KitOfPictures:
    emblem: Path | None = None
    frames: tuple[Path, ...] = ()
    descriptions: tuple[str, ...] = ()


@pytest.fixture(scope="module")
def search() -> UnitSearch:
    return UnitSearch(read_units(UNITS_FILE))


def portrait(search: UnitSearch, folder: Path, kit: KitOfPictures) -> Portrait:
    rule, texts = read_name_rule(NAME_RULE_FILE), read_page_texts(TEXTS_FILE)
    proposals = Proposals(lambda: search, rule, texts, kit)
    return Portrait(proposals, kit, read_picture_words(PICTURE_WORDS_FILE), folder)


def chosen(choice: PictureChoice, file: str = "") -> SetUp:
    return replace(SETUP, picture=choice, picture_file=file)


def test_the_kits_emblem_and_frames_are_used_when_they_are_chosen(search: UnitSearch, tmp_path: Path) -> None:
    frame = written(Image.new("RGB", (1640, 924), "#206040"), tmp_path / "frame.jpg")
    plain = portrait(search, tmp_path, KitOfPictures()).draw(chosen(PictureChoice.DEFAULT))
    kit = KitOfPictures(written(emblem(), tmp_path / "emblem.png"), (frame,))
    drawing = portrait(search, tmp_path, kit)
    dressed = drawing.draw(chosen(PictureChoice.KIT))
    assert plain is not None
    assert dressed is not None
    assert dressed.avatar != plain.avatar
    assert dressed.cover != plain.cover
    assert drawing.draw(chosen(PictureChoice.DEFAULT)) == plain


def test_a_picked_emblem_is_kept_and_drawn_after_the_file_is_gone(search: UnitSearch, tmp_path: Path) -> None:
    drawing = portrait(search, tmp_path / "ours", KitOfPictures())
    (tmp_path / "ours").mkdir()
    picked = written(emblem(), tmp_path / "biểu trưng.png")
    name = drawing.keep(picked)
    picked.unlink()
    own = drawing.draw(chosen(PictureChoice.OWN_FILE, name))
    assert own is not None
    assert own != drawing.draw(chosen(PictureChoice.DEFAULT))


def test_what_cannot_be_drawn_is_told_and_nothing_is_kept(search: UnitSearch, tmp_path: Path) -> None:
    drawing = portrait(search, tmp_path / "ours", KitOfPictures())
    letter = tmp_path / "letter.docx"
    letter.write_bytes(b"PK\x03\x04")
    with pytest.raises(ProblemError) as caught:
        drawing.keep(letter)
    assert caught.value.problem.code == "picture.not_a_picture"
    assert not (tmp_path / "ours").exists()


def test_a_group_has_its_own_words_and_no_unit_no_pictures(search: UnitSearch, tmp_path: Path) -> None:
    drawing = portrait(search, tmp_path, KitOfPictures())
    committee = drawing.draw(chosen(PictureChoice.DEFAULT))
    group = replace(chosen(PictureChoice.DEFAULT), level=Level.GROUP, group="Bản Huồi Mới")
    assert drawing.draw(group) != committee
    assert drawing.draw(replace(group, unit_code="")) is None
    assert drawing.draw(chosen(PictureChoice.AS_IT_IS)) is None
