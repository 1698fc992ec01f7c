"""Words of feeds as a person may be shown them."""

from __future__ import annotations

import re
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mttq_desktop.upstream.reading.tags import Tag, tokens
from mttq_desktop.upstream.reading.words import is_in_old_font, line, lines, title_in, words_in

MARKUP = "<script> </script> <b> <scr ipt> < > & &lt; &amp; amp; lt; &#60; <br> </p> <li> <!-- --> <! <? = /"
UNSEEN = "\u202e\u200b\ufeff\x00\x1b\x85\u2028\ud800\u3164\u034f\xad"
LETTERS = "e\u0302\u0323êệa \n\r\"'"
OTHERS = ("<![CDATA[", "]]>", "&#8238;", "&#0;", "&nbsp;", "&zwj;", "x" * 150, "👩\u200d🌾")
PIECES = st.sampled_from([*MARKUP.split(), *UNSEEN, *LETTERS, *OTHERS])
HOSTILE = st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=30).map("".join)


def is_clean(text: str) -> bool:
    """Composed, nothing unseen in it but line feeds, and nothing that begins a tag."""
    unseen = [letter for letter in text if unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co"}]
    return (
        unicodedata.is_normalized("NFC", text)
        and set(unseen) <= {"\n"}
        and not re.search(r"<[a-zA-Z/!?]", text)
        and "\n\n\n" not in text
        and text == text.strip()
    )


@given(HOSTILE)
def test_a_title_is_clean_whatever_it_is_made_of(markup: str) -> None:
    title = title_in(markup)
    assert is_clean(title)
    assert "\n" not in title
    assert len(title) <= 300
    assert title_in(title) == title


@given(HOSTILE, st.booleans())
def test_a_text_is_clean_whatever_it_is_made_of(markup: str, is_html: bool) -> None:
    assert is_clean(words_in(markup, is_html=is_html))


@given(st.text(st.characters(categories=("C", "L", "M", "S", "Z"))), st.integers(20, 60))
def test_cleaning_twice_changes_nothing(text: str, letters: int) -> None:
    for clean in (line, lines):
        once = clean(text, letters)
        assert clean(once, letters) == once
        assert unicodedata.is_normalized("NFC", once)
        assert len(once) <= letters


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("Trao <b>nhà</b> Đại đoàn kết", "Trao nhà Đại đoàn kết"),
        ("Mặt trận &amp;amp; nhân dân", "Mặt trận & nhân dân"),
        ("&lt;b&gt;Tin&lt;/b&gt; m&#7899;i", "Tin mới"),
        ("&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;Tin", "Tin"),
        ("<script>alert('xã')</script>Tin", "Tin"),
        ("Một\r\n\t hai\x0bba", "Một hai ba"),
        ("Trang \u202eẤÍRT\u202c m\u200bới\ufeff", "Trang ẤÍRT mới"),
        ("Lãi suất < 5% và > 3%, A&B <3", "Lãi suất < 5% và > 3%, A&B <3"),
        ("x<y và ?a=1&section=2", "x< y và ?a=1&section=2"),
        ("<img src=x onerror=alert(1)>", ""),
        ("<p>Đoạn</p><p>Hai</p>", "Đoạn Hai"),
        ("&nbsp;\u3164 \u2800", ""),
        ("e\u0323\u0302\u0301\u0301\u0301\u0301", "ệ\u0301\u0301\u0301"),
        ("Kết quả &khongco; &#x1f;", "Kết quả &khongco;"),
        ("a\u0378\u0301", "á"),
    ],
)
def test_titles(markup: str, title: str) -> None:
    assert title_in(markup) == title


