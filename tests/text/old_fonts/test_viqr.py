"""VIQR, read on request only."""

from __future__ import annotations

import pytest

from mttq_desktop.text.old_fonts.repair import repair
from mttq_desktop.text.old_fonts.viqr import repair_viqr
from tests.text.old_fonts.writing import SENTENCES, as_viqr


@pytest.mark.parametrize(
    ("viqr", "after"),
    [
        ("Vie^.t Nam", "Việt Nam"),
        ("Ma(.t tra^.n To^? quo^'c", "Mặt trận Tổ quốc"),
        ("u+o+'c mo+ ddu+o+.c", "ước mơ được"),
        ("DDa.i ddoa`n ke^'t, Dda(`ng, ddi", "Đại đoàn kết, Đằng, đi"),
        ("Co' gi` kho^ng? Co'.", "Có gì không? Có."),
        ("Mo+`i ba`. Xin cha`o.", "Mời bà. Xin chào."),
        ("cu?a ba. con ca? xa~ ba?", "của bạ con cả xã ba?"),
        (r"ha? kho^ng\? Xa\.", "hả không? Xa."),
        ("add to it's. OK? (e.g. this)", "add to it's. OK? (e.g. this)"),
    ],
)
def test_words(viqr: str, after: str) -> None:
    assert repair_viqr(viqr).after == after


@pytest.mark.parametrize(
    "address",
    ["tri.le@nghean.gov.vn", "https://mattran.org.vn/a.i?u=o^i", "www.ba.con", "mttq.vn", "mot.hai@ba.bon"],
)
def test_addresses_are_never_harmed(address: str) -> None:
    assert repair_viqr(f"Gu+?i {address}, nhe'.").after == f"Gửi {address}, nhé."


def test_it_is_never_read_without_being_asked() -> None:
    assert not repair("Ma(.t tra^.n To^? quo^'c Vie^.t Nam").is_needed


def test_most_sentences_come_back_whole() -> None:
    """A mark of ASCII that may be a full stop is one; everything else is as it was."""
    wrong = [sentence for sentence in SENTENCES if repair_viqr(as_viqr(sentence)).after != sentence]
    assert len(wrong) <= 8, wrong
