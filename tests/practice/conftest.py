from __future__ import annotations

import io
import socket
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import requests
from PIL import Image

from mttq_desktop.practice import PracticePage

Json: TypeAlias = Any


class TurnedClock:
    """A clock that stands still until it is turned."""

    def __init__(self) -> None:
        self._now = datetime(2026, 11, 16, 1, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self._now

    def turn(self, **by: float) -> None:
        self._now += timedelta(**by)

    def wait(self, event: threading.Event, seconds: float) -> bool:
        return event.wait(0)


class Caller:
    """Calls the Graph API of a started Page as a client does."""

    def __init__(self, page: PracticePage, folder: Path) -> None:
        self.page = page
        self.folder = folder
        self.key = page.page_key
        self.session = requests.Session()
        self.session.trust_env = False

    def call(self, method: str, path: str, **options: Json) -> requests.Response:
        headers = {"Authorization": f"Bearer {self.key}"} | options.pop("headers", {})
        url = f"{self.page.graph_url}/v25.0/{path}"
        return self.session.request(method, url, headers=headers, timeout=20, **options)

    def get(self, path: str, **parameters: Json) -> Json:
        answer = self.call("GET", path, params=parameters)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def post(self, path: str, **parameters: Json) -> Json:
        answer = self.call("POST", path, json=parameters)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def delete(self, path: str) -> Json:
        answer = self.call("DELETE", path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def refused(self, method: str, path: str, **options: Json) -> tuple[int, int, int]:
        """The status, code and subcode of a call that must be refused."""
        answer = self.call(method, path, **options)
        error = answer.json()["error"]
        assert error["type"] == "OAuthException"
        assert error["fbtrace_id"]
        return answer.status_code, error["code"], error.get("error_subcode", 0)

    def upload(self, data: bytes | None = None, **parameters: Json) -> str:
        files = {"source": ("anh.jpg", data or jpeg(), "image/jpeg")}
        form = {"published": "false", **parameters}
        answer = self.call("POST", f"{self.page.page_id}/photos", data=form, files=files)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["id"])

    def create(
        self, message: str = "Tin hôm nay", photos: list[str] | None = None, **parameters: Json
    ) -> str:
        media = [{"media_fbid": photo} for photo in photos or []]
        sent = {"message": message, **({"attached_media": media} if media else {}), **parameters}
        return str(self.post(f"{self.page.page_id}/feed", **sent)["id"])

    def page_photo_files(self) -> list[Path]:
        return sorted((self.folder / "photos").iterdir())

    def published(self) -> Json:
        answer = self.session.get(f"{self.page.web_url}/practice/page.json", timeout=20)
        return answer.json()["posts"]


def jpeg(width: int = 64, height: int = 48, colour: str = "darkred") -> bytes:
    return picture("JPEG", width, height, colour)


def picture(kind: str, width: int = 64, height: int = 48, colour: str = "darkred") -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(written, kind)
    return written.getvalue()


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
def free_port() -> int:
    """A port nobody uses; tests running beside this one all want the preferred one."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        return int(server.getsockname()[1])


@pytest.fixture
def page(tmp_path: Path, clock: TurnedClock, free_port: int) -> Iterator[PracticePage]:
    page = PracticePage(tmp_path / "practice", clock=clock, port=free_port)
    page.start()
    yield page
    page.stop()


@pytest.fixture
def caller(page: PracticePage, tmp_path: Path) -> Iterator[Caller]:
    caller = Caller(page, tmp_path / "practice")
    yield caller
    caller.session.close()
