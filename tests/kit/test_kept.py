"""What a kit brought, over restarts, on a real disk; no secret is among it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.client import GRAPH_URL
from mttq_desktop.graph.keys import MemoryKeys
from mttq_desktop.kit.contents import Kit, Picture
from mttq_desktop.kit.kept import App, Helper, KeptKit, KeptKits, Taken
from mttq_desktop.page.unit_file import UNITS_FILE
from tests.kit.samples import CLIENT_TOKEN, KEY, full_kit, png, small_kit


class SystemsKeys(MemoryKeys):
    """A keyring that keeps."""

    def keep(self, page_id: str, key: str) -> bool:
        super().keep(page_id, key)
        return True


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "kit"


@pytest.fixture
def keys() -> SystemsKeys:
    return SystemsKeys()


@pytest.fixture
def kept(folder: Path, keys: SystemsKeys) -> KeptKit:
    return KeptKit(folder, keys, folder.parent / "units.json")


def after_a_restart(folder: Path, keys: MemoryKeys) -> KeptKit:
    return KeptKit(folder, keys)


def real_kit() -> Kit:
    return replace(full_kit(), graph_url=GRAPH_URL)


def good_kit() -> Kit:
    return replace(real_kit(), unit_list=UNITS_FILE.read_bytes())


def test_before_any_kit_there_is_nothing(kept: KeptKit, folder: Path) -> None:
    assert (kept.helper, kept.app, kept.emblem, kept.frames) == (None, None, None, ())
    assert (kept.descriptions, kept.sources, kept.page_id, kept.page_name) == ((), (), "", "")
    assert not folder.exists()


def test_all_of_a_kit_is_there_after_a_restart(kept: KeptKit, folder: Path, keys: SystemsKeys) -> None:
    kit = good_kit()
    assert kept.keep(kit) == Taken()
    for read in (kept, after_a_restart(folder, keys)):
        assert read.helper == Helper("Lô Thị Ánh", "+84 (238) 3-842.000")
        assert read.app == App("99887766", CLIENT_TOKEN)
        assert (read.page_id, read.page_name) == (kit.page_id, kit.page_name)
        assert read.graph_url == kit.graph_url
        assert read.descriptions == kit.descriptions
        assert read.sources == kit.sources
        assert kit.emblem is not None
        assert read.emblem is not None
        assert read.emblem.read_bytes() == kit.emblem.data
        assert [frame.read_bytes() for frame in read.frames] == [frame.data for frame in kit.frames]
    assert (folder.parent / "units.json").read_bytes() == kit.unit_list


def test_no_secret_is_in_the_folder_nor_told(kept: KeptKit, folder: Path) -> None:
    kept.keep(good_kit())
    for file in folder.parent.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert KEY.encode() not in content
            assert CLIENT_TOKEN.encode() not in content
    assert CLIENT_TOKEN not in repr(kept.app)


def test_a_later_kit_replaces_what_it_brings_and_leaves_the_rest(
    kept: KeptKit, folder: Path, keys: SystemsKeys
) -> None:
    kept.keep(good_kit())
    emblem = Picture("mới.png", png(77))
    kept.keep(Kit("0987 654 321", emblem=emblem, graph_url=good_kit().graph_url))
    read = after_a_restart(folder, keys)
    assert read.helper == Helper("", "0987 654 321")
    assert read.emblem is not None
    assert read.emblem.read_bytes() == emblem.data
    assert len(read.frames) == 2
    assert (read.page_id, read.descriptions) == (good_kit().page_id, good_kit().descriptions)
    assert read.app == App("99887766", CLIENT_TOKEN)
    assert len(list(folder.iterdir())) == 4


def test_an_app_is_not_taken_to_another_graph(folder: Path, keys: SystemsKeys) -> None:
    practice = KeptKit(folder, keys, is_practice=True)
    practice.keep(practice_kit())
    practice.keep(Kit("0987 654 321", graph_url="http://127.0.0.1:8766"))
    assert practice.app is None
    assert keys.get("practice app 99887766") is None


def test_another_app_takes_the_place_of_the_first(kept: KeptKit, keys: SystemsKeys) -> None:
    kept.keep(good_kit())
    kept.keep(replace(good_kit(), app_id="55", client_token="another"))
    assert kept.app == App("55", "another")
    assert keys.get("app 99887766") is None


def test_without_its_token_an_app_cannot_be_used(kept: KeptKit, folder: Path) -> None:
    kept.keep(good_kit())
    assert after_a_restart(folder, MemoryKeys()).app is None


def test_a_token_kept_for_this_run_only_is_told(folder: Path) -> None:
    keys = MemoryKeys()
    kept = KeptKit(folder, keys)
    assert kept.keep(good_kit()).is_token_kept is False
    assert kept.app == App("99887766", CLIENT_TOKEN)
    assert kept.keep(small_kit()).is_token_kept


def test_a_damaged_list_of_units_keeps_nothing_else_out(kept: KeptKit, folder: Path) -> None:
    taken = kept.keep(replace(real_kit(), unit_list=b"{}"))
    assert taken.problem is not None
    assert taken.problem.code == "units.damaged"
    assert kept.helper is not None
    assert not (folder.parent / "units.json").exists()


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff", b'{"helper_phone": "goi toi"}', b"[" * 9999])
def test_a_damaged_folder_is_as_if_there_were_no_kit(kept: KeptKit, folder: Path, content: bytes) -> None:
    folder.mkdir(parents=True)
    (folder / "kit.json").write_bytes(content)
    assert kept.helper is None
    kept.keep(real_kit())
    assert kept.helper is not None


def test_a_list_that_somebody_changed_names_no_file_elsewhere(
    kept: KeptKit, folder: Path, keys: SystemsKeys
) -> None:
    kept.keep(real_kit())
    (folder.parent / "secret.png").write_bytes(png())
    changed = json.loads((folder / "kit.json").read_bytes())
    changed["emblem_file"] = "../secret.png"
    changed["frame_files"] = ["../secret.png", "/etc/passwd", 7, "", "gone.png"]
    (folder / "kit.json").write_text(json.dumps(changed), encoding="utf-8")
    read = after_a_restart(folder, keys)
    assert (read.emblem, read.frames) == (None, ())


def test_where_a_file_stands_in_the_way_nothing_is_kept(kept: KeptKit, folder: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_bytes(b"")
    with pytest.raises(ProblemError) as caught:
        kept.keep(real_kit())
    assert caught.value.problem.code == "folder.not_writable"
    assert kept.helper is None


@pytest.fixture
def both(folder: Path, keys: SystemsKeys) -> KeptKits:
    real = KeptKit(folder, keys)
    practice = KeptKit(folder.parent / "practice-kit", keys, is_practice=True, behind=real)
    return KeptKits(real, practice)


def practice_kit() -> Kit:
    return replace(
        good_kit(), graph_url="http://127.0.0.1:8765", page_name="Trang tập", client_token="practicetoken"
    )


def test_a_practice_kit_takes_nothing_from_a_real_page(both: KeptKits) -> None:
    both.keep(good_kit())
    both.keep(practice_kit())
    real, practice = both.of(is_practice=False), both.of(is_practice=True)
    assert (real.page_name, real.graph_url) == (good_kit().page_name, good_kit().graph_url)
    assert real.app == App("99887766", CLIENT_TOKEN)
    assert (practice.page_name, practice.graph_url) == ("Trang tập", "http://127.0.0.1:8765")
    assert practice.app == App("99887766", "practicetoken")


def test_a_practice_kit_gives_a_real_page_nothing(both: KeptKits) -> None:
    both.keep(practice_kit())
    real = both.of(is_practice=False)
    assert (real.helper, real.app, real.emblem, real.descriptions, real.graph_url) == (
        None,
        None,
        None,
        (),
        "",
    )
    assert both.helper == Helper("Lô Thị Ánh", "+84 (238) 3-842.000")


def test_practice_uses_what_a_real_kit_brought_but_for_its_app(both: KeptKits) -> None:
    both.keep(good_kit())
    practice, real = both.of(is_practice=True), both.of(is_practice=False)
    assert (practice.descriptions, practice.emblem, practice.frames) == (
        real.descriptions,
        real.emblem,
        real.frames,
    )
    assert (practice.app, practice.graph_url, practice.page_id) == (None, "", "")


def test_a_practice_kit_found_among_the_real_ones_is_left_aside(
    kept: KeptKit, folder: Path, keys: SystemsKeys
) -> None:
    KeptKit(folder, keys, is_practice=True).keep(practice_kit())
    assert (kept.helper, kept.app, kept.graph_url) == (None, None, "")


def test_what_another_process_keeps_counts_at_once(kept: KeptKit, folder: Path, keys: SystemsKeys) -> None:
    kept.keep(real_kit())
    emblem = Picture("mới.png", png(77))
    after_a_restart(folder, keys).keep(replace(real_kit(), emblem=emblem, helper_name="Vi Văn Bình"))
    assert kept.helper == Helper("Vi Văn Bình", real_kit().helper_phone)
    assert kept.emblem is not None
    assert kept.emblem.read_bytes() == emblem.data
