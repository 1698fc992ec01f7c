"""Addresses: made whole, refused where they are no public web address, compared however they are written."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mttq_desktop.errors import ProblemError
from mttq_desktop.upstream.addresses import (
    Allowance,
    host_of,
    is_facebook,
    is_written_as_address,
    leading_to,
    link_key,
    usable,
)

PRACTICE = Allowance(roots=frozenset({"http://127.0.0.1:4711/nguon"}))
ANY_PORT = Allowance(all_of_loopback=True)


def code_of(address: str, allowance: Allowance = Allowance()) -> str:  # noqa: B008 (frozen)
    with pytest.raises(ProblemError) as caught:
        usable(address, allowance)
    return caught.value.problem.code


@pytest.mark.parametrize(
    ("given_address", "whole"),
    [
        ("daidoanket.vn", "https://daidoanket.vn/"),
        ("  HTTP://WWW.Nhandan.VN/RSS/Home.rss \n", "http://www.nhandan.vn/RSS/Home.rss"),
        ("nhandan.vn:8443/rss", "https://nhandan.vn:8443/rss"),
        ("http://nhandan.vn:80/rss", "http://nhandan.vn/rss"),
        ("https://nhandan.vn.:443/rss", "https://nhandan.vn/rss"),
        ("//nhandan.vn/a", "https://nhandan.vn/a"),
        ("nhandan.vn?a=1#b", "https://nhandan.vn/?a=1#b"),
        ("<https://nhandan.vn/a>", "https://nhandan.vn/a"),
        ("\u200b\u202ehttps://nhandan.vn/a\ufeff", "https://nhandan.vn/a"),
        ("Tin hay quá\nhttps://nhandan.vn/a", "https://nhandan.vn/a"),
        ("https://nhandan.vn/a  mời xem", "https://nhandan.vn/a"),
        ("https://vi.wikipedia.org/wiki/Việt_Nam", "https://vi.wikipedia.org/wiki/Vi%E1%BB%87t_Nam"),
        ("https://a.vn/%7euser/%e1%ba%a1?q=50%", "https://a.vn/~user/%E1%BA%A1?q=50%25"),
        ("https://báo.vn/", "https://xn--bo-mia.vn/"),
        ("https://xn--bo-mia.vn/", "https://xn--bo-mia.vn/"),
        ("https://a.vn/\"'<b>\\", "https://a.vn/%22'%3Cb%3E%5C"),
        (
            "https://l.facebook.com/l.php?u=https%3A%2F%2Fnhandan.vn%2Fa%3Fb%3D1&h=AT0",
            "https://nhandan.vn/a?b=1",
        ),
        (
            "https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F1%2F",
            "https://www.facebook.com/a/posts/1/",
        ),
        ("https://www.facebook.com/login/?next=", "https://www.facebook.com/login/?next="),
        ("https://www.facebook.com/login/", "https://www.facebook.com/login/"),
    ],
)
def test_an_address_is_made_whole(given_address: str, whole: str) -> None:
    assert usable(given_address) == whole
    assert usable(whole) == whole


def test_letters_in_parts_are_composed() -> None:
    written = "https://a.vn/" + unicodedata.normalize("NFD", "Việt")
    assert usable(written) == usable("https://a.vn/Việt")


@pytest.mark.parametrize("address", ["", "  \n\t", "\u200b\ufeff"])
def test_nothing_at_all_is_told_as_missing(address: str) -> None:
    assert code_of(address) == "address.missing"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript://nhandan.vn/%0aalert(1)",
        "data:text/html,<b>",
        "ftp://nhandan.vn/a",
        "mailto:ubmttq@nhandan.vn",
        "ubmttq@nhandan.vn",
        "https://nhandan.vn@127.0.0.1/",
        "https://user:password@nhandan.vn/",
        "https://nhandan.vn\\@127.0.0.1/",
        "https://nhandan.vn\\.evil.vn/",
        "https://",
        "https:///a",
        "https://?a",
        "https://nhandan..vn/",
        "https://.nhandan.vn/",
        "https://nhan dan.vn/ và https://b.vn/",
        "https://nhandan.vn:0/",
        "https://nhandan.vn:99999/",
        "https://nhandan.vn:http/",
        "https://[nhandan.vn]/",
        "https://[::1/",
        "https://[::1]a.vn/",
        "https://[::1]@a.vn/",
        "https://a.vn@[::1]/",
        "https://1.2.3.4.5/",
        "https://999.1.1.1/",
        "https://08.1.1.1/",
        "https://8.8.8.8/",
        "https://[2606:4700::1111]/",
        "19.5.2026",
        "Mặt trận Tổ quốc",
        "mattran",
        "ngày 22/12",
        "https://" + "a" * 64 + ".vn/",
        "https://nhandan.vn/" + "a" * 5_000,
        "https://nhandan.vn/" + "ệ" * 1_000,
        "https://%ff.vn/",
        "https://%2531.vn/",
        "https://\u0301.vn/",
    ],
)
def test_what_is_no_web_address_is_refused(address: str) -> None:
    assert code_of(address) == "address.not_usable"


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "C:\\Users\\ubmttq\\a.html",
        "\\\\may-chu\\chung\\a.html",
        "localhost",
        "localhost:8080/a",
        "http://localhost./",
        "http://LOCALHOST/",
        "http://a.localhost/",
        "http://mayin/",
        "http://may-chu:8080/",
        "http://nas.local/",
        "http://tin.internal/",
        "http://router.home.arpa/",
        "http://127.0.0.1/",
        "127.0.0.1:80",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.0.0.0x1/",
        "http://017700000001/",
        "http://0177.0.0.1/",
        "http://127.0.0.1./",
        "http://%31%32%37.0.0.1/",
        "http://127%2e0%2e0%2e1/",
        "http://１２７.０.０.１/",
        "http://①②⑦.⓪.⓪.①/",
        "http://127。0。0。1/",
        "http://0/",
        "http://0.0.0.0/",
        "http://10.1.2.3/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest",
        "http://100.64.0.1/",
        "http://192.0.2.1/",
        "http://198.18.0.1/",
        "http://224.0.0.1/",
        "http://240.0.0.1/",
        "http://255.255.255.255/",
        "http://[::1]/",
        "http://[::]/",
        "http://[0:0:0:0:0:0:0:1]:80/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:a01:203]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
        "http://[fe80::1]/",
        "http://[fe80::1%25eth0]/",
        "http://[fe80::1%eth0]/",
        "http://[2606:4700::1111%25eth0]/",
        "http://[fc00::1]/",
        "http://[fec0::1]/",
        "http://[ff02::1]/",
        "http://[2001:db8::1]/",
        "https://l.facebook.com/l.php?u=http%3A%2F%2F127.0.0.1%2F",
        "https://www.facebook.com/login/?next=http%3A%2F%2F127.0.0.1%2F",
    ],
)
def test_this_pc_and_local_networks_are_refused(address: str) -> None:
    assert code_of(address) == "address.private"


def test_a_practice_page_may_be_asked_at_its_own_root_alone() -> None:
    assert usable("http://127.0.0.1:4711/nguon/a/", PRACTICE) == "http://127.0.0.1:4711/nguon/a/"
    assert usable("http://2130706433:4711/a", PRACTICE) == "http://127.0.0.1:4711/a"
    for other in (
        "http://127.0.0.1:4712/",
        "http://127.0.0.1/",
        "https://127.0.0.1:4711/",
        "http://10.0.0.1:4711/",
    ):
        assert code_of(other, PRACTICE) == "address.private"


def test_an_allowance_never_reaches_beyond_this_pc() -> None:
    for address in ("http://127.9.9.9:1/a", "http://localhost:4711/a", "http://[::1]:4711/a"):
        assert usable(address, ANY_PORT) == address
    wide = Allowance(frozenset({"http://10.0.0.1/", "http://nas.local/", "nonsense"}), all_of_loopback=True)
    for address in ("http://10.0.0.1/", "http://nas.local/", "http://a.localhost/", "http://0.0.0.0/"):
        assert code_of(address, wide) == "address.private"


@pytest.mark.parametrize(
    ("link", "leads_to"),
    [
        ("/tin/1", "https://nhandan.vn/tin/1"),
        ("2.html", "https://nhandan.vn/rss/2.html"),
        ("//daidoanket.vn/a", "https://daidoanket.vn/a"),
        ("\n  http://daidoanket.vn/\na b.html\t", "http://daidoanket.vn/a%20b.html"),
        ("?p=1", "https://nhandan.vn/rss/home.rss?p=1"),
    ],
)
def test_a_link_is_followed_from_where_it_stands(link: str, leads_to: str) -> None:
    assert leading_to(link, "https://nhandan.vn/rss/home.rss") == leads_to


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("", "address.missing"),
        ("javascript:alert(1)", "address.not_usable"),
        ("java\nscript:alert(1)", "address.not_usable"),
        ("data:text/html,a", "address.not_usable"),
        ("file:///etc/passwd", "address.private"),
        ("//localhost/a", "address.private"),
        ("http://[::1", "address.not_usable"),
    ],
)
def test_a_link_that_leads_nowhere_good_is_refused(link: str, code: str) -> None:
    with pytest.raises(ProblemError) as caught:
        leading_to(link, "https://nhandan.vn/rss/home.rss")
    assert caught.value.problem.code == code


@pytest.mark.parametrize(
    "writings",
    [
        (
            "https://nhandan.vn/tin-1.html",
            "http://www.NhanDan.vn:80/tin-1.html/?utm_source=zalo&fbclid=IwAR0&zarsrc=31#binh-luan",
            "nhandan.vn/tin%2d1.html",
        ),
        ("https://a.vn", "http://a.vn/", "https://a.vn:443/?", "A.VN."),
        ("https://a.vn/?b=1&a=2", "https://a.vn?b=1&utm_Medium=x&a=2"),
        ("https://a.vn/Việt", "https://a.vn/Vi%e1%bb%87t", "https://a.vn/Vie\u0323\u0302t"),
        ("https://báo.vn/a", "https://xn--bo-mia.vn/a"),
        (
            "https://www.facebook.com/permalink.php?story_fbid=pfbid0Ab&id=1000&__tn__=R",
            "https://m.facebook.com/story.php?id=1000&story_fbid=pfbid0Ab&refid=17",
            "https://vi-vn.facebook.com/permalink.php?story_fbid=pfbid0Ab&id=1000#a",
        ),
        (
            "https://www.facebook.com/mttqvietnam/posts/pfbid02x/?rdid=1",
            "https://mbasic.facebook.com/mttqvietnam/posts/pfbid02x?mibextid=Nif5oz",
            "https://web.facebook.com/mttqvietnam/posts/pfbid02x",
            "https://l.facebook.com/l.php?u=https%3A%2F%2Ffacebook.com%2Fmttqvietnam%2Fposts%2Fpfbid02x",
            "https://fb.com/mttqvietnam/posts/pfbid02x",
            "https://business.facebook.com/mttqvietnam/posts/pfbid02x",
            "https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2Fmttqvietnam%2Fposts%2Fpfbid02x",
            "https://m.facebook.com/login.php?refid=9&next=https%3A%2F%2Fm.facebook.com%2Fmttqvietnam%2Fposts%2Fpfbid02x",
        ),
        ("https://www.facebook.com/photo.php?fbid=12&set=a.1", "https://facebook.com/photo/?fbid=12"),
    ],
)
def test_writings_of_one_address_have_one_key(writings: tuple[str, ...]) -> None:
    assert len({link_key(writing) for writing in writings}) == 1


def test_wrapping_without_end_is_not_followed_without_end() -> None:
    endless = "l.facebook.com/l.php?u=" * 160
    assert usable(endless).startswith("https://l.facebook.com/l.php?u=")
    assert link_key(endless).startswith("l.facebook.com/l.php")


def test_different_pages_have_different_keys() -> None:
    addresses = (
        "https://a.vn/tin",
        "https://a.vn/Tin",
        "https://m.a.vn/tin",
        "https://b.a.vn/tin",
        "https://a.vn:8080/tin",
        "https://a.vn/tin?a=1&b=2",
        "https://a.vn/tin?b=2&a=1",
        "https://a.vn/tin%2F1",
        "https://a.vn/tin/1",
        "https://www.vn/tin",
        "https://vn/tin",
        "https://facebook.com/a/posts/1",
        "https://facebook.com/a/posts/2",
        "https://facebook.com/login/?next=https%3A%2F%2Ffacebook.com%2Fa%2Fposts%2F3",
        "https://facebook.com/login/?next=https%3A%2F%2Ffacebook.com%2Fa%2Fposts%2F4",
        "https://facebook.com/permalink.php?story_fbid=1&id=2",
        "https://facebook.com/permalink.php?story_fbid=1&id=3",
        "http://127.0.0.1:4711/nguon/a",
        "javascript:alert(1)",
        "không phải địa chỉ",
    )
    assert len({link_key(address) for address in addresses}) == len(addresses)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://www.facebook.com/mttqvietnam", True),
        ("m.facebook.com/x", True),
        ("https://fb.watch/abc", True),
        ("https://fb.me/x", True),
        ("https://fb.com/x", True),
        ("https://facebook.com.evil.vn/", False),
        ("https://evilfacebook.com/", False),
        ("https://facebook.com@evil.vn/", False),
        ("https://nhandan.vn/facebook.com", False),
        ("facebook", False),
        ("", False),
    ],
)
def test_facebook_is_known_by_its_host(address: str, expected: bool) -> None:
    assert is_facebook(address) is expected


def test_the_site_is_named_by_its_host() -> None:
    assert host_of("https://www.DaiDoanKet.vn:8080/tin") == "daidoanket.vn"
    assert host_of("không phải địa chỉ") == ""


AWKWARD = st.text(alphabet="aZ0.:/\\@[]%?#&= \n\t-_~ệ①\u200b\u202e\ud800x7f", max_size=30)


@given(st.one_of(st.text(), AWKWARD, AWKWARD.map(lambda text: "http://" + text)))
def test_no_text_at_all_breaks_anything(text: str) -> None:
    link_key(text)
    is_facebook(text)
    host_of(text)
    for found in (usable, lambda text: leading_to(text, "https://nhandan.vn/a")):
        try:
            address = found(text)
        except ProblemError:
            continue
        assert usable(address) == address
        assert address.isascii()
        assert link_key(address) == link_key(link_key(address))


@pytest.mark.parametrize(
    ("text", "is_address"),
    [
        ("https://daidoanket.vn/bai-1.html", True),
        ("Mời xem: http://bao.example/1", True),
        ("www.facebook.com/mttq", True),
        (" facebook.com/mttq/posts/1\u200b", True),
        ("daidoanket.vn", False),
        ("2.9/2026", False),
        ("ngày 2/9", False),
        ("http", False),
        ("", False),
    ],
)
def test_what_is_written_as_an_address_is_known(text: str, is_address: bool) -> None:
    assert is_written_as_address(text) is is_address
