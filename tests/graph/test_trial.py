"""The few calls that only a rehearsal makes."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from mttq_desktop.graph.errors import OurBug, Refused, RefusedWhy
from mttq_desktop.graph.trial import TrialClient
from mttq_desktop.practice import PracticePage
from tests.graph.far_side import Script, answering, far_side
from tests.graph.test_client import NOW, page, photo

__all__ = ["page"]


def trial(page: PracticePage) -> TrialClient:
    return TrialClient(page.graph_url, page.page_id, page.page_key, lambda: NOW)


def test_the_cover_is_known_by_its_number_and_gone_with_its_photo(page: PracticePage, tmp_path: Path) -> None:
    with trial(page) as client:
        assert client.cover_id() == ""
        cover = client.upload_photo(photo(tmp_path), alt_text="")
        client.set_cover(cover)
        assert client.cover_id() == cover
        client.delete_photo(cover)
        assert client.cover_id() == ""
        with pytest.raises(Refused) as caught:
            client.delete_photo(cover)
        assert caught.value.why is RefusedWhy.GONE


def test_how_many_follow_the_page(page: PracticePage) -> None:
    with trial(page) as client:
        assert client.followers() == 0


def test_a_file_sent_as_the_picture_is_refused_here(page: PracticePage, tmp_path: Path) -> None:
    with trial(page) as client:
        with pytest.raises(Refused) as caught:
            client.send_picture(photo(tmp_path))
        assert caught.value.code == 100
        assert not client.profile().has_picture


@pytest.mark.parametrize(
    ("answer", "followers"), [(b'{"id":"1"}', None), (b'{"id":"1","followers_count":12}', 12)]
)
def test_followers_are_told_or_not(answer: bytes, followers: int | None) -> None:
    with far_side(answering(answer)) as side, at(side.url) as client:
        assert client.followers() == followers
        client.close()


@pytest.mark.parametrize(
    "script", [answering(b'{"followers_count":"12"}'), answering(b'{"followers_count":true}')]
)
def test_followers_of_another_shape_are_not_guessed_at(script: Script) -> None:
    with far_side(script) as side, at(side.url) as client:
        with pytest.raises(OurBug):
            client.followers()
        client.close()


def test_the_picture_is_asked_for_in_its_full_size(page: PracticePage, tmp_path: Path) -> None:
    with trial(page) as client:
        picture = client.upload_photo(photo(tmp_path), alt_text="")
        client.set_picture(picture)
        assert picture in client.large_picture_url()
    answer = b'{"id":"1122","picture":{"data":{"url":"https://cdn.example/large.jpg"}}}'
    with far_side(answering(answer)) as side, at(side.url) as client:
        assert client.large_picture_url() == "https://cdn.example/large.jpg"
        client.close()
    assert "picture.width%282048%29" in side.requests[0].target


def test_a_metric_tells_its_rows() -> None:
    with far_side(answering(b'{"data":[{"name":"page_follows"}]}')) as side, at(side.url) as client:
        assert client.insight("page_follows") == 1
        client.close()
    target = side.requests[0].target
    assert target.startswith("/v25.0/1122/insights?")
    assert "metric=page_follows" in target
    assert "EAAkey" not in target


def at(url: str) -> TrialClient:
    return TrialClient(url, "1122", "EAAkey", lambda: datetime.now(UTC))
