"""How the office can be reached: put into one form, and checked before Facebook sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_desktop.errors import Problem
from mttq_desktop.page.pages import is_web_address
from mttq_desktop.page.setup import SetUp
from mttq_desktop.text.normal import seen

ABOUT_LETTERS_AT_MOST = 255
"""The upper end of what is told about Facebook's limit (graph-api.md section 4.4)."""

_PHONE_SIGNS = re.compile(r"[ .()–-]")
_PHONE = re.compile(r"(?:\+?84|0)(?:[35789][0-9]{8}|2[0-9]{9})|1[89]00[0-9]{4,6}")
"""Mobile, fixed line with its area, service number (domain.md section 5)."""

_MAIL = re.compile(r"[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
_USERNAME = re.compile(r"[A-Za-z0-9.]{5,50}")


def one_line(text: str) -> str:
    """``text`` composed, on one line, with no blank too many and nothing that nobody sees."""
    return " ".join(seen(text).split())


def website_of(text: str) -> str:
    """The address as a browser takes it: ``mttqnghean.vn`` is typed without what stands before it."""
    address = one_line(text)
    return f"https://{address}" if address and "://" not in address else address


def phone_key(text: str) -> str:
    """What makes two numbers the same: ``+84 238 3842000`` and ``0238.384.2000``."""
    digits = "".join(letter for letter in text if letter.isdigit())
    return "0" + digits[2:] if digits.startswith("84") and len(digits) > 9 else digits


def problems_of_contact(setup: SetUp) -> Iterator[Problem]:
    """What Facebook, or who reads it, could not use of what was typed; nothing has to be there."""
    phone, mail, website = one_line(setup.phone), one_line(setup.mail), website_of(setup.website)
    if phone and not _PHONE.fullmatch(_PHONE_SIGNS.sub("", phone)):
        yield Problem("contact.phone")
    if mail and not _MAIL.fullmatch(mail):
        yield Problem("contact.mail")
    if website and not (is_web_address(website) and "." in website):
        yield Problem("contact.website")
    if setup.hours is not None and not setup.hours.is_whole:
        yield Problem("contact.hours")
    about = seen(setup.about).strip()
    if len(about) > ABOUT_LETTERS_AT_MOST:
        yield Problem("about.too_long", {"length": len(about), "limit": ABOUT_LETTERS_AT_MOST})
    username = setup.username.strip()
    if username and not _USERNAME.fullmatch(username):
        yield Problem("username.wrong")
