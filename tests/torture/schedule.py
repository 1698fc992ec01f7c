"""What happens in a run, drawn from its seed: what the person does and what goes wrong, and when."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from enum import StrEnum

from mttq_desktop.practice.faults import LIMIT_CODES, Fault, Kind, On


class Doing(StrEnum):
    """What can happen at a moment of a run."""

    WRITE = "write"
    TAKE_BACK = "take_back"
    EDIT = "edit"
    """Take back, change, confirm again."""
    REMOVE = "remove"
    MOVE = "move"
    """Another time, ``in_minutes`` from now, or now."""
    CHANGE_WORDS = "change_words"
    """New words for what is public."""
    OTHERS_SHARE = "others_share"
    """Another PC of the Page shares what a post shares; ``post`` chooses which."""
    ANSWER = "answer"
    """The person answers every question the program asks."""
    KILL = "kill"
    KILL_SOON = "kill_soon"
    """SIGKILL after ``number`` milliseconds, wherever the process is then."""
    FAULT = "fault"
    RESTART_PAGE = "restart_page"
    PAGE_AWAY = "page_away"
    PAGE_BACK = "page_back"
    NAMES_FAIL = "names_fail"
    NAMES_WORK = "names_work"
    DISK_FULL = "disk_full"
    DISK_ROOM = "disk_room"
    CLOCK = "clock"
    """The PC's clock is wrong by ``number`` hours from now on."""
    SECOND_SENDER = "second_sender"


@dataclass(frozen=True)
class Change:
    """How an edit changes a post: ``what`` names the part, ``number`` chooses within it."""

    what: str
    number: int = 0


@dataclass(frozen=True)
class Moment:
    """So many steps of the sender, or so many of its waits, after the thing before; one of both is 0."""

    points: int = 0
    waits: int = 0


@dataclass(frozen=True)
class Act:
    """One thing that happens.

    Attributes:
        post: number of the post concerned.
        photos: numbers of photos in the pool, for ``WRITE``.
        is_share: for ``WRITE``: the post shares what is published at ``link``.
        in_minutes: for ``WRITE``: the post is to go out so much later; 0 for as soon as possible.
        at_once: confirmed without the minute to change one's mind.
        number: milliseconds or hours.
    """

    doing: Doing
    after: Moment = Moment()
    post: int = 0
    words: str = ""
    photos: tuple[int, ...] = ()
    link: str = ""
    is_share: bool = False
    in_minutes: int = 0
    at_once: bool = False
    number: int = 0
    fault: Fault | None = None
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True)
class Schedule:
    """A whole run.

    Attributes:
        as_window: send as the window does, in a thread that never ends.
        in_one_call: posts go out by the call that makes them.
        kill_at: a named point at which the process that first comes there is killed, if one is named.
    """

    seed: int
    as_window: bool
    in_one_call: bool
    acts: tuple[Act, ...]
    kill_at: str = ""


POOL = 12
"""Photos to choose from."""

_SAYINGS = (
    "Chiều nay, tại nhà văn hóa bản Huồi Mới, bà con họp bàn làm đường.",
    "Trao 05 nhà Đại đoàn kết cho hộ nghèo 🏠",
    "Ngày hội Đại đoàn kết toàn dân tộc.\n\nMời bà con đến dự đông đủ!",
    "Cảm ơn «các mạnh thường quân» đã ủng hộ 12.500.000 đồng & 30 suất quà",
    "Dòng một\r\nDòng hai \n",
)
_LINKS = ("https://mattran.org.vn/tin/{}.html", "https://xatrile.gov.vn/?tin={}&a=b")
_SOURCE = "\n\nNguồn: Báo Tập Làm"
_REFUSALS = (
    *((368, subcode) for subcode in (0, 1390008, 1404082)),
    (506, 0),
    (100, 0),
    (100, 1366046),
    (200, 0),
    (1, 0),
    (2, 0),
)
_TIMES = (2, 12, 16, 45, 200, 1500, 41 * 24 * 60)
"""Minutes ahead: too near for Facebook, near, far, too far."""

_VERBS = (
    Doing.TAKE_BACK,
    Doing.EDIT,
    Doing.EDIT,
    Doing.REMOVE,
    Doing.ANSWER,
    Doing.MOVE,
    Doing.MOVE,
    Doing.CHANGE_WORDS,
)
_SUBCODES = (0, 458, 459, 460, 463, 464, 467, 492)


def draw(seed: int) -> Schedule:
    """The schedule of this seed."""
    chance = random.Random(seed)
    count = chance.choice((1, 2, 2, 3, 3, 4))
    first, *others = [_write(chance, number) for number in range(count)]
    happenings = [[act, *_others_share(chance, act)] for act in others] + [_others_share(chance, first)]
    happenings += [[_person(chance, count)] for _ in range(chance.randrange(6))]
    happenings += [_trouble(chance) for _ in range(chance.randrange(2, 13))]
    happenings += [_lost_and_changed(chance, count) for _ in range(chance.randrange(3))]
    as_window, in_one_call = chance.random() < 0.3, chance.random() < 0.25
    return Schedule(seed, as_window, in_one_call, (first, *_mixed(chance, happenings)))


def _mixed(chance: random.Random, happenings: list[list[Act]]) -> list[Act]:
    """One row of acts; the parts of each happening stay in order, often with others in between."""
    rows = [row for row in happenings if row]
    mixed: list[Act] = []
    while rows:
        row = chance.choice(rows)
        part = len(row) if chance.random() < 0.5 else 1
        mixed += row[:part]
        row[:] = row[part:]
        rows = [left for left in rows if left]
    return mixed


