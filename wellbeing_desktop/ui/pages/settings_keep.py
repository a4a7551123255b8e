"""Keep or let go: after how many years somebody should look whether a record is still needed."""

from __future__ import annotations

from typing_extensions import override

from wellbeing_desktop.assessment.retention import KEEP_YEARS, KeepRule
from wellbeing_desktop.ui.house_desk import HouseDesk
from wellbeing_desktop.ui.pages.parts import group
from wellbeing_desktop.ui.pages.settings_section import HouseSection
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.segments import Segments
from wellbeing_desktop.ui.widgets.switch import Switch


class KeepSection(HouseSection):
    """Asks for the years; 0 lists nobody."""

    def __init__(self, theme: Theme, house: HouseDesk) -> None:
        super().__init__(theme, house, KeepRule)
        self.setObjectName("settings-keep")
        self.introduce(
            self.tr("Keep or let go"),
            self.tr(
                "Anybody whose last signed picture is older than this is listed under People as due for "
                "a look. Nothing is ever deleted by itself."
            ),
        )
        label = self.tr("Years after the last signed picture")
        years = {str(y): str(y) if y else self.tr("Off") for y in KEEP_YEARS}
        self._years = Segments(theme, label, years)
        self._years.setObjectName("keep-years")
        self._years.chosen.connect(lambda _: self._keep())
        self.body.addLayout(group(Text(theme, label, bold=True), self._years))
        words = self.tr("Anybody who never had a closing picture is not listed then.")
        self._closing = Switch(theme, self.tr("Only where the last picture was a closing one"), words)
        self._closing.setObjectName("keep-after-closing")
        self._closing.clicked.connect(lambda _: self._keep())
        self.body.addWidget(self._closing)

    @override
    def refresh(self) -> None:
        """Show the rule that holds."""
        rule = self.house.rule(KeepRule)
        self._years.set_value(str(rule.years))
        self._closing.setChecked(rule.after_closing)
        self.tell_damage()

    def _keep(self) -> None:
        self.keep(KeepRule(int(self._years.value or 0), self._closing.isChecked()))
