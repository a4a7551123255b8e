"""What narrows the team picture: time, stage, age and framework, together."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.age_band import AgeBand
from wellbeing_desktop.assessment.assessment import Stage
from wellbeing_desktop.assessment.team_groups import EVERYONE, Period, TeamFilter
from wellbeing_desktop.reports.team_words import band_words, period_words, stage_words
from wellbeing_desktop.ui.pages.parts import named
from wellbeing_desktop.ui.team_desk import Offered
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.choice_box import ChoiceBox
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.words import fill

ALL = "all"


class TeamFilters(QWidget):
    """Offers every choice there could be; which of them may be shown stands beside each."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._offered = Offered(frozenset())
        self.group = EVERYONE
        self._period = self._box(theme, self.tr("Held in"), "team-period")
        self._stage = self._box(theme, self.tr("Stage"), "team-stage")
        self._band = self._box(theme, self.tr("Age"), "team-band")
        self._framework = self._box(theme, self.tr("Words asked in"), "team-framework")
        row = Flow(gap=24)
        for box in (self._period, self._stage, self._band, self._framework):
            row.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        self.show_offered(self._offered)

    def show_offered(self, offered: Offered) -> None:
        """Offer what a team has, beginning with everyone."""
        self._offered, self.group = offered, EVERYONE
        self._framework.setVisible(len(offered.frameworks) > 1)
        self.setEnabled(bool(offered.groups))
        self._offer()

    def _box(self, theme: Theme, label: str, name: str) -> ChoiceBox:
        box = named(ChoiceBox(theme, label), name)
        box.chosen.connect(self._on_chosen)
        return box

    def _on_chosen(self, _value: str) -> None:
        year, _, half = self._period.value.partition("-")
        self.group = TeamFilter(
            Period() if year == ALL else Period(int(year), int(half or 0)),
            "" if self._framework.value == ALL else self._framework.value,
            None if self._stage.value == ALL else Stage(self._stage.value),
            None if self._band.value == ALL else AgeBand(self._band.value),
        )
        self._offer()
        self.chosen.emit(self.group)

    def _offer(self) -> None:
        """Say beside each choice whether it may be shown with the others as they are."""
        group = self.group
        periods = [(ALL, Period())]
        for year in self._offered.years:
            periods += [
                (f"{year}", Period(year)),
                (f"{year}-2", Period(year, 2)),
                (f"{year}-1", Period(year, 1)),
            ]
        self._fill(
            self._period,
            [(value, group._replace(period=each), period_words(each)) for value, each in periods],
        )
        stages = [(ALL, group._replace(stage=None), self.tr("Every stage"))]
        stages += [(each.value, group._replace(stage=each), stage_words(each)) for each in Stage]
        self._fill(self._stage, stages)
        bands = [(ALL, group._replace(band=None), self.tr("Every age"))]
        bands += [(each.value, group._replace(band=each), band_words(each)) for each in AgeBand]
        self._fill(self._band, bands)
        frameworks = [(ALL, group._replace(framework=""), self.tr("All, in the newest words"))]
        frameworks += [(n, group._replace(framework=n), title) for n, title in self._offered.frameworks]
        self._fill(self._framework, frameworks)

    def _fill(self, box: ChoiceBox, choices: list[tuple[str, TeamFilter, str]]) -> None:
        few = self.tr("%1 (too few to show)")
        shown = [
            (value, words if group in self._offered.groups else fill(few, words))
            for value, group, words in choices
        ]
        now = next((value for value, group, _ in choices if group == self.group), ALL)
        box.set_choices(shown)
        box.choose(now)
