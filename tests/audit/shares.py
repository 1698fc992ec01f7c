"""Posts that share something, as far as they can come: out, refused, already there."""

from __future__ import annotations

from collections.abc import Callable

from mttq_desktop.posts.model import Post
from mttq_desktop.services import Services
from mttq_desktop.upstream.model import Item, ItemRead
from tests.audit.news import FACEBOOK_POST, POST_TITLE, SENTENCE, UPPER_NAME
from ui.words.openings import words_with_source


def begin_share(services: Services, place: int) -> Post:
    """A draft that shares the item at this place of the list."""
    items = services.upstream().shelf.listing(services.page.is_practice, "", place + 1)
    return _begin(services, items[place])


def shared_item(services: Services, place: int) -> Post:
    """One with a sentence that is out."""
    post = begin_share(services, place)
    services.drafts.save_words(post.id, f"{SENTENCE}\n\n{post.words}")
    return _send(services, post)


def _shared_by_hand(services: Services) -> Post:
    """A post on Facebook, which Facebook takes from a person alone."""
    read = ItemRead(FACEBOOK_POST, POST_TITLE, site_name=UPPER_NAME)
    return _send(services, _begin(services, services.upstream().shelf.keep_pasted(read, is_practice=True)))


def _there_already(services: Services) -> Post:
    """An item that was shared on another PC after it had been chosen here."""
    post = begin_share(services, 4)
    with services.access.new_client(post.page) as other:
        other.create_post(message="Tin mới", link=post.link, photo_ids=[], published=True)
    return _send(services, post)


MAKERS: dict[str, Callable[[Services], Post]] = {
    "shared": lambda services: shared_item(services, 2),
    "by hand": _shared_by_hand,
    "there already": _there_already,
}
"""By what they are for."""


def _begin(services: Services, item: Item) -> Post:
    words = words_with_source("", item.source_name)
    return services.upstream().shares.begin(services.page.id, item, words)


def _send(services: Services, post: Post) -> Post:
    """Confirm and let the sender do all it can, on this thread."""
    services.outbox.confirm(post.id, at_once=True)
    services.sender.send_what_is_due()
    return services.outbox.get(post.id)
