"""A process killed in the middle of a word loses no more than two seconds of it."""

import subprocess
import sys
import time
from pathlib import Path

import main
from mttq_desktop.graph.keys import MemoryKeys
from mttq_desktop.paths import paths_below

MAY_BE_LOST_SECONDS = 2.0
LETTERS = 70


def test_killed_while_typing(tmp_path: Path) -> None:
    typed_at: list[float] = []
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "tests.ui.typist", str(tmp_path)]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as typist:
        assert typist.stdout is not None
        while len(typed_at) < LETTERS and typist.stdout.readline():
            typed_at.append(time.monotonic())
        killed_at = time.monotonic()
        typist.kill()
    assert len(typed_at) == LETTERS
    services = main.build_services(paths_below(tmp_path), MemoryKeys())
    draft = services.drafts.newest(services.page.id)
    services.stop()
    assert draft is not None
    long_ago = sum(1 for moment in typed_at if moment < killed_at - MAY_BE_LOST_SECONDS)
    assert len(draft.words) >= long_ago > 0
    assert draft.step == "words"
