"""Whom to ring stands at the foot of every page, once a kit told it."""

from __future__ import annotations

from mttq_desktop.kit.contents import Kit
from tests.ui.house import Home


def test_the_helper_of_a_kit_stands_at_the_foot(home: Home) -> None:
    assert not home.says("Cần người giúp")
    home.services.kept_kit.keep(Kit(helper_name="Bà Hòa", helper_phone="0238 3842 000"))
    home.window.show_set_up()
    assert home.says("Cần người giúp: Bà Hòa, 0238 3842 000")


def test_help_says_whom_to_ring_in_a_low_window_too(home: Home) -> None:
    home.services.kept_kit.keep(Kit(helper_name="Bà Hòa", helper_phone="0238 3842 000"))
    home.window.resize(640, 400)
    home.window.show_help()
    assert home.says("Cần người giúp: Bà Hòa, 0238 3842 000")


def test_a_helper_without_a_name_is_a_number(home: Home) -> None:
    home.services.kept_kit.keep(Kit(helper_phone="0238 3842 000"))
    home.window.show_set_up()
    assert home.says("Cần người giúp: 0238 3842 000")
