"""What a photo may be at most, before we touch it and when it leaves."""

from __future__ import annotations

MEGABYTE = 1_000_000

BYTES_AT_MOST = 100 * MEGABYTE
"""Of a chosen file. A 200 megapixel phone photo and an A4 scan at 600 dpi stay below."""

PIXELS_AT_MOST = 64_000_000
"""Of a picture that can only be decoded whole; phones that save HEIC stop at 50 million."""

WEBP_PIXELS_AT_MOST = 24_000_000
"""Of a WebP, whose decoder takes 16 bytes a pixel and lets no other thread run meanwhile."""

JPEG_PIXELS_AT_MOST = 220_000_000
"""Of a JPEG that is shrunk while it is decoded; phones reach 200 million."""

LARGE_PIXELS = 20_000_000
"""Pictures that need memory for more pixels than this are decoded one at a time."""

READY_EDGE = 2048
"""Long edge of the picture to send, in pixels (graph-api.md section 5.2)."""

READY_BYTES = 3_500_000
"""The picture to send stays below (graph-api.md section 5.2: some paths refuse 4 MB)."""

PREVIEW_EDGE = 640
"""Long edge of the picture shown in the window, in pixels."""