def _others_share(chance: random.Random, act: Act) -> list[Act]:
    """Another PC may be just as quick."""
    if not act.is_share or chance.random() < 0.5:
        return []
    return [Act(Doing.OTHERS_SHARE, Moment(points=chance.randrange(6)), post=act.post)]


def _lost_and_changed(chance: random.Random, posts: int) -> list[Act]:
    """The answer to a making is lost and the person, or SIGKILL, comes right after."""
    kind = chance.choice((Kind.CUT_AFTER, Kind.ERROR_500_AFTER, Kind.TRUNCATED_JSON))
    lost = Act(Doing.FAULT, fault=Fault(kind, chance.choice((On.CREATE, On.CREATE, On.EDIT))))
    soon = Moment(points=chance.randrange(12))
    if chance.random() < 0.3:
        return [lost, Act(Doing.KILL, soon)]
    return [lost, replace(_person(chance, posts), after=soon)]


def _when(chance: random.Random) -> Moment:
    if chance.random() < 0.75:
        return Moment(points=chance.randrange(14))
    return Moment(waits=chance.randrange(1, 25))


def _write(chance: random.Random, number: int) -> Act:
    how_many = chance.choice((0, 0, 0, 1, 1, 2, 3, 5, 10))
    link = chance.choice(_LINKS).format(number) if not how_many and chance.random() < 0.6 else ""
    is_share = bool(link) and chance.random() < 0.7
    return Act(
        Doing.WRITE,
        _when(chance),
        post=number,
        words=f"Bài {number}. {_SOURCE if is_share else chance.choice(_SAYINGS)}",
        photos=tuple(chance.sample(range(POOL), how_many)),
        link=link,
        is_share=is_share,
        in_minutes=chance.choice(_TIMES) if chance.random() < 0.35 else 0,
        at_once=chance.random() < 0.5,
    )


def _person(chance: random.Random, posts: int) -> Act:
    doing = chance.choice(_VERBS)
    kinds = ("words", "link", "drop_photo", "move_photo", "turn_photo", "describe_photo", "add_photo")
    changes = [Change(chance.choice(kinds), chance.randrange(1000)) for _ in range(chance.randrange(3))]
    return Act(
        doing,
        _when(chance),
        post=chance.randrange(posts),
        in_minutes=chance.choice((0, *_TIMES)) if doing is Doing.MOVE else 0,
        at_once=chance.random() < 0.6,
        changes=tuple(changes),
    )


def _trouble(chance: random.Random) -> list[Act]:
    """Something that goes wrong, with its end where it has one."""
    kind = chance.choices(
        ("kill", "kill_soon", "fault", "restart", "away", "names", "disk", "clock", "second"),
        (6, 3, 12, 1, 1, 1, 2, 2, 1),
    )[0]
    match kind:
        case "kill":
            return [Act(Doing.KILL, _when(chance))]
        case "kill_soon":
            return [Act(Doing.KILL_SOON, _when(chance), number=chance.randrange(40))]
        case "fault":
            return [Act(Doing.FAULT, _when(chance), fault=_fault(chance))]
        case "restart":
            return [Act(Doing.RESTART_PAGE, _when(chance))]
        case "away":
            return [Act(Doing.PAGE_AWAY, _when(chance)), Act(Doing.PAGE_BACK, _when(chance))]
        case "names":
            return [Act(Doing.NAMES_FAIL, _when(chance)), Act(Doing.NAMES_WORK, _when(chance))]
        case "disk":
            return [Act(Doing.DISK_FULL, _when(chance)), Act(Doing.DISK_ROOM, _when(chance))]
        case "clock":
            hours = chance.choice((-9, -5, -2, -1, 0, 1, 2, 5, 9))
            return [Act(Doing.CLOCK, _when(chance), number=hours)]
        case _:
            return [Act(Doing.SECOND_SENDER, _when(chance))]


def _fault(chance: random.Random) -> Fault:
    times, after = chance.choice((1, 1, 1, 2, 3)), chance.choice((0, 0, 0, 1, 2))
    on = chance.choice(
        (On.PHOTOS, On.CREATE, On.CREATE, On.PUBLISH, On.READ, On.EDIT, On.EDIT, On.DELETE, On.ANY)
    )
    lines = (Kind.CUT_BEFORE, Kind.CUT_AFTER, Kind.CUT_MIDANSWER, Kind.ERROR_500_AFTER)
    spoilt = (Kind.HTML_ANSWER, Kind.EMPTY_ANSWER, Kind.TRUNCATED_JSON, Kind.OTHER_JSON)
    match chance.choices(("line", "spoilt", "slow", "limit", "sign_in", "refuse"), (8, 4, 1, 2, 1, 2))[0]:
        case "line":
            return Fault(chance.choice(lines), on, times, after)
        case "spoilt":
            return Fault(chance.choice(spoilt), on, times, after, done=chance.random() < 0.7)
        case "slow":
            return Fault(Kind.SLOW, on, 1, after, bytes_per_second=chance.choice((2000, 8000)))
        case "limit":
            return Fault(
                Kind.LIMIT, on, 1, after, code=chance.choice(LIMIT_CODES), minutes=chance.choice((0, 3, 20))
            )
        case "sign_in":
            return Fault(Kind.EXPIRED, on, times, after, subcode=chance.choice(_SUBCODES))
        case _:
            return _refusal(chance, on, after)


def _refusal(chance: random.Random, on: On, after: int) -> Fault:
    if chance.random() < 0.25:
        return Fault(Kind.REFUSE_PHOTO, On.PHOTOS, 1, after)
    code, subcode = chance.choice(_REFUSALS)
    return Fault(Kind.ERROR, on, 1, after, code=code, subcode=subcode)
