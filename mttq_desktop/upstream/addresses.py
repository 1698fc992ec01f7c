"""What an address is: whether it may be asked for, whose it is, when two writings of it mean one page.

Pure reckoning; no name is looked up here. ``web`` checks where a name leads when it connects.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, quote, unquote, unquote_plus, urljoin, urlsplit

from mttq_desktop.errors import ProblemError
from mttq_desktop.text.normal import nfc, seen
from mttq_desktop.upstream.networks import IpAddress, is_loopback, is_public, number_in

_LONGEST = 4_000
"""Letters of an address at most; browsers and servers give up sooner or later beyond two thousand."""

_USUAL_PORTS = {"http": 80, "https": 443}

_OTHER_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):(?!\d+(?:[/?#]|$))", re.IGNORECASE)
"""What stands before a colon, unless a port follows it as in ``example.vn:8080/tin``."""

_NAME = re.compile(r"(?=.{1,253}$)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")

_WRITTEN_AS_ADDRESS = re.compile(r"\bhttps?://\S|^(?:www\.|[a-z0-9.-]+\.[a-z]{2,}/)\S+$", re.IGNORECASE)

_LOCAL_ENDS = frozenset(
    {
        "corp",
        "home",
        "internal",
        "intranet",
        "lan",
        "local",
        "localdomain",
        "localhost",
        "private",
        "home.arpa",
    }
)
"""Ends of names that only a local network knows."""

_PLAIN_SIGNS = "/:@!$&'()*+,;=-._~"
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")

_FACEBOOK = ("facebook.com", "fb.com", "fb.watch", "fb.me")
_FACEBOOK_FRONT = re.compile(
    r"(?:(?:business|free|lite|m|mbasic|mobile|touch|web|www|[a-z]{2}-[a-z]{2})\.)?facebook\.com|(?:www\.)?fb\.com"
)
_FACEBOOK_SHIMS = frozenset({"l.facebook.com", "lm.facebook.com"})
_FACEBOOK_DOORS = frozenset({"/login", "/login.php"})
"""Where those who are not signed in are led; the post they wanted stands in the address."""

_WRAPPINGS = 3
_FACEBOOK_PATHS = {"/story.php": "/permalink.php", "/photo.php": "/photo"}
_FACEBOOK_NAMES = frozenset({"story_fbid", "fbid", "id", "v", "multi_permalinks"})
"""The parameters that say which post is meant; all others tell where the reader came from."""

_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|ttclid|twclid|zarsrc|igsh|igshid|mibextid"
    r"|mc_cid|mc_eid|_ga|_gl",
    re.IGNORECASE,
)
"""Parameters that tell a site where its reader came from, and never change what is shown."""


@dataclass(frozen=True)
class Allowance:
    """What of this PC may be asked, which is nothing unless said here.

    Attributes:
        roots: addresses on this PC, such as the practice Page's; scheme, host and port count, no path does.
        all_of_loopback: any port of this PC, for tests.
    """

    roots: frozenset[str] = frozenset()
    all_of_loopback: bool = False

    def lets(self, address: str) -> bool:
        """Whether ``address`` is one of this PC that may be asked."""
        if not self.roots and not self.all_of_loopback:
            return False
        try:
            place = _place(address)
            if not place.is_on_this_pc:
                return False
            return self.all_of_loopback or place.origin in {_place(root).origin for root in self.roots}
        except ProblemError:
            return False


NOTHING_HERE = Allowance()
"""No address of this PC."""


def usable(address: str, allowance: Allowance = NOTHING_HERE) -> str:
    """A typed, pasted or fetched address made whole, ready to be asked for and to be kept.

    A missing ``https://`` is added; of several words the one that begins with http:// or https:// is meant.
    Letters nobody sees are gone, all but ASCII is escaped, the host is in lower case and in the form that
    goes over the line. What Facebook wraps round the links on its pages is taken off.

    Raises:
        ProblemError: ``address.missing``; ``address.private`` for a file, for a name or number of this PC or
            of a local network (``allowance`` excepted); ``address.not_usable`` for whatever else is no web
            address: other schemes, user names, numbers in place of a name, plain words.
    """
    return _whole(_place_in(address), allowance)


def leading_to(link: str, base: str, allowance: Allowance = NOTHING_HERE) -> str:
    """Where ``link``, as it stands in what came from ``base``, leads: whole and usable.

    Raises:
        ProblemError: as ``usable``.
    """
    text = seen(link).replace("\n", "").strip().replace(" ", "%20")
    if not text:
        raise ProblemError("address.missing")
    try:
        joined = urljoin(base, text)
    except ValueError as error:
        raise ProblemError("address.not_usable") from error
    return _whole(_unwrapped(_place(_with_scheme(joined))), allowance)


def link_key(address: str) -> str:
    """The form of ``address`` that is equal for every writing of one page's address; only to be compared.

    What cannot be an address is its own key. Nothing is refused here.
    """
    try:
        place = _place_in(address)
    except ProblemError:
        return seen(address).strip()
    is_facebook_own = _is_below(place.host, _FACEBOOK)
    host = _facebook_host(place.host) if is_facebook_own else _without_www(place.host)
    path = place.path.rstrip("/")
    pairs = [pair for pair in place.query.split("&") if pair and not _TRACKING.fullmatch(_name_in(pair))]
    if is_facebook_own:
        path = _FACEBOOK_PATHS.get(path, path)
        pairs = sorted(pair for pair in pairs if _name_in(pair) in _FACEBOOK_NAMES)
    query = f"?{'&'.join(pairs)}" if pairs else ""
    return f"{host}{place.port_in_address}{path}{query}"


def is_facebook(address: str) -> bool:
    """Whether ``address`` is one of Facebook's own."""
    try:
        return _is_below(_place_in(address).host, _FACEBOOK)
    except ProblemError:
        return False


