"""The licences of the packages that the Windows program brings along."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path, PurePosixPath

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


def licences_of_packages(requirements: Iterable[str]) -> list[tuple[str, str]]:
    """Each licence file of the packages required, and of all they need, with the folder it goes to."""
    return sorted(
        (str(file), f"licences/{package.name}")
        for package in _with_all_it_needs(requirements)
        for file in _licence_files(package)
    )


def _with_all_it_needs(requirements: Iterable[str]) -> Iterator[Distribution]:
    """Every package once, with those it needs on this system.

    Raises:
        PackageNotFoundError: one is not installed.
    """
    seen: set[str] = set()
    waiting = list(requirements)
    while waiting:
        needed = Requirement(waiting.pop())
        name = canonicalize_name(needed.name)
        if name in seen or not (needed.marker is None or needed.marker.evaluate({"extra": ""})):
            continue
        seen.add(name)
        package = distribution(name)
        yield package
        waiting += package.requires or []


def _licence_files(package: Distribution) -> Iterator[Path]:
    for file in package.files or []:
        folder, *below = PurePosixPath(file).parts
        if folder.endswith(".dist-info") and any(map(_LICENCE.search, below)):
            yield Path(str(package.locate_file(file)))
