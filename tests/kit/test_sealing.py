"""The locked file: opened by its number alone, and told apart from everything that is none."""

from __future__ import annotations

import hashlib
import re
import struct
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from mttq_desktop.errors import ProblemError
from mttq_desktop.kit.sealing import (
    FILE_BYTES_AT_MOST,
    SCRYPT_N,
    SCRYPT_P,
    SCRYPT_R,
    digits_in,
    in_groups,
    new_number,
    seal,
    sealed_in,
    unseal,
)
from tests.kit.samples import NUMBER

MADE = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
EXPIRES = MADE + timedelta(days=14)
PACKED = "Mặt trận xã Tri Lễ".encode()
HEAD_BYTES = 46


@pytest.fixture(scope="module")
def file() -> bytes:
    return seal(PACKED, NUMBER, MADE, EXPIRES)


def with_sum(content: bytes) -> bytes:
    """As somebody would write it who knows the format, but not the number."""
    return content + hashlib.sha256(content).digest()


def problem_of(data: bytes) -> str:
    with pytest.raises(ProblemError) as caught:
        sealed_in(data, "a.mttq")
    return caught.value.problem.code


def test_the_number_opens_it(file: bytes) -> None:
    sealed = sealed_in(file, "a.mttq")
    assert (sealed.made_at, sealed.expires_at) == (MADE, EXPIRES)
    assert unseal(sealed, NUMBER) == PACKED
    assert PACKED not in file
    assert NUMBER.encode() not in file


def test_the_format_is_what_is_written_down(file: bytes) -> None:
    """Opened by other means than our own, so that a later program can be written from the description."""
    magic, number, made, expires, salt, nonce = struct.unpack_from(">8sHII16s12s", file)
    assert (magic, number, made, expires) == (b"MTTQ-KIT", 1, MADE.timestamp(), EXPIRES.timestamp())
    key = hashlib.scrypt(NUMBER.encode(), salt=salt, n=2**17, r=8, p=2, maxmem=2**28, dklen=32)
    assert AESGCM(key).decrypt(nonce, file[HEAD_BYTES:-32], file[:HEAD_BYTES]) == PACKED
    assert file[-32:] == hashlib.sha256(file[:-32]).digest()


def test_two_files_of_one_kit_have_nothing_in_common(file: bytes) -> None:
    other = seal(PACKED, NUMBER, MADE, EXPIRES)
    assert other[18:HEAD_BYTES] != file[18:HEAD_BYTES]
    assert other[HEAD_BYTES:] != file[HEAD_BYTES:]


def test_a_later_date_put_in_by_somebody_does_not_open(file: bytes) -> None:
    later = struct.pack(">I", int(EXPIRES.timestamp()) + 86400 * 300)
    changed = sealed_in(with_sum(file[:14] + later + file[18:-32]), "a.mttq")
    assert changed.expires_at > EXPIRES
    with pytest.raises(ProblemError) as caught:
        unseal(changed, NUMBER)
    assert caught.value.problem.code == "kit.wrong_number"


@given(place=st.integers(8, 200), mask=st.integers(1, 255))
def test_any_byte_changed_on_the_way_is_damage(file: bytes, place: int, mask: int) -> None:
    changed = bytearray(file)
    changed[8 + place % (len(file) - 8)] ^= mask
    assert problem_of(bytes(changed)) == "kit.damaged"


@given(length=st.integers(0, 200))
def test_a_file_cut_short_is_never_taken(file: bytes, length: int) -> None:
    cut = file[: length % len(file)]
    assert problem_of(cut) == ("kit.damaged" if len(cut) >= 10 else "kit.not_a_kit")


@given(data=st.binary(max_size=300))
def test_other_files_are_no_kits(data: bytes) -> None:
    assert problem_of(data) == "kit.not_a_kit"


@pytest.mark.parametrize(("number", "code"), [(0, "kit.old_format"), (2, "kit.newer_format")])
def test_other_formats_are_told(number: int, code: str) -> None:
    assert problem_of(with_sum(b"MTTQ-KIT" + struct.pack(">H", number) + b"whatever comes then")) == code