def is_written_as_address(text: str) -> bool:
    """Whether ``text`` is what nobody writes for anything but an address.

    A name alone, such as ``daidoanket.vn``, may be a word that is looked for.
    """
    return _WRITTEN_AS_ADDRESS.search(seen(text).strip()) is not None


def host_of(address: str) -> str:
    """The name of the site, such as ``daidoanket.vn``; empty where there is none."""
    try:
        return _without_www(_place_in(address).host)
    except ProblemError:
        return ""


@dataclass(frozen=True)
class _Place:
    """The parts of an address; each as it is sent."""

    scheme: str
    host: str
    port: int
    path: str
    query: str
    fragment: str

    @property
    def number(self) -> IpAddress | None:
        """The number that stands in place of a name."""
        return number_in(self.host)

    @property
    def is_on_this_pc(self) -> bool:
        number = self.number
        return self.host == "localhost" if number is None else is_loopback(number)

    @property
    def port_in_address(self) -> str:
        return "" if self.port == _USUAL_PORTS[self.scheme] else f":{self.port}"

    @property
    def origin(self) -> str:
        return f"{self.scheme}://{self.host}{self.port_in_address}"

    def __str__(self) -> str:
        query = f"?{self.query}" if self.query else ""
        fragment = f"#{self.fragment}" if self.fragment else ""
        return f"{self.origin}{self.path}{query}{fragment}"


def _whole(place: _Place, allowance: Allowance) -> str:
    address = str(place)
    if len(address) > _LONGEST:
        raise ProblemError("address.not_usable")
    if not allowance.lets(address):
        _refuse_unless_public(place)
    return address


def _refuse_unless_public(place: _Place) -> None:
    number = place.number
    if number is not None:
        raise ProblemError("address.not_usable" if is_public(number) else "address.private")
    if "." not in place.host or _is_below(place.host, _LOCAL_ENDS):
        raise ProblemError("address.private")


def _place_in(text: str) -> _Place:
    """Where what a person typed or pasted leads."""
    return _unwrapped(_place(_with_scheme(_meant(text))))


def _meant(text: str) -> str:
    """The word of ``text`` that is the address."""
    words = seen(text).split()
    if not words:
        raise ProblemError("address.missing")
    if len(words) > 1:
        words = [word for word in words if re.search(r"https?://", word, re.IGNORECASE)]
    if len(words) != 1:
        raise ProblemError("address.not_usable")
    return words[0].strip("<>\"'“”‘’«»")


