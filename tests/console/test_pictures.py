"""Drawing a Page's pictures on the command line: no database, no Page, no Qt."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tests.console.test_commands import data, run
from tests.console.test_lookups import answer
from tests.page.pictures.samples import emblem, on_paper, written

__all__ = ["data"]


def test_pictures_of_a_unit(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "ảnh" / "Tri Lễ"
    made = answer(data, "page", "pictures", "16756", "--out", str(out))
    assert made == {"avatar": str(out / "avatar.jpg"), "cover": str(out / "cover.jpg")}
    assert sorted(file.name for file in out.iterdir()) == ["avatar.jpg", "cover.jpg"]
    with Image.open(out / "avatar.jpg") as avatar, Image.open(out / "cover.jpg") as cover:
        assert (avatar.size, cover.size) == ((1080, 1080), (1640, 924))
    assert not data.exists()


def test_with_an_emblem_and_a_frame_for_a_group(data: Path, tmp_path: Path) -> None:
    logo, photo = (
        written(emblem(), tmp_path / "biểu trưng.png"),
        written(on_paper("#206040"), tmp_path / "f.jpg"),
    )
    plain, dressed = tmp_path / "plain", tmp_path / "dressed"
    run(data, "page", "pictures", "16756", "--group", "Bản Huồi Mới", "--out", str(plain))
    told = run(
        data,
        *("page", "pictures", "16756", "--group", "Bản Huồi Mới", "--out", str(dressed)),
        *("--emblem", str(logo), "--frame", str(photo)),
    ).stdout
    assert told.startswith("Đã lưu")
    assert str(dressed / "avatar.jpg") in told
    for name in ("avatar.jpg", "cover.jpg"):
        assert (plain / name).read_bytes() != (dressed / name).read_bytes()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("letter.docx", b"PK\x03\x04", "«letter.docx» không phải là ảnh."),
        ("cut.png", b"\x89PNG\r\n\x1a\n" + bytes(60), "bị hỏng"),
        ("gone.png", None, "Không mở được ảnh «gone.png»."),
    ],
)
def test_an_emblem_that_is_none_is_refused_and_nothing_is_written(
    data: Path, tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    out = tmp_path / "out"
    refused = run(
        data, "page", "pictures", "16756", "--out", str(out), "--emblem", str(tmp_path / name), expect=1
    )
    assert said in refused.stderr
    assert not out.exists()


def test_what_cannot_be_done_is_said(data: Path, tmp_path: Path) -> None:
    assert "99999" in run(data, "page", "pictures", "99999", "--out", str(tmp_path), expect=2).stderr
    assert "--out" in run(data, "page", "pictures", "16756", expect=2).stderr
    file = written(emblem(), tmp_path / "in the way.png")
    assert "Không lưu được" in run(data, "page", "pictures", "16756", "--out", str(file), expect=1).stderr
