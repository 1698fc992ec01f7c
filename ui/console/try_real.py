"""The command ``try-real``: a rehearsal on a throw-away Page, step by step, each with the person's yes."""

from __future__ import annotations

import json
import re
import sys
from argparse import Namespace
from collections.abc import Sequence
from getpass import getpass
from pathlib import Path
from urllib.parse import urlsplit

from mttq_desktop.clock import VIETNAM
from mttq_desktop.connecting.picture import picture_at
from mttq_desktop.files import write_whole, writing_problem
from mttq_desktop.graph.device import DeviceCode
from mttq_desktop.graph.errors import GraphError, Offline, Unsure
from mttq_desktop.graph.trial import TrialClient
from mttq_desktop.kit.kept import App
from mttq_desktop.page.pages import PageKind, is_web_address, kind_of_graph
from mttq_desktop.rehearsal.gate import POSTS_AT_MOST, Look, look_at, objections
from mttq_desktop.rehearsal.ground import Question, Seen, Setting, Words
from mttq_desktop.rehearsal.leavings import Leavings, claim, pages_left
from mttq_desktop.rehearsal.outcomes import State, StepReport, StopWhy
from mttq_desktop.rehearsal.rehearsal import Rehearsal
from mttq_desktop.rehearsal.report import RunReport
from mttq_desktop.rehearsal.steps import REMOVING, STEPS, Step
from mttq_desktop.services import Services
from mttq_desktop.text.normal import nfc
from ui.console.answers import DONE, NEEDS_PERSON, WRONG_USE, print_json, read_secret, refuse
from ui.console.try_real_report import finding_line, left_lines, report_text
from ui.console.try_real_steps import told_step
from ui.console.try_real_words import say_try
from ui.console.words import say

_PAGE_NUMBER = re.compile("[0-9]{1,30}")
_YES = frozenset({"có", "co"})
_NO = frozenset({"không", "khong"})


def try_real(options: Namespace, services: Services) -> int:
    """Rehearse on a Page made for that, and leave it as it was."""
    if problem := _wrong_use(options):
        return refuse(WRONG_USE, problem)
    try:
        return _rehearse(options, services)
    except KeyboardInterrupt:
        return refuse(NEEDS_PERSON, say_try("stopped_interrupted"))


def _rehearse(options: Namespace, services: Services) -> int:
    key = _secret("type_key")
    if not key:
        return refuse(WRONG_USE, say("key_missing"))
    app = _app_given(options) or _app_kept(options, services)
    talk = _Talk(is_for_script=options.json)
    with TrialClient(options.graph, options.page, key, services.clock.now) as client:
        try:
            look = look_at(client, options.page)
        except (Offline, Unsure):
            return refuse(NEEDS_PERSON, say_try("page_unreachable"))
        except GraphError as error:
            return refuse(NEEDS_PERSON, say_try("key_refused", numbers=f"{error.code}/{error.subcode}"))
        if problem := _not_this_page(look, options, services, talk):
            return refuse(NEEDS_PERSON, problem)
        lock = claim(services.paths.rehearsal)
        if lock is None:
            return refuse(NEEDS_PERSON, say_try("another_runs"))
        with lock:
            leavings = Leavings(services.paths.rehearsal, options.page, services.clock)
            setting = _setting(options, services, client, app, talk)
            return _Run(setting, leavings, look, options, talk).walk()


def _secret(prompt: str) -> str:
    """A key that a person types unseen, or the next line a script hands over; empty when there is none."""
    if not sys.stdin.isatty():
        return read_secret()
    try:
        return getpass(say_try(prompt) + " ").strip()
    except EOFError:
        return ""


def _setting(
    options: Namespace, services: Services, client: TrialClient, app: App | None, talk: _Talk
) -> Setting:
    return Setting(
        client=client,
        graph_url=options.graph,
        page_id=options.page,
        clock=services.clock,
        folder=services.paths.rehearsal,
        words=Words(say_try("post"), say_try("edited"), say_try("about"), say_try("description")),
        person=talk,
        fetch_picture=lambda address: picture_at(address, options.graph),
        app=app,
        link=options.link,
    )


