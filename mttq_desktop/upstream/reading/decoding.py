"""From bytes to letters, whatever the sender says about them: what they say themselves counts first."""

from __future__ import annotations

import codecs
import re

_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""The longer mark first, where one begins with another. That of UTF-8 is often left before what is not."""

_HEAD_BYTES = 2_000
_DECLARED = re.compile(rb"""(?:encoding|charset)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_IN_CONTENT_TYPE = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)

_BELIEVED_LATER = re.compile(r"ascii|iso8859-1|iso8859-15|cp1252|cp1258|utf.*")
"""What is declared without thinking. Unicode would have been recognised before anything is asked."""

_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_TONE_OVER_VOWEL = re.compile(f"[aăâeêioôơuưy]{_TONE.pattern}", re.IGNORECASE)
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def decoded(body: bytes, content_type: str) -> str:
    """The letters of ``body``, of an XML, HTML or JSON document; never an error, and without control letters.

    UTF-8 is recognised by itself. Only bytes that are none are taken for what is declared, and for cp1258
    where they read as Vietnamese in it, since that is declared as all sorts of things.
    """
    return _ILLEGAL.sub("", _letters(body, content_type))


def _letters(body: bytes, content_type: str) -> str:
    for mark, encoding in _WIDE_MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    body = body.removeprefix(codecs.BOM_UTF8)
    wide = _wide_encoding(body)
    if wide:
        return body.decode(wide, "replace")
    text = body.decode("utf-8", "replace")
    return text if _is_mostly_whole(text) else _not_unicode(body, content_type)


def _is_mostly_whole(text: str) -> bool:
    """Whether hardly any byte had to be replaced, compared with the letters that were written in several."""
    replaced = text.count("\ufffd")
    return replaced == 0 or replaced * 10 <= len(text) - len(text.encode("ascii", "ignore"))


def _wide_encoding(body: bytes) -> str:
    """UTF-16 without its mark, told by the empty half of each plain letter."""
    head = body[:_HEAD_BYTES]
    half = len(head) // 2
    if half and head[1::2].count(0) * 2 > half > head[::2].count(0) * 4:
        return "utf-16-le"
    if half and head[::2].count(0) * 2 > half > head[1::2].count(0) * 4:
        return "utf-16-be"
    return ""


def _not_unicode(body: bytes, content_type: str) -> str:
    for name in _declared(body, content_type):
        try:
            if not _BELIEVED_LATER.fullmatch(codecs.lookup(name).name):
                return body.decode(name)
        except (LookupError, UnicodeError):  # no encoding at all, none of text, or not this one
            continue
    vietnamese = body.decode("cp1258", "replace")
    return vietnamese if _reads_as_vietnamese(vietnamese) else body.decode("cp1252", "replace")


def _declared(body: bytes, content_type: str) -> list[str]:
    """The encodings that the sender and the document itself name."""
    told, written = _IN_CONTENT_TYPE.search(content_type), _DECLARED.search(body[:_HEAD_BYTES])
    return [*([told[1]] if told else []), *([written[1].decode("ascii")] if written else [])]


def _reads_as_vietnamese(text: str) -> bool:
    """Whether nearly every tone stands over a vowel, as it would not in other bytes taken for cp1258."""
    tones = len(_TONE.findall(text))
    return tones > 0 and len(_TONE_OVER_VOWEL.findall(text)) * 20 >= tones * 19
