"""Every file that feedparser's makers try it on is read, or refused in words.

The files come with the source of the very version that is pinned, straight from the package index; none of
them is kept here. MTTQ_FEED_MATERIAL may name a folder that holds them already.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
from collections import Counter
from importlib.metadata import version
from pathlib import Path

import pytest

import main
from mttq_desktop.clock import SystemClock
from mttq_desktop.errors import ProblemError
from mttq_desktop.upstream.reading.reader import Reader, reading_command
from tests.upstream.reading.test_words import is_clean

PACKAGE = f"feedparser=={version('feedparser')}"
FILES_AT_LEAST = 2_000
ADDRESS = "https://vi-du.vn/rss"

ITEM = re.compile(rb"<(?:item|entry)(?:\s[^<>]*)?(?<!/)>")
WITH_LINK = rb'\g<0><link href="https://vi-du.vn/tin/1"/><link>https://vi-du.vn/tin/1</link>'


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Names and contents of the files. A fixture of the module still has the home that pip is set up in."""
    given = os.environ.get("MTTQ_FEED_MATERIAL")
    if given:
        return {str(file): file.read_bytes() for file in Path(given).rglob("*") if file.is_file()}
    folder = tmp_path_factory.mktemp("material")
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--disable-pip-version-check",
        "--no-input",
    ]
    options = ["--no-deps", "--no-binary=feedparser", "--dest", str(folder), PACKAGE]
    try:
        done = subprocess.run([*command, *options], check=False, capture_output=True, text=True, timeout=60)
    except subprocess.TimeoutExpired:
        pytest.skip(f"the source of {PACKAGE} did not come within a minute")
    archives = list(folder.glob("*.tar.gz"))
    if not archives:
        pytest.skip(f"the source of {PACKAGE} cannot be had: {done.stderr.strip()[-200:]}")
    with tarfile.open(archives[0]) as archive:
        members = [member for member in archive if member.isfile() and "/tests/" in member.name]
        return {member.name: archive.extractfile(member).read() for member in members}  # type: ignore[union-attr]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(reading_command(Path(main.__file__)), SystemClock(), workers=1)


def outcome_of(reader: Reader, body: bytes) -> str:
    """What became of one file, in a word; whatever came out of it is clean."""
    try:
        found = reader.feed(body, "", ADDRESS)
    except ProblemError as error:
        return error.problem.code
    for one in found.items:
        assert is_clean(one.title)
        assert is_clean(one.text)
    return "items" if found.items else "no items"


def test_every_file_is_read_or_refused_in_words(material: dict[str, bytes], reader: Reader) -> None:
    """``feed.broken`` would be the parser's own traceback, ``feed.too_slow`` a killed process."""
    assert len(material) >= FILES_AT_LEAST
    as_they_are, with_links, pages = Counter[str](), Counter[str](), 0
    for name, body in material.items():
        as_they_are[outcome_of(reader, body)] += 1
        linked = ITEM.sub(WITH_LINK, body)
        if linked != body:
            with_links[outcome_of(reader, linked)] += 1
        found = reader.page(body, "", f"https://vi-du.vn/{Path(name).name}")
        assert is_clean(found.item.title)
        pages += 1
    reader.close()
    print(f"{len(material)} files: {dict(as_they_are)}; with links: {dict(with_links)}; {pages} pages")
    assert set(as_they_are) | set(with_links) <= {"items", "no items", "feed.not_a_feed", "feed.sign_in"}
    assert with_links["items"] > 400  # the others hold pictures only, or nothing but what is tried with them
