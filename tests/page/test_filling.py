"""Filling in a Page over real HTTP, and what becomes of it when Facebook or the line will not."""

from __future__ import annotations

import io
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.client import GraphClient
from mttq_desktop.graph.errors import GraphError, Limited, Offline, Refused, SignInNeeded, SignInWhy, Unsure
from mttq_desktop.notices import Notices
from mttq_desktop.page.checklist import Kind
from mttq_desktop.page.filling import Filled, Filling, Outcome, fill_page
from mttq_desktop.page.naming import NAME_RULE_FILE, read_name_rule
from mttq_desktop.page.order import Order, order_of
from mttq_desktop.page.pages import PageKind, Pages
from mttq_desktop.page.pictures.drawing import MadePictures
from mttq_desktop.page.proposals import Proposals
from mttq_desktop.page.setup import Having
from mttq_desktop.page.setups import SetUps
from mttq_desktop.page.texts import TEXTS_FILE, read_page_texts
from mttq_desktop.page.unit_file import UNITS_FILE
from mttq_desktop.page.unit_shelf import UnitShelf
from mttq_desktop.page.wanted import Part, Value, WantedProfile
from mttq_desktop.practice import PracticePage
from mttq_desktop.practice.faults import Fault, On
from mttq_desktop.practice.faults import Kind as FaultKind
from mttq_desktop.store.opening import open_store
from tests.clocks import TurnedClock

TEXTS: Mapping[Part, Value] = {
    Part.ABOUT: "Trang của Mặt trận xã Tri Lễ",
    Part.DESCRIPTION: "Dòng một\nDòng hai",
    Part.PHONE: "0238 3842 000",
    Part.MAIL: "mttq@trile.gov.vn",
    Part.WEBSITE: "https://trile.nghean.gov.vn",
    Part.ADDRESS: "Xã Tri Lễ, tỉnh Nghệ An",
    Part.HOURS: {"mon_1_open": "07:30", "mon_1_close": "11:30"},
}
WANTED = WantedProfile(("Mặt trận xã Tri Lễ",), TEXTS)
DONE, ALREADY, REFUSED, UNKNOWN = Outcome.DONE, Outcome.ALREADY, Outcome.REFUSED, Outcome.UNKNOWN


def jpeg(shade: int) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (400, 400), (shade, 20, 20)).save(file, "JPEG")
    return file.getvalue()


PICTURES = MadePictures(jpeg(200), jpeg(90))


class Recorded(GraphClient):
    """The real client; it remembers what was changed by it, and may meet trouble first."""

    def __init__(self, page: PracticePage, key: str, clock: TurnedClock) -> None:
        super().__init__(page.graph_url, page.page_id, key, clock.now)
        self.changes: list[set[str]] = []
        self.trouble: Callable[[set[str]], GraphError | None] = lambda _: None
        self.trouble_after_work: Callable[[set[str]], GraphError | None] = lambda _: None

    def update_profile(self, fields: Mapping[str, object]) -> None:
        self._do(set(fields), lambda: super(Recorded, self).update_profile(fields))

    def set_cover(self, photo_id: str) -> None:
        self._do({"cover"}, lambda: super(Recorded, self).set_cover(photo_id))

    def set_picture(self, photo_id: str) -> None:
        self._do({"picture"}, lambda: super(Recorded, self).set_picture(photo_id))

    def _do(self, names: set[str], work: Callable[[], None]) -> None:
        self.changes.append(names)
        if error := self.trouble(names):
            raise error
        work()
        if error := self.trouble_after_work(names):
            raise error


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
def page(tmp_path: Path, clock: TurnedClock) -> Iterator[PracticePage]:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        port = int(server.getsockname()[1])
    page = PracticePage(tmp_path / "practice", clock=clock, port=port, name="Mặt trận xã Tri Lễ")
    page.start()
    yield page
    page.stop()


