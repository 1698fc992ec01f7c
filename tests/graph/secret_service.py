"""A real Secret Service on a bus of its own; the developer's keyring is never touched."""

from __future__ import annotations

import contextlib
import os
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

PATIENCE = 20.0
"""Seconds after which a daemon is taken to be broken."""

_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
    {refusals}
  </policy>
</busconfig>
"""
"""A bus that starts no service by itself: what is on it, a test has put there."""

_PASSWORD = b"a test's password"


class PrivateBus:
    """The environment in which programs find the bus and the folders of the test.

    Args:
        refusing: what may not be asked of anybody on this bus, such as
            ``org.freedesktop.Secret.Collection.CreateItem``.
    """

    def __init__(self, folder: Path, *, refusing: Sequence[str] = ()) -> None:
        self._folder = folder
        self._refusals = "".join(map(_refusal, refusing))
        self.environment = {
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder / 'bus'}",
            "HOME": str(folder / "home"),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_RUNTIME_DIR": str(folder / "run"),
        }

    def full_environment(self) -> Mapping[str, str]:
        """The same, with all that programs need besides."""
        return {**os.environ, **self.environment}

    @contextlib.contextmanager
    def running(self) -> Iterator[None]:
        """The bus, while the ``with`` lasts."""
        for name in ("home", "data", "run"):
            (self._folder / name).mkdir(mode=0o700)
        config = self._folder / "bus.conf"
        config.write_text(_BUS.format(socket=self._folder / "bus", refusals=self._refusals))
        with _daemon(
            ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"],
            self.full_environment(),
        ) as bus:
            assert bus.stdout is not None
            assert bus.stdout.readline()
            yield

    @contextlib.contextmanager
    def keyring(self, *, unlocked: bool) -> Iterator[None]:
        """A keyring daemon on the bus, while the ``with`` lasts."""
        command = ["gnome-keyring-daemon", "--foreground", "--components=secrets"]
        if unlocked:
            command.append("--unlock")
        with _daemon(command, self.full_environment()) as daemon:
            assert daemon.stdin is not None
            if unlocked:
                daemon.stdin.write(_PASSWORD)
            daemon.stdin.close()
            _wait_for_secrets(self.environment["DBUS_SESSION_BUS_ADDRESS"])
            yield


def _refusal(asked: str) -> str:
    interface, _, member = asked.rpartition(".")
    return f'<deny send_interface="{interface}" send_member="{member}"/>'


@contextlib.contextmanager
def _daemon(command: list[str], environment: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as daemon:
        try:
            yield daemon
        finally:
            daemon.terminate()


def _wait_for_secrets(bus_address: str) -> None:
    """Wait until the Secret Service answers on the bus."""
    from jeepney import DBusAddress, new_method_call  # type: ignore[import-untyped]
    from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

    deadline, between = time.monotonic() + PATIENCE, threading.Event()
    bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
    asking = new_method_call(bus, "NameHasOwner", "s", ("org.freedesktop.secrets",))
    with open_dbus_connection(bus_address) as connection:
        while not connection.send_and_get_reply(asking).body[0]:
            assert time.monotonic() < deadline, "the keyring did not start"
            between.wait(0.01)
