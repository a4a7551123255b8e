"""Tells of a fault once: first all is made safe, then one dialog is shown, never a second on top."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication, QWidget

from wellbeing_desktop.ui.faults import Fault, Kept, versions
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.fault_dialog import FaultDialog

QUIET_S = 60.0
"""The same fault is told again only after this time: one that repeats itself must not be in the way."""

_tr = QCoreApplication.translate


class FaultDesk(QObject):
    """Shows the dialog for one window.

    Args:
        window: what the dialog stands over.
        theme: whose colours and sizes it has.
        make_safe: hands over what was typed last, and says how it stands with it.
        clock: seconds that only go up.
    """

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        make_safe: Callable[[], Kept],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._make_safe = make_safe
        self._clock = clock
        self._told: dict[str, float] = {}
        self._dialog: FaultDialog | None = None

    def tell(self, fault: Fault) -> None:
        """Show the dialog, or add to the one that is open, or keep quiet about what was just told."""
        last = self._told.get(fault.where)
        self._told[fault.where] = self._clock()
        if self._dialog is not None:
            self._dialog.add_details(fault.details)
        elif last is None or self._clock() - last > QUIET_S:
            self._show(fault)

    def _show(self, fault: Fault) -> None:
        words = _kept_words(self._keep())
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        over = QApplication.activeModalWidget() or self._window
        self._dialog = FaultDialog(over, self._theme, words, f"{versions()}\n{fault.details}")
        self._dialog.finished.connect(self._on_finished)
        self._dialog.destroyed.connect(self._forget)
        self._dialog.open()

    def _keep(self) -> Kept:
        try:
            return self._make_safe()
        except Exception:  # noqa: BLE001 (whatever else is broken, the dialog has to come)
            return Kept.NOT_YET

    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.destroyed.disconnect(self._forget)
            self._dialog.deleteLater()
            self._dialog = None

    def _forget(self) -> None:
        """Note that the dialog went with the window it stood over."""
        self._dialog = None


def _kept_words(kept: Kept) -> str:
    return {
        Kept.ALL: _tr("fault", "Your work is safe: every answer and every word of this picture is saved."),
        Kept.NOT_YET: _tr(
            "fault",
            "Your last change is not saved yet. What was saved before stays as it is. "
            "Keep this window open: saving is tried again by itself.",
        ),
        Kept.NOTHING_OPEN: _tr("fault", "Your work is safe: all that was saved before is still there."),
    }[kept]