def _with_scheme(word: str) -> str:
    if re.match(r"https?://", word, re.IGNORECASE):
        return word
    if word.startswith("//"):
        return f"https:{word}"
    other = _OTHER_SCHEME.match(word)
    if other or word.startswith("\\"):
        # One letter is the name of a drive; two backslashes begin the name of another PC.
        is_file = not other or other[1].lower() == "file" or len(other[1]) == 1
        raise ProblemError("address.private" if is_file else "address.not_usable")
    front = re.split(r"[/?#]", word, maxsplit=1)[0].lower()
    if "." not in front and ":" not in front and front != "localhost":
        raise ProblemError("address.not_usable")
    return f"https://{word}"


def _place(text: str) -> _Place:
    """The parts of a whole address.

    Raises:
        ProblemError: ``address.not_usable``.
    """
    if len(text) > _LONGEST:
        raise ProblemError("address.not_usable")
    try:
        parts = urlsplit(nfc(text))
        scheme = parts.scheme.lower()
        if "@" in parts.netloc or scheme not in _USUAL_PORTS or parts.port == 0:
            raise ProblemError("address.not_usable")
        return _Place(
            scheme,
            _host(parts.netloc),
            parts.port or _USUAL_PORTS[scheme],
            _escaped(parts.path or "/"),
            _escaped(parts.query, "?"),
            _escaped(parts.fragment, "?#"),
        )
    except ValueError as error:
        raise ProblemError("address.not_usable") from error


def _host(netloc: str) -> str:
    """The host as it goes over the line: a name in lower case ASCII, a number in its plain spelling."""
    host = re.sub(r":\d*$", "", netloc).lower()
    if not host.startswith("["):
        host = unquote(host, errors="strict")
        host = (host if host.isascii() else _in_ascii(host)).removesuffix(".")
        if not _NAME.fullmatch(host):
            raise ValueError(host)
    number = number_in(host)
    if number is None:
        return host
    return f"[{number}]" if number.version == 6 else str(number)


def _in_ascii(host: str) -> str:
    import idna  # noqa: PLC0415 (late: large tables that hardly any address needs)

    return idna.encode(host, uts46=True).decode()


def _escaped(part: str, more_signs: str = "") -> str:
    """``part`` with every letter escaped that needs it, in one spelling."""
    text = quote(_LONE_PERCENT.sub("%25", part), safe=f"{_PLAIN_SIGNS}%{more_signs}")
    return _ESCAPE.sub(_one_escape, text)


def _one_escape(found: re.Match[str]) -> str:
    letter = chr(int(found[0][1:], 16))
    return letter if _UNRESERVED.fullmatch(letter) else found[0].upper()


def _unwrapped(place: _Place) -> _Place:
    """Where an address of Facebook's leads in the end: links and signing in go by way of another."""
    for _ in range(_WRAPPINGS):
        inside = _wrapped_in(place)
        if inside is None:
            break
        place = _place(_with_scheme(_meant(inside)))
    return place


def _wrapped_in(place: _Place) -> str | None:
    """The address that stands in this one; None where there is none."""
    if place.host in _FACEBOOK_SHIMS and place.path == "/l.php":
        return parse_qs(place.query).get("u", [""])[0]
    if _facebook_host(place.host) == "facebook.com" and place.path.rstrip("/") in _FACEBOOK_DOORS:
        return parse_qs(place.query).get("next", [None])[0]
    return None


def _facebook_host(host: str) -> str:
    """One name for all that show the same posts at the same places."""
    return "facebook.com" if _FACEBOOK_FRONT.fullmatch(host) else host


def _name_in(pair: str) -> str:
    return unquote_plus(pair.partition("=")[0])


def _without_www(host: str) -> str:
    bare = host.removeprefix("www.")
    return bare if "." in bare else host


def _is_below(host: str, names: frozenset[str] | tuple[str, ...]) -> bool:
    return any(host == name or host.endswith(f".{name}") for name in names)
