"""Listens as the window does, and speaks as the machine and the desktop do; prints what arrived."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from wellbeing_desktop.ui.system_watch import SystemWatch

LOGIN, POWER = "org.freedesktop.login1", "org.freedesktop.UPower"
SIGNALS = {
    "sleep": (LOGIN, "/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", [True]),
    "wake": (LOGIN, "/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", [False]),
    "session": (LOGIN, "/org/freedesktop/login1/session/_31", f"{LOGIN}.Session", "Lock", []),
    "screen": ("", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", [True]),
    "screen-kde": ("", "/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", [True]),
    "screen-off": ("", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", [False]),
    "lid": (
        POWER,
        "/org/freedesktop/UPower",
        "org.freedesktop.DBus.Properties",
        "PropertiesChanged",
        [POWER, {"LidIsClosed": True}, ["OnBattery"]],
    ),
    "lid-open": (
        POWER,
        "/org/freedesktop/UPower",
        "org.freedesktop.DBus.Properties",
        "PropertiesChanged",
        [POWER, {"LidIsClosed": False}, ["OnBattery"]],
    ),
    "stranger": ("", "/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", [True]),
}


def speaker(service: str) -> QDBusConnection:
    """Return a connection that owns a name, as the real service does."""
    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, f"speaker {service}")
    if service:
        assert bus.registerService(service)
    return bus


def main(names: list[str]) -> None:
    """Speak each signal in turn."""
    application = QCoreApplication([])
    speakers = {service: speaker(service) for service in (LOGIN, POWER, "")}
    watch = SystemWatch()
    watch.locking.connect(lambda reason: print(reason.name, flush=True))
    watch.woke.connect(lambda: print("WOKE", flush=True))
    watch.start()
    for name in names:
        service, path, interface, member, arguments = SIGNALS[name]
        message = QDBusMessage.createSignal(path, interface, member)
        message.setArguments(arguments)
        assert speakers[service].send(message)
    QTimer.singleShot(1_000, application.quit)
    application.exec()
    watch.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
