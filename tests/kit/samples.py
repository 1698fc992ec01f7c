"""Kits for the tests, with real pictures."""

from __future__ import annotations

import io

from PIL import Image

from mttq_desktop.kit.contents import Kit, Picture, Source

KEY = "EAAGplantedkey0123456789"
CLIENT_TOKEN = "c11e47704e4d5ec7e7"
NUMBER = "012345678901"


def png(shade: int = 200, edge: int = 40) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (edge, edge), (shade, 20, 20)).save(made, "PNG")
    return made.getvalue()


def small_kit() -> Kit:
    return Kit(page_id="1122334455", helper_phone="0912 345 678")


def full_kit() -> Kit:
    return Kit(
        page_id="1122334455",
        helper_phone="+84 (238) 3-842.000",
        page_key=KEY,
        page_name="Mặt trận Tổ quốc Việt Nam xã Tri Lễ",
        graph_url="http://127.0.0.1:8080",
        app_id="99887766",
        client_token=CLIENT_TOKEN,
        helper_name="Lô Thị Ánh",
        emblem=Picture("biểu trưng.png", png()),
        frames=(Picture("khung 1.png", png(90)), Picture("khung 2.png", png(30))),
        descriptions=("Trang thông tin chính thức.\nĐiện thoại: 0238 3842 000", "Gọn 👩‍🌾"),
        sources=(Source("Mặt trận tỉnh Nghệ An", "https://mttqnghean.vn/tin-tuc"),),
        unit_list=b'{"made": "2026-11-01"}',
    )
