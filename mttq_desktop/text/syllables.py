"""Whether letters are a possible Vietnamese syllable: its onset, its rime, its tone before p, t, c, ch."""

from __future__ import annotations

import json
from pathlib import Path

from mttq_desktop.text.letters import SHARP_OR_HEAVY, TONED, WITHOUT_TONE

_PARTS_FILE = Path(__file__).resolve().parents[2] / "assets" / "text" / "syllables.json"
"""Onsets and rimes as they are written, without tones. Before front vowels (e, i, y) some onsets are spelt
otherwise than before back ones (a, o, u)."""

_FRONT = ("e", "\u00ea", "i")


def _spellings() -> frozenset[str]:
    """Every onset with every rime that is written after it, without tones."""
    parts = {name: words.split() for name, words in json.loads(_PARTS_FILE.read_text("utf-8")).items()}
    rimes = parts["rimes"]
    back = [rime for rime in rimes if rime[0] not in (*_FRONT, "y")]
    front = [rime for rime in rimes if rime[0] in _FRONT]
    found = {*rimes, *parts["of_other_tongues"]}
    found.update(onset + rime for onset in parts["onsets_before_any"] for rime in (*back, *front))
    found.update(onset + rime for onset in parts["onsets_before_back"] for rime in back)
    found.update(onset + rime for onset in parts["onsets_before_front"] for rime in front)
    found.update("qu" + rime for rime in parts["rimes_after_qu"])
    # The i of the rime is that of the onset gi. The letter y stands alone after a few onsets only.
    found.update("g" + rime for rime in rimes if rime[0] == "i")
    found.update(onset + "y" for onset in parts["onsets_before_y"])
    return frozenset(found)


_SPELLINGS = _spellings()


def is_syllable(word: str) -> bool:
    """Whether ``word``, composed and of any case, could be a Vietnamese syllable with its tone."""
    small = word.lower()
    bare = small.translate(WITHOUT_TONE)
    if bare not in _SPELLINGS:
        return False
    tones = TONED.findall(small)
    is_free = bare[-1] not in "ptc" and not bare.endswith("ch")
    return len(tones) <= 1 and (is_free or (bool(tones) and tones[0] in SHARP_OR_HEAVY))
