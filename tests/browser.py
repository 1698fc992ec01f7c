"""The browser of this machine, driven as a person drives theirs; none is ever downloaded for it."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator

from playwright.sync_api import Browser, sync_playwright

BROWSER = next((found for name in ("chromium", "chromium-browser") if (found := shutil.which(name))), None)
"""The program; None where the machine has none."""


@contextlib.contextmanager
def open_browser() -> Iterator[Browser]:
    """``BROWSER`` without a window, while the ``with`` lasts."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
        )
        yield browser
        browser.close()
