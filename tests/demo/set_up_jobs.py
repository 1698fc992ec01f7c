"""Setting up a Page: a new one by kit, a new one by the code on the phone, one that existed before."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mttq_desktop.page.checklist import Kind
from tests.demo import commune as facts
from tests.demo.clipboard import copied_text
from tests.demo.commune import Commune
from tests.demo.desk import Desk, Practice
from tests.demo.facebook import faults_of_page, let_it_exist, pages_listed, profile_of
from tests.demo.jobs import FILES, GO_ON, HOME, START_SECONDS, JobFailedError
from tests.demo.robot import Robot
from tests.demo.view import View
from tests.demo.webpage import PersonOnline
from ui.words.page_items import item_words

SET_UP, PRACTISE = "Lập Trang cộng đồng", "Tập làm thử"
NO_PAGE, HAS_PAGE, WORK_ON = "Chưa có Trang", "Đã có Trang", "Làm tiếp"
UNIT_FIELD, NUMBER_FIELD, PHONE_FIELD = "Tên xã, phường", "Số mở", "Số điện thoại chung"
COPY_AND_OPEN, COPY_CATEGORY = "Chép tên và mở Facebook", "Chép loại Trang"
NONE_FOUND, MADE = "Chưa thấy Trang nào", "Tôi làm xong"
OPEN_KIT, GET_CODE, TYPE_HERE, THIS_PAGE, RIGHT_PAGE = (
    "Mở tệp kết nối",
    "Lấy mã trên điện thoại",
    "Nhập mã ở máy này",
    "Chọn Trang này",
    "Đúng Trang này",
)
FILL_IN, DRAWING = "Điền vào Trang", "Đang vẽ ảnh"
CHANGED = "Xong, xem lại"
COPY_FIRST, OPEN = "Chép: Cách 1", "Mở Facebook"
AREA_THERE = "Trang của xã"
THERE, JUST_FILLED, UNKNOWN = "Đã có: ", "Đã điền xong: ", "Chưa xem được: "
FILLED_IN = (Kind.NAME, Kind.ABOUT, Kind.PICTURE, Kind.COVER)

_CODE = re.compile(r"[A-Z0-9]{6,12}")
_NUMBER = re.compile(r"\d")
_FILL_SECONDS = 120.0


@dataclass
class SetUpJob:
    """One job at one desk.

    Attributes:
        person: the one at the desk, in their browser and on their phone.
        kept: folder for the Page's pictures.
        web: root of the practice Page's web pages, once it is filled in.
    """

    desk: Desk
    robot: Robot
    commune: Commune
    person: PersonOnline
    kept: Path
    web: str = ""

    # The jobs

    def new_page_by_kit(self) -> dict[str, Any]:
        """No Page yet; the helper's file connects it."""
        practice = self.page_on_this_pc()
        number = self.make_kit(practice)
        self.begin(NO_PAGE)
        self.choose_unit()
        self.robot.wait_for_page("D3")
        self.look_for_a_page()
        self.make_the_page()
        self.open_kit(number)
        return self.fill_in(practice, self.commune.name, self.commune.about)

    def new_page_by_phone(self) -> dict[str, Any]:
        """No Page yet; killed on the way; a code on the phone connects it."""
        practice = self.page_on_this_pc()
        self.begin(NO_PAGE)
        self.choose_unit()
        self.robot.wait_for_page("D3")
        self.be_killed_before_looking()
        self.look_for_a_page()
        self.make_the_page()
        self.type_code_on_phone()
        return self.fill_in(practice, self.commune.name, self.commune.about)

    def page_that_existed(self) -> dict[str, Any]:
        """A Page with another's words on it, one of two that the person has; what is missing is filled in."""
        name = self.commune.short_name
        practice = self.page_on_this_pc(
            lambda page: let_it_exist(page, name, facts.OLD_ABOUT, facts.OLD_POST)
        )
        self.begin(HAS_PAGE)
        self.choose_unit()
        self.type_code_on_phone(is_one_of_many=True)
        self.fill_in(practice, name, facts.OLD_ABOUT)
        with self.robot.tally.aside():
            self.add_telephone()
            self.add_short_address()
            self.go_home()
        return self.judge(practice, {"phone": facts.PHONE, "username": self.commune.username})

    # Before the person comes

    def page_on_this_pc(self, prepare: Callable[[Practice], None] | None = None) -> Practice:
        """The Page that the program itself will serve, as somebody prepared it."""
        practice = self.desk.serve_practice(self.desk.data)
        if prepare is not None:
            prepare(practice)
        self.robot.tally.contents += [*self.commune.contents(), *pages_listed(practice), practice.graph]
        self.desk.stop_practice(practice)
        return practice

    def make_kit(self, practice: Practice) -> str:
        """The helper makes a file, on another PC, and tells its number on the telephone."""
        helper, downloads = self.desk.folder / "helper", self.desk.pictures.parent / "Downloads"
        helper.mkdir()
        downloads.mkdir(parents=True)
        texts = [helper / f"{number}.txt" for number in range(len(facts.KIT_TEXTS))]
        for file, text in zip(texts, facts.KIT_TEXTS, strict=True):
            file.write_text(text, encoding="utf-8")
        self.commune.descriptions = facts.KIT_TEXTS
        self.commune.emblem = facts.draw_emblem(helper / "emblem.png")
        self.robot.tally.contents += self.commune.contents()
        page = ("--page", practice.page_id, "--name", self.commune.name, "--graph", practice.graph)
        brought = [part for file in texts for part in ("--description", str(file))]
        told = self.desk.command(
            *("kit", "make", "--json", "--out", str(downloads / facts.KIT_FILE), *page),
            *("--helper-name", facts.HELPER_NAME, "--helper-phone", facts.HELPER_PHONE),
            *("--emblem", str(self.commune.emblem), *brought),
            say=practice.key,
            data=helper,
        )
        return str(json.loads(told)["number"])

    # The steps

    def begin(self, having: str) -> None:
        """From Home to the question before the first step, and answer it."""
        robot = self.robot
        self.desk.start_program()
        robot.wait_for_page("A1", START_SECONDS)
        robot.take_picture("home")
        robot.click(SET_UP)
        robot.wait_for_page("D1")
        robot.take_picture("start")
        with robot.tally.aside():
            robot.click(PRACTISE)
        robot.wait_for_words("không đăng thật")
        robot.take_picture("start-practising")
        robot.click(having)
        robot.tally.decide("what there is")

    def choose_unit(self) -> None:
        """Type a few letters, press the commune, see the name that comes of it."""
        robot = self.robot
        robot.wait_for_page("D2")
        robot.type_words(UNIT_FIELD, facts.TYPED)
        robot.take_picture("units-found")
        robot.click(self.commune.row)
        robot.tally.decide("commune")
        robot.wait_for_words(self.commune.name)
        robot.take_picture("unit")
        robot.click(GO_ON)

    def look_for_a_page(self) -> None:
        """Search with the name copied, and find none."""
        robot = self.robot
        robot.take_picture("search")
        address = self.open(COPY_AND_OPEN)
        if copied_text(self.desk.screen) != self.commune.searched_name:
            raise JobFailedError("what is to be searched for was not copied")
        if self.person.finds_a_page(address):
            raise JobFailedError("a Page was found before it was made")
        robot.take_picture("search-open")
        robot.click(NONE_FOUND)
        robot.tally.decide("whether there is one")

    def make_the_page(self) -> None:
        """Make the Page in the browser out of what the program copied."""
        robot = self.robot
        robot.wait_for_page("D4")
        robot.take_picture("make")
        address = self.open(COPY_AND_OPEN)
        name = copied_text(self.desk.screen)
        category = self.copy(COPY_CATEGORY)
        robot.take_picture("make-open")
        self.person.make_page(address, name, category)
        robot.click(MADE)

    def open_kit(self, number: str) -> None:
        """Choose the helper's file, type its number as it is read out, and see whose Page it is."""
        robot = self.robot
        robot.wait_for_page("D5")
        robot.take_picture("connect")
        robot.click(OPEN_KIT)
        robot.wait_until("the file dialog", lambda view: view.dialog)
        robot.take_picture("kit-dialog")
        robot.click(facts.KIT_FILE, FILES)
        robot.click_on("«Mở»", lambda view: view.named("Mở") or view.named("Open"))
        robot.field(NUMBER_FIELD)
        robot.take_picture("kit-number")
        robot.type_words(NUMBER_FIELD, number)
        robot.press("Return")
        robot.tally.decide("connection")

    def type_code_on_phone(self, *, is_one_of_many: bool = False) -> None:
        """Have a code shown, type it at the address shown, and choose the Page where there are several."""
        robot = self.robot
        robot.wait_for_page("D5")
        robot.take_picture("connect")
        robot.click(GET_CODE)
        code = _code(robot.wait_until("a code", _code)) or ""
        robot.tally.contents.append(code)
        robot.take_picture("code")
        # No phone can open an address of this PC; the press stands for taking the phone in hand.
        with robot.tally.aside():
            address = self.open(TYPE_HERE)
        self.person.allow(address, code)
        robot.tally.decide("connection")
        if is_one_of_many:
            robot.wait_until("the list of Pages", lambda seen: seen.named(THIS_PAGE))
            robot.take_picture("pages")
            robot.click(THIS_PAGE)
            robot.tally.decide("which Page")

    def fill_in(self, practice: Practice, name: str, about: str) -> dict[str, Any]:
        """Say that it is the right Page, look at what it will be, have it filled in, see that it is so."""
        robot = self.robot
        robot.wait_until("the Page that was found", lambda view: view.named(RIGHT_PAGE))
        robot.take_picture("found")
        robot.click(RIGHT_PAGE)
        robot.tally.decide("right Page")
        robot.wait_for_page("D6")
        self.wait_for_the_look()
        robot.take_picture("as-it-will-be")
        robot.click(FILL_IN)
        robot.tally.decide("fill in")
        robot.wait_for_page("D7", _FILL_SECONDS)
        self.wait_for_ticks(*FILLED_IN)
        robot.take_picture("checklist")
        self.web = practice.web
        return self.judge(practice, {"name": name, "about": about, "description": self.commune.description})

    # Gaps that the checklist leads to, which is no part of the job

    def add_telephone(self) -> None:
        """What only the person knows is typed, and filled in without touching the rest."""
        robot = self.robot
        robot.click(item_words(Kind.CONTACT).act)
        robot.wait_for_page("D62")
        robot.type_words(PHONE_FIELD, facts.PHONE)
        robot.take_picture("contact")
        robot.click(CHANGED)
        robot.wait_for_page("D6")
        self.wait_for_the_look()
        robot.click(FILL_IN)
        robot.wait_for_page("D7", _FILL_SECONDS)
        self.wait_for_ticks(*FILLED_IN, Kind.CONTACT)

    def add_short_address(self) -> None:
        """What no program may do is done by hand, with the text ready."""
        robot = self.robot
        robot.click(item_words(Kind.USERNAME).act)
        robot.wait_for_page("D8")
        username = self.copy(COPY_FIRST)
        robot.take_picture("short-address")
        self.person.choose_username(self.open(OPEN), username)
        robot.click(MADE)
        robot.wait_for_page("D7")
        self.wait_for_ticks(*FILLED_IN, Kind.CONTACT, Kind.USERNAME)
        robot.take_picture("checklist-later")

    def go_home(self) -> None:
        """Home leads to the checklist from now on."""
        self.robot.click(HOME)
        self.robot.wait_for_page("A1")
        self.robot.take_picture("home-later")
        if self.robot.look().named(AREA_THERE) is None:
            raise JobFailedError("Home does not know that there is a Page")

    # What they are made of

    def open(self, button: str) -> str:
        """Press the button; the address that the browser is given."""
        before = len(self.desk.opened_addresses())
        self.robot.click(button)
        opened: list[str] = self.desk.patience.until(
            "the browser to be opened", lambda: self.desk.opened_addresses()[before:]
        )
        return opened[0]

    def copy(self, button: str) -> str:
        """Press the button; what is copied by it."""
        before = copied_text(self.desk.screen)
        self.robot.click(button)

        def another() -> str:
            text = copied_text(self.desk.screen)
            return "" if text == before else text

        return self.desk.patience.until("another text to be copied", another)

    def be_killed_before_looking(self) -> None:
        """Kill the program, start it again, and go on where it was: with the same name, on the same page."""
        robot = self.robot
        self.desk.kill_program()
        self.desk.start_program()
        robot.wait_for_page("A1", START_SECONDS)
        robot.take_picture("home-half-done")
        robot.click(SET_UP)
        robot.wait_for_page("D1")
        robot.take_picture("start-half-done")
        robot.click(WORK_ON)
        view = robot.wait_for_page("D3")
        if not view.says(self.commune.searched_name):
            raise JobFailedError("another Page's name came back")

    def wait_for_the_look(self) -> None:
        """Wait until all that will be put on the Page is to be seen."""
        self.robot.wait_until("the whole look", lambda view: not view.says(DRAWING))

    def wait_for_ticks(self, *kinds: Kind) -> None:
        """Wait until the checklist says that these are there: by name, or by lacking no button for them."""

        def are_there(view: View) -> bool:
            lines = (thing.name for thing in view.things if thing.name.startswith((THERE, JUST_FILLED)))
            there = next(lines, "")
            known = [item_words(kind) for kind in kinds]
            if there.startswith(JUST_FILLED) or _NUMBER.search(there):
                return not view.says(UNKNOWN) and not any(view.named(words.act) for words in known)
            return all(words.done in there for words in known)

        self.robot.wait_until(f"ticks for {', '.join(kinds)}", are_there)

    def judge(self, practice: Practice, wanted: dict[str, object]) -> dict[str, Any]:
        """See over HTTP that all of it is on the Page; the Page as it is.

        Raises:
            JobFailedError: it is not.
        """
        drawn = self.desk.folder / "drawn"
        emblem = ("--emblem", str(self.commune.emblem)) if self.commune.emblem else ()
        self.desk.command("page", "pictures", self.commune.unit.code, "--out", str(drawn), *emblem)
        profile = profile_of(practice)
        wanted |= {"contact_address": {"street1": self.commune.address}}
        if faults := faults_of_page(profile, wanted, drawn, self.kept):
            raise JobFailedError("; ".join(faults))
        return {"page": {"id": practice.page_id, **profile}, "posts": []}


def _code(view: View) -> str | None:
    """The code shown large."""
    return next((thing.name for thing in view.things if _CODE.fullmatch(thing.name)), None)


SET_UP_JOBS: dict[str, Callable[[SetUpJob], dict[str, Any]]] = {
    "new-by-kit": SetUpJob.new_page_by_kit,
    "new-by-phone": SetUpJob.new_page_by_phone,
    "existing": SetUpJob.page_that_existed,
}
