"""What a kit may hold, and that nothing else gets in, whoever wrote it."""

from __future__ import annotations

import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mttq_desktop.kit.contents import (
    DESCRIPTIONS_AT_MOST,
    FRAMES_AT_MOST,
    PICTURE_BYTES_AT_MOST,
    SOURCES_AT_MOST,
    UNIT_LIST_BYTES_AT_MOST,
    Kit,
    KitFieldError,
    Picture,
    Source,
)
from mttq_desktop.kit.packing import pack, unpack
from tests.kit.samples import CLIENT_TOKEN, KEY, full_kit, png, small_kit

RIGHT_TO_LEFT = "\u202e"


@pytest.mark.parametrize("kit", [small_kit(), full_kit()], ids=["small", "full"])
def test_all_of_it_comes_back(kit: Kit) -> None:
    assert unpack(pack(kit)) == kit


def test_only_the_phone_must_be_there() -> None:
    assert unpack(b'{"page_id": "12", "helper_phone": "0912345678"}') == Kit("0912345678", "12")
    assert unpack(b'{"helper_phone": "0912345678"}') == Kit("0912345678")
    for lacking in (b'{"page_id": "12"}', b"{}"):
        with pytest.raises(KitFieldError):
            unpack(lacking)


def test_what_a_later_program_adds_is_left_aside() -> None:
    parts = {**json.loads(pack(full_kit())), "new_thing": [{"a": 1}]}
    assert unpack(json.dumps(parts).encode()) == full_kit()


def test_letters_come_back_composed() -> None:
    parts = {**json.loads(pack(small_kit())), "helper_name": "Lo\u0302 Thi\u0323 A\u0301nh"}
    assert unpack(json.dumps(parts).encode()).helper_name == "Lô Thị Ánh"


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("page_id", ""),
        ("page_id", "mttqxatrile"),
        ("page_id", "１２"),
        ("page_id", "1" * 31),
        ("page_id", "12\n"),
        ("helper_phone", ""),
        ("helper_phone", "gọi tôi"),
        ("helper_phone", "113"),
        ("helper_phone", "0" * 16),
        ("helper_phone", "0912345678\n"),
        ("page_key", "khoá"),
        ("page_key", "a b"),
        ("page_key", "k" * 4001),
        ("page_name", "x" * 201),
        ("page_name", "hai\ndòng"),
        ("page_name", f"ngược{RIGHT_TO_LEFT}"),
        ("page_name", "\x1b[31m"),
        ("graph_url", "http://graph.facebook.com"),
        ("graph_url", "https://graph.facebook.com.vi-du.invalid"),
        ("graph_url", "https://graph.facebook.com@vi-du.invalid"),
        ("graph_url", "http://127.0.0.1@vi-du.invalid"),
        ("graph_url", "ftp://127.0.0.1"),
        ("graph_url", "http://127.0.0.1:99999"),
        ("graph_url", "http://[::1"),
        ("graph_url", ""),
        ("app_id", "abc"),
        ("client_token", "a|b"),
        ("helper_name", "\x00"),
        ("frames", (Picture("a.png", png()),) * (FRAMES_AT_MOST + 1)),
        ("descriptions", ("x",) * (DESCRIPTIONS_AT_MOST + 1)),
        ("descriptions", ("x" * 5001,)),
        ("descriptions", ("\x07",)),
        ("sources", (Source("A", "https://a.vn"),) * (SOURCES_AT_MOST + 1)),
        ("unit_list", b"x" * (UNIT_LIST_BYTES_AT_MOST + 1)),
    ],
)
def test_what_no_kit_may_hold(part: str, value: object) -> None:
    with pytest.raises(KitFieldError) as caught:
        dataclasses.replace(full_kit(), **{part: value})  # type: ignore[arg-type]
    assert caught.value.part == part
    assert str(caught.value) == part


@pytest.mark.parametrize(
    "url", ["https://graph.facebook.com", "https://graph.facebook.com/", "http://[::1]:9"]
)
def test_a_key_goes_to_facebook_or_stays_on_this_pc(url: str) -> None:
    assert dataclasses.replace(small_kit(), graph_url=url).graph_url == url


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("", "https://a.vn"),
        ("A", ""),
        ("A", "a.vn"),
        ("A", "javascript:alert(1)"),
        ("A", "file:///etc/passwd"),
        ("A", "https://"),
        ("A", "https://a.vn/ x"),
        ("A", "https://u:p@a.vn"),
        ("A", "https://a.vn/" + "x" * 500),
        ("A\n", "https://a.vn"),
    ],
)
def test_a_source_is_an_address_of_the_web(name: str, address: str) -> None:
    with pytest.raises(KitFieldError):
        Source(name, address)


@pytest.mark.parametrize("data", [b"", b"<svg/>", b"GIF89a", b"\x89PN", png() + b"x" * PICTURE_BYTES_AT_MOST])
def test_a_picture_is_png_or_jpeg_and_not_heavy(data: bytes) -> None:
    with pytest.raises(KitFieldError):
        Picture("a.png", data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"null",
        b"[]",
        b"[" * 100_000,
        b'{"page_id":' * 50_000,
        b'{"page_id": NaN}',
        b"1" * 100_000,
    ],
)
def test_what_is_no_list_of_parts(data: bytes) -> None:
    with pytest.raises(KitFieldError) as caught:
        unpack(data)
    assert caught.value.part == "kit"


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)


@given(part=st.sampled_from(sorted(json.loads(pack(full_kit())))), value=ANY_JSON)
def test_any_value_anywhere_is_taken_or_refused_by_name(part: str, value: object) -> None:
    parts = {**json.loads(pack(full_kit())), part: value}
    try:
        kit = unpack(json.dumps(parts).encode())
    except KitFieldError as error:
        assert error.part in {part, "picture"}
    else:
        assert unpack(pack(kit)) == kit


def test_secrets_do_not_show() -> None:
    shown = repr(full_kit())
    assert KEY not in shown
    assert CLIENT_TOKEN not in shown
