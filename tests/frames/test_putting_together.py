"""Every frame with every choice of answers reads as a person would have written it."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mttq_desktop.frames.frame_file import FRAMES_FILE, read_frames
from mttq_desktop.frames.model import Frame
from mttq_desktop.frames.proposing import proposed_answers
from mttq_desktop.frames.putting_together import BLANK, put_together
from mttq_desktop.text.caution.form import Form
from mttq_desktop.text.caution.model import Concern
from mttq_desktop.text.caution.vocabulary import VOCABULARY_FILE, read_vocabulary
from mttq_desktop.text.normal import nfc
from tests.text.old_fonts.writing import as_tcvn3

FRAMES = read_frames(FRAMES_FILE)
ACTIVITY, HOUSE, UPSTREAM = (FRAMES.get(name) for name in ("activity", "house", "upstream"))
PAGE = "Mặt trận Tổ quốc Việt Nam xã Tri Lễ"
TODAY = date(2026, 11, 22)

_WRONG = re.compile(
    r"  | [.,;:?!»)]|«\s|[.,;:!?][,;:]|,\.|;\.|:\.|[.]{2}|[?!]\.|\.[?!]|…{2}"  # marks that do not go together
    r"|^\s|\s$| \n|\n{3}"  # blanks where nobody wants them
    r"|(?<!\w)(\w+) \1(?!\w)",  # a word twice
    re.IGNORECASE,
)


def proposed(frame: Frame | None) -> dict[str, str]:
    assert frame is not None
    return proposed_answers(FRAMES, frame, PAGE, TODAY)


def text_of(frame: Frame | None, **answers: str) -> str:
    assert frame is not None
    return put_together(FRAMES, frame, {**proposed(frame), **answers})


def answers_of(frame: Frame) -> Iterator[dict[str, str]]:
    """Every choice of questions answered and not answered."""
    told = {question: f"trả lời cho {question}" for question in frame.questions}
    for chosen in product((True, False), repeat=len(frame.questions)):
        yield {question: told[question] for question, is_told in zip(told, chosen, strict=True) if is_told}


@pytest.mark.parametrize("frame", FRAMES.frames, ids=lambda frame: frame.name)
def test_any_choice_of_answers_reads_well(frame: Frame) -> None:
    for answers in answers_of(frame):
        text = put_together(FRAMES, frame, answers)
        assert not _WRONG.search(text), text
        title, _, body = text.partition("\n\n")
        assert title == title.upper()
        assert "\n" not in title
        for line in filter(None, body.split("\n")):
            assert line[0].isupper() or line[0] in f"«{BLANK}" or line in answers.values(), text
        assert text == nfc(text)


@pytest.mark.parametrize("frame", FRAMES.frames, ids=lambda frame: frame.name)
def test_every_answer_is_in_the_text_and_nothing_else_is_left_open(frame: Frame) -> None:
    form = Form(read_vocabulary(VOCABULARY_FILE))
    for answers in answers_of(frame):
        text = put_together(FRAMES, frame, answers)
        for answer in answers.values():
            assert answer in text.replace("Trả lời", "trả lời"), text  # at the beginning of a sentence
        is_blank = any(caution.concern is Concern.BLANK for caution in form.cautions(text, has_photos=False))
        assert is_blank == (BLANK in text)
        own = [question for question in answers if question in _asked(frame)]
        if own and frame.core <= set(answers) and "body" in answers:
            assert not is_blank, text


def _asked(frame: Frame) -> set[str]:
    return {name for name in frame.questions if name not in {"when", "body", "saying"}}


@pytest.mark.parametrize("frame", FRAMES.frames, ids=lambda frame: frame.name)
def test_who_answers_nothing_gets_the_frame_with_its_places(frame: Frame) -> None:
    text = text_of(frame)
    assert text.count(BLANK) >= len(frame.questions) - len(proposed(frame))
    assert not _WRONG.search(text), text
    assert text.endswith("\n\nỦy ban MTTQ Việt Nam xã Tri Lễ")


def test_the_usual_form() -> None:
    assert text_of(
        ACTIVITY,
        act="Ra quân dọn vệ sinh đường làng",
        when="Sáng 22/11",
        where="Nhà văn hóa bản Huồi Mới",
        chair="Ông Vi Văn An, Chủ tịch Mặt trận xã",
        guests="45",
        result="2 km đường sạch, gom 30 bao rác",
        thanks="bà con bản Huồi Mới",
    ) == (
        "MẶT TRẬN XÃ TRI LỄ TỔ CHỨC RA QUÂN DỌN VỆ SINH ĐƯỜNG LÀNG\n\n"
        "Sáng 22/11, tại nhà văn hóa bản Huồi Mới, Ủy ban MTTQ Việt Nam xã Tri Lễ tổ chức"
        " ra quân dọn vệ sinh đường làng.\n"
        "Chủ trì có ông Vi Văn An, Chủ tịch Mặt trận xã. Tham dự có 45 bà con.\n"
        "Kết quả: 2 km đường sạch, gom 30 bao rác.\n"
        "Trân trọng cảm ơn bà con bản Huồi Mới./.\n\n"
        "Ủy ban MTTQ Việt Nam xã Tri Lễ"
    )


@pytest.mark.parametrize("end", ["", ".", "...", "…", "./.", " . ", ",", ";", ":", ".\n", "./.\n\n"])
def test_dots_at_the_end_of_an_answer_are_those_of_the_sentence(end: str) -> None:
    text = text_of(
        ACTIVITY, act=f"Họp bàn việc làm đường{end}", where=f"hội trường{end}", thanks=f"bà con{end}"
    )
    assert text == text_of(ACTIVITY, act="họp bàn việc làm đường", where="hội trường", thanks="bà con")


@pytest.mark.parametrize(
    "nothing", ["", " ", "\n\n", "...", "…", "-", " – . ", "./.", "\u200b", "___", "?", "!!!", "«»", "("]
)
def test_blanks_dots_and_dashes_are_no_answer(nothing: str) -> None:
    assert text_of(ACTIVITY, act="họp", where=nothing, guests=nothing) == text_of(ACTIVITY, act="họp")


def test_feelings_are_kept_at_the_end_of_a_sentence_and_of_a_quotation_only() -> None:
    text = text_of(HOUSE, family="Bà Lan!", where="bản Mới!", family_words="«Vui quá!»", thanks="bà con!")
    assert "\nGia đình chia sẻ: «Vui quá!».\n" in text
    assert "tại bản Mới, " in text
    assert text.split("\n\n")[1].endswith("cảm ơn bà con!")
    assert "kết cho bà Lan!\n" in text


def test_a_list_of_lines_becomes_one_sentence() -> None:
    text = text_of(
        ACTIVITY, act="họp", guests="- Ông An\n- Bà Lan;\n\n+ 45 bà con", result="Xong đường.\nVui!"
    )
    assert "Tham dự có ông An; bà Lan; 45 bà con." in text
    assert "Kết quả: Xong đường. Vui!\n" in text


def test_what_the_sentence_says_already_is_not_said_twice() -> None:
    text = text_of(
        ACTIVITY,
        act="Tổ chức họp",
        where="Tại hội trường",
        chair="chủ trì có ông An",
        result="Kết quả: xong",
        thanks="Xin cảm ơn bà con",
    )
    assert "tại hội trường, " in text
    assert "tổ chức họp." in text
    assert "TỔ CHỨC HỌP\n" in text
    assert "Chủ trì có ông An." in text
    assert "Kết quả: xong." in text
    assert "Trân trọng cảm ơn bà con./." in text


@pytest.mark.parametrize(
    ("frame", "question", "typed", "told"),
    [
        ("activity", "where", "ở nhà bà Năm", "tại nhà bà Năm,"),
        ("activity", "chair", "Ông Bảy chủ trì", "Chủ trì có ông Bảy."),
        ("activity", "thanks", "XIN CẢM ƠN bà con", "Trân trọng cảm ơn bà con"),
        ("activity", "thanks", "Cảm ơn", "Trân trọng cảm ơn Cảm ơn"),  # nothing would be left
        ("fund", "total", "Cả năm đã nhận được 350 triệu", "Quỹ đã nhận 350 triệu đồng."),
        ("fund", "giver", "chùa Linh Sơn ủng hộ", "do chùa Linh Sơn ủng hộ cho Quỹ"),
        ("house", "support", "Quỹ giúp 60 triệu", "giúp 60 triệu đồng."),
        ("house", "share", "Gia đình góp 20 triệu", "Gia đình và bà con góp 20 triệu đồng."),
        ("oversight", "subject", "Giám sát việc làm đường", "giám sát, đối thoại về việc làm đường."),
        ("oversight", "opinions", "Có 12 ý kiến của bà con", "Bà con nêu 12 ý kiến."),
        ("question", "agency", "Phòng Kinh tế trả lời", "Cơ quan trả lời: Phòng Kinh tế."),
        ("question", "answered_on", "ngày 20/7", "Ngày trả lời: 20/7."),
        ("question", "contact", "Hỏi chị Hoa", "mời liên hệ chị Hoa"),
        ("environment", "done", "Làm được 2 km", "Đã làm được: 2 km."),
        ("notice", "matter", "V/v: hỗ trợ nhà ở", "về việc hỗ trợ nhà ở."),
        ("notice", "deadline", "trước 15/12", "Hạn cuối: trước 15/12."),
        ("upstream", "news", "Bài nói về cấp thẻ", "có bài về việc cấp thẻ."),
        ("false_news", "truth", "Sự thật là đập an toàn!", "Sự thật là: đập an toàn!"),
        ("solidarity", "together", "Bà con cùng làm đường", "cùng nhau làm đường."),
        ("solidarity", "leader", "Ông Tư đứng ra vận động", "Đứng ra vận động: Ông Tư."),
    ],
)
def test_an_answer_in_the_words_of_the_question(frame: str, question: str, typed: str, told: str) -> None:
    found = FRAMES.get(frame)
    assert found is not None
    core = dict.fromkeys(found.core, "việc chung")
    assert told in text_of(found, **{**core, question: typed})


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("5.000.000", "5.000.000 đồng"),
        ("hơn 60 triệu", "hơn 60 triệu đồng"),
        ("1 tỷ 200 triệu", "1 tỷ 200 triệu đồng"),
        ("60 triệu đồng", "60 triệu đồng"),
        ("20 suất quà của tổ 3", "20 suất quà của tổ 3"),
        ("một con bò", "một con bò"),
    ],
)
def test_a_number_alone_is_told_what_it_counts(typed: str, told: str) -> None:
    assert f"giúp {told}." in text_of(HOUSE, family="bà Lan", support=typed)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Ra quân dọn đường", "ra quân dọn đường"),
        ("Mặt trận và bà con ra quân", "Mặt trận và bà con ra quân"),
        ("UBND xã ra quân", "UBND xã ra quân"),
        ("Tri Lễ ra quân", "Tri Lễ ra quân"),
        ("HỌP BÀN LÀM ĐƯỜNG", "HỌP BÀN LÀM ĐƯỜNG"),
        ("Trao 15 suất quà", "trao 15 suất quà"),
        ("Zalo hướng dẫn bà con", "Zalo hướng dẫn bà con"),
        ("Quà Tết cho người nghèo", "quà Tết cho người nghèo"),
    ],
)
def test_a_capital_of_a_beginning_goes_and_one_of_a_name_stays(typed: str, told: str) -> None:
    assert f" tổ chức {told}." in text_of(ACTIVITY, act=typed)


def test_a_day_is_told_as_a_day() -> None:
    assert "\n\nNgày 5/8/2026, Ủy ban" in text_of(ACTIVITY, act="họp", when="5/8/2026")
    assert "\n\nSáng 5/8, Ủy ban" in text_of(ACTIVITY, act="họp", when="sáng 5/8")
    assert " bắt đầu từ 2024." in text_of(FRAMES.get("good_deed"), since="2024")
    assert " văn bản số 15, ngày 5/8 về" in text_of(FRAMES.get("notice"), number="15, ngày 5/8")


def test_what_is_too_long_for_a_title_stands_in_the_text_alone() -> None:
    long = "họp bàn " + "và làm đường " * 400
    text = text_of(ACTIVITY, act=long)
    assert text.startswith("TIN HOẠT ĐỘNG CỦA MẶT TRẬN XÃ TRI LỄ\n\n")
    assert long.strip() in text
    assert text_of(ACTIVITY, act="Họp dân ở TP. Vinh. Sau đó đi thăm đường.").startswith(
        "MẶT TRẬN XÃ TRI LỄ TỔ CHỨC HỌP DÂN Ở TP. VINH\n"
    )


def test_codes_of_an_old_font_stay_as_they_are_and_are_no_title() -> None:
    codes = as_tcvn3("Họp bàn việc làm đường ở bản Huồi Mới")
    text = text_of(ACTIVITY, act=codes)
    assert f" tổ chức {codes}." in text
    assert text.startswith("TIN HOẠT ĐỘNG")


def test_answers_as_long_as_a_post_may_be_take_no_time() -> None:
    long = dict.fromkeys(HOUSE.questions, "và làm đường; ./. " * 4000) if HOUSE else {}
    begun_at = time.monotonic()
    assert len(text_of(HOUSE, **long)) > 400_000
    assert time.monotonic() - begun_at < 5


def test_an_address_stays_as_it_is() -> None:
    text = text_of(UPSTREAM, news="bão số 9", link=" https://mattran.vi-du.invalid/tin/1/ ")
    assert "ở địa chỉ: https://mattran.vi-du.invalid/tin/1/\n" in text


@pytest.mark.parametrize(
    ("page", "body"),
    [
        ("Mặt trận Tổ quốc Việt Nam xã Tri Lễ - tỉnh Nghệ An", "Ủy ban MTTQ Việt Nam xã Tri Lễ"),
        ("Mặt trận phường Văn Miếu - Quốc Tử Giám", "Ủy ban MTTQ Việt Nam phường Văn Miếu - Quốc Tử Giám"),
        ("Ban công tác Mặt trận bản Mới, xã Tri Lễ", "Ban công tác Mặt trận bản Mới, xã Tri Lễ"),
        ("Mặt trận bản Mới, xã Tri Lễ", "Ban công tác Mặt trận bản Mới, xã Tri Lễ"),
        ("Quê mình", ""),
    ],
)
def test_who_writes_is_known_from_the_name_of_the_page(page: str, body: str) -> None:
    assert ACTIVITY is not None
    assert proposed_answers(FRAMES, ACTIVITY, page, TODAY)["body"] == body


def test_the_day_proposed_is_today() -> None:
    assert ACTIVITY is not None
    assert proposed(ACTIVITY)["when"] == "ngày 22/11/2026"
    assert proposed_answers(FRAMES, ACTIVITY, PAGE, TODAY, "MTTQ xã Khác")["body"] == "MTTQ xã Khác"


@given(st.sampled_from(FRAMES.frames), st.lists(st.text(max_size=60), min_size=8, max_size=8))
def test_no_answer_whatever_it_is_breaks_the_form(frame: Frame, typed: list[str]) -> None:
    text = put_together(FRAMES, frame, dict(zip(frame.questions, typed, strict=False)))
    title = text.partition("\n")[0]
    assert title
    assert title == nfc(title)
    assert len(text.split("\n\n")) <= 3
