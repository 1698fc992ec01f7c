"""The room as the program builds it: late, once, and quick enough for the window's thread."""

from __future__ import annotations

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import main
from mttq_desktop.graph.client import GRAPH_URL
from mttq_desktop.graph.keys import MemoryKeys
from mttq_desktop.page.pages import PageKind
from mttq_desktop.paths import paths_below
from mttq_desktop.services import Late
from mttq_desktop.upstream.model import Origin

ROOT = Path(__file__).parents[2]

WHAT_BUILDING_LOADS = """
import sys
import main
from mttq_desktop.graph.keys import MemoryKeys
from mttq_desktop.paths import paths_below
services = main.build_services(paths_below(__import__("pathlib").Path(sys.argv[1])), MemoryKeys())
assert "mttq_desktop.upstream.shelf" not in sys.modules, "loaded at start"
services.upstream()
print(*[name for name in ("requests", "feedparser", "PIL", "bottle") if name in sys.modules])
services.stop()
"""


def test_a_part_is_built_once_whoever_asks() -> None:
    built: list[object] = []
    both = threading.Barrier(2)

    def build() -> object:
        built.append(object())
        return built[-1]

    late = Late(build)

    def ask() -> object:
        both.wait()
        return late()

    assert late.if_built is None
    with ThreadPoolExecutor(2) as pool:
        first, second = [asked.result() for asked in (pool.submit(ask), pool.submit(ask))]
    assert first is second is late.if_built
    assert len(built) == 1


def test_nothing_slow_is_loaded_when_it_is_built_and_nothing_at_all_before(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WHAT_BUILDING_LOADS, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, timeout=60)
    assert done.stdout.split() == []


@pytest.mark.parametrize("is_practice", [True, False])
def test_each_kind_of_page_has_its_own_list(tmp_path: Path, is_practice: bool) -> None:
    services = main.build_services(paths_below(tmp_path), MemoryKeys())
    if not is_practice:
        services.pages.choose(remote_id="1", name="Xã", graph_url=GRAPH_URL, kind=PageKind.FACEBOOK)
    origins = {source.origin for source in services.upstream().sources.of(services.page.is_practice)}
    assert origins == {Origin.PRACTICE if is_practice else Origin.DEFAULT}
    services.stop()
