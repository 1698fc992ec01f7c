"""Commands about words alone: standard input to JSON. They open no database and know no Page."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mttq_desktop.documents.documents import Documents
from mttq_desktop.errors import ProblemError
from mttq_desktop.files import write_whole
from mttq_desktop.page.contact import phone_key
from mttq_desktop.text.caution.cautions import Cautions
from mttq_desktop.text.caution.model import Ours
from mttq_desktop.text.clean import Cleaned, clean
from mttq_desktop.text.fold import fold
from mttq_desktop.text.old_fonts.html_runs import runs_of_html
from mttq_desktop.text.old_fonts.repair import Repair, repair
from mttq_desktop.text.old_fonts.rtf_runs import runs_of_rtf
from mttq_desktop.text.old_fonts.runs import repair_runs
from mttq_desktop.text.old_fonts.viqr import repair_viqr
from mttq_desktop.text.sorting import sort_key
from ui.console.answers import DONE, NEEDS_PERSON, WRONG_USE, print_json, refuse
from ui.console.text_words import say_text

_MEGABYTES_AT_MOST = 20


@dataclass(frozen=True)
class TextTools:
    """What some of the commands need.

    Attributes:
        cautions: built when it is asked for, because it reads the list of units.
        documents: opens documents; the caller closes it.
    """

    cautions: Callable[[], Cautions]
    documents: Documents


def run_text(options: Namespace, tools: TextTools) -> int:
    """Answer what standard input holds; nothing of it is kept, logged or sent anywhere."""
    if options.command == "text import":
        return _import(options, tools.documents)
    data = sys.stdin.buffer.read(_MEGABYTES_AT_MOST * 1_000_000 + 1)
    if len(data) > _MEGABYTES_AT_MOST * 1_000_000:
        return refuse(WRONG_USE, say_text("too_long", megabytes=_MEGABYTES_AT_MOST))
    if options.command == "text repair" and options.rtf:
        print_json(_repair_json(repair_runs(runs_of_rtf(data))))
        return DONE
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return refuse(WRONG_USE, say_text("not_utf8"))
    if options.command == "text caution":
        print_json(_cautions(text, options, tools.cautions()))
        return DONE
    print_json(_ANSWERS[options.command](text, options))
    return DONE


def _import(options: Namespace, documents: Documents) -> int:
    """What a document holds, for scripts; these names are stable.

    Raises:
        ProblemError: as ``Documents.read``.
    """
    read = documents.read(options.file)
    if options.pictures:
        try:
            options.pictures.mkdir(parents=True, exist_ok=True)
            for number, picture in enumerate(read.pictures, 1):
                write_whole(options.pictures / f"{number:02}-{Path(picture.name).name}", picture.data)
        except (OSError, ProblemError):
            return refuse(NEEDS_PERSON, say_text("pictures_not_saved", folder=str(options.pictures)))
    print_json(
        {
            "paragraphs": [{"text": each.text, "before": each.before} for each in read.paragraphs],
            "pictures": [{"name": picture.name, "bytes": picture.size} for picture in read.pictures],
            "encoding": read.encoding.value,
            "sure": read.is_sure,
            "scan": read.is_scan,
            "left_out": read.left_out,
        }
    )
    return DONE


def _repair(text: str, options: Namespace) -> object:
    if options.html:
        return _repair_json(repair_runs(runs_of_html(text)))
    return _repair_json(repair_viqr(text) if options.viqr else repair(text))


def _clean(text: str, _options: Namespace) -> object:
    return _clean_json(text, clean(text))


def _fold(text: str, _options: Namespace) -> object:
    return {"before": text, "after": "\n".join(map(fold, text.splitlines()))}


def _sort(text: str, _options: Namespace) -> object:
    return {"lines": sorted(text.splitlines(), key=sort_key)}


def _cautions(text: str, options: Namespace, cautions: Cautions) -> object:
    """Places to look at again, for scripts; these names are stable."""
    ours = Ours(
        phones=frozenset(map(phone_key, options.phone)),
        accounts=frozenset("".join(filter(str.isdigit, account)) for account in options.account),
        unit_code=options.unit,
    )
    return [
        {
            "kind": found.concern.value,
            "place": found.start,
            "words": found.words,
            "proposed": list(found.proposed),
        }
        for found in cautions.of(text, ours, has_photos=not options.no_photos)
    ]


_ANSWERS: dict[str, Callable[[str, Namespace], object]] = {
    "text repair": _repair,
    "text clean": _clean,
    "text fold": _fold,
    "text sort": _sort,
}


def _repair_json(found: Repair) -> dict[str, object]:
    """A repair for scripts; these names are stable."""
    return {
        "encoding": found.encoding.value,
        "sure": found.is_sure,
        "before": found.before,
        "after": found.after,
        "warnings": [{"code": "lost_u", "word": lost.word, "proposed": lost.proposed} for lost in found.lost],
    }


def _clean_json(before: str, cleaned: Cleaned) -> dict[str, object]:
    """A clean text for scripts; these names are stable."""
    return {
        "before": before,
        "after": cleaned.text,
        "mended": [{"kind": mended.flaw.value, "times": mended.times} for mended in cleaned.mended],
        "doubts": [
            {
                "kind": doubt.flaw.value,
                "place": doubt.place,
                "word": doubt.word,
                "proposed": doubt.proposed,
            }
            for doubt in cleaned.doubts
        ],
    }
