"""Calls that only a rehearsal on a throw-away Page makes, to find out what Facebook answers."""

from __future__ import annotations

from pathlib import Path

from mttq_desktop.graph.call import Call
from mttq_desktop.graph.caller import LANGUAGE
from mttq_desktop.graph.client import GraphClient
from mttq_desktop.graph.shapes import success_in
from mttq_desktop.graph.upload import PhotoBody
from mttq_desktop.graph.values import WrongShapeError, mapping, optional_mapping, required_text, rows, text_of


class TrialClient(GraphClient):
    """The program's own client, with a few calls more. Each raises one of the ``GraphError`` family."""

    def followers(self) -> int | None:
        """How many follow the Page; None where Facebook does not tell."""
        return self._caller.read(self._page_url, _followers_in, fields="followers_count")

    def cover_id(self) -> str:
        """The photo across the top of the Page; empty when there is none."""
        return self._caller.read(self._page_url, _cover_id_in, fields="cover{id}")

    def large_picture_url(self) -> str:
        """Where the Page's round picture lies, as large as Facebook has it; unasked it gives 50 pixels."""
        return self._caller.read(self._page_url, _picture_url_in, fields="picture.width(2048){url}")

    def insight(self, metric: str) -> int:
        """How many rows of numbers Facebook gives for one metric of a day (graph-api.md section 8)."""
        url = f"{self._page_url}/insights"
        return self._caller.read(url, _rows_in, metric=metric, period="day")

    def send_picture(self, file: Path) -> None:
        """Send a file as the Page's round picture, which no document promises (section 4.4).

        Raises:
            ProblemError: ``photo.vanished`` when the file cannot be read; nothing was changed then.
        """
        body = PhotoBody(file, {"suppress_stories": "true"}, None)
        url = f"{self._page_url}/picture"
        call = Call("POST", url, LANGUAGE, self._caller.waits.upload, body, body.content_type)
        self._caller.write(call, success_in)

    def delete_photo(self, photo_id: str) -> None:
        """Remove a photo; one that is gone, or that a post shows, is ``Refused`` with ``GONE``."""
        self._caller.delete(self._caller.node(photo_id), success_in)


def _followers_in(answer: object) -> int | None:
    count = mapping(answer, "page").get("followers_count")
    if count is not None and type(count) is not int:
        raise WrongShapeError("followers_count")
    return count


def _cover_id_in(answer: object) -> str:
    return text_of(optional_mapping(mapping(answer, "page"), "cover"), "id")


def _picture_url_in(answer: object) -> str:
    picture = optional_mapping(optional_mapping(mapping(answer, "page"), "picture"), "data")
    return required_text(picture, "url")


def _rows_in(answer: object) -> int:
    return len(rows(mapping(answer, "list")))
