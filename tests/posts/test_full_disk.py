"""No room on the disk: each of the person's verbs says so, and changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.notices import Notices
from mttq_desktop.posts.changes import Changes
from mttq_desktop.store.opening import backup_now
from tests.posts.house import House

resource = pytest.importorskip("resource", reason="Windows bounds no process this way")

Verb = Callable[[House, dict[str, str]], object]


@contextmanager
def no_room() -> Iterator[None]:
    """The system refuses every byte written to a file."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def posts(house: House) -> dict[str, str]:
    """Ids of posts in the states the verbs begin from."""
    published = house.confirmed("Bài đã đăng")
    house.sender.send_what_is_due()
    draft, waiting = house.draft("Bài viết dở", photos=2), house.draft("Bài chờ gửi", photos=1)
    house.outbox.confirm(waiting.id)
    house.photo("thêm")
    return {"draft": draft.id, "waiting": waiting.id, "published": published.id, "photo": draft.photos[0].id}


VERBS: dict[str, Verb] = {
    "begin": lambda house, posts: house.drafts.new(house.page_id),
    "save words": lambda house, posts: house.drafts.save_words(posts["draft"], "Viết thêm"),
    "save step": lambda house, posts: house.drafts.save_step(posts["draft"], "photos"),
    "add photo": lambda house, posts: house.drafts.add_photo(posts["draft"], house.folder / "thêm.jpg"),
    "move photo": lambda house, posts: house.drafts.move_photo(posts["draft"], posts["photo"], 1),
    "turn photo": lambda house, posts: house.drafts.turn_photo(posts["draft"], posts["photo"]),
    "describe photo": lambda house, posts: house.drafts.describe_photo(posts["draft"], posts["photo"], "Lễ"),
    "remove photo": lambda house, posts: house.drafts.remove_photo(posts["draft"], posts["photo"]),
    "discard": lambda house, posts: house.drafts.discard(posts["draft"]),
    "confirm": lambda house, posts: house.outbox.confirm(posts["draft"]),
    "take back": lambda house, posts: house.outbox.take_back(posts["waiting"]),
    "remove": lambda house, posts: house.outbox.remove(posts["published"]),
    "change words": lambda house, posts: Changes(house.store, house.clock, Notices(), lambda: None).save(
        posts["published"], "Lời mới"
    ),
}


def everything(house: House) -> tuple[list[str], list[Path]]:
    """All rows and all files of photos."""
    with closing(house.store.read().cursor()) as cursor:
        rows = [
            str(tuple(row))
            for table in ("post", "photo", "words_version", "leftover", "making")
            for row in cursor.execute(f"SELECT * FROM {table} ORDER BY rowid")
        ]
    return rows, sorted((house.folder / "photos").rglob("*"))


@pytest.mark.parametrize("name", VERBS)
def test_a_verb_without_room_says_so_and_changes_nothing(
    house: House, posts: dict[str, str], name: str
) -> None:
    before = everything(house)
    with no_room(), pytest.raises(ProblemError) as raised:
        VERBS[name](house, posts)
    assert raised.value.problem.code == "disk.full"
    assert everything(house) == before
    VERBS[name](house, posts)
    assert everything(house) != before


def test_a_backup_without_room_says_so_and_leaves_the_others(house: House) -> None:
    backups = house.folder / "backups"
    backup_now(house.folder / "mttq.sqlite3", backups, house.clock)
    house.clock.turn(days=1)
    with no_room(), pytest.raises(ProblemError) as raised:
        backup_now(house.folder / "mttq.sqlite3", backups, house.clock)
    assert raised.value.problem.code == "disk.full"
    assert len(list(backups.iterdir())) == 1


def test_sending_waits_for_room_and_goes_on(house: House, posts: dict[str, str]) -> None:
    house.clock.turn(seconds=61)
    with no_room():
        house.sender.send_what_is_due()
    assert house.outbox.get(posts["waiting"]).state == "waiting"
    assert len(house.far_side.public) == 1
    house.clock.turn(minutes=1)
    house.sender.send_what_is_due()
    assert house.outbox.get(posts["waiting"]).state == "published"
    assert len(house.far_side.public) == 2
