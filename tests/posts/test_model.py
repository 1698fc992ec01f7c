"""The life of a post as a state machine: whatever a person, the line and the clock do, its rules hold.

``MODEL_RUNS=250 python -m pytest tests/posts/test_model.py`` makes about 10,000 fresh steps.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule
from PIL import Image

from mttq_desktop.clock import Clock
from mttq_desktop.graph.errors import (
    GraphError,
    Limited,
    Offline,
    Refused,
    RefusedWhy,
    SignInNeeded,
    SignInWhy,
    Unsure,
)
from mttq_desktop.posts.appointment import TIME_MISSED
from mttq_desktop.posts.doubts import IN_DOUBT
from mttq_desktop.posts.leading import ALREADY_THERE
from mttq_desktop.posts.model import Post, PostState
from tests.posts.house import House, build_sender, open_house
from tests.posts.memory_page import MemoryPage

CALLS = (
    *("page", "photos", "create", "schedule", "publish", "read", "edit", "delete"),
    *("feed", "published", "linked", "scheduled"),
)
OTHERS = "Khác"
"""The first word of posts that another PC put on the Page."""
TIMES = (None, None, 300, 1200, 3 * 3600)
"""Seconds ahead: none, too near for Facebook, near, far."""
ERRORS: tuple[GraphError, ...] = (
    Offline("refused"),
    Unsure("reset"),
    Unsure("status 500", code=2),
    Limited(code=4),
    SignInNeeded(SignInWhy.EXPIRED, code=190),
    Refused(506, why=RefusedWhy.DUPLICATE),
    Refused(368, why=RefusedWhy.BLOCKED),
    Refused(100, 1366046, why=RefusedWhy.PHOTO),
    Refused(100, why=RefusedWhy.INPUT),
)
ROUNDS = 20
"""Rounds of sending and answering within which everything must come to rest once all is well."""

Shown = tuple[str, str, int]
"""What the public sees of a post, as far as this model goes: words, link, number of photos."""


class KilledError(BaseException):
    """The process ends in the middle of a call."""


@dataclass
class Wish:
    """What the person wants of a post now.

    Attributes:
        shown: None: that nobody sees it.
        at: the time asked for.
        not_before: the same; while a post that Facebook holds is moved, the earlier of both.
    """

    shown: Shown | None
    at: datetime | None = None
    not_before: datetime | None = None


class WatchedPage(MemoryPage):
    """Checks at the very moment a post becomes public that a person wanted exactly that."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.wishes: dict[str, Wish] = {}
        self.times_public: dict[str, int] = {}

    def _show(self, post_id: str) -> None:
        was_public = self.posts[post_id].is_published
        super()._show(post_id)
        if not was_public:
            self._became_public(post_id)

    def edit_post(self, post_id: str, message: str) -> None:
        shown = self.wishes[_name_in(message)].shown
        assert shown is None or shown[0] == message, "no other words than confirmed"
        super().edit_post(post_id, message)

    def _became_public(self, post_id: str) -> None:
        post = self.posts[post_id]
        name = _name_in(post.message)
        if name == OTHERS:
            return
        self.times_public[name] = self.times_public.get(name, 0) + 1
        assert self.times_public[name] == 1, "never public twice"
        shown = (post.message, self.links[post_id], len(post.photo_ids))
        wish = self.wishes[name]
        assert wish.shown == shown, "exactly what was confirmed, and not taken back"
        assert wish.not_before is None or self.now >= wish.not_before, "not before its time"
        assert list(post.photo_ids) == sorted(post.photo_ids, key=lambda one: int(one[5:])), "in order"
        others = [other for other in self.posts.values() if other.id != post_id]
        assert not any(set(other.photo_ids) & set(post.photo_ids) for other in others), "its own photos"


