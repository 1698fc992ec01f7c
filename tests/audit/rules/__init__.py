"""The rules of elder-ui.md section 1, one small function each, and the table that names them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding
from tests.audit.rules import (
    dead_ends,
    r01_letter_size,
    r02_text_grows,
    r03_nothing_cut,
    r04_fits,
    r05_main_in_sight,
    r06_text_contrast,
    r07_faint_text,
    r08_edges,
    r10_target_size,
    r11_gaps,
    r14_focus_seen,
    r15_focus_free,
    r16_tab_order,
    r17_focus_start,
    r18_names,
    r19_plain_names,
    r22_one_main,
    r23_main_enabled,
    r24_no_nagging,
    r25_input_kept,
    r26_mistakes,
    r30_help,
    r33_back,
    r34_steps,
    r35_words,
    r36_stillness,
)

Check = Callable[[AuditedPage], list[Finding]]


class When(Enum):
    """How often a rule is asked."""

    LAYOUT = "at every screen and letter size, in every language"
    SIZES = "at every screen and letter size"
    STILL = "once for each page and state, after a round of all sizes"
    ACT = "once for each page and state, because it acts on the page"


@dataclass(frozen=True)
class Rule:
    """A rule by its number in elder-ui.md section 1."""

    number: str
    title: str
    when: When
    check: Check


RULES = (
    Rule("1", "letter size", When.SIZES, r01_letter_size.check),
    Rule("2", "text grows", When.LAYOUT, r02_text_grows.check),
    Rule("3", "nothing cut", When.LAYOUT, r03_nothing_cut.check),
    Rule("4", "no sideways scrolling, pages fit", When.LAYOUT, r04_fits.check),
    Rule("5", "main button in sight", When.LAYOUT, r05_main_in_sight.check),
    Rule("6", "text contrast", When.SIZES, r06_text_contrast.check),
    Rule("7", "placeholder, disabled, selected", When.SIZES, r07_faint_text.check),
    Rule("8", "borders, signs, states", When.SIZES, r08_edges.check),
    Rule("10", "target size", When.SIZES, r10_target_size.check),
    Rule("11", "gaps between targets", When.SIZES, r11_gaps.check),
    Rule("14", "focus seen", When.SIZES, r14_focus_seen.check),
    Rule("15", "focus not covered, no trap", When.SIZES, r15_focus_free.check),
    Rule("16", "Tab order", When.SIZES, r16_tab_order.check),
    Rule("17", "focus starts right", When.SIZES, r17_focus_start.check),
    Rule("18", "names", When.SIZES, r18_names.check),
    Rule("19", "plain names that match", When.SIZES, r19_plain_names.check),
    Rule("22", "one main action", When.SIZES, r22_one_main.check),
    Rule("23", "main button enabled", When.SIZES, r23_main_enabled.check),
    Rule("25", "input kept after a mistake", When.SIZES, r25_input_kept.check),
    Rule("26", "mistakes told", When.SIZES, r26_mistakes.check),
    Rule("30", "help in one place", When.SIZES, r30_help.check),
    Rule("34", "steps counted", When.SIZES, r34_steps.check),
    Rule("35", "words", When.SIZES, r35_words.check),
    Rule("dead ends", "something leads on", When.SIZES, dead_ends.check),
    Rule("36", "stillness", When.STILL, r36_stillness.check),
    Rule("24", "no fault found while typing", When.ACT, r24_no_nagging.check),
    Rule("30", "F1 opens help", When.ACT, r30_help.check_key),
    Rule("33", "back loses nothing", When.ACT, r33_back.check),
    Rule("23", "main button explains", When.ACT, r23_main_enabled.check_press),
    Rule("dead ends", "the keyboard leads home", When.ACT, dead_ends.check_way_home),
)
"""All rules, in the order they are asked; those that act on the page come last."""


def judge(page: AuditedPage, rules: tuple[Rule, ...]) -> list[tuple[Rule, Finding]]:
    """What ``rules`` have against ``page``."""
    return [(rule, finding) for rule in rules for finding in rule.check(page)]
