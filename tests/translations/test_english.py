import re
import shutil
from collections import Counter
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from scripts.build_translations import ENGLISH, KEPT, collect, is_finished, messages
from tests.translations.test_vietnamese import VIETNAMESE_LETTERS

ADVICE = "type: make translations, then write the English into translations/mttq_en.ts"


def english_of(message: Element) -> list[str]:
    """The translation, or each of its plural forms."""
    forms = message.findall("translation/numerusform") or message.findall("translation")
    return [form.text or "" for form in forms]


def sentences(catalogue: Path) -> Counter[tuple[str, str, str]]:
    """What a catalogue is about, whatever its translations."""
    return Counter(
        (context, message.findtext("source", ""), message.findtext("comment", ""))
        for context, message in messages(catalogue)
    )


def placeholders(sentence: str) -> Counter[str]:
    """What must be in every language, the letter after & left aside."""
    return Counter("&" if found.startswith("&") else found for found in re.findall(KEPT, sentence))


def test_the_catalogue_has_every_sentence_of_the_screens_and_no_other(tmp_path: Path) -> None:
    fresh = tmp_path / "mttq_en.ts"
    shutil.copy(ENGLISH, fresh)
    collect(fresh)
    shown, known = sentences(fresh), sentences(ENGLISH)
    assert list(shown - known) == [], f"sentences without English; {ADVICE}"
    assert list(known - shown) == [], f"English for sentences that are gone; {ADVICE}"


def test_every_sentence_has_finished_english() -> None:
    unfinished = [message.findtext("source") for _, message in messages(ENGLISH) if not is_finished(message)]
    assert unfinished == [], ADVICE


def test_facts_and_access_keys_are_the_same_in_english() -> None:
    changed = [
        (source, english)
        for _, message in messages(ENGLISH)
        for source in [message.findtext("source", "")]
        for english in english_of(message)
        if placeholders(source) != placeholders(english)
    ]
    assert changed == []


def test_access_keys_are_letters_of_every_keyboard() -> None:
    texts = [
        text
        for _, message in messages(ENGLISH)
        for text in [message.findtext("source", ""), *english_of(message)]
    ]
    assert [text for text in texts if re.search(r"&(?![A-Za-z])", text)] == []


def test_english_is_no_vietnamese() -> None:
    texts = [text for _, message in messages(ENGLISH) for text in english_of(message)]
    assert [text for text in texts if VIETNAMESE_LETTERS & set(text.lower())] == []


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [("{count} ảnh", ["{count}"]), ("&Quay lại", ["&"]), ("%1 và %n", ["%1", "%n"]), ("Viết lời", [])],
)
def test_placeholders_are_seen(sentence: str, kept: list[str]) -> None:
    assert placeholders(sentence) == Counter(kept)
