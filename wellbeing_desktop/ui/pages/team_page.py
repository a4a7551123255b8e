"""The team desk: a caseload in numbers, and the team picture without a name."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.caseload import Caseload
from wellbeing_desktop.assessment.team_figures import TeamFigures
from wellbeing_desktop.assessment.team_groups import FEWEST
from wellbeing_desktop.language import counted
from wellbeing_desktop.reports.team_words import WHY_TOO_FEW, caseload_words
from wellbeing_desktop.ui.joining import sentences
from wellbeing_desktop.ui.pages.parts import clear, headed
from wellbeing_desktop.ui.pages.team_filters import TeamFilters
from wellbeing_desktop.ui.pages.team_picture import TeamPicture, in_two
from wellbeing_desktop.ui.pages.team_rows import LETTERS
from wellbeing_desktop.ui.team_desk import Offered, Whole
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import QuietButton, SecondButton
from wellbeing_desktop.ui.widgets.card import Card
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.wiring import wired


class TeamPage(QWidget):
    """Shows figures of groups; `wanted` comes with the filter that somebody chose."""

    wanted = Signal(object)
    save_wanted = Signal()
    print_wanted = Signal()
    combine_wanted = Signal()
    own_wanted = Signal()
    """Of a team put together from files: this laptop's own is wanted again."""
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("team-page")
        self._theme = theme
        self.figures: TeamFigures | None = None
        self._lead = Heading(theme, "", "lead")
        self._from = ""
        self._caseload = Card(theme, pad=20)
        self._caseload.body.setSpacing(4)
        self.filters = TeamFilters(theme)
        self.filters.chosen.connect(self._on_chosen)
        self._said = Text(theme, "", bold=True)
        self._said.setObjectName("team-said")
        self._picture = TeamPicture(theme)
        self._note = Text(theme, "")
        self._note.setObjectName("team-note")
        self._print = SecondButton(theme, self.tr("Print the summary"), "printer")
        self._save = SecondButton(theme, self.tr("Save the summary (PDF)"), "download")
        self._combine = SecondButton(theme, self.tr("Combine team files…"), "folder")
        self._own = SecondButton(theme, self.tr("Only this laptop"))
        self._lay_out()

    def show_waiting(self) -> None:
        """Say that the figures are being worked out."""
        self._lead.setText(self.tr("Counting…"))
        self.say_from("")
        self.filters.show_offered(Offered(frozenset()))
        self._caseload.hide()
        self.filters.hide()
        self.say("")
        self._show_figures(None, "")

    def say_from(self, words: str) -> None:
        """Say which files the team was put together from; "" for the people of this laptop."""
        self._from = words
        self._own.setVisible(bool(words))

    def show_whole(self, whole: Whole) -> None:
        """Show a team as a whole."""
        self._lead.setText(sentences((self._from, self._people_words(whole.people))))
        self.filters.setVisible(whole.figures is not None)
        self._show_figures(whole.figures, "")
        announce(self._lead, self._lead.text())

    def show_caseload(self, caseload: Caseload) -> None:
        """Show the caseload of this laptop in numbers."""
        body = self._caseload.body
        clear(body)
        body.addWidget(Heading(self._theme, self.tr("Who we work with"), "section"))
        said = [Text(self._theme, words) for words in caseload_words(caseload)]
        for line in said:
            line.set_letters_in_a_line(LETTERS)
        body.addWidget(in_two(self._theme, said))
        self._caseload.show()

    def show_offered(self, offered: Offered) -> None:
        """Let somebody narrow the picture."""
        self.filters.show_offered(offered)

    def show_figures(self, figures: TeamFigures | None) -> None:
        """Show the figures of the group that was asked for; None where it may not be shown."""
        self._show_figures(figures, WHY_TOO_FEW())
        announce(self._lead, self._picture.heading if figures else self._said.text())

    def say(self, words: str) -> None:
        """Say what became of printing or saving, or why there is nothing to see."""
        self._note.setText(words)
        self._note.setVisible(bool(words))
        announce(self._note, words)

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        body = self._frame.body
        body.setSpacing(12)
        body.addLayout(headed(Heading(self._theme, self.tr("Team"), "page"), self._lead))
        for part in (self._caseload, self.filters, self._said, self._picture):
            body.addWidget(part)
        body.addStretch(1)
        self._frame.add_above_foot(self._note)
        self._frame.add_foot(wired(self._print, "team-print", self.print_wanted))
        self._frame.add_foot(wired(self._save, "team-save", self.save_wanted))
        self._frame.add_foot(wired(self._combine, "team-combine", self.combine_wanted))
        self._frame.add_foot(wired(self._own, "team-own", self.own_wanted))
        back = QuietButton(self._theme, self.tr("All people"), "arrow-left")
        self._frame.add_foot_end(wired(back, "team-back", self.left))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

    def _show_figures(self, figures: TeamFigures | None, why_not: str) -> None:
        self.figures = figures
        for part in (self._print, self._save, self._picture):
            part.setVisible(figures is not None)
        self._said.setText("" if figures else why_not)
        self._said.setVisible(bool(self._said.text()))
        if figures is not None:
            self._picture.show_figures(figures)

    def _people_words(self, people: int) -> str:
        if people == 0:
            return self.tr("No picture is signed yet. The team picture begins with five people.")
        if people < FEWEST:
            return self.tr("Fewer than 5 people have a signed picture. The team picture begins with five.")
        return counted("One person has a signed picture.", "%n people have a signed picture.", people)

    def _on_chosen(self, group: object) -> None:
        self.say("")
        self.wanted.emit(group)
