"""The stand-in for what a person does on Facebook's web pages."""

from __future__ import annotations

import html
import json
from pathlib import Path

import pytest
import requests

from mttq_desktop.practice import PracticePage
from tests.practice.conftest import Caller, jpeg

NAME = "Mặt trận Tổ quốc xã Tân Hòa"
HOSTILE = "<script>alert(1)</script> {{page}} \"'&"


def shown(address: str) -> str:
    answer = requests.get(address, timeout=20)
    assert answer.status_code == 200
    assert "form-action 'self'" in answer.headers["Content-Security-Policy"]
    text = answer.content.decode()
    assert "<script" not in text
    return html.unescape(text)


def filled_in(page: PracticePage, path: str, **form: str) -> requests.Response:
    headers = {"Origin": page.web_url}
    return requests.post(page.web_url + path, data=form, headers=headers, timeout=20, allow_redirects=False)


def make(
    page: PracticePage, name: str = NAME, category: str = "Tổ chức chính phủ", description: str = ""
) -> str:
    """What the browser shows after pressing "Tạo Trang": where it went, or the form again."""
    answer = filled_in(page, "/pages/create", name=name, category=category, description=description)
    return answer.headers["Location"] if answer.status_code == 303 else html.unescape(answer.content.decode())


def test_a_page_made_here_is_the_practice_page_with_all_else_empty(caller: Caller) -> None:
    caller.post("me", phone="+84 24 1234 5678", cover=caller.upload(jpeg(851, 315)))
    assert make(caller.page, description="Tin của xã") == "/"
    found = caller.get("me", fields="id,name,category,about,phone,cover,is_published")
    assert found == {
        "id": caller.page.page_id,
        "name": NAME,
        "category": "Tổ chức chính phủ",
        "about": "Tin của xã",
        "is_published": True,
    }
    assert json.loads(caller.page.journal()[-1].message)["name"] == NAME
    assert NAME in shown(caller.page.web_url)


def test_the_name_is_kept_composed(caller: Caller) -> None:
    make(caller.page, name="Ma\u0323\u0306t tra\u0323\u0302n xa\u0303 Mo\u0323\u0302t")
    assert caller.get("me")["name"] == "Mặt trận xã Một"


def test_a_later_start_does_not_rename_a_page_made_here(caller: Caller, tmp_path: Path) -> None:
    make(caller.page)
    caller.page.stop()
    again = PracticePage(tmp_path / "practice", name="Mặt trận xã Tập Làm Thử")
    again.start()
    assert requests.get(f"{again.web_url}/practice/page.json", timeout=20).json()["page"]["name"] == NAME
    again.stop()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"name": " "}, "Chưa có tên Trang."),
        ({"name": "Xã " * 26}, "quá 75 chữ cái"),
        ({"name": "Facebook xã Tân Hòa"}, "chữ Facebook"),
        ({"category": ""}, "Chưa có hạng mục."),
        ({"description": "ễ" * 256}, "quá 255 chữ cái"),
    ],
)
def test_what_facebook_would_not_take_is_told_and_nothing_typed_is_lost(
    page: PracticePage, wrong: dict[str, str], told: str
) -> None:
    typed = {"name": NAME, "category": "Tổ chức", "description": "Lời giới thiệu", **wrong}
    text = make(page, **typed)
    assert told in text
    assert all(words.strip() in text for words in typed.values())
    assert page.journal() == []


def test_a_page_is_found_once_it_was_made(page: PracticePage) -> None:
    search = page.places.search_for
    assert "Không thấy Trang nào" in shown(search("Mặt trận xã Tập Làm Thử"))
    assert "Không thấy Trang nào" in shown(search(NAME))
    make(page)
    for typed in (NAME, "tan hoa", "MAT TRAN xa tan hoa"):
        text = shown(search(typed))
        assert f'<a href="/">{NAME}</a>' in text
        assert "Không thấy" not in text
    assert page.other_page.name not in shown(search(NAME))


def test_the_other_page_is_found_always(page: PracticePage) -> None:
    assert page.other_page.name in shown(page.places.search_for(page.other_page.name))
    assert "Không thấy" not in shown(page.places.search_for(""))


def test_a_user_name_is_chosen_by_hand_only(caller: Caller) -> None:
    page = caller.page
    for parameters in ({"username": "mttqtanhoa"}, {"username": "mttqtanhoa", "about": "Mới"}):
        assert caller.refused("POST", "me", data=parameters) == (400, 100, 0)
    assert "username" not in caller.get("me", fields="username")
    told = filled_in(page, "/settings/username", username="mttq.tanhoa").content.decode()
    assert "Đã lưu" in told
    assert caller.get("me", fields="username")["username"] == "mttq.tanhoa"
    assert "@mttq.tanhoa" in shown(page.web_url)
    assert 'value="mttq.tanhoa"' in shown(page.places.username)


@pytest.mark.parametrize(
    "username", ["", "mttq", "mặttrận", "mttq tan hoa", "mttq-xa", "mat.tran", "MatTran"]
)
def test_user_names_that_cannot_be(caller: Caller, username: str) -> None:
    told = filled_in(caller.page, "/settings/username", username=username).content.decode()
    assert "Đã lưu" not in told
    assert "told wrong" in told
    assert "username" not in caller.get("me", fields="username")


@pytest.mark.parametrize("path", ["/device", "/pages/create", "/settings/username"])
@pytest.mark.parametrize(
    "headers",
    [{}, {"Origin": "null"}, {"Origin": "https://evil.example"}, {"Origin": "http://127.0.0.1:1"}],
)
def test_forms_of_other_sites_are_turned_away(page: PracticePage, path: str, headers: dict[str, str]) -> None:
    form = {"name": NAME, "category": "x", "username": "mttqtanhoa"}
    answer = requests.post(page.web_url + path, data=form, headers=headers, timeout=20)
    assert (answer.status_code, answer.content) == (403, b"")
    assert page.journal() == []


def test_hostile_words_stay_words(page: PracticePage) -> None:
    assert HOSTILE in shown(page.places.search_for(HOSTILE))
    assert "value=" in shown(f"{page.places.device}?user_code={HOSTILE}")
    assert "<script" not in filled_in(page, "/settings/username", username=HOSTILE).text
    make(page, name=HOSTILE, description=HOSTILE)
    assert HOSTILE in shown(page.web_url)


def test_every_place_can_be_opened(page: PracticePage) -> None:
    places = page.places
    for address in (
        places.create,
        places.search_for(NAME),
        places.device,
        places.page_of(page.page_id),
        places.username,
        places.roles,
    ):
        assert "Trang tập làm thử" in shown(address)
