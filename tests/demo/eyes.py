"""What is on the screen, as a screen reader is told it: through the accessibility bus (AT-SPI)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar

from jeepney import DBusAddress, new_method_call  # type: ignore[import-untyped]
from jeepney.io.blocking import DBusConnection, open_dbus_connection  # type: ignore[import-untyped]
from jeepney.wrappers import DBusErrorResponse  # type: ignore[import-untyped]

_ANSWER_SECONDS = 10.0
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_COMPONENT = "org.a11y.atspi.Component"
_TEXT = "org.a11y.atspi.Text"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_OF_THE_SCREEN = 0

_CHECKED, _FOCUSED, _SHOWING = 4, 12, 25
"""Numbers of states in AT-SPI's list."""

Address = tuple[str, str]
Answer: TypeAlias = Any
"""Whatever D-Bus carries."""

_Answer = TypeVar("_Answer")


class NothingToSeeError(Exception):
    """The program showed nothing, or something else, while it was looked at."""


@dataclass(frozen=True)
class Box:
    """A rectangle on the screen in pixels."""

    left: int
    top: int
    width: int
    height: int

    @property
    def middle(self) -> tuple[int, int]:
        """Where somebody would click."""
        return self.left + self.width // 2, self.top + self.height // 2

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it can be seen."""
        return self.width <= 0 or self.height <= 0

    def within(self, other: Box) -> Box:
        """The part that lies inside ``other``."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        right = min(self.left + self.width, other.left + other.width)
        bottom = min(self.top + self.height, other.top + other.height)
        return Box(left, top, right - left, bottom - top)


@dataclass(frozen=True)
class Thing:
    """One thing on the screen as it is spoken of.

    Attributes:
        box: the whole of it, scrolled out of sight or not.
        seen: the part of it that is in sight.
        above: the things it lies in, the outermost first.
    """

    address: Address
    role: str
    name: str
    description: str
    states: int
    box: Box
    seen: Box
    above: tuple[Thing, ...] = field(repr=False)

    @property
    def is_checked(self) -> bool:
        """Whether it is the chosen one."""
        return bool(self.states >> _CHECKED & 1)

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard writes here."""
        return bool(self.states >> _FOCUSED & 1)

    @property
    def is_in_sight(self) -> bool:
        """Whether its middle can be clicked, or so much of a tall thing that it does not matter."""
        return not self.seen.is_empty and (
            self.seen == self.box or self.seen.height >= min(self.box.height, 40) * 0.9
        )

    @property
    def parent(self) -> Address | None:
        """What it lies in directly."""
        return self.above[-1].address if self.above else None


class Eyes:
    """Looks at one program through the accessibility bus.

    Args:
        bus: address of the bus.
        screen: the whole screen; nothing outside can be seen.
    """

    def __init__(self, bus: str, screen: Box) -> None:
        self._bus = bus
        self._screen = screen
        self._connection: DBusConnection | None = None
        self._roles: dict[Address, str] = {}

    def close(self) -> None:
        """Look no more; a later look begins anew."""
        self._roles.clear()
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def look(self) -> list[Thing]:
        """Everything shown now, in reading order; nothing while the program is still starting or busy."""
        return self._try(lambda: [thing for root in self._programs() for thing in self._below(root, ())], [])

    def words_in(self, thing: Thing) -> str:
        """What is written in a field."""
        count = self._property(thing.address, _TEXT, "CharacterCount")
        return str(self._call(thing.address, _TEXT, "GetText", "ii", (0, count)))

    def name_now(self, thing: Thing) -> str:
        """The thing's name at this moment; empty when it is no longer shown. Much quicker than to look."""
        return self._try(lambda: self._name_if_shown(thing.address), "")

    def _try(self, look: Callable[[], _Answer], otherwise: _Answer) -> _Answer:
        # Things come and go while they are asked about; whoever waits for something looks again.
        try:
            return look()
        except (DBusErrorResponse, NothingToSeeError):
            return otherwise
        except (OSError, TimeoutError, ValueError):
            self.close()
            return otherwise

    def _name_if_shown(self, address: Address) -> str:
        shown = self._states(address) >> _SHOWING & 1
        return str(self._property(address, _ACCESSIBLE, "Name")) if shown else ""

    def _programs(self) -> list[Address]:
        return list(self._call(_REGISTRY, _ACCESSIBLE, "GetChildren"))

    def _below(self, address: Address, above: tuple[Thing, ...]) -> Iterator[Thing]:
        states = self._states(address)
        if not states >> _SHOWING & 1:
            return
        thing = self._thing(address, states, above)
        yield thing
        for child in self._call(address, _ACCESSIBLE, "GetChildren"):
            yield from self._below(tuple(child), (*above, thing))

    def _thing(self, address: Address, states: int, above: tuple[Thing, ...]) -> Thing:
        role = self._role(address)
        box = self._screen if role == "application" else self._box(address)
        around = above[-1].seen if above else self._screen
        # A window of its own is not cut by the window that opened it.
        around = self._screen if role in ("dialog", "frame", "window") else around
        return Thing(
            address=address,
            role=role,
            name=str(self._property(address, _ACCESSIBLE, "Name")),
            description=str(self._property(address, _ACCESSIBLE, "Description")),
            states=states,
            box=box,
            seen=box.within(around),
            above=above,
        )

    def _role(self, address: Address) -> str:
        if address not in self._roles:
            self._roles[address] = str(self._call(address, _ACCESSIBLE, "GetRoleName"))
        return self._roles[address]

    def _states(self, address: Address) -> int:
        low, high = self._call(address, _ACCESSIBLE, "GetState")
        return int(low) | int(high) << 32

    def _box(self, address: Address) -> Box:
        return Box(*self._call(address, _COMPONENT, "GetExtents", "u", (_OF_THE_SCREEN,)))

    def _property(self, address: Address, interface: str, name: str) -> Answer:
        _, value = self._call(address, _PROPERTIES, "Get", "ss", (interface, name))
        return value

    def _call(
        self, address: Address, interface: str, method: str, signature: str = "", given: tuple[Any, ...] = ()
    ) -> Answer:
        if self._connection is None:
            self._connection = open_dbus_connection(self._bus)
        service, path = address
        asking = new_method_call(
            DBusAddress(path, bus_name=service, interface=interface), method, signature or None, given
        )
        answer = self._connection.send_and_get_reply(asking, timeout=_ANSWER_SECONDS)
        if answer.header.message_type.name == "error":
            raise DBusErrorResponse(answer)
        if not answer.body:
            raise NothingToSeeError(method)
        return answer.body[0]
