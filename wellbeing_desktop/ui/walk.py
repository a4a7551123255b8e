"""The flow of one open assessment: which of its screens is shown, and what stands in the header."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.assessment.assessment import State
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.house_desk import Rules
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.pages.indicator_page import IndicatorPage
from wellbeing_desktop.ui.pages.overview_page import OverviewPage
from wellbeing_desktop.ui.pages.plan_page import PlanPage
from wellbeing_desktop.ui.pages.quick_entry_page import QuickEntryPage
from wellbeing_desktop.ui.pages.review_page import ReviewPage
from wellbeing_desktop.ui.pages.sign_off_page import SignOffPage
from wellbeing_desktop.ui.pages.your_turn_page import YourTurnPage
from wellbeing_desktop.ui.shared_screen import SharedScreen
from wellbeing_desktop.ui.shortcuts import bind
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.walk_header import PICTURE, PLAN, SIGN_OFF, TALK, WalkHeader
from wellbeing_desktop.ui.widgets.dialog import ask
from wellbeing_desktop.ui.words import fill

TabPage = OverviewPage | ReviewPage | PlanPage | SignOffPage
TypedOn = (IndicatorPage, PlanPage, QuickEntryPage, ReviewPage, SignOffPage, YourTurnPage)
ANSWERED_ON = (OverviewPage, IndicatorPage, QuickEntryPage, ReviewPage)
"""Pages on which it is seen at once that an answer was taken back; elsewhere the keys for that do nothing."""


class Walk(QObject):
    """Leads through talking, the picture, the plan and sign-off of one assessment."""

    left = Signal(object)
    """The person's id: the two are done for now."""
    signed = Signal(object)
    """The assessment, now that it no longer changes."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        editor: AssessmentEditor,
        shared: SharedScreen,
        rules: Rules,
    ) -> None:
        super().__init__(window)
        self.editor = editor
        self._window = window
        self._theme = theme
        self._shared = shared
        self._rules = rules
        self._made: list[QWidget] = []
        self._header = WalkHeader(window, editor, shared)
        self._header.tab_chosen.connect(self.show_tab)
        self._header.sharing_wanted.connect(lambda: shared.turn(on=not shared.on))
        self._header.paper_wanted.connect(self._on_paper_wanted)
        shared.changed.connect(self._on_shared)
        self._shortcuts = [
            bind("undo", window, self._take_back),
            bind("redo", window, self._do_again),
        ]

    def start(self, place: str = "") -> None:
        """Open at an indicator, or where one goes on best; a signed picture opens at the picture."""
        self._header.show()
        if self.editor.assessment.state is not State.DRAFT:
            self.show_tab(PICTURE)
        elif place:
            self.talk_about(place)
        else:
            self.show_tab(TALK)

    def go_to(self, screen: str) -> None:
        """Open at a screen by the name of its page; at the indicator where one stopped, if it shows one."""
        self._header.show()
        at = self.editor.assessment.stopped_at
        drafts: dict[str, Callable[[], None]] = {
            "overview-page": lambda: self.show_tab(TALK),
            "indicator-page": lambda: self.talk_about(at),
            "your-turn-page": lambda: self.give_turn(at),
            "quick-entry-page": self.type_paper_form,
        }
        tabs = {"plan-page": PLAN, "sign-off-page": SIGN_OFF}
        if self.editor.assessment.state is State.DRAFT and screen in drafts:
            drafts[screen]()
        else:
            self.show_tab(tabs.get(screen, PICTURE))

    def show_tab(self, name: str) -> None:
        """Show one of the four: talk, picture, plan or sign-off."""
        pages: dict[str, Callable[[], TabPage]] = {
            TALK: lambda: self._overview,
            PICTURE: lambda: self._review,
            PLAN: lambda: self._plan,
            SIGN_OFF: lambda: self._sign_off,
        }
        page = pages[name]()
        self._show(page, name)
        page.refresh()
        page.focus_heading()

    def talk_about(self, indicator_id: str, come_back: Callable[[], None] | None = None) -> None:
        """Show one indicator; with `come_back`, "Continue" leads there."""
        self._show(self._indicator, TALK)
        self._indicator.show_indicator(indicator_id, come_back)

    def give_turn(self, indicator_id: str) -> None:
        """Pass the laptop to the person: header and practitioner's side go, and come back at the end."""
        self._shared.turn(on=True)
        self._show(self._turn, TALK, header=False)
        self._turn.start(indicator_id)

    def type_paper_form(self) -> None:
        """Show the table for a form that came back on paper; it is for the practitioner alone."""
        self._shared.turn(on=False)
        self._show(self._quick, TALK)
        self._quick.refresh()
        self._quick.focus_heading()

    def commit(self) -> None:
        """Hand over what was typed last, on whichever screen."""
        for page in self._made:
            if isinstance(page, TypedOn):
                page.commit()

    def close(self) -> bool:
        """Commit and wait until all is durable; where it is, let the screens go and return True."""
        self.commit()
        if not self.editor.wait():
            return False
        self.editor.close()
        self._header.hide()
        self._header.deleteLater()
        self.editor.deleteLater()
        for shortcut in self._shortcuts:
            shortcut.deleteLater()
        for page in self._made:
            self._window.drop(page)
        self._made.clear()
        self.deleteLater()
        return True

    @cached_property
    def _overview(self) -> OverviewPage:
        page = OverviewPage(self._theme, self.editor)
        page.place_wanted.connect(self.talk_about)
        page.picture_wanted.connect(lambda: self.show_tab(PICTURE))
        page.turn_wanted.connect(self.give_turn)
        page.finished.connect(self._on_finished)
        return page

    @cached_property
    def _turn(self) -> YourTurnPage:
        page = YourTurnPage(self._theme, self.editor)
        page.ended.connect(lambda: self.show_tab(TALK))
        return page

    @cached_property
    def _indicator(self) -> IndicatorPage:
        page = IndicatorPage(self._theme, self.editor, self._shared, date.today)
        page.parts_wanted.connect(lambda: self.show_tab(TALK))
        page.finished.connect(self._on_finished)
        page.unsharing_wanted.connect(self._on_unsharing_wanted)
        return page

    @cached_property
    def _quick(self) -> QuickEntryPage:
        page = QuickEntryPage(self._theme, self.editor, date.today)
        page.picture_wanted.connect(lambda: self.show_tab(PICTURE))
        page.talk_wanted.connect(lambda: self.show_tab(TALK))
        page.finished.connect(self._on_finished)
        return page

    @cached_property
    def _review(self) -> ReviewPage:
        page = ReviewPage(self._theme, self.editor, self._shared, date.today)
        page.place_wanted.connect(lambda place: self.talk_about(place, lambda: self.show_tab(PICTURE)))
        page.plan_wanted.connect(lambda: self.show_tab(PLAN))
        page.talk_wanted.connect(lambda: self.show_tab(TALK))
        page.finished.connect(self._on_finished)
        return page

    @cached_property
    def _plan(self) -> PlanPage:
        page = PlanPage(self._theme, self.editor, self._rules)
        page.onward.connect(lambda: self.show_tab(SIGN_OFF))
        page.back.connect(lambda: self.show_tab(PICTURE))
        page.finished.connect(self._on_finished)
        return page

    @cached_property
    def _sign_off(self) -> SignOffPage:
        page = SignOffPage(self._theme, self.editor, lambda: datetime.now(UTC), self._rules)
        page.signed.connect(lambda: self.signed.emit(self.editor.assessment))
        page.place_wanted.connect(lambda place: self.talk_about(place, lambda: self.show_tab(SIGN_OFF)))
        page.back.connect(lambda: self.show_tab(PLAN))
        page.finished.connect(self._on_finished)
        return page

    def _show(self, page: QWidget, tab: str, *, header: bool = True) -> None:
        self.commit()
        if page not in self._made:
            self._made.append(page)
        self._window.show_page(page, header=header)
        self._header.show_tab(tab)

    def _take_back(self) -> None:
        if self._shows_what_changes(private=self.editor.history.undo_is_private):
            self.editor.history.undo()

    def _do_again(self) -> None:
        if self._shows_what_changes(private=self.editor.history.redo_is_private):
            self.editor.history.redo()

    def _shows_what_changes(self, *, private: bool) -> bool:
        """Tell whether an answer that changes is seen here, and by nobody whom it is not for."""
        page = self._window.page
        return page in self._made and isinstance(page, ANSWERED_ON) and not (private and self._shared.on)

    def _on_finished(self) -> None:
        self.commit()
        self.left.emit(self.editor.person.id)

    def _on_shared(self, on: bool) -> None:
        """Leave the table of both voices before anybody else looks at the screen."""
        if on and "_quick" in self.__dict__ and self._window.shows(self._quick):
            self.show_tab(TALK)

    def _on_paper_wanted(self) -> None:
        if self._shared.on:
            self._on_unsharing_wanted()
        if not self._shared.on:
            self.type_paper_form()

    def _on_unsharing_wanted(self) -> None:
        """Ask once before anything private is opened on a shared screen."""
        called = self.editor.person.called
        stop = ask(
            self._window,
            self._theme,
            heading=fill(self.tr("%1 can see this screen. Stop sharing first?"), called),
            words=self.tr("The practitioner’s view and notes are not for the shared screen."),
            choices=(self.tr("Stop sharing and open it"), self.tr("Not now")),
        )
        if stop == 0:
            self._shared.turn(on=False)
