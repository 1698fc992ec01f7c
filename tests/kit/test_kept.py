"""What a kit brought, over restarts, on a real disk; no secret is among it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.keys import MemoryKeys
from mttq_desktop.kit.contents import Kit, Picture
from mttq_desktop.kit.kept import App, Helper, KeptKit, Taken
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


def good_kit() -> Kit:
    return replace(full_kit(), unit_list=UNITS_FILE.read_bytes())


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


def test_an_app_is_not_taken_to_another_graph(kept: KeptKit, keys: SystemsKeys) -> None:
    kept.keep(good_kit())
    kept.keep(Kit("0987 654 321"))
    assert kept.app is None
    assert keys.get("app 99887766") is None


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
    taken = kept.keep(replace(full_kit(), unit_list=b"{}"))
    assert taken.problem is not None
    assert taken.problem.code == "units.damaged"
    assert kept.helper is not None
    assert not (folder.parent / "units.json").exists()


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff", b'{"helper_phone": "goi toi"}', b"[" * 9999])
def test_a_damaged_folder_is_as_if_there_were_no_kit(kept: KeptKit, folder: Path, content: bytes) -> None:
    folder.mkdir(parents=True)
    (folder / "kit.json").write_bytes(content)
    assert kept.helper is None
    kept.keep(full_kit())
    assert kept.helper is not None


def test_a_list_that_somebody_changed_names_no_file_elsewhere(
    kept: KeptKit, folder: Path, keys: SystemsKeys
) -> None:
    kept.keep(full_kit())
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
        kept.keep(full_kit())
    assert caught.value.problem.code == "folder.not_writable"
    assert kept.helper is None