def _wrong_use(options: Namespace) -> str:
    """What is wrong with the options; empty when nothing is."""
    if not is_web_address(options.graph):
        return say("not_an_address", address=options.graph)
    if urlsplit(options.graph).scheme != "https" and kind_of_graph(options.graph) is PageKind.FACEBOOK:
        return say_try("not_safe", address=options.graph)
    if not _PAGE_NUMBER.fullmatch(options.page):
        return say("not_a_page_number", page=options.page)
    if bool(options.app_id) != options.client_token_stdin:
        return say_try("app_incomplete")
    if options.link and not is_web_address(options.link):
        return say_try("not_a_link", link=options.link)
    return ""


def _app_given(options: Namespace) -> App | None:
    client_token = _secret("type_client_token") if options.client_token_stdin else ""
    return App(options.app_id, client_token) if client_token else None


def _app_kept(options: Namespace, services: Services) -> App | None:
    """The app of a kit, which belongs to one Graph API and is told to no other."""
    is_practice = kind_of_graph(options.graph) is PageKind.PRACTICE
    kept = services.kept_kit.of(is_practice=is_practice)
    return kept.app if kept.graph_url.rstrip("/") == options.graph.rstrip("/") else None


def _not_this_page(look: Look, options: Namespace, services: Services, talk: _Talk) -> str:
    """Why nothing may be done to this Page; empty when the person says that it is meant."""
    if not look.is_own_key:
        return say_try("not_its_key", name=look.name, page=look.page_id)
    talk.tell(_page_line(look))
    against = objections(look, is_connected=_is_connected(options, services))
    if against and not options.used_page:
        return " ".join([*(say_try(f"refused_{each}") for each in against), say_try("refused")])
    talk.tell(say_try("type_page"))
    return "" if look.is_meant(talk.typed()) else say_try("not_meant")


def _page_line(look: Look) -> str:
    followers = say_try("unknown") if look.followers is None else str(look.followers)
    posts = str(look.posts) if look.posts <= POSTS_AT_MOST else say_try("more_than", count=POSTS_AT_MOST)
    return say_try("page", name=look.name, page=look.page_id, followers=followers, posts=posts)


def _is_connected(options: Namespace, services: Services) -> bool:
    try:
        services.pages.get(f"{kind_of_graph(options.graph)}-{options.page}")
    except LookupError:
        return False
    return True


class _Talk:
    """What is said and typed. A script's answer has standard output for itself."""

    def __init__(self, *, is_for_script: bool) -> None:
        self._out = sys.stderr if is_for_script else sys.stdout

    def tell(self, words: str) -> None:
        """Say a line."""
        print(words, file=self._out, flush=True)

    def typed(self) -> str:
        """The next line; empty at the end of standard input."""
        return nfc(read_secret())

    def says_yes(self) -> bool:
        """Whether the next line is a yes."""
        return self.typed().casefold() in _YES

    def ask(self, question: Question, address: str) -> Seen:
        """Ask what is to be seen."""
        self.tell(say_try(f"ask_{question}", address=address))
        answer = self.typed().casefold()
        if answer in _YES:
            return Seen.YES
        return Seen.NO if answer in _NO else Seen.UNSAID

    def show_code(self, code: DeviceCode) -> None:
        """Say what is to be typed on the phone."""
        self.tell(say_try("code", address=code.address, code=code.user_code))


