"""Posts as a commune writes them: half as they should be, half with something planted."""

from __future__ import annotations

from pathlib import Path

import pytest

from mttq_desktop.text.caution.cautions import Cautions
from mttq_desktop.text.caution.model import Concern, Ours

HERE = Path(__file__).parent
CLEAN = (HERE / "clean_posts.txt").read_text(encoding="utf-8").split("\n====\n")
PLANTED = [
    tuple(post.split("\n", 1))
    for post in (HERE / "planted_posts.txt").read_text(encoding="utf-8").split("\n====\n")
]


def test_half_of_the_posts_have_something_planted() -> None:
    assert len(CLEAN) >= 30
    assert len(PLANTED) >= 30
    assert {concern for named, _ in PLANTED for concern in named.split()} == {each.value for each in Concern}


@pytest.mark.parametrize(("named", "post"), PLANTED)
def test_all_that_was_planted_is_found(cautions: Cautions, named: str, post: str) -> None:
    found = {caution.concern for caution in cautions.of(post, Ours(), has_photos=True)}
    assert {Concern(concern) for concern in named.split()} == found


def test_at_most_two_of_the_others_are_warned_about(cautions: Cautions) -> None:
    warned = [(post, found) for post in CLEAN if (found := cautions.of(post, Ours(), has_photos=True))]
    assert len(warned) <= len(CLEAN) / 20, warned
