"""Rule 35: at most 60 syllables of ours a page and 20 a sentence, no jargon, nobody called "bạn"."""

from __future__ import annotations

import re

from tests.audit.audited import AuditedPage
from tests.audit.avoid import PLEADING
from tests.audit.model import Finding, State
from tests.audit.parts import name_of
from tests.audit.reading import seen_texts, spoken_texts
from tests.audit.words import avoided, own_words, plain, sentences

_DIGITS = re.compile(r"\d+")
_BEFORE_A_REASON = ": "
_PAGE_AT_MOST = 60
_SENTENCE_AT_MOST = 20


def check(page: AuditedPage) -> list[Finding]:
    """Count and compare; the person's own words, file names and the Page's name are not ours."""
    if page.cell.language != "vi":
        return []
    return _too_many(page) + _too_long(page) + _to_avoid(page)


def own_syllables(page: AuditedPage) -> int:
    """Syllables of ours on the page; the same words on several rows of a list, or at a field and in the
    summary of mistakes, are read once, with whatever numbers. So is the state that a row's reason follows.
    """
    ours = own_words(page.facts.contents)
    parts = {part for _, text in seen_texts(page) for part in text.split(_BEFORE_A_REASON)}
    different = {_DIGITS.sub("0", " ".join(ours.of(part))) for part in parts}
    return sum(len(words.split()) for words in different)


def _too_many(page: AuditedPage) -> list[Finding]:
    count = own_syllables(page)
    return (
        []
        if count <= _PAGE_AT_MOST
        else [Finding("page", f"{count} syllables of ours, at most {_PAGE_AT_MOST}")]
    )


def _too_long(page: AuditedPage) -> list[Finding]:
    ours = own_words(page.facts.contents)
    return [
        Finding(
            name_of(widget),
            f"a sentence of {length} syllables, at most {_SENTENCE_AT_MOST}: «{sentence[:60]}»",
        )
        for widget, text in seen_texts(page)
        for sentence in sentences(text)
        if (length := len(ours.of(sentence))) > _SENTENCE_AT_MOST
    ]


def _to_avoid(page: AuditedPage) -> list[Finding]:
    ours = own_words(page.facts.contents)
    texts = [*seen_texts(page), *spoken_texts(page)]
    found = [
        Finding(name_of(widget), f"«{word}» is a word to avoid: «{text[:60]}»")
        for widget, text in texts
        for word in avoided(ours.of(text))
    ]
    if page.cell.state is State.ERROR:
        found += [
            Finding(name_of(widget), f"«{PLEADING}» beside a mistake: «{text[:60]}»")
            for widget, text in texts
            if PLEADING in plain(" ".join(ours.of(text))).casefold()
        ]
    return list(dict.fromkeys(found))
