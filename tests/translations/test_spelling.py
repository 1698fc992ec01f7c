import pytest

from tests.translations.spelling import foreign_words


@pytest.mark.parametrize(
    "text",
    [
        "Đọc lại bài. Đúng rồi thì bấm «Đăng bài lên Trang».",
        "nghiêng thuở khuya quyển xoong giếng gìn yêu ươm uỵch hoặc huơ khuỷu rượu",
        "&Quay lại",
        "Bước {number} / {count}: {title}",
        "Facebook chưa cho đăng thêm",
        "Xem Trang",
        "ỦY BAN MTTQ XÃ",
    ],
)
def test_vietnamese_is_known_as_such(text: str) -> None:
    assert foreign_words(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bấm nút Submit", ["Submit"]),
        ("Select All", ["Select", "All"]),
        ("Go to the end", ["Go", "to", "the", "end"]),
        ("Đang upload ảnh", ["upload"]),
        ("Cut", ["Cut"]),
        ("Lưu file", ["file"]),
        ("Đặt lại password", ["password"]),
    ],
)
def test_english_is_found(text: str, words: list[str]) -> None:
    assert foreign_words(text) == words
