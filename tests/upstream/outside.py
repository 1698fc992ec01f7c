"""What tests of the line to the outside share."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence

import pytest

from mttq_desktop.upstream.addresses import Allowance
from mttq_desktop.upstream.web import Fetched, Patience, Web, WebError
from tests.clocks import TurnedClock
from tests.graph.far_side import PATIENCE, Connection, Script

ANY_PORT = Allowance(all_of_loopback=True)
SHORT = Patience(connect=2, silence=2, whole=PATIENCE)
HASTY = Patience(connect=0.2, silence=0.2, whole=0.4)

MOST = 1_000_000

Resolve = Callable[[str], Sequence[str]]


def no_names(host: str) -> list[str]:
    raise AssertionError(f"looked up: {host}")


def names(known: Mapping[str, Sequence[str]]) -> Resolve:
    """A resolver that knows these names and no other."""

    def resolve(host: str) -> Sequence[str]:
        if host not in known:
            raise OSError(host)
        return known[host]

    return resolve


def web(allowance: Allowance = ANY_PORT, patience: Patience = SHORT, resolve: Resolve = no_names) -> Web:
    return Web(TurnedClock(), lambda: allowance, patience=patience, resolve=resolve)


def get(address: str, line: Web | None = None, most_bytes: int = MOST) -> Fetched:
    return (line or web()).get(address, most_bytes=most_bytes)


def error_of(
    address: str, line: Web | None = None, most_bytes: int = MOST, cancel: threading.Event | None = None
) -> WebError:
    with pytest.raises(WebError) as caught:
        (line or web()).get(address, most_bytes=most_bytes, cancel=cancel)
    return caught.value


def saying(*parts: bytes) -> Script:
    """A script that sends these bytes after a request and goes away."""

    def play(connection: Connection) -> None:
        connection.read_request()
        for part in parts:
            connection.socket.sendall(part)

    return play


def redirecting(location: str, status: str = "302 Found") -> Script:
    return saying(f"HTTP/1.1 {status}\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n".encode())
