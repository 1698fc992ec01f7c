"""A ready frame for each column of a committee's Page (domain.md section 4).

The titles are words of the program and are translated. The frames themselves are the beginning of a post
for citizens and stay Vietnamese whatever language the program speaks. "…" stands where something is to be
filled in.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

BLANK = "…"
"""Marks the places a person fills in."""


@dataclass(frozen=True)
class Frame:
    """The beginning of a post: ``source`` is the title before translation."""

    source: object
    words: str

    @property
    def title(self) -> str:
        """The column's name as shown."""
        return QCoreApplication.translate("Frames", str(self.source))


FRAMES: tuple[Frame, ...] = (
    Frame(
        QT_TRANSLATE_NOOP("Frames", "Hoạt động Mặt trận"),
        """MẶT TRẬN XÃ … TỔ CHỨC …

Sáng ngày …, tại …, Ủy ban MTTQ Việt Nam xã … tổ chức ….
Chủ trì có đồng chí …. Tham dự có … và … bà con.
Kết quả: ….
Việc sẽ làm tiếp: ….
Trân trọng cảm ơn … đã về dự và góp ý kiến./.

Ủy ban MTTQ Việt Nam xã …""",
    ),
    Frame(
        QT_TRANSLATE_NOOP("Frames", "Quỹ «Vì người nghèo»"),
        """TIẾP NHẬN ỦNG HỘ QUỸ «VÌ NGƯỜI NGHÈO» XÃ …

Ngày …, tại …, Ban vận động Quỹ «Vì người nghèo» xã … tiếp nhận … đồng do … ủng hộ.
Số tiền này giúp … hộ làm nhà, chữa bệnh, cho con đi học: ….
Từ đầu năm đến nay, Quỹ đã nhận … đồng và đã giúp … hộ.
Trân trọng cảm ơn tấm lòng của …./.

Ủy ban MTTQ Việt Nam xã …""",
    ),
    Frame(
        QT_TRANSLATE_NOOP("Frames", "Nhà Đại đoàn kết"),
        """XÃ … TRAO NHÀ ĐẠI ĐOÀN KẾT

Chiều ngày …, tại …, Ủy ban MTTQ Việt Nam xã … cùng … trao nhà Đại đoàn kết cho gia đình ….
Nhà rộng … mét vuông, làm trong … ngày.
Quỹ «Vì người nghèo» giúp … đồng. Gia đình, họ hàng và bà con góp … đồng, … ngày công.
Gia đình chia sẻ: «…».
Trân trọng cảm ơn … đã chung tay./.

Ủy ban MTTQ Việt Nam xã …""",
    ),
    Frame(
        QT_TRANSLATE_NOOP("Frames", "Giám sát, đối thoại"),
        """MẶT TRẬN XÃ … GIÁM SÁT VIỆC …

Ngày …, tại …, Ủy ban MTTQ Việt Nam xã … giám sát, đối thoại về việc ….
Dự buổi làm việc có … và … bà con.
Bà con nêu … ý kiến, nhiều nhất về việc ….
… đã trả lời … ý kiến. Các ý kiến còn lại sẽ trả lời trước ngày ….
Mặt trận xã tiếp tục theo dõi và báo lại để bà con biết./.

Ủy ban MTTQ Việt Nam xã …""",
    ),
    Frame(
        QT_TRANSLATE_NOOP("Frames", "Dân hỏi, Mặt trận trả lời"),
        """DÂN HỎI, MẶT TRẬN TRẢ LỜI

Hỏi: …?
Trả lời: ….
Cơ quan trả lời: …, ngày ….
Căn cứ: ….
Bà con cần hỏi thêm, mời đến … hoặc gọi số …./.

Ủy ban MTTQ Việt Nam xã …""",
    ),
    Frame(
        QT_TRANSLATE_NOOP("Frames", "Người tốt, việc tốt"),
        """NGƯỜI TỐT, VIỆC TỐT: …

Ở …, bà con vẫn nhắc đến … với việc làm ….
Từ … đến nay, … đã ….
Nhờ vậy, … hộ được …, … đổi thay.
Bà con trong xóm nói: «…».
Mặt trận xã … cảm ơn và mong có thêm nhiều việc tốt như thế./.

Ủy ban MTTQ Việt Nam xã …""",
    ),
    Frame(
        QT_TRANSLATE_NOOP("Frames", "Môi trường, nông thôn mới"),
        """BÀ CON … RA QUÂN LÀM SẠCH ĐƯỜNG LÀNG

Sáng ngày …, tại …, … bà con cùng ra quân dọn vệ sinh, trồng hoa, sửa đường.
Trong buổi sáng đã dọn … mét đường, trồng … cây, gom … bao rác.
Tham gia có …, đoàn viên, hội viên và lực lượng ….
Lần ra quân tới vào ngày …, tại …. Kính mời bà con cùng tham gia./.

Ủy ban MTTQ Việt Nam xã …""",
    ),
    Frame(
        QT_TRANSLATE_NOOP("Frames", "Văn bản mới"),
        """VIỆC BÀ CON CẦN BIẾT: …

Ngày …, … ban hành văn bản số … về việc ….
Bà con cần làm: ….
Hạn cuối: ngày ….
Nơi làm: …, từ … giờ đến … giờ, thứ … đến thứ ….
Cần hỏi thêm, mời bà con gọi …, số …./.

Ủy ban MTTQ Việt Nam xã …""",
    ),
    Frame(
        QT_TRANSLATE_NOOP("Frames", "Bài của cấp trên"),
        """TIN TỪ MẶT TRẬN CẤP TRÊN: …

Ngày …, … có bài về việc ….
Việc này cần cho bà con xã ta vì ….
Mời bà con đọc bài đầy đủ ở địa chỉ: …
Nguồn: …

Ủy ban MTTQ Việt Nam xã …""",
    ),
    Frame(
        QT_TRANSLATE_NOOP("Frames", "Chống tin giả"),
        """MỜI BÀ CON CẢNH GIÁC TIN KHÔNG ĐÚNG VỀ …

Mấy ngày qua có người truyền tin không đúng về việc ….
Sự thật là: ….
Theo trả lời của …, ngày …: «…».
Mời bà con không truyền tiếp tin ấy. Thấy tin lạ, mời gọi …, số …./.
Nguồn: …

Ủy ban MTTQ Việt Nam xã …""",
    ),
    Frame(
        QT_TRANSLATE_NOOP("Frames", "Gương đoàn kết"),
        """GƯƠNG ĐOÀN KẾT Ở …

Ở …, bà con các dân tộc, tôn giáo cùng nhau ….
Việc làm ấy bắt đầu từ …, do … đứng ra vận động.
Đến nay đã có … hộ tham gia, kết quả ….
«Đoàn kết, đoàn kết, đại đoàn kết. Thành công, thành công, đại thành công.»

Ủy ban MTTQ Việt Nam xã …""",
    ),
)


def with_frame(words: str, frame: Frame) -> str:
    """``words`` with the frame after them: choosing one never overwrites what is written."""
    written = words.rstrip()
    return f"{written}\n\n{frame.words}" if written else frame.words
