"""The installer's script, read as text: its words, its switches, and that nothing of it leads nowhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ui.console.options import parse

PACKAGING = Path(__file__).parents[2] / "packaging"
SCRIPT = (PACKAGING / "installer.nsi").read_text(encoding="utf-8")
WORDS: dict[str, str] = dict(
    re.findall(r'^!define (\w+) "(.*)"$', (PACKAGING / "words.nsh").read_text(encoding="utf-8"), re.M)
)

SYLLABLES_A_SENTENCE, SYLLABLES_A_PAGE = 20, 60


def said(name: str) -> str:
    return WORDS[name].replace("$\\r$\\n", "\n")


@pytest.mark.parametrize("name", WORDS)
def test_sentences_are_short(name: str) -> None:
    for sentence in re.split(r"[.\n]", said(name)):
        assert len(sentence.split()) <= SYLLABLES_A_SENTENCE, sentence
    assert len(said(name).split()) <= SYLLABLES_A_PAGE


@pytest.mark.parametrize("name", WORDS)
def test_every_word_is_used(name: str) -> None:
    assert f"${{{name}}}" in SCRIPT


def test_what_a_person_reads_is_all_among_the_words() -> None:
    shown = re.findall(
        r'(?:MessageBox \S+|MUI_\w+_(?:TITLE|TEXT)|MUI_HEADER_TEXT|NSD_Create\w+\} \S+ \S+ \S+ \S+) "(.*?)"',
        SCRIPT,
    )
    assert len(shown) >= 12
    assert all(re.fullmatch(r"\$\{\w+\}", words) for words in shown), shown


def test_every_switch_that_is_told_is_read() -> None:
    told = set(re.findall(r"/([A-Z]{2,})", SCRIPT.split("Unicode true")[0]))
    read = set(re.findall(r"IS_SWITCH_GIVEN ([A-Z]+) ", SCRIPT))
    assert told == read == {"AUTOSTART", "NODESKTOP", "POSTS", "KEYS"}


def test_the_program_understands_what_it_is_started_with() -> None:
    started = re.findall(r"""'"\$INSTDIR\\mttq(?:-console)?\.exe" ?(.*?)'""", SCRIPT)
    arguments = {line.replace('"%1"', "tệp.mttq") for line in started}
    assert arguments == {"--close", "--quiet", "--kit tệp.mttq", "forget-keys"}
    for line in arguments:
        parse(line.split())


def test_posts_and_keys_stay_unless_they_are_asked_for() -> None:
    removal = SCRIPT[SCRIPT.index("Section Uninstall") :]
    before, _, after = removal.partition("${If} $PostsGo == 1")
    assert "${DATA}" not in before
    assert 'RMDir /r "${DATA}"' in after
    assert removal.index("${If} $KeysGo == 1") < removal.index("forget-keys") < removal.index("RMDir")