@pytest.fixture
def client(page: PracticePage, clock: TurnedClock) -> Iterator[Recorded]:
    with Recorded(page, page.page_key, clock) as client:
        yield client


def fill(
    client: Recorded,
    folder: Path,
    wanted: WantedProfile = WANTED,
    pictures: MadePictures | None = PICTURES,
    placed: frozenset[str] = frozenset(),
) -> dict[Part, Filled]:
    filled = fill_page(client, client.profile(), wanted, pictures, placed, folder, lambda _: None)
    return {each.part: each for each in filled}


def outcomes(filled: Mapping[Part, Filled]) -> set[Outcome]:
    return {each.outcome for each in filled.values()}


def test_an_empty_page_is_filled_in_with_one_call_and_its_pictures(client: Recorded, tmp_path: Path) -> None:
    filled = fill(client, tmp_path)
    assert set(filled) == set(Part)
    assert outcomes(filled) == {DONE}
    assert len(client.changes) == 3
    profile = client.profile()
    assert (profile.about, profile.phone, profile.emails) == (
        TEXTS[Part.ABOUT],
        "0238 3842 000",
        ("mttq@trile.gov.vn",),
    )
    assert (profile.address, profile.hours) == (TEXTS[Part.ADDRESS], TEXTS[Part.HOURS])
    assert (profile.has_picture, bool(profile.cover_url)) == (True, True)
    assert [each for each in tmp_path.iterdir() if each.name != "practice"] == []


def test_filling_in_again_changes_only_what_differs(client: Recorded, tmp_path: Path) -> None:
    placed = frozenset(each.mark for each in fill(client, tmp_path).values())
    client.changes.clear()
    assert outcomes(fill(client, tmp_path, placed=placed)) == {ALREADY}
    assert client.changes == []

    other = WantedProfile((), {**TEXTS, Part.PHONE: "0912 345 678"})
    filled = fill(client, tmp_path, other, MadePictures(PICTURES.avatar, jpeg(10)), placed)
    assert client.changes == [{"phone"}, {"cover"}]
    assert {part for part, each in filled.items() if each.outcome is DONE} == {Part.PHONE, Part.COVER}


def test_the_same_written_otherwise_is_the_same(client: Recorded, tmp_path: Path) -> None:
    client.update_profile(
        {
            "phone": "+84 238 3842000",
            "website": "https://trile.nghean.gov.vn/",
            "emails": ["khac@trile.gov.vn", "MTTQ@trile.gov.vn"],
            "contact_address": {"street1": "xã Tri Lễ, tỉnh  Nghệ An"},
        }
    )
    client.changes.clear()
    fill(client, tmp_path, pictures=None)
    assert client.changes == [{"about", "description", "hours"}]


def test_other_mail_addresses_of_the_page_stay(client: Recorded, tmp_path: Path) -> None:
    client.update_profile({"emails": ["cu@trile.gov.vn"]})
    fill(client, tmp_path, pictures=None)
    assert client.profile().emails == ("mttq@trile.gov.vn", "cu@trile.gov.vn")


def test_pictures_that_are_to_stay_are_not_touched(client: Recorded, tmp_path: Path) -> None:
    filled = fill(client, tmp_path, pictures=None)
    assert (Part.PICTURE in filled, client.profile().has_picture) == (False, False)


@pytest.mark.parametrize(
    ("part", "value"), [(Part.PHONE, "không có"), (Part.WEBSITE, "trang nhà"), (Part.ABOUT, "ễ" * 256)]
)
def test_one_part_that_is_refused_keeps_no_other_from_being_filled_in(
    client: Recorded, tmp_path: Path, part: Part, value: str
) -> None:
    filled = fill(client, tmp_path, WantedProfile((), {**TEXTS, part: value}))
    assert filled[part].outcome is REFUSED
    problem = filled[part].problem
    assert problem is not None
    assert (problem.code, filled[part].mark) == ("fill.refused", "")
    assert {each.outcome for name, each in filled.items() if name is not part} == {DONE}


