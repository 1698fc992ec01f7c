"""Only what a person confirmed is put on a Page, once, and what became of it is remembered."""

from __future__ import annotations

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.client import GraphClient
from mttq_desktop.notices import Notices
from mttq_desktop.page.pages import PageKind, Pages
from mttq_desktop.page.pictures.drawing import MadePictures
from mttq_desktop.page.wanted import Part, mark_of
from tests.clocks import TurnedClock
from tests.page.test_filling import ALREADY, DONE, UNKNOWN, Desk, Recorded, client, clock, desk, jpeg, page

__all__ = ["client", "clock", "desk", "page"]


def test_what_was_typed_after_the_look_is_not_put_on_the_page(desk: Desk, client: Recorded) -> None:
    desk.setups.joined(desk.setup_id, desk.page_id)
    order = desk.order()
    desk.setups.save(desk.setup_id, phone="0999 666 666")
    with pytest.raises(ProblemError, match=r"fill\.changed"):
        desk.filling.fill(order)
    assert client.profile().phone == ""


def test_what_was_confirmed_for_one_page_is_not_put_on_another(
    desk: Desk, client: Recorded, clock: TurnedClock
) -> None:
    desk.setups.joined(desk.setup_id, desk.page_id)
    order = desk.order()
    other = Pages(desk.store, clock, Notices()).choose(
        remote_id="72", name="Trang khác", graph_url="", kind=PageKind.FACEBOOK
    )
    desk.setups.joined(desk.setup_id, other.id)
    with pytest.raises(ProblemError, match=r"fill\.changed"):
        desk.filling.fill(order)
    assert (client.profile().phone, client.profile().has_picture) == ("", False)


def test_a_set_up_given_up_meanwhile_fills_nothing_in(desk: Desk, client: Recorded) -> None:
    desk.setups.joined(desk.setup_id, desk.page_id)
    order = desk.order()
    desk.setups.discard(desk.setup_id)
    with pytest.raises(ProblemError, match=r"fill\.changed"):
        desk.filling.fill(order)
    assert client.profile().phone == ""


def test_what_somebody_wrote_on_the_page_after_the_look_stays(desk: Desk, client: Recorded) -> None:
    desk.setups.save(desk.setup_id, phone="0238 3842 000")
    desk.setups.joined(desk.setup_id, desk.page_id)
    desk.fill()
    client.update_profile({"about": ""})
    order = desk.order()
    assert Part.ABOUT in order.wanted.texts
    client.update_profile({"about": "Viết tay trên Facebook"})
    assert Part.ABOUT not in {each.part for each in desk.filling.fill(order)}
    assert client.profile().about == "Viết tay trên Facebook"


def test_the_very_pictures_shown_are_put_on_the_page(desk: Desk) -> None:
    desk.setups.joined(desk.setup_id, desk.page_id)
    shown = MadePictures(jpeg(1), jpeg(2))
    desk.filling.fill(desk.order(shown))
    marks = {mark_of(Part.PICTURE, shown.avatar), mark_of(Part.COVER, shown.cover)}
    assert marks <= desk.setups.get(desk.setup_id).placed


def test_a_program_killed_while_filling_in_uploads_no_picture_twice(
    desk: Desk, client: Recorded, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.setups.joined(desk.setup_id, desk.page_id)
    order = desk.order()

    class KilledError(BaseException):
        """The process ends here."""

    def die(*_: object) -> None:
        raise KilledError

    with monkeypatch.context() as patch, pytest.raises(KilledError):
        patch.setattr(GraphClient, "set_cover", die)
        desk.filling.fill(order)
    filled = {each.part: each.outcome for each in desk.fill()}
    assert (filled[Part.PICTURE], filled[Part.COVER]) == (ALREADY, DONE)
    assert client.profile().phone == "0238 3842 000"


def test_marks_follow_what_is_read_back_not_what_was_answered(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.setups.joined(desk.setup_id, desk.page_id)
    monkeypatch.setattr(GraphClient, "set_cover", lambda *_: None)
    filled = {each.part: each.outcome for each in desk.fill()}
    assert filled[Part.COVER] is UNKNOWN
    assert not [mark for mark in desk.setups.get(desk.setup_id).placed if mark.startswith("cover")]
