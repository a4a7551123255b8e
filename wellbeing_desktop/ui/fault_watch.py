"""Notices what nobody caught, in a slot or on another thread, and keeps people's words out of it."""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from wellbeing_desktop.ui.faults import Fault, fault_of

if TYPE_CHECKING:
    from sys import UnraisableHookArgs


class FaultWatch(QObject):
    """Stands where Python would print a traceback, whose messages may hold names.

    `noticed` comes on the window's thread, after whatever was going on has ended.
    """

    noticed = Signal(object)
    _arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._written: set[str] = set()
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        self._arrived.connect(self.noticed, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to watch; what watched before comes back with `stop`."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_fault
        threading.excepthook = self._on_thread_fault
        sys.unraisablehook = self._on_unraisable

    def stop(self) -> None:
        """Watch no more."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def _on_fault(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.exit(1)
            return
        if sys.flags.dev_mode:
            sys.__excepthook__(kind, fault, trace)
        told = fault_of(fault, trace)
        self._write(told)
        self._arrived.emit(told)

    def _on_thread_fault(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            self._on_fault(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_unraisable(self, args: UnraisableHookArgs) -> None:
        """Write down what went wrong while something was let go; nothing that anybody did failed."""
        if args.exc_value is not None:
            self._write(fault_of(args.exc_value, args.exc_traceback))

    def _write(self, fault: Fault) -> None:
        """Write one line, once, for whoever started the window from a terminal."""
        if fault.where not in self._written and sys.stderr is not None:
            self._written.add(fault.where)
            print(f"wellbeing-desktop: {fault.line}", file=sys.stderr)
