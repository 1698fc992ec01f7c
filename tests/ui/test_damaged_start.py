"""Opening the program on a damaged data folder: what happened, what is safe and what to do is said first."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import main
from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.keys import MemoryKeys
from mttq_desktop.paths import Paths, paths_below
from mttq_desktop.posts.model import PostState
from tests.clocks import TurnedClock
from tests.ui.house import Home, open_window

WORDS = "Trao nhà Đại đoàn kết cho hộ bà Vi Thị Hoa"


@pytest.fixture
def paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    """A data folder with a backup made while a post waited; it has gone out since."""
    clock = TurnedClock()
    monkeypatch.setattr(main, "SystemClock", lambda: clock)
    paths = paths_below(tmp_path / "data")
    services = main.build_services(paths, MemoryKeys())
    post = services.drafts.new(services.page.id)
    services.drafts.save_words(post.id, WORDS)
    services.outbox.confirm(post.id)
    services.back_up()
    clock.turn(minutes=5)
    services.sender.send_what_is_due()
    assert services.outbox.get(post.id).state is PostState.PUBLISHED
    services.stop()
    return paths


@contextmanager
def started(paths: Paths, qtbot: QtBot) -> Iterator[Home]:
    services = main.build_services(paths, MemoryKeys())
    clock = services.clock
    assert isinstance(clock, TurnedClock)
    home = Home(paths.data.parent, clock, services, open_window(services, qtbot), qtbot)
    yield home
    home.close()
    services.stop()


def cut(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 3)


def zeroed(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 4 : len(data) // 2] = bytes(len(data) // 2 - len(data) // 4)
    file.write_bytes(data)


@pytest.mark.parametrize("damage", [cut, zeroed, Path.unlink])
def test_a_restored_start_tells_and_the_post_that_is_out_asks_before_it_goes_again(
    paths: Paths, damage: Callable[[Path], None], qtbot: QtBot, qapp: QApplication
) -> None:
    damage(paths.database)
    with started(paths, qtbot) as home:
        assert home.code == "A9"
        for words in ("phần mềm đã lấy lại bản cất", "có thể thiếu", "Mời xem Trang trước khi đăng bài cũ"):
            assert home.says(words)
        home.services.sender.send_what_is_due()
        home.press("Về màn hình chính")
        assert home.button("Bài chờ gửi và đã đăng")
        home.window.show_outbox()
        (post,) = home.services.outbox.listing(home.services.page.id)
        assert post.state is PostState.NEEDS_PERSON
        assert home.says("Cần xem lại: có thể đã đăng")
        home.window.outbox.post_wanted.emit(post.id)
        assert home.says("có thể đã lên Trang rồi")
        assert home.has_button("Gửi lại")
        assert home.has_button("Sửa bài")
        client = home.services.access.client_for(home.services.page.id)
        assert [remote.message for remote in client.feed()] == [WORDS]


def test_a_folder_that_a_window_on_another_pc_uses_is_left_to_it(paths: Paths) -> None:
    services = main._services_of_a_window(paths)
    with pytest.raises(ProblemError) as raised:
        main._services_of_a_window(paths)
    assert raised.value.problem.code == "folder.in_use"
    services.stop()
    main._services_of_a_window(paths).stop()
