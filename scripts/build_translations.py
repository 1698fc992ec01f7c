"""Builds the catalogues the program loads, from translations/ into build/translations.

    python -m scripts.build_translations              build
    python -m scripts.build_translations --collect    gather the sentences of the screens first

translations/mttq_en.ts   English, complete. --collect adds new sentences to it and drops those gone
translations/qt_vi.ts     Vietnamese for the words that Qt itself shows; written by hand
build/translations        the catalogues, and a pseudo-language made from the Vietnamese sentences
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
COMMITTED = ROOT / "translations"
BUILT = ROOT / "build" / "translations"
ENGLISH = COMMITTED / "mttq_en.ts"

PSEUDO_LENGTH = 1.75
"""How much longer the pseudo-language is: room enough for any real one."""

KEPT = re.compile(r"\{[^}]*\}|%n|%L?\d+|&.|<[^>]*>")
"""What a translation must not touch: facts to fill in, access keys, markup."""

STACKED = str.maketrans("aeiouyAEIOUY", "ẫễĩỗữỹẪỄĨỖỮỸ")
FILLING = "ẫễĩỗữỹ"


def run_qt_tool(name: str, *arguments: str) -> None:
    """Run the ``lupdate`` or ``lrelease`` that comes with PySide6; CalledProcessError has its words."""
    tool = Path(PySide6.__file__).with_name(name)
    subprocess.run([str(tool), *arguments], check=True, cwd=ROOT, capture_output=True, text=True)


def collect(target: Path) -> None:
    """Bring ``target`` up to the sentences the sources show now, keeping the translations it has.

    No guessing of likenesses: a sentence that was changed needs a look at its English.
    """
    guesses_off = ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]
    tidy = ["-no-obsolete", "-locations", "none", "-sort-messages"]
    languages = ["-source-language", "vi_VN", "-target-language", "en_GB"]
    sources = ["-extensions", "py", "main.py", "ui"]
    run_qt_tool("lupdate", *guesses_off, *tidy, *languages, *sources, "-ts", str(target))


def messages(catalogue: Path) -> Iterator[tuple[str, ET.Element]]:
    """Each message of a .ts file with the name of its context."""
    for context in ET.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def missing_english(catalogue: Path) -> list[str]:
    """The Vietnamese sentences in ``catalogue`` that have no finished English yet."""
    return [
        f"{context}: {message.findtext('source')}"
        for context, message in messages(catalogue)
        if not is_finished(message)
    ]


def is_finished(message: ET.Element) -> bool:
    """Whether somebody has translated ``message``, every plural form of it."""
    translation = message.find("translation")
    if translation is None or translation.get("type") is not None:
        return False
    forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
    return all(forms)


def lengthened(sentence: str) -> str:
    """``sentence`` in the pseudo-language: accents stacked, longer, its placeholders and access key whole."""
    pieces = re.split(f"({KEPT.pattern})", sentence)
    changed = "".join(piece if KEPT.fullmatch(piece) else _stacked(piece) for piece in pieces)
    lacking = round(len(sentence) * PSEUDO_LENGTH) - len(changed)
    filling = " ".join([FILLING] * (lacking // (len(FILLING) + 1) + 1))
    return f"{changed} {filling}"[: max(len(changed), len(changed) + lacking)].rstrip()


def _stacked(piece: str) -> str:
    plain = "".join(sign for sign in unicodedata.normalize("NFD", piece) if not unicodedata.combining(sign))
    return plain.translate(STACKED)


def write_pseudo(target: Path) -> None:
    """Write the pseudo-language's .ts file, from the Vietnamese sentences of the English one."""
    tree = ET.parse(ENGLISH)
    tree.getroot().set("language", "vi_VN")
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        if translation is None:
            continue
        translation.clear()
        longer = lengthened(message.findtext("source", ""))
        if message.get("numerus") == "yes":
            ET.SubElement(translation, "numerusform").text = longer
        else:
            translation.text = longer
    tree.write(target, encoding="utf-8", xml_declaration=True)


def build(target: Path) -> None:
    """Build every catalogue into the folder ``target``."""
    target.mkdir(parents=True, exist_ok=True)
    pseudo = target / "mttq_pseudo.ts"
    write_pseudo(pseudo)
    for source in [*sorted(COMMITTED.glob("*.ts")), pseudo]:
        run_qt_tool("lrelease", "-silent", str(source), "-qm", str(target / f"{source.stem}.qm"))


def main() -> int:
    """Build; after collecting, say which sentences want English."""
    parser = argparse.ArgumentParser(description="Build the program's languages.")
    parser.add_argument("--collect", action="store_true", help="gather the sentences of the screens first")
    if parser.parse_args().collect:
        collect(ENGLISH)
        tell_missing(missing_english(ENGLISH))
    build(BUILT)
    return 0


def tell_missing(sentences: list[str]) -> None:
    """Print what is still to be translated by hand."""
    if sentences:
        sys.stdout.write(f"{len(sentences)} sentences want English in {ENGLISH.relative_to(ROOT)}:\n")
        sys.stdout.write("".join(f"  {sentence}\n" for sentence in sentences))


if __name__ == "__main__":
    sys.exit(main())
