"""Each number of graph-api.md section 9 that a posting program can meet has its sentence and its cure."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime

import pytest

from mttq_desktop.errors import Problem
from mttq_desktop.graph.errors import classify
from mttq_desktop.posts.policy import AskPerson, RetryAt, decide
from mttq_desktop.posts.stages import Stage
from ui.console.sentences import sentence
from ui.words.problem_sentences import SENTENCES, sentence_code
from ui.words.problems import problem_words

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)

ASKS = {
    (1, 2853006): "facebook.role_lost",
    (3, 0): "facebook.app",
    (10, 0): "facebook.permission",
    (100, 0): "facebook.refused",
    (102, 0): "facebook.sign_in",
    (104, 0): "facebook.app",
    (190, 0): "facebook.sign_in",
    (190, 458): "facebook.sign_in",
    (190, 459): "facebook.act_at_facebook",
    (190, 460): "facebook.sign_in",
    (190, 463): "facebook.sign_in",
    (190, 464): "facebook.act_at_facebook",
    (190, 467): "facebook.sign_in",
    (190, 490): "facebook.sign_in",
    (190, 492): "facebook.role_lost",
    (190, 493): "facebook.sign_in",
    (190, 2069032): "facebook.our_bug",
    (197, 0): "facebook.refused",
    (200, 0): "facebook.permission",
    (200, 2069030): "facebook.browser_only",
    (210, 0): "facebook.permission",
    (283, 0): "facebook.permission",
    (368, 0): "facebook.blocked",
    (368, 1390008): "facebook.too_often",
    (368, 1404082): "facebook.duplicate",
    (368, 4854002): "facebook.account",
    (506, 0): "facebook.duplicate",
    (200, 1404078): "facebook.account",
    (368, 1404006): "facebook.account",
    (368, 1404112): "facebook.account",
    (368, 1346003): "facebook.content",
    (368, 1404102): "facebook.content",
    (1500, 0): "facebook.link_refused",
    (1609005, 0): "facebook.link_refused",
    (100, 1609008): "facebook.link_refused",
    (100, 2061006): "facebook.link_refused",
    (1705, 0): "facebook.our_bug",
    (2500, 0): "facebook.our_bug",
    (2635, 0): "facebook.our_bug",
    (424242, 0): "facebook.refused",
}
PHOTO_REFUSALS = [(324, 0), (240, 0), (320, 0), (100, 1366046), (100, 2069019)]
LIMITS = [(4, 0), (9, 0), (17, 0), (32, 0), (341, 0), (613, 1996), (80001, 0)]


def answer(code: int, subcode: int, message: str = "") -> bytes:
    error = {"code": code, "error_subcode": subcode, "message": "(#x) Internal", "error_user_msg": message}
    return json.dumps({"error": error}).encode()


def asked(code: int, subcode: int, stage: Stage, message: str = "") -> Problem:
    error = classify(400, answer(code, subcode, message), {}, NOW, is_write=True)
    what_next = decide(error, stage, 5, NOW)
    assert isinstance(what_next, AskPerson), what_next
    return what_next.problem


def is_good(words: str) -> bool:
    """What happened, what is safe, what to do, each a sentence; no placeholder, no number of Facebook's."""
    sentences = re.findall(r"[^.!?]+[.!?]", words)
    return len(sentences) >= 3 and "{" not in words and "Mời" in sentences[-1]


@pytest.mark.parametrize(("numbers", "code"), ASKS.items(), ids=str)
def test_a_number_that_asks_a_person(numbers: tuple[int, int], code: str) -> None:
    problem = asked(*numbers, Stage.CREATE)
    assert sentence_code(problem) == code
    words = problem_words(problem, NOW)
    assert is_good(words), words
    assert words == sentence(problem)


@pytest.mark.parametrize("numbers", PHOTO_REFUSALS, ids=str)
def test_a_photo_that_facebook_refuses(numbers: tuple[int, int]) -> None:
    problem = asked(*numbers, Stage.PHOTOS)
    assert sentence_code(problem) == "facebook.photo_refused"
    assert is_good(problem_words(problem, NOW))


@pytest.mark.parametrize("numbers", LIMITS, ids=str)
def test_a_limit_is_waited_for_and_asks_nobody(numbers: tuple[int, int]) -> None:
    error = classify(400, answer(*numbers), {}, NOW, is_write=True)
    assert isinstance(decide(error, Stage.CREATE, 0, NOW), RetryAt)


def test_an_unknown_number_shows_facebooks_own_sentence_and_keeps_the_numbers() -> None:
    problem = asked(424242, 7, Stage.CREATE, "Bài viết này chưa phù hợp.")
    assert "«Bài viết này chưa phù hợp.»" in problem_words(problem, NOW)
    assert (problem.facts["code"], problem.facts["subcode"]) == (424242, 7)


@pytest.mark.parametrize("code", SENTENCES)
def test_every_sentence_ends_with_what_to_do(code: str) -> None:
    last = SENTENCES[code].replace("{saved_at}", "").rstrip(".").split(". ")[-1]
    assert last.startswith("Mời")
