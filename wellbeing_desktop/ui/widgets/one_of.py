"""Several parts of which one is shown; unlike a stack, only the shown one asks for room."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


class OneOf(QWidget):
    """Shows one part at a time, at the height that it needs for its width."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def add(self, part: QWidget) -> None:
        """Take a part in, hidden."""
        part.hide()
        self._parts.append(part)
        self._column.addWidget(part)

    def drop(self, part: QWidget) -> None:
        """Let a part go."""
        self._parts.remove(part)
        self._column.removeWidget(part)
        part.hide()
        part.deleteLater()

    def show_one(self, part: QWidget) -> None:
        """Show a part and hide the others."""
        for other in self._parts:
            if other is not part:
                other.hide()
        part.show()
