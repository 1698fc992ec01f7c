"""Numbers that belong to one person: of papers, of phones, of bank accounts (domain.md section 5)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_desktop.text.caution.model import Caution, Concern, Ours
from mttq_desktop.text.caution.sentences import line_after, line_before, lines_around
from mttq_desktop.text.caution.vocabulary import CAPITAL, NAME, Vocabulary
from mttq_desktop.text.fold import fold

_NUMBER = re.compile(
    r"(?:(?<![\w/,.+-])|(?<=\d{10}[/,]))\+?[\dOo](?:[ .\-]{0,2}[\dOo]){5,22}(?![\w%]|/(?!\+?\d{10}))"
)
"""Digits, grouped or not; also behind a phone and a slash. A letter O is typed for a nought now and then."""

_MOBILE = re.compile(r"(?:\+?84|0084|0)[35789]\d{8}")
_SEVERAL_MOBILES = re.compile(rf"(?:{_MOBILE.pattern}){{2}}")
_CITIZEN = re.compile(r"0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]\d{8}")
"""Twelve digits: province, century and sex, year of birth, six more."""
_DATE = re.compile(r"\d{1,2}[.\- ]{1,2}\d{1,2}[.\- ]{1,2}\d{4}|(?:19|20)\d\d ?- ?(?:19|20)\d\d")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_GIVEN_TIME = re.compile(r"\d{1,2}[ ]?-[ ]?\d")

_NEAR = 60
_CLOSE = 30
"""Letters around a number within which a word tells what it is."""


class Numbers:
    """Finds numbers and tells what they are by the words around them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._counted = re.compile(rf"\s*{vocabulary.any_of('money')}", re.IGNORECASE)
        self._papers = vocabulary.pattern("papers")
        self._other = vocabulary.pattern("other_numbers")
        self._accounts = vocabulary.pattern("accounts")
        self._banks = vocabulary.pattern("banks")
        self._called = vocabulary.pattern("phone_words", "public_phones")
        self._official = vocabulary.pattern("official_holders")
        self._holders = vocabulary.pattern("person_holders")
        self._public = vocabulary.pattern("public_phones")
        self._person = re.compile(rf"(?i:{vocabulary.any_of('person_titles')})\s+{NAME}")
        self._full_name = _full_name(vocabulary.words("family_names"))
        self._named_after = re.compile(rf"{vocabulary.any_of('named_after')}\W*$", re.IGNORECASE)

    def cautions(self, text: str, ours: Ours) -> Iterator[Caution]:
        """Every number that is somebody's own, as far as the words around it tell."""
        end_of_last = 0
        for found in _NUMBER.finditer(text):
            before = line_before(text, found.start(), min(_NEAR, found.start() - end_of_last))
            end_of_last = found.end()
            concern = self._concern(text, found, before, ours)
            if concern is not None:
                yield Caution(concern, found.start(), found[0])

    def _concern(self, text: str, found: re.Match[str], before: str, ours: Ours) -> Concern | None:
        written, after = found[0], line_after(text, found.end(), _NEAR)
        digits = re.sub("[Oo]", "0", re.sub("[^0-9Oo+]", "", written))
        if self._is_a_count(written, after):
            return None
        if self._papers.search(before[-_NEAR:]) and len(digits) in {9, 12}:
            return Concern.PERSONAL_NUMBER
        if self._is_account(digits, before, after):
            return self._concern_of_account(text, found, digits, ours)
        if self._other.search(before[-_CLOSE:]):
            return None
        if _MOBILE.fullmatch(digits):
            is_ours = _national(digits) in ours.phones
            return None if is_ours or self._is_public(text, found) else Concern.PHONE
        if _SEVERAL_MOBILES.fullmatch(digits):  # with a dash between them
            return None if self._is_public(text, found) else Concern.PHONE
        return Concern.PERSONAL_NUMBER if _CITIZEN.fullmatch(digits) else None

    def _is_a_count(self, written: str, after: str) -> bool:
        is_counted = self._counted.match(after) is not None
        return is_counted or any(shape.fullmatch(written) for shape in (_DATE, _THOUSANDS))

    def _is_account(self, digits: str, before: str, after: str) -> bool:
        if not 6 <= len(digits) <= 19 or digits.startswith("+"):
            return False
        if self._accounts.search(before[-_NEAR:]):
            return True
        # A bank close by makes an account of a number, unless another number or a phone is what stands there.
        behind = re.split(r"\d", after[:_CLOSE], maxsplit=1)[0]
        has_bank = self._banks.search(before[-_CLOSE:]) or self._banks.search(behind)
        return has_bank is not None and not (_MOBILE.fullmatch(digits) and self._called.search(before))

    def _concern_of_account(self, text: str, found: re.Match[str], digits: str, ours: Ours) -> Concern | None:
        """A private person's account is never the one to give to, whatever fund the words name."""
        if digits in ours.accounts:
            return None
        start, end = max(0, found.start() - _NEAR), found.end() + 2 * _NEAR
        names_person = self._names_person(text, start, end)
        is_official = self._official.search(lines_around(text, found.start(), found.end())) is not None
        return None if is_official and not names_person else Concern.BANK_ACCOUNT

    def _names_person(self, text: str, start: int, end: int) -> bool:
        """Whether a person stands between, or what stands behind ``tên tài khoản:`` is no office."""
        if self._person.search(text, start, end):
            return True
        for lead in self._holders.finditer(text, start, end):
            holder = line_after(text, lead.end(), _NEAR)
            if holder.strip(" :-") and not self._official.search(holder):
                return True
        return any(
            not self._named_after.search(text[max(0, name.start() - _CLOSE) : name.start()])
            for name in self._full_name.finditer(text, start, end)
        )

    def _is_public(self, text: str, found: re.Match[str]) -> bool:
        """Whether the words before it on its line, or the line above, tell of an office or its people."""
        line = line_before(text, found.start(), 4 * _NEAR)
        return self._public.search(line) is not None


def _full_name(family_names: frozenset[str]) -> re.Pattern[str]:
    """A name that begins with a family's, with accents or without, as banks write it in capitals."""
    bare = {fold(name) for name in family_names}
    forms = {form for name in family_names | bare for form in (name.capitalize(), name.upper())}
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(forms))})(?: {CAPITAL}\w*){{1,4}}")


def _national(digits: str) -> str:
    return re.sub(r"^(?:\+?84|0084)", "0", digits)
