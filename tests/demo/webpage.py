"""The practice Page's web page as a picture, where a browser is at hand."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import tempfile
from pathlib import Path

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_SECONDS = 60.0
_SIZE = "1000,1600"


def take_web_picture(address: str, file: Path) -> bool:
    """Keep what a visitor sees at ``address``; False when this machine has no browser that can."""
    browser = next((found for name in _BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        return False
    with tempfile.TemporaryDirectory(prefix="mttq-demo-web-") as folder:
        command = [
            browser,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            f"--user-data-dir={folder}",
            f"--window-size={_SIZE}",
            f"--screenshot={file}",
            address,
        ]
        with contextlib.suppress(subprocess.SubprocessError, OSError):
            subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=_SECONDS,
                check=False,
            )
    return file.exists()
