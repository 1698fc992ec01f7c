"""Parts of an answer, each checked to be of the kind our reference gives it."""

from __future__ import annotations

from collections.abc import Mapping

from mttq_desktop.text.normal import whole


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
    listed = holder.get("data")
    if not isinstance(listed, list):
        raise WrongShapeError("data")
    return [mapping(row, "data") for row in listed]


def required_text(holder: Mapping[str, object], name: str) -> str:
    """The text called ``name``.

    Raises:
        WrongShapeError: when there is none, or it is empty.
    """
    text = text_of(holder, name)
    if not text:
        raise WrongShapeError(name)
    return text


def text_of(holder: Mapping[str, object], name: str) -> str:
    """The text called ``name``, empty where there is none.

    Raises:
        WrongShapeError: when something else stands there.
    """
    value = holder.get(name, "")
    if not isinstance(value, str):
        raise WrongShapeError(name)
    return whole(value)


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
