"""What belongs into the Windows program, and a look at what was built.

    python -m scripts.windows.contents FOLDER [--report FILE]

Lists the files of a built folder by size and fails when something is there that must not be, or lacks.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

MEGABYTE = 1_000_000
INSTALLED_BYTES_AT_MOST = 130 * MEGABYTE
INSTALLER_BYTES_AT_MOST = 45 * MEGABYTE

_QT_LIBRARIES = frozenset({"qt6core.dll", "qt6gui.dll", "qt6network.dll", "qt6svg.dll", "qt6widgets.dll"})
_QT_PLUGINS = frozenset(
    {
        "platforms/qwindows.dll",
        "imageformats/qjpeg.dll",
        "imageformats/qsvg.dll",
        "iconengines/qsvgicon.dll",
    }
)
"""The window, photos and drawn icons; nothing that is made for touch screens or television sets."""

_NO_ENCODER_BYTES_AT_MOST = 100_000
"""What is made of packaging/no_encoder.c has some thousand bytes, x265 more than twenty million."""

_STAND_INS = frozenset({"icuuc.dll", "bcryptprimitives.dll"})
"""Parts of Windows of which this machine's Wine has none; they are made for trying and must not get out."""

_UNUSED_FOLDERS = ("lxml/html", "lxml/isoschematron", "docx/templates/default-docx-template")
_UNUSED_FILES = frozenset({"docx/templates/default.docx"})
"""What the libraries for documents bring along for writing them, and for work that is not ours."""

_SYSTEM_LIBRARIES = frozenset({"ucrtbase.dll", "opengl32sw.dll", "d3dcompiler_47.dll"})
"""Windows has its own, or nothing of ours draws with it."""

NEEDED = (
    "mttq.exe",
    "mttq-console.exe",
    "_internal/python313.dll",
    "_internal/assets/fonts/NotoSans-Regular.ttf",
    "_internal/assets/page/units.json",
    "_internal/assets/icons/app.svg",
    "_internal/translations/qt_vi.qm",
    "_internal/translations/mttq_en.qm",
    "_internal/PySide6/plugins/platforms/qwindows.dll",
)


def is_wanted(destination: str) -> bool:
    r"""Whether a file that PyInstaller found belongs into the program.

    Args:
        destination: where it would lie in the program's folder, e.g. ``PySide6\Qt6Core.dll``.
    """
    path = PurePosixPath(PureWindowsPath(destination.lower()).as_posix())
    if path.name in _STAND_INS | _SYSTEM_LIBRARIES or path.name.startswith("api-ms-win-"):
        return False
    if "pyside6" not in path.parts:
        return not _is_unused(path.as_posix().removeprefix("_internal/"))
    if "plugins" in path.parts:
        return f"{path.parent.name}/{path.name}" in _QT_PLUGINS
    if "translations" in path.parts or "qml" in path.parts:
        return False
    return not path.name.startswith("qt6") or path.name in _QT_LIBRARIES


def _is_unused(name: str) -> bool:
    return name in _UNUSED_FILES or name.startswith(tuple(f"{folder}/" for folder in _UNUSED_FOLDERS))


def is_encoder(destination: str) -> bool:
    """Whether a file is x265 as pillow-heif brings it, or what packaging/no_encoder.c puts in its place."""
    return PureWindowsPath(destination.lower()).name.startswith("libx265")


def faults_of(folder: Path) -> list[str]:
    """What is wrong with the built program in ``folder``, a line each."""
    files = {path.relative_to(folder).as_posix(): path.stat().st_size for path in _files(folder)}
    faults = [f"must not be inside: {name}" for name in files if not is_wanted(name)]
    faults += [f"is missing: {name}" for name in NEEDED if name not in files]
    too_large = (
        name for name, size in files.items() if is_encoder(name) and size > _NO_ENCODER_BYTES_AT_MOST
    )
    faults += [f"is the real encoder, under the GPL: {name}" for name in too_large]
    if (total := sum(files.values())) > INSTALLED_BYTES_AT_MOST:
        faults.append(f"{total / MEGABYTE:.1f} MB, at most {INSTALLED_BYTES_AT_MOST // MEGABYTE} MB")
    return faults


def listing(folder: Path) -> str:
    """Every file by size, largest first, and the sum."""
    sizes = sorted((path.stat().st_size, path.relative_to(folder).as_posix()) for path in _files(folder))
    lines = [f"{size:>12,}  {name}" for size, name in reversed(sizes)]
    return "\n".join([*lines, f"{sum(size for size, _ in sizes):>12,}  in {len(sizes)} files", ""])


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def main(arguments: list[str] | None = None) -> int:
    """Look at a built folder; 1 when something is wrong with it."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--report", type=Path, help="a file for the list of contents")
    options = parser.parse_args(arguments)
    if options.report:
        options.report.write_text(listing(options.folder), encoding="utf-8")
    faults = faults_of(options.folder)
    for fault in faults:
        print(fault, file=sys.stderr)  # noqa: T201 - a program for the command line
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
