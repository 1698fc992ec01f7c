"""The commands: each does one thing with the core and returns the program's exit code."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from mttq_desktop.errors import ProblemError
from mttq_desktop.posts.doubts import IN_DOUBT
from mttq_desktop.posts.model import PhotoState, Post, PostState
from mttq_desktop.posts.rows import NoSuchPostError
from mttq_desktop.report.report import make_report, write_report
from mttq_desktop.services import Services
from mttq_desktop.settings import Publishing
from ui.console.answers import DONE, NEEDS_PERSON, WRONG_USE, print_json, refuse, text_in
from ui.console.checklists import page_checklist
from ui.console.connecting import connect, forget_keys, is_key_held
from ui.console.kits import kit
from ui.console.posts import post_json
from ui.console.sentences import sentence
from ui.console.times import moment_meant, moment_told
from ui.console.upstream import (
    item_add,
    item_fetch,
    item_list,
    item_share,
    look_at_page,
    source_add,
    source_list,
    source_remove,
)
from ui.console.words import say
from ui.words.report_lines import report_text

_TITLE_LETTERS = 60
_PREPARING_SECONDS = 600.0
_PUBLIC = frozenset({PostState.PUBLISHED, PostState.CHANGING, PostState.REMOVING, PostState.REMOVED})
_NOTHING_TO_KEEP = "post.empty"


def post(options: Namespace, services: Services) -> int:
    """Save a post and confirm it."""
    words = text_in(options.text)
    if words is None:
        return refuse(WRONG_USE, say("text_unreadable", file=str(options.text)))
    try:
        at = moment_meant(options.at)
    except ValueError:
        return refuse(WRONG_USE, say("time_unreadable", time=options.at))
    draft = services.drafts.new(services.page.id)
    try:
        confirmed = _write_and_confirm(services, draft, words, options.photo, at_once=options.now, at=at)
    except ProblemError as error:
        print(sentence(error.problem), file=sys.stderr)
        if _is_about_time(error) or error.problem.code == _NOTHING_TO_KEEP:
            # Words and photos are still where they were read from; the same command is typed again.
            services.drafts.discard(draft.id)
            return WRONG_USE if _is_about_time(error) else NEEDS_PERSON
        return refuse(NEEDS_PERSON, say("kept_as_draft", id=draft.id))
    if options.json:
        print_json(post_json(confirmed, services))
    else:
        print(_confirmed_words(confirmed))
    return DONE


def move(options: Namespace, services: Services) -> int:
    """Let a post that waits for its time go out at another one, or now."""
    try:
        at = moment_meant(options.at)
    except ValueError:
        return refuse(WRONG_USE, say("time_unreadable", time=options.at))
    return _change(options, services, lambda: services.outbox.move(options.id, at), "not_moved")


def take_back(options: Namespace, services: Services) -> int:
    """Make a draft of a post again; what Facebook holds is asked back first, which takes a ``send``."""
    return _change(options, services, lambda: services.outbox.take_back(options.id), "not_taken_back")


def retry(options: Namespace, services: Services) -> int:
    """Put a post in line again that waited for a person; of one that may be out the Page is asked first."""

    def put_in_line() -> bool:
        needed_person = services.outbox.get(options.id).state is PostState.NEEDS_PERSON
        services.outbox.try_again(options.id)
        return needed_person

    return _change(options, services, put_in_line, "not_retried")


def change(options: Namespace, services: Services) -> int:
    """Give a public post other words; the Page has them after a ``send``."""
    words = text_in(options.text)
    if words is None:
        return refuse(WRONG_USE, say("text_unreadable", file=str(options.text)))

    def save_and_confirm() -> bool:
        services.changes.save(options.id, words)
        services.changes.confirm(options.id)
        return True

    return _change(options, services, save_and_confirm, "not_changed")


def settle(options: Namespace, services: Services) -> int:
    """Say whether a post is on the Page that nobody else can tell of."""

    def answer() -> bool:
        problem = services.outbox.get(options.id).problem
        if problem is None or problem.code != IN_DOUBT:
            return False
        if options.anew:
            services.doubts.send_anew(options.id)
        else:
            services.doubts.it_is_out(options.id, options.is_)
        return True

    return _change(options, services, answer, "not_in_doubt")


def settings(options: Namespace, services: Services) -> int:
    """Show what a helper may choose, after choosing another way of publishing if one is given."""
    if options.publishing:
        services.settings.publishing = Publishing(options.publishing)
    way = services.settings.publishing
    if options.json:
        print_json({"publishing": way})
    else:
        print(say("publishing", way=way, words=say(f"publishing_{way}")))
    return DONE


def send(options: Namespace, services: Services) -> int:
    """Run the sender: once over what is due, or until nothing is left that goes by itself."""
    if not is_key_held(options, services):
        return refuse(WRONG_USE, say("key_missing"))
    if options.key_stdin:
        services.outbox.resume_after_sign_in(services.page.id)
    if options.until_idle:
        services.sender.run_until_idle()
    elif not services.sender.send_what_is_due():
        print(say("another_sends"), file=sys.stderr)
    if any(each.share is not None for each in all_posts(services)):
        look_at_page(services)
    return status(options, services)


def status(options: Namespace, services: Services) -> int:
    """Show every post; 1 when one of them needs a person."""
    posts = all_posts(services)
    if options.json:
        print_json([post_json(each, services) for each in posts])
    else:
        for each in posts:
            print(_line(each))
            if each.problem:
                print("   ", sentence(each.problem))
    return NEEDS_PERSON if any(each.state is PostState.NEEDS_PERSON for each in posts) else DONE


def report(options: Namespace, services: Services) -> int:
    """Save what a helper needs into one file: states and log, no key and no words of posts."""
    made = make_report(services.paths, services.store, services.clock, services.opening_problem, {})
    write_report(report_text(made), options.file.absolute())
    if options.json:
        print_json({"file": str(options.file), **made.as_json()})
    else:
        print(say("report_saved", file=str(options.file)))
    return DONE


def try_real(options: Namespace, services: Services) -> int:
    """Rehearse on a throw-away Page."""
    from ui.console import try_real as rehearsing  # noqa: PLC0415 (late: no other command needs it)

    return rehearsing.try_real(options, services)


def all_posts(services: Services) -> list[Post]:
    """Every post of the current Page, newest first."""
    posts: list[Post] = []
    while part := services.outbox.listing(services.page.id, limit=200, before=posts[-1] if posts else None):
        posts.extend(part)
    return posts


def _write_and_confirm(
    services: Services, draft: Post, words: str, photos: list[Path], *, at_once: bool, at: datetime | None
) -> Post:
    services.drafts.save_words(draft.id, words)
    for photo in photos:
        services.drafts.add_photo(draft.id, photo)
    services.workshop.start()
    services.workshop.wait_idle(_PREPARING_SECONDS)
    for added in services.drafts.get(draft.id).photos:
        if added.state is PhotoState.BROKEN and added.problem is not None:
            raise ProblemError(added.problem.code, **added.problem.facts)
    # A post with a time can be taken back until that time, so it needs no 60 seconds besides.
    return services.outbox.confirm(draft.id, at_once=at_once or at is not None, at=at)


def _change(options: Namespace, services: Services, act: Callable[[], bool], refusal: str) -> int:
    """Do one of the person's verbs with the post named by its id, and say how the post stands then."""
    try:
        services.outbox.get(options.id)
        is_done = act()
    except NoSuchPostError:
        return refuse(WRONG_USE, say("no_such_post", id=options.id))
    except ProblemError as error:
        return refuse(WRONG_USE if _is_about_time(error) else NEEDS_PERSON, sentence(error.problem))
    changed = services.outbox.get(options.id)
    if options.json:
        print_json(post_json(changed, services))
    elif is_done:
        print(_line(changed))
    return DONE if is_done else refuse(NEEDS_PERSON, say(refusal, state=say(f"state_{changed.state}")))