@pytest.mark.parametrize("content", [b"", b"x" * 51], ids=["no head", "no room for the tag"])
def test_a_kit_of_our_format_that_is_too_short(content: bytes) -> None:
    assert problem_of(with_sum(b"MTTQ-KIT\x00\x01" + content)) == "kit.damaged"


def test_a_file_that_is_too_large_is_not_opened() -> None:
    assert problem_of(with_sum(b"MTTQ-KIT\x00\x01" + bytes(FILE_BYTES_AT_MOST))) == "kit.damaged"
    with pytest.raises(ProblemError) as caught:
        seal(bytes(FILE_BYTES_AT_MOST), NUMBER, MADE, EXPIRES)
    assert caught.value.problem.code == "kit.too_heavy"


def test_trying_out_a_number_is_dear() -> None:
    assert 128 * SCRYPT_N * SCRYPT_R == 134_217_728, "bytes of memory: below 300 MB on an old PC"
    assert SCRYPT_P >= 2


def test_numbers_are_by_chance_and_read_out_in_four_groups() -> None:
    numbers = {new_number() for _ in range(300)}
    assert len(numbers) == 300
    assert {digit for number in numbers for digit in number[:1]} == set("0123456789")
    assert all(re.fullmatch(r"\d{3} \d{3} \d{3} \d{3}", in_groups(number)) for number in numbers)
    assert in_groups(NUMBER) == "012 345 678 901"


@pytest.mark.parametrize(
    "typed", ["012345678901", " 012 345 678 901\r\n", "012-345.678\u00a0901", "0123 4567 8901"]
)
def test_a_number_is_understood_however_it_is_grouped(typed: str) -> None:
    assert digits_in(typed) == NUMBER


@pytest.mark.parametrize(
    "typed", ["", "01234567890", "0123456789012", "01234567890o", "０１２３４５６７８９０１"]
)
def test_what_is_no_number_is_told_before_anything_is_tried(typed: str) -> None:
    with pytest.raises(ProblemError) as caught:
        digits_in(typed)
    assert caught.value.problem.code == "kit.number_incomplete"
    assert caught.value.problem.facts == {"limit": 12}


SHORT_OF_MEMORY = """
import pathlib, resource
from datetime import UTC, datetime
from mttq_desktop.errors import ProblemError
from mttq_desktop.kit.sealing import seal
import cryptography.hazmat.primitives.ciphers.aead, cryptography.hazmat.primitives.kdf.scrypt
pages = int(pathlib.Path("/proc/self/statm").read_text().split()[0])
limit = pages * resource.getpagesize() + 100_000_000
resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
try:
    seal(b"x", "0" * 12, datetime.now(UTC), datetime.now(UTC))
except ProblemError as error:
    print(error.problem.code)
"""


def test_a_pc_short_of_memory_is_told() -> None:
    pytest.importorskip("resource")
    told = subprocess.run(
        [sys.executable, "-c", SHORT_OF_MEMORY], capture_output=True, text=True, timeout=60, check=True
    )
    assert told.stdout.strip() == "kit.machine_busy"


def test_what_the_room_needs_is_imported_late() -> None:
    late = ("cryptography", "PIL", "mttq_desktop.kit.contents", "mttq_desktop.kit.sealing")
    code = f"import sys, mttq_desktop.kit.kits\nprint([name for name in {late!r} if name in sys.modules])"
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert out.stdout.strip() == "[]"


@pytest.mark.parametrize("year", [1969, 2106, 9998])
def test_a_clock_far_off_makes_no_kit(year: int) -> None:
    made_at = datetime(year, 12, 1, tzinfo=UTC)
    with pytest.raises(ProblemError) as caught:
        seal(PACKED, NUMBER, made_at, made_at + timedelta(days=14))
    assert caught.value.problem.code == "kit.clock_wrong"
