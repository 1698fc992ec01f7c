"""Signs the word of a newer version, for whoever hands the program out in a province.

    python -m scripts.sign_update new-key KEYFILE
    python -m scripts.sign_update sign KEYFILE INSTALLER --version 0.2.0 --address URL --out FILE

KEYFILE is made once, locked with a password that is asked for, and stays with that one person; its public
half, which is printed, goes into kits (``kit make --update-key``). FILE goes to the address named there
(``--update-address``), the installer to URL.
"""

from __future__ import annotations

import argparse
import getpass
import hashlib
import sys
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

from mttq_desktop.updates.notice import Notice, sign


def new_key(file: Path, password: bytes) -> str:
    """Make a key, keep it in ``file``, and return its public half; FileExistsError where there is one."""
    key = Ed25519PrivateKey.generate()
    with file.open("xb") as kept:
        kept.write(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(password)))
    return key.public_key().public_bytes_raw().hex()


def signed(file: Path, password: bytes, installer: Path, version: str, address: str) -> bytes:
    """The signed word that ``installer`` is ``version`` and lies at ``address``."""
    key = load_pem_private_key(file.read_bytes(), password)
    if not isinstance(key, Ed25519PrivateKey):
        raise TypeError(file)
    body = installer.read_bytes()
    notice = Notice(version, address, hashlib.sha256(body).hexdigest(), len(body))
    return sign(notice, key.private_bytes_raw())


def main() -> None:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    acts = parser.add_subparsers(dest="act", required=True)
    acts.add_parser("new-key").add_argument("key", type=Path)
    signing = acts.add_parser("sign")
    signing.add_argument("key", type=Path)
    signing.add_argument("installer", type=Path)
    for name in ("--version", "--address"):
        signing.add_argument(name, required=True)
    signing.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    password = getpass.getpass("Password of the key: ").encode()
    if options.act == "new-key":
        sys.stdout.write(f"{new_key(options.key, password)}\n")
    else:
        options.out.write_bytes(
            signed(options.key, password, options.installer, options.version, options.address)
        )


if __name__ == "__main__":
    main()
