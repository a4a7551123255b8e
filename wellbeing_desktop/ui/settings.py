"""What the window remembers between starts. Nothing about people is kept here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings


class Settings:
    """Size and place of the window, colour scheme, text size and language, in one small file."""

    def __init__(self, file: Path) -> None:
        self.folder = file.parent
        self._kept = QSettings(str(file), QSettings.Format.IniFormat)

    def sync(self) -> None:
        """Write the file now; it is also written by itself, a moment later."""
        self._kept.sync()

    @property
    def geometry(self) -> QByteArray:
        """The window's size and place as Qt wrote them; empty the first time."""
        value = self._kept.value("window/geometry", QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._kept.setValue("window/geometry", value)

    @property
    def scheme(self) -> str:
        """The name of the colour scheme: system, light, dark or contrast."""
        return str(self._kept.value("look/scheme", "system"))

    @scheme.setter
    def scheme(self, value: str) -> None:
        self._kept.setValue("look/scheme", value)

    @property
    def text_percent(self) -> int:
        """The text size, 100 to 200."""
        kept = str(self._kept.value("look/text", "100"))
        return min(200, max(100, int(kept))) if kept.isdecimal() else 100

    @text_percent.setter
    def text_percent(self, value: int) -> None:
        self._kept.setValue("look/text", str(value))

    @property
    def language(self) -> str:
        """The code of the language that was chosen; "" for the system's own."""
        return str(self._kept.value("look/language", ""))

    @language.setter
    def language(self, value: str) -> None:
        self._kept.setValue("look/language", value)
