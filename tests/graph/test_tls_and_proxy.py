"""Certificates as the system trusts them, and the office's proxy, over real sockets."""

from __future__ import annotations

import socket
import ssl
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mttq_desktop.graph.call import Waits
from mttq_desktop.graph.client import GraphClient
from mttq_desktop.graph.errors import GraphError, Offline, Unsure
from tests.graph.certificates import HOST, Certificates, make_certificates
from tests.graph.far_side import PATIENCE, Connection, answering, far_side

KEY = "EAAGplantedkeyplantedkey"
SHORT = Waits(connect=2, read=2)
MADE = b'{"id":"1122_33"}'


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def trusted(certificates: Certificates, monkeypatch: pytest.MonkeyPatch) -> Certificates:
    """The authority stands among the system's own."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates.authority))
    return certificates


def write(url: str, waits: Waits = SHORT) -> str:
    with GraphClient(url, "1122", KEY, lambda: datetime.now(UTC), waits) as client:
        return client.create_post(message="x", link="", photo_ids=[])


def error_of(url: str, waits: Waits = SHORT) -> GraphError:
    with pytest.raises(GraphError) as caught:
        write(url, waits)
    return caught.value


def test_an_authority_of_the_system_is_trusted(trusted: Certificates) -> None:
    with far_side(answering(MADE), trusted.server) as side:
        assert write(side.url) == "1122_33"
    assert side.requests[0].header("Authorization") == f"Bearer {KEY}"


def test_another_authority_is_not_and_nothing_was_sent(certificates: Certificates) -> None:
    with far_side(answering(MADE), certificates.server) as side:
        error = error_of(side.url)
    assert type(error) is Offline
    assert error.detail == "SSLCertVerificationError"
    assert not side.requests


def test_the_list_of_authorities_that_comes_with_requests_is_not_used(
    certificates: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("requests.adapters.DEFAULT_CA_BUNDLE_PATH", str(certificates.authority))
    with far_side(answering(MADE), certificates.server) as side:
        assert type(error_of(side.url)) is Offline


def test_an_expired_certificate_is_offline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expired = make_certificates(tmp_path, timedelta(days=-1))
    monkeypatch.setenv("SSL_CERT_FILE", str(expired.authority))
    with far_side(answering(MADE), expired.server) as side:
        assert type(error_of(side.url)) is Offline


def test_another_hosts_certificate_is_offline(trusted: Certificates) -> None:
    with far_side(answering(MADE), trusted.server) as side:
        assert type(error_of(f"https://localhost:{side.port}")) is Offline


def test_the_rest_of_the_process_keeps_its_own_tls() -> None:
    assert ssl.SSLContext.__module__ == "ssl"


def close_at_once(_connection: Connection) -> None:
    """Accept and go away."""


def speak_plain_http(connection: Connection) -> None:
    connection.socket.recv(100)
    connection.socket.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")


def reset_in_the_handshake(connection: Connection) -> None:
    connection.socket.recv(5)
    connection.reset()


@pytest.mark.parametrize("script", [close_at_once, speak_plain_http, reset_in_the_handshake])
def test_a_handshake_that_fails_is_offline(script: object) -> None:
    assert callable(script)
    with far_side(script) as side:
        assert type(error_of(f"https://127.0.0.1:{side.port}")) is Offline
    assert len(side.connections) == 1


def test_a_handshake_without_an_end_is_offline() -> None:
    over = threading.Event()

    def keep_silent(_connection: Connection) -> None:
        over.wait(PATIENCE)

    with far_side(keep_silent) as side:
        error = error_of(f"https://127.0.0.1:{side.port}", Waits(connect=0.3, read=PATIENCE))
        over.set()
    assert type(error) is Offline


def test_a_line_cut_after_the_handshake_is_unsure(trusted: Certificates) -> None:
    def reset_after_the_request(connection: Connection) -> None:
        connection.read_request()
        connection.reset()

    with far_side(reset_after_the_request, trusted.server) as side:
        assert type(error_of(side.url)) is Unsure
    assert len(side.requests) == 1


# The office's proxy


def use_proxy(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, address)
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)


def test_the_systems_proxy_is_used_and_never_sees_the_key(
    trusted: Certificates, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text(f"machine {HOST} login someone password else\n")
    monkeypatch.setenv("NETRC", str(netrc))
    heads: list[str] = []
    inner: list[Connection] = []

    def let_through(connection: Connection) -> None:
        heads.append(connection.read_head())
        connection.socket.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        with trusted.server.wrap_socket(connection.socket, server_side=True) as line:
            inner.append(Connection(line))
            answering(MADE)(inner[0])

    with far_side(let_through) as proxy:
        use_proxy(monkeypatch, f"http://127.0.0.1:{proxy.port}")
        assert write(f"https://{HOST}") == "1122_33"
    assert heads[0].startswith(f"CONNECT {HOST}:443 ")
    assert KEY not in heads[0]
    assert inner[0].requests[0].header("Authorization") == f"Bearer {KEY}"


@pytest.mark.parametrize("status", ["407 Proxy Authentication Required", "502 Bad Gateway", "200"])
def test_a_proxy_that_does_not_let_us_through_is_offline(
    status: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(connection: Connection) -> None:
        connection.read_head()
        connection.socket.sendall(f"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n".encode())

    with far_side(refuse) as proxy:
        use_proxy(monkeypatch, f"http://127.0.0.1:{proxy.port}")
        assert type(error_of(f"https://{HOST}")) is Offline
    assert len(proxy.connections) == 1


@pytest.mark.parametrize("scheme", ["https", "http"])
def test_a_proxy_that_cannot_be_reached_is_offline(scheme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    for proxy in (f"http://127.0.0.1:{port}", "http://", "socks9://127.0.0.1:1", "http://[::bad"):
        use_proxy(monkeypatch, proxy)
        assert type(error_of(f"{scheme}://{HOST}")) is Offline


def test_a_page_on_this_computer_is_reached_without_the_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    use_proxy(monkeypatch, "http://127.0.0.1:9")
    with far_side(answering(MADE)) as side:
        assert write(side.url) == "1122_33"
        assert write(f"http://localhost:{side.port}") == "1122_33"
