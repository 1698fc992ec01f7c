"""Leaving every Page at once: no key is left, and one that stays keeps no other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mttq_desktop.connecting.leaving import sign_out_of_all
from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.client import GRAPH_URL
from tests.connecting.conftest import Office, problem_of
from tests.connecting.test_connections import candidate_of
from tests.kit.samples import full_kit


def leave_all(office: Office) -> None:
    services = office.services
    sign_out_of_all(office.connections, services.pages, services.kept_kit)


def test_leaving_all_pages_keeps_no_key_at_all(office: Office) -> None:
    page = office.joined()
    other = office.join(replace(candidate_of(office), page_id="424242", proven=None)).page
    office.services.kept_kit.keep(replace(full_kit(), graph_url=GRAPH_URL))
    app = office.services.kept_kit.of(is_practice=False)
    assert app.app is not None
    leave_all(office)
    assert [office.keys.get(each.id) for each in (page, other)] == [None, None]
    assert app.app is None


def test_a_key_that_stays_keeps_no_other_one(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    page = office.joined()
    other = office.join(replace(candidate_of(office), page_id="424242", proven=None)).page
    forget = office.keys.forget
    monkeypatch.setattr(office.keys, "forget", lambda page_id: page_id != page.id and forget(page_id))
    with pytest.raises(ProblemError) as caught:
        leave_all(office)
    assert problem_of(caught).code == "connect.key_stays"
    assert office.keys.get(other.id) is None
