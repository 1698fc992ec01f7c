"""kill -9 at any moment: the post is public once, with its photos, and nothing hidden stays."""

from __future__ import annotations

import random
import signal
import subprocess
from pathlib import Path

import pytest
import requests

from tests.console.test_commands import (
    MAIN,
    Practice,
    connect,
    data,
    photo,
    port,
    practice,
    run,
    words,
)

__all__ = ["data", "port", "practice", "words"]


def send_and_kill(data: Path, key: str, seconds: float) -> bool:
    """Run the sender for so long, then kill it; True when it had ended by itself."""
    sending = subprocess.Popen(
        [*MAIN, "--data", str(data), "send", "--until-idle", "--key-stdin"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    )
    assert sending.stdin is not None
    sending.stdin.write(key + "\n")
    sending.stdin.close()
    try:
        return sending.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        sending.send_signal(signal.SIGKILL)
        sending.wait()
        return False


@pytest.mark.parametrize("seed", range(4))
def test_killed_while_sending(data: Path, words: Path, practice: Practice, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    connect(data, practice)
    photos = [part for shade in (10, 90, 170) for part in ("--photo", str(photo(tmp_path, shade)))]
    run(data, "post", "--text", str(words), *photos, "--now")
    slow = {"kind": "slow", "on": "any", "times": 1000, "bytes_per_second": 20_000}
    orders = f"{practice.graph}/practice/faults"
    key = {"Authorization": f"Bearer {practice.page_key}"}
    assert requests.post(orders, json=slow, headers=key, timeout=10).ok

    for _ in range(4):
        send_and_kill(data, practice.page_key, chance.uniform(0.2, 1.2))
    assert requests.delete(orders, headers=key, timeout=10).ok
    assert send_and_kill(data, practice.page_key, 60)

    (public,) = practice.posts()
    assert [picture["alt_text"] for picture in public["photos"]] == ["", "", ""]
    feed = requests.get(
        f"{practice.graph}/v25.0/{practice.page_id}/feed",
        params={"fields": "id,is_published"},
        headers=key,
        timeout=10,
    ).json()["data"]
    assert [post["is_published"] for post in feed] == [True]
