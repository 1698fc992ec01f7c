"""Looking up units, user names and names on the command line: no database, no Page, no Qt."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from mttq_desktop.page.unit_file import UNITS_FILE
from tests.console.test_commands import data, run

__all__ = ["data"]


def answer(data: Path, *arguments: str, expect: int = 0) -> Any:  # noqa: ANN401 - whatever JSON holds
    return json.loads(run(data, *arguments, "--json", expect=expect).stdout)


def test_units_by_a_few_letters(data: Path) -> None:
    found = answer(data, "unit", "find", "tri le")
    assert [(unit["code"], unit["kind"], unit["name"], unit["province"]) for unit in found[:2]] == [
        ("06313", "xã", "Tri Lễ", "Lạng Sơn"),
        ("16756", "xã", "Tri Lễ", "Nghệ An"),
    ]
    assert found[1]["page_names"] == [
        "Mặt trận Tổ quốc Việt Nam xã Tri Lễ - tỉnh Nghệ An",
        "Mặt trận xã Tri Lễ - tỉnh Nghệ An",
    ]
    assert found[1]["old"] is None
    assert not data.exists()


def test_units_of_one_province_and_by_an_old_name(data: Path) -> None:
    (found,) = answer(data, "unit", "find", "xã Thanh Đức, huyện Thanh Chương", "--province", "nghe an")
    assert (found["code"], found["name"]) == ("17722", "Hạnh Lâm")
    assert found["old"] == "xã Thanh Đức, huyện Thanh Chương, tỉnh Nghệ An"
    assert answer(data, "unit", "find", "bao loc", "--province", "Nghệ An") == []
    told = run(data, "unit", "find", "thanh duc thanh chuong").stdout
    assert told == (
        "17722  xã Hạnh Lâm, tỉnh Nghệ An  (trước đây: xã Thanh Đức, huyện Thanh Chương, tỉnh Nghệ An)\n"
    )


def test_nothing_found_is_said(data: Path) -> None:
    assert "Không tìm thấy «zzz»" in run(data, "unit", "find", "zzz").stdout
    assert "«Lào»" in run(data, "unit", "find", "tri le", "--province", "Lào", expect=2).stderr


def test_user_names(data: Path) -> None:
    assert answer(data, "unit", "usernames", "16756")[0] == "mttqxatrile.nghean"
    group = answer(data, "unit", "usernames", "16756", "--group", "Bản Huồi Mới")
    assert group[0] == "bctmtbanhuoimoi.xatrile.nghean"
    assert run(data, "unit", "usernames", "17722").stdout.splitlines()[0] == "mttqxahanhlam"
    assert "99999" in run(data, "unit", "usernames", "99999", expect=2).stderr


def test_a_name_that_is_fit(data: Path) -> None:
    assert answer(data, "page", "check-name", "Mặt trận xã Tri Lễ") == []
    assert "dùng được" in run(data, "page", "check-name", "Mặt trận xã Tri Lễ").stdout


def test_a_name_that_is_not(data: Path) -> None:
    told = answer(data, "page", "check-name", "MẶT TRẬN XÃ TRI LỄ ❤", expect=1)
    assert [problem["code"] for problem in told] == ["name.all_capitals", "name.signs"]
    assert told[1]["facts"] == {"signs": "❤"}
    assert "«❤»" in told[1]["sentence"]
    lines = run(data, "page", "check-name", "Tri Lễ", expect=1).stdout.splitlines()
    assert len(lines) == 1
    assert "Mời" in lines[0]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("unit", "Lệnh còn thiếu ACTION."),
        ("unit find", "Lệnh còn thiếu TEXT."),
        ("unit usernames", "Lệnh còn thiếu CODE."),
        ("page", "Lệnh còn thiếu ACTION."),
        ("page check-name", "Lệnh còn thiếu NAME."),
        ("unit dance", "Không có lệnh «dance»."),
    ],
)
def test_wrong_use_is_said_in_a_sentence(data: Path, typed: str, said: str) -> None:
    assert said in run(data, *typed.split(), expect=2).stderr


def open_kit_with(units: bytes, data: Path, folder: Path) -> str:
    """What was told beside the answer when a kit with this list of units was opened."""
    listed, kit = folder / "danh sách.json", folder / "xã.mttq"
    listed.write_bytes(units)
    made = run(
        folder / "tỉnh",
        *("kit", "make", "--out", str(kit), "--page", "12", "--helper-phone", "0912 345 678"),
        *("--without-key", "--units", str(listed)),
    ).stdout
    (number,) = re.findall(r"\b\d{3} \d{3} \d{3} \d{3}\b", made)
    return run(data, "kit", "open", str(kit), key=number).stderr


def test_a_newer_list_comes_with_a_kit(data: Path, tmp_path: Path) -> None:
    newer = json.loads(UNITS_FILE.read_text(encoding="utf-8"))
    newer["date"] = "2026-11-01"
    next(unit for unit in newer["units"] if unit[0] == "16756")[1] = "phường"
    assert open_kit_with(json.dumps(newer).encode(), data, tmp_path) == ""
    (found,) = answer(data, "unit", "find", "tri lễ", "--province", "Nghệ An")
    assert (found["code"], found["kind"]) == ("16756", "phường")


def test_a_kit_with_a_damaged_list_connects_nevertheless(data: Path, tmp_path: Path) -> None:
    assert "bị hỏng" in open_kit_with(b"{}", data, tmp_path)
    (found,) = answer(data, "unit", "find", "tri lễ", "--province", "Nghệ An")
    assert found["kind"] == "xã"
