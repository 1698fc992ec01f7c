"""Sharing what the upper levels published: with the line up; with none, killed on the way; by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from main import PRACTICE_PAGE_NAME
from mttq_desktop.clock import VIETNAM
from mttq_desktop.practice.news import Article, all_sites, upper_page
from tests.demo import published
from tests.demo.clipboard import copied_text
from tests.demo.desk import Desk
from tests.demo.eyes import Thing
from tests.demo.jobs import OFFLINE_WORDS, PUBLISHED, START_SECONDS, WRITE_ON, JobFailedError
from tests.demo.robot import Robot
from tests.demo.view import PRESSED, View
from tests.demo.webpage import PersonOnline
from ui.words.openings import words_with_source
from ui.words.times import weekday_words

SHARE, POST = "Đăng lại bài của cấp trên", "Đăng lại lên Trang"
SENTENCE_FIELD = "Viết thêm, nếu cần"
PASTE, ADDRESS_FIELD, SEE_IT = "Dán địa chỉ", "Địa chỉ bài", "Xem bài này"
SHARE_BY_HAND, OPEN, SHARED = "Tự chia sẻ", "Mở bài trên Facebook", "Tôi chia sẻ xong"
BY_HAND = "share-by-hand"
SENTENCE = "Mời bà con thôn Đông Hải cùng đọc tin này."
_FACEBOOK = "Facebook"
_DAYS_KEPT = 100
_LETTERS = 25
"""Of a title, enough to know its row by."""

_FETCH_SECONDS = 60.0
_SEND_SECONDS = 180.0
"""A post waits 60 seconds for a change of mind, and up to 30 more until the line is tried again."""


@dataclass
class ShareJob:
    """One share at one desk.

    Attributes:
        person: the one at the desk, in their browser.
        web: root of the practice Page's web pages, once the share is seen there.
    """

    desk: Desk
    robot: Robot
    person: PersonOnline
    web: str = ""

    def __post_init__(self) -> None:
        sites = all_sites()
        self._site, self._article = sites[0], sites[0].articles[0]
        invented = [
            text for site in sites for each in site.articles for text in (each.title, each.feed_title)
        ]
        upper = upper_page()
        names = [*(site.name for site in sites), upper.name, _FACEBOOK]
        self.robot.tally.contents += [
            SENTENCE,
            *_days(),
            *invented,
            *names,
            *(post.words for post in upper.posts),
            *(words_with_source("", name) for name in names),
        ]

    # The jobs

    def with_the_line_up(self) -> dict[str, Any]:
        """Choose an item, add a sentence, let it go out, and stay until it is out."""
        robot = self.robot
        self.desk.start_program()
        robot.wait_for_page("A1", START_SECONDS)
        robot.take_picture("home")
        self.choose_item()
        self.add_sentence()
        self.post()
        robot.wait_for_words(PUBLISHED, _SEND_SECONDS)
        robot.take_picture("after-published")
        with robot.tally.aside():
            self.robot.click("Xem bài")
            opened: list[str] = self.desk.patience.until("the browser", self.desk.opened_addresses)
        return self.shared_once(opened[-1].partition("/posts/")[0])

    def with_no_line(self) -> dict[str, Any]:
        """The Page is out of reach, the program is killed beside the sentence; the share leaves by itself."""
        desk, robot = self.desk, self.robot
        practice = desk.serve_practice()
        desk.connect(practice)
        desk.stop_practice(practice)
        desk.start_program()
        robot.wait_for_page("A1", START_SECONDS)
        robot.wait_for_words(OFFLINE_WORDS)
        self.choose_item()
        self.be_killed_beside_the_sentence()
        robot.tally.decide("sentence")
        self.post()
        robot.take_picture("after-offline")
        again = desk.serve_practice()
        words = self._words
        desk.patience.until(
            "the share to leave by itself",
            lambda: published.posts_saying(published.page_json(again.web), words),
            _SEND_SECONDS,
        )
        robot.wait_for_words(PUBLISHED, _SEND_SECONDS)
        return self.shared_once(again.web)

    def by_hand(self) -> dict[str, Any]:
        """A post of the upper level by its address: Facebook takes such a share from a person alone."""
        desk, robot = self.desk, self.robot
        practice = desk.serve_practice(desk.data)
        desk.stop_practice(practice)
        address = practice.web + upper_page().posts[0].path
        robot.tally.contents.append(address)
        desk.start_program()
        robot.wait_for_page("A1", START_SECONDS)
        self.paste(address)
        self.add_sentence()
        self.post()
        robot.wait_until("the way by hand", lambda view: view.named(SHARE_BY_HAND, PRESSED), _SEND_SECONDS)
        robot.take_picture("after-refused")
        robot.click(SHARE_BY_HAND)
        robot.wait_for_page("E7")
        robot.take_picture("by-hand")
        words = self.share_in_the_browser(address)
        robot.wait_for_page("A5")
        robot.wait_for_words(PUBLISHED)
        robot.take_picture("shared-by-hand")
        page = published.page_json(practice.web)
        if len(published.posts_saying(page, words)) != 1 or len(desk.status()) != 1:
            raise JobFailedError("what was shared by hand is not once on the Page and once in the list")
        self.web = practice.web
        return page

    # The steps

    def paste(self, address: str) -> None:
        """From Home to the list, and to the item at an address, which the robot types."""
        robot = self.robot
        robot.click(SHARE)
        robot.wait_for_page("E1")
        robot.click(PASTE)
        robot.wait_for_page("E4")
        robot.type_words(ADDRESS_FIELD, address)
        robot.tally.decide("item")
        robot.take_picture("paste")
        robot.click(SEE_IT)
        robot.wait_for_page("E2", _FETCH_SECONDS)

    def share_in_the_browser(self, address: str) -> str:
        """Open the post, share it with the words that were copied, and say so; these words.

        Raises:
            JobFailedError: another page was opened, or other words were copied.
        """
        desk, robot = self.desk, self.robot
        robot.click(OPEN)
        opened: list[str] = desk.patience.until("the browser", desk.opened_addresses)
        words = copied_text(desk.screen)
        if opened != [address] or SENTENCE not in words:
            raise JobFailedError(f"{opened} was opened, {words!r} was copied")
        robot.take_picture("by-hand-open")
        self.person.share_on_page(opened[0], PRACTICE_PAGE_NAME, words)
        robot.click(SHARED)
        return words

    def choose_item(self) -> None:
        """From Home to the list, and to the item, once it was fetched."""
        robot = self.robot
        robot.click(SHARE)
        robot.wait_for_page("E1")
        robot.wait_until("an item in the list", self._find, _FETCH_SECONDS)
        robot.take_picture("items")
        self._find(robot.look())
        robot.click_on("the item", self._row)
        robot.tally.decide("item")
        robot.wait_for_page("E2")
        robot.take_picture("share-empty")

    def add_sentence(self) -> None:
        """One sentence of one's own."""
        self.robot.type_words(SENTENCE_FIELD, SENTENCE)
        self.robot.tally.decide("sentence")
        self.robot.take_picture("share")

    def be_killed_beside_the_sentence(self) -> None:
        """Type it, wait until it is saved, kill the program, start it again and find it there.

        Raises:
            JobFailedError: other words came back.
        """
        robot = self.robot
        robot.type_words(SENTENCE_FIELD, SENTENCE)
        self.desk.patience.until(
            "the sentence to be saved", lambda: any(SENTENCE in post["text"] for post in self.desk.status())
        )
        self.desk.kill_program()
        self.desk.start_program()
        robot.wait_for_page("A1", START_SECONDS)
        with robot.tally.aside():
            robot.click(WRITE_ON)
        robot.wait_for_page("E2")
        if (kept := robot.words_in(robot.field(SENTENCE_FIELD))) != SENTENCE:
            raise JobFailedError(f"other words came back: {kept!r}")
        robot.take_picture("share-again")

    def post(self) -> None:
        """Let it go out."""
        self.robot.click(POST)
        self.robot.wait_for_page("B4")

    def shared_once(self, web: str) -> dict[str, Any]:
        """See that the Page has it exactly once, with its link; the Page.

        Raises:
            JobFailedError: it does not.
        """
        page = published.page_json(web)
        found = published.posts_saying(page, self._words)
        if len(found) != 1:
            raise JobFailedError(f"the share is {len(found)} times on the Page")
        if not str(found[0]["link"]).endswith(self._article.path):
            raise JobFailedError(f"the share leads to {found[0]['link']}")
        self.web = web
        return page

    @property
    def _words(self) -> str:
        return words_with_source(SENTENCE, self._site.name)

    def _find(self, view: View) -> bool:
        """Settle on the first item in the list that is an article of its own; which comes first is chance."""
        plain = [(site, each) for site in all_sites() for each in site.articles if _is_plain(each)]
        for site, article in plain:
            self._site, self._article = site, article
            if self._row(view) is not None:
                return True
        return False

    def _row(self, view: View) -> Thing | None:
        return next(iter(view.beginning(self._article.title[:_LETTERS])), None)


def _days() -> list[str]:
    """The days of items, as the list tells them: like their titles they are the items' own."""
    today = datetime.now(VIETNAM).date()
    days = [today - timedelta(days=ago) for ago in range(_DAYS_KEPT)]
    return [f"{weekday_words(day.weekday())} {day.day}/{day.month}" for day in days]


def _is_plain(article: Article) -> bool:
    """An article whose feed writes it as its page does, and that is on no Facebook."""
    return article.feed_title == article.title and article.has_date and not article.upper_post


SHARE_JOBS: dict[str, Callable[[ShareJob], dict[str, Any]]] = {
    "share": ShareJob.with_the_line_up,
    "share-offline": ShareJob.with_no_line,
    BY_HAND: ShareJob.by_hand,
}
