"""Kết nối với Trang: the way from a file, a phone or a pasted key to a Page this PC writes for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from mttq_desktop.connecting.candidate import Candidate, Person
from mttq_desktop.connecting.connections import Joined
from mttq_desktop.connecting.numbers import page_number
from mttq_desktop.connecting.phone_code import CodeNews, CodeState
from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.graph.accounts import Account
from mttq_desktop.kit.contents import Kit
from mttq_desktop.kit.kept import Taken
from mttq_desktop.kit.sealing import SealedKit
from mttq_desktop.page.pages import Page
from mttq_desktop.services import Services
from ui.bridge import Background
from ui.connecting.asking import Asking, Goal
from ui.connecting.choose import ChooseState
from ui.connecting.found import FoundState
from ui.connecting.key import KeyState
from ui.connecting.number import NumberState
from ui.connecting.phone import PhoneState
from ui.connecting.state import AskedState, AskingPanel
from ui.connecting.told import JoinedState, LostState, OtherPlaceState, taken_words
from ui.connecting.ways import WaysState
from ui.kit.making import ENDING
from ui.mailbox import Mailbox
from ui.widgets.file_dialog import file_dialog


class ConnectPanel(AskingPanel):
    """Connects this PC to one Page, as far as its ``Goal`` tells which."""

    joined = Signal(object)
    """This PC was connected just now (``Joined``)."""
    done = Signal()
    """The person has read how it ended, and wants to go on."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("connecting", parent)
        self._services = services
        self._goal = Goal()
        self._asking = Asking(services, self._goal)
        self._waiting = Background("phone code", self)
        self._news = Mailbox(self)
        self._stop = threading.Event()
        self._code_shown = 0
        self._file = Path()
        self._known: Page | None = None
        self._tells_known = False
        self._kit: Kit | None = None
        self._person: Person | None = None
        self._found: Candidate | None = None
        self._make_states()
        self.hold(
            self.ways,
            self.number,
            self.other_place,
            self.phone,
            self.choose,
            self.key,
            self.found,
            self.connected,
            self.lost,
        )

    def begin(self, goal: Goal) -> None:
        """Connect this from now on."""
        self.give_up()
        self._tells_known = False
        self._goal = goal
        self._asking = Asking(self._services, goal)
        self.put_away()
        self.forget_ways_back()
        self.ways.tell_usual()
        self.show_state(self.ways)

    def show_known(self, page: Page) -> None:
        """Tell that this Page is connected already, or that it has to be anew: the keyring is asked first."""
        self.give_up()
        self._tells_known = True
        self.forget_ways_back()
        asking = partial(self._services.connections.is_connected, page)
        self.ask(self.tr("Đang xem giấy phép"), asking, partial(self._tell_known, page), self.ways)
        self.show_state(self.working)

    @property
    def tells_known(self) -> bool:
        """Whether it is told how a Page is connected, which may be another way by the next look."""
        return self._tells_known or self.state is self.connected

    def go_back(self) -> bool:
        """Back to what was asked before; False where there is nothing before."""
        if self.state is self.choose and self.choose.go_back():
            return True
        return super().go_back()

    def choose_file(self) -> None:
        """Let the person find the file the helper sent."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        kind = self.tr("Tệp kết nối")
        dialog = file_dialog(self.window(), self.tr("Mở tệp kết nối"), folder, f"{kind} (*.{ENDING})")
        dialog.fileSelected.connect(lambda file: self.take_file(Path(file)))
        dialog.open()

    def take_file(self, file: Path) -> None:
        """Ask for the number of this file, unless something else is the matter with it."""
        back = self.number if self.state is self.number else self.ways
        look = partial(self._services.kits.look, file)
        self.give_up()
        self.ask(self.tr("Đang xem tệp kết nối"), look, partial(self._ask_number, file), back)

    def stop(self) -> None:
        """End what is under way; the window is closing."""
        super().stop()
        self._waiting.close(0)

    def give_up(self) -> None:
        """Whatever is under way is of no use any more, a code that waits to be typed as well."""
        super().give_up()
        self._stop.set()

    def put_away(self) -> None:
        """Keep no key, whoever's it is, nothing that leads to one."""
        super().put_away()
        self._kit = self._person = self._found = None

    def leave(self) -> None:
        """Another page is shown: what was asked there is asked again; a file that was chosen stays so."""
        asked = self._asked_before() if self.state is self.working else self.state
        self.give_up()
        self.put_away()
        if asked is None or asked not in (self.number, self.key, self.connected, self.lost):
            asked = self.ways
        self.show_state(asked)

    def show_state(self, state: AskedState, back_to: AskedState | None = None) -> None:
        """Ask this from now on."""
        if state not in (self.key, self.working, self.found):
            # Until then it stays, not to be pasted again should it be refused or be for the wrong Page.
            self.key.forget()
        if state is self.ways:
            self._offer_ways()
        super().show_state(state, back_to)

    def _offer_ways(self) -> None:
        """A file may have come since; practising needs none, so nobody is asked for it."""
        self.ways.offer_phone(self._asking.has_app_for_code)
        if self._goal.is_for_practice:
            self.ways.ask_nobody()
        else:
            self.ways.ask_for_file(self._services.kept_kit.helper)

    def _make_states(self) -> None:
        self.ways, self.number, self.other_place = WaysState(), NumberState(), OtherPlaceState()
        self.phone, self.choose, self.key = PhoneState(), ChooseState(), KeyState()
        self.found, self.connected, self.lost = FoundState(), JoinedState(), LostState()
        self.ways.file_wanted.connect(self.choose_file)
        self.ways.phone_wanted.connect(self._get_code)
        self.ways.key_wanted.connect(self._ask_key)
        self.number.number_given.connect(self._open_kit)
        self.number.other_file_wanted.connect(self.choose_file)
        self.other_place.used_all_the_same.connect(self._use_kit)
        self.other_place.other_file_wanted.connect(self.choose_file)
        self.phone.new_code_wanted.connect(self._get_code)
        self.phone.address_wanted.connect(lambda address: QDesktopServices.openUrl(QUrl(address)))
        self.choose.account_chosen.connect(self._take_account)
        self.choose.number_given.connect(self._find_page)
        self.key.key_given.connect(self._try_key)
        self.found.right.connect(self._join)
        self.found.wrong.connect(self._begin_again)
        self.connected.understood.connect(self.done)
        for state in (self.connected, self.lost):
            state.other_wanted.connect(self._connect_another)
        self.lost.again_wanted.connect(self._connect_again)

    # A Page connected some other day

    def _tell_known(self, page: Page, is_connected: bool) -> None:
        self._known = page
        if is_connected:
            self.connected.show_known(page.name)
            self.show_state(self.connected)
        else:
            self.lost.show_page(page.name)
            self.show_state(self.lost)

    def _connect_again(self) -> None:
        self.begin(replace(self._goal, only=self._known))

    def _connect_another(self) -> None:
        self.begin(replace(self._goal, only=None))

    # A file

    def _ask_number(self, file: Path, sealed: SealedKit) -> None:
        self._file = file
        now, helper = self._services.clock.now(), self._services.kept_kit.helper
        self.number.show_kit(file.name, sealed.made_at, now, helper)
        self.show_state(self.number, self.ways)

    def _open_kit(self, number: str) -> None:
        opening = partial(self._asking.open_kit, self._file, number)
        self.ask(self.tr("Đang mở tệp kết nối"), opening, self._look_at_kit, self.number)

    def _look_at_kit(self, kit: Kit) -> None:
        self._kit = kit
        if self._asking.is_of_another_place(kit):
            self.other_place.show_names(kit.page_name, self._goal.place)
            self.show_state(self.other_place, self.ways)
        else:
            self._use_kit()

    def _use_kit(self) -> None:
        if self._kit is not None:
            looking = partial(self._asking.page_of_kit, self._kit)
            taking = partial(self._take_from_kit, self._kit)
            self.ask(self.tr("Đang hỏi Facebook"), looking, taking, self.number)

    def _take_from_kit(self, kit: Kit, found: Candidate | None) -> None:
        if found is not None:
            self._ask_whether_right(self.ways, found, kit)
            return
        self._kit = None
        taking_over = partial(self._asking.take_over, kit)
        self.ask(self.tr("Đang mở tệp kết nối"), taking_over, self._tell_taken, self.number)

    def _tell_taken(self, taken: Taken) -> None:
        self.ways.tell_taken(taken_words(taken))
        self.show_state(self.ways)

    # A phone

    def _get_code(self) -> None:
        question, stop, slot = self.new_question(), threading.Event(), self._news.slot
        hear = partial(self._hear, question)
        self._stop = stop
        self.say_soon(self.tr("Đang lấy mã của Facebook"), self.ways)
        asking = self._asking
        self._waiting.run(
            lambda: asking.person_by_phone(lambda news: slot.put(partial(hear, news)), stop),
            lambda person: self._take_person(person) if self.is_wanted(question) else None,
            lambda problem: self._end_code(problem) if self.is_wanted(question) else None,
        )

    def _hear(self, question: int, news: CodeNews) -> None:
        if not self.is_wanted(question):
            return
        match news.state:
            case CodeState.SHOWN:
                self._show_code(question, news)
            case CodeState.NO_NETWORK:
                self.phone.tell_no_network()
            case CodeState.TYPED:
                self.say_soon(self.tr("Đang hỏi Facebook"), self.ways)

    def _show_code(self, question: int, news: CodeNews) -> None:
        if self._code_shown != question:
            self._code_shown = question
            self.show_state(self.phone, self.ways)
        self.phone.show_code(news, self._services.clock.now() + timedelta(seconds=news.seconds_left))

    def _end_code(self, problem: Problem) -> None:
        """The code is of no use any more; where there never was one, another way may be better."""
        if self.state is self.phone:
            self.phone.tell_over()
        else:
            self.show_state(self.ways)
        self.problem_met.emit(problem)

    def _take_person(self, person: Person | None) -> None:
        if person is None:
            return
        self._person = person
        likely = (each for each in person.accounts if self._goal.is_named_in(each.name))
        self.choose.show_accounts(person.accounts, next(likely, None))
        wanted = self._wanted_account(person)
        if wanted is None:
            self.show_state(self.choose, self.ways)
        else:
            self._take_account(wanted)

    def _wanted_account(self, person: Person) -> Account | None:
        """The only Page there is, or the one that is to be connected anew."""
        only = self._goal.only
        if only is not None:
            return next((account for account in person.accounts if account.id == only.remote_id), None)
        return person.accounts[0] if len(person.accounts) == 1 else None

    def _take_account(self, account: Account) -> None:
        if self._person is not None:
            self._look_at_page(partial(self._asking.page_of_account, self._person, account), self.choose)

    def _find_page(self, typed: str) -> None:
        """Nobody waits to be told what can be seen at once."""
        try:
            number = page_number(typed)
        except ProblemError as error:
            self.problem_met.emit(error.problem)
            return
        if self._person is not None:
            self._look_at_page(partial(self._asking.page_by_number, self._person, number), self.choose)

    # A key

    def _ask_key(self) -> None:
        self.key.ask(self._goal.page_number)
        self.show_state(self.key, self.ways)

    def _try_key(self, number: str, key: str) -> None:
        self._look_at_page(partial(self._asking.page_of_key, number, key), self.key)

    # The Page itself

    def _look_at_page(self, work: Callable[[], Candidate], back_to: AskedState) -> None:
        self.ask(self.tr("Đang hỏi Facebook"), work, partial(self._ask_whether_right, back_to), back_to)

    def _ask_whether_right(self, back_to: AskedState, found: Candidate, kit: Kit | None = None) -> None:
        """Ask whether it is the Page meant; what its ``kit`` brought waits for the answer too."""
        self._found, self._kit = found, kit
        # The practice Page of this PC serves any place.
        is_own = found.page_id == self._services.practice.page_id
        self.found.show_page(found, "" if is_own else self._goal.place_missing_in(found.name))
        self.show_state(self.found, back_to)

    def _begin_again(self) -> None:
        self.begin(self._goal)
        self.ways.tell_not_joined()

    def _join(self) -> None:
        if self._found is not None:
            joining = partial(self._asking.join, self._found)
            take_back = self._services.connections.take_back
            self.ask(self.tr("Đang cất giấy phép"), joining, self._write_for, self.found, take_back)

    def _write_for(self, joined: Joined) -> None:
        try:
            self._services.connections.write_for(joined)
        except ProblemError as error:
            self._beside.run(partial(self._services.connections.take_back, joined))
            self.show_state(self.found)
            self.problem_met.emit(error.problem)
            return
        if self._kit is None:
            self._tell_joined(joined)
        else:
            self._take_over(joined, self._kit)

    def _take_over(self, joined: Joined, kit: Kit) -> None:
        """What a kit brought is kept with its Page; where that fails, the Page is joined all the same."""

        def fail(problem: Problem) -> None:
            self._tell_joined(joined)
            self.problem_met.emit(problem)

        taking_over = partial(self._asking.take_over, kit)
        self._beside.run(taking_over, partial(self._tell_joined, joined), fail)

    def _tell_joined(self, joined: Joined, taken: Taken | None = None) -> None:
        self.put_away()
        self.forget_ways_back()
        more = taken_words(taken) if taken else ""
        self.connected.show_joined(joined, is_again=self._goal.only is not None, more=more)
        self.show_state(self.connected)
        self.joined.emit(joined)
