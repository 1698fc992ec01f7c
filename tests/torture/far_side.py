"""The practice Page in a process of its own, which can be killed and started again."""

from __future__ import annotations

import logging
import multiprocessing
import socket
import threading
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import ForkProcess
from pathlib import Path

import requests

from mttq_desktop.practice.faults import Fault
from mttq_desktop.practice.journal import Entry, Event, read_journal
from mttq_desktop.practice.page import PracticePage
from tests.torture.clocks import SharedTime, TrueClock
from tests.torture.referee import OnPage

_fork = multiprocessing.get_context("fork")


class FarSide:
    """Starts, kills and orders about the practice Page of a run."""

    def __init__(self, folder: Path, time_file: Path) -> None:
        self._folder = folder
        self._time_file = time_file
        self._port = 0
        self._process: ForkProcess | None = None
        self.graph_url = ""
        self.page_id = ""
        self.page_key = ""

    @property
    def is_answering(self) -> bool:
        """Whether the Page runs."""
        return self._process is not None

    def start(self) -> None:
        """Begin to answer, always at the same address."""
        if self._process is None:
            ours, theirs = _fork.Pipe()
            self._process = _fork.Process(
                target=_serve, args=(self._folder, self._time_file, self._port, theirs), daemon=True
            )
            self._process.start()
            self._port, self.page_id, self.page_key = ours.recv()
            self.graph_url = f"http://127.0.0.1:{self._port}"
            ours.close()
            theirs.close()

    def kill(self) -> None:
        """End it in the middle of whatever it does."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None

    def order(self, fault: Fault) -> None:
        """Order misbehaviour; a Page that is away takes no orders."""
        if self.is_answering:
            self._faults("POST", fault)

    def behave(self) -> None:
        """Forget all misbehaviour ordered."""
        self._faults("DELETE")

    def journal(self) -> list[Entry]:
        """What the public could see so far."""
        return read_journal(self._folder)

    def public(self) -> list[OnPage]:
        """What a person sees who looks at the Page."""
        standing: dict[str, OnPage] = {}
        for line in self.journal():
            if line.event in {Event.PUBLIC, Event.CHANGED}:
                standing[line.post_id] = OnPage(line.post_id, line.message, is_published=True)
            else:
                standing.pop(line.post_id, None)
        return list(standing.values())

    def feed(self) -> list[OnPage]:
        """What the Page itself sees, unpublished posts too."""
        answer = requests.get(
            f"{self.graph_url}/v25.0/{self.page_id}/feed",
            params={"fields": "id,message,is_published", "limit": "100"},
            headers=self._header,
            timeout=20,
        )
        return [
            OnPage(row["id"], row.get("message", ""), row["is_published"]) for row in answer.json()["data"]
        ]

    def post(self, message: str, link: str) -> bool:
        """Somebody else puts a post on the Page; whether it came there."""
        with suppress(requests.RequestException):
            requests.post(
                f"{self.graph_url}/v25.0/{self.page_id}/feed",
                json={"message": message, "link": link},
                headers=self._header,
                timeout=20,
            )
        return any(one.message == message for one in self.public())

    @property
    def _header(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.page_key}"}

    def _faults(self, method: str, fault: Fault | None = None) -> None:
        answer = requests.request(
            method,
            f"{self.graph_url}/practice/faults",
            json=fault.as_json() if fault else None,
            headers=self._header,
            timeout=20,
        )
        answer.raise_for_status()


def _serve(folder: Path, time_file: Path, port: int, connection: Connection) -> None:
    logging.disable(logging.CRITICAL)
    page = PracticePage(folder, port=port or _free_port(), clock=TrueClock(SharedTime(time_file)))
    page.start()
    connection.send((int(page.graph_url.rpartition(":")[2]), page.page_id, page.page_key))
    threading.Event().wait()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
