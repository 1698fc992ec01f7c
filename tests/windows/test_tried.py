"""The Windows program is tried anew exactly when something that it is built from has changed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from mttq_desktop.clock import VIETNAM
from scripts.windows.tried import record, tried_on

BUILT_FROM = (
    "build.spec",
    "packaging/installer.nsi",
    "packaging/wine/build.sh",
    "scripts/windows/contents.py",
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in BUILT_FROM:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    return tmp_path


def test_it_was_never_tried(project: Path) -> None:
    assert tried_on(project) is None


def test_it_was_tried_as_it_is(project: Path) -> None:
    record([], datetime(2026, 11, 30, tzinfo=VIETNAM), project)
    assert tried_on(project) == "2026-11-30"
    (project / "main.py").write_text("its own source is tried by every other test", encoding="utf-8")
    assert tried_on(project) == "2026-11-30"


@pytest.mark.parametrize("name", BUILT_FROM)
def test_what_has_changed_is_noticed(project: Path, name: str) -> None:
    record([], datetime(2026, 11, 30, tzinfo=VIETNAM), project)
    (project / name).write_text("other", encoding="utf-8")
    assert tried_on(project) is None


def test_what_is_new_or_gone_is_noticed(project: Path) -> None:
    record([], datetime(2026, 11, 30, tzinfo=VIETNAM), project)
    (project / "packaging" / "new.bmp").touch()
    assert tried_on(project) is None
    record([], datetime(2026, 11, 30, tzinfo=VIETNAM), project)
    (project / "build.spec").rename(project / "build.txt")
    assert tried_on(project) is None


def test_another_package_is_noticed(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record([], datetime(2026, 11, 30, tzinfo=VIETNAM), project)
    monkeypatch.setattr("scripts.windows.tried.pins", lambda groups: ["pillow==99"])
    assert tried_on(project) is None
