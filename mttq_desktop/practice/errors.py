"""Refusals in the shape the Graph API gives them (graph-api.md section 9)."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

ASSETS = Path(__file__).resolve().parents[2] / "assets" / "practice"
"""Templates, texts and the starting profile of the practice Page."""

_FORBIDDEN_CODES = (10, *range(200, 300))
_SERVICE_CODES = (1, 2)


class GraphRefusalError(Exception):
    """A call the Graph API answers with an error.

    Attributes:
        code, subcode: what clients match on; subcode 0 when there is none.
        message: the technical English sentence, never meant for a person.
        user_text: replaces Facebook's text for people when an ordered fault brings its own.
        headers: extra answer headers, e.g. usage figures.
    """

    def __init__(
        self,
        code: int,
        message: str,
        *,
        subcode: int = 0,
        user_text: str = "",
        status: int = 0,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.subcode = subcode
        self.message = message
        self.user_text = user_text
        self.status = status or _usual_status(code)
        self.headers = dict(headers or {})

    def body(self, locale: str) -> dict[str, object]:
        """The JSON object Facebook sends; its texts for people follow ``locale``."""
        error: dict[str, object] = {
            "message": self.message,
            "type": "OAuthException",
            "code": self.code,
        }
        if self.subcode:
            error["error_subcode"] = self.subcode
        error["is_transient"] = self.code in _SERVICE_CODES
        texts = _texts(locale).get(f"{self.code}.{self.subcode}", {})
        if texts or self.user_text:
            error["error_user_title"] = texts.get("title", "")
            error["error_user_msg"] = self.user_text or texts.get("text", "")
        error["fbtrace_id"] = "A" + secrets.token_urlsafe(16)
        return {"error": error}


def parameter_refusal(message: str, subcode: int = 0) -> GraphRefusalError:
    """Code 100: a parameter is wrong."""
    return GraphRefusalError(100, f"(#100) {message}", subcode=subcode)


def gone_refusal(method: str, node: str) -> GraphRefusalError:
    """Code 100 subcode 33: the object is not there, or not for this key."""
    return GraphRefusalError(
        100,
        f"Unsupported {method.lower()} request. Object with ID '{node}' does not exist, cannot be loaded due "
        "to missing permissions, or does not support this operation. Please read the Graph API documentation "
        "at https://developers.facebook.com/docs/graph-api",
        subcode=33,
    )


def field_refusal(name: str, kind: str) -> GraphRefusalError:
    """Code 100: the node has no such field or edge."""
    return parameter_refusal(f"Tried accessing nonexisting field ({name}) on node type ({kind})")


def _usual_status(code: int) -> int:
    if code in _SERVICE_CODES:
        return 500
    return 403 if code in _FORBIDDEN_CODES else 400


@lru_cache
def _texts(locale: str) -> dict[str, dict[str, str]]:
    language = "vi" if locale.lower().startswith("vi") else "en"
    texts: dict[str, dict[str, str]] = json.loads((ASSETS / f"messages_{language}.json").read_text("utf-8"))
    return texts
