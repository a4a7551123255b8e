"""The flow of the people: finding somebody, their page, starting or carrying on, their copy."""

from __future__ import annotations

from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal

from wellbeing_desktop.assessment.assessment import Assessment, Stage
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.ui.attempts import tell_of_texts
from wellbeing_desktop.ui.blank_form import BlankForm
from wellbeing_desktop.ui.copy_flow import CopyFlow
from wellbeing_desktop.ui.desk_pages import people_page, person_page
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.faults import Kept
from wellbeing_desktop.ui.framework_texts import FrameworkTexts
from wellbeing_desktop.ui.hand_over_desk import HandOverDesk
from wellbeing_desktop.ui.hand_over_flow import HandOverFlow
from wellbeing_desktop.ui.house_desk import HouseDesk
from wellbeing_desktop.ui.house_flow import HouseFlow
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.pages.entry_menu import Deed
from wellbeing_desktop.ui.pages.people_page import PeoplePage
from wellbeing_desktop.ui.pages.person_edit_page import PersonEditPage
from wellbeing_desktop.ui.pages.person_page import PersonPage
from wellbeing_desktop.ui.pages.time_line import Entry
from wellbeing_desktop.ui.people_desk import PeopleDesk, PersonFile, Refused, Unfolded
from wellbeing_desktop.ui.people_tab import PeopleTab
from wellbeing_desktop.ui.place import BEFORE, COPY, EDIT, PERSON, Place
from wellbeing_desktop.ui.refusals import reading_refused
from wellbeing_desktop.ui.shared_screen import SharedScreen
from wellbeing_desktop.ui.start_flow import StartFlow, thank
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.trail_flow import TrailFlow
from wellbeing_desktop.ui.walk import Walk
from wellbeing_desktop.ui.widgets.dialog import tell

if TYPE_CHECKING:
    from wellbeing_desktop.reports.make import Sheet

SAFE_WITHIN_S = 3.0

_tr = QCoreApplication.translate


