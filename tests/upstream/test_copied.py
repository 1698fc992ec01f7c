"""Articles copied whole are recognised; posts of one's own never are."""

from __future__ import annotations

import json
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from mttq_desktop.upstream.copied import Copies, Copy
from mttq_desktop.upstream.model import ItemRead
from tests.upstream.shelves import FRONT, PAPER, ShelfHouse, ago, open_shelf, read

ROOT = Path(__file__).parents[2]
NEWS = ROOT / "assets" / "practice" / "upstream"
NAMES = ("Báo Nhân Dân", "Đại Đoàn Kết", "Mặt trận tỉnh")


def articles() -> Iterator[tuple[str, list[str]]]:
    for site in ("trung-uong", "tinh", "bao"):
        for article in json.loads((NEWS / f"{site}.json").read_text("utf-8")):
            yield article["title"], article["text"]


ARTICLES = dict(articles())
LONG = "Mặt trận tỉnh Tập Làm khởi công 20 nhà Đại đoàn kết ở vùng cao"
OWN = (
    "NGÀY HỘI ĐẠI ĐOÀN KẾT THÔN ĐỒNG XANH\n\nSáng 18/11, tại nhà văn hóa thôn, Ban Công tác Mặt trận thôn "
    "Đồng Xanh tổ chức Ngày hội Đại đoàn kết toàn dân tộc. Tới dự có đại diện Thường trực Đảng ủy, Ủy ban "
    "nhân dân xã và hơn 120 hộ dân trong thôn.\n\nTrưởng ban Công tác Mặt trận thôn ôn lại truyền thống 96 "
    "năm của Mặt trận. Bà con nghe báo cáo kết quả làm đường, xây nhà cho hai hộ khó khăn, giữ sạch ngõ. "
    "Sau phần lễ là bữa cơm chung và hội thi kéo co của các tổ. Xin cảm ơn bà con đã chung tay./."
)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[ShelfHouse]:
    with open_shelf(tmp_path) as house:
        items = [
            read(number, title, "\n\n".join(text), at=ago(hours=number))
            for number, (title, text) in enumerate(ARTICLES.items())
        ]
        house.shelf.keep(PAPER, items)
        yield house


@pytest.fixture
def copies(house: ShelfHouse) -> Copies:
    return Copies(house.shelf, lambda is_practice: () if is_practice else NAMES)


def title_of(copy: Copy | None) -> str | None:
    return copy.item.title if copy and copy.item else None


def whole(title: str = LONG) -> str:
    return "\n\n".join(ARTICLES[title])


def test_an_article_pasted_whole_is_known(copies: Copies) -> None:
    found = copies.of(whole(), is_practice=False)
    assert title_of(found) == LONG
    assert found is not None
    assert found.source_name == PAPER.name


@pytest.mark.parametrize(
    "changed",
    [
        lambda text: text.upper(),
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace("\n\n", "\r\n"),
        lambda text: text.replace(".", " .").replace(",", " ,"),
        lambda text: text.replace("Mặt trận tỉnh", "MTTQ tỉnh").replace("bốn tổ", "4 tổ"),
        lambda text: text[: len(text) * 2 // 3],
        lambda text: f"{LONG}\n\n{text}\n\nẢnh: sưu tầm",
        lambda text: f"Kính gửi bà con trong xã, xin đăng lại một tin vui như sau ạ:\n{text}",
        lambda text: text.replace("\n\n", " "),
    ],
)
def test_small_changes_hide_nothing(copies: Copies, changed) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    assert title_of(copies.of(changed(whole()), is_practice=False)) == LONG


def test_every_kept_article_that_is_long_enough_is_known(copies: Copies) -> None:
    long_ones = [title for title in ARTICLES if len(whole(title)) >= 400]
    assert len(long_ones) >= 4
    for title in long_ones:
        assert title_of(copies.of(whole(title), is_practice=False)) == title


def test_a_post_of_ones_own_is_not(copies: Copies) -> None:
    assert len(OWN) >= 400
    assert copies.of(OWN, is_practice=False) is None


def test_a_quotation_in_a_post_of_ones_own_is_not(copies: Copies) -> None:
    quoted = ARTICLES[LONG][0]
    assert copies.of(f"{OWN}\n\nMặt trận tỉnh cho biết: «{quoted}»", is_practice=False) is None
    assert copies.of(whole()[:399], is_practice=False) is None


def test_the_list_of_the_other_realm_is_not_compared(copies: Copies) -> None:
    assert copies.of(whole(), is_practice=True) is None


def test_where_a_feed_gives_the_lead_alone_title_and_lead_give_the_article_away(
    house: ShelfHouse, copies: Copies
) -> None:
    title = "Xã Suối Trong hoàn thành trước hạn việc cấp thẻ bảo hiểm y tế cho học sinh"
    lead = (
        "Đến hết tháng 10, toàn bộ 1.248 học sinh của xã Suối Trong đã nhận thẻ bảo hiểm y tế, sớm hơn kế "
        "hoạch 20 ngày, nhờ cách làm đến từng lớp, hỏi từng em và trả lời phụ huynh ngay trong buổi họp."
    )
    house.shelf.keep(FRONT, [ItemRead("https://mattran.vi-du.vn/the", title, lead, ago(hours=1))])
    rest = "Cán bộ xã đi cùng giáo viên chủ nhiệm, mang theo máy tính và danh sách in sẵn. " * 6
    assert title_of(copies.of(f"{title}\n\n{lead}\n\n{rest}", is_practice=False)) == title
    assert copies.of(f"{lead}\n\n{OWN}", is_practice=False) is None, "a lead is quoted, not an article copied"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Theo Báo Nhân Dân", "Báo Nhân Dân"),
        ("(Theo báo Nhân dân)", "Báo Nhân Dân"),
        ("Nguồn: Đại Đoàn Kết.", "Đại Đoàn Kết"),
        ("NGUỒN TIN: MẶT TRẬN TỈNH", "Mặt trận tỉnh"),
        ("Dẫn theo: Đại đoàn kết", "Đại Đoàn Kết"),
    ],
)
def test_a_line_that_names_a_source_on_the_list_gives_it_away(copies: Copies, line: str, name: str) -> None:
    assert copies.of(f"{OWN}\n\n{line}", is_practice=False) == Copy(name, None)


@pytest.mark.parametrize(
    "line",
    [
        "Theo Báo Nhân Dân, sáng nay xã ta có mưa",
        "Theo kế hoạch của Mặt trận tỉnh",
        "Nguồn: Ban Công tác Mặt trận thôn",
        "Nguồn nước: Đại Đoàn Kết",
        "Báo Nhân Dân",
        "theo",
        "Nguồn:",
    ],
)
def test_other_lines_do_not(copies: Copies, line: str) -> None:
    assert copies.of(f"{OWN}\n\n{line}", is_practice=False) is None


@pytest.mark.parametrize(
    "words",
    [
        "",
        "a" * 5_000,
        "\n" * 5_000,
        "theo " + "." * 60_000 + "x",
        "nguồn: " + "- " * 30_000,
        "\u202e" * 2_000,
        "\ud800" * 500,
        '"*" OR NEAR( ' * 60,
        "đoàn kết " * 7_000,
    ],
)
def test_strange_words_are_no_copy_and_cost_no_time(copies: Copies, words: str) -> None:
    begun = time.perf_counter()
    assert copies.of(words, is_practice=False) is None
    assert time.perf_counter() - begun < 2
