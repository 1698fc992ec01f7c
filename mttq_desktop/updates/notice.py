"""What a province says of a newer version: a small file, signed with Ed25519 (RFC 8032).

The file is JSON: ``notice`` is text, itself JSON, and ``signature`` the signature of that very text in
hexadecimal digits, made over ``_CONTEXT`` and the text in UTF-8. The installer is named by its size and
SHA-256, so that the one signature vouches for it too.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass

from mttq_desktop.errors import ProblemError

NOTICE_BYTES_AT_MOST = 16_000
INSTALLER_BYTES_AT_MOST = 100_000_000

_CONTEXT = b"MTTQ Desktop, notice of a new version, 1\n"
"""Nothing else that is signed with the same key can be taken for a notice."""

_VERSION = re.compile(r"[0-9]{1,4}(\.[0-9]{1,4}){1,3}", re.ASCII)
_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_ADDRESS_LETTERS = 500


@dataclass(frozen=True)
class Notice:
    """A version that can be had.

    Attributes:
        address: of its installer.
        sha256: of the installer, in hexadecimal digits.
        size: of the installer, in bytes.
    """

    version: str
    address: str
    sha256: str
    size: int

    def is_newer_than(self, version: str) -> bool:
        """Whether it comes after ``version``."""
        return _numbers(self.version) > _numbers(version)


def sign(notice: Notice, private_key: bytes) -> bytes:
    """The signed file; ``private_key`` has 32 bytes."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415

    text = json.dumps(asdict(notice))
    signature = Ed25519PrivateKey.from_private_bytes(private_key).sign(_CONTEXT + text.encode())
    return json.dumps({"notice": text, "signature": signature.hex()}, indent=1).encode()


def looks_like_notice(data: bytes) -> bool:
    """Whether it is at least meant for one; a page that a line puts in the place of everything is not."""
    try:
        signed = json.loads(data[:NOTICE_BYTES_AT_MOST])
    except (ValueError, RecursionError):
        return False
    return isinstance(signed, dict) and {"notice", "signature"} <= signed.keys()


def read_notice(data: bytes, public_key: str) -> Notice:
    """The notice in a signed file.

    Args:
        data: whatever was fetched.
        public_key: the province's, 64 hexadecimal digits.

    Raises:
        ProblemError: ``update.not_genuine`` for whatever is not a notice with a good signature.
    """
    # Only here, once a day at most: it is large.
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415

    try:
        signed = json.loads(data[:NOTICE_BYTES_AT_MOST])
        text, signature = signed["notice"], bytes.fromhex(signed["signature"])
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key))
        key.verify(signature, _CONTEXT + text.encode())
        return _checked(Notice(**json.loads(text)))
    except (InvalidSignature, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ProblemError("update.not_genuine") from error


def _checked(notice: Notice) -> Notice:
    """A signature does not make up for a mistake of whoever signed."""
    texts = (notice.version, notice.address, notice.sha256)
    good = (
        all(isinstance(text, str) for text in texts)
        and isinstance(notice.size, int)
        and _VERSION.fullmatch(notice.version)
        and _SHA256.fullmatch(notice.sha256)
        and len(notice.address) <= _ADDRESS_LETTERS
        and 0 < notice.size <= INSTALLER_BYTES_AT_MOST
    )
    if not good:
        raise ValueError(notice)
    return notice


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(part) for part in version.split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)
