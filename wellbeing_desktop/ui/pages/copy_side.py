"""What stands beside a copy: its choices, and in their place for a while one of three small forms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.ui.pages.copy_panel import CopyPanel
from wellbeing_desktop.ui.pages.filing_form import FilingForm
from wellbeing_desktop.ui.pages.panel_form import PanelForm
from wellbeing_desktop.ui.pages.save_form import SaveForm
from wellbeing_desktop.ui.pages.sharing_form import SharingForm
from wellbeing_desktop.ui.sharing_desk import Lacking
from wellbeing_desktop.ui.theme import Theme


class CopySide(QStackedWidget):
    """Shows the panel or one of its forms. `form_shown` tells whether a form has the room."""

    form_shown = Signal(bool)
    save_chosen = Signal(str)
    """How to save: with this password, or with none."""
    filing_given = Signal(object)
    sharing_given = Signal(str)
    """It goes out without a yes, for this reason."""
    sharing_left = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._assessment: Assessment | None = None
        self._filings: tuple[Filing, ...] = ()
        self.panel = CopyPanel(theme)
        self.panel.more.filing_wanted.connect(self._on_file)
        self._save = SaveForm(theme)
        self._save.chosen.connect(self.save_chosen)
        self._filing = FilingForm(theme)
        self._filing.given.connect(self.filing_given)
        self._sharing = SharingForm(theme)
        self._sharing.given.connect(self.sharing_given)
        self._sharing.left.connect(self.sharing_left)
        self.addWidget(self.panel)
        for form in (self._save, self._filing, self._sharing):
            self.addWidget(form)
        for form in (self._save, self._filing):
            form.left.connect(self.show_panel)

    def show_assessment(self, assessment: Assessment) -> None:
        """Begin anew with an assessment; where it was filed is not known yet."""
        self._assessment = assessment
        self.show_filings(())
        self.show_panel()

    def show_filings(self, filings: Sequence[Filing]) -> None:
        """Show where its versions were filed."""
        self._filings = tuple(filings)
        if self._assessment is not None:
            self.panel.more.show_filings(self._assessment, filings)

    def show_panel(self) -> None:
        """Show the panel again; no password stays behind."""
        form = self.currentWidget()
        self._save.forget()
        self.setCurrentWidget(self.panel)
        self.form_shown.emit(False)
        if form is self._save:
            self.panel.focus_save()
        elif form is self._filing:
            self.panel.focus_filing()

    @property
    def shows_form(self) -> bool:
        """Whether a form has the panel's place."""
        return self.currentWidget() is not self.panel

    @property
    def form(self) -> str:
        """The name of the form that is shown and may hold words: where it was filed, or why it is shared."""
        shown = self.currentWidget()
        return shown.objectName() if shown in (self._filing, self._sharing) else ""

    def ask_where_it_was_filed(self) -> None:
        """Ask when and where the official record got it."""
        self._on_file()

    def end_filing(self) -> None:
        """Show the panel again where somebody said where it was filed: it is kept."""
        if self.currentWidget() is self._filing:
            self.show_panel()

    def say(self, words: str) -> None:
        """Say something where it is read now."""
        shown = self.currentWidget()
        (shown if isinstance(shown, PanelForm) else self.panel).say(words)

    def ask_how_to_save(self) -> None:
        """Ask for a password, or for none."""
        self._save.ask()
        self._show(self._save)

    def ask_about_sharing(self, lacking: Lacking) -> None:
        """Ask what to do where there is no yes."""
        self._sharing.ask(lacking)
        self._show(self._sharing)

    def end_sharing(self) -> None:
        """Show the panel again where somebody decided: it is written down."""
        if self.currentWidget() is self._sharing:
            self.show_panel()

    def _on_file(self) -> None:
        if self._assessment is None:
            return
        version = self._assessment.version
        known = next((one for one in self._filings if one.version == version), None)
        self._filing.ask(self._assessment, known, self._today())
        self._show(self._filing)

    def _show(self, form: PanelForm) -> None:
        self.panel.say("")
        self.setCurrentWidget(form)
        self.form_shown.emit(True)
        form.focus_heading()
