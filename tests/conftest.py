"""What every test lives by: no screen, no warning that nobody expected, nothing outside its own folder."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


class _Unexpected(logging.Handler):
    """Collects log lines of level warning and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "warns_in_log(text): a log line of level warning that holds this text is expected"
    )


def pytest_runtest_teardown() -> None:
    """Where a window has taken collecting over, nobody collects in tests that have none."""
    if not gc.isenabled():
        gc.collect(1)


@pytest.fixture(autouse=True)
def _no_unexpected_log_line(request: pytest.FixtureRequest) -> Iterator[None]:
    handler = _Unexpected()
    root = logging.getLogger()
    root.addHandler(handler)
    yield
    root.removeHandler(handler)
    expected = [mark.args[0] for mark in request.node.iter_markers("warns_in_log")]
    lines = [f"{record.name}: {record.getMessage()}" for record in handler.records]
    unexpected = [line for line in lines if not any(text in line for text in expected)]
    assert not unexpected, f"unexpected log lines: {unexpected}"
    missing = [text for text in expected if not any(text in line for line in lines)]
    assert not missing, f"log lines that never came: {missing}"


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the data of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
