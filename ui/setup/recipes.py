"""What a person does on Facebook for each gap: the words, the texts to copy, the place, the answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mttq_desktop.page.checklist import Kind
from mttq_desktop.page.proposals import Proposals
from mttq_desktop.page.setup import Having, SetUp, Told
from mttq_desktop.page.texts import Announcement
from mttq_desktop.page.web_places import WebPlaces

translate = QCoreApplication.translate

_USERNAMES_SHOWN = 3


@dataclass(frozen=True)
class Ready:
    """A text ready to be copied: into which field it goes, and the text."""

    label: str
    text: str


@dataclass(frozen=True)
class Recipe:
    """One act by hand.

    Attributes:
        ready: texts to copy, in the order they are needed.
        address: the place to open; empty where there is none to be opened on this PC.
        done: what the main button says once the person has done it.
        told: what is kept then; None where the Page itself can be asked.
        failed: what the other answer says, and the advice it leads to; empty without one.
        has_pictures: the Page's pictures can be put where the person finds them.
    """

    title: str
    advice: str
    address: str
    done: str
    ready: tuple[Ready, ...] = ()
    told: Told | None = None
    failed: tuple[str, str] = ("", "")
    has_pictures: bool = False


@dataclass(frozen=True)
class _Facts:
    setup: SetUp
    proposals: Proposals
    places: WebPlaces
    page_address: str
    has_post: bool


def recipe_of(
    kind: Kind,
    setup: SetUp,
    proposals: Proposals,
    places: WebPlaces,
    page_address: str,
    *,
    has_post: bool = True,
) -> Recipe:
    """What to do by hand about ``kind``; a first post is written, not set up, and has none.

    Of a post that people could see is spoken only where the Page ``has_post``.

    Raises:
        LookupError: there is none.
    """
    return _RECIPES[kind](_Facts(setup, proposals, places, page_address, has_post))


def _done_words() -> str:
    return translate("Recipes", "Tôi làm xong")


def _name(facts: _Facts) -> Recipe:
    return Recipe(
        translate("Recipes", "Đổi tên Trang"),
        translate("Recipes", "Mời tìm chỗ đổi tên Trang, dán tên này, rồi lưu. Facebook xem xét vài ngày."),
        facts.places.username,
        _done_words(),
        (Ready(translate("Recipes", "Tên Trang"), facts.proposals.name(facts.setup)),),
    )


def _about(facts: _Facts) -> Recipe:
    proposals, setup = facts.proposals, facts.setup
    return Recipe(
        translate("Recipes", "Tự điền lời giới thiệu"),
        translate("Recipes", "Facebook chưa nhận từ phần mềm. Mời mở Trang, chép từng đoạn, dán vào."),
        facts.page_address,
        _done_words(),
        (
            Ready(translate("Recipes", "Tiểu sử"), proposals.about(setup)),
            Ready(translate("Recipes", "Thông tin thêm"), proposals.description(setup)),
        ),
    )


def _contact(facts: _Facts) -> Recipe:
    proposals, setup = facts.proposals, facts.setup
    ready = (
        Ready(translate("Recipes", "Điện thoại"), proposals.phone(setup)),
        Ready(translate("Recipes", "Địa chỉ"), proposals.address(setup)),
        Ready(translate("Recipes", "Thư điện tử"), proposals.mail(setup)),
    )
    return Recipe(
        translate("Recipes", "Tự điền cách liên hệ"),
        translate("Recipes", "Facebook chưa nhận từ phần mềm. Mời mở Trang, chép từng dòng, dán vào."),
        facts.page_address,
        _done_words(),
        tuple(each for each in ready if each.text),
    )


def _picture(facts: _Facts) -> Recipe:
    return _with_pictures(
        facts,
        translate("Recipes", "Tự đặt ảnh đại diện"),
        translate("Recipes", "Mời bấm «Cất ảnh ra máy». Trên Trang, bấm vào ảnh tròn, chọn ảnh vừa cất."),
    )


def _cover(facts: _Facts) -> Recipe:
    return _with_pictures(
        facts,
        translate("Recipes", "Tự đặt ảnh bìa"),
        translate("Recipes", "Mời bấm «Cất ảnh ra máy». Trên Trang, bấm vào ảnh bìa, chọn ảnh vừa cất."),
    )


def _with_pictures(facts: _Facts, title: str, advice: str) -> Recipe:
    return Recipe(title, advice, facts.page_address, _done_words(), has_pictures=True)


def _username(facts: _Facts) -> Recipe:
    proposals = facts.proposals.usernames(facts.setup)[:_USERNAMES_SHOWN]
    return Recipe(
        translate("Recipes", "Đặt địa chỉ ngắn cho Trang"),
        translate(
            "Recipes",
            "Facebook gọi là «Tên người dùng». Mời thử từng dòng, đến khi Facebook nhận.",
        ),
        facts.places.username,
        _done_words(),
        tuple(
            Ready(translate("Recipes", "Cách {number}").format(number=number), each)
            for number, each in enumerate(proposals, start=1)
        ),
    )


def _two_people(facts: _Facts) -> Recipe:
    return Recipe(
        translate("Recipes", "Thêm một người phụ trách Trang"),
        translate(
            "Recipes",
            "Một người nghỉ, người kia vẫn giữ Trang."
            " Mời mở Facebook, vào «Quyền truy cập Trang», thêm người.",
        ),
        facts.places.roles,
        translate("Recipes", "Đã có hai người"),
        told=Told.TWO_PEOPLE,
    )


def _seen_outside(facts: _Facts) -> Recipe:
    done, told, advice = _seen_with_post() if facts.has_post else _seen_without_post()
    return Recipe(
        translate("Recipes", "Người dân có thấy Trang không?"),
        translate("Recipes", "Mời nhờ một người chưa vào Facebook mở địa chỉ này trên điện thoại của họ."),
        "",
        done,
        (Ready(translate("Recipes", "Địa chỉ Trang"), facts.page_address),),
        told,
        (translate("Recipes", "Không thấy"), advice),
    )


def _seen_with_post() -> tuple[str, Told, str]:
    return (
        translate("Recipes", "Đã thấy Trang và bài"),
        Told.SEEN_OUTSIDE,
        translate(
            "Recipes",
            "Bài vẫn còn nguyên. Mời gọi người hướng dẫn, đọc câu này: «Ứng dụng kết nối chưa bật Live».",
        ),
    )


def _seen_without_post() -> tuple[str, Told, str]:
    """Of a post nothing can be asked or said yet."""
    return (
        translate("Recipes", "Đã thấy Trang"),
        Told.PAGE_SEEN_OUTSIDE,
        translate(
            "Recipes",
            "Trang vẫn còn nguyên. Mời gọi người hướng dẫn, đọc câu này: «Người ngoài chưa thấy Trang».",
        ),
    )


def _others_told(facts: _Facts) -> Recipe:
    is_profile = facts.setup.having is Having.PROFILE
    kinds = (
        ((translate("Recipes", "Bài cho trang cá nhân"), Announcement.PROFILE),)
        if is_profile
        else (
            (translate("Recipes", "Bài cho các Trang cũ"), Announcement.MERGED_OTHERS),
            (translate("Recipes", "Bài cho Trang này"), Announcement.MERGED_KEPT),
        )
    )
    return Recipe(
        translate("Recipes", "Mời bà con sang Trang này"),
        translate("Recipes", "Mời chép bài viết sẵn, mở Facebook ở nơi cũ, dán vào rồi đăng."),
        "",
        translate("Recipes", "Đã đăng bài mời"),
        tuple(
            Ready(label, facts.proposals.announcement(facts.setup, kind, facts.page_address))
            for label, kind in kinds
        ),
        Told.OTHERS_TOLD,
    )


_RECIPES: dict[Kind, Callable[[_Facts], Recipe]] = {
    Kind.NAME: _name,
    Kind.ABOUT: _about,
    Kind.CONTACT: _contact,
    Kind.PICTURE: _picture,
    Kind.COVER: _cover,
    Kind.USERNAME: _username,
    Kind.TWO_PEOPLE: _two_people,
    Kind.SEEN_OUTSIDE: _seen_outside,
    Kind.OTHERS_TOLD: _others_told,
}
