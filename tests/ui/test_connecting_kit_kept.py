"""What a kit brings is kept together with the Page it was made for, or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.kit.kept import KeptKits
from mttq_desktop.page.pages import PageKind
from tests.ui.connecting_desk import Desk
from tests.ui.test_connecting import give_number, open_file
from ui.connecting.asking import Asking, Goal


def ask_about_the_page(desk: Desk) -> None:
    """A kit without a Page's name: nobody is asked whether it is for another place."""
    file, made = desk.make(desk.kit(name=""))
    open_file(desk, Goal(place="Nậm Nhoóng"), file)
    give_number(desk, made.number)
    desk.until_seen("Đúng Trang này?")


def test_before_the_page_is_confirmed_nothing_is_kept(desk: Desk) -> None:
    ask_about_the_page(desk)
    assert desk.services.kept_kit.helper is None
    desk.press("Không phải")
    assert desk.services.kept_kit.helper is None


def test_with_the_page_all_is_kept_before_the_walk_goes_on(desk: Desk) -> None:
    kept: list[bool] = []
    ask_about_the_page(desk)
    panel = desk.jobs.connect_page.panel
    panel.joined.connect(lambda _: kept.append(desk.services.kept_kit.helper is not None))
    desk.press("Đúng Trang này")
    desk.until(lambda: kept)
    assert kept == [True]


def test_what_cannot_be_kept_is_told_and_the_page_is_joined(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise ProblemError("disk.full")

    ask_about_the_page(desk)
    monkeypatch.setattr(KeptKits, "keep", refuse)
    told: list[object] = []
    desk.jobs.connect_page.panel.problem_met.connect(told.append)
    desk.press("Đúng Trang này")
    desk.until(lambda: told)
    assert desk.services.page.remote_id == desk.facebook.page_id
    assert desk.services.connections.is_connected(desk.services.page)


def test_a_kit_of_another_page_is_refused_without_its_key_too(desk: Desk) -> None:
    asking = Asking(desk.services, Goal(only=desk.joined()))
    with pytest.raises(ProblemError) as caught:
        asking.page_of_kit(replace(desk.kit(key=""), page_id="4242424242"))
    assert caught.value.problem.code == "connect.other_page"


def test_a_practice_kit_does_not_connect_a_real_page_of_the_same_number(desk: Desk) -> None:
    real = desk.services.pages.choose(
        remote_id=desk.facebook.page_id,
        name="Trang thật",
        graph_url="https://graph.facebook.com",
        kind=PageKind.FACEBOOK,
    )
    with pytest.raises(ProblemError) as caught:
        Asking(desk.services, Goal(only=real)).page_of_kit(desk.kit())
    assert caught.value.problem.code == "connect.other_page"


def test_a_pasted_key_of_another_page_does_not_connect_anew(desk: Desk) -> None:
    wanted = replace(desk.joined(), id="practice-4242", remote_id="4242")
    with pytest.raises(ProblemError) as caught:
        Asking(desk.services, Goal(only=wanted)).page_of_key(desk.facebook.page_id, desk.facebook.page_key)
    assert caught.value.problem.code == "connect.other_page"
