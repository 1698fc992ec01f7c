"""Every page of the program with its conditions, and what is known about a page once it is reached."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from mttq_desktop.connecting.proof import Caveat
from mttq_desktop.flows.set_up_page import MAKE, SEARCH
from mttq_desktop.flows.write_post import CHECK, PHOTOS, WORDS
from mttq_desktop.posts.model import WORDS_AT_MOST
from tests.audit import parts
from tests.audit.audited import Facts
from tests.audit.driver import Driver
from tests.audit.model import Cell, Letters, Screen, State
from tests.audit.ways import (
    around,
    connecting,
    listed,
    looking_after,
    public,
    sent,
    setting_up,
    sharing,
    timing,
    writing,
)

_ALL = frozenset(State)
_WITH_DRAFT = frozenset({State.NORMAL, State.LONG, State.ERROR, State.OFFLINE})
_NORMAL, _LONG, _ERROR = State.NORMAL, State.LONG, State.ERROR
_STEPS = {"B1": (1, 3), "B2": (2, 3), "B3": (3, 3)} | setting_up.STEPS | looking_after.STEPS | sharing.STEPS
"""Number and count of the steps, by the code of their page."""


@dataclass(frozen=True)
class PageSpec:
    """A page, or a page in one of its conditions.

    Attributes:
        name: its code, then what is special.
        states: those in which it can be reached.
        go: brings the window there.
    """

    name: str
    go: Callable[[Driver], object]
    states: frozenset[State] = field(default=_ALL)

    @property
    def code(self) -> str:
        """The code the program shows."""
        return self.name.split()[0]


PAGES = (
    PageSpec("A1", lambda driver: driver.window.show_home()),
    PageSpec("A1 occasions", around.occasions, frozenset({State.EMPTY})),
    PageSpec("A2", lambda driver: driver.window.show_outbox()),
    PageSpec("A2 nothing found", listed.nothing_found),
    PageSpec("A2 unfinished", public.listed_unfinished, frozenset({_LONG})),
    PageSpec("A3", around.letter_sizes),
    PageSpec("A4", around.help_page),
    PageSpec("A5 published", listed.opened("published"), frozenset({_NORMAL, _LONG})),
    PageSpec("A5 unfinished", public.opened_unfinished, frozenset({_NORMAL, _LONG})),
    PageSpec("A5 asking", listed.asking, frozenset({_NORMAL, _LONG})),
    PageSpec("A5 waiting", listed.opened("waiting"), frozenset({_NORMAL, State.OFFLINE})),
    PageSpec("A5 scheduled", listed.opened("scheduled"), frozenset({_NORMAL})),
    PageSpec("A5 timed", listed.opened("timed"), frozenset({State.OFFLINE})),
    PageSpec("A5 send now", listed.send_now, frozenset({_NORMAL})),
    PageSpec("A5 recalling", listed.recalling, frozenset({_NORMAL})),
    PageSpec("A5 draft", listed.opened("draft"), frozenset({_NORMAL, _LONG})),
    PageSpec("A5 refused", listed.opened("refused"), frozenset({_ERROR})),
    PageSpec("A5 photo refused", listed.opened("photo refused"), frozenset({_ERROR})),
    PageSpec("A5 signed out", listed.opened("signed out"), frozenset({_ERROR})),
    PageSpec("A6", around.report_page),
    PageSpec("A6 saved", around.report_saved, frozenset({_NORMAL})),
    PageSpec("A6 not saved", around.report_refused, frozenset({_ERROR})),
    PageSpec("A7", listed.move, frozenset({_NORMAL})),
    PageSpec("A8", around.helpers),
    PageSpec("A9", around.told),
    PageSpec("B1", writing.draft_at(WORDS)),
    PageSpec("B1 longest", lambda driver: driver.write("longest", WORDS), frozenset({_LONG})),
    PageSpec("B1 too long", writing.refused("too long", WORDS), frozenset({_ERROR})),
    PageSpec("B1 copied", writing.copied, frozenset({_NORMAL, _LONG})),
    PageSpec("B1 old font", writing.old_font(writing.IN_OLD_FONT), frozenset({_NORMAL, _LONG})),
    PageSpec("B1 letters lost", writing.old_font(writing.WITHOUT_LETTERS), frozenset({_NORMAL})),
    PageSpec("B1 mended", writing.old_font_mended, frozenset({_NORMAL})),
    PageSpec("B1 how", writing.with_help(WORDS), frozenset({_NORMAL})),
    PageSpec("B2", writing.draft_at(PHOTOS)),
    PageSpec("B2 broken", writing.refused("broken", PHOTOS), frozenset({_ERROR})),
    PageSpec("B2 nothing", writing.refused("empty", PHOTOS), frozenset({_ERROR})),
    PageSpec("B2 wrong file", writing.wrong_file, frozenset({_ERROR})),
    PageSpec("B2 how", writing.with_help(PHOTOS), frozenset({_NORMAL})),
    PageSpec("B3", writing.draft_at(CHECK)),
    PageSpec("B3 cautions", writing.cautions, frozenset({_NORMAL, _LONG})),
    PageSpec("B3 nothing", writing.refused("empty", CHECK), frozenset({_ERROR})),
    PageSpec("B3 how", writing.with_help(CHECK), frozenset({_NORMAL})),
    PageSpec("B4", sent.just_sent, _WITH_DRAFT),
    PageSpec("B4 sending", sent.sending, frozenset({_LONG})),
    PageSpec("B4 cut", sent.after_while("waiting", "network"), frozenset({_LONG})),
    PageSpec("B4 published", sent.after("published"), frozenset({_NORMAL, _LONG})),
    PageSpec("B4 timed", sent.after("timed"), frozenset({State.OFFLINE})),
    PageSpec("B4 scheduled", sent.after("scheduled"), frozenset({_NORMAL})),
    PageSpec("B4 refused", sent.after("refused"), frozenset({_ERROR})),
    PageSpec("B5", writing.frames),
    PageSpec("B6", writing.versions, _WITH_DRAFT),
    PageSpec("B7", writing.describe, _WITH_DRAFT),
    PageSpec("B8", timing.time),
    PageSpec("B8 other", timing.other_time, frozenset({_NORMAL, _LONG})),
    PageSpec("B8 wrong clock", timing.wrong_clock, frozenset({_NORMAL})),
    PageSpec("B8 past", timing.past_time, frozenset({_ERROR})),
    PageSpec("B9", writing.document),
    PageSpec("B9 read", writing.document_read(writing.REPORT), frozenset({_NORMAL, _LONG})),
    PageSpec("B9 scan", writing.document_read(writing.SCAN), frozenset({_NORMAL})),
    PageSpec("B9 broken", writing.document_broken, frozenset({_ERROR})),
    PageSpec("B10", writing.questions("activity")),
    PageSpec("B11", writing.questions("oversight", part=2)),  # the most words
    PageSpec("B10 three", writing.questions("upstream"), frozenset({_NORMAL})),
    PageSpec("B10 answered", writing.questions_answered, frozenset({_NORMAL, _LONG})),
    PageSpec("B10 old font", writing.questions_in_old_font, frozenset({_NORMAL, _LONG})),
    PageSpec("B10 mended", writing.questions_mended, frozenset({_NORMAL})),
    PageSpec("C1", public.change, frozenset({_NORMAL, _LONG})),
    PageSpec("C1 typed", public.typed, frozenset({_NORMAL})),
    PageSpec("C1 old font", public.old_font, frozenset({_NORMAL, _LONG})),
    PageSpec("C1 mended", public.old_font_mended, frozenset({_NORMAL})),
    PageSpec("C1 keep old", public.keep_old, frozenset({_NORMAL})),
    PageSpec("C1 nothing", public.change_refused(" "), frozenset({_ERROR})),
    PageSpec("C1 too long", public.change_refused("a " * WORDS_AT_MOST), frozenset({_ERROR})),
    PageSpec("C1 gone", public.change_gone, frozenset({_ERROR})),
    PageSpec("C2", public.settle(), frozenset({_NORMAL, _LONG})),
    PageSpec("C2 nothing found", public.settle(is_anything_found=False), frozenset({_NORMAL})),
    PageSpec("C2 asking", public.send_anew, frozenset({_NORMAL, _LONG})),
    PageSpec("D1", setting_up.start),
    PageSpec("D1 left over", setting_up.left_over, frozenset({_NORMAL, _LONG})),
    PageSpec("D1 practising", setting_up.practising, frozenset({_NORMAL})),
    PageSpec("D2", setting_up.unit),
    PageSpec("D2 found", setting_up.finding("thanh duc"), frozenset({_NORMAL, _LONG})),
    PageSpec("D2 many", setting_up.finding("an"), frozenset({_NORMAL})),
    PageSpec("D2 province", setting_up.finding("nghe an"), frozenset({_NORMAL})),
    PageSpec("D2 nothing found", setting_up.finding("qqqq"), frozenset({_NORMAL})),
    PageSpec("D2 group", setting_up.of_group, frozenset({_NORMAL, _LONG})),
    PageSpec("D2 how", setting_up.with_help, frozenset({_NORMAL})),
    PageSpec("D2 no unit", setting_up.no_unit, frozenset({_ERROR})),
    PageSpec("D2 no group", setting_up.no_group, frozenset({_ERROR})),
    PageSpec("D2 bad name", setting_up.bad_name, frozenset({_ERROR})),
    PageSpec("D2n", setting_up.name, _WITH_DRAFT),
    PageSpec("D2n refused", setting_up.name_refused, frozenset({_ERROR})),
    PageSpec("D2x", setting_up.not_listed, frozenset({_NORMAL})),
    PageSpec("D2x not clear", setting_up.not_clear, frozenset({_ERROR})),
    PageSpec("D3", setting_up.in_browser(SEARCH), _WITH_DRAFT),
    PageSpec("D3 open", setting_up.opened(SEARCH), frozenset({_NORMAL, _LONG, State.OFFLINE})),
    PageSpec("D3 address", setting_up.without_browser(SEARCH), frozenset({_NORMAL, _LONG})),
    PageSpec("D3m", setting_up.choose, _WITH_DRAFT),
    PageSpec("D3m copied", setting_up.words_copied, frozenset({_NORMAL})),
    PageSpec("D3n", setting_up.rename, frozenset({_NORMAL, _LONG})),
    PageSpec("D4", setting_up.in_browser(MAKE), _WITH_DRAFT),
    PageSpec("D4 profile", setting_up.from_profile, frozenset({_NORMAL})),
    PageSpec("D4 open", setting_up.opened(MAKE), frozenset({_NORMAL, _LONG, State.OFFLINE})),
    PageSpec("D4 address", setting_up.without_browser(MAKE), frozenset({_NORMAL, _LONG})),
    PageSpec("D5", connecting.ways),
    PageSpec("D5 no file", setting_up.connect, frozenset({_NORMAL, _LONG})),
    PageSpec("D5 without key", connecting.without_key, frozenset({_NORMAL})),
    PageSpec("D5 number", connecting.number, _WITH_DRAFT),
    PageSpec("D5 bad number", connecting.bad_number, frozenset({_ERROR})),
    PageSpec("D5 other place", connecting.other_place, frozenset({_NORMAL, _LONG})),
    PageSpec("D5 working", connecting.working, frozenset({_NORMAL})),
    PageSpec("D5 phone", connecting.phone, frozenset({_NORMAL})),
    PageSpec("D5 phone waiting", connecting.phone_offline, frozenset({State.OFFLINE})),
    PageSpec("D5 phone over", connecting.phone_over, frozenset({_ERROR})),
    PageSpec("D5 choose", connecting.choose, frozenset({_NORMAL, _LONG})),
    PageSpec("D5 choose of many", connecting.choose_of_many, frozenset({_NORMAL})),
    PageSpec("D5 by number", connecting.by_number, frozenset({_NORMAL, State.EMPTY})),
    PageSpec("D5 key", connecting.key, frozenset({_NORMAL})),
    PageSpec("D5 bad key", connecting.bad_key, frozenset({_ERROR})),
    PageSpec("D5 found", connecting.found(), frozenset({_NORMAL, _LONG})),
    PageSpec("D5 found less", connecting.found(Caveat.NO_FILLING), frozenset({_NORMAL})),
    PageSpec("D5 found unproven", connecting.found(is_proven=False), frozenset({State.OFFLINE})),
    PageSpec("D5 found elsewhere", connecting.found_elsewhere, frozenset({_NORMAL, _LONG})),
    PageSpec("D5 lost", connecting.lost, frozenset({_NORMAL, _LONG})),
    PageSpec("D5 not all taken", connecting.not_all_taken, frozenset({_NORMAL})),
    PageSpec("D5 joined", connecting.joined(is_kept=True), frozenset({_NORMAL, _LONG})),
    PageSpec("D5 joined for now", connecting.joined(is_kept=False), frozenset({_NORMAL, _LONG})),
    PageSpec("E1", sharing.items),
    PageSpec("E1 nothing found", sharing.nothing_found, _WITH_DRAFT),
    PageSpec("E1 fetching", sharing.fetching, frozenset({_NORMAL, State.EMPTY})),
    PageSpec("E1 news", sharing.news, frozenset({_NORMAL, _LONG})),
    PageSpec("E1 not fetched", sharing.not_fetched, frozenset({_NORMAL, State.OFFLINE})),
    PageSpec("E2", sharing.sharing, _WITH_DRAFT),
    PageSpec("E2 begun", sharing.begun, frozenset({_NORMAL, _LONG})),
    PageSpec("E2 old font", sharing.old_font, frozenset({_NORMAL, _LONG})),
    PageSpec("E2 mended", sharing.old_font_mended, frozenset({_NORMAL})),
    PageSpec("E2 there", sharing.there_already, frozenset({_NORMAL, _LONG, State.OFFLINE})),
    PageSpec("E2 once more", sharing.once_more, frozenset({_NORMAL, _LONG})),
    PageSpec("E2 too long", sharing.too_long, frozenset({_ERROR})),
    PageSpec("E3", sharing.reading, _WITH_DRAFT),
    PageSpec("E3 no text", sharing.nothing_to_read, frozenset({_NORMAL})),
    PageSpec("E3 address", sharing.reading_without_browser, frozenset({_NORMAL, _LONG})),
    PageSpec("E4", sharing.paste, frozenset({_NORMAL, State.EMPTY})),
    PageSpec("E4 no address", sharing.not_an_address, frozenset({_ERROR})),
    PageSpec("E4 no title", sharing.untitled, frozenset({_NORMAL})),
    PageSpec("E4 looking", sharing.looking, frozenset({_NORMAL})),
    PageSpec("E5", sharing.sources, frozenset({_NORMAL})),
    PageSpec("E5 none", sharing.no_sources, frozenset({State.EMPTY})),
    PageSpec("E5 removed", sharing.source_removed, frozenset({_NORMAL})),
    PageSpec("E5 removing", sharing.removing, frozenset({_NORMAL})),
    PageSpec("E6", sharing.site, frozenset({_NORMAL})),
    PageSpec("E6 no feed", sharing.no_feed, frozenset({_ERROR})),
    PageSpec("E6 found", sharing.feeds_found, frozenset({_NORMAL})),
    PageSpec("E7", sharing.by_hand, frozenset({_NORMAL})),
    PageSpec("E7 open", sharing.by_hand_open, frozenset({_NORMAL})),
    PageSpec("E7 address", sharing.by_hand_without_browser, frozenset({_NORMAL})),
    PageSpec("E7 not seen", sharing.not_seen_there, frozenset({_NORMAL})),
    PageSpec("A5 shared", sharing.opened("shared"), frozenset({_NORMAL, _LONG})),
    PageSpec("A5 by hand", sharing.opened("by hand"), frozenset({_NORMAL})),
    PageSpec("A5 there", sharing.opened("there already"), frozenset({_NORMAL})),
    PageSpec("A5 anyway", sharing.anyway, frozenset({_NORMAL})),
    PageSpec("K1", connecting.kit_key, frozenset({_NORMAL})),
    PageSpec("K1 bad key", connecting.kit_bad_key, frozenset({_ERROR})),
    PageSpec("K2", connecting.kit_parts, frozenset({_NORMAL, _LONG})),
    PageSpec("K2 bad phone", connecting.kit_bad_phone, frozenset({_ERROR})),
    PageSpec("K3", connecting.kit_made, frozenset({_NORMAL})),
    PageSpec("A10", connecting.sign_out, frozenset({_NORMAL, _LONG})),
    PageSpec("A10 leaving", connecting.leaving, frozenset({_NORMAL, _LONG})),
    PageSpec("A10 out", connecting.signed_out, frozenset({_NORMAL, _LONG})),
    PageSpec("A10 not out", connecting.not_signed_out, frozenset({_ERROR})),
    # Those after this one change the world for good: a photo is out of the draft, a Page was set up.
    PageSpec("B2 removed", writing.removed, frozenset({_NORMAL})),
    PageSpec("D6", looking_after.fill, _WITH_DRAFT),
    PageSpec("D6 wrong", looking_after.fill_wrong, frozenset({_ERROR})),
    PageSpec("D6 broken", looking_after.fill_broken, frozenset({_ERROR})),
    PageSpec("D6 filling", looking_after.filling, frozenset({_NORMAL, _LONG})),
    PageSpec("D61", looking_after.texts, _WITH_DRAFT),
    PageSpec("D61 too long", looking_after.texts_too_long, frozenset({_ERROR})),
    PageSpec("D62", looking_after.contact, _WITH_DRAFT),
    PageSpec("D62 wrong", looking_after.contact_wrong, frozenset({_ERROR})),
    PageSpec("D63", looking_after.hours, _WITH_DRAFT),
    PageSpec("D63 wrong", looking_after.hours_wrong, frozenset({_ERROR})),
    PageSpec("D63 none", looking_after.no_hours, frozenset({_NORMAL})),
    PageSpec("D64", looking_after.pictures, _WITH_DRAFT),
    PageSpec("D64 broken", looking_after.picture_broken, frozenset({_ERROR})),
    PageSpec("D7", looking_after.checklist),
    PageSpec("D7 looking", looking_after.looking, frozenset({_NORMAL, State.EMPTY})),
    PageSpec("D7 filled", looking_after.just_filled, frozenset({_NORMAL})),
    PageSpec("D7 all gaps", looking_after.all_gaps, frozenset({_NORMAL, _LONG})),
    PageSpec("D7 not seen", looking_after.not_on_page, frozenset({_NORMAL})),
    PageSpec("D7 all done", looking_after.all_done, frozenset({_NORMAL})),
    PageSpec("D7 unknown", looking_after.unknown, frozenset({_NORMAL})),
    *(
        PageSpec(f"D8 {kind.value}", looking_after.by_hand(kind), frozenset({_NORMAL, _LONG}))
        for kind in looking_after.BY_HAND
    ),
    PageSpec("D8 copied", looking_after.copied, frozenset({_NORMAL})),
    PageSpec("D8 not seen", looking_after.not_seen, frozenset({_NORMAL, _LONG})),
    PageSpec("D8 saved", looking_after.pictures_saved, frozenset({_NORMAL})),
    PageSpec("D8 not saved", looking_after.pictures_not_saved, frozenset({_ERROR})),
    PageSpec("A1 set up", looking_after.home_of_own, frozenset({_NORMAL, State.EMPTY})),
    PageSpec("A1 unfinished", looking_after.home_unfinished, frozenset({_NORMAL})),
    # Those after this one bring a kit, and other Pages, to this PC.
    PageSpec("D64 choices", looking_after.pictures_of_all_kinds, frozenset({_NORMAL, _LONG})),
    PageSpec("A1 several", looking_after.home_of_several, frozenset({_NORMAL, _LONG, State.OFFLINE})),
    PageSpec("A11", looking_after.pages, frozenset({_NORMAL, _LONG})),
    PageSpec("D7 real", looking_after.real_checklist, frozenset({_NORMAL, _LONG})),
    PageSpec("D7 no answer", looking_after.no_answer, frozenset({_NORMAL})),
)
"""Every page of the program with the conditions worth looking at."""


def arrive(driver: Driver, spec: PageSpec) -> Facts:
    """Bring the window to a page, and tell what is known about it."""
    driver.attempt = None
    spec.go(driver)
    arrival = parts.focused()
    driver.come_to_front()
    driver.settle()
    assert driver.code() == spec.code, f"wanted {spec.name}, came to {driver.code()}"
    number, total = _STEPS.get(spec.code, (0, 0))
    return Facts(
        is_step=number > 0 or spec.code.startswith(("B", "D2", "D3", "D6", "E3")),
        contents=(
            *driver.world.contents,
            *connecting.CONTENTS,
            listed.NOT_FOUND,
            around.REPORT_NAME,
            str(driver.world.not_a_photo.parent),
            *setting_up.contents(driver),
            *looking_after.contents(driver),
            *sharing.CONTENTS,
            *writing.CONTENTS,
        ),
        arrival=arrival,
        step_number=number,
        step_total=total,
        attempt=driver.attempt,
    )


def cell_of(spec: PageSpec, state: State, screen: Screen, letters: Letters, language: str) -> Cell:
    """The square of the matrix a page is looked at in."""
    return Cell(spec.name, state, screen, letters, language)