class _Run:
    """One run: every step told, confirmed, tried, undone, and the report kept up to date."""

    def __init__(
        self, setting: Setting, leavings: Leavings, look: Look, options: Namespace, talk: _Talk
    ) -> None:
        self._setting = setting
        self._leavings = leavings
        self._look = look
        self._options = options
        self._talk = talk
        self._rehearsal = Rehearsal(setting, leavings)
        self._reports: list[StepReport] = []
        self._began_at = setting.clock.now()

    def walk(self) -> int:
        """All steps, in their order."""
        self._tell_of_earlier_runs()
        self._write(self._run())  # before anything is tried: a place that takes no report is said at once
        steps: Sequence[Step] = (REMOVING, *STEPS) if self._rehearsal.left_over() else STEPS
        stopped: StopWhy | str = ""
        try:
            for number, step in enumerate(steps, 1):
                stopped = self._step(step, number, len(steps))
                if not stopped and self._rehearsal.must_rest():
                    stopped = StopWhy.LIMITED
                if stopped:
                    break
        except KeyboardInterrupt:
            stopped = StopWhy.INTERRUPTED
        if stopped:
            self._talk.tell(say_try(f"stopped_{stopped}"))
        return self._end(is_stopped=bool(stopped))

    def _tell_of_earlier_runs(self) -> None:
        if self._leavings.was_damaged:
            self._talk.tell(say_try("damaged"))
        for page_id in pages_left(self._setting.folder):
            if page_id != self._setting.page_id:
                self._talk.tell(say_try("elsewhere", page=page_id))
        for line in left_lines(self._rehearsal.left_over()):
            self._talk.tell(line)

    def _step(self, step: Step, number: int, count: int) -> str:
        """Tell of one step and, with a yes, try it; why the run ends here, if it does."""
        told = told_step(step.name)
        self._talk.tell("")
        self._talk.tell(say_try("step", number=number, count=count, name=step.name, title=told.title))
        if lack := self._rehearsal.lack(step):
            self._talk.tell(say_try(f"skipped_{lack}"))
            self._keep(self._rehearsal.without(step, State.SKIPPED, lack))
            return ""
        for part in ("does", "shows", "undone"):
            self._talk.tell(say_try(part, words=getattr(told, part)))
        if not self._is_confirmed(step):
            self._talk.tell(say_try("declined"))
            self._keep(self._rehearsal.without(step, State.DECLINED))
            return ""
        act = self._rehearsal.remove_left_over if step is REMOVING else self._rehearsal.run
        report = act(step)
        for finding in report.findings:
            self._talk.tell(finding_line(finding))
        self._keep(report)
        return report.reason if report.state is State.STOPPED else ""

    def _is_confirmed(self, step: Step) -> bool:
        if step.name in self._options.yes:
            self._talk.tell(say_try("confirmed"))
            return True
        self._talk.tell(say_try("confirm"))
        return self._talk.says_yes()

    def _keep(self, report: StepReport) -> None:
        """Add to the report; what was found out stays even if this process ends now."""
        self._reports.append(report)
        self._write(self._run())

    def _write(self, run: RunReport) -> tuple[Path, Path]:
        usual = f"report-{self._setting.page_id}-{self._began_at.astimezone(VIETNAM):%Y%m%d-%H%M%S}"
        base: Path = self._options.report or self._setting.folder / usual
        as_json, as_text = base.absolute().with_suffix(".json"), base.absolute().with_suffix(".txt")
        try:
            as_json.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise writing_problem(error, as_json.parent) from error
        write_whole(as_json, json.dumps(run.as_json(), ensure_ascii=False, indent=1).encode())
        write_whole(as_text, report_text(run).encode())
        return as_json, as_text

    def _run(self) -> RunReport:
        ahead = self._setting.client.heard.clock_ahead
        return RunReport(
            page_id=self._look.page_id,
            page_name=self._look.name,
            graph_url=self._setting.graph_url,
            made_at=self._setting.clock.now(),
            clock_ahead_seconds=None if ahead is None else round(ahead.total_seconds()),
            steps=tuple(self._reports),
            left_over=self._rehearsal.left_over(),
        )

    def _end(self, *, is_stopped: bool) -> int:
        run = self._run()
        as_json, as_text = self._write(run)
        left = run.left_over
        self._talk.tell("")
        for line in left_lines(left) or [say_try("report_clean")]:
            self._talk.tell(line)
        self._talk.tell(say_try("report_saved", json=str(as_json), text=str(as_text)))
        if self._options.json:
            print_json(run.as_json())
        is_clean = all(each.vanishes for each in left)
        return DONE if is_clean and not is_stopped else NEEDS_PERSON