@pytest.mark.parametrize(
    ("missing", "refused"),
    [("business_management", {Part.COVER}), ("pages_manage_metadata", set(Part)), ("MANAGE", set(Part))],
)
def test_without_a_permission_what_can_be_filled_in_is(
    page: PracticePage, clock: TurnedClock, tmp_path: Path, missing: str, refused: set[Part]
) -> None:
    with Recorded(page, page.key_without(missing), clock) as client:
        filled = fill(client, tmp_path)
    assert {part for part, each in filled.items() if each.outcome is REFUSED} == refused
    assert {each.problem.code for each in filled.values() if each.problem} == {"fill.not_allowed"}


def test_a_lost_answer_is_settled_by_reading_back(client: Recorded, tmp_path: Path) -> None:
    client.trouble_after_work = lambda names: Unsure("reset") if "about" in names else None
    filled = fill(client, tmp_path)
    assert {filled[part].outcome for part in TEXTS} == {DONE}
    assert {filled[part].outcome for part in (Part.PICTURE, Part.COVER)} == {UNKNOWN}
    client.trouble_after_work = lambda _: None
    assert outcomes(fill(client, tmp_path)) == {ALREADY, DONE}


@pytest.mark.parametrize("error", [Offline("refused"), Unsure("reset"), Limited(code=32)], ids=repr)
def test_when_the_line_is_down_no_more_is_tried(client: Recorded, tmp_path: Path, error: GraphError) -> None:
    client.trouble = lambda _: error
    filled = fill(client, tmp_path)
    assert len(client.changes) == 1
    assert outcomes(filled) == {UNKNOWN}
    assert {each.problem.code for each in filled.values() if each.problem} == {"fill.unsure"}


def test_a_line_that_breaks_in_between_leaves_the_rest_for_later(client: Recorded, tmp_path: Path) -> None:
    def trouble(names: set[str]) -> GraphError | None:
        if len(names) > 1:
            return Refused(100)
        return Offline("refused") if names == {"phone"} else None

    client.trouble = trouble
    filled = fill(client, tmp_path)
    assert [filled[part].outcome for part in (Part.ABOUT, Part.DESCRIPTION)] == [DONE, DONE]
    assert {filled[part].outcome for part in set(Part) - {Part.ABOUT, Part.DESCRIPTION}} == {UNKNOWN}


def test_a_key_that_opens_nothing_more_ends_it(client: Recorded, tmp_path: Path) -> None:
    client.trouble = lambda _: SignInNeeded(SignInWhy.EXPIRED)
    with pytest.raises(SignInNeeded):
        fill(client, tmp_path)


def test_what_cannot_be_read_back_is_not_said_to_be_done(client: Recorded, tmp_path: Path) -> None:
    before = client.profile()

    def break_line(_: set[str]) -> GraphError | None:
        client.profile = lambda: (_ for _ in ()).throw(Offline("refused"))  # type: ignore[method-assign]
        return None

    client.trouble_after_work = break_line
    filled = fill_page(client, before, WANTED, None, frozenset(), tmp_path, lambda _: None)
    assert {each.outcome for each in filled} == {UNKNOWN}


def test_every_part_stands_on_the_checklist(client: Recorded, tmp_path: Path) -> None:
    kinds = {part: each.kind for part, each in fill(client, tmp_path).items()}
    assert kinds[Part.DESCRIPTION] is Kind.ABOUT
    assert kinds[Part.HOURS] is Kind.CONTACT
    assert (kinds[Part.PICTURE], kinds[Part.COVER]) == (Kind.PICTURE, Kind.COVER)


# The Page of a set-up


class NoKit:
    descriptions: tuple[str, ...] = ()
    emblem = None


