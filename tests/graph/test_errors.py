"""Every row of the table of errors, and the limits' waiting times."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mttq_desktop.graph.errors import (
    GraphError,
    Limited,
    Offline,
    OurBug,
    Refused,
    RefusedWhy,
    SignInNeeded,
    SignInWhy,
    Unsure,
    classify,
)

NOW = datetime(2026, 11, 16, 2, 15, tzinfo=UTC)


def body(code: int, subcode: int = 0, **more: object) -> bytes:
    error: dict[str, object] = {"message": "(#x) no", "type": "OAuthException", "code": code, **more}
    if subcode:
        error["error_subcode"] = subcode
    return json.dumps({"error": error, "__www_request_id__": "x"}).encode()


def write_error(code: int, subcode: int = 0, status: int = 400, **more: object) -> GraphError:
    return classify(status, body(code, subcode, **more), {}, NOW, is_write=True)


def read_error(code: int, subcode: int = 0, status: int = 400, **more: object) -> GraphError:
    return classify(status, body(code, subcode, **more), {}, NOW, is_write=False)


@pytest.mark.parametrize(
    ("code", "subcode"), [(1, 0), (2, 0), (100, 1363047), (368, 1363047), (100, 1609010), (1, 99)]
)
def test_service_trouble_leaves_a_write_unsure_and_a_reading_simply_undone(code: int, subcode: int) -> None:
    for status in (400, 500):
        assert type(write_error(code, subcode, status)) is Unsure
        assert type(read_error(code, subcode, status)) is Offline


LIMITS = [
    (4, 0),
    (9, 0),
    (17, 0),
    (17, 1349172),
    (32, 0),
    (341, 0),
    (613, 0),
    (613, 1996),
    *((code, 0) for code in range(80_000, 80_015)),
]


@pytest.mark.parametrize(("code", "subcode"), LIMITS)
def test_limits_are_limits_even_when_called_transient_or_a_server_error(code: int, subcode: int) -> None:
    for error in (
        write_error(code, subcode),
        read_error(code, subcode),
        write_error(code, subcode, is_transient=True),
        write_error(code, subcode, status=503),
    ):
        assert isinstance(error, Limited)
        assert error.until is None


@pytest.mark.parametrize(
    ("code", "subcode", "why"),
    [
        (1, 2853006, SignInWhy.ROLE_LOST),
        (10, 0, SignInWhy.PERMISSION),
        (102, 0, SignInWhy.INVALID),
        (102, 463, SignInWhy.INVALID),
        (190, 0, SignInWhy.INVALID),
        (190, 458, SignInWhy.APP_REMOVED),
        (190, 459, SignInWhy.ACT_AT_FACEBOOK),
        (190, 460, SignInWhy.PASSWORD_CHANGED),
        (190, 463, SignInWhy.EXPIRED),
        (190, 464, SignInWhy.ACT_AT_FACEBOOK),
        (190, 467, SignInWhy.INVALID),
        (190, 490, SignInWhy.INVALID),
        (190, 492, SignInWhy.ROLE_LOST),
        (190, 493, SignInWhy.INVALID),
        (200, 0, SignInWhy.PERMISSION),
        (210, 0, SignInWhy.PERMISSION),
        (283, 0, SignInWhy.PERMISSION),
        (299, 0, SignInWhy.PERMISSION),
    ],
)
def test_a_key_that_no_longer_opens_the_page(code: int, subcode: int, why: SignInWhy) -> None:
    for error in (write_error(code, subcode, status=403), read_error(code, subcode)):
        assert isinstance(error, SignInNeeded)
        assert error.why is why
        assert (error.code, error.subcode) == (code, subcode)


@pytest.mark.parametrize(
    ("code", "subcode", "why"),
    [
        (3, 0, RefusedWhy.APP),
        (31, 1349174, RefusedWhy.CODE_PENDING),
        (100, 0, RefusedWhy.INPUT),
        (100, 33, RefusedWhy.GONE),
        (100, 1366046, RefusedWhy.PHOTO),
        (100, 1366051, RefusedWhy.DUPLICATE),
        (100, 1404078, RefusedWhy.ACCOUNT),
        (100, 1404006, RefusedWhy.ACCOUNT),
        (368, 1404112, RefusedWhy.ACCOUNT),
        (368, 1346003, RefusedWhy.CONTENT),
        (200, 1404102, RefusedWhy.CONTENT),
        (104, 0, RefusedWhy.APP),
        (192, 0, RefusedWhy.INPUT),
        (194, 0, RefusedWhy.INPUT),
        (197, 0, RefusedWhy.INPUT),
        (1500, 0, RefusedWhy.LINK),
        (200, 2069030, RefusedWhy.BROWSER_ONLY),
        (200, 2069031, RefusedWhy.BROWSER_ONLY),
        (200, 2069033, RefusedWhy.BROWSER_ONLY),
        (240, 0, RefusedWhy.PHOTO),
        (320, 0, RefusedWhy.PHOTO),
        (324, 0, RefusedWhy.PHOTO),
        (100, 2069019, RefusedWhy.PHOTO),
        (368, 0, RefusedWhy.BLOCKED),
        (368, 1390008, RefusedWhy.TOO_OFTEN),
        (368, 1404082, RefusedWhy.DUPLICATE),
        (506, 0, RefusedWhy.DUPLICATE),
        (368, 4854002, RefusedWhy.ACCOUNT),
        (1609005, 0, RefusedWhy.LINK),
        (100, 1609005, RefusedWhy.LINK),
        (100, 1609008, RefusedWhy.LINK),
        (100, 2061006, RefusedWhy.LINK),
        (463, 1349152, RefusedWhy.CODE_EXPIRED),
        (100, 1349173, RefusedWhy.CODE_DECLINED),
        (2874008, 0, RefusedWhy.TOO_FEW_FOLLOWERS),
        (123456, 0, RefusedWhy.OTHER),
        (31, 0, RefusedWhy.OTHER),
    ],
)
def test_a_no_to_exactly_this(code: int, subcode: int, why: RefusedWhy) -> None:
    for error in (write_error(code, subcode), read_error(code, subcode)):
        assert isinstance(error, Refused)
        assert error.why is why
        assert (error.code, error.subcode) == (code, subcode)


@pytest.mark.parametrize(("code", "subcode"), [(190, 2069032), (803, 0), (1705, 0), (2500, 0), (2635, 0)])
def test_what_only_the_program_can_have_done_wrong(code: int, subcode: int) -> None:
    assert type(write_error(code, subcode)) is OurBug
    assert type(read_error(code, subcode)) is OurBug


def test_a_refusal_carries_facebooks_sentence_and_trace() -> None:
    error = write_error(100, 0, error_user_msg="Nội dung chưa hợp lệ.", fbtrace_id="AbC12")
    assert isinstance(error, Refused)
    assert error.user_message == "Nội dung chưa hợp lệ."
    assert error.trace_id == "AbC12"
    assert str(error) == "input 100/0 AbC12"


def test_called_transient_it_is_temporary_whatever_the_code() -> None:
    assert type(write_error(190, 463, is_transient=True)) is Unsure
    assert type(read_error(368, is_transient=True)) is Offline
    assert isinstance(write_error(190, 463, is_transient=False), SignInNeeded)


def test_a_server_error_proves_nothing_unless_it_names_its_cause_exactly() -> None:
    assert type(write_error(100, 0, status=500)) is Unsure
    assert type(write_error(506, 0, status=503)) is Unsure
    assert isinstance(write_error(368, 1404082, status=500), Refused)
    assert isinstance(write_error(1, 2853006, status=500), SignInNeeded)


@pytest.mark.parametrize(
    "nonsense",
    [
        b"",
        b"<html>502 Bad Gateway</html>",
        b'{"error": "invalid_request"}',
        b'{"error": {"message": "no code"}}',
        b'{"error": {"code": "190"}}',
        b'{"error": {"code": true}}',
        b'{"error": null}',
        b'["error"]',
        b'{"error": {"code": 190',
        b"\xff\xfe\x00",
        b"[" * 100_000,
    ],
)
@pytest.mark.parametrize("status", [200, 302, 400, 403, 502])
def test_an_answer_that_means_nothing_is_a_lost_answer(nonsense: bytes, status: int) -> None:
    assert type(classify(status, nonsense, {}, NOW, is_write=True)) is Unsure
    assert type(classify(status, nonsense, {}, NOW, is_write=False)) is Offline


def limited_until(header: str, name: str = "X-Business-Use-Case-Usage") -> datetime | None:
    error = classify(400, body(80001), {name: header}, NOW, is_write=True)
    assert isinstance(error, Limited)
    return error.until


def usage(*minutes: object) -> str:
    rows = [{"type": "pages", "call_count": 100, "estimated_time_to_regain_access": each} for each in minutes]
    return json.dumps({"1122": rows})


def test_limits_wait_as_many_minutes_as_told_the_longest_of_several() -> None:
    assert limited_until(usage(12)) == NOW + timedelta(minutes=12)
    assert limited_until(usage(0, 45, 3)) == NOW + timedelta(minutes=45)
    assert limited_until(usage(12), "x-business-use-case-usage") == NOW + timedelta(minutes=12)


def test_a_limit_is_never_believed_beyond_a_week() -> None:
    assert limited_until(usage(10**30)) == NOW + timedelta(days=7)


@pytest.mark.parametrize(
    "header", ["", "x", "[]", "{}", '{"1": 3}', '{"1": [3]}', usage(0), usage(-5), usage("9"), usage(True)]
)
def test_without_a_usable_time_nothing_is_invented(header: str) -> None:
    assert limited_until(header) is None


def test_the_other_usage_headers_tell_no_time() -> None:
    assert limited_until('{"call_count":100,"total_cputime":20,"total_time":30}', "X-App-Usage") is None


@given(
    status=st.integers(200, 599),
    content=st.one_of(
        st.binary(max_size=60),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=20),
            lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["error", "code", "x"]), inner),
            max_leaves=12,
        ).map(lambda value: json.dumps(value).encode()),
    ),
    headers=st.dictionaries(
        st.sampled_from(["X-Business-Use-Case-Usage", "X-App-Usage"]), st.text(max_size=60)
    ),
    is_write=st.booleans(),
)
def test_any_answer_at_all_is_some_member_of_the_family(
    status: int, content: bytes, headers: dict[str, str], is_write: bool
) -> None:
    error = classify(status, content, headers, NOW, is_write=is_write)
    assert isinstance(error, GraphError)
    if not is_write:
        assert not isinstance(error, Unsure)
