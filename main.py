"""MTTQ Desktop: reads the arguments, builds the parts, joins them, opens the window or runs a command."""

from __future__ import annotations

import sys

if __name__ == "__main__" and sys.argv[1:] == ["read-feeds"]:
    # The other process of upstream/reading: started often and held small, it goes without all that follows.
    from mttq_desktop.upstream.reading.worker import serve

    sys.exit(serve())

if __name__ == "__main__" and sys.argv[1:] == ["read-documents"]:
    # The other process of documents.
    from mttq_desktop.documents.worker import serve as serve_documents

    sys.exit(serve_documents())

from argparse import Namespace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from mttq_desktop.autostart import AutoStart
from mttq_desktop.clock import Clock, SystemClock
from mttq_desktop.connecting.connections import Connections
from mttq_desktop.errors import ProblemError
from mttq_desktop.frames.frame_file import FRAMES_FILE, read_frames
from mttq_desktop.graph.keys import KeyStore, MemoryKeys, SystemKeys
from mttq_desktop.kit.kept import KeptKit, KeptKits
from mttq_desktop.kit.kits import Kits
from mttq_desktop.notices import Notices
from mttq_desktop.page.access import PageAccess
from mttq_desktop.page.embedded import EmbeddedPractice
from mttq_desktop.page.pages import PageKind, Pages
from mttq_desktop.page.setups import SetUps
from mttq_desktop.paths import Paths, paths_below
from mttq_desktop.photos.workshop import Workshop
from mttq_desktop.posts.changes import Changes
from mttq_desktop.posts.doubts import Doubts
from mttq_desktop.posts.drafts import Drafts
from mttq_desktop.posts.framing import Framing
from mttq_desktop.posts.outbox import Outbox
from mttq_desktop.posts.preparing import PhotosToPrepare
from mttq_desktop.posts.sender import Sender
from mttq_desktop.services import Late, Services, SettingUp, Upstream
from mttq_desktop.settings import Publishing, Settings
from mttq_desktop.store.opening import open_store
from mttq_desktop.store.store import Store
from mttq_desktop.system_letters import letter_size_of, letters_percent
from ui.console.answers import speak_utf8
from ui.console.options import parse

if TYPE_CHECKING:
    from mttq_desktop.documents.documents import Documents
    from mttq_desktop.text.caution.cautions import Cautions
    from mttq_desktop.updates.updates import Updates
    from mttq_desktop.upstream.addresses import Allowance

_COMMANDS_GIVEN_A_KEY = frozenset({"send", "item fetch", "item list"})

PRACTICE_PAGE_NAME = "Mặt trận xã Tập Làm Thử"
WINDOW_PROGRAM = "mttq.exe"


def build_services(paths: Paths, keys: KeyStore, *, allow_loopback: bool = False) -> Services:
    """Build every part and hand each what it needs.

    Args:
        paths: where the program's files are.
        keys: where keys are kept.
        allow_loopback: whether sources on this PC may be asked, for tests.

    Raises:
        ProblemError: the data folder or the database cannot be used.
    """
    paths.make_folders()
    clock, notices = SystemClock(), Notices()
    opened = open_store(paths.database, paths.backups, clock)
    store = opened.store
    pages = Pages(store, clock, notices)
    practice = EmbeddedPractice(paths.practice, PRACTICE_PAGE_NAME)
    if pages.current() is None:
        _choose_practice_page(pages, practice)
    access = PageAccess(pages, keys, practice, clock)
    to_prepare = PhotosToPrepare(store, notices, paths.photos)
    workshop = Workshop(to_prepare)
    drafts = Drafts(store, clock, notices, paths.photos, workshop.wake)
    settings = _settings(paths)
    sender = _build_sender(store, clock, notices, access, to_prepare, paths, settings)
    outbox = Outbox(store, clock, notices, sender.wake, lambda: sender.clock_ahead)
    kept_kit = _build_kept_kit(paths, keys)
    setups = SetUps(store, clock, notices)
    services = Services(
        paths=paths,
        settings=settings,
        clock=clock,
        notices=notices,
        store=store,
        keys=keys,
        pages=pages,
        access=access,
        kits=Kits(paths.kit_tries, clock),
        kept_kit=kept_kit,
        connections=Connections(pages, keys, outbox, access, practice, kept_kit, clock),
        practice=practice,
        setups=setups,
        setting_up=cache(partial(_build_setting_up, paths, access, kept_kit, setups)),
        upstream=Late(lambda: _build_upstream(services, allow_loopback=allow_loopback)),
        documents=Late(_build_documents),
        cautions=Late(lambda: _build_cautions(paths, clock)),
        drafts=drafts,
        framing=Framing(store, clock, notices, cache(partial(read_frames, FRAMES_FILE))),
        outbox=outbox,
        changes=Changes(store, clock, notices, sender.wake),
        doubts=Doubts(store, clock, notices, sender.wake),
        workshop=workshop,
        sender=sender,
        autostart=_build_autostart(),
        updates=_build_updates(kept_kit, clock),
        opening_problem=opened.problem,
    )
    return services


