"""The whole window, led to any of its places by a name: what is checked everywhere is checked here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from tests.ui.aside_places import ways_aside
from tests.ui.patience import caught, settle, wait
from tests.ui.place_names import EVERY, USUAL, WITH_PEOPLE, WITHOUT, Look
from tests.ui.places_of_safety import invite, show_safety
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.people import Practitioner
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.desk_flow import DeskFlow
from wellbeing_desktop.ui.entrance import Entrance
from wellbeing_desktop.ui.framework_texts import FrameworkTexts
from wellbeing_desktop.ui.help_desk import HelpDesk
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.pages.locking_page import LockingPage
from wellbeing_desktop.ui.people_desk import PeopleDesk
from wellbeing_desktop.ui.rescuer import Secret
from wellbeing_desktop.ui.settings import Settings
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.unlocker import Unlocker

__all__ = [
    "EVERY", "MAEVE", "SIZE", "USUAL", "WITHOUT", "WITH_PEOPLE", "Atlas",
    "Look", "Places", "settle", "wait", "window_over",
]  # fmt: skip

MAEVE = Practitioner("Maeve Donnelly", "Social worker", "028 9000 0000")
SIZE = (1366, 768)


class Places:
    """One window over one store. `go` shows a place as somebody would see it who came there."""

    def __init__(self, theme: Theme, folder: Path, store: Store) -> None:
        self.theme = theme
        self.window = MainWindow(theme, Settings(folder / "window.ini"))
        self.window.resize(*SIZE)
        self.unlocker = Unlocker(folder / "store", self.window)
        self.entrance = Entrance(self.window, theme, self.unlocker)
        self.help = HelpDesk(self.window, theme)
        self.store = store
        self._flow: DeskFlow | None = None

    def go(self, place: str) -> QWidget:
        """Lead the window to a place and return the page that is shown."""
        self.help.close()
        self._ways[place]()
        walk = self._flow._walk if self._flow is not None else None
        wait(lambda: walk is None or walk.editor.is_safe)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        settle()
        return self.page

    @property
    def page(self) -> QWidget:
        """The page that is shown now."""
        page = self.window._stack.currentWidget()
        assert page is not None
        return page

    @property
    def flow(self) -> DeskFlow:
        """The flow of the people, started when it is first asked for."""
        from wellbeing_desktop.exchange.framework_file import shipped_framework

        if self._flow is None:
            desk = PeopleDesk(self.store, MAEVE, self.window)
            self._flow = DeskFlow(self.window, self.theme, desk, FrameworkTexts(shipped_framework()))
        return self._flow

    def close(self) -> None:
        """Let everything go."""
        if self._flow is not None:
            assert self._flow.close()
        self.unlocker.stop()
        self.window.hide()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def see(self, name: str) -> QWidget | None:
        """Return what can be seen of a name, or None."""
        return next((w for w in self.window.findChildren(QWidget, name) if w.isVisible()), None)

    def press(self, name: str) -> None:
        """Wait for a button and choose it."""
        wait(lambda: self.see(name) is not None)
        button = self.see(name)
        assert isinstance(button, QAbstractButton)
        button.click()
        settle()

    @property
    def _ways(self) -> dict[str, Callable[[], None]]:
        return {
            "lock": lambda: self.entrance.show_lock("You locked it yourself."),
            "lock by key": lambda: (self._ways["lock"](), self.press("use-recovery-key"))[0],
            "locking": self._locking,
            "renew": lambda: self.entrance._on_opened_by_key(self.store),
            "first run: passphrase": lambda: self._first_run(0),
            "first run: key": lambda: self._first_run(1),
            "first run: who": lambda: self._first_run(2),
            "first run: way": lambda: self._first_run(3),
            "nobody yet": self._people,
            "damaged": self._damaged,
            "from backup": self.entrance._on_backup_wanted,
            "people": self._people,
            "person": lambda: self._person("SAMPLE-01"),
            "person with nothing yet": lambda: self._person("SW-0001"),
            "person edit": lambda: (self._person("SAMPLE-04"), self.press("edit-person"))[0],
            "before": lambda: (self._person("SAMPLE-05"), self.press("carry-on"))[0],
            "overview": lambda: self._talk("overview"),
            "indicator": lambda: self._talk("place_called_home"),
            "about sheet": lambda: (self._talk("place_called_home"), self.press("about"))[0],
            "practitioner": self._practitioner,
            "gate": lambda: self._talk("free_from_harm"),
            "your turn": lambda: (self._talk("overview"), self.press("your-turn"))[0],
            "give back": self._give_back,
            "picture": lambda: self._tab("picture"),
            "saying why": self._saying_why,
            "plan": self._plan,
            "sign-off": lambda: self._tab("sign-off"),
            "copy": self._copy,
            **{n: lambda n=n: self._settings(n[10:] or "looks") for n in EVERY if n[:8] == "settings"},  # type: ignore[misc]
            "new recovery key": self._new_recovery_key,
            "safety": lambda: (self._person("SAMPLE-02"), show_safety(self))[0],
            "safety for nobody": lambda: (self._people(), show_safety(self, of_somebody=False))[0],
            "invited": lambda: (self._talk("cared_for_and_protected"), invite(self))[0],
            "quick entry": self._quick_entry,
            "help": self._help,
            "help found": lambda: (self._help(), self._type("help-search-edit", "saved"))[0],
        } | ways_aside(self)

    def _damaged(self) -> None:
        with caught(self.entrance._rescuer.offered):
            self.entrance._on_damaged(Secret("correct horse battery staple"))

    def _locking(self) -> None:
        page = LockingPage(self.theme)
        self.window.show_page(page, header=False)
        page.say_not_saved("The disk is full.")

    def _first_run(self, step: int) -> None:
        page = self.entrance._first or self.entrance._first_run()
        self.window.show_page(page, header=False)
        if step == 0:
            page._steps.show_one(page._passphrase)
            page.start()
        elif step == 1:
            page._key.show_key("-".join(["ABCD"] * 9), 3)
            page._steps.show_one(page._key)
            page._key.start()
        elif step == 2:
            page._on_key_kept()
        else:
            page._on_said(MAEVE)

    def _people(self) -> None:
        self._leave_walk()
        with caught(self.flow._desk.waiting), caught(self.flow._desk.found), caught(self.flow._desk.due):
            self.flow.show_people()

    def _person(self, reference: str) -> None:
        self._leave_walk()
        (row,) = self.store.people(reference)
        with caught(self.flow._desk.opened):
            self.flow.open_person(row.id)

    def _talk(self, place: str) -> None:
        self._carry_on()
        walk = self.flow._walk
        assert walk is not None
        if place == "overview":
            walk.show_tab("talk")
        else:
            walk._shared.turn(on=place != "free_from_harm")
            walk.talk_about(place)

    def _practitioner(self) -> None:
        self._talk("place_called_home")
        walk = self.flow._walk
        assert walk is not None
        walk._shared.turn(on=False)
        walk.editor.rate(Voice.PRACTITIONER, "place_called_home", 4)
        self.press("practitioners-view")

    def _give_back(self) -> None:
        self._talk("overview")
        self.press("your-turn")
        self.press("your-turn-stop")

    def _tab(self, name: str) -> None:
        self._carry_on()
        assert self.flow._walk is not None
        self.flow._walk.show_tab(name)

    def _saying_why(self) -> None:
        self._tab("picture")
        settle()
        assert self.flow._walk is not None
        self.flow._walk.editor.rewrite("place_called_home", why_different="")
        if self.see("why-place_called_home-words") is None:
            self.press("say-why-place_called_home")

    def _plan(self) -> None:
        self._tab("plan")
        settle()
        if self.see("step-what-edit") is None:
            self.press("open-step-1")

    def _quick_entry(self) -> None:
        self._carry_on()
        assert self.flow._walk is not None
        self.flow._walk.type_paper_form()

    def _help(self) -> None:
        self._talk("place_called_home")
        self.help.open()

    def _type(self, name: str, text: str) -> None:
        field = self.see(name)
        assert isinstance(field, QLineEdit)
        field.setText(text)
        field.textEdited.emit(text)

    def _copy(self) -> None:
        self._leave_walk()
        (row,) = self.store.people("SAMPLE-01")
        last = self.store.assessment_rows(row.id)[-1]
        with caught(self.flow._copies.maker.made):
            self.flow._show_copy_of(last.id)

    def _new_recovery_key(self) -> None:
        self._settings("recovery")
        self.flow._around.settings._page._sections["recovery"]._on_made("-".join(["ABCD"] * 9))  # type: ignore[attr-defined]

    def _settings(self, section: str) -> None:
        self._people()
        self.window.settings_wanted.emit()
        self.flow._around.settings._page.show_section(section)

    def _carry_on(self) -> None:
        if self.flow._walk is None:
            self._person("SAMPLE-04")
            self.press("carry-on")
            wait(lambda: self.flow._walk is not None)

    def _leave_walk(self) -> None:
        assert self.flow._leave_walk()


@contextmanager
def window_over(theme: Theme, folder: Path, store: Store) -> Iterator[Places]:
    """Open a window of its own over a store, in front of all others."""
    made = Places(theme, folder, store)
    made.window.show()
    made.window.activateWindow()
    wait(made.window.isActiveWindow)
    yield made
    made.close()


class Atlas:
    """Two windows in one look: one with people, one without. One of them is on the screen."""

    def __init__(self, theme: Theme, full: Places, empty: Places) -> None:
        self.theme = theme
        self._full = full
        self._empty = empty

    def go(self, place: str, size: tuple[int, int] = SIZE, *, look: Look = USUAL) -> Places:
        """Show a place in a window of a size and in a look."""
        self.wear(look)
        here, other = (self._full, self._empty) if place in WITH_PEOPLE else (self._empty, self._full)
        other.window.hide()
        here.window.resize(*size)
        here.window.show()
        here.window.activateWindow()
        wait(here.window.isActiveWindow)
        here.go(place)
        return here

    def wear(self, look: Look) -> None:
        """Take colours, a text size and a direction."""
        way = Qt.LayoutDirection.RightToLeft if look.right_to_left else Qt.LayoutDirection.LeftToRight
        if QGuiApplication.layoutDirection() != way:
            QGuiApplication.setLayoutDirection(way)
        self.theme.use(look.scheme)
        self.theme.set_percent(look.percent)
