"""Where things lie on each system."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PureWindowsPath

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.paths import paths_below
from mttq_desktop.store.drive import is_on_network

ON_WINDOWS = sys.platform == "win32"


@pytest.mark.skipif(not ON_WINDOWS, reason="the folder of Windows")
def test_windows_keeps_the_data_with_the_user() -> None:
    assert paths_below().data == Path(os.environ["LOCALAPPDATA"]) / "MTTQ Desktop"


def test_a_name_with_accents_and_blanks_is_a_good_folder(tmp_path: Path) -> None:
    paths = paths_below(tmp_path / "Nguyễn Văn Tèo" / "Bài viết của xã")
    paths.make_folders()
    assert paths.backups.is_dir()
    assert paths.log.parent.is_dir()


@pytest.mark.skipif(not ON_WINDOWS, reason="names that Windows keeps for itself")
@pytest.mark.parametrize("name", ['a"b', "a?b", "a<b", "a|b"])
def test_a_folder_that_cannot_be_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(ProblemError) as caught:
        paths_below(tmp_path / name).make_folders()
    assert caught.value.problem.code == "folder.not_writable"


def test_this_pcs_own_disk_is_no_network(tmp_path: Path) -> None:
    assert not is_on_network(tmp_path)


@pytest.mark.skipif(not ON_WINDOWS, reason="names of folders on other PCs")
def test_a_folder_of_another_pc_is_on_the_network() -> None:
    assert is_on_network(Path(str(PureWindowsPath("//tinh/chung/MTTQ"))))
