"""Rule 2: text grows with the letter size chosen at run time, up to 200 %, and rules 3 to 5 still hold then.

Body text and everything small grows by the whole factor; a heading, larger from the start, has at least to
grow and to stay above the body.
"""

from __future__ import annotations

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding
from tests.audit.parts import name_of, place_in_tree

_LEAST_PIXELS = 16


def check(page: AuditedPage) -> list[Finding]:
    """At a larger size no text is smaller than 12 pt times the factor, nor as small as it was before."""
    factor = page.cell.letters.factor
    if factor == 1:
        return []
    found = {}
    for text in page.texts:
        before = page.facts.normal_letters.get(place_in_tree(page.window, text.widget), 0)
        # Font pixels are whole numbers, rounded.
        if text.pixels < round(_LEAST_PIXELS * factor) - 1:
            found[text.widget] = f"{text.pixels} px, letters {factor:.0%} need {_LEAST_PIXELS * factor:g} px"
        elif text.pixels <= before:
            found[text.widget] = f"{text.pixels} px, as small as at normal letters"
    return [Finding(name_of(widget), what) for widget, what in found.items()]
