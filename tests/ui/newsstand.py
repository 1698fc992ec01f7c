"""Items for the pages that share them: kept as if fetched, or really served by the practice Page."""

from __future__ import annotations

from datetime import timedelta

import requests
from PySide6.QtWidgets import QApplication

from mttq_desktop.posts.model import Post
from mttq_desktop.practice.news import SITES_ROOT, UPPER_ROOT
from mttq_desktop.upstream.model import Item, ItemRead, Origin, Source
from tests.ui.house import Home
from ui.upstream.choose import ChoosePage
from ui.upstream.item_button import ItemButton
from ui.upstream.read import ReadPage
from ui.upstream.share import SharePage

PAPER = "Báo Ngọn Lúa"
TEXT = "Chiều nay bão vào bờ.\n\nBà con ven biển chủ động chằng chống nhà cửa."

ARTICLE = f"{SITES_ROOT}/bao/bai/nuoc-sach-ve-ban.html"
UPPER_POST = f"{UPPER_ROOT}/posts/700000000000102"


def source(name: str = PAPER) -> Source:
    return Source(name, name, f"https://{len(name)}.bao.example", Origin.PERSON, True)


def keep(home: Home, *titles: str, name: str = PAPER, hours: float = 1, text: str = TEXT) -> list[Item]:
    """Keep items with these titles, the first one the newest, ``hours`` old."""
    moment = home.services.clock.now() - timedelta(hours=hours)
    reads = [
        ItemRead(
            f"https://bao.example/{name}/{title}".replace(" ", "-"),
            title,
            text,
            moment - timedelta(minutes=number),
        )
        for number, title in enumerate(titles)
    ]
    shelf = home.services.upstream().shelf
    shelf.keep(source(name), reads)
    return shelf.listing(True, "", len(reads))


def served(home: Home, path: str = ARTICLE) -> str:
    """Address of an invented page, which the practice Page takes a link to."""
    return home.services.practice.running().web_url + path


def open_list(home: Home) -> ChoosePage:
    home.window.show_home()
    home.press("Đăng lại bài của cấp trên")
    return choosing(home)


def choosing(home: Home) -> ChoosePage:
    page = home.window.share_jobs.share_item.page
    assert isinstance(page, ChoosePage)
    assert home.code == "E1"
    return page


def sharing(home: Home) -> SharePage:
    page = home.window.share_jobs.share_item.page
    assert isinstance(page, SharePage)
    assert home.code == "E2"
    return page


def reading(home: Home) -> ReadPage:
    page = home.window.share_jobs.share_item.page
    assert isinstance(page, ReadPage)
    assert home.code == "E3"
    return page


def rows(home: Home) -> list[ItemButton]:
    """What is listed, from above."""
    QApplication.processEvents()
    return [row for row in choosing(home).list.rows if row.isVisible()]


def titles(home: Home) -> list[str]:
    return [row.item.title for row in rows(home) if row.item is not None]


def open_item(home: Home, title: str) -> SharePage:
    """From the list."""
    home.press(title)
    return sharing(home)


def shares(home: Home) -> list[Post]:
    """Every post of the Page that shares something, the newest first."""
    return [post for post in home.services.outbox.listing(home.services.page.id) if post.share is not None]


def share_by_hand(home: Home, where: str = "page", words: str = "Mời bà con xem") -> None:
    """What a person does in the browser on the upper level's post."""
    web = home.services.practice.running().web_url
    answer = requests.post(
        f"{web}{UPPER_POST}/chia-se",
        data={"where": where, "words": words},
        headers={"Origin": web},
        timeout=20,
    )
    assert answer.ok
