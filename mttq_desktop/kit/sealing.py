"""A kit's bytes locked with a number that is told over the phone, and unlocked again.

Twelve digits are 10^12 numbers, about 40 bits. A plain hash of so short a secret is tried out by one
graphics card in minutes, so the key is made from the number by scrypt, on purpose at the cost below: one
try takes 0.65 s of one core of a server of 2024 and 134 MB of memory. All numbers are then 20,000 years of
one such core, half of them on average, and the memory keeps graphics cards from being thousands of times
faster. That is dear for one commune's Page, yet not out of reach for somebody who rents ten thousand cores
for a year, or who waits until computers are faster. Three things follow:

- The file and the number never travel together. Whoever has both has the Page's key at once, and whoever
  reads one mailbox or one chat must not find both there. The number is spoken.
- The file goes out of date. The cipher knows no date, so this does not stop anyone who guesses; it ends
  the time in which a forgotten copy, met by somebody who also heard the number, still connects a PC.
- A file that may have come into wrong hands is answered with a new key for the Page (removing the app's
  permission at Facebook ends the old one), not with hope.

Format 1, all numbers big-endian::

    8   "MTTQ-KIT"
    2   format
    4   made at, seconds since 1970 UTC
    4   out of date from, likewise
    16  salt of scrypt
    12  nonce of AES-256-GCM
    n   the kit, enciphered; the 46 bytes above are authenticated with it
    16  GCM's tag, at the end of these
    32  SHA-256 of everything above

Every later format keeps the first two and the last of these. The sum is no protection against people, who can
make it anew; it tells a file cut or changed on its way from a wrong number. The cost of scrypt belongs to the
format and is not read from the file, so that no file can ask for all of a PC's memory.
"""

from __future__ import annotations

import hashlib
import secrets
import stat
import struct
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from mttq_desktop.errors import ProblemError

SCRYPT_N = 2**17
SCRYPT_R = 8
SCRYPT_P = 2
"""The cost of one try: 128 * n * r = 134 MB of memory, passed over p times."""

FORMAT = 1
NUMBER_DIGITS = 12
FILE_BYTES_AT_MOST = 8_000_000

_MAGIC = b"MTTQ-KIT"
_FRONT = struct.Struct(">8sH")
_HEAD = struct.Struct(">8sHII16s12s")
_TIMES = range(2**32)
_SUM_BYTES = 32
_TAG_BYTES = 16
_KEY_BYTES = 32
_GROUP = 3
_BETWEEN_GROUPS = str.maketrans("", "", " \t\u00a0.-")


@dataclass(frozen=True)
class SealedKit:
    """A kit that is still locked.

    Attributes:
        made_at: when, by the clock of the helper's PC.
        expires_at: from when on it is out of date.
        mark: tells this file from any other; not a secret.
    """

    made_at: datetime
    expires_at: datetime
    mark: str
    head: bytes = field(repr=False)
    body: bytes = field(repr=False)


def new_number() -> str:
    """A number nobody can foresee, all of its digits by chance."""
    return f"{secrets.randbelow(10**NUMBER_DIGITS):0{NUMBER_DIGITS}}"


def in_groups(number: str) -> str:
    """The number as it is read out: ``"012 345 678 901"``."""
    return " ".join(number[start : start + _GROUP] for start in range(0, len(number), _GROUP))


def digits_in(typed: str) -> str:
    """The number somebody typed, with or without something between its groups.

    Raises:
        ProblemError: ``kit.number_incomplete`` when it is not twelve digits.
    """
    digits = typed.strip().translate(_BETWEEN_GROUPS)
    if len(digits) != NUMBER_DIGITS or not (digits.isascii() and digits.isdigit()):
        raise ProblemError("kit.number_incomplete", limit=NUMBER_DIGITS)
    return digits


