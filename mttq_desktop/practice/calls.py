"""One call to the Graph API, whatever way it was written: query, form, multipart or JSON (section 1)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from mttq_desktop.practice.errors import GraphRefusalError, parameter_refusal

_VERSION = re.compile(r"v\d+\.\d+")
_TRUE = ("true", "1")
_FALSE = ("false", "0", "")


@dataclass(frozen=True)
class Call:
    """A call as the Graph API understands it.

    Attributes:
        path: its parts without version and outer slashes.
        parameters: from query and body together; text, or from a JSON body any value.
        uploads: contents of the files sent along, in order.
        key_in_address: the key came in the address, so paging links carry it too.
    """

    method: str
    path: tuple[str, ...]
    parameters: Mapping[str, Any]
    uploads: tuple[bytes, ...]
    key: str
    key_in_address: bool

    @property
    def locale(self) -> str:
        """The language asked for, e.g. ``vi_VN``."""
        return self.text("locale") or ""

    def text(self, name: str) -> str | None:
        """A parameter as text, None when it was not sent."""
        value = self.parameters.get(name)
        if value is None:
            return None
        if isinstance(value, str):
            return value
        if isinstance(value, bool | dict | list):
            return json.dumps(value, ensure_ascii=False)
        return str(value)

    def flag(self, name: str, *, usual: bool) -> bool:
        """A yes-or-no parameter.

        Raises:
            GraphRefusalError: code 100 when it is neither.
        """
        text = self.text(name)
        if text is None:
            return usual
        if text.lower() not in _TRUE + _FALSE:
            raise parameter_refusal(f"Param {name} must be a boolean")
        return text.lower() in _TRUE

    def moment(self, name: str) -> datetime | None:
        """A time: Unix seconds or ISO 8601.

        Raises:
            GraphRefusalError: code 100 when it is no time.
        """
        text = self.text(name)
        if text is None:
            return None
        try:
            if text.isdigit():
                return datetime.fromtimestamp(int(text), UTC)
            found = datetime.fromisoformat(text)
        except (ValueError, OverflowError, OSError) as error:
            raise parameter_refusal(f"Param {name} must be a valid time") from error
        return found if found.tzinfo else found.replace(tzinfo=UTC)

    def value(self, name: str) -> Any:  # noqa: ANN401 - any JSON
        """A structured parameter; JSON written as text is read.

        Raises:
            GraphRefusalError: code 100 when the text is no JSON.
        """
        value = self.parameters.get(name)
        return _read_json(name, value) if isinstance(value, str) else value

    def items(self, name: str) -> list[Any]:
        """A list parameter: a JSON list, or indexed as ``name[0]``, ``name[1]`` and so on.

        Raises:
            GraphRefusalError: code 100 when it is no list.
        """
        whole = self.value(name)
        if whole is not None and not isinstance(whole, list):
            raise parameter_refusal(f"Param {name} must be an array.")
        indexed = re.compile(re.escape(name) + r"\[(\d+)\]")
        found = {int(match[1]): key for key in self.parameters if (match := indexed.fullmatch(key))}
        listed = [self.parameters[found[number]] for number in sorted(found)]
        return [_read_json(name, one) if isinstance(one, str) else one for one in (whole or []) + listed]


def path_parts(address: str) -> tuple[str, ...]:
    """The parts of a path, without the version and the slash at the end."""
    parts = tuple(part for part in address.split("/") if part)
    return parts[1:] if parts and _VERSION.fullmatch(parts[0]) else parts


def read_call(request: Any) -> Call:  # noqa: ANN401 - bottle has no types
    """Read a whole request; this waits for its body.

    Raises:
        GraphRefusalError: code 100 when the body cannot be read.
    """
    try:
        query = dict(request.query.decode())
        body, uploads = _read_body(request)
    except UnicodeDecodeError as error:
        raise parameter_refusal("Parameters must be UTF-8") from error
    parameters = {**query, **body}
    scheme, _, bearer = request.headers.get("Authorization", "").partition(" ")
    header_key = bearer.strip() if scheme.lower() in ("bearer", "oauth") else ""
    return Call(
        method="GET" if request.method == "HEAD" else request.method,
        path=path_parts(request.path),
        parameters=parameters,
        uploads=uploads,
        key=header_key or str(parameters.get("access_token", "")),
        key_in_address=not header_key and "access_token" in query,
    )


def _read_body(request: Any) -> tuple[dict[str, Any], tuple[bytes, ...]]:  # noqa: ANN401 - bottle has no types
    content_type = request.environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    if request.method != "POST" and not request.content_length:
        return {}, ()
    if content_type == "application/json":
        found = _read_json("body", request.body.read().decode("utf-8"))
        if not isinstance(found, dict):
            raise parameter_refusal("The request body must be a JSON object")
        return found, ()
    forms = dict(request.forms.decode())
    uploads = tuple(upload.file.read() for upload in request.files.values())
    return forms, uploads


def _read_json(name: str, text: str) -> Any:  # noqa: ANN401 - any JSON
    try:
        return json.loads(text)
    except ValueError as error:
        raise GraphRefusalError(100, f"(#100) Param {name} is not valid JSON") from error
