"""Marking sentences for Qt's translation tools without Qt: the command line says them too."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, sentence: str) -> str:
    """Mark ``sentence`` for Qt's translation tools; it is translated where it is shown."""
    del context
    return sentence
