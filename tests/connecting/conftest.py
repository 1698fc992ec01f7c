"""A program on a folder of its own and Facebook beside it, played by a practice Page over loopback."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests
from PIL import Image

import main
from mttq_desktop.connecting.candidate import Candidate
from mttq_desktop.connecting.connections import Connections, Joined
from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.graph.client import GraphClient
from mttq_desktop.graph.keys import KeyStore, MemoryKeys
from mttq_desktop.page.pages import Page
from mttq_desktop.paths import paths_below
from mttq_desktop.posts.model import Post
from mttq_desktop.practice import PracticePage
from mttq_desktop.services import Services
from tests.clocks import TurnedClock

NAME = "Mặt trận xã Tri Lễ"


class SystemsKeys(MemoryKeys):
    """A keyring that keeps."""

    def keep(self, page_id: str, key: str) -> bool:
        super().keep(page_id, key)
        return True


@dataclass
class Office:
    """A commune's PC, and the far side it is connected with."""

    services: Services
    facebook: PracticePage
    clock: TurnedClock
    keys: KeyStore

    @property
    def connections(self) -> Connections:
        return self.services.connections

    def joined(self) -> Page:
        """The Page, connected by its key."""
        found = self.connections.from_key(
            self.facebook.graph_url, self.facebook.page_id, self.facebook.page_key
        )
        return self.join(found).page

    def join(self, found: Candidate) -> Joined:
        """Connect with it, as somebody does who waits for it."""
        joined = self.connections.join(found)
        self.connections.write_for(joined)
        return joined

    def confirmed(self, page: Page, words: str) -> Post:
        draft = self.services.drafts.new(page.id)
        self.services.drafts.save_words(draft.id, words)
        return self.services.outbox.confirm(draft.id, at_once=True)

    def public_words(self) -> list[str]:
        """What the public sees, oldest first."""
        with requests.Session() as session:
            session.trust_env = False
            answer = session.get(f"{self.facebook.web_url}/practice/page.json", timeout=20)
        return [post["message"] for post in reversed(answer.json()["posts"])]

    def give_picture(self, folder: Path) -> None:
        """Let the Page have a round picture."""
        file = folder / "ảnh.jpg"
        Image.new("RGB", (200, 200), (140, 20, 20)).save(file)
        far = self.facebook
        with GraphClient(far.graph_url, far.page_id, far.page_key, self.clock.now) as client:
            client.set_picture(client.upload_photo(file, alt_text=""))


def office_with(folder: Path, keys: KeyStore, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """The whole program but its window, and a far side; both with a clock that tests turn."""
    clock = TurnedClock()
    monkeypatch.setattr(main, "SystemClock", lambda: clock)
    facebook = PracticePage(folder / "far side", name=NAME, clock=clock, port=free_port())
    facebook.start()
    services = main.build_services(paths_below(folder / "data"), keys)
    yield Office(services, facebook, clock, keys)
    services.stop()
    facebook.stop()


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """An office whose keyring keeps."""
    yield from office_with(tmp_path, SystemsKeys(), monkeypatch)


@pytest.fixture
def forgetful_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """An office without a keyring."""
    yield from office_with(tmp_path, MemoryKeys(), monkeypatch)


def free_port() -> int:
    """A port nobody uses; tests running beside this one all want the preferred one."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        return int(server.getsockname()[1])


def problem_of(caught: pytest.ExceptionInfo[ProblemError]) -> Problem:
    return caught.value.problem


def type_code(facebook: PracticePage, user_code: str, answer: str = "yes") -> None:
    """Type a code on the web page, as somebody does on a phone."""
    with requests.Session() as session:
        session.trust_env = False
        answered = session.post(
            f"{facebook.web_url}/device",
            data={"user_code": user_code, "answer": answer},
            headers={"Origin": facebook.web_url},
            timeout=20,
        )
    assert answered.status_code == 200
    assert "Xong" in answered.text or "từ chối" in answered.text
