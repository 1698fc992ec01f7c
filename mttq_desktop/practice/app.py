"""The WSGI program of the practice Page: who may come in, and which part answers."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from email.utils import format_datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import bottle

from mttq_desktop.clock import Clock
from mttq_desktop.practice import line
from mttq_desktop.practice.access import Identity
from mttq_desktop.practice.calls import Call, path_parts, read_call
from mttq_desktop.practice.device import answer_device
from mttq_desktop.practice.errors import GraphRefusalError, parameter_refusal
from mttq_desktop.practice.faults import Fault, FaultBoard, Kind, On, refuse_if_ordered, sort_of
from mttq_desktop.practice.graph import Graph
from mttq_desktop.practice.line import Reply
from mttq_desktop.practice.news import LOOPBACK_NAMES
from mttq_desktop.practice.photos import expire_photos, sweep_files
from mttq_desktop.practice.posts import publish_due
from mttq_desktop.practice.publishing import picture_sent
from mttq_desktop.practice.server import CONNECTION, WsgiProgram
from mttq_desktop.practice.storage import Storage

_VERSION = "v25.0"

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Parts:
    """What the program works with."""

    storage: Storage
    identity: Identity
    faults: FaultBoard
    clock: Clock
    web_url: str
    stopping: threading.Event


class Request(bottle.BaseRequest):  # type: ignore[misc] # bottle has no types
    """A request whose body is read into memory, not into files that somebody would have to close."""

    MEMFILE_MAX = line.BODY_AT_MOST


def guarded(program: WsgiProgram) -> WsgiProgram:
    """Let only loopback addresses in, and answer as Facebook does when the program itself fails."""

    def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:  # noqa: ANN401 - WSGI
        if _host_name(environ) not in LOOPBACK_NAMES:
            return _answered(start_response, Reply(403, b""))
        try:
            return program(environ, start_response)
        except ConnectionError:
            raise
        except line.BodyTooLargeError:
            return _answered(start_response, Reply(413, b""))
        except Exception:
            log.exception("the practice Page failed")
            unknown = GraphRefusalError(1, "An unknown error occurred")
            return _answered(start_response, Reply.refusing(unknown, locale=""))

    return answer


class GraphDoor:
    """Takes Graph calls from HTTP, with whatever faults are ordered, and hands them to ``Graph``."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def add_routes(self, app: bottle.Bottle) -> None:
        """Answer every path that nobody else answers."""
        app.route("/<path:path>", method=["GET", "POST", "DELETE"], callback=self._answer)

    def _answer(self, path: str) -> bottle.HTTPResponse:
        environ = bottle.request.environ
        request = Request(environ)
        is_upload = request.method == "POST" and path_parts(path)[-1:] == ("photos",)
        fault = self._parts.faults.strike(On.PHOTOS) if is_upload else None
        self._prepare_line(request, fault)
        locale = request.query.get("locale", "")
        try:
            call = read_call(request)
            locale = call.locale
            if not is_upload:
                fault = self._parts.faults.strike(sort_of(call))
                self._cut_if_ordered(environ, fault, Kind.CUT_BEFORE)
            reply = self._reply(call, fault)
        except GraphRefusalError as refusal:
            reply = Reply.refusing(refusal, locale)
        except bottle.HTTPError:
            reply = Reply.refusing(parameter_refusal("The request body cannot be read"), locale)
        self._cut_if_ordered(environ, fault, Kind.CUT_AFTER)
        return self._sent(environ, reply if fault is None else line.spoilt(reply, fault), fault)

    def _prepare_line(self, request: Request, fault: Fault | None) -> None:
        """Watch the body as it comes in; cut it or slow it down when that is ordered."""
        environ = request.environ
        self._cut_if_ordered(environ, fault, Kind.CUT_BEFORE)
        length = request.content_length
        if length > line.BODY_AT_MOST:
            raise line.BodyTooLargeError
        announced = None if length < 0 else length
        environ["wsgi.input"] = line.BodyReader(environ["wsgi.input"], announced, self._pace(fault))

    def _reply(self, call: Call, fault: Fault | None) -> Reply:
        if fault is not None:
            refuse_if_ordered(fault, self._parts.identity.page_id)
            if line.spoils_without_work(fault):
                return Reply.of({})
        return Reply.of(answer_call(self._parts, call))

    def _cut_if_ordered(self, environ: dict[str, Any], fault: Fault | None, kind: Kind) -> None:
        if fault is not None and fault.kind is kind:
            line.hang_up(environ[CONNECTION])

    def _sent(self, environ: dict[str, Any], reply: Reply, fault: Fault | None) -> bottle.HTTPResponse:
        body = line.pieces(reply, fault, environ[CONNECTION], self._pace(fault))
        headers = {
            "Content-Type": reply.content_type,
            "Content-Length": str(len(reply.body)),
            "Date": format_datetime(self._parts.clock.now(), usegmt=True),
            "Cache-Control": "private, no-cache, no-store, must-revalidate",
            "facebook-api-version": _VERSION,
            **reply.headers,
        }
        return bottle.HTTPResponse(body, reply.status, headers)

    def _pace(self, fault: Fault | None) -> line.Pace | None:
        if fault is None or fault.kind is not Kind.SLOW:
            return None
        return line.Pace(fault.bytes_per_second, self._parts.stopping)


def bring_up_to_date(parts: Parts) -> None:
    """Do what time brings: scheduled posts become visible, unused photos vanish."""
    now = parts.clock.now()
    with parts.storage.transaction() as db:
        publish_due(db, now)
        vanished = expire_photos(db, now)
    if vanished:
        sweep(parts.storage)


def sweep(storage: Storage) -> None:
    """Remove photo files that belong to nothing."""
    with storage.transaction() as db:
        sweep_files(db, storage.photos)


def answer_call(parts: Parts, call: Call) -> object:
    """Carry out one Graph call; a photo is decoded while others may use the database.

    Raises:
        GraphRefusalError: when Facebook would answer with an error.
    """
    if call.path[:1] == ("device",):
        return _device_answer(parts, call)
    bring_up_to_date(parts)
    is_upload = call.method == "POST" and len(call.path) == 2 and call.path[1] == "photos"
    picture = None
    if is_upload:
        with parts.storage.transaction() as db:
            _graph(parts, db).check_upload(call)
        picture = picture_sent(call)
    with parts.storage.transaction() as db:
        answer = _graph(parts, db).answer(call, picture)
    if call.method == "DELETE":
        sweep(parts.storage)
    return answer


def _device_answer(parts: Parts, call: Call) -> object:
    with parts.storage.transaction() as db:
        answer = answer_device(db, call, parts.web_url, parts.clock.now())
    if isinstance(answer, GraphRefusalError):
        raise answer
    return answer


def _graph(parts: Parts, db: Any) -> Graph:  # noqa: ANN401
    return Graph(db, parts.identity, parts.storage.photos, parts.web_url, parts.clock.now())


def _host_name(environ: dict[str, Any]) -> str:
    try:
        return urlsplit(f"//{environ.get('HTTP_HOST', '')}").hostname or ""
    except ValueError:
        return ""


def _answered(start_response: Any, reply: Reply) -> Iterable[bytes]:  # noqa: ANN401 - WSGI
    status = f"{reply.status} {HTTPStatus(reply.status).phrase}"
    headers = [("Content-Type", reply.content_type), ("Content-Length", str(len(reply.body)))]
    start_response(status, headers)
    return [reply.body]
