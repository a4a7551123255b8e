"""Buttons that are checked, and hear it when an assistive tool does so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtWidgets import QAbstractButton
from typing_extensions import override

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object


class HearsToggles(_Button):
    """Stand before QRadioButton or QCheckBox in the bases, and `clicked` comes from everybody.

    The action that Qt offers to assistive tools on these buttons is "Toggle". It checks the
    button and says so by `toggled` alone, as code does that only shows something.
    """

    _ours = False

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self.setText(words)
        self.toggled.connect(self._on_toggled)

    @override
    def setChecked(self, checked: bool) -> None:
        """Show it as checked or not; nobody chose that."""
        self._ours = True
        super().setChecked(checked)
        self._ours = False

    @override
    def nextCheckState(self) -> None:
        """Follow a click, which speaks for itself."""
        self._ours = True
        super().nextCheckState()
        self._ours = False

    def _on_toggled(self, checked: bool) -> None:
        if not self._ours and (checked or not self._gives_way()):
            # Named by its argument: without, a class beside Qt's gets the one that has none.
            clicked = cast("Any", self.clicked)
            clicked[bool].emit(checked)

    def _gives_way(self) -> bool:
        """Whether it is unchecked because another one of its group was chosen."""
        group = self.group()
        return group.exclusive() if group is not None else self.autoExclusive()
