"""Bytes whose sender says nothing, or something untrue, of how they are to be read."""

from __future__ import annotations

import codecs
import unicodedata

import pytest

from mttq_desktop.upstream.reading.decoding import decoded
from tests.upstream.reading.samples import ITEM, item, only, read, rss

WORDS = "Mặt trận Tổ quốc xã Tri Lễ trao 12 căn nhà Đại đoàn kết cho hộ nghèo"


def in_cp1258(text: str) -> bytes:
    """As old programs write it: tones as letters of their own."""
    one_by_one = "".join(
        unicodedata.normalize("NFC", letter[:-1]) + letter[-1]
        if letter[-1] in "\u0300\u0301\u0303\u0309\u0323" and len(letter) > 1
        else unicodedata.normalize("NFC", letter)
        for letter in (_tone_last(letter) for letter in text)
    )
    return one_by_one.encode("cp1258")


def _tone_last(letter: str) -> str:
    marks = unicodedata.normalize("NFD", letter)
    tones = [mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"]
    return "".join([mark for mark in marks if mark not in tones] + tones)


@pytest.mark.parametrize(
    "declared", ["utf-8", "windows-1258", "iso-8859-1", "us-ascii", "utf-16", "khong-co", ""]
)
@pytest.mark.parametrize("told", ["", "text/xml; charset=utf-8", "application/xml;charset='ISO-8859-1'"])
@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("cp1258", b""),
        ("cp1258", b" "),
        ("cp1258", codecs.BOM_UTF8),
    ],
)
def test_whatever_is_declared_the_words_come_out(
    declared: str, told: str, encoding: str, mark: bytes
) -> None:
    head = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    feed = rss(item(WORDS), head=head)
    body = in_cp1258(feed) if encoding == "cp1258" else feed.encode(encoding)
    assert only(mark + body, told).title == WORDS


@pytest.mark.parametrize("declared", ["gb2312", "windows-1251", "shift_jis"])
def test_what_is_declared_truly_is_believed(declared: str) -> None:
    words = {
        "gb2312": "越南祖国阵线",
        "windows-1251": "Отечественный фронт",
        "shift_jis": "ベトナム祖国戦線",
    }[declared]
    feed = rss(item(words), head=f'<?xml version="1.0" encoding="{declared}"?>')
    assert only(feed.encode(declared, "ignore")).title == words


def test_a_few_broken_bytes_cost_only_themselves() -> None:
    body = rss(item(WORDS), item("Hai", "https://vi-du.vn/2")).encode().replace("căn".encode(), b"c\xc4n")
    assert read(body).items[0].title == WORDS.replace("căn", "c\ufffdn")


@pytest.mark.parametrize("name", ["punycode", "idna", "unicode_escape", "hex", "rot13", "zlib", "undefined"])
def test_names_of_other_things_than_encodings_do_nothing(name: str) -> None:
    body = f'<?xml version="1.0" encoding="{name}"?>'.encode() + b"caf\xe9 " * 20
    assert decoded(body, f"text/xml; charset={name}").endswith("café ")


def test_titles_in_old_bytes_are_left_out_and_others_stay() -> None:
    old = "MÆt trËn Tæ quèc ViÖt Nam x· Tri LÔ".encode("latin-1")
    feed = rss(item("CU"), item("Plain title", "https://vi-du.vn/2")).encode("latin-1", "replace")
    found = read(feed.replace(b"CU", old))
    assert [one.title for one in found.items] == ["Plain title"]


@pytest.mark.parametrize(
    "before",
    [
        "\n\n  \t",
        "\ufeff\n",
        "Warning: mysql_connect() in /a.php\n",
        "<br />\n",
        "<!-- <rss> -->",
        "\x00\x00",
    ],
)
def test_what_stands_before_the_feed_does_no_harm(before: str) -> None:
    assert only(before + rss(ITEM)).title == "Trao nhà Đại đoàn kết"


def test_letters_that_xml_forbids_are_left_out() -> None:
    assert (
        only(rss(item("Một\x08 h\x00ai&#8; b&#xd800;a&#x110000;&#99999999999; &#x1F33E;"))).title
        == "Một hai ba 🌾"
    )


def test_nothing_is_an_error() -> None:
    for body in (b"", b"\xff", b"\xff\xfe", b"\xff\xfe\x00", bytes(range(256)) * 9, b"\xd8\x00" * 99):
        assert isinstance(decoded(body, "text/html; charset="), str)
