"""Lock: after how many minutes without a touch the window locks by itself."""

from __future__ import annotations

from typing_extensions import override

from wellbeing_desktop.assessment.house_rules import LOCK_MINUTES, LockRule
from wellbeing_desktop.ui.house_desk import HouseDesk
from wellbeing_desktop.ui.pages.parts import group
from wellbeing_desktop.ui.pages.settings_section import HouseSection
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.segments import Segments


class LockSection(HouseSection):
    """Asks for the minutes."""

    def __init__(self, theme: Theme, house: HouseDesk) -> None:
        super().__init__(theme, house, LockRule)
        self.setObjectName("settings-lock")
        self.introduce(
            self.tr("Lock"),
            self.tr("When nobody touches the laptop, it locks by itself. All is saved first."),
        )
        label = self.tr("Minutes until it locks")
        self._minutes = Segments(theme, label, {str(m): str(m) for m in LOCK_MINUTES})
        self._minutes.setObjectName("lock-minutes")
        self._minutes.chosen.connect(lambda minutes: self.keep(LockRule(int(minutes))))
        self.body.addLayout(group(Text(theme, label, bold=True), self._minutes))

    @override
    def refresh(self) -> None:
        """Show the minutes that hold."""
        self._minutes.set_value(str(self.house.rule(LockRule).minutes))
        self.tell_damage()
