"""What goes into the Windows program, told without building it."""

from __future__ import annotations

from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PIL import Image

from scripts.make_icon import ICON, SIZES
from scripts.windows.contents import INSTALLED_BYTES_AT_MOST, NEEDED, faults_of, is_wanted, listing, main
from scripts.windows.licences import licences_of_packages
from scripts.windows.pins import pins

ENCODER = "_internal/libx265-217-276e7d75.dll"


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder that has all that is needed, empty."""
    folder = tmp_path / "mttq"
    for name in NEEDED:
        put(folder, name)
    return folder


def put(folder: Path, name: str, size: int = 0) -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as made:
        made.truncate(size)


@pytest.mark.parametrize(
    "name",
    [
        "mttq.exe",
        "python313.dll",
        "PySide6\\Qt6Core.dll",
        "PySide6\\QtWidgets.pyd",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6\\plugins\\iconengines\\qsvgicon.dll",
        "translations\\qt_vi.qm",
        "assets\\fonts\\NotoSans-Bold.ttf",
        "docx\\templates\\default-styles.xml",
        "lxml\\etree.cp313-win_amd64.pyd",
    ],
)
def test_what_belongs_inside(name: str) -> None:
    assert is_wanted(name)


@pytest.mark.parametrize(
    "name",
    [
        "icuuc.dll",
        "_internal/ICUUC.DLL",
        "bcryptprimitives.dll",
        "api-ms-win-crt-runtime-l1-1-0.dll",
        "PySide6\\Qt6Quick.dll",
        "PySide6\\opengl32sw.dll",
        "PySide6\\plugins\\platforms\\qoffscreen.dll",
        "PySide6\\plugins\\platforminputcontexts\\qtvirtualkeyboardplugin.dll",
        "PySide6\\translations\\qtbase_de.qm",
        "docx\\templates\\default.docx",
        "docx\\templates\\default-docx-template\\word\\styles.xml",
        "_internal/lxml/isoschematron/resources/rng/iso-schematron.rng",
        "lxml\\html\\diff.cp313-win_amd64.pyd",
    ],
)
def test_what_does_not(name: str) -> None:
    assert not is_wanted(name)


def test_a_good_program_has_no_faults(program: Path) -> None:
    assert faults_of(program) == []
    assert main([str(program)]) == 0


@pytest.mark.parametrize("name", ["icuuc.dll", "_internal/icuuc.dll", "_internal/bcryptprimitives.dll"])
def test_a_stand_in_inside_is_found(program: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    put(program, name)
    assert faults_of(program) == [f"must not be inside: {name}"]
    assert main([str(program)]) == 1
    assert name in capsys.readouterr().err


def test_what_is_missing_is_found(program: Path) -> None:
    (program / "mttq-console.exe").unlink()
    assert faults_of(program) == ["is missing: mttq-console.exe"]


def test_the_real_encoder_is_found(program: Path) -> None:
    put(program, ENCODER, 12_000)
    assert faults_of(program) == []
    put(program, ENCODER, 22_000_000)
    assert faults_of(program) == [f"is the real encoder, under the GPL: {ENCODER}"]


def test_a_program_that_is_too_large_is_found(program: Path) -> None:
    put(program, "_internal/large.dat", INSTALLED_BYTES_AT_MOST + 1)
    (fault,) = faults_of(program)
    assert fault.endswith("at most 130 MB")


def test_the_list_of_contents_has_every_file_by_size(program: Path) -> None:
    put(program, "_internal/large.dat", 1_234_567)
    lines = listing(program).splitlines()
    assert lines[0].split() == ["1,234,567", "_internal/large.dat"]
    assert lines[-1].split() == ["1,234,567", "in", str(len(NEEDED) + 1), "files"]


def test_every_package_of_the_program_brings_its_licence() -> None:
    found = {canonicalize_name(Path(folder).name) for _, folder in licences_of_packages(pins(["program"]))}
    names = {canonicalize_name(Requirement(pin).name) for pin in pins(["program"])}
    # That of Qt is in packaging/licences: its packages bring only that of whoever pays for it.
    assert names - found == {"pyside6-essentials"}


def test_only_pinned_packages_are_built_in_or_tried_with() -> None:
    assert all("==" in pin for pin in pins(["program", "windows", "windows-tests"]))


def test_the_icon_has_every_size_that_windows_shows() -> None:
    with Image.open(ICON) as icon:
        assert icon.info["sizes"] == {(size, size) for size in SIZES}
