"""Words of a text in an old font: letters, and the signs that stand where letters were."""

from __future__ import annotations

import re

_PART = r"(?:[^\W\d_]|[\u00a1-\u00bf\u00ad\u00d7\u00f7\u0300\u0301\u0303\u0309\u0323₫])"

WORD = re.compile(rf"(?<!\d)(?!µm\b){_PART}+")
"""One word; what stands close behind a digit is a unit, and so are micrometres."""

SIGNS = "\u00a1-\u00bf\u00d7\u00f7"
"""For a class of a pattern: signs of today among the codes of letters."""