def _build_sender(
    store: Store,
    clock: Clock,
    notices: Notices,
    access: PageAccess,
    to_prepare: PhotosToPrepare,
    paths: Paths,
    settings: Settings,
) -> Sender:
    return Sender(
        store,
        clock,
        notices,
        access.client_for,
        to_prepare.ready_file,
        paths.sender_lock,
        lambda: settings.publishing is Publishing.ONE_CALL,
    )


def _settings(paths: Paths) -> Settings:
    return Settings(paths.settings, letter_size_of(letters_percent()))


def _build_autostart() -> AutoStart | None:
    """Only the installed program can start with Windows: the sources have no program of their own."""
    if sys.platform == "win32" and getattr(sys, "frozen", False):
        from mttq_desktop.autostart import WindowsStartList

        return AutoStart(WindowsStartList(), Path(sys.executable).with_name(WINDOW_PROGRAM))
    return None


def _build_updates(kept_kit: KeptKits, clock: Clock) -> Late[Updates] | None:
    """Likewise only the installed program; built once somebody asks, beside the window."""
    if sys.platform == "win32" and getattr(sys, "frozen", False):
        import os

        def build() -> Updates:
            from mttq_desktop.updates.updates import INSTALLER_PATIENCE, Updates
            from mttq_desktop.upstream.web import Web

            kit, web = kept_kit.of(is_practice=False), Web(clock, patience=INSTALLER_PATIENCE)
            # Never beside data on a shared drive, where somebody else could put another program in its place.
            return Updates(lambda: kit.updates, web, paths_below().updates, clock, os.startfile)

        return Late(build)
    return None


def _build_kept_kit(paths: Paths, keys: KeyStore) -> KeptKits:
    real = KeptKit(paths.kit, keys, paths.units)
    return KeptKits(real, KeptKit(paths.practice_kit, keys, paths.units, is_practice=True, behind=real))


def _build_setting_up(paths: Paths, access: PageAccess, kept_kit: KeptKits, setups: SetUps) -> SettingUp:
    from mttq_desktop.page.checklists import Checklists
    from mttq_desktop.page.filling import Filling
    from mttq_desktop.page.naming import NAME_RULE_FILE, read_name_rule
    from mttq_desktop.page.pictures.wording import PICTURE_WORDS_FILE, read_picture_words
    from mttq_desktop.page.portrait import Portrait
    from mttq_desktop.page.proposals import Proposals
    from mttq_desktop.page.texts import TEXTS_FILE, read_page_texts
    from mttq_desktop.page.unit_file import UNITS_FILE
    from mttq_desktop.page.unit_shelf import UnitShelf

    units = UnitShelf(UNITS_FILE, paths.units)
    texts, rule = read_page_texts(TEXTS_FILE), read_name_rule(NAME_RULE_FILE)
    kit, practice_kit = kept_kit.of(is_practice=False), kept_kit.of(is_practice=True)
    proposals = Proposals(units.search, rule, texts, kit, practice_kit)
    words = read_picture_words(PICTURE_WORDS_FILE)
    portrait = Portrait(proposals, kit, words, paths.pictures, practice_kit)
    return SettingUp(
        units_of=units.search,
        proposals=proposals,
        portrait=portrait,
        filling=Filling(setups, proposals, access.new_client, paths.data),
        checklists=Checklists(setups, proposals, access.new_client),
    )


def _build_documents() -> Documents:
    from mttq_desktop.documents.documents import Documents, document_command

    return Documents(document_command(Path(__file__)))


def _build_cautions(paths: Paths, clock: Clock) -> Cautions:
    from mttq_desktop.page.unit_file import UNITS_FILE, newest_units
    from mttq_desktop.page.unit_spelling import UnitSpelling
    from mttq_desktop.text.caution.cautions import Cautions
    from mttq_desktop.text.caution.vocabulary import VOCABULARY_FILE, read_vocabulary

    vocabulary = read_vocabulary(VOCABULARY_FILE)
    spelling = UnitSpelling(newest_units(UNITS_FILE, paths.units), vocabulary)
    return Cautions(vocabulary, spelling.slips, clock)