class LifeOfPosts(RuleBasedStateMachine):
    """Every verb of the person, every misfortune, in any order."""

    posts: Bundle[str] = Bundle("posts")

    def __init__(self) -> None:
        super().__init__()
        self._open = ExitStack()
        memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
        folder = Path(self._open.enter_context(tempfile.TemporaryDirectory(dir=memory)))
        self.house: House = self._open.enter_context(open_house(folder))
        self.page = WatchedPage(self.house.clock)
        self.house.far_side = self.page
        self.photo = folder / "anh.jpg"
        Image.new("RGB", (8, 8), "red").save(self.photo)
        self.names: dict[str, str] = {}
        self.being_recalled: set[str] = set()

    def teardown(self) -> None:
        """Left alone with a healthy line, everything comes to rest as the person wanted."""
        try:
            self._come_to_rest()
            self._check_the_end()
        finally:
            self._open.close()

    @initialize(
        target=posts,
        ahead=st.sampled_from(TIMES),
        in_one_call=st.sampled_from([False, False, True]),
        takes_times=st.sampled_from([True, True, False]),
    )
    def first(self, ahead: int | None, in_one_call: bool, takes_times: bool) -> str:
        self.house.in_one_call, self.page.takes_times = in_one_call, takes_times
        return self._write(photos=1, link="", at_once=True, ahead=ahead)

    @rule(
        target=posts,
        photos=st.integers(0, 2),
        link=st.sampled_from(["", "https://a.vn/1"]),
        at_once=st.booleans(),
        ahead=st.sampled_from(TIMES),
    )
    def write(self, photos: int, link: str, at_once: bool, ahead: int | None) -> str:
        return self._write(photos, "" if photos else link, at_once, ahead)

    @rule(target=posts, at_once=st.booleans(), ahead=st.sampled_from(TIMES))
    def share(self, at_once: bool, ahead: int | None) -> str:
        name = self._named_next()
        words = f"{name}\n\nNguồn: Báo Ví Dụ"
        post = self.house.share(f"https://bao.vi-du.vn/{name}", words)
        self.names[post.id] = name
        self._confirm(post.id, at_once, ahead)
        return post.id

    @rule(post=posts)
    def another_pc_shares_it_too(self, post: str) -> None:
        self.page.show_from_elsewhere(OTHERS, self._post(post).link)

    @rule(post=posts, ahead=st.sampled_from(TIMES))
    def move(self, post: str, ahead: int | None) -> None:
        before, at = self._post(post), self._time(ahead)
        if self.house.outbox.move(post, at):
            old, wish = before.scheduled_at, self.page.wishes[self.names[post]]
            may_come_at_its_old_time = bool(before.remote_id) and old is not None and at is not None
            wish.at = at
            wish.not_before = min(old, at) if may_come_at_its_old_time and old and at else at

    @rule(post=posts)
    def change_words(self, post: str) -> None:
        before = self._post(post)
        if before.state is PostState.PUBLISHED and self.page.wishes[self.names[post]].shown:
            self.house.changes.save(post, before.words + " đổi")
            changing = self.house.changes.confirm(post)
            wanted = (changing.new_words or changing.words, before.link, len(before.photos))
            self.page.wishes[self.names[post]].shown = wanted

    @rule(post=posts)
    def take_back(self, post: str) -> None:
        self._take_back(post)

    @rule(post=posts, change=st.sampled_from(["words", "link", "photo", "nothing"]), at_once=st.booleans())
    def change_and_confirm(self, post: str, change: str, at_once: bool) -> None:
        self._take_back(post)
        if self._post(post).state is not PostState.DRAFT:
            return
        match change:
            case "words":
                self.house.drafts.save_words(post, self._post(post).words + " sửa")
            case "link" if not self._post(post).photos:
                self.house.drafts.save_link(post, self._post(post).link + "https://a.vn/2")
            case "photo" if self._post(post).photos:
                self.house.drafts.remove_photo(post, self._post(post).photos[0].id)
        self._confirm(post, at_once)

    @rule(post=posts)
    def remove(self, post: str) -> None:
        self._remove(post)

    @rule(post=posts)
    def try_again(self, post: str) -> None:
        self._try_again(self._post(post))

    @rule(post=consumes(posts))
    def throw_away(self, post: str) -> None:
        self._take_back(post)
        if self._post(post).state is PostState.DRAFT:
            self.house.drafts.discard(post)
            del self.names[post]

    @rule()
    def send(self) -> None:
        self.house.sender.send_what_is_due()

    @rule(call=st.sampled_from(CALLS), error=st.sampled_from(ERRORS), times=st.integers(1, 3))
    def trouble(self, call: str, error: GraphError, times: int) -> None:
        self.page.order(call, *[error] * times)

    @rule(call=st.sampled_from(CALLS), code=st.sampled_from([0, 2]))
    def answer_lost(self, call: str, code: int) -> None:
        self.page.order(call, Unsure("lost", code=code), after_work=True)

    @rule(call=st.sampled_from(CALLS), after=st.booleans())
    def killed(self, call: str, after: bool) -> None:
        """The process dies before a call or, as if its answer never came, right after."""

        def die(name: str) -> None:
            if name == call:
                raise KilledError

        if after:
            self.page.after_work = die
        else:
            self.page.before_call = die
        try:
            self.house.sender.send_what_is_due()
        except KilledError:
            self.house.sender = build_sender(self.house)
        finally:
            self.page.before_call = self.page.after_work = lambda name: None

    @rule(call=st.sampled_from(CALLS), post=posts, changed=st.booleans())
    def person_during_a_call(self, call: str, post: str, changed: bool) -> None:
        def act(name: str) -> None:
            if name == call:
                self.page.before_call = lambda name: None
                self._take_back(post)
                if changed and self._post(post).state is PostState.DRAFT:
                    self.house.drafts.save_words(post, self._post(post).words + " sửa")
                    self._confirm(post, at_once=True)

        self.page.before_call = act
        try:
            self.house.sender.send_what_is_due()
        finally:
            self.page.before_call = lambda name: None

    @rule(seconds=st.sampled_from([1, 31, 61, 300, 3600, 6 * 3600]))
    def time_passes(self, seconds: int) -> None:
        self.house.clock.turn(seconds=seconds)

    @rule(hours=st.sampled_from([-6, -1, 1, 6]))
    def the_clock_is_set(self, hours: int) -> None:
        self.house.clock.turn(hours=hours)
        self.page.pc_ahead += timedelta(hours=hours)

    @rule()
    def restarted(self) -> None:
        self.house.sender = build_sender(self.house)

    @rule()
    def unused_photos_vanish_from_the_page(self) -> None:
        used = {photo for post in self.page.posts.values() for photo in post.photo_ids}
        for photo_id in set(self.page.photos) - used:
            del self.page.photos[photo_id]

    @invariant()
    def what_facebook_let_go_of_is_not_wanted(self) -> None:
        for post_id in [one for one in self.being_recalled if one in self.names]:
            state = self._post(post_id).state
            if state is PostState.DRAFT:
                self.page.wishes[self.names[post_id]].shown = None
            if state is not PostState.RECALLING:
                self.being_recalled.remove(post_id)

    @invariant()
    def what_is_shown_is_true(self) -> None:
        public = {_name_in(post.message): post for post in self.page.public}
        for post_id, name in self.names.items():
            post = self._post(post_id)
            match post.state:
                case PostState.PUBLISHED:
                    assert name in public
                    assert public[name].id == post.remote_id
                case PostState.DRAFT | PostState.REMOVED | PostState.WAITING:
                    assert name not in public
                case PostState.SCHEDULED:
                    held = self.page.posts[post.remote_id]
                    assert held.is_published or held.scheduled_at == post.scheduled_at
                    assert post.scheduled_at == self.page.wishes[name].at

    @invariant()
    def rows_are_whole(self) -> None:
        for post_id in self.names:
            post = self._post(post_id)
            assert (post.problem is not None) >= (post.state is PostState.NEEDS_PERSON)
            assert (post.confirmed_at is None) == (post.state is PostState.DRAFT)
            assert post.state is not PostState.DRAFT or not post.remote_id

    @invariant()
    def nothing_unwanted_is_public(self) -> None:
        for post in self.page.public:
            assert self.page.times_public.get(_name_in(post.message), 1) == 1

    def _time(self, ahead: int | None) -> datetime | None:
        """A time that is ahead by the true clock, and by the PC's."""
        now = max(self.house.clock.now(), self.page.now)
        return (now + timedelta(seconds=ahead)).replace(microsecond=0) if ahead else None

    def _write(self, photos: int, link: str, at_once: bool, ahead: int | None) -> str:
        name = self._named_next()
        post = self.house.drafts.new(self.house.page_id)
        self.names[post.id] = name
        self.house.drafts.save_words(post.id, f"{name} Chào bà con")
        self.house.drafts.save_link(post.id, link)
        for _ in range(photos):
            self.house.drafts.add_photo(post.id, self.photo)
        self._confirm(post.id, at_once, ahead)
        return post.id

    def _named_next(self) -> str:
        name = f"Bài{len(self.page.wishes)}"
        self.page.wishes[name] = Wish(None)
        return name

    def _confirm(self, post_id: str, at_once: bool, ahead: int | None = None) -> None:
        post, at = self._post(post_id), self._time(ahead)
        self.page.wishes[self.names[post_id]] = Wish((post.words, post.link, len(post.photos)), at, at)
        self.house.outbox.confirm(post_id, at_once=at_once, at=at)

    def _take_back(self, post_id: str) -> None:
        if self.house.outbox.take_back(post_id):
            self.being_recalled.add(post_id)
            self.what_facebook_let_go_of_is_not_wanted()

    def _try_again(self, post: Post) -> None:
        """What the person does about a question: a time missed is dropped, a doubt is settled by looking."""
        name = self.names[post.id]
        if post.state is not PostState.NEEDS_PERSON or post.problem is None:
            return
        if post.problem.code == IN_DOUBT:
            found = [remote.id for remote in self.page.posts.values() if _name_in(remote.message) == name]
            if found:
                self.house.doubts.it_is_out(post.id, found[0])
            else:
                self.house.doubts.send_anew(post.id)
            return
        if post.problem.code == ALREADY_THERE:
            self.house.shared.anyway(post.id)
            return
        self.house.outbox.try_again(post.id)
        if post.problem.code == TIME_MISSED:
            self.page.wishes[name].at = self.page.wishes[name].not_before = None

    def _remove(self, post_id: str) -> None:
        if self.house.outbox.remove(post_id).state is PostState.REMOVING:
            self.page.wishes[self.names[post_id]].shown = None

    def _post(self, post_id: str) -> Post:
        return self.house.outbox.get(post_id)

    def _all(self) -> Sequence[Post]:
        return [self._post(post_id) for post_id in self.names]

    def _come_to_rest(self) -> None:
        self.page.trouble.clear()
        self.house.sender = build_sender(self.house)
        for _ in range(ROUNDS):
            self.house.sender.run_until_idle()
            self.what_facebook_let_go_of_is_not_wanted()
            held = [post for post in self._all() if post.state is PostState.SCHEDULED and post.scheduled_at]
            for post in held:
                late = (post.scheduled_at or self.page.now) - self.page.now
                self.house.clock.turn(seconds=max(0.0, late.total_seconds()) + 1)
            asking = [post for post in self._all() if post.state is PostState.NEEDS_PERSON]
            out = [post for post in self._all() if post.state is PostState.PUBLISHED]
            unfinished = [post for post in out if self._unwanted(post)]
            unchanged = [post for post in out if post.new_words is not None and not self._unwanted(post)]
            if not asking and not unfinished and not held and not unchanged:
                return
            for post in asking:
                self._try_again(post)
            for post in unchanged:
                self.house.changes.confirm(post.id)
            for post in unfinished:
                self._remove(post.id)
        raise AssertionError("it never came to rest")

    def _unwanted(self, post: Post) -> bool:
        return self.page.wishes[self.names[post.id]].shown is None

    def _check_the_end(self) -> None:
        ours = [post for post in self.page.public if _name_in(post.message) != OTHERS]
        public = {_name_in(post.message) for post in ours}
        wanted = {name for name, wish in self.page.wishes.items() if wish.shown is not None}
        assert public == wanted, "nothing lost, nothing taken back is public"
        words = {wish.shown[0] for wish in self.page.wishes.values() if wish.shown}
        assert {post.message for post in ours} == words, "the words wanted last"
        assert [post for post in self.page.posts.values() if not post.is_published] == [], "nothing leaked"
        assert {post.state for post in self._all()} <= {
            PostState.PUBLISHED,
            PostState.DRAFT,
            PostState.REMOVED,
        }


def _name_in(words: str) -> str:
    return words.split(maxsplit=1)[0]


RUNS = int(os.environ.get("MODEL_RUNS", "0"))
TestLifeOfPosts = LifeOfPosts.TestCase
TestLifeOfPosts.settings = settings(
    max_examples=RUNS or 50,
    stateful_step_count=40,
    deadline=None,
    derandomize=not RUNS,
    database=None,
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)
