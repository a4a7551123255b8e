"""Notices what the system says: it is about to sleep, the lid is shut, the screen is locked.

Linux says so over D-Bus, a socket of the machine itself that reaches no network. Windows and
macOS say so in ways that could not be tried; there the clocks of `IdleWatch` notice the sleep.
"""

from __future__ import annotations

import os
import sys
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

from wellbeing_desktop.ui.lock_reasons import LockReason

_LOGIN, _POWER = "org.freedesktop.login1", "org.freedesktop.UPower"
_SCREEN_SAVERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
)
_LISTENED_TO = "wellbeing"


class SystemWatch(QObject):
    """Listens to the machine and to the desktop; where nobody speaks, it stays quiet."""

    locking = Signal(object)
    """The `LockReason`."""
    woke = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._buses: list[Any] = []
        self._held: Any = None

    def start(self) -> None:
        """Listen, where there is a bus to listen to."""
        if not sys.platform.startswith("linux") or self._buses:
            return
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 (the first window does not need it)

        kinds = QDBusConnection.BusType
        if _speaks_here("DBUS_SYSTEM_BUS_ADDRESS", "/run/dbus/system_bus_socket"):
            self._listen_to_machine(QDBusConnection.connectToBus(kinds.SystemBus, f"{_LISTENED_TO}-machine"))
        if _speaks_here("DBUS_SESSION_BUS_ADDRESS", f"/run/user/{os.getuid()}/bus"):
            self._listen_to_desktop(QDBusConnection.connectToBus(kinds.SessionBus, f"{_LISTENED_TO}-desktop"))

    def stop(self) -> None:
        """Listen no more, and hold the sleep up no longer."""
        self._held = None
        for bus in self._buses:
            type(bus).disconnectFromBus(bus.name())
        self._buses.clear()

    def _listen_to_machine(self, bus: Any) -> None:
        self._buses.append(bus)
        manager = (_LOGIN, "/org/freedesktop/login1", f"{_LOGIN}.Manager")
        bus.connect(*manager, "PrepareForSleep", self, SLOT("_on_sleep(bool)"))
        bus.connect(_LOGIN, "", f"{_LOGIN}.Session", "Lock", self, SLOT("_on_session_locked()"))
        properties = (_POWER, "/org/freedesktop/UPower", "org.freedesktop.DBus.Properties")
        bus.connect(
            *properties, "PropertiesChanged", self, SLOT("_on_power(QString,QVariantMap,QStringList)")
        )
        self._hold_sleep_up(bus)

    def _listen_to_desktop(self, bus: Any) -> None:
        self._buses.append(bus)
        for interface, path in _SCREEN_SAVERS:
            bus.connect("", path, interface, "ActiveChanged", self, SLOT("_on_screen(bool)"))

    def _hold_sleep_up(self, bus: Any) -> None:
        """Ask for the moment that locking takes before the machine sleeps; it ends with the process."""
        from PySide6.QtDBus import QDBusMessage  # noqa: PLC0415

        ask = QDBusMessage.createMethodCall(_LOGIN, "/org/freedesktop/login1", f"{_LOGIN}.Manager", "Inhibit")
        ask.setArguments(["sleep", "Wellbeing", self.tr("Locking what is kept here"), "delay"])
        self._held = bus.asyncCall(ask)

    @Slot(bool)
    def _on_sleep(self, begins: bool) -> None:
        if begins:
            self.locking.emit(LockReason.SLEEP)
        else:
            self.woke.emit()

    @Slot()
    def _on_session_locked(self) -> None:
        self.locking.emit(LockReason.SCREEN)

    @Slot(bool)
    def _on_screen(self, covered: bool) -> None:
        if covered:
            self.locking.emit(LockReason.SCREEN)

    @Slot(str, "QVariantMap", "QStringList")
    def _on_power(self, _interface: str, changed: dict[str, Any], _unsaid: list[str]) -> None:
        if changed.get("LidIsClosed") is True:
            self.locking.emit(LockReason.LID)


def _speaks_here(variable: str, usual: str) -> bool:
    """Tell whether there is a bus; asking Qt where there is none may start a program."""
    address = os.environ.get(variable, "")
    return address.startswith("unix:") if address else os.path.exists(usual)  # noqa: PTH110
