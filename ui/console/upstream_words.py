"""What the command line says about sources and their items."""

from __future__ import annotations

_WORDS = {
    "help_source": "các nguồn tin của cấp trên và báo",
    "help_source_add": "thêm một nguồn tin",
    "help_source_address": "địa chỉ trang, hoặc địa chỉ danh sách tin của trang",
    "help_source_name": "tên nguồn tin; không nêu thì lấy tên trang tự xưng",
    "help_source_list": "xem các nguồn tin",
    "help_source_remove": "bỏ một nguồn tin",
    "help_source_id": "số của nguồn tin, như lệnh source list cho xem",
    "help_item": "tin của các nguồn",
    "help_item_fetch": "lấy tin mới",
    "help_item_list": "xem các tin đã lấy, mới nhất trước",
    "help_search": "chữ cần tìm; không cần dấu",
    "help_limit": "nhiều nhất bao nhiêu tin; thường là {usual}",
    "help_item_add": "thêm một tin từ địa chỉ của bài",
    "help_item_address": "địa chỉ của bài",
    "help_item_share": "đăng lại một tin lên Trang",
    "help_item_id": "số của tin, như lệnh item list cho xem",
    "help_sentence": "văn bản UTF-8 có câu viết thêm của xã; không nêu thì chỉ nêu nguồn",
    "help_again": "đăng dù Trang đã có bài này",
    "help_allow_loopback": "cho phép địa chỉ trên máy này; chỉ để thử",
    "source_added": "Đã thêm nguồn tin «{name}», số {id}.",
    "more_found": "Trang này còn danh sách tin khác: {name}, {address}.",
    "source_removed": "Đã bỏ nguồn tin «{name}».",
    "source_stays": "«{name}» là nguồn tin của Tập làm thử, không bỏ được.",
    "no_such_source": "Không có nguồn tin số {id}. Mời xem các nguồn tin bằng lệnh source list.",
    "no_such_item": "Không có tin số {id}. Mời xem các tin bằng lệnh item list.",
    "source_line": "{id}  {name}  {address}",
    "fetched_line": "{name}: {new} tin mới, có {total} tin",
    "nothing_to_ask": "Chưa có nguồn tin nào. Mời thêm bằng lệnh source add.",
    "item_line": "{id}  {day}  {source}: {title}",
    "no_title": "(chưa có tên bài)",
    "no_items": "Không có tin nào.",
}


def say_upstream(key: str, /, **facts: str | int) -> str:
    """The sentence under ``key`` with its facts filled in."""
    return _WORDS[key].format(**facts)
