"""Words that no page shows (elder-ui.md section 3), and compounds in which they mean something else."""

from __future__ import annotations

_JARGON = """
    token|access token|đăng nhập|login|đăng xuất|logout|otp|2fa|xác thực hai lớp|username|account|tài khoản
    permission|cấp quyền|admin|quản trị viên|fanpage|page|avatar|profile picture|cover|banner|category
    hạng mục|bio|about|upload|tải lên|download|tải xuống|server|máy chủ|offline|online|connected
    queue|hàng đợi|sync|đồng bộ|refresh|timeout|request failed|error|exception|retry
    cancel|hủy|huỷ|submit|confirm|ok
    undo|hoàn tác|delete|xóa|xoá|copy|paste|click|double-click|drag|wizard|tutorial
    browser|trình duyệt|link|url|file|tệp|folder|thư mục|format|jpg|jpeg|png|pixel|resolution|độ phân giải
    mb|dung lượng|crop|resize|nén|preview|caption|content|nội dung|draft|bản nháp|template|mẫu|schedule
    lên lịch|audience|privacy|public|post|publish|xuất bản|share|repost|comment|reply|inbox|tag|mention
    hashtag|spam|report|notification|thông báo|settings|cấu hình|install|update|version|dashboard|giao diện
    demo|sandbox|test mode
"""

_ADDRESS = "bạn|bác|cô|chú|anh|chị|quý vị"

AVOIDED = tuple(
    word.strip() for word in (_JARGON.replace("\n", "|") + "|" + _ADDRESS).split("|") if word.strip()
)
"""Every word or phrase to avoid, in small letters."""

ALLOWED = (
    "bài mẫu",
    "tệp kết nối",
    "vào facebook đăng nhập",
    "loại trang hạng mục",
    "chú ý",
    "chú thích",
    "ghi chú",
    "bác sĩ",
    "anh hùng",
    "anh em",
    "anh ninh",
    "cô đơn",
)
"""Compounds that are no jargon and address nobody, and glosses of what stands on Facebook's own screen."""

PLEADING = "vui lòng"
"""Not to be said beside a mistake."""
