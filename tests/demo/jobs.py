"""The two jobs: with the line up, and starting with no line at all."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.demo import published, texts
from tests.demo.desk import Desk
from tests.demo.robot import Robot
from tests.demo.view import View

WRITE, GO_ON, CHOOSE, POST = "Viết bài mới", "Tiếp tục", "Chọn ảnh từ máy", "Đăng bài lên Trang"
HOME, BACK, WRITE_ON, HELP = "Về màn hình chính", "Quay lại", "Viết tiếp", "Trợ giúp"
USE_LETTERS, END_HELP, DESCRIBE, DESCRIBED = (
    "Dùng cỡ chữ này",
    "Về chỗ đang làm",
    "Mô tả ảnh",
    "Xong, quay lại ảnh",
)
NORMAL_LETTERS, LARGEST_LETTERS = "Vừa", "Rất to"
DESCRIBE_FIELD = "Trong ảnh có ai, đang làm gì?"
WORDS_FIELD, OUTBOX = "Lời viết", "Bài chờ gửi và đã đăng"
OFFLINE_WORDS = "Máy đang mất mạng"
PUBLISHED = "Đã đăng bài lên Trang"

FILES = ("list item", "tree item", "table cell")
"""Roles of what a file dialog lists."""

START_SECONDS = 60.0
_SEND_SECONDS = 180.0
"""A post waits 60 seconds for a change of mind, and up to 30 more until the line is tried again."""

_LOST_SECONDS = 2.0
"""Of typing that may be lost when the program is killed."""


class JobFailedError(Exception):
    """The job came to its end, but not to the right one."""


@dataclass
class Job:
    """One job at one desk.

    Attributes:
        photos: the files chosen in the dialog, in order.
        web: root of the practice Page's web pages, once the post is seen there.
    """

    desk: Desk
    robot: Robot
    text: str
    photos: list[Path]
    web: str = ""

    # The steps both jobs are made of

    def choose_photos(self) -> None:
        """Open the file dialog, choose all photos of the folder, and wait until they are ready."""
        robot = self.robot
        robot.click(CHOOSE)
        robot.wait_until("the file dialog", lambda view: view.dialog)
        robot.take_picture("dialog")
        robot.click(self.photos[0].name, FILES)
        robot.press("a", held="Control_L")
        robot.click_on("«Mở»", lambda view: view.named("Mở") or view.named("Open"))
        robot.tally.decide("photos")
        self.wait_for_photos()
        robot.take_picture("photos")

    def wait_for_photos(self) -> None:
        """Wait until every photo is copied and prepared."""
        count = len(self.photos)
        self.robot.wait_until(
            f"{count} photos made ready",
            lambda view: len(_tiles(view)) == count and not view.says("Đang chuẩn bị") and not view.dialog,
            _SEND_SECONDS,
        )

    def check_and_post(self) -> None:
        """From the photos on: look at the whole, and let it go."""
        robot = self.robot
        robot.click(GO_ON)
        robot.wait_for_page("B3")
        robot.take_picture("check")
        robot.click(POST)
        robot.tally.decide("post")
        robot.wait_for_page("B4")

    def published_once(self, web: str) -> dict[str, Any]:
        """See that the post stands on the Page exactly once, as it was written; the Page.

        Raises:
            JobFailedError: it does not.
        """
        page = published.page_json(web)
        found = published.posts_saying(page, self.text)
        if len(found) != 1:
            raise JobFailedError(f"the post is {len(found)} times on the Page")
        if faults := published.faults_of(found[0], self.photos):
            raise JobFailedError("; ".join(faults))
        self.web = web
        return page

    # The jobs

    def with_the_line_up(self) -> dict[str, Any]:
        """Write, choose photos, check, post, and stay until it is out. Returns the Page as published."""
        desk, robot = self.desk, self.robot
        desk.start_program()
        robot.wait_for_page("A1", START_SECONDS)
        robot.take_picture("home")
        robot.click(WRITE)
        robot.wait_for_page("B1")
        robot.take_picture("words-empty")
        robot.type_words(WORDS_FIELD, self.text)
        robot.tally.decide("words")
        robot.take_picture("words")
        robot.click(GO_ON)
        robot.wait_for_page("B2")
        robot.take_picture("photos-empty")
        self.choose_photos()
        with robot.tally.aside():
            self.describe_a_photo()
        self.check_and_post()
        robot.take_picture("after-waiting")
        with robot.tally.aside():
            self.look_at_letters_and_help()
        robot.wait_for_words(PUBLISHED, _SEND_SECONDS)
        robot.take_picture("after-published")
        with robot.tally.aside():
            web = self.see_the_post()
            self.look_at_the_outbox()
        return self.published_once(web)

    def starting_offline(self) -> dict[str, Any]:
        """No line, killed while writing, written on, confirmed; the line comes back and the post leaves."""
        desk, robot = self.desk, self.robot
        practice = desk.serve_practice()
        desk.connect(practice)
        desk.stop_practice(practice)
        desk.start_program()
        robot.wait_for_page("A1", START_SECONDS)
        robot.wait_for_words(OFFLINE_WORDS)
        robot.take_picture("home-offline")
        robot.click(WRITE)
        robot.wait_for_page("B1")
        self.be_killed_while_writing()
        robot.tally.decide("words")
        robot.take_picture("words")
        with robot.tally.aside():
            self.look_at_earlier_words()
        robot.click(GO_ON)
        robot.wait_for_page("B2")
        self.choose_photos()
        self.check_and_post()
        robot.take_picture("after-offline")
        with robot.tally.aside():
            self.look_around_offline()
        self.wait_for_the_network_in_vain()
        return self.leaves_by_itself()

    def be_killed_while_writing(self) -> None:
        """Type, kill the program in the middle of it, start it again, and write on what is missing.

        Raises:
            JobFailedError: more than two seconds of typing were lost, or something else was there.
        """
        robot, half = self.robot, len(self.text) // 2
        robot.field(WORDS_FIELD)
        typed_at = []
        for letter in self.text[:half]:
            robot.type(letter)
            typed_at.append(time.monotonic())
        killed_at = time.monotonic()
        self.desk.kill_program()
        self.desk.start_program()
        robot.wait_for_page("A1", START_SECONDS)
        robot.take_picture("home-with-draft")
        robot.click(WRITE_ON)
        robot.wait_for_page("B1")
        field = robot.field(WORDS_FIELD)
        kept = robot.words_in(field)
        if not self.text.startswith(kept):
            raise JobFailedError(f"other words came back: {kept!r}")
        lost = [moment for moment in typed_at[len(kept) :] if killed_at - moment > _LOST_SECONDS]
        if lost:
            raise JobFailedError(f"{killed_at - lost[0]:.1f} s of typing were lost")
        robot.press("End", held="Control_L")
        robot.type_words(WORDS_FIELD, self.text[len(kept) :])

    def wait_for_the_network_in_vain(self) -> None:
        """See that the post is still held after its 60 seconds, for want of the line alone."""

        def waits() -> bool:
            return any(post["waiting_for"] == "network" for post in self.desk.status())

        self.desk.patience.until("the post to wait for the network", waits, _SEND_SECONDS)
        self.robot.take_picture("waiting-for-network")

    def leaves_by_itself(self) -> dict[str, Any]:
        """Bring the line back and touch nothing until the post is out."""
        desk, robot = self.desk, self.robot
        again = desk.serve_practice()
        desk.patience.until(
            "the post to leave by itself",
            lambda: published.posts_saying(published.page_json(again.web), self.text),
            _SEND_SECONDS,
        )
        robot.wait_for_words("Đã đăng", _SEND_SECONDS)
        robot.take_picture("outbox-published")
        return self.published_once(again.web)

    # Looking around, which is no part of a job

    def describe_a_photo(self) -> None:
        """Say what the last photo shows, for those who cannot see it."""
        robot = self.robot
        robot.click_on("the last photo", lambda view: (_tiles(view) or [None])[-1])
        robot.click(DESCRIBE)
        robot.wait_for_page("B7")
        robot.type_words(DESCRIBE_FIELD, texts.DESCRIPTION)
        robot.take_picture("describe")
        robot.click(DESCRIBED)
        robot.wait_for_page("B2")

    def look_at_letters_and_help(self) -> None:
        """Open the two pages of the header and come back."""
        robot = self.robot
        robot.click_on("«Cỡ chữ»", lambda view: next(iter(view.beginning("Cỡ chữ")), None))
        robot.wait_for_page("A3")
        robot.take_picture("letters")
        self.change_letters_and_back()
        robot.click(USE_LETTERS)
        robot.wait_for_page("B4")
        robot.click(HELP)
        robot.wait_for_page("A4")
        robot.take_picture("help")
        robot.click(END_HELP)
        robot.wait_for_page("B4")

    def change_letters_and_back(self) -> None:
        """Choose other letters, see that they are another size at once, and choose the former again."""
        robot = self.robot
        view = robot.look()
        now = LARGEST_LETTERS if _is_chosen(view, LARGEST_LETTERS) else NORMAL_LETTERS
        other = NORMAL_LETTERS if now == LARGEST_LETTERS else LARGEST_LETTERS
        height = _title_height(view)
        robot.click(other, _CHOICES)
        robot.wait_until("letters of another size", lambda seen: _title_height(seen) != height)
        robot.click(now, _CHOICES)
        robot.wait_until("letters of the former size", lambda seen: _title_height(seen) == height)

    def see_the_post(self) -> str:
        """Press "Xem bài" and see that the browser is given the post's address; the Page's root."""
        self.robot.click("Xem bài")
        opened: list[str] = self.desk.patience.until("the browser to be opened", self.desk.opened_addresses)
        root, _, post = opened[-1].partition("/posts/")
        if not post:
            raise JobFailedError(f"the browser was given {opened[-1]}")
        return root

    def look_at_the_outbox(self) -> None:
        """See the list, the post, and the question before it would be removed."""
        robot = self.robot
        robot.click(HOME)
        robot.wait_for_page("A1")
        robot.take_picture("home-after")
        robot.click(OUTBOX)
        robot.wait_for_page("A2")
        robot.take_picture("outbox")
        robot.click(self._row())
        robot.wait_for_page("A5")
        robot.take_picture("post")
        robot.click("Gỡ bài này")
        robot.wait_for_words("Để bài trên Trang")
        robot.take_picture("post-remove-asked")
        robot.click("Để bài trên Trang")
        robot.wait_for_words(PUBLISHED)

    def look_at_earlier_words(self) -> None:
        """Open the list of earlier words and keep those being written."""
        robot = self.robot
        robot.click("Lấy lại lời viết cũ")
        robot.wait_for_page("B6")
        robot.take_picture("versions")
        robot.click("Giữ lời đang viết")
        robot.wait_for_page("B1")

    def choose_what_is_no_photo(self) -> None:
        """Give the dialog a file that only looks like a photo, by typing its name."""
        robot = self.robot
        (self.desk.pictures.parent / texts.NO_PHOTO).write_text(texts.SECOND_POST)
        robot.click(CHOOSE)
        robot.wait_until("the file dialog", lambda view: view.dialog)
        robot.type(f"../{texts.NO_PHOTO}\n")
        robot.wait_for_words("không phải là ảnh")
        robot.take_picture("photos-refused")
        robot.click(BACK)
        robot.wait_for_page("B1")

    def look_around_offline(self) -> None:
        """The side pages of writing, a mistake, home with a draft, and the list, all without a line."""
        robot = self.robot
        robot.click("Viết bài khác")
        robot.wait_for_page("B1")
        robot.click(GO_ON)
        robot.wait_for_page("B2")
        robot.click(GO_ON)
        robot.wait_for_words("Mời viết")
        robot.take_picture("photos-error")
        robot.click(BACK)
        robot.wait_for_page("B1")
        robot.click("Chọn bài mẫu có sẵn")
        robot.wait_for_page("B5")
        robot.take_picture("frames")
        robot.click("Nhà Đại đoàn kết")
        robot.wait_for_page("B10")
        robot.take_picture("frame-questions")
        robot.click(BACK)
        robot.wait_for_page("B5")
        robot.click("Không dùng bài mẫu")
        robot.wait_for_page("B1")
        robot.type_words(WORDS_FIELD, texts.SECOND_POST)
        robot.click(GO_ON)
        robot.wait_for_page("B2")
        self.choose_what_is_no_photo()
        robot.click(BACK)
        robot.wait_for_page("A1")
        robot.take_picture("home-offline-draft")
        robot.click(OUTBOX)
        robot.wait_for_page("A2")
        robot.take_picture("outbox-offline")

    def _row(self) -> str:
        """The name of the post's row in the list."""
        beginning = self.text.splitlines()[0].strip()
        rows: list[str] = self.desk.patience.until(
            "the post's row", lambda: [thing.name for thing in self.robot.look().beginning(beginning[:20])]
        )
        return rows[0]


_CHOICES = ("radio button", "check box", "toggle button", "push button")


def _is_chosen(view: View, name: str) -> bool:
    thing = view.named(name, _CHOICES)
    return thing is not None and thing.is_checked


def _title_height(view: View) -> int:
    """Height of the page's title, which grows with the letters."""
    return next((thing.box.height for thing in view.things if thing.name == "Chọn cỡ chữ"), 0)


def _tiles(view: View) -> list[Any]:
    return view.beginning("Ảnh ", ("push button", "toggle button", "check box", "radio button"))


JOBS: dict[str, Callable[[Job], dict[str, Any]]] = {
    "online": Job.with_the_line_up,
    "offline": Job.starting_offline,
}