def seal(packed: bytes, number: str, made_at: datetime, expires_at: datetime) -> bytes:
    """The file that holds ``packed``. Takes as long as opening it, so never on the window's thread.

    Raises:
        ProblemError: ``kit.too_heavy``; ``kit.clock_wrong`` when the format cannot hold the times, which
            end in 2106; ``kit.machine_busy`` when memory is short.
    """
    if _HEAD.size + len(packed) + _TAG_BYTES + _SUM_BYTES > FILE_BYTES_AT_MOST:
        raise ProblemError("kit.too_heavy")
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    head = _HEAD.pack(_MAGIC, FORMAT, _seconds_of(made_at), _seconds_of(expires_at), salt, nonce)
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - not needed at start

    sealed = head + AESGCM(_key(number, salt)).encrypt(nonce, packed, head)
    return sealed + hashlib.sha256(sealed).digest()


def read_sealed(file: Path) -> SealedKit:
    """The locked kit in ``file``.

    Raises:
        ProblemError: ``kit.unreadable``, or as ``sealed_in``.
    """
    return sealed_in(_bytes_of(file), file.name)


def sealed_in(data: bytes, name: str) -> SealedKit:
    """The locked kit in the bytes of the file called ``name``.

    Raises:
        ProblemError: ``kit.not_a_kit``, ``kit.damaged``, ``kit.newer_format`` or ``kit.old_format``.
    """
    if len(data) < _FRONT.size or not data.startswith(_MAGIC):
        raise ProblemError("kit.not_a_kit", name=name)
    content, told_sum = data[:-_SUM_BYTES], data[-_SUM_BYTES:]
    if len(data) > FILE_BYTES_AT_MOST or hashlib.sha256(content).digest() != told_sum:
        raise ProblemError("kit.damaged")
    file_format = _FRONT.unpack_from(content)[1]
    if file_format != FORMAT:
        raise ProblemError("kit.newer_format" if file_format > FORMAT else "kit.old_format")
    if len(content) < _HEAD.size + _TAG_BYTES:
        raise ProblemError("kit.damaged")
    _, _, made_at, expires_at, _, _ = _HEAD.unpack_from(content)
    return SealedKit(
        datetime.fromtimestamp(made_at, UTC),
        datetime.fromtimestamp(expires_at, UTC),
        told_sum.hex(),
        content[: _HEAD.size],
        content[_HEAD.size :],
    )


def unseal(sealed: SealedKit, number: str) -> bytes:
    """What ``seal`` was given. Takes 0.5 to 2 s and 140 MB on purpose: never on the window's thread.

    Raises:
        ProblemError: ``kit.wrong_number``, which a file changed by somebody looks like as well, or
            ``kit.machine_busy`` when memory is short.
    """
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - not needed at start
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - not needed at start

    salt, nonce = _HEAD.unpack(sealed.head)[4:]
    try:
        return AESGCM(_key(number, salt)).decrypt(nonce, sealed.body, sealed.head)
    except InvalidTag:
        raise ProblemError("kit.wrong_number") from None


def _seconds_of(moment: datetime) -> int:
    seconds = int(moment.timestamp())
    if seconds not in _TIMES:
        raise ProblemError("kit.clock_wrong")
    return seconds


def _key(number: str, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt  # noqa: PLC0415 - not needed at start

    scrypt = Scrypt(salt=salt, length=_KEY_BYTES, n=SCRYPT_N, r=SCRYPT_R, p=SCRYPT_P)
    try:
        return scrypt.derive(number.encode("ascii"))
    except MemoryError:
        raise ProblemError("kit.machine_busy") from None


def _bytes_of(file: Path) -> bytes:
    """The file's bytes, one more than may be at most; a pipe or a folder is never waited for."""
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise ProblemError("kit.not_a_kit", name=file.name)
        with file.open("rb") as opened:
            return opened.read(FILE_BYTES_AT_MOST + 1)
    except OSError:
        raise ProblemError("kit.unreadable", name=file.name) from None
