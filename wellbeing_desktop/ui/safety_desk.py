"""The way to the page about a worry: by the header, by a key, and by what an answer brings up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.safety import SafetyGuide
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.house_desk import HouseDesk
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.over_pages import OverPages
from wellbeing_desktop.ui.pages.safety_page import SafetyPage
from wellbeing_desktop.ui.refusals import reading_refused
from wellbeing_desktop.ui.safety_invitation import SAFETY_PAGE, SafetyInvitation
from wellbeing_desktop.ui.safety_writer import SafetyWriter
from wellbeing_desktop.ui.shared_screen import SharedScreen
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.words import fill

READ_TOGETHER = {"before-page", SAFETY_PAGE}
"""Pages whose header does not offer the way there: one is read with the person, one is the page itself."""


@dataclass(frozen=True)
class Here:
    """Whose page is shown, and the assessment that is open."""

    person: Person | None = None
    editor: AssessmentEditor | None = None


class SafetyDesk(QObject):
    """Opens the page for whoever is here. On a shared screen it ends sharing first, and says nothing."""

    guide_wanted = Signal()

    def __init__(
        self, window: MainWindow, theme: Theme, house: HouseDesk, shared: SharedScreen, over: OverPages
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._house = house
        self._shared = shared
        self._over = over
        self._here: Callable[[], Here] = Here
        self._writer: SafetyWriter | None = None
        self.invitation = SafetyInvitation(window, theme, shared)
        self.invitation.wanted.connect(self.open)
        window.header.safety_wanted.connect(self.open)
        window.safety_wanted.connect(self.open)
        window.page_shown.connect(self._on_page_shown)

    def serve(self, writer: SafetyWriter, here: Callable[[], Here]) -> None:
        """Say who writes, and what tells whose page is shown."""
        self._writer, self._here = writer, here

    def open(self) -> None:
        """Show the page; never while the laptop is passed over to the person."""
        if self._writer is None or not self._over.can_open or self._window.screen_name == SAFETY_PAGE:
            return
        here = self._here()
        self._shared.turn(on=False)
        self._page.show_guide(self._house.rule(SafetyGuide))
        self._page.show_for(here.person)
        if here.person is not None:
            assessment = here.editor.assessment.id if here.editor is not None else None
            self._writer.look(here.person.id, assessment)
        self._over.open(self._page)

    def watch(self, editor: AssessmentEditor | None) -> None:
        """Watch an open assessment; what was written down about it before is not brought up again."""
        self.invitation.watch(editor)
        if editor is not None and self._writer is not None:
            self._writer.when_written(editor.person.id, editor.assessment.id, self.invitation.settle)

    def commit(self) -> None:
        """Hand over what was typed last."""
        if "_page" in self.__dict__:
            self._page.commit()

    def close(self) -> None:
        """Hear nothing more."""
        self.invitation.close()
        self._window.header.safety_wanted.disconnect(self.open)
        self._window.safety_wanted.disconnect(self.open)
        self._window.page_shown.disconnect(self._on_page_shown)
        if self._writer is not None:
            self._writer.close()
        self.deleteLater()

    @cached_property
    def _page(self) -> SafetyPage:
        writer = self._writer
        if writer is None:
            raise RuntimeError("nobody serves the page yet")
        page = SafetyPage(self._theme, writer)
        page.left.connect(self._over.leave)
        page.edit_wanted.connect(self.guide_wanted)
        self._house.known.connect(lambda _: page.show_guide(self._house.rule(SafetyGuide)))
        writer.saving.connect(lambda: self._over.say_saving(page))
        writer.saved.connect(self._on_saved)
        writer.failed.connect(self._on_failed)
        return page

    def _on_page_shown(self) -> None:
        self._window.header.offer_safety(offered=self._window.screen_name not in READ_TOGETHER)

    def _on_saved(self, time: str) -> None:
        self._page.say("")
        self._over.say_saved(self._page, time)

    def _on_failed(self, error: BaseException) -> None:
        words = self.tr("What you wrote last is not saved yet. %1 It is tried again by itself.")
        self._page.say(fill(words, reading_refused(error)))
        self._over.say_failed(self._page)
