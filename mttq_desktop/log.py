"""The log file: what was done and how it ended, never a key and never a post's words."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_BYTES_AT_MOST = 1_000_000
_OLD_FILES = 3


def start_log(file: Path) -> logging.Handler:
    """Write the program's own messages to ``file``; other libraries' only when they warn."""
    handler = RotatingFileHandler(
        file, maxBytes=_BYTES_AT_MOST, backupCount=_OLD_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger("mttq_desktop").setLevel(logging.INFO)
    return handler
