"""Kit files on a real disk: made, opened, out of date, and wrong numbers that are slowed down."""

from __future__ import annotations

import json
import logging
import os
import re
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.kit.contents import PICTURE_BYTES_AT_MOST, KitFieldError
from mttq_desktop.kit.kits import USUAL_DAYS, Kits, Made
from mttq_desktop.kit.pictures import read_picture
from mttq_desktop.kit.sealing import seal
from mttq_desktop.kit.tries import FREE_TRIES, LONGEST_WAIT, SHORTEST_WAIT, Tries, wait_after
from tests.clocks import START, TurnedClock
from tests.kit.samples import KEY, NUMBER, full_kit, png

WRONG = "999 999 999 999"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, Made]:
    """A kit's bytes and its number; made once, for it takes a second."""
    file = tmp_path_factory.mktemp("helper") / "xã Tri Lễ.mttq"
    told = Kits(file.with_name("tries.json"), TurnedClock()).make(full_kit(), file)
    return file.read_bytes(), told


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
def tries(tmp_path: Path) -> Path:
    return tmp_path / "kit-tries.json"


@pytest.fixture
def kits(tries: Path, clock: TurnedClock) -> Kits:
    return Kits(tries, clock)


@pytest.fixture
def file(tmp_path: Path, made: tuple[bytes, Made]) -> Path:
    file = tmp_path / "xã Tri Lễ.mttq"
    file.write_bytes(made[0])
    return file


def refusal(kits: Kits, file: Path, number: str) -> Problem:
    with pytest.raises(ProblemError) as caught:
        kits.open(file, number)
    return caught.value.problem