def test_a_long_title_ends_at_a_word() -> None:
    title = title_in("Mặt trận Tổ quốc " * 40)
    assert 280 < len(title) <= 300
    assert re.fullmatch(r"(?:Mặt trận Tổ quốc )+Mặt(?: trận)?(?: Tổ)?…", title)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Một</p>\n  <p>Hai<br>ba<br/>bốn</p>", "Một\n\nHai\nba\nbốn"),
        ("Một<br><br>Hai</br>ba", "Một\n\nHai\nba"),
        ("<ul><li>gạo</li><li>mì <b>tôm</b></li></ul>Hết", "- gạo\n- mì tôm\n\nHết"),
        ("<table><tr><td>Xã</td><td>Số</td></tr><tr><th>A</th><th>1</th></tr></table>", "Xã Số\nA 1"),
        (
            "a<style>p{}</style><iframe src=x>ẩn</iframe><noscript>ẩn</noscript><svg><text>ẩn</text></svg>b",
            "ab",
        ),
        ("a<script>var x = '<p>ẩn</p>';</script >b<script>ẩn", "ab"),
        ("a<!-- ẩn <p> -->b<!-- ẩn", "ab"),
        ("<![CDATA[Một]]><p>hai", "Một\n\nhai"),
        ("<![if !mso]>Một<![endif]><![foo[", "Một< ![foo["),
        ("<a title='a > b' href=\"/x?a='\">Một</a>", "Một"),
        ("<p title=it's>Một</p><p>đó's</p>", "Một\n\nđó's"),
        ("<object><param>ẩn</object>Một<svg/>hai<button>ẩn", "Mộthai"),
        ("<a\n href=x\n>Một</a\n>", "Một"),
        ("  Một \n\n\n hai  ", "Một hai"),
    ],
)
def test_texts(markup: str, text: str) -> None:
    assert words_in(markup) == text


def test_plain_text_keeps_its_lines_and_is_read_as_markup_where_it_is_some() -> None:
    assert words_in("Một\r\nhai\n\n\n\nba", is_html=False) == "Một\nhai\n\nba"
    assert words_in("<p>Một</p><p>A &amp; B</p>", is_html=False) == "Một\n\nA & B"


def test_a_text_is_never_endless() -> None:
    text = words_in("<p>" + "một hai " * 50_000)
    assert 19_900 < len(text) <= 20_000
    assert text.endswith(" một hai…") or text.endswith(" hai một…")
    assert words_in("&" + "amp;" * 50 + "lt;") == ""
    assert words_in("<b>" * 100_000 + "cuối") == ""


@pytest.mark.parametrize(
    ("text", "is_old"),
    [
        ("MÆt trËn Tæ quèc ViÖt Nam x· Tri LÔ", True),
        ("Uû ban MÆt trËn", True),
        ("Mặt trận Tổ quốc «Việt Nam» 25°", False),
        ("«Nhà văn hoá», «Café»", False),
        ("Lễ hội Größe Öl", False),
        ("El Niño", False),
        ("Plain", False),
        ("", False),
    ],
)
def test_words_typed_for_old_fonts_are_recognised(text: str, is_old: bool) -> None:
    assert is_in_old_font(text) is is_old


SLOW = (
    '< <!-- </ <![ <? & &amp &amp; <a <a\' <a"<a"" <a/x= <script> <div><ul><li> <svg> </b> <br> <img/a=" ]]>'
)


@pytest.mark.parametrize("piece", [*SLOW.split(), "<a ", "a\u0301", "<!ENTITY a 'b'>"])
def test_the_time_grows_with_the_length_only(piece: str) -> None:
    """A square would take minutes."""
    began = time.perf_counter()
    sum(1 for _ in tokens(piece * (1_000_000 // len(piece))))
    words_in(piece * (1_000_000 // len(piece)))
    assert time.perf_counter() - began < 5


def test_tags_tell_their_attributes() -> None:
    (tag,) = tokens("""<IMG SRC=a.jpg width=130 alt='Nhà "mới" > cũ' Src="b" data-x="A &amp; B &copy=1">""")
    assert isinstance(tag, Tag)
    assert (tag.name, tag.is_end) == ("img", False)
    assert tag.attributes == {
        "src": "a.jpg",
        "width": "130",
        "alt": 'Nhà "mới" > cũ',
        "data-x": "A & B &copy=1",
    }
