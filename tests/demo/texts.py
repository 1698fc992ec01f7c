"""What the robot writes when it is given nothing else."""

from __future__ import annotations

import unicodedata
from pathlib import Path

OWN_TEXT = """Ngày hội Đại đoàn kết ở thôn Đông Hải

Sáng 16/11, Ủy ban Mặt trận Tổ quốc xã cùng bà con thôn Đông Hải tổ chức Ngày hội Đại đoàn kết toàn dân tộc. \
Gần 200 hộ đã về dự tại nhà văn hóa thôn.

Năm qua, bà con góp 320 triệu đồng làm đường điện chiếu sáng dài 1,2 km, giúp 5 hộ nghèo sửa nhà. \
Tại ngày hội, Mặt trận xã khen 12 gia đình văn hóa và trao 10 suất quà cho các cháu học giỏi.

Cảm ơn bà con đã chung tay vì một thôn Đông Hải sáng, xanh, sạch, đẹp!"""

SECOND_POST = "Lịch phát thẻ bảo hiểm y tế tuần này."
DESCRIPTION = "Bà con ngồi trước nhà văn hóa thôn."
NO_PHOTO = "Thư mời họp.jpg"
"""Name of a file that is a text in truth."""

BESIDES = (SECOND_POST, DESCRIPTION, NO_PHOTO)
"""All that is typed besides the post itself."""


def text_to_write(file: Path | None) -> str:
    """The words of the post: those in ``file`` (UTF-8), else our own."""
    words = file.read_text(encoding="utf-8-sig") if file else OWN_TEXT
    lines = unicodedata.normalize("NFC", words).splitlines()
    return "\n".join(line.expandtabs(1) for line in lines).strip()