def test_what_the_helper_put_in_comes_out(
    kits: Kits, file: Path, made: tuple[bytes, Made], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    assert kits.open(file, made[1].number) == full_kit()
    assert made[1].expires_at == START + timedelta(days=USUAL_DAYS)
    for secret in (KEY, made[1].number):
        assert secret not in caplog.text
        assert secret.encode() not in made[0]


def test_it_is_good_until_its_last_day_and_the_number_is_not_asked_for_afterwards(
    kits: Kits, file: Path, clock: TurnedClock
) -> None:
    clock.turn(days=USUAL_DAYS, seconds=-1)
    assert kits.look(file).made_at == START
    clock.turn(seconds=1)
    assert refusal(kits, file, "").code == "kit.out_of_date"


def test_the_helper_chooses_other_days(kits: Kits, tmp_path: Path, clock: TurnedClock) -> None:
    file = tmp_path / "a.mttq"
    kits.make(full_kit(), file, days=30)
    clock.turn(days=29)
    assert kits.look(file).expires_at == START + timedelta(days=30)


def test_a_clock_before_the_kit_was_made_is_wrong(kits: Kits, file: Path, clock: TurnedClock) -> None:
    clock.turn(hours=-23)
    kits.look(file)
    clock.turn(hours=-2)
    assert refusal(kits, file, NUMBER).code == "kit.clock_wrong"


def test_a_wrong_number_is_counted_and_the_right_one_still_opens(
    kits: Kits, file: Path, tries: Path, made: tuple[bytes, Made]
) -> None:
    before = file.read_bytes()
    assert refusal(kits, file, WRONG).code == "kit.wrong_number"
    assert re.fullmatch(r'\{"[0-9a-f]{64}": \[1, [\d.]+\]\}', tries.read_text())
    assert file.read_bytes() == before
    assert kits.open(file, made[1].number) == full_kit()
    assert tries.read_text() == "{}"


def test_after_ten_wrong_numbers_even_the_right_one_waits_then_opens(
    kits: Kits, file: Path, tries: Path, clock: TurnedClock, made: tuple[bytes, Made]
) -> None:
    mark = kits.look(file).mark
    for _ in range(FREE_TRIES):
        Tries(tries, clock).count_wrong(mark)
    after_a_restart = Kits(tries, clock)
    assert refusal(after_a_restart, file, made[1].number) == Problem("kit.wait", {"minutes": 1})
    clock.turn(seconds=60)
    assert after_a_restart.open(file, made[1].number) == full_kit()


def test_what_is_no_number_is_not_counted(kits: Kits, file: Path, tries: Path) -> None:
    assert refusal(kits, file, "12 345").code == "kit.number_incomplete"
    assert not tries.exists()


def test_contents_that_no_kit_may_hold_are_refused_whoever_locked_them(
    kits: Kits, tmp_path: Path, clock: TurnedClock
) -> None:
    file = tmp_path / "a.mttq"
    file.write_bytes(seal(b'{"page_id": "../.."}', NUMBER, clock.now(), clock.now() + timedelta(days=1)))
    assert refusal(kits, file, NUMBER).code == "kit.unusable"


def test_files_that_cannot_be_read(kits: Kits, tmp_path: Path) -> None:
    assert refusal(kits, tmp_path / "không có", NUMBER) == Problem("kit.unreadable", {"name": "không có"})
    assert refusal(kits, tmp_path, NUMBER).code == "kit.not_a_kit"


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes among the files there")
def test_a_pipe_is_not_read(kits: Kits, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert refusal(kits, pipe, NUMBER).code == "kit.not_a_kit"


def test_where_it_cannot_be_written_no_number_is_told(kits: Kits, tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        kits.make(full_kit(), tmp_path / "no such folder" / "a.mttq")
    assert caught.value.problem.code == "folder.not_writable"


def test_the_wait_grows_to_an_hour_and_no_further(tries: Path, clock: TurnedClock) -> None:
    assert [wait_after(wrong) for wrong in (0, 9, 10, 11, 12)] == [
        timedelta(0),
        timedelta(0),
        SHORTEST_WAIT,
        2 * SHORTEST_WAIT,
        4 * SHORTEST_WAIT,
    ]
    assert wait_after(10**9) == LONGEST_WAIT
    counting = Tries(tries, clock)
    for _ in range(40):
        counting.count_wrong("mark")
    with pytest.raises(ProblemError) as caught:
        counting.check("mark")
    assert caught.value.problem.facts == {"minutes": 60}
    counting.check("another kit")


def test_turning_the_clock_back_neither_ends_the_wait_nor_makes_it_longer(
    tries: Path, clock: TurnedClock
) -> None:
    counting = Tries(tries, clock)
    for _ in range(FREE_TRIES):
        counting.count_wrong("mark")
    clock.turn(days=-400)
    with pytest.raises(ProblemError):
        counting.check("mark")
    clock.turn(minutes=1)
    counting.check("mark")


@pytest.mark.parametrize("content", ["", "[]", '{"a": 1}', '{"a": ["x", "y"]}', '{"a": [1, 1e300]}', "\x00"])
def test_a_damaged_count_only_counts_nothing(tries: Path, clock: TurnedClock, content: str) -> None:
    tries.write_text(content)
    counting = Tries(tries, clock)
    counting.check("a")
    counting.count_wrong("a")
    Tries(tries, clock).check("a")
    assert json.loads(tries.read_text())["a"][0] == 1


def test_only_the_newest_kits_are_counted(tries: Path, clock: TurnedClock) -> None:
    counting = Tries(tries, clock)
    for number in range(200):
        counting.count_wrong(str(number))
    assert tries.stat().st_size < 5_000
    assert '"199"' in tries.read_text()


def test_a_picture_is_looked_at_whole(tmp_path: Path) -> None:
    good, cut, text, heavy, other = (tmp_path / f"{name}.png" for name in "abcde")
    good.write_bytes(png())
    assert read_picture(good).data == png()
    noise = Image.effect_noise((200, 200), 80)
    noise.save(cut)
    cut.write_bytes(cut.read_bytes()[:9000])
    text.write_text("không phải ảnh", encoding="utf-8")
    heavy.write_bytes(png() + bytes(PICTURE_BYTES_AT_MOST))
    for file, code in [
        (cut, "photo.damaged"),
        (text, "photo.not_a_picture"),
        (heavy, "photo.too_heavy"),
        (tmp_path / "z.png", "photo.vanished"),
    ]:
        with pytest.raises(ProblemError) as caught:
            read_picture(file)
        assert caught.value.problem.code == code
        assert caught.value.problem.facts["name"] == file.name
    noise.save(other, "WEBP")
    with pytest.raises(KitFieldError):
        read_picture(other)
