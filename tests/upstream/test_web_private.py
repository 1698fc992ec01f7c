"""No request reaches this PC or a local network: at once, by a name, or after a redirect."""

from __future__ import annotations

import pytest

from mttq_desktop.errors import Problem
from mttq_desktop.upstream.addresses import Allowance
from mttq_desktop.upstream.web import WebTrouble
from tests.graph.far_side import answering, far_side
from tests.upstream.outside import error_of, get, names, redirecting, web

PUBLIC = "93.184.215.14"

PRIVATE_NUMBERS = (
    "127.0.0.1",
    "0.0.0.0",
    "10.0.0.1",
    "172.31.255.255",
    "192.168.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "::ffff:127.0.0.1",
    "::127.0.0.1",
    "64:ff9b::a00:1",
    "2002:a00:1::1",
    "fe80::1%2",
    "fd00::1",
    "ff02::1",
)


@pytest.mark.parametrize("number", PRIVATE_NUMBERS)
def test_a_name_that_leads_to_a_private_number_is_not_asked(number: str) -> None:
    line = web(Allowance(), resolve=names({"tin.test": [number]}))
    error = error_of("http://tin.test/", line)
    assert error.trouble is WebTrouble.PRIVATE
    assert error.problem == Problem("address.private")


@pytest.mark.parametrize("numbers", [[PUBLIC, "127.0.0.1"], ["127.0.0.1", PUBLIC]])
def test_one_private_number_among_others_condemns_the_name(numbers: list[str]) -> None:
    with far_side(answering(b"secret")) as inside:
        line = web(Allowance(), resolve=names({"tin.test": numbers}))
        error = error_of(f"http://tin.test:{inside.port}/", line)
    assert error.trouble is WebTrouble.PRIVATE
    assert not inside.connections


def test_a_name_of_this_pc_stays_refused_while_practising() -> None:
    """An allowance is for numbers: a stranger's name that leads there is no practice Page."""
    with far_side(answering(b"secret")) as inside:
        allowance = Allowance(frozenset({inside.url, f"http://tin.test:{inside.port}"}), all_of_loopback=True)
        line = web(allowance, resolve=names({"tin.test": ["127.0.0.1"]}))
        assert error_of(f"http://tin.test:{inside.port}/", line).trouble is WebTrouble.PRIVATE
    assert not inside.connections


def test_a_name_is_looked_up_once_and_that_very_number_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second answer of the name's owner would lead elsewhere; it is never asked for."""
    monkeypatch.setattr("mttq_desktop.upstream.wire.is_public", lambda number: str(number) == "127.0.0.2")
    answers = [["127.0.0.2"], ["127.0.0.1"]]
    looked_up: list[str] = []

    def resolve(host: str) -> list[str]:
        looked_up.append(host)
        return answers.pop(0)

    with far_side(answering(b"secret")) as inside:
        # The listener is on 127.0.0.1 alone: reaching it would take the second answer.
        error = error_of(f"http://tin.test:{inside.port}/", web(Allowance(), resolve=resolve))
    assert error.trouble is WebTrouble.OFFLINE
    assert looked_up == ["tin.test"]
    assert not inside.connections


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:{}/", "http://localhost:{}/", "http://0x7f.1:{}/", "http://[::ffff:127.0.0.1]:{}/"],
)
def test_this_pc_is_not_asked(address: str) -> None:
    with far_side(answering(b"secret")) as inside:
        assert error_of(address.format(inside.port), web(Allowance())).trouble is WebTrouble.PRIVATE
    assert not inside.connections


@pytest.mark.parametrize(
    "link",
    [
        "http://127.0.0.1:{}/",
        "//127.0.0.1:{}/",
        "http://localhost:{}/",
        "http://2130706433:{}/",
        "http://0177.0.0.1:{}/",
        "http://①②⑦.0.0.1:{}/",
        "http://[::ffff:7f00:1]:{}/",
        "http://tin.test:{}/",
        "http://intranet/",
        "http://192.168.1.1/",
        "file:///etc/passwd",
    ],
)
def test_a_redirect_to_a_private_place_is_not_followed(link: str) -> None:
    with (
        far_side(answering(b"secret")) as inside,
        far_side(redirecting(link.format(inside.port))) as side,
    ):
        line = web(Allowance(frozenset({side.url})), resolve=names({"tin.test": ["127.0.0.1"]}))
        error = error_of(side.url, line)
    assert error.trouble is WebTrouble.PRIVATE
    assert len(side.requests) == 1
    assert not inside.connections


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,a", "ftp://a.vn/", "http://a:b@nhandan.vn/"]
)
def test_a_redirect_to_what_is_no_web_address_is_not_followed(link: str) -> None:
    with far_side(redirecting(link)) as side:
        assert error_of(side.url).trouble is WebTrouble.BROKEN
    assert len(side.requests) == 1


def test_redirects_in_a_circle_end() -> None:
    with far_side(redirecting("/a#b")) as side:
        assert error_of(f"{side.url}/a").trouble is WebTrouble.TOO_MANY_REDIRECTS
    assert len(side.requests) == 1


def test_redirects_without_end_end_after_five() -> None:
    with far_side(redirecting("a/")) as side:
        error = error_of(f"{side.url}/")
    assert error.trouble is WebTrouble.TOO_MANY_REDIRECTS
    assert error.problem == Problem("web.broken")
    assert len(side.requests) == 6


def test_what_an_allowance_lets_is_asked() -> None:
    with far_side(answering(b"here")) as side:
        assert get(side.url, web(Allowance(frozenset({side.url})))).body == b"here"
        assert get(f"http://localhost:{side.port}/").body == b"here"
