"""Parts of an answer, each checked to be of the kind our reference gives it."""

from __future__ import annotations

from collections.abc import Mapping

from mttq_desktop.text.beginning import beginning
from mttq_desktop.text.normal import seen, whole

NAME_LETTERS = 100
"""A name as it is shown; Facebook's own end at 75 (graph-api.md section 4.2)."""

_SHOWN_LETTERS = 20_000
"""More of a text nobody reads here; what the program itself fills in is shorter."""


class WrongShapeError(ValueError):
    """An answer that is not what our reference says; its text names the field, never the content."""


def mapping(value: object, name: str) -> Mapping[str, object]:
    """``value``, which must be an object.

    Raises:
        WrongShapeError: when it is none.
    """
    if not isinstance(value, dict):
        raise WrongShapeError(name)
    return value


def optional_mapping(holder: Mapping[str, object], name: str) -> Mapping[str, object]:
    """The object called ``name``; an empty one where there is none.

    Raises:
        WrongShapeError: when something else stands there.
    """
    value = holder.get(name)
    return {} if value is None else mapping(value, name)


def rows(holder: Mapping[str, object]) -> list[Mapping[str, object]]:
    """The objects listed under ``data``.

    Raises:
        WrongShapeError: when there is no such list.
    """
    return [mapping(row, "data") for row in rows_as_they_are(holder)]


def rows_as_they_are(holder: Mapping[str, object]) -> list[object]:
    """What is listed under ``data``, each row unchecked.

    Raises:
        WrongShapeError: when there is no such list.
    """
    listed = holder.get("data")
    if not isinstance(listed, list):
        raise WrongShapeError("data")
    return listed


def required_text(holder: Mapping[str, object], name: str) -> str:
    """The text called ``name``.

    Raises:
        WrongShapeError: when there is none, or it is empty.
    """
    text = text_of(holder, name)
    if not text:
        raise WrongShapeError(name)
    return text


def name_of(holder: Mapping[str, object], name: str) -> str:
    """The name called ``name`` as a person may be shown it: one short line, nothing unseen in it.

    Raises:
        WrongShapeError: when there is none, or nothing of it is left.
    """
    text = beginning(shown_text_of(holder, name), NAME_LETTERS)
    if not text:
        raise WrongShapeError(name)
    return text


def shown_text_of(holder: Mapping[str, object], name: str) -> str:
    """The text called ``name`` as a person may be shown it: not without end, nothing unseen in it.

    Raises:
        WrongShapeError: when something else stands there.
    """
    return shown(_given_text(holder, name))


def shown(text: str) -> str:
    """``text`` as a person may be shown it."""
    return seen(text[:_SHOWN_LETTERS])


def text_of(holder: Mapping[str, object], name: str) -> str:
    """The text called ``name`` to the letter, as keys and posts must be; empty where there is none.

    Raises:
        WrongShapeError: when something else stands there.
    """
    return whole(_given_text(holder, name))


def texts_of(holder: Mapping[str, object], name: str) -> tuple[str, ...]:
    """The texts listed under ``name``, none where there is no such list.

    Raises:
        WrongShapeError: when something else stands there.
    """
    listed = holder.get(name, [])
    if not isinstance(listed, list) or not all(isinstance(text, str) for text in listed):
        raise WrongShapeError(name)
    return tuple(whole(text) for text in listed)


def positive_number(holder: Mapping[str, object], name: str, usual: int) -> int:
    """The whole number above zero called ``name``, ``usual`` where there is none.

    Raises:
        WrongShapeError: when something else stands there.
    """
    value = holder.get(name, usual)
    if not isinstance(value, int) or isinstance(value, bool) or value <= 0:
        raise WrongShapeError(name)
    return value


def _given_text(holder: Mapping[str, object], name: str) -> str:
    value = holder.get(name, "")
    if not isinstance(value, str):
        raise WrongShapeError(name)
    return value
