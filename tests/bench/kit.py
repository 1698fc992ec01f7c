"""Opening a kit: slow on purpose, yet not too slow for a person, and within an old PC's memory."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_TIMES = 5

_OPEN = f"""
import json, resource, statistics, sys, tempfile, time
from pathlib import Path
from mttq_desktop.clock import SystemClock
from mttq_desktop.kit.kits import Kits
from tests.kit.samples import full_kit
with tempfile.TemporaryDirectory() as place:
    kits, file, seconds = Kits(Path(place) / "tries.json", SystemClock()), Path(place) / "kit", []
    number = kits.make(full_kit(), file).number
    for _ in range({_TIMES}):
        start = time.perf_counter()
        kits.open(file, number)
        seconds.append(time.perf_counter() - start)
kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
json.dump([statistics.median(seconds), kilobytes / 1000], sys.stdout)
"""


@dataclass(frozen=True)
class Opening:
    """What opening a kit takes: seconds, the median of some, and the most memory of the process."""

    seconds: float
    peak_megabytes: float


def measure() -> Opening:
    """Open a kit several times in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", _OPEN], cwd=ROOT, check=True, capture_output=True, text=True, timeout=120
    )
    seconds, peak_megabytes = json.loads(done.stdout)
    return Opening(seconds, peak_megabytes)
