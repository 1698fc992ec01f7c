"""Which numbers of the internet belong to everybody, and which only to this PC or its surroundings."""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address, IPv6Network

IpAddress = IPv4Address | IPv6Address

_EVERYBODYS = IPv6Network("2000::/3")
_THROUGH_NAT64 = IPv6Network("64:ff9b::/96")
"""How a network that has IPv6 only reaches the rest: the number meant stands in the last 32 bits."""

_NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+")


def is_public(number: IpAddress) -> bool:
    """Whether ``number`` is one host on the open internet.

    Numbers that carry another one inside are what that one is. Not public is everything of this PC, of a
    local network, of a provider's inside (100.64.0.0/10), for many hosts at once, set aside or unheard of.
    """
    if isinstance(number, IPv4Address):
        return number.is_global and not number.is_multicast and not number.is_reserved
    inner = number.ipv4_mapped or number.sixtofour or _behind_nat64(number)
    if inner is not None:
        return is_public(inner)
    return number in _EVERYBODYS and number.is_global and number.teredo is None and number.scope_id is None


def is_loopback(number: IpAddress) -> bool:
    """Whether ``number`` is this PC itself."""
    if isinstance(number, IPv6Address) and number.ipv4_mapped is not None:
        return number.ipv4_mapped.is_loopback
    return number.is_loopback


def number_in(host: str) -> IpAddress | None:
    """The number that ``host`` spells, however oddly (0x7f.1, 017700000001, [::1%eth0]); None for a name.

    Args:
        host: in lower case; IPv6 within brackets.

    Raises:
        ValueError: it can only be meant as a number, but is none.
    """
    if host.startswith("["):
        return IPv6Address(host.removeprefix("[").removesuffix("]").replace("%25", "%"))
    labels = host.removesuffix(".").split(".")
    if not _NUMBER.fullmatch(labels[-1]):
        return None
    *first, last = [_value(label) for label in labels]
    if len(first) > 3 or any(value > 255 for value in first) or last >= 256 ** (4 - len(first)):
        raise ValueError(host)
    return IPv4Address(int.from_bytes(bytes(first).ljust(4, b"\0")) + last)


def _behind_nat64(number: IPv6Address) -> IPv4Address | None:
    return IPv4Address(int(number) & 0xFFFFFFFF) if number in _THROUGH_NAT64 else None


def _value(label: str) -> int:
    """One part of a number as browsers read it: hexadecimal after 0x, octal after 0."""
    if not _NUMBER.fullmatch(label):
        raise ValueError(label)
    if label.startswith("0x"):
        return int(label[2:] or "0", 16)
    return int(label, 8) if label.startswith("0") else int(label)
