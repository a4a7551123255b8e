"""A clipboard that forgets: what was copied leaves it after half a minute, and when the window closes."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

KEPT_S = 30
"""Seconds until a text leaves the clipboard."""

_NOT_FOR_HISTORY = {
    "x-kde-passwordManagerHint": b"secret",
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
    "CanIncludeInClipboardHistory": b"\x00\x00\x00\x00",
    "CanUploadToCloudClipboard": b"\x00\x00\x00\x00",
    "application/x-nspasteboard-concealed-type": b"1",
}
"""Asks the desktops' clipboard histories not to keep the text nor to send it to other machines."""


class BriefClipboard(QObject):
    """Keeps one text on the clipboard for a while. `emptied` when it left by itself."""

    emptied = Signal()

    def __init__(self, parent: QObject | None = None, kept_ms: int = KEPT_S * 1000) -> None:
        super().__init__(parent)
        self._text = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(kept_ms)
        self._timer.timeout.connect(self._on_time)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.clear)

    def put(self, text: str) -> None:
        """Put a text on the clipboard; the time begins anew."""
        data = QMimeData()
        data.setText(text)
        for kind, hint in _NOT_FOR_HISTORY.items():
            data.setData(kind, QByteArray(hint))
        QGuiApplication.clipboard().setMimeData(data)
        self._text = text
        self._timer.start()

    def clear(self) -> None:
        """Take the text away now; what somebody else copied since stays."""
        self._timer.stop()
        clipboard = QGuiApplication.clipboard()
        if self._text and clipboard.text().splitlines() == self._text.splitlines():
            clipboard.clear()
        self._text = ""

    def _on_time(self) -> None:
        self.clear()
        self.emptied.emit()