def _confirmed_words(post: Post) -> str:
    if post.scheduled_at is None:
        return say("confirmed", id=post.id)
    return say("confirmed_for", id=post.id, time=moment_told(post.scheduled_at))


def _line(post: Post) -> str:
    title = (post.words.strip().splitlines() or [""])[0][:_TITLE_LETTERS]
    state = say(f"state_{post.state}")
    if post.scheduled_at is not None and post.state not in _PUBLIC:
        state = say("state_for", state=state, time=moment_told(post.scheduled_at))
    return say("post_line", id=post.id, state=state, title=title)


def _is_about_time(error: ProblemError) -> bool:
    return error.problem.code.startswith("time.")


Command = Callable[[Namespace, Services], int]

COMMANDS: dict[str, Command] = {
    "connect": connect,
    "forget-keys": forget_keys,
    "post": post,
    "move": move,
    "take-back": take_back,
    "retry": retry,
    "change": change,
    "settle": settle,
    "settings": settings,
    "send": send,
    "status": status,
    "report": report,
    "kit": kit,
    "page checklist": page_checklist,
    "source add": source_add,
    "source list": source_list,
    "source remove": source_remove,
    "item fetch": item_fetch,
    "item list": item_list,
    "item add": item_add,
    "item share": item_share,
    "try-real": try_real,
}