class Desk:
    """A set-up joined to the practice Page."""

    def __init__(self, folder: Path, clock: TurnedClock, page: PracticePage) -> None:
        self.store = open_store(folder / "mttq.sqlite3", folder / "backups", clock).store
        self.setups = SetUps(self.store, clock, Notices())
        shelf = UnitShelf(UNITS_FILE, folder / "units.json")
        rule, texts = read_name_rule(NAME_RULE_FILE), read_page_texts(TEXTS_FILE)
        self.proposals = Proposals(shelf.search, rule, texts, NoKit())
        self.key = page.page_key
        self.page, self.clock = page, clock
        self.filling = Filling(self.setups, self.proposals, lambda _: self.client(), folder)
        setup = self.setups.begin(Having.NEW, is_practice=True)
        self.setup_id = self.setups.save(setup.id, unit_code="16756", phone="0238 3842 000").id
        row = Pages(self.store, clock, Notices()).choose(
            remote_id=page.page_id, name="Mặt trận xã", graph_url="", kind=PageKind.EMBEDDED
        )
        self.page_id = row.id

    def client(self) -> GraphClient:
        """As the program opens one."""
        return GraphClient(self.page.graph_url, self.page.page_id, self.key, self.clock.now)

    def order(self, pictures: MadePictures | None = PICTURES) -> Order:
        """What a person who looks at the Page now says yes to."""
        with self.client() as client:
            present = client.profile()
        return order_of(self.setups.get(self.setup_id), self.proposals, present, pictures)

    def fill(self) -> list[Filled]:
        """Look, say yes, and have the Page filled in."""
        return self.filling.fill(self.order())


@pytest.fixture
def desk(tmp_path: Path, clock: TurnedClock, page: PracticePage) -> Iterator[Desk]:
    desk = Desk(tmp_path, clock, page)
    yield desk
    desk.store.close()


def test_a_page_must_be_connected_first(desk: Desk) -> None:
    with pytest.raises(ProblemError, match=r"connect\.not_yet"):
        desk.fill()


def test_what_was_put_there_is_remembered_and_what_is_changed_by_hand_stays(
    desk: Desk, client: Recorded
) -> None:
    desk.setups.joined(desk.setup_id, desk.page_id)
    assert {each.outcome for each in desk.fill()} == {DONE}
    assert client.profile().description == desk.proposals.description(desk.setups.get(desk.setup_id))

    client.update_profile({"description": "Sửa tay trên Facebook", "phone": "0912 345 678"})
    assert {each.outcome for each in desk.fill()} == {ALREADY}
    desk.setups.save(desk.setup_id, phone="0238 3842 111")
    desk.fill()
    assert client.profile().description == "Sửa tay trên Facebook"
    assert client.profile().phone == "0238 3842 111"


def test_our_own_text_follows_what_is_typed_later(desk: Desk, client: Recorded) -> None:
    desk.setups.joined(desk.setup_id, desk.page_id)
    desk.fill()
    desk.setups.save(desk.setup_id, phone="0238 3842 111")
    desk.fill()
    assert "0238 3842 111" in client.profile().description


def test_what_was_refused_is_not_taken_for_there(desk: Desk, page: PracticePage) -> None:
    desk.setups.joined(desk.setup_id, desk.page_id)
    desk.key = page.key_without("business_management")
    desk.fill()
    assert not [mark for mark in desk.setups.get(desk.setup_id).placed if mark.startswith("cover")]
    desk.key = page.page_key
    filled = {each.part: each.outcome for each in desk.fill()}
    assert (filled[Part.COVER], filled[Part.PICTURE]) == (DONE, ALREADY)


def test_a_page_that_cannot_be_asked_is_a_problem_and_nothing_is_lost(desk: Desk, page: PracticePage) -> None:
    desk.setups.joined(desk.setup_id, desk.page_id)
    order = desk.order()
    page.order(Fault(FaultKind.EXPIRED, On.ANY))
    before = desk.setups.get(desk.setup_id)
    with pytest.raises(ProblemError) as caught:
        desk.filling.fill(order)
    assert caught.value.problem.code == "connect.key_refused"
    assert desk.setups.get(desk.setup_id) == replace(before)
