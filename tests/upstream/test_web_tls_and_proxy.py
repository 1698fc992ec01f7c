"""Certificates as the system trusts them, and the office's proxy."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest

from mttq_desktop.errors import Problem
from mttq_desktop.upstream.addresses import Allowance
from mttq_desktop.upstream.web import WebTrouble
from tests.graph.certificates import HOST, Certificates, make_certificates
from tests.graph.far_side import PATIENCE, Connection, answering, far_side
from tests.upstream.outside import HASTY, Resolve, error_of, get, names, redirecting, saying, web

PUBLIC = "93.184.215.14"


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def trusted(certificates: Certificates, monkeypatch: pytest.MonkeyPatch) -> Certificates:
    """The authority stands among the system's own."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates.authority))
    return certificates


@pytest.fixture
def _loopback_is_public(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a name can lead to a server that a test can run."""
    monkeypatch.setattr("mttq_desktop.upstream.wire.is_public", lambda _number: True)


def here(*hosts: str) -> Resolve:
    return names({host: ["127.0.0.1"] for host in hosts})


# Certificates


def test_an_authority_of_the_system_is_trusted(trusted: Certificates) -> None:
    with far_side(answering(b"here"), trusted.server) as side:
        assert get(side.url).body == b"here"


@pytest.mark.usefixtures("_loopback_is_public")
def test_the_name_is_proven_though_the_line_goes_to_a_number(trusted: Certificates) -> None:
    asked_for: list[str | None] = []
    trusted.server.sni_callback = lambda _line, name, _context: asked_for.append(name)
    with far_side(answering(b"here"), trusted.server) as side:
        assert get(f"https://{HOST}:{side.port}/", web(Allowance(), resolve=here(HOST))).body == b"here"
        error = error_of(f"https://tin.test:{side.port}/", web(Allowance(), resolve=here("tin.test")))
    assert asked_for == [HOST, "tin.test"]
    assert error.trouble is WebTrouble.CERTIFICATE
    assert len(side.requests) == 1


def test_a_certificate_made_by_anybody_is_not_trusted(certificates: Certificates) -> None:
    with far_side(answering(b"here"), certificates.server) as side:
        error = error_of(side.url)
    assert error.trouble is WebTrouble.CERTIFICATE
    assert error.problem == Problem("web.certificate")
    assert not side.requests


def test_an_expired_certificate_is_not_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expired = make_certificates(tmp_path, timedelta(days=-1))
    monkeypatch.setenv("SSL_CERT_FILE", str(expired.authority))
    with far_side(answering(b"here"), expired.server) as side:
        assert error_of(side.url).trouble is WebTrouble.CERTIFICATE


def test_another_hosts_certificate_is_not_trusted(trusted: Certificates) -> None:
    with far_side(answering(b"here"), trusted.server) as side:
        assert error_of(f"https://localhost:{side.port}/").trouble is WebTrouble.CERTIFICATE


def test_a_redirect_does_not_lead_round_the_certificate(
    certificates: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        far_side(answering(b"here"), certificates.server) as wrong,
        far_side(redirecting(wrong.url)) as side,
    ):
        assert error_of(side.url).trouble is WebTrouble.CERTIFICATE
    assert not wrong.requests


def speak_plain_http(connection: Connection) -> None:
    connection.socket.recv(100)
    connection.socket.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")


def close_at_once(_connection: Connection) -> None:
    """Accept and go away."""


def reset_in_the_handshake(connection: Connection) -> None:
    connection.socket.recv(5)
    connection.reset()


@pytest.mark.parametrize(
    ("script", "trouble"),
    [
        (speak_plain_http, WebTrouble.BROKEN),
        (close_at_once, WebTrouble.OFFLINE),
        (reset_in_the_handshake, WebTrouble.OFFLINE),
    ],
)
def test_a_handshake_that_fails_is_told(script: object, trouble: WebTrouble) -> None:
    assert callable(script)
    with far_side(script) as side:
        assert error_of(f"https://127.0.0.1:{side.port}/").trouble is trouble


def test_a_handshake_without_an_end_ends() -> None:
    over = threading.Event()

    def keep_silent(_connection: Connection) -> None:
        over.wait(PATIENCE)

    with far_side(keep_silent) as side:
        began = time.monotonic()
        error = error_of(f"https://127.0.0.1:{side.port}/", web(patience=HASTY))
        took = time.monotonic() - began
        over.set()
    assert error.trouble is WebTrouble.OFFLINE
    assert took < 2


def test_drops_over_tls_end_when_the_time_is_over(trusted: Certificates) -> None:
    over = threading.Event()

    def drip(connection: Connection) -> None:
        connection.read_request()
        connection.socket.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while not over.wait(0.01):
            connection.socket.sendall(b"a")

    with far_side(drip, trusted.server) as side:
        error = error_of(side.url, web(patience=HASTY))
        over.set()
    assert error.trouble is WebTrouble.TOO_SLOW


def test_a_large_answer_over_tls_is_read_to_its_end(trusted: Certificates) -> None:
    """Pieces that TLS holds already are not waited for on the line."""
    content = bytes(range(256)) * 3_000
    with far_side(answering(content), trusted.server) as side:
        assert get(side.url).body == content


def test_the_rest_of_the_process_keeps_its_own_tls(trusted: Certificates) -> None:
    with far_side(answering(b"here"), trusted.server) as side:
        get(side.url)
    assert ssl.SSLContext.__module__ == "ssl"


# A line that is not taken


def test_a_connection_that_is_not_taken_is_given_up() -> None:
    """The system takes a few connections for a listener that takes none; the next one gets no answer."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        place = listener.getsockname()
        waiting = []
        for _ in range(3):
            line = socket.socket()
            line.setblocking(False)
            line.connect_ex(place)
            waiting.append(line)
        began = time.monotonic()
        error = error_of(f"http://127.0.0.1:{place[1]}/", web(patience=HASTY))
        took = time.monotonic() - began
        for line in waiting:
            line.close()
    assert error.trouble in {WebTrouble.OFFLINE, WebTrouble.TOO_SLOW}
    assert took < 2


# The office's proxy


def use_proxy(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    for name in ("http_proxy", "https_proxy"):
        monkeypatch.setenv(name, address)


def test_a_plain_request_goes_by_the_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    with far_side(answering(b"here")) as proxy:
        use_proxy(monkeypatch, f"http://ubmttq:m%E1%BA%ADt@127.0.0.1:{proxy.port}")
        found = get("http://nhandan.vn/rss?a=1#b", web(Allowance(), resolve=names({"nhandan.vn": [PUBLIC]})))
    assert found.body == b"here"
    assert proxy.requests[0].target == "http://nhandan.vn/rss?a=1"
    assert proxy.requests[0].header("Host") == "nhandan.vn"
    assert proxy.requests[0].header("Proxy-Authorization") == "Basic dWJtdHRxOm3huq10"


def test_a_secured_request_goes_through_the_proxy_unseen(
    trusted: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    heads: list[str] = []
    inner: list[Connection] = []

    def let_through(connection: Connection) -> None:
        heads.append(connection.read_head())
        connection.socket.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        with trusted.server.wrap_socket(connection.socket, server_side=True) as line:
            inner.append(Connection(line))
            answering(b"here")(inner[0])

    with far_side(let_through) as proxy:
        use_proxy(monkeypatch, f"127.0.0.1:{proxy.port}")
        found = get(f"https://{HOST}/rss", web(Allowance(), resolve=names({HOST: [PUBLIC]})))
    assert found.body == b"here"
    assert heads[0].startswith(f"CONNECT {HOST}:443 ")
    assert "rss" not in heads[0]
    assert inner[0].requests[0].target == "/rss"
    assert inner[0].requests[0].header("Host") == HOST


def test_behind_a_proxy_a_private_name_is_refused_where_it_can_be_looked_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with far_side(answering(b"secret")) as proxy:
        use_proxy(monkeypatch, f"http://127.0.0.1:{proxy.port}")
        for scheme in ("http", "https"):
            line = web(Allowance(), resolve=names({"tin.test": ["10.0.0.1"]}))
            assert error_of(f"{scheme}://tin.test/", line).trouble is WebTrouble.PRIVATE
        # Where the office has no such service, the proxy alone can look names up.
        assert get("http://nhandan.vn/", web(Allowance(), resolve=names({}))).body == b"secret"
    assert [request.target for request in proxy.requests] == ["http://nhandan.vn/"]


def test_this_pc_is_reached_without_the_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    use_proxy(monkeypatch, "http://127.0.0.1:9")
    with far_side(answering(b"here")) as side:
        assert get(side.url).body == b"here"
        assert get(f"http://localhost:{side.port}/").body == b"here"


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n",
        b"",
    ],
)
def test_a_proxy_that_does_not_let_us_through_is_offline(
    scheme: str, answer: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    with far_side(saying(answer)) as proxy:
        use_proxy(monkeypatch, f"http://127.0.0.1:{proxy.port}")
        error = error_of(f"{scheme}://nhandan.vn/", web(Allowance(), resolve=names({})))
    assert error.trouble is WebTrouble.OFFLINE


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize(
    "proxy",
    ["http://127.0.0.1:9", "http://", "socks5://127.0.0.1:9", "http://[::bad", "http://a:b", "may-chu"],
)
def test_a_proxy_that_cannot_be_reached_is_offline(
    scheme: str, proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_proxy(monkeypatch, proxy)
    error = error_of(f"{scheme}://nhandan.vn/", web(Allowance(), resolve=names({})))
    assert error.trouble is WebTrouble.OFFLINE


def test_no_proxy_where_the_system_wants_none(monkeypatch: pytest.MonkeyPatch) -> None:
    use_proxy(monkeypatch, "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "tin.test")
    monkeypatch.setattr("mttq_desktop.upstream.wire.is_public", lambda _number: True)
    with far_side(answering(b"here")) as side:
        line = web(Allowance(), resolve=here("tin.test"))
        assert get(f"http://tin.test:{side.port}/", line).body == b"here"
