"""Steps about the Page itself and its key (graph-api.md sections 2.4, 3, 4 and 8)."""

from __future__ import annotations

import unicodedata
from functools import partial

from mttq_desktop.files import write_whole
from mttq_desktop.graph.profile import PageProfile
from mttq_desktop.rehearsal.ground import Ground
from mttq_desktop.rehearsal.leavings import LeftKind
from mttq_desktop.rehearsal.outcomes import Assumption, Verdict
from mttq_desktop.rehearsal.photos import plain_photo
from mttq_desktop.rehearsal.tidying import parts_of

_ABOUT_LETTERS = 255
_METRICS = ("page_follows", "page_post_engagements", "page_views_total", "page_media_view")


def key(ground: Ground) -> None:
    """Whose the key is and what it may do; nothing is changed."""
    client, calls = ground.client, ground.calls
    me = calls.read("me", client.me)
    ground.find_if(
        Assumption.KEY_IS_THE_PAGES,
        (me,),
        lambda: bool(me.value and me.value.is_page and me.value.id == ground.setting.page_id),
    )
    granted = calls.read("permissions", client.permissions)
    ground.find_by(Assumption.PERMISSIONS_TOLD, granted, names=", ".join(sorted(granted.value or ())))
    profile = calls.read("profile", client.profile)
    tasks = sorted(profile.value.tasks) if profile.value else []
    ground.find_if(Assumption.TASKS_TOLD, (profile,), lambda: bool(tasks))


def insights(ground: Ground) -> None:
    """Numbers of a Page that hardly anybody follows; nothing is changed."""
    answered: list[str] = []
    codes: set[int] = set()
    for metric in _METRICS:
        tried = ground.calls.read(f"insights {metric}", partial(ground.client.insight, metric))
        if tried.is_done:
            answered.append(metric)
        else:
            codes.add(tried.answer.code)
    verdict = Verdict.HELD if answered else Verdict.FAILED
    told = ", ".join(str(code) for code in sorted(codes))
    ground.find(Assumption.INSIGHTS_FEW_FOLLOWERS, verdict, answered=", ".join(answered), codes=told)


def profile(ground: Ground) -> None:
    """The Page's texts, each given something else and read back."""
    before = ground.calls.read("profile", ground.client.profile)
    if before.value is None:
        ground.find_by(Assumption.DESCRIPTION, before)
        return
    ground.leavings.expect(LeftKind.PROFILE, earlier=parts_of(before.value))
    wanted = _trial_parts(ground)
    tried = {
        assumption: ground.calls.try_(
            f"update_profile {name}", partial(ground.client.update_profile, {name: value})
        )
        for assumption, name, value in wanted
    }
    after = ground.calls.read_until("profile", ground.client.profile, lambda now: _shows_all(now, wanted))
    shown = parts_of(after.value) if after.value else {}
    for assumption, name, value in wanted:
        if not tried[assumption].is_done or not shown:
            ground.find_by(assumption, tried[assumption])
        elif shown[name] == value:
            ground.find(assumption, Verdict.HELD)
        else:
            ground.find(assumption, Verdict.FAILED, read_back="differs")


def _shows_all(profile: PageProfile, wanted: list[tuple[Assumption, str, object]]) -> bool:
    parts = parts_of(profile)
    return all(parts[name] == value for _, name, value in wanted)


def _trial_parts(ground: Ground) -> list[tuple[Assumption, str, object]]:
    words = ground.setting.words
    about = unicodedata.normalize("NFC", words.about)
    return [
        (Assumption.ABOUT_255, "about", (about + "." * _ABOUT_LETTERS)[:_ABOUT_LETTERS]),
        (Assumption.DESCRIPTION, "description", words.description),
        (Assumption.PHONE, "phone", "+84 24 3928 7401"),
        (Assumption.WEBSITE, "website", "https://example.com"),
        (Assumption.EMAILS, "emails", ["thu@example.com"]),
        (Assumption.HOURS, "hours", {"mon_1_open": "07:30", "mon_1_close": "11:30"}),
        (Assumption.ADDRESS, "contact_address", {"street1": words.description}),
    ]


def pictures(ground: Ground) -> None:
    """The Page's cover and picture, changed in the ways there are, and put back."""
    before = ground.calls.read("profile", ground.client.profile)
    cover = ground.calls.read("cover_id", ground.client.cover_id)
    if cover.value is None:
        ground.find_by(Assumption.COVER_BY_PHOTO, cover)
    else:
        _change_cover(ground, cover.value)
    if before.value is None:
        ground.find_by(Assumption.PICTURE_BY_PHOTO, before)
    else:
        _change_picture(ground, before.value)


def _change_cover(ground: Ground, earlier: str) -> None:
    photo = ground.upload(plain_photo(ground.setting.folder / "photos" / "cover.jpg", 1640, 924))
    photo_id = photo.value
    if photo_id is None:
        ground.find_by(Assumption.COVER_BY_PHOTO, photo)
        return
    left = ground.leavings.expect(LeftKind.COVER, earlier={"cover": earlier})
    ground.leavings.came(left, photo_id)
    changed = ground.calls.try_("set_cover", lambda: ground.client.set_cover(photo_id))
    if not changed.is_done:
        ground.find_by(Assumption.COVER_BY_PHOTO, changed)
        return
    shown = ground.calls.read_until("cover_id", ground.client.cover_id, lambda now: now not in {"", earlier})
    ground.find_if(Assumption.COVER_BY_PHOTO, (shown,), lambda: shown.value not in {"", earlier})


def _change_picture(ground: Ground, before: PageProfile) -> None:
    """By a file, then by a photo sent before; not at all where the earlier picture could not be kept."""
    file_name = f"{ground.setting.page_id}-picture"
    if before.has_picture:
        large = ground.calls.read("picture", ground.client.large_picture_url)
        earlier = ground.setting.fetch_picture(large.value) if large.value else None
        if earlier is None:
            ground.find(Assumption.PICTURE_BY_PHOTO, Verdict.OPEN, earlier="not_kept")
            return
        ground.setting.folder.mkdir(parents=True, exist_ok=True)
        write_whole(ground.setting.folder / file_name, earlier)
    file = plain_photo(ground.setting.folder / "photos" / "picture.jpg", 1080, 1080)
    photo = ground.upload(file)
    photo_id = photo.value
    noted = {"had_picture": before.has_picture, "file": file_name}
    left = ground.leavings.expect(LeftKind.PICTURE, earlier=noted)
    if photo_id is not None:
        ground.leavings.came(left, photo_id)
    by_file = ground.calls.try_("send_picture", lambda: ground.client.send_picture(file))
    ground.find_by(Assumption.PICTURE_FROM_FILE, by_file)
    if photo_id is None:
        ground.find_by(Assumption.PICTURE_BY_PHOTO, photo)
        return
    by_photo = ground.calls.try_("set_picture", lambda: ground.client.set_picture(photo_id))
    if not by_photo.is_done:
        ground.find_by(Assumption.PICTURE_BY_PHOTO, by_photo)
        return
    shown = ground.calls.read_until("profile", ground.client.profile, lambda now: now.has_picture)
    ground.find_if(
        Assumption.PICTURE_BY_PHOTO, (shown,), lambda: bool(shown.value and shown.value.has_picture)
    )
