"""Reviews: how many months ahead the next look is suggested."""

from __future__ import annotations

from typing_extensions import override

from wellbeing_desktop.assessment.house_rules import REVIEW_MONTHS, ReviewRule
from wellbeing_desktop.ui.house_desk import HouseDesk
from wellbeing_desktop.ui.pages.parts import group
from wellbeing_desktop.ui.pages.settings_section import HouseSection
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.segments import Segments


class ReviewsSection(HouseSection):
    """Asks for the months; 0 suggests no day."""

    def __init__(self, theme: Theme, house: HouseDesk) -> None:
        super().__init__(theme, house, ReviewRule)
        self.setObjectName("settings-reviews")
        self.introduce(
            self.tr("Reviews"),
            self.tr("At sign-off a day to look again is suggested. The two of you choose the real one."),
        )
        label = self.tr("Months until the next look")
        months = {str(m): str(m) if m else self.tr("None") for m in REVIEW_MONTHS}
        self._months = Segments(theme, label, months)
        self._months.setObjectName("review-months")
        self._months.chosen.connect(lambda months: self.keep(ReviewRule(int(months))))
        self.body.addLayout(group(Text(theme, label, bold=True), self._months))

    @override
    def refresh(self) -> None:
        """Show the months that hold."""
        self._months.set_value(str(self.house.rule(ReviewRule).months))
        self.tell_damage()
