"""What ``try-real`` finds out about, each as a sentence that is either so or not."""

from __future__ import annotations

from mttq_desktop.rehearsal.outcomes import Assumption

_SENTENCES = {
    Assumption.KEY_IS_THE_PAGES: "giấy phép này là của Trang, không phải của một người",
    Assumption.PERMISSIONS_TOLD: "giấy phép của Trang cho xem được làm những gì (me/permissions)",
    Assumption.TASKS_TOLD: "Facebook cho biết người giữ giấy phép làm được việc gì trên Trang (tasks)",
    Assumption.DEVICE_CODE: "Facebook cho mã với đủ các quyền của Trang",
    Assumption.DEVICE_GRANTED: "gõ mã xong thì được đủ các quyền",
    Assumption.DEVICE_KEY_LONG: "giấy phép lấy bằng mã dùng được từ 50 ngày",
    Assumption.PAGE_LISTED: "Trang có trong danh sách Trang của người ấy (me/accounts)",
    Assumption.PAGE_KEY_GIVEN: "từ giấy phép của người lấy được giấy phép của Trang",
    Assumption.HIDDEN_IN_FEED: "bài chưa ai thấy có trong danh sách feed",
    Assumption.HIDDEN_UNLISTED: "bài chưa ai thấy không có trong danh sách bài đã đăng",
    Assumption.HIDDEN_UNSEEN: "trên Trang không thấy bài chưa đăng",
    Assumption.HIDDEN_UNSEEN_BY_STAFF: "trong Meta Business Suite không thấy bài chưa đăng",
    Assumption.PUBLISH_REPEATED: "bảo đăng hai lần thì vẫn chỉ có một bài",
    Assumption.TIME_OF_PUBLISHING: "giờ trên bài là giờ đăng, không phải giờ làm bài",
    Assumption.SEEN_OUTSIDE: "người không vào Facebook thấy bài",
    Assumption.LINK_ACCEPTED: "đường dẫn đến bài của Trang khác được nhận",
    Assumption.LINK_TOLD: "bài cho biết đường dẫn của nó, nhờ vậy tìm lại được bài",
    Assumption.LINK_SHOWN: "bài có đường dẫn cho thấy bài của Trang kia",
    Assumption.SCHEDULE_15_MINUTES: "hẹn được giờ sau 15 phút",
    Assumption.SCHEDULE_29_DAYS: "hẹn được giờ sau 29 ngày",
    Assumption.SCHEDULE_31_DAYS: "hẹn được giờ sau 31 ngày",
    Assumption.SCHEDULE_70_DAYS: "hẹn được giờ sau 70 ngày",
    Assumption.SCHEDULED_LISTED: "bài hẹn giờ có trong danh sách scheduled_posts",
    Assumption.SCHEDULE_PHOTO_TEMPORARY: "bài hẹn giờ nhận ảnh gửi với temporary",
    Assumption.SCHEDULE_PHOTO_PLAIN: "bài hẹn giờ nhận cả ảnh gửi không có temporary",
    Assumption.TEMPORARY_AT_ONCE: "ảnh gửi với temporary đăng ngay được",
    Assumption.TIME_FOR_HIDDEN: "bài đã làm, chưa ai thấy, hẹn giờ được",
    Assumption.TIME_CHANGED: "đổi giờ của bài hẹn giờ được",
    Assumption.SCHEDULED_AT_ONCE: "bài hẹn giờ đăng ngay được",
    Assumption.EDIT_TEXT: "sửa lời bài chỉ có chữ được",
    Assumption.EDIT_PHOTO: "sửa lời bài có ảnh được",
    Assumption.COVER_BY_PHOTO: "đổi ảnh bìa được",
    Assumption.PICTURE_BY_PHOTO: "đổi ảnh đại diện bằng ảnh đã đưa lên được",
    Assumption.PICTURE_FROM_FILE: "gửi thẳng ảnh trong máy làm ảnh đại diện được",
    Assumption.ABOUT_255: "phần giới thiệu nhận 255 chữ cái (about)",
    Assumption.DESCRIPTION: "điền phần thông tin thêm được (description)",
    Assumption.PHONE: "điền điện thoại được",
    Assumption.WEBSITE: "điền địa chỉ trang được",
    Assumption.EMAILS: "điền địa chỉ thư được",
    Assumption.HOURS: "điền giờ làm việc được",
    Assumption.ADDRESS: "điền nơi làm việc được (contact_address)",
    Assumption.PHOTO_4_5_MB: "ảnh 4,5 MB được nhận",
    Assumption.PHOTO_9_MB: "ảnh 9 MB được nhận",
    Assumption.INSIGHTS_FEW_FOLLOWERS: "Trang ít người theo dõi vẫn có số liệu",
    Assumption.REPEAT_REFUSED: "đăng lại đúng lời cũ thì bị từ chối vì trùng (506 hoặc 1404082)",
    Assumption.PAGE_KEY_FOREVER: "giấy phép của Trang không có ngày hết hạn (phải có app secret để xem)",
    Assumption.PKCE: "vào Facebook bằng PKCE (phần mềm không dùng cách này)",
    Assumption.REACH: "bài đăng bằng hai bước đến được nhiều người như bài khác (phải xem vài ngày)",
    Assumption.PHOTO_DAY: "ảnh chưa ai thấy sống 24 giờ (phải chờ một ngày)",
    Assumption.REPEAT_LATER: "sau bao lâu thì lời cũ được nhận lại (phải thử lại vào ngày khác)",
}


def told_assumption(assumption: Assumption) -> str:
    """The assumption in words."""
    return _SENTENCES[assumption]
