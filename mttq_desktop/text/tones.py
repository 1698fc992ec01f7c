"""Where the tone stands: Hoà and Hòa, Thuỷ and Thủy are one word in two schools (domain.md section 5)."""

from __future__ import annotations

import re

_MOVED = {
    **{"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa"},
    **{"oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe"},
    **{"uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy"},
}
_OLD_ENDING = re.compile(r"(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])\b")


def one_school(text: str) -> str:
    """``text``, in lower case, with every tone where ``hòa`` and ``thủy`` have it.

    ``quý`` and ``hoàn`` have but one way. For comparing only: what a person wrote is never rewritten.
    """
    return _OLD_ENDING.sub(lambda ending: _MOVED[ending[0]], text)
