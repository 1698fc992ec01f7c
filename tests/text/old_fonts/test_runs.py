"""Fonts run by run, from the HTML and RTF of the clipboard."""

from __future__ import annotations

import pytest

from mttq_desktop.text.old_fonts.fonts import OldFont, old_font
from mttq_desktop.text.old_fonts.html_runs import LETTERS_AT_MOST, runs_of_html
from mttq_desktop.text.old_fonts.reading import Encoding
from mttq_desktop.text.old_fonts.rtf_runs import runs_of_rtf
from mttq_desktop.text.old_fonts.runs import FontRun, repair_runs
from tests.text.old_fonts.writing import as_tcvn3, as_vni, by_vietnamese_windows

WORD_HTML = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<style><!-- /* Style Definitions */ p.MsoNormal, li.MsoNormal {margin:0cm; font-family:".VnTime","serif";}
.tieude {font-family:.VnTimeH} --></style></head><body lang=VI><!--StartFragment-->
<p class=MsoNormal><b><span class=tieude>%s</span></b></p>
<p class=MsoNormal>%s
<span style="font-family:'Times New Roman';mso-fareast-language:VI">© 2026 ®</span> %s<o:p></o:p></p>
<!--EndFragment--></body></html>"""


@pytest.mark.parametrize(
    ("family", "font"),
    [
        (".VnTime", OldFont(Encoding.TCVN3)),
        ('".VnArial Narrow", sans-serif', OldFont(Encoding.TCVN3)),
        (".VnTimeH", OldFont(Encoding.TCVN3, is_capitals=True)),
        ("'.vntimeh'", OldFont(Encoding.TCVN3, is_capitals=True)),
        ("VNI-Times", OldFont(Encoding.VNI)),
        ("VNI-Helve-Condense", OldFont(Encoding.VNI)),
        ("Times New Roman", None),
        ("Arial, .VnTime", None),
        ("", None),
    ],
)
def test_names_of_fonts(family: str, font: OldFont | None) -> None:
    assert old_font(family) == font


def test_html_of_a_text_processor() -> None:
    html = WORD_HTML % (as_tcvn3("Đại đoàn kết"), as_tcvn3("Uỷ ban\nMặt trận"), as_tcvn3("xã Tri Lễ"))
    result = repair_runs(runs_of_html(html))
    assert result.after == "ĐẠI ĐOÀN KẾT\nUỷ ban Mặt trận © 2026 ® xã Tri Lễ"
    assert (result.encoding, result.is_sure) == (Encoding.TCVN3, True)


@pytest.mark.parametrize("quoted", ["VNI-Times", "&quot;VNI-Times&quot;", "'VNI-Times', serif"])
@pytest.mark.parametrize(
    "markup", ['<p><span style="font-family:{}">{}</span></p>', '<p><font face="{}">{}</font></p>']
)
def test_vni_quoted_or_not(markup: str, quoted: str) -> None:
    html = markup.format(quoted, as_vni("Phường Hoà Bình"))
    assert repair_runs(runs_of_html(html)).after == "Phường Hoà Bình"


def test_a_word_parted_into_runs_is_one_word() -> None:
    html = "<p style='font-family:.VnTime'><span>Tr\xad</span><span>êng, H\xb5</span> Néi</p>"
    assert repair_runs(runs_of_html(html)).after == "Trường, Hà Nội"


def test_unicode_in_an_old_font_stays() -> None:
    result = repair_runs([FontRun("Mặt trận xã Tri Lễ", ".VnTime"), FontRun(" café", "Arial")])
    assert not result.is_needed
    assert result.after == "Mặt trận xã Tri Lễ café"


def test_the_detour_in_an_old_font() -> None:
    codes = by_vietnamese_windows(as_tcvn3("Hội nghị tổ chức ở xã, được bà con ủng hộ"))
    assert repair_runs([FontRun(codes, ".VnTime")]).after == "Hội nghị tổ chức ở xã, được bà con ủng hộ"


def test_without_an_old_font_the_letters_tell() -> None:
    codes = as_tcvn3("Hội nghị tổ chức ở xã, bà con ủng hộ nhiều")
    assert (
        repair_runs([FontRun(codes, "Times New Roman")]).after == "Hội nghị tổ chức ở xã, bà con ủng hộ nhiều"
    )


def test_plain_letters_in_a_font_of_capitals() -> None:
    assert (
        repair_runs([FontRun("Viet Nam", ".VnTimeH"), FontRun(" 2026 x", "Arial")]).after == "VIET NAM 2026 x"
    )


def test_a_letter_lost_in_a_run_is_asked_about() -> None:
    result = repair_runs([FontRun(as_tcvn3("Trường học").replace("\xad", ""), ".VnTime")])
    assert (result.after, result.is_sure) == ("Trường học", False)


RTF = (
    rb"{\rtf1\ansi\ansicpg1252\deff1"
    rb"{\fonttbl{\f0\fnil\fcharset0 .VnTime;}{\f1\froman\fcharset0 Times New Roman;}"
    rb"{\f2\fnil {\*\falt Arial}.VnTimeH;}{\f3\fswiss VNI-Times;}{\f4\fcharset163 Arial;}}"
    rb"{\stylesheet{\s0 Normal;}}{\info{\title m\'e9}}\uc1\pard"
    rb"\f2 tri l\'d4\par \f0 Tr\'ad\'eang, tr\-\'eang\line\f3 ph\'f6\'f4\'f8ng \f1\'a9 2026 "
    rb"\u7879?, \{\'93x\'94\}"
    rb"\tab\f4 \'f0\v an\v0\emdash {\*\generator x;}{\pict\pngblip 89504e47}z}"
)


def test_rtf() -> None:
    result = repair_runs(runs_of_rtf(RTF))
    assert result.after == "TRI LỄ\nTrường, trường\nphường © 2026 ệ, {“x”} đ—z"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no rtf",
        b"{\\rtf1",
        b"{\\rtf1 }}}}{",
        b"{\\rtf1\\f99999999999 x}",
        b"{\\rtf1\\u-99999 x\\uc999999 y}",
    ],
)
def test_broken_rtf_does_no_harm(data: bytes) -> None:
    repair_runs(runs_of_rtf(data))


def test_deep_and_long_input_ends() -> None:
    repair_runs(runs_of_rtf(b"{\\rtf1" + b"{" * 200_000 + b"x" + b"}" * 200_000))
    repair_runs(runs_of_html("<span style='font-family:.VnTime'>" * 20_000 + "x"))
    assert runs_of_html("x" * (LETTERS_AT_MOST + 1)) == []
