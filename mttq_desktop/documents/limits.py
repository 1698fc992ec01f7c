"""How much of a document is read; all of it far beyond what a post can use."""

from __future__ import annotations

FILE_BYTES = 50_000_000
UNPACKED_BYTES = 200_000_000
"""Of a document that is packed: what it says it unpacks to."""
PARAGRAPHS = 2_000
LETTERS = 300_000
PICTURES = 20
PICTURE_BYTES = 15_000_000
ALL_PICTURES_BYTES = 50_000_000