class DeskFlow(QObject):
    """Leads between the people, one person, an open assessment and its copy."""

    samples_wanted = Signal()

    def __init__(self, window: MainWindow, theme: Theme, desk: PeopleDesk, texts: FrameworkTexts) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._desk = desk
        self._texts = texts
        self._copies = CopyFlow(window, theme, desk, texts)
        self._copies.left.connect(self._back_to_person)
        self._form = BlankForm(window, theme, texts.spoken())
        self._shared = SharedScreen(on=False)
        hand_over_desk = HandOverDesk(desk.store, desk.practitioner.name)
        self._hand_over = HandOverFlow(window, theme, hand_over_desk, self._person_shown, self._shared)
        self._hand_over.taken.connect(self._on_taken)
        self._house = HouseDesk(desk.store, self)
        self._around = HouseFlow(window, theme, desk, self._shared, self._house)
        self._around.serve(lambda: (self._walk, self._file), self.show_people)
        self._start = self._made_start()
        self._trail = self._made_trail()
        self._walk: Walk | None = None
        self._file: PersonFile | None = None
        self._at = Place()
        PeopleTab(window, theme, self.show_people, self._copies.may_leave, self)
        desk.opened.connect(self._on_opened)
        desk.stored.connect(lambda person: self.open_person(person.id))
        desk.failed.connect(self._on_failed)

    def start(self) -> None:
        """Show the people."""
        self._house.look()
        self.show_people()

    def show_people(self) -> None:
        """Show everyone, drafts to carry on first."""
        self._desk.pass_over()
        self._at, self._file = Place(), None
        self._shared.turn(on=False)
        self._window.header.show_people(self._desk.practitioner.name)
        self._window.show_page(self._people)
        self._people.refresh(date.today())
        self._around.settings.backups.say_again()

    def open_person(self, person_id: UUID) -> None:
        """Open one person's page."""
        self._desk.open(person_id)

    def make_safe(self) -> Kept:
        """Hand over what was typed last, and say whether all of it is durable."""
        if self._walk is None:
            return Kept.NOTHING_OPEN
        self._walk.commit()
        return Kept.ALL if self._walk.editor.wait(SAFE_WITHIN_S) else Kept.NOT_YET

    def close(self) -> bool:
        """Let everything go; False where something is not saved yet."""
        if not self._around.wait():
            return False
        if not self._leave_walk():
            return False
        self._around.close()
        self._desk.close()
        self._copies.close()
        self._form.withdraw()
        self._hand_over.close()
        self._start.close()
        self._trail.close()
        for name in ("_people", "_person", "_edit"):
            page = self.__dict__.get(name)
            if page is not None:
                self._window.drop(page)
        return True

    @cached_property
    def _people(self) -> PeoplePage:
        page = people_page(self._theme, self._desk, self._around, self._trail)
        page.person_wanted.connect(self.open_person)
        page.carry_on_wanted.connect(self._carry_on)
        page.new_person_wanted.connect(lambda: self._show_edit(None))
        page.samples_wanted.connect(self.samples_wanted)
        page.records_wanted.connect(self._hand_over.bring_in)
        page.form_wanted.connect(self._form.save)
        return page

    @cached_property
    def _person(self) -> PersonPage:
        page = person_page(self._theme, self._around, self._trail)
        page.start_wanted.connect(self._on_start_wanted)
        page.carry_on_wanted.connect(self._carry_on)
        page.picture_wanted.connect(self._carry_on)
        page.copy_wanted.connect(self._show_copy_of)
        page.progress_wanted.connect(self._copies.expect_progress)
        page.edit_wanted.connect(lambda: self._show_edit(self._file.person if self._file else None))
        page.deed_wanted.connect(self._on_deed)
        page.back.connect(self.show_people)
        return page

    @cached_property
    def _edit(self) -> PersonEditPage:
        page = PersonEditPage(self._theme)
        page.kept.connect(self._desk.save)
        page.left.connect(self._back_to_person)
        return page

    def _show_edit(self, person: Person | None) -> None:
        self._desk.pass_over()
        self._file = self._file if person else None
        self._at = Place(EDIT, str(person.id) if person else "")
        self._edit.show_person(person)
        self._window.show_page(self._edit)

    def _back_to_person(self) -> None:
        """Show whoever was shown before; everyone where that was nobody."""
        if self._file is None:
            self.show_people()
        else:
            self.open_person(self._file.person.id)

    def _on_opened(self, file: PersonFile) -> None:
        if not self._leave_walk():
            return
        self._file = file
        self._at = Place(PERSON, str(file.person.id))
        self._shared.turn(on=False)
        self._window.header.show_people(self._desk.practitioner.name)
        self._person.show_file(file, date.today())
        self._window.show_page(self._person)

    def _made_start(self) -> StartFlow:
        desk = self._desk
        start = StartFlow(self._window, self._theme, desk.store, desk.practitioner, self._texts)
        start.begun.connect(self._on_begun)
        start.typed_in.connect(self._on_typed_in)
        start.refused.connect(self._on_refused)
        start.failed.connect(self._on_failed)
        start.left.connect(self._back_to_person)
        return start

    def _person_shown(self) -> Person | None:
        """Return whose page is shown."""
        shown = self._window.page_name == PERSON
        return self._file.person if shown and self._file is not None else None

    def _on_taken(self) -> None:
        """Look at everyone again, unless a picture is open: nobody is led out of it."""
        if self._walk is None:
            self.show_people()

    def _on_failed(self, error: BaseException) -> None:
        if self._window.shows(self._edit):
            self._edit.show_problem(reading_refused(error))
            return
        heading = _tr("desk", "That did not work")
        tell(self._window, self._theme, heading=heading, words=reading_refused(error))

    def _on_start_wanted(self, stage: Stage) -> None:
        if self._file is not None:
            self._at = Place(BEFORE, str(self._file.person.id), detail=stage.value)
            self._start.ask(self._file.person, stage)

    def _on_begun(self, person: Person, assessment: Assessment, shared: bool) -> None:
        before = partial(self._desk.before, person, assessment)
        self._desk.fetch(before, lambda found: self._begin(found, shared))

    def _on_typed_in(self, person: Person, assessment: Assessment) -> None:
        before = partial(self._desk.before, person, assessment)
        self._desk.fetch(before, lambda found: self._begin(found, shared=False, paper=True))

    def _begin(self, found: Unfolded, shared: bool, paper: bool = False) -> None:
        self._shared.turn(on=shared)
        self._open_walk(found, new=True)
        if paper and self._walk is not None:
            self._walk.type_paper_form()

    def _on_refused(self, person: Person) -> None:
        thank(self._window, self._theme, person)
        self._back_to_person()

    def _carry_on(self, assessment_id: UUID) -> None:
        self._desk.fetch(lambda: self._desk.unfolded(assessment_id), self._open_again)

    def _open_again(self, found: Unfolded, place: Place | None = None) -> None:
        self._shared.turn(on=place is not None and place.shared)
        self._open_walk(found, new=False, place=place)

    def _open_walk(self, found: Unfolded, *, new: bool, place: Place | None = None) -> None:
        person, assessment, previous = found.person, found.assessment, found.previous
        editor = AssessmentEditor(self._desk.store, person, assessment, previous, parent=self)
        self._walk = Walk(self._window, self._theme, editor, self._shared, self._house)
        self._walk.left.connect(self._on_walk_left)
        self._walk.signed.connect(self._on_signed)
        if place is not None:
            self._walk.go_to(place.screen)
        else:
            self._walk.start("" if new else assessment.stopped_at)
        if new:
            editor.store_all()
        self._around.watch(editor)

    def _leave_walk(self) -> bool:
        if self._walk is not None and not self._walk.close():
            return False
        self._around.watch(None)
        self._walk = None
        return True

    def _on_walk_left(self, person_id: UUID) -> None:
        """Go to the person once all is durable; until then the picture stays on the screen."""
        if self._walk is not None:
            self._walk.editor.when_safe(lambda: self.open_person(person_id))

    def tell_texts_refused(self, problems: str) -> None:
        """Say what is wrong in a file of texts in another language; all goes on without them."""
        tell_of_texts(self._window, self._theme, problems)

    def _on_signed(self, assessment: Assessment) -> None:
        if self._walk is not None:
            self._walk.editor.when_safe(lambda: self._show_copy_of(assessment.id))

    def _made_trail(self) -> TrailFlow:
        flow = TrailFlow(self._window, self._theme, self._desk.store, self._desk.practitioner)
        flow.done.connect(self.open_person)
        flow.amending.connect(lambda person, version: self._on_begun(person, version, False))
        flow.open_wanted.connect(self._carry_on)
        flow.copy_wanted.connect(self._show_copy_of)
        flow.left.connect(self._back_to_person)
        flow.went.connect(lambda person: self.open_person(person) if person else self.show_people())
        flow.failed.connect(self._on_failed)
        return flow

    def _on_deed(self, deed: Deed, entry: Entry, version: int) -> None:
        if self._file is not None:
            self._trail.begin(deed, entry, version, self._file.person)

    def _show_copy_of(
        self, assessment_id: UUID, version: int | None = None, refused: Refused | None = None
    ) -> None:
        look = partial(self._copies.look, self._desk, assessment_id, version)
        self._desk.fetch(look, lambda found: self._show_copy(*found), refused)

    def _show_copy(self, sheet: Sheet, file: PersonFile) -> None:
        if not self._leave_walk():
            return
        self._file = file
        self._at = Place(COPY, str(sheet.person.id), str(sheet.assessment.id))
        self._shared.turn(on=False)
        self._window.header.show_people(self._desk.practitioner.name)
        self._copies.show(sheet)
