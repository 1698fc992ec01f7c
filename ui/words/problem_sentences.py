"""A sentence for every problem code: what happened, what is safe, what to do (elder-ui.md rule 26).

No Qt here: the command line says the same sentences.
"""

from __future__ import annotations

from mttq_desktop.errors import Problem
from ui.words.connect_sentences import CONNECT_SENTENCES
from ui.words.document_sentences import DOCUMENT_SENTENCES
from ui.words.marking import QT_TRANSLATE_NOOP
from ui.words.setup_sentences import SETUP_SENTENCES
from ui.words.upstream_sentences import UPSTREAM_SENTENCES

SENTENCES: dict[str, str] = {
    "photo.vanished": QT_TRANSLATE_NOOP(
        "Problems",
        "Không còn thấy ảnh «{name}». Ảnh khác vẫn còn. Mời cắm lại thẻ nhớ hoặc điện thoại, rồi chọn lại.",
    ),
    "photo.empty": QT_TRANSLATE_NOOP(
        "Problems", "Ảnh «{name}» trống, không có hình. Ảnh khác vẫn còn. Mời chọn ảnh khác."
    ),
    "photo.too_heavy": QT_TRANSLATE_NOOP(
        "Problems", "Ảnh «{name}» nặng quá. Ảnh khác vẫn còn. Mời chọn ảnh nhẹ hơn."
    ),
    "photo.not_a_picture": QT_TRANSLATE_NOOP(
        "Problems", "«{name}» không phải là ảnh. Ảnh khác vẫn còn. Mời chọn ảnh khác."
    ),
    "photo.damaged": QT_TRANSLATE_NOOP(
        "Problems", "Ảnh «{name}» bị hỏng, không mở được. Lời viết vẫn giữ nguyên. Mời chọn ảnh khác."
    ),
    "photo.too_many_pixels": QT_TRANSLATE_NOOP(
        "Problems", "Ảnh «{name}» to quá, không mở được. Lời viết vẫn giữ nguyên. Mời chọn ảnh nhỏ hơn."
    ),
    "photo.too_many": QT_TRANSLATE_NOOP(
        "Problems",
        "Mỗi bài có nhiều nhất {limit} ảnh. Ảnh chọn thêm chưa được đưa vào."
        " Mời bỏ bớt một ảnh, rồi chọn lại.",
    ),
    "photo.cannot_be_sent": QT_TRANSLATE_NOOP(
        "Problems", "Ảnh {number} hỏng. Ảnh khác vẫn còn. Mời bỏ ảnh {number}."
    ),
    "post.empty": QT_TRANSLATE_NOOP(
        "Problems", "Bài chưa có lời viết và ảnh. Mời viết vài dòng, hoặc chọn ảnh."
    ),
    "post.too_long": QT_TRANSLATE_NOOP(
        "Problems",
        "Lời viết dài {length} chữ cái, Facebook chỉ nhận {limit}. Lời vẫn còn đủ. Mời bớt lại.",
    ),
    "post.waited_long": QT_TRANSLATE_NOOP(
        "Problems",
        "Bài đã chờ {days} ngày, nên phần mềm chưa tự gửi. Bài vẫn còn nguyên."
        " Mời xem lại, rồi bấm «Gửi lại».",
    ),
    "post.time_missed": QT_TRANSLATE_NOOP(
        "Problems",
        "Giờ hẹn đăng đã qua mà bài chưa lên Trang. Bài vẫn còn nguyên. Mời xem lại, rồi bấm «Gửi lại».",
    ),
    "post.may_be_out": QT_TRANSLATE_NOOP(
        "Problems",
        "Mạng đứt lúc gửi, chưa rõ bài đã lên Trang chưa. Bài vẫn còn nguyên. Mời bấm «Xem và trả lời».",
    ),
    "post.out_already": QT_TRANSLATE_NOOP(
        "Problems",
        "Bài đã lên Trang, không kịp rút lại. Bài vẫn còn nguyên. Mời bấm «Gỡ bài này» nếu muốn gỡ.",
    ),
    "post.not_published": QT_TRANSLATE_NOOP(
        "Problems",
        "Bài này không còn trên Trang nên không sửa lời được. Lời mới vẫn còn. Mời viết thành bài mới.",
    ),
    "post.being_changed": QT_TRANSLATE_NOOP(
        "Problems",
        "Lời sửa trước của bài này còn đang được đưa lên Trang. Bài vẫn còn nguyên."
        " Mời chờ xong, rồi sửa tiếp.",
    ),
    "post.not_out_yet": QT_TRANSLATE_NOOP(
        "Problems",
        "Bài này chưa đăng xong nên chưa sửa lời trên Trang được. Bài vẫn còn nguyên."
        " Mời rút bài lại để sửa, hoặc chờ đăng xong.",
    ),
    "time.past": QT_TRANSLATE_NOOP("Problems", "Giờ hẹn đã qua. Bài vẫn còn nguyên. Mời chọn giờ khác."),
    "time.too_near": QT_TRANSLATE_NOOP(
        "Problems", "Giờ hẹn gần quá, không kịp rút lại. Bài vẫn còn nguyên. Mời chọn giờ muộn hơn."
    ),
    "time.too_far": QT_TRANSLATE_NOOP(
        "Problems", "Giờ hẹn xa hơn một năm. Bài vẫn còn nguyên. Mời chọn ngày gần hơn."
    ),
    "post.restored": QT_TRANSLATE_NOOP(
        "Problems",
        "Bài này lấy lại từ bản cất, có thể đã lên Trang rồi. Bài vẫn còn nguyên."
        " Mời xem Trang, chưa có bài thì bấm «Gửi lại».",
    ),
    "facebook.refused": QT_TRANSLATE_NOOP(
        "Problems", "Facebook không nhận bài này. Bài vẫn còn nguyên. Mời sửa bài, hoặc hỏi người hướng dẫn."
    ),
    "facebook.refused_saying": QT_TRANSLATE_NOOP(
        "Problems", "Facebook không nhận bài này và trả lời: «{message}» Bài vẫn còn nguyên. Mời sửa bài."
    ),
    "facebook.sign_in": QT_TRANSLATE_NOOP(
        "Problems",
        "Facebook yêu cầu xác nhận lại. Bài vẫn còn nguyên. Mời bấm «Kết nối lại».",
    ),
    "facebook.limited": QT_TRANSLATE_NOOP(
        "Problems",
        "Facebook chưa cho đăng thêm lúc này. Bài vẫn còn nguyên. Mời chờ vài giờ, rồi bấm «Gửi lại».",
    ),
    "facebook.duplicate": QT_TRANSLATE_NOOP(
        "Problems", "Bài này giống hệt bài vừa đăng. Bài vẫn còn nguyên. Mời sửa lời viết, rồi đăng lại."
    ),
    "facebook.photo_refused": QT_TRANSLATE_NOOP(
        "Problems",
        "Facebook không nhận một ảnh trong bài. Bài và các ảnh vẫn còn. Mời sửa bài, thay ảnh mờ hoặc lạ.",
    ),
    "facebook.blocked": QT_TRANSLATE_NOOP(
        "Problems", "Facebook đang chặn Trang đăng bài. Bài vẫn còn nguyên. Mời gọi người hướng dẫn."
    ),
    "facebook.too_often": QT_TRANSLATE_NOOP(
        "Problems", "Trang đăng nhiều bài quá nhanh. Bài vẫn còn nguyên. Mời chờ vài ngày, rồi bấm «Gửi lại»."
    ),
    "facebook.account": QT_TRANSLATE_NOOP(
        "Problems",
        "Facebook cần người phụ trách Trang xác nhận. Bài vẫn còn nguyên."
        " Mời mở Facebook trên điện thoại, làm theo, rồi bấm «Gửi lại».",
    ),
    "facebook.content": QT_TRANSLATE_NOOP(
        "Problems", "Facebook cho rằng lời viết hoặc ảnh chưa hợp lệ. Bài vẫn còn nguyên. Mời sửa bài."
    ),
    "facebook.app": QT_TRANSLATE_NOOP(
        "Problems",
        "Kết nối với Facebook chưa được cài đủ. Bài vẫn còn nguyên."
        " Mời gọi người hướng dẫn, rồi bấm «Gửi lại».",
    ),
    "facebook.browser_only": QT_TRANSLATE_NOOP(
        "Problems", "Trang này không nhận bài từ phần mềm. Bài vẫn còn nguyên. Mời gọi người hướng dẫn."
    ),
    "facebook.role_lost": QT_TRANSLATE_NOOP(
        "Problems",
        "Người kết nối không còn phụ trách Trang. Bài vẫn còn nguyên."
        " Mời người phụ trách Trang cho lại quyền đăng, rồi bấm «Gửi lại».",
    ),
    "facebook.act_at_facebook": QT_TRANSLATE_NOOP(
        "Problems",
        "Facebook đang chờ xác nhận trên điện thoại. Bài vẫn còn nguyên."
        " Mời mở Facebook, làm theo, rồi bấm «Gửi lại».",
    ),
    "facebook.permission": QT_TRANSLATE_NOOP(
        "Problems",
        "Facebook chưa cho phần mềm đăng thay. Bài vẫn còn nguyên. Mời bấm «Kết nối lại».",
    ),
    "facebook.no_key": QT_TRANSLATE_NOOP(
        "Problems",
        "Máy này chưa giữ giấy phép kết nối với Trang. Bài vẫn còn nguyên. Mời bấm «Kết nối lại».",
    ),
    "facebook.link_refused": QT_TRANSLATE_NOOP(
        "Problems", "Facebook không nhận đường dẫn trong bài. Bài vẫn còn nguyên. Mời sửa hoặc bỏ đường dẫn."
    ),
    "facebook.trouble": QT_TRANSLATE_NOOP(
        "Problems",
        "Facebook đang trục trặc, gửi nhiều lần chưa được. Bài vẫn còn nguyên."
        " Mời chờ vài giờ, rồi bấm «Gửi lại».",
    ),
    "facebook.our_bug": QT_TRANSLATE_NOOP(
        "Problems",
        "Phần mềm chưa hiểu câu trả lời của Facebook. Bài vẫn còn nguyên."
        " Mời bấm «Gửi lại», hoặc gọi người hướng dẫn.",
    ),
    "post.not_a_draft": QT_TRANSLATE_NOOP(
        "Problems", "Bài này đã gửi đi nên không sửa tại đây. Bài vẫn còn nguyên. Mời bấm «Quay lại»."
    ),
    "post.changed_since_confirmed": QT_TRANSLATE_NOOP(
        "Problems", "Bài đã được sửa sau khi bấm đăng. Bài vẫn còn nguyên. Mời xem lại, rồi bấm «Gửi lại»."
    ),
    "post.gone_from_page": QT_TRANSLATE_NOOP(
        "Problems", "Không còn thấy bài này trên Trang. Lời viết và ảnh vẫn còn. Mời bấm «Gửi lại» nếu cần."
    ),
    "disk.full": QT_TRANSLATE_NOOP(
        "Problems",
        "Máy hết chỗ cất bài và ảnh. Những gì đã lưu vẫn còn. Mời bỏ bớt phim ảnh cũ trong máy, rồi làm lại.",
    ),
    "folder.not_writable": QT_TRANSLATE_NOOP(
        "Problems",
        "Máy không cho phần mềm ghi vào nơi cất bài. Những gì đã lưu vẫn còn."
        " Mời gọi người hướng dẫn mở nơi này: {folder}",
    ),
    "report.no_room": QT_TRANSLATE_NOOP(
        "Problems", "Nơi này hết chỗ, gói báo lỗi chưa lưu được. Mọi bài vẫn còn nguyên. Mời chọn nơi khác."
    ),
    "report.not_writable": QT_TRANSLATE_NOOP(
        "Problems", "Máy không cho lưu gói báo lỗi vào nơi này. Mọi bài vẫn còn nguyên. Mời chọn nơi khác."
    ),
    "database.newer": QT_TRANSLATE_NOOP(
        "Problems",
        "Sổ bài viết do bản phần mềm mới hơn ghi. Mọi bài vẫn còn nguyên."
        " Mời đặt bản mới của phần mềm vào máy.",
    ),
    "database.restored": QT_TRANSLATE_NOOP(
        "Problems",
        "Sổ bài viết bị hỏng, phần mềm đã lấy lại bản cất {saved_at}. Bài sau lúc ấy có thể thiếu."
        " Mời xem Trang trước khi đăng bài cũ.",
    ),
    "database.newer_set_aside": QT_TRANSLATE_NOOP(
        "Problems",
        "Sổ bài viết do bản phần mềm mới hơn ghi, nên được cất riêng, vẫn còn nguyên."
        " Sổ đang mở là bản cất {saved_at}, có thể thiếu bài. Mời gọi người hướng dẫn.",
    ),
    "database.damaged": QT_TRANSLATE_NOOP(
        "Problems",
        "Sổ bài viết vừa bị hỏng, chưa lưu thêm được. Bản cất gần nhất vẫn còn."
        " Mời chép lời vừa viết ra giấy, rồi đóng và mở lại phần mềm.",
    ),
    "database.busy": QT_TRANSLATE_NOOP(
        "Problems",
        "Máy đang bận ghi nên chưa lưu kịp. Những gì đã viết vẫn còn. Mời chờ một lát, rồi bấm lại.",
    ),
    "folder.in_use": QT_TRANSLATE_NOOP(
        "Problems",
        "Phần mềm đang mở ở một máy khác, dùng chung nơi cất bài. Mọi bài vẫn còn nguyên."
        " Mời đóng ở máy kia, rồi bấm «Thử lại».",
    ),
    "database.lost": QT_TRANSLATE_NOOP(
        "Problems",
        "Sổ bài viết bị hỏng, phần mềm đã mở sổ mới. Bài đã đăng vẫn còn trên Trang."
        " Mời gọi người hướng dẫn nếu cần bài cũ.",
    ),
    "units.unreadable": QT_TRANSLATE_NOOP(
        "Problems",
        "Không mở được danh sách xã, phường. Mọi bài vẫn còn nguyên. Mời đặt lại phần mềm vào máy.",
    ),
    "units.damaged": QT_TRANSLATE_NOOP(
        "Problems",
        "Danh sách xã, phường bị hỏng hoặc của bản phần mềm khác. Mọi bài vẫn còn nguyên."
        " Mời gọi người hướng dẫn.",
    ),
    "name.empty": QT_TRANSLATE_NOOP("Problems", "Trang chưa có tên. Mời viết tên Trang."),
    "name.too_long": QT_TRANSLATE_NOOP(
        "Problems",
        "Tên dài {length} chữ cái, Facebook chỉ nhận {limit}. Tên vẫn còn đủ. Mời dùng tên ngắn hơn.",
    ),
    "name.double_space": QT_TRANSLATE_NOOP(
        "Problems", "Tên có chỗ cách thừa. Các chữ vẫn giữ nguyên. Mời bỏ chỗ cách thừa."
    ),
    "name.all_capitals": QT_TRANSLATE_NOOP(
        "Problems",
        "Facebook không nhận tên viết toàn chữ hoa. Tên vẫn còn đủ. Mời viết như «Mặt trận xã Tri Lễ».",
    ),
    "name.odd_capitals": QT_TRANSLATE_NOOP(
        "Problems",
        "Chữ hoa, chữ thường trong tên chưa đúng chỗ. Tên vẫn còn đủ. Mời viết như «Mặt trận xã Tri Lễ».",
    ),
    "name.wrong_d": QT_TRANSLATE_NOOP(
        "Problems",
        "Tên có một chữ chỉ nhìn giống chữ «đê» của tiếng Việt. Tên vẫn còn đủ. Mời gõ lại chữ ấy.",
    ),
    "name.signs": QT_TRANSLATE_NOOP(
        "Problems", "Facebook không nhận dấu và hình «{signs}» trong tên. Tên vẫn còn đủ. Mời bỏ đi."
    ),
    "name.repeated_signs": QT_TRANSLATE_NOOP(
        "Problems", "Tên có dấu chấm, phẩy, gạch đứng liền nhau. Tên vẫn còn đủ. Mời bỏ bớt dấu."
    ),
    "name.odd_letters": QT_TRANSLATE_NOOP(
        "Problems",
        "Tên có chữ kiểu lạ, hoặc chữ không nhìn thấy, do chép từ nơi khác. Tên vẫn còn đủ."
        " Mời gõ lại bằng tay.",
    ),
    "name.facebook": QT_TRANSLATE_NOOP(
        "Problems", "Facebook không cho dùng chữ «Facebook» trong tên. Tên vẫn còn đủ. Mời bỏ chữ ấy."
    ),
    "name.official": QT_TRANSLATE_NOOP(
        "Problems", "Facebook không cho ghi «chính thức» trong tên. Tên vẫn còn đủ. Mời bỏ chữ ấy."
    ),
    "name.slogan": QT_TRANSLATE_NOOP(
        "Problems",
        "Facebook không nhận khẩu hiệu và lời giới thiệu trong tên. Tên vẫn còn đủ."
        " Mời chỉ ghi Mặt trận và tên xã.",
    ),
    "name.old_level": QT_TRANSLATE_NOOP(
        "Problems",
        "Từ tháng 7/2025 không còn «{level}». Tên vẫn giữ nguyên. Mời viết tên xã, phường hoặc đặc khu.",
    ),
    "name.generic": QT_TRANSLATE_NOOP(
        "Problems", "Tên chưa nói là của xã, phường nào. Tên vẫn còn đủ. Mời ghi thêm tên xã, phường."
    ),
    "name.bare_place": QT_TRANSLATE_NOOP(
        "Problems",
        "Facebook không nhận tên chỉ có tên địa phương. Tên vẫn còn đủ. Mời ghi thêm Mặt trận ở đầu.",
    ),
    "practice.port_taken": QT_TRANSLATE_NOOP(
        "Problems",
        "Trang tập làm thử chưa mở được. Mọi bài vẫn còn nguyên. Mời tắt máy, bật lại, rồi mở phần mềm.",
    ),
    "update.not_genuine": QT_TRANSLATE_NOOP(
        "Problems",
        "Bản mới không đúng chữ ký của tỉnh, nên không cài."
        " Bài viết vẫn còn nguyên. Mời gọi người hướng dẫn.",
    ),
    "update.offline": QT_TRANSLATE_NOOP(
        "Problems",
        "Mạng đứt khi tải bản mới. Bài viết vẫn còn nguyên. Mời bấm lại khi có mạng.",
    ),
    "update.not_there": QT_TRANSLATE_NOOP(
        "Problems",
        "Chưa lấy được bản mới. Bài viết vẫn còn nguyên. Mời gọi người hướng dẫn.",
    ),
    "autostart.refused": QT_TRANSLATE_NOOP(
        "Problems",
        "Máy này không cho đổi việc tự mở. Bài viết vẫn còn nguyên. Mời gọi người hướng dẫn.",
    ),
    "kit.unreadable": QT_TRANSLATE_NOOP(
        "Problems",
        "Máy không đọc được «{name}». Máy vẫn như trước. Mời xem lại thẻ nhớ hoặc nơi cất, rồi chọn lại.",
    ),
    "kit.not_a_kit": QT_TRANSLATE_NOOP(
        "Problems",
        "«{name}» không phải là tệp kết nối. Máy vẫn như trước. Mời chọn đúng tệp kết nối đã nhận.",
    ),
    "kit.damaged": QT_TRANSLATE_NOOP(
        "Problems",
        "Tệp kết nối bị hỏng trên đường gửi. Máy vẫn như trước. Mời xin người hướng dẫn gửi lại.",
    ),
    "kit.old_format": QT_TRANSLATE_NOOP(
        "Problems",
        "Tệp kết nối này làm theo cách cũ, không mở được nữa. Máy vẫn như trước."
        " Mời xin người hướng dẫn làm lại.",
    ),
    "kit.newer_format": QT_TRANSLATE_NOOP(
        "Problems",
        "Tệp kết nối do bản phần mềm mới hơn làm. Tệp kết nối vẫn còn nguyên."
        " Mời đặt bản mới của phần mềm vào máy.",
    ),
    "kit.out_of_date": QT_TRANSLATE_NOOP(
        "Problems",
        "Tệp kết nối đã quá hạn. Máy vẫn như trước."
        " Mời xem lại ngày giờ của máy, rồi xin người hướng dẫn làm lại.",
    ),
    "kit.clock_wrong": QT_TRANSLATE_NOOP(
        "Problems",
        "Ngày giờ của máy chưa đúng, nên chưa mở được. Tệp kết nối vẫn còn nguyên."
        " Mời chỉnh ngày giờ, rồi mở lại.",
    ),
    "kit.number_incomplete": QT_TRANSLATE_NOOP(
        "Problems",
        "Số mở phải có đủ {limit} chữ số. Tệp kết nối vẫn còn nguyên. Mời nhập lại cả bốn nhóm số.",
    ),
    "kit.wrong_number": QT_TRANSLATE_NOOP(
        "Problems",
        "Số mở chưa đúng. Tệp kết nối vẫn còn nguyên. Mời gọi người hướng dẫn đọc lại, rồi nhập lại.",
    ),
    "kit.wait": QT_TRANSLATE_NOOP(
        "Problems",
        "Số mở đã nhập sai nhiều lần. Tệp kết nối vẫn còn nguyên. Mời chờ {minutes} phút, rồi nhập lại.",
    ),
    "kit.machine_busy": QT_TRANSLATE_NOOP(
        "Problems",
        "Máy đang mở nhiều việc quá, chưa làm được. Tệp kết nối vẫn còn nguyên."
        " Mời đóng bớt cửa sổ, rồi làm lại.",
    ),
    "kit.unusable": QT_TRANSLATE_NOOP(
        "Problems",
        "Trong tệp kết nối có chỗ sai, nên không dùng được. Máy vẫn như trước."
        " Mời xin người hướng dẫn làm lại.",
    ),
    "kit.too_heavy": QT_TRANSLATE_NOOP(
        "Problems",
        "Ảnh và lời kèm theo nặng quá cho một tệp kết nối. Máy vẫn như trước. Mời bớt ảnh, rồi làm lại.",
    ),
    "unknown": QT_TRANSLATE_NOOP(
        "Problems",
        "Phần mềm chưa làm được việc này. Những gì đã lưu vẫn còn. Mời thử lại, hoặc gọi người hướng dẫn.",
    ),
    **SETUP_SENTENCES,
    **CONNECT_SENTENCES,
    **UPSTREAM_SENTENCES,
    **DOCUMENT_SENTENCES,
}

_SIGN_IN_WHYS = {
    "role_lost": "facebook.role_lost",
    "act_at_facebook": "facebook.act_at_facebook",
    "permission": "facebook.permission",
    "no_key": "facebook.no_key",
}


def sentence_code(problem: Problem) -> str:
    """Under which code the sentence for ``problem`` stands; some causes have a cure of their own."""
    if problem.code == "facebook.sign_in":
        return _SIGN_IN_WHYS.get(str(problem.facts.get("why")), problem.code)
    if problem.code == "facebook.refused" and problem.facts.get("message"):
        return "facebook.refused_saying"
    return problem.code if problem.code in SENTENCES else "unknown"
