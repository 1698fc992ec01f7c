"""Commands for what is public or may be: other words, whether it is out, the way of publishing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import requests

from tests.console.test_commands import Practice, connect, data, port, practice, run, words

__all__ = ["data", "port", "practice", "words"]


def state_of(data: Path) -> dict[str, Any]:
    answer = run_json(data, "status")
    (post,) = answer
    assert isinstance(post, dict)
    return post


def run_json(data: Path, *arguments: str, key: str = "", expect: int = 0) -> Any:  # noqa: ANN401 - whatever JSON holds
    return json.loads(run(data, *arguments, "--json", key=key, expect=expect).stdout)


def published(data: Path, words: Path, practice: Practice) -> str:
    connect(data, practice)
    post = run_json(data, "post", "--text", str(words), "--now")
    run(data, "send", "--until-idle", "--key-stdin", key=practice.page_key)
    return str(post["id"])


def test_other_words_for_a_public_post(data: Path, words: Path, practice: Practice, tmp_path: Path) -> None:
    post_id = published(data, words, practice)
    assert state_of(data)["new_words"] is None
    other = tmp_path / "lời mới.txt"
    other.write_text("Xã trao 06 nhà", encoding="utf-8")
    changing = run_json(data, "change", post_id, "--text", str(other))
    assert (changing["state"], changing["new_words"]) == ("changing", "Xã trao 06 nhà")
    (sent,) = run_json(data, "send", "--until-idle", "--key-stdin", key=practice.page_key)
    assert (sent["state"], sent["text"], sent["new_words"]) == ("published", "Xã trao 06 nhà", None)
    assert [post["message"] for post in practice.posts()] == ["Xã trao 06 nhà"]


def test_words_that_cannot_be_changed(data: Path, words: Path, practice: Practice, tmp_path: Path) -> None:
    post_id = published(data, words, practice)
    empty = tmp_path / "trống.txt"
    empty.write_text("\n", encoding="utf-8")
    assert "chưa có lời viết" in run(data, "change", post_id, "--text", str(empty), expect=1).stderr
    assert state_of(data)["state"] == "published"
    run(data, "change", post_id, "--text", str(tmp_path / "không có.txt"), expect=2)
    run(data, "change", "x", "--text", str(words), expect=2)
    waiting = run_json(data, "post", "--text", str(words))
    assert "chưa đăng xong" in run(data, "change", waiting["id"], "--text", str(words), expect=1).stderr


def test_words_on_their_way_are_said_to_be(data: Path, words: Path, practice: Practice) -> None:
    post_id = published(data, words, practice)
    words.write_text("Xã trao 06 nhà", encoding="utf-8")
    run(data, "change", post_id, "--text", str(words))
    words.write_text("Xã trao 07 nhà", encoding="utf-8")
    told = run(data, "change", post_id, "--text", str(words), expect=1)
    assert "còn đang được đưa lên Trang" in told.stderr
    assert state_of(data)["new_words"] == "Xã trao 06 nhà"


def in_doubt(data: Path, words: Path, practice: Practice) -> dict[str, Any]:
    """A post whose one call was cut before anything was done, and which is not found on the Page.

    Between the looks lie minutes, so what was found is written down as the last look does it.
    """
    connect(data, practice)
    post = run_json(data, "post", "--text", str(words), "--now")
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(data / "mttq.sqlite3")) as connection, connection:
        connection.execute(
            "UPDATE post SET state = 'needs_person', stage = 'one_shot',"
            ' problem = \'{"code": "post.may_be_out", "facts": {}}\' WHERE id = ?',
            (post["id"],),
        )
        connection.execute(
            "INSERT INTO lookalike (post, place, remote_id, words, photos, permalink, made_at)"
            " VALUES (?, 0, ?, 'Tin lạ', 2, 'https://facebook.com/1', '2026-11-16T03:00:00+00:00')",
            (post["id"], stranger(practice)),
        )
    (asked,) = run_json(data, "status", expect=1)
    assert isinstance(asked, dict)
    return asked


def stranger(practice: Practice) -> str:
    """A post somebody else made on the Page; its id there."""
    answer = requests.post(
        f"{practice.graph}/v25.0/{practice.page_id}/feed",
        data={"message": "Tin lạ"},
        headers={"Authorization": f"Bearer {practice.page_key}"},
        timeout=10,
    )
    return str(answer.json()["id"])


def test_a_post_found_on_the_page(data: Path, words: Path, practice: Practice) -> None:
    asked = in_doubt(data, words, practice)
    (found,) = asked["lookalikes"]
    assert (found["text"], found["photos"], found["made_at"]) == ("Tin lạ", 2, "2026-11-16T10:00:00+07:00")
    settled = run_json(data, "settle", asked["id"], "--is", found["remote_id"])
    assert (settled["state"], settled["lookalikes"]) == ("unsure", [])
    (sent,) = run_json(data, "send", "--until-idle", "--key-stdin", key=practice.page_key)
    assert (sent["state"], sent["remote_id"]) == ("published", found["remote_id"])
    assert len(practice.posts()) == 1


def test_a_post_not_on_the_page_is_sent_anew(data: Path, words: Path, practice: Practice) -> None:
    asked = in_doubt(data, words, practice)
    assert run_json(data, "settle", asked["id"], "--anew")["state"] == "waiting"
    (sent,) = run_json(data, "send", "--until-idle", "--key-stdin", key=practice.page_key)
    assert sent["state"] == "published"
    assert len(practice.posts()) == 2
    told = run(data, "settle", asked["id"], "--anew", expect=1)
    assert "«đã đăng»" in told.stderr


def test_an_answer_must_be_given(data: Path) -> None:
    run(data, "settle", "x", expect=2)
    run(data, "settle", "x", "--anew", "--is", "1", expect=2)
    assert "Không có bài số x" in run(data, "settle", "x", "--anew", expect=2).stderr


def test_the_way_of_publishing(data: Path) -> None:
    assert run_json(data, "settings") == {"publishing": "two_calls"}
    assert run_json(data, "settings", "--publishing", "one_call") == {"publishing": "one_call"}
    assert run_json(data, "settings") == {"publishing": "one_call"}
    assert "một bước" in run(data, "settings").stdout
    run(data, "settings", "--publishing", "three_calls", expect=2)
