"""The commands about sources and their items."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress

from mttq_desktop.clock import VIETNAM
from mttq_desktop.errors import ProblemError
from mttq_desktop.services import Services
from mttq_desktop.upstream.fetching import SourceFetched
from mttq_desktop.upstream.model import Item, Mark, Source
from ui.console.answers import DONE, NEEDS_PERSON, WRONG_USE, print_json, refuse, text_in
from ui.console.connecting import is_key_held
from ui.console.posts import post_json
from ui.console.sentences import problem_json, sentence
from ui.console.times import moment_json
from ui.console.upstream_words import say_upstream
from ui.console.words import say
from ui.words.openings import words_with_source

_PART = 200
"""Items read at a time for a long list."""


def source_add(options: Namespace, services: Services) -> int:
    """Find the feeds of a site, or the feed itself, and put the first on the list."""
    upstream = services.upstream()
    found = upstream.discovery.feeds_at(options.address)
    first = found[0]
    source = upstream.sources.add(first.address, options.name or first.name, services.page.is_practice)
    if options.json:
        feeds = [
            {"address": each.address, "name": each.name, "newest_title": each.newest_title} for each in found
        ]
        print_json({**_source_json(source), "found": feeds})
    else:
        print(say_upstream("source_added", name=source.name, id=source.id))
        for each in found[1:]:
            print(say_upstream("more_found", name=each.name, address=each.address))
    return DONE


def source_list(options: Namespace, services: Services) -> int:
    """Show the list and how each was fetched last."""
    sources = services.upstream().sources.of(services.page.is_practice)
    if options.json:
        print_json([_source_json(source) for source in sources])
        return DONE
    for source in sources:
        print(say_upstream("source_line", id=source.id, name=source.name, address=source.address))
        if source.problem is not None:
            print("   ", sentence(source.problem))
    return DONE


def source_remove(options: Namespace, services: Services) -> int:
    """Take a source off the list."""
    sources, is_practice = services.upstream().sources, services.page.is_practice
    try:
        source = sources.get(options.id, is_practice)
    except LookupError:
        return refuse(WRONG_USE, say_upstream("no_such_source", id=options.id))
    if not sources.remove(source.id, is_practice):
        return refuse(NEEDS_PERSON, say_upstream("source_stays", name=source.name))
    if options.json:
        print_json({"id": source.id, "removed": True})
    else:
        print(say_upstream("source_removed", name=source.name))
    return DONE


def look_at_page(services: Services) -> None:
    """Read off the Page which items it has by now; out of reach, what is known of it stays."""
    with suppress(ProblemError):
        services.upstream().on_page.look(services.page.id)


def item_fetch(options: Namespace, services: Services) -> int:
    """Ask all sources for news, and the Page for what it has; 1 when no source could be fetched."""
    if not is_key_held(options, services):
        return refuse(WRONG_USE, say("key_missing"))
    came = services.upstream().fetching.fetch_and_wait()
    look_at_page(services)
    if options.json:
        print_json([_fetched_json(each) for each in came])
    elif not came:
        print(say_upstream("nothing_to_ask"))
    else:
        for each in came:
            print(say_upstream("fetched_line", name=each.source.name, new=each.new, total=each.total))
            if each.problem is not None:
                print("   ", sentence(each.problem))
    return NEEDS_PERSON if came and all(each.problem for each in came) else DONE


def item_list(options: Namespace, services: Services) -> int:
    """Show what was fetched, newest first, and whether the Page has it."""
    if not is_key_held(options, services):
        return refuse(WRONG_USE, say("key_missing"))
    look_at_page(services)
    shelf, is_practice = services.upstream().shelf, services.page.is_practice
    items: list[Item] = []
    while len(items) < options.limit:
        wanted = min(_PART, options.limit - len(items))
        part = shelf.listing(is_practice, options.search, wanted, items[-1] if items else None)
        items.extend(part)
        if len(part) < wanted:
            break
    if options.json:
        print_json(_items_json(items, services))
    elif not items:
        print(say_upstream("no_items"))
    else:
        for item in items:
            print(_item_line(item))
    return DONE


def item_add(options: Namespace, services: Services) -> int:
    """Keep the item at an address, as it describes itself."""
    upstream = services.upstream()
    read = upstream.discovery.item_at(options.address)
    item = upstream.shelf.keep_pasted(read, is_practice=services.page.is_practice)
    if options.json:
        print_json(_items_json([item], services)[0])
    else:
        print(_item_line(item))
    return DONE


def item_share(options: Namespace, services: Services) -> int:
    """Confirm a post that shares an item, with a sentence of one's own if one is given."""
    sentence_given = text_in(options.text) if options.text else ""
    if sentence_given is None:
        return refuse(WRONG_USE, say("text_unreadable", file=str(options.text)))
    upstream = services.upstream()
    try:
        item = upstream.shelf.get(options.id)
    except ProblemError as error:
        if error.problem.code != "item.gone":
            raise
        return refuse(WRONG_USE, say_upstream("no_such_item", id=options.id))
    words = words_with_source(sentence_given.strip(), item.source_name)
    draft = upstream.shares.begin(services.page.id, item, words)
    services.drafts.save_words(draft.id, words)
    if options.again:
        upstream.shares.anyway(draft.id)
    try:
        confirmed = services.outbox.confirm(draft.id, at_once=options.now)
    except ProblemError as error:
        print(sentence(error.problem), file=sys.stderr)
        return refuse(NEEDS_PERSON, say("kept_as_draft", id=draft.id))
    if options.json:
        print_json(post_json(confirmed, services))
    else:
        print(say("confirmed", id=confirmed.id))
    return DONE


def _items_json(items: Sequence[Item], services: Services) -> list[dict[str, object]]:
    """Items for scripts; these names are stable."""
    marks = services.upstream().on_page.marks(services.page.id, [item.link_key for item in items])
    return [_item_json(item, marks.get(item.link_key)) for item in items]


def _item_json(item: Item, mark: Mark | None) -> dict[str, object]:
    return {
        "id": item.id,
        "title": item.title,
        "link": item.link,
        "source": item.source_name,
        "published": moment_json(item.published_at),
        "text": item.text,
        "picture": item.picture_url or None,
        "shared": _mark_json(mark),
    }


def _mark_json(mark: Mark | None) -> dict[str, object] | None:
    if mark is None:
        return None
    return {"kind": mark.kind, "at": moment_json(mark.at), "permalink": mark.permalink or None}


def _source_json(source: Source) -> dict[str, object]:
    return {
        "id": source.id,
        "name": source.name,
        "address": source.address,
        "origin": source.origin,
        "fetched_at": moment_json(source.fetched_at),
        "problem": problem_json(source.problem),
    }


def _fetched_json(came: SourceFetched) -> dict[str, object]:
    return {
        "id": came.source.id,
        "name": came.source.name,
        "new": came.new,
        "total": came.total,
        "problem": problem_json(came.problem),
    }


def _item_line(item: Item) -> str:
    day = f"{item.sorted_at.astimezone(VIETNAM):%d/%m/%Y}"
    title = item.title or say_upstream("no_title")
    return say_upstream("item_line", id=item.id, day=day, source=item.source_name, title=title)
