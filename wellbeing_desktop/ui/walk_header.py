"""What the header says while an assessment is open: whose, where, whether it is safe and shared."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction

from wellbeing_desktop.assessment.assessment import State
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.joining import commas, sentences
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.refusals import saving_refused
from wellbeing_desktop.ui.shared_screen import SharedScreen
from wellbeing_desktop.ui.typing_watch import TypingWatch
from wellbeing_desktop.ui.widgets.own_words import SETTLES_AFTER_MS
from wellbeing_desktop.ui.words import clock, fill, near_date, stage_name

HANDED_OVER_AFTER_MS = SETTLES_AFTER_MS + 200
"""So long after the last letter every field has handed over what was typed."""

TALK, PICTURE, PLAN, SIGN_OFF = "talk", "picture", "plan", "sign-off"


class WalkHeader(QObject):
    """Keeps the window's header and banner in step with one editor."""

    tab_chosen = Signal(str)
    sharing_wanted = Signal()
    paper_wanted = Signal()

    def __init__(self, window: MainWindow, editor: AssessmentEditor, shared: SharedScreen) -> None:
        super().__init__(window)
        self._window = window
        self._editor = editor
        self._shared = shared
        self._safe_at = ""
        self._current = TALK
        self._held_on = editor.assessment.held_on
        self._state = editor.assessment.state
        self._offered: list[QAction] = []
        self._typing = TypingWatch(window, self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(HANDED_OVER_AFTER_MS)
        self._quiet.timeout.connect(self._on_quiet)

    def show(self) -> None:
        """Take the header over for this assessment."""
        header = self._window.header
        self._say_whose()
        self._offer_paper()
        header.tab_chosen.connect(self.tab_chosen)
        header.sharing_wanted.connect(self.sharing_wanted)
        self._shared.changed.connect(self._on_shared)
        self._editor.changed.connect(self._on_changed)
        self._editor.saving.connect(self._on_saving)
        self._editor.saved.connect(self._on_saved)
        self._editor.save_failed.connect(self._on_failed)
        self._window.banner_retry.connect(self._editor.try_again)
        self._window.page_shown.connect(self._on_page_shown)
        self._typing.typed.connect(self._on_typed)
        header.set_shared(on=self._shared.on)
        header.set_saved("")

    def hide(self) -> None:
        """Give the header back."""
        header = self._window.header
        header.tab_chosen.disconnect(self.tab_chosen)
        header.sharing_wanted.disconnect(self.sharing_wanted)
        self._shared.changed.disconnect(self._on_shared)
        self._window.banner_retry.disconnect(self._editor.try_again)
        self._window.page_shown.disconnect(self._on_page_shown)
        self._typing.typed.disconnect(self._on_typed)
        self._quiet.stop()
        self._withdraw_paper()
        self._window.hide_banner()
        header.set_shared(on=None)
        header.set_saved("")

    def show_tab(self, name: str) -> None:
        """Mark the tab that is shown; a signed picture has no more talking."""
        self._current = name
        self._window.header.set_tabs(self._tabs(), name)

    def _say_whose(self) -> None:
        """Say whose picture it is, its stage and the day the two met."""
        assessment, person = self._editor.assessment, self._editor.person
        self._held_on, self._state = assessment.held_on, assessment.state
        day = near_date(assessment.held_on, date.today())
        stage = commas((stage_name(assessment.stage), day))
        self._window.header.show_assessment(person.called, stage, self._tabs(), sample=person.sample)

    def _offer_paper(self) -> None:
        """Offer first under More, while there is something to fill in, to type in a paper form."""
        if self._editor.assessment.state is State.DRAFT:
            menu = self._window.header.menu
            paper = QAction(self.tr("Type in a paper form"), menu)
            paper.triggered.connect(self.paper_wanted)
            line = QAction(menu)
            line.setSeparator(True)
            self._offered = [paper, line]
            first = menu.actions()[0] if menu.actions() else line
            for action in self._offered:
                menu.insertAction(first, action)

    def _withdraw_paper(self) -> None:
        for action in self._offered:
            self._window.header.menu.removeAction(action)
            action.deleteLater()
        self._offered.clear()

    def _on_changed(self, place: str) -> None:
        assessment = self._editor.assessment
        if not place and (assessment.held_on, assessment.state) != (self._held_on, self._state):
            self._say_whose()
            self._window.header.set_tabs(self._tabs(), self._current)
        if self._state is not State.DRAFT:
            self._withdraw_paper()

    def _tabs(self) -> list[tuple[str, str]]:
        tabs = [
            (TALK, self.tr("Talk")),
            (PICTURE, self.tr("Picture")),
            (PLAN, self.tr("Plan")),
            (SIGN_OFF, self.tr("Sign-off")),
        ]
        return tabs if self._editor.assessment.state is State.DRAFT else tabs[1:]

    def _on_shared(self, on: bool) -> None:
        self._window.header.set_shared(on=on)

    def _on_typed(self) -> None:
        """Say from the first letter that it is not saved yet; the page hands it over in a moment."""
        if not self._window.header.current:  # on a page over the picture, such as the settings
            return
        if not self._quiet.isActive() and self._editor.failure is None:
            self._on_saving()
        self._quiet.start()

    def _on_quiet(self) -> None:
        if self._editor.is_safe:
            self._say_saved()

    def _on_page_shown(self) -> None:
        """Say how it stands now: a page over the picture said so of something else."""
        if self._editor.failure is not None:
            self._say_not_saved()
        elif self._editor.is_safe and not self._quiet.isActive():
            self._say_saved()
        else:
            self._on_saving()

    def _on_saving(self) -> None:
        self._window.header.set_saved(self.tr("Saving…"), under_way=True)

    def _on_saved(self) -> None:
        self._safe_at = clock(datetime.now().astimezone())
        self._window.hide_banner()
        if self._quiet.isActive():
            self._on_saving()
        else:
            self._say_saved()

    def _say_saved(self) -> None:
        words = fill(self.tr("Saved %1"), self._safe_at) if self._safe_at else ""
        self._window.header.set_saved(words)

    def _say_not_saved(self) -> None:
        self._window.header.set_saved(self.tr("Not saved"), problem=True)

    def _on_failed(self, error: BaseException) -> None:
        self._say_not_saved()
        safe = fill(self.tr("Everything up to %1 is safe."), self._safe_at) if self._safe_at else ""
        words = self.tr("Keep this window open, put it right, then try again.")
        self._window.show_banner(
            self.tr("Your last change is not saved yet."),
            sentences((saving_refused(error), safe, words)),
            self.tr("Try again"),
        )
