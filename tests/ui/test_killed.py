"""A process killed in the middle of a word loses no more than two seconds of it."""

import subprocess
import sys
import time
from pathlib import Path

import main
from mttq_desktop.graph.keys import MemoryKeys
from mttq_desktop.paths import paths_below
from mttq_desktop.upstream.model import ItemRead
from tests.ui.typist import FRAME
from ui.words.openings import words_with_source

MAY_BE_LOST_SECONDS = 2.0
LETTERS = 70


def type_and_kill(*arguments: str) -> int:
    """How many letters were typed longer ago than may be lost, when the process was killed."""
    typed_at: list[float] = []
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "tests.ui.typist", *arguments]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as typist:
        assert typist.stdout is not None
        while len(typed_at) < LETTERS and typist.stdout.readline():
            typed_at.append(time.monotonic())
        killed_at = time.monotonic()
        typist.kill()
    assert len(typed_at) == LETTERS
    long_ago = sum(1 for moment in typed_at if moment < killed_at - MAY_BE_LOST_SECONDS)
    assert long_ago > 0
    return long_ago


def test_killed_while_typing(tmp_path: Path) -> None:
    long_ago = type_and_kill(str(tmp_path))
    services = main.build_services(paths_below(tmp_path), MemoryKeys())
    draft = services.drafts.newest(services.page.id)
    services.stop()
    assert draft is not None
    assert len(draft.words) >= long_ago
    assert draft.step == "words"


def test_killed_while_changing_what_is_public(tmp_path: Path) -> None:
    services = main.build_services(paths_below(tmp_path), MemoryKeys())
    post = services.drafts.new(services.page.id)
    services.drafts.save_words(post.id, "b")
    services.outbox.confirm(post.id, at_once=True)
    services.sender.send_what_is_due()
    services.stop()
    long_ago = type_and_kill(str(tmp_path), post.id)
    services = main.build_services(paths_below(tmp_path), MemoryKeys())
    kept = services.outbox.get(post.id)
    services.stop()
    assert kept.words == "b"
    assert kept.new_words is not None
    assert kept.new_words.count("a") >= long_ago


def test_killed_while_adding_a_sentence_to_a_share(tmp_path: Path) -> None:
    services = main.build_services(paths_below(tmp_path), MemoryKeys())
    read = ItemRead("https://bao.example/1", "Bão số 9 vào bờ", site_name="Báo Ngọn Lúa")
    upstream, page = services.upstream(), services.page
    item = upstream.shelf.keep_pasted(read, is_practice=page.is_practice)
    post = upstream.shares.begin(page.id, item, words_with_source("", item.source_name))
    services.stop()
    long_ago = type_and_kill(str(tmp_path), post.id)
    services = main.build_services(paths_below(tmp_path), MemoryKeys())
    kept = services.drafts.newest(page.id)
    services.stop()
    assert kept is not None
    assert kept.id == post.id
    assert kept.step == "share"
    assert kept.words.endswith("\n\nNguồn: Báo Ngọn Lúa")
    assert kept.words.count("a") >= long_ago


def test_killed_while_answering_what_a_frame_asks(tmp_path: Path) -> None:
    long_ago = type_and_kill(str(tmp_path), FRAME)
    services = main.build_services(paths_below(tmp_path), MemoryKeys())
    draft = services.drafts.newest(services.page.id)
    assert draft is not None
    framed = services.framing.opened(draft.id)
    services.stop()
    assert draft.step == "frame_questions"
    assert framed is not None
    assert framed.answers["act"].count("a") >= long_ago
