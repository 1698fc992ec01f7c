"""What the invented sources published, for the pages on which it is shared: as each state needs it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from PIL import Image, ImageDraw

from mttq_desktop.practice.news import all_sites
from mttq_desktop.services import Services
from mttq_desktop.upstream.model import ItemRead, Origin, PageLink, Source
from mttq_desktop.upstream.pictures import _name_of
from tests.audit.model import State
from ui.words.openings import words_with_source

NAMES = ("Báo Ngọn Lúa Vàng", "Mặt trận tỉnh Đồng Xanh")
_LONG_NAME = "Cổng thông tin điện tử Ủy ban Mặt trận Tổ quốc Việt Nam và các đoàn thể tỉnh Đồng Xanh"
_TITLES = (
    "Đại hội Mặt trận các cấp chọn người tiêu biểu, uy tín trong cộng đồng dân cư",
    "Bão số 9 mạnh lên, các xã ven biển chủ động sơ tán dân trước 17 giờ chiều mai",
    "Hướng dẫn mới về hỗ trợ xóa nhà tạm, nhà dột nát cho hộ nghèo",
    "Kẻ gian giả danh công an gọi điện đòi số định danh của bà con",
    "Ngày hội Đại đoàn kết ở khu dân cư vui tươi, tiết kiệm, thiết thực",
    "Lịch tiêm phòng dại cho chó mèo tháng mười hai",
)
_LONG_TITLE = (
    "Hội nghị toàn quốc tổng kết cuộc vận động toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh và"
    " phong trào thi đua đoàn kết sáng tạo giai đoạn vừa qua, bàn việc làm cho những năm tới"
)
_TEXT = (
    "Sáng nay, Mặt trận tỉnh Đồng Xanh họp bàn việc giúp các hộ nghèo sửa nhà trước mùa mưa.\n\n"
    "Đến nay hơn bốn trăm hộ đã có nhà mới. Bà con góp ngày công, gạch ngói và cả cây trong vườn."
    " Trưởng ban Mặt trận thôn Đoài kể, chỉ trong hai tuần cả thôn đã dựng xong ba căn, căn nào cũng có"
    " bếp và bể nước. Tỉnh giao các xã lập danh sách những hộ còn lại trước ngày rằm, ưu tiên người già"
    " neo đơn và gia đình có công."
)
SENTENCE = "Bà con thôn Đoài có ba hộ thuộc diện này, mời đến nhà văn hóa ghi tên."
UNTOLD = "https://tin.example/khong-co-loi-bai"
"""Of an item whose source gave no text."""
_UNTOLD_TITLE = "Danh sách đường dây nóng của các cơ quan trong tỉnh"

UPPER_NAME = "Facebook Mặt trận tỉnh Đồng Xanh"
FACEBOOK_POST = "https://www.facebook.com/mttqdongxanh/posts/pfbid02abcd"
POST_TITLE = "Mặt trận tỉnh Đồng Xanh thăm bà con vùng lũ"

_INVENTED = tuple(
    words
    for site in all_sites()
    for words in (
        site.name,
        *(text for article in site.articles for text in (article.title, article.feed_title)),
    )
)
"""What the practice sources publish, should they be asked."""

_MANY = 20
"""Items of one source, where there are many."""


def _long_title(number: int) -> str:
    return f"Tin số {number}: {_LONG_TITLE}"


CONTENTS = (
    *_INVENTED,
    FACEBOOK_POST,
    POST_TITLE,
    *(words_with_source("", name) for name in (*NAMES, _LONG_NAME, UPPER_NAME)),
    UPPER_NAME,
    *NAMES,
    _LONG_NAME,
    *_TITLES,
    _UNTOLD_TITLE,
    *map(_long_title, range(_MANY)),
    _TEXT,
    SENTENCE,
    *_TEXT.split("\n\n"),
)


def keep_news(services: Services, state: State) -> None:
    """Put items on the shelf: the second in the list is on the Page, one has neither picture nor text.

    No source is asked from now on, whatever is pressed: each page finds what it found before.
    """
    services.upstream().fetching.stop()
    if state is State.EMPTY:
        return
    is_practice = services.page.is_practice
    names = (_LONG_NAME, NAMES[1]) if state is State.LONG else NAMES
    count = _MANY if state is State.LONG else 6
    now = services.clock.now()
    shelf = services.upstream().shelf
    for place, name in enumerate(names):
        source = Source(f"audit-{place}", name, f"https://tin{place}.example", Origin.PERSON, is_practice)
        shelf.keep(source, _items(place, count, now, is_long=state is State.LONG))
    there = shelf.listing(is_practice, "", 2)[1]
    shelf.keep_page_links(
        services.page.id,
        [PageLink(there.link_key, "1_2", "https://facebook.example/1_2", now - timedelta(days=9))],
    )
    _keep_pictures(services)


def _items(place: int, count: int, now: datetime, *, is_long: bool) -> Sequence[ItemRead]:
    made = [
        ItemRead(
            link=f"https://tin{place}.example/bai/{number}",
            title=_long_title(number) if is_long and number % 2 == 0 else _title(number + 3 * place),
            text="\n\n".join([_TEXT] * 12) if is_long else _TEXT,
            published_at=now - timedelta(hours=5 * number + 2 * place, minutes=1),
            picture_url=f"https://tin{place}.example/anh/{number}.jpg",
        )
        for number in range(count)
    ]
    made.append(ItemRead(UNTOLD, _UNTOLD_TITLE, published_at=now - timedelta(days=1)))
    return made


def _keep_pictures(services: Services) -> None:
    """The pictures are there already: nobody is asked for one."""
    folder = services.paths.upstream / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    for item in services.upstream().shelf.listing(services.page.is_practice, "", 100):
        if item.picture_url:
            picture = Image.new("RGB", (480, 270), (130, 160, 90))
            ImageDraw.Draw(picture).ellipse((60, 40, 240, 220), fill=(230, 220, 120))
            picture.save(folder / f"{_name_of(item.picture_url)}.jpg", quality=80)


def _title(number: int) -> str:
    return _TITLES[number % len(_TITLES)]
