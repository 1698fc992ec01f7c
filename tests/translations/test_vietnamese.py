import ast
from pathlib import Path

import pytest

from scripts.build_translations import ENGLISH, messages
from tests.translations.sources import ROOT, called_name, marked_calls, screen_modules, strings_outside_marks
from tests.translations.spelling import foreign_words

VIETNAMESE_LETTERS = set("ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ")

ALWAYS_VIETNAMESE = {ROOT / "ui" / "words" / name for name in ("frames.py", "openings.py", "report_lines.py")}
"""Beginnings of posts for citizens, and the report for the helper, whatever language the program speaks."""

each_module = pytest.mark.parametrize("module", screen_modules(), ids=lambda module: module.stem)


def test_no_foreign_word_is_shown_in_vietnamese() -> None:
    sentences = [message.findtext("source", "") for _, message in messages(ENGLISH)]
    found = {sentence: words for sentence in sentences if (words := foreign_words(sentence))}
    assert found == {}, "write it in Vietnamese, or add it to the words in tests/translations/spelling.py"


@each_module
def test_every_vietnamese_sentence_goes_through_qt(module: Path) -> None:
    found = [
        f"line {line}: {text}"
        for line, text in strings_outside_marks(module)
        if module not in ALWAYS_VIETNAMESE and VIETNAMESE_LETTERS & set(text.lower())
    ]
    assert found == [], "wrap it in self.tr(...) or QCoreApplication.translate(...)"


@each_module
def test_every_marked_sentence_is_a_plain_literal(module: Path) -> None:
    built = [
        f"line {call.lineno}"
        for call in marked_calls(module)
        for argument in call.args[0 if called_name(call) == "tr" else 1 :]
        if isinstance(argument, ast.JoinedStr | ast.BinOp)
    ]
    assert built == [], (
        "Qt's tools cannot read f-strings and sums: fill facts in with .format after translating"
    )
