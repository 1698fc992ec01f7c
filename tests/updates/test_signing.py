"""The tool that signs the word of a newer version, and a program that believes it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from mttq_desktop.updates.notice import Notice, read_notice
from scripts.sign_update import new_key, signed

PASSWORD = b"a test's password"


def test_what_the_tool_signs_is_believed(tmp_path: Path) -> None:
    key, installer = tmp_path / "khoá.pem", tmp_path / "mttq.exe"
    installer.write_bytes(b"MZ")
    public = new_key(key, PASSWORD)
    word = signed(key, PASSWORD, installer, "0.2.0", "https://tinh.example/mttq.exe")
    wanted = Notice("0.2.0", "https://tinh.example/mttq.exe", hashlib.sha256(b"MZ").hexdigest(), 2)
    assert read_notice(word, public) == wanted


def test_the_key_is_locked_and_never_made_twice(tmp_path: Path) -> None:
    key = tmp_path / "khoá.pem"
    new_key(key, PASSWORD)
    assert b"ENCRYPTED" in key.read_bytes()
    with pytest.raises(ValueError, match="password"):
        signed(key, b"another", key, "0.2.0", "https://tinh.example/mttq.exe")
    with pytest.raises(FileExistsError):
        new_key(key, PASSWORD)
