"""The line between client and practice Page, healthy or ordered to be bad."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from mttq_desktop.practice.errors import GraphRefusalError
from mttq_desktop.practice.faults import Fault, Kind
from mttq_desktop.practice.server import cut

BODY_AT_MOST = 12 * 1024 * 1024
"""Bytes of a request's body; more is refused with HTTP 413."""

_BEATS_PER_SECOND = 10
_WEB_PAGE = b"<!DOCTYPE html><html><head><title>Sign in to the network</title></head><body></body></html>"
_SPOILT = (Kind.HTML_ANSWER, Kind.EMPTY_ANSWER, Kind.TRUNCATED_JSON, Kind.OTHER_JSON)
_OTHER_JSON = b'{"result": {"id": 7, "success": "yes"}, "data": "none"}'


class BodyTooLargeError(Exception):
    """The request's body goes beyond ``BODY_AT_MOST``."""


class Pace:
    """A speed for bytes, kept by waiting; the wait ends when the server stops."""

    def __init__(self, bytes_per_second: int, stopping: threading.Event) -> None:
        self._piece = max(1, bytes_per_second // _BEATS_PER_SECOND)
        self._seconds = self._piece / max(1, bytes_per_second)
        self._stopping = stopping

    def next_piece(self) -> int:
        """Wait until another piece may pass, and tell how many bytes it has.

        Raises:
            ConnectionAbortedError: when the server stops meanwhile.
        """
        if self._stopping.wait(self._seconds):
            raise ConnectionAbortedError("the server stops")
        return self._piece


class BodyReader:
    """The request's body as it comes in, at a ``pace`` if there is one.

    Args:
        length: announced bytes; None when the client did not say.
    """

    def __init__(self, stream: BinaryIO, length: int | None, pace: Pace | None) -> None:
        self._stream = stream
        self._length = length
        self._pace = pace
        self._taken = 0

    def read(self, size: int) -> bytes:
        """Up to ``size`` bytes.

        Raises:
            BodyTooLargeError: when the body is longer than allowed.
            ConnectionAbortedError: when it ends before its announced length.
        """
        if self._pace is not None:
            size = min(size, self._pace.next_piece())
        data = self._stream.read(size)
        self._taken += len(data)
        if self._taken > BODY_AT_MOST:
            raise BodyTooLargeError
        if not data and self._length is not None and self._taken < self._length:
            raise ConnectionAbortedError("the body ended early")
        return data


@dataclass
class Reply:
    """A whole answer, before it goes over the line."""

    status: int
    body: bytes
    content_type: str = "application/json; charset=UTF-8"
    headers: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, answer: object) -> Reply:
        """An answer in JSON."""
        return cls(200, json.dumps(answer).encode())

    @classmethod
    def refusing(cls, refusal: GraphRefusalError, locale: str) -> Reply:
        """The answer that carries a refusal."""
        return cls(refusal.status, json.dumps(refusal.body(locale)).encode(), headers=refusal.headers)


def spoils_without_work(fault: Fault) -> bool:
    """Whether the answer is spoilt by something that stands before Facebook, so that nothing is done."""
    return fault.kind in _SPOILT and not fault.done


def spoilt(reply: Reply, fault: Fault) -> Reply:
    """The answer as the fault leaves it."""
    if fault.kind is Kind.ERROR_500_AFTER:
        message = "Service temporarily unavailable"
        return Reply.refusing(GraphRefusalError(2, message), locale="")
    if fault.kind is Kind.HTML_ANSWER:
        return Reply(200, _WEB_PAGE, "text/html; charset=UTF-8")
    if fault.kind is Kind.EMPTY_ANSWER:
        return Reply(200, b"")
    if fault.kind is Kind.TRUNCATED_JSON:
        return Reply(200, reply.body[: len(reply.body) // 2], headers=reply.headers)
    if fault.kind is Kind.OTHER_JSON:
        return Reply(200, _OTHER_JSON, headers=reply.headers)
    return reply


def pieces(
    reply: Reply, fault: Fault | None, connection: socket.socket, pace: Pace | None
) -> Iterator[bytes]:
    """The bytes of an answer as they go over the line.

    Raises:
        ConnectionAbortedError: when the fault cuts the line; it is cut by then.
    """
    if fault is not None and fault.kind is Kind.CUT_MIDANSWER:
        yield reply.body[: len(reply.body) // 2]
        hang_up(connection)
    if pace is None:
        yield reply.body
        return
    rest = reply.body
    while rest:
        size = pace.next_piece()
        yield rest[:size]
        rest = rest[size:]


def hang_up(connection: socket.socket) -> None:
    """Cut the line.

    Raises:
        ConnectionAbortedError: always; nothing can be answered any more.
    """
    cut(connection)
    raise ConnectionAbortedError("the line was cut on order")
