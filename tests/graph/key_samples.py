"""Keys that tests keep."""

from __future__ import annotations

KEY = "EAAG" + "k" * 240
LONG_KEY = "".join(chr(33 + (7 * place) % 90) for place in range(3000))
PAGE = "1122334455"
