"""The commands about words alone: standard input to JSON, in UTF-8, with no Qt and nothing left behind."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.console.test_commands import MAIN, ROOT, data
from tests.documents import samples
from tests.text.old_fonts.writing import SENTENCES, as_tcvn3, as_viqr

__all__ = ["data"]


def run_text(
    data: Path, *arguments: str, given: bytes, expect: int = 0
) -> subprocess.CompletedProcess[bytes]:
    done = subprocess.run(
        [*MAIN, "--data", str(data), "text", *arguments],
        input=given,
        cwd=ROOT,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == expect, done.stderr
    assert not data.exists()
    return done


def answer(data: Path, *arguments: str, given: str | bytes) -> Any:  # noqa: ANN401 - whatever JSON holds
    given = given if isinstance(given, bytes) else given.encode()
    return json.loads(run_text(data, *arguments, given=given).stdout.decode())


def test_repair(data: Path) -> None:
    meant = SENTENCES[5]
    codes = as_tcvn3(meant)
    expected = {"encoding": "tcvn3", "sure": True, "before": codes, "after": meant, "warnings": []}
    assert answer(data, "repair", given=codes) == expected
    assert answer(data, "repair", given=meant)["encoding"] == "unicode"


def test_repair_asks_about_a_lost_letter(data: Path) -> None:
    found = answer(data, "repair", given=as_tcvn3("Trường học đẹp").replace("\xad", ""))
    assert (found["sure"], found["after"]) == (False, "Trường học đẹp")
    assert found["warnings"] == [{"code": "lost_u", "word": "Trờng", "proposed": "Trường"}]


def test_repair_by_fonts(data: Path) -> None:
    html = (
        f"<p style='font-family:.VnTimeH'>{as_tcvn3('tri lễ')}<span style='font-family:Arial'> ©</span></p>"
    )
    assert answer(data, "repair", "--html", given=html)["after"] == "TRI LỄ ©"
    rtf = rb"{\rtf1{\fonttbl{\f0 .VnTime;}}\f0 tri l\'d4}"
    assert answer(data, "repair", "--rtf", given=rtf)["after"] == "tri lễ"


def test_repair_of_viqr(data: Path) -> None:
    assert answer(data, "repair", "--viqr", given=as_viqr("Mặt trận xã"))["after"] == "Mặt trận xã"


def test_clean(data: Path) -> None:
    found = answer(data, "clean", given="Ðại\u200b хã")
    assert found["after"] == "Đại хã"
    assert found["mended"] == [{"kind": "unseen", "times": 1}, {"kind": "wrong_d", "times": 1}]
    assert found["doubts"] == [{"kind": "look_alike", "place": 4, "word": "хã", "proposed": "xã"}]


def test_fold_and_sort(data: Path) -> None:
    assert answer(data, "fold", given="Hoà  Bình\nĐà Nẵng")["after"] == "hoa binh\nda nang"
    assert answer(data, "sort", given="Đô\nDạ\nDa\nĐà\n") == {"lines": ["Da", "Dạ", "Đà", "Đô"]}


@pytest.mark.parametrize("given", [b"\xff\xfe\x00", "Tiếng Việt".encode("utf-16")])
def test_what_is_not_utf_8_is_said(data: Path, given: bytes) -> None:
    told = run_text(data, "clean", given=given, expect=2)
    assert "UTF-8" in told.stderr.decode()


def test_caution(data: Path) -> None:
    text = "Gọi bà 0987 654 321 hoặc ông 0912 000 111, xã Trí Lễ. Xem bản đồ."
    found = answer(data, "caution", "--unit", "16756", "--phone", "0912.000.111", given=text)
    assert found == [
        {"kind": "phone", "place": 7, "words": "0987 654 321", "proposed": []},
        {"kind": "unit", "place": 43, "words": "xã Trí Lễ", "proposed": ["xã Tri Lễ"]},
        {"kind": "map", "place": 58, "words": "bản đồ", "proposed": []},
    ]
    assert (
        answer(data, "caution", "--no-photos", given="Xem bản đồ, STK 1234567 Agribank")[0]["kind"]
        == "bank_account"
    )
    assert answer(data, "caution", given="Sáng nay bà con vui hội.") == []


def test_import(data: Path, tmp_path: Path) -> None:
    file, folder = tmp_path / "Báo cáo.docx", tmp_path / "ảnh"
    file.write_bytes(samples.word())
    found = answer(data, "import", str(file), "--pictures", str(folder), given="")
    assert found["paragraphs"][0]["text"] == samples.TITLE.upper()
    assert (found["encoding"], found["sure"], found["scan"]) == ("tcvn3", True, False)
    (picture,) = found["pictures"]
    (saved,) = folder.iterdir()
    assert saved.stat().st_size == picture["bytes"]
    told = run_text(data, "import", str(tmp_path / "không có.docx"), given=b"", expect=1)
    assert "«không có.docx»" in told.stderr.decode()
