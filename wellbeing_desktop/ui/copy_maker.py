"""The bridge to paper: makes a report's bytes away from the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.ui.later import Later

if TYPE_CHECKING:
    from wellbeing_desktop.reports.make import CopyOptions, Kind, Sheet


@dataclass(frozen=True)
class Made:
    """The finished bytes of one report, and what they were made from."""

    kind: Kind
    sheet: Sheet
    options: CopyOptions
    pdf: bytes


class CopyMaker(QObject):
    """Makes reports one at a time; only the newest wish is delivered."""

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._later = Later(self)
        self._worker = ThreadPoolExecutor(1, "paper")
        self._wish = 0

    def make(self, kind: Kind, sheet: Sheet, options: CopyOptions) -> None:
        """Make a report; `made` with the bytes, or `failed`, follows."""
        self._wish += 1
        wish = self._wish
        future = self._worker.submit(_make, kind, sheet, options)
        self._later.when(
            future, self._if_wished(wish, self.made.emit), self._if_wished(wish, self.failed.emit)
        )

    def close(self) -> None:
        """Deliver nothing more."""
        self._later.stop()
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _if_wished(self, wish: int, deliver: Callable[[object], None]) -> Callable[[object], None]:
        def arrived(result: object) -> None:
            if wish == self._wish:
                deliver(result)

        return arrived


def _make(kind: Kind, sheet: Sheet, options: CopyOptions) -> Made:
    from wellbeing_desktop.reports.make import make  # noqa: PLC0415
    from wellbeing_desktop.ui.qt_text import set_text  # noqa: PLC0415

    return Made(kind, sheet, options, make(kind, sheet, set_text, options))
