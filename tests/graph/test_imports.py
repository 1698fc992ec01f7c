"""What the room costs to import, and who may speak HTTP."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import mttq_desktop


def test_what_the_room_needs_is_imported_late() -> None:
    heavy = ("requests", "urllib3", "truststore", "keyring", "ssl", "http.client", "email")
    code = (
        "import sys, mttq_desktop.graph.client, mttq_desktop.graph.keys\n"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert out.stdout.strip() == "[]"


def test_only_the_transport_imports_requests() -> None:
    core = Path(mttq_desktop.__path__[0])
    importing = re.compile(r"^\s*(import|from) requests\b", re.MULTILINE)
    found = [
        path for path in sorted(core.rglob("*.py")) if importing.search(path.read_text(encoding="utf-8"))
    ]
    assert [path.relative_to(core).as_posix() for path in found] == ["graph/transport.py"]
