"""A clipboard that forgets: what was copied here leaves it after half a minute, and at the end."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

from wellbeing_desktop.language import counted

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


def copied_words() -> str:
    """Say that something was copied, and for how long it stays."""
    return counted(
        "Copied. It leaves the clipboard after %n second.",
        "Copied. It leaves the clipboard after %n seconds.",
        KEPT_S,
    )


def let_go_of_clipboard() -> None:
    """Take away whatever was copied in this window, by a button or by Ctrl+C; what is not ours stays."""
    clipboard = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        if is_ours(mode):
            clipboard.clear(mode)


def is_ours(mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> bool:
    """Tell whether what stands there was put there by this window."""
    clipboard = QGuiApplication.clipboard()
    is_selection = mode == QClipboard.Mode.Selection
    return clipboard.ownsSelection() if is_selection else clipboard.ownsClipboard()


class ClipboardGuard(QObject):
    """Lets what somebody copied out of a field by Ctrl+C leave the clipboard like everything else."""

    def __init__(self, parent: QObject | None = None, kept_ms: int = KEPT_S * 1000) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(kept_ms)
        self._timer.timeout.connect(let_go_of_clipboard)
        QGuiApplication.clipboard().dataChanged.connect(self._on_changed)

    def stop(self) -> None:
        """Take away what is ours, and watch no more."""
        self._timer.stop()
        QGuiApplication.clipboard().dataChanged.disconnect(self._on_changed)
        let_go_of_clipboard()

    def _on_changed(self) -> None:
        """Begin the time anew for what is ours, and ask that no history keeps it."""
        clipboard = QGuiApplication.clipboard()
        if not is_ours():
            self._timer.stop()
            return
        text = clipboard.text()
        if text and not clipboard.mimeData().hasFormat(next(iter(_NOT_FOR_HISTORY))):
            clipboard.setMimeData(_not_for_history(text))
        self._timer.start()


def _not_for_history(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    for kind, hint in _NOT_FOR_HISTORY.items():
        data.setData(kind, QByteArray(hint))
    return data


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
        QGuiApplication.clipboard().setMimeData(_not_for_history(text))
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