def _build_upstream(services: Services, *, allow_loopback: bool) -> Upstream:
    from mttq_desktop.posts.sharing import SharedPosts
    from mttq_desktop.upstream.asking import Asker
    from mttq_desktop.upstream.copied import Copies
    from mttq_desktop.upstream.discovery import Discovery
    from mttq_desktop.upstream.fetching import Fetching
    from mttq_desktop.upstream.on_page import OnPage
    from mttq_desktop.upstream.pictures import ItemPictures
    from mttq_desktop.upstream.reading.reader import Reader, reading_command
    from mttq_desktop.upstream.shares import Shares
    from mttq_desktop.upstream.shelf import Shelf
    from mttq_desktop.upstream.source_table import SourceTable
    from mttq_desktop.upstream.sources import Sources, default_sources
    from mttq_desktop.upstream.web import Web

    store, clock, notices, outbox = services.store, services.clock, services.notices, services.outbox
    allowance = partial(_allowance, services, allow_loopback=allow_loopback)
    table, of_kit = SourceTable(store, clock), services.kept_kit.of(is_practice=False)
    shelf = Shelf(services.paths.upstream / "upstream.sqlite3", clock, table.removed_ids)
    sources = Sources(
        table,
        shelf,
        notices,
        default_sources(),
        lambda: of_kit.sources,
        lambda: services.practice.running().upstream_sources,
        allowance,
    )
    web, reader = Web(clock, allowance), Reader(reading_command(Path(__file__)), clock)
    discovery = Discovery(web, reader)
    asker = Asker(web, reader, discovery, clock)
    pictures = ItemPictures(services.paths.upstream / "pictures", web, clock)
    on_page = OnPage(store, shelf, services.access.new_client)
    shared = SharedPosts(store, clock, notices, outbox, services.sender.wake)
    return Upstream(
        sources=sources,
        shelf=shelf,
        fetching=Fetching(sources, shelf, asker, pictures, clock, notices, lambda: services.page.is_practice),
        discovery=discovery,
        pictures=pictures,
        shares=Shares(shared, outbox, on_page),
        on_page=on_page,
        copies=Copies(shelf, lambda is_practice: [source.name for source in sources.of(is_practice)]),
        reader=reader,
    )


def _allowance(services: Services, *, allow_loopback: bool) -> Allowance:
    """What of this PC may be asked: while practising the practice Page, which serves the invented sources."""
    from mttq_desktop.upstream.addresses import NOTHING_HERE, Allowance

    if allow_loopback:
        return Allowance(all_of_loopback=True)
    if not services.page.is_practice:
        return NOTHING_HERE
    return Allowance(roots=frozenset({services.practice.running().web_url}))


def _choose_practice_page(pages: Pages, practice: EmbeddedPractice) -> None:
    """Where no Page is connected yet, the practice Page is the one to write for."""
    pages.choose(remote_id=practice.page_id, name=PRACTICE_PAGE_NAME, graph_url="", kind=PageKind.EMBEDDED)


def main(arguments: list[str] | None = None) -> int:
    """Run the program; the exit code is 0 done, 1 something needs a person, 2 wrong use."""
    speak_utf8()
    options = parse(sys.argv[1:] if arguments is None else arguments)
    paths = paths_below(options.data)
    if options.command == "serve-practice":
        return _serve_practice(paths, options.port)
    if options.is_lookup:
        return _run_lookup(options, paths)
    if options.is_text:
        return _run_text(options, paths)
    if options.command:
        return _run_command(options, paths)
    from ui.application import close_window, run_window

    if options.close:
        return close_window(paths)
    return run_window(
        paths,
        _settings(paths),
        lambda: _services_of_a_window(paths),
        language=options.language,
        kit=options.kit,
        is_quiet=options.quiet,
    )


def _services_of_a_window(paths: Paths) -> Services:
    """The services, unless a window on another PC uses the same data folder."""
    services = build_services(paths, SystemKeys())
    try:
        services.store.claim()
    except ProblemError:
        services.stop()
        raise
    return services


def _serve_practice(paths: Paths, port: int) -> int:
    from mttq_desktop.practice.page import PracticePage
    from ui.console.run import serve_practice

    return serve_practice(paths, lambda: PracticePage(paths.practice, port=port, name=PRACTICE_PAGE_NAME))


def _run_lookup(options: Namespace, paths: Paths) -> int:
    from mttq_desktop.page.naming import NAME_RULE_FILE, read_name_rule
    from mttq_desktop.page.pictures.wording import PICTURE_WORDS_FILE, read_picture_words
    from mttq_desktop.page.unit_file import UNITS_FILE, newest_units
    from mttq_desktop.page.unit_search import UnitSearch
    from ui.console.lookups import PageTables
    from ui.console.run import run_lookup

    def open_tables() -> PageTables:
        units = newest_units(UNITS_FILE, paths.units)
        words = read_picture_words(PICTURE_WORDS_FILE)
        return PageTables(UnitSearch(units), read_name_rule(NAME_RULE_FILE), words)

    return run_lookup(options, open_tables)


def _run_text(options: Namespace, paths: Paths) -> int:
    from ui.console.run import tell
    from ui.console.texts import TextTools, run_text

    documents = _build_documents()
    try:
        return run_text(options, TextTools(lambda: _build_cautions(paths, SystemClock()), documents))
    except ProblemError as error:
        return tell(error)
    finally:
        documents.close()


def _run_command(options: Namespace, paths: Paths) -> int:
    from ui.console.run import run_command

    # Connecting and rehearsing take a key to keep; any other command is given it for this run only.
    key_is_given = getattr(options, "key_stdin", False) and options.command in _COMMANDS_GIVEN_A_KEY
    keys: KeyStore = MemoryKeys() if key_is_given else SystemKeys()
    allow_loopback = getattr(options, "allow_loopback", False)
    return run_command(options, lambda: build_services(paths, keys, allow_loopback=allow_loopback))


if __name__ == "__main__":
    sys.exit(main())
