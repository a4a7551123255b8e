"""A quiet word above the page when an answer may be about somebody's safety. It never blocks."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.assessment.answers import Answer, Voice
from wellbeing_desktop.assessment.assessment import State
from wellbeing_desktop.assessment.safety import WORRYING_AT, is_worrying
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.shared_screen import SharedScreen
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.banner import Banner
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, SecondButton
from wellbeing_desktop.ui.wiring import wired

SAFETY_PAGE = "safety-page"

Worry = tuple[Voice, str, Answer]


class SafetyInvitation(QObject):
    """Watches one editor. What comes up while somebody else can see the screen waits until they cannot."""

    wanted = Signal()

    def __init__(self, window: MainWindow, theme: Theme, shared: SharedScreen) -> None:
        super().__init__(window)
        self._window = window
        self._shared = shared
        self._editor: AssessmentEditor | None = None
        self._answered: set[Worry] = set()
        self._has_header = True
        self._banner = Banner(theme, "")
        self._banner.setObjectName("safety-invitation")
        later = SecondButton(theme, self.tr("Not now"))
        self._banner.add_button(wired(later, "safety-later", self._on_later))
        look = PrimaryButton(theme, self.tr("Whom to ask"))
        self._banner.add_button(wired(look, "safety-look", self._on_look))
        self._banner.hide()
        window.add_banner(self._banner)
        window.page_shown.connect(self._on_page_shown)
        shared.changed.connect(self._refresh)

    def watch(self, editor: AssessmentEditor | None) -> None:
        """Watch an open assessment, or none; a signed one is not asked about again."""
        if self._editor is not None:
            self._editor.changed.disconnect(self._refresh)
        self._editor = editor
        self._answered = set()
        if editor is not None:
            editor.changed.connect(self._refresh)
        self._refresh()

    def settle(self) -> None:
        """Take what came up so far as seen to."""
        self._answered |= self._worries()
        self._refresh()

    def close(self) -> None:
        """Let the banner go."""
        self.watch(None)
        self._window.page_shown.disconnect(self._on_page_shown)
        self._shared.changed.disconnect(self._refresh)
        self._banner.deleteLater()
        self.deleteLater()

    def _worries(self) -> set[Worry]:
        editor = self._editor
        if editor is None or editor.assessment.state is not State.DRAFT:
            return set()
        known = {indicator.id for indicator in editor.assessment.framework.all_indicators}
        given = (
            (voice, place, editor.assessment.answer(voice, place))
            for voice in Voice
            for place in WORRYING_AT & known
        )
        return {worry for worry in given if is_worrying(worry[1], worry[2])}

    def _refresh(self, *_: object) -> None:
        private = not self._shared.on and self._has_header and self._window.screen_name != SAFETY_PAGE
        wanted = private and bool(self._worries() - self._answered)
        if wanted and self._banner.isHidden():
            self._banner.show()
            self._banner.say(
                self.tr("Something here may be about somebody’s safety."),
                self.tr("Whom to ask is one step away."),
            )
        elif not wanted:
            self._banner.hide()

    def _on_page_shown(self, header: bool) -> None:
        self._has_header = header
        self._refresh()

    def _on_later(self) -> None:
        self.settle()

    def _on_look(self) -> None:
        self.settle()
        self.wanted.emit()
