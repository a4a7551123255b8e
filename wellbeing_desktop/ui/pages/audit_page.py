"""What happened here: who did what when, newest first, for whoever has to answer for it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.audit_desk import Told, Wanted
from wellbeing_desktop.ui.audit_words import EVERYTHING, KINDS, kind_words
from wellbeing_desktop.ui.models.audit_model import AuditModel
from wellbeing_desktop.ui.models.counted_rows import Index
from wellbeing_desktop.ui.pages.parts import named
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import LinkButton, QuietButton, SecondButton
from wellbeing_desktop.ui.widgets.choice_box import ChoiceBox
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.widgets.row_face import RowFace
from wellbeing_desktop.ui.widgets.row_list import RowList
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill

SHARES = (0.42, 0.33, 0.25)
LIST_PX = 280
WIDEST_PX = 420


class AuditPage(QWidget):
    """Shows a page of the audit at a time; choosing a row narrows it to that person."""

    wanted = Signal(object, object)
    """What to look for, and the number that it has to be below or None."""
    check_wanted = Signal()
    save_wanted = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("audit-page")
        self._theme = theme
        self._wanted = Wanted()
        self._model = AuditModel(self)
        self._model.more_wanted.connect(lambda before: self.wanted.emit(self._wanted, before))
        self._heading = Heading(theme, self.tr("What happened here"), "page")
        self._lead = Heading(theme, "", "lead")
        self._kind = named(ChoiceBox(theme, self.tr("Show")), "audit-kind")
        self._kind.set_choices(kind_words())
        self._kind.chosen.connect(self._on_kind)
        self._everyone = wired(
            LinkButton(theme, self.tr("Everybody again")), "audit-everyone", self._on_everyone
        )
        heads = [self.tr("What"), self.tr("Whom, and who did it"), self.tr("When")]
        self._rows = RowList(theme, self._model, self._face, heads, SHARES)
        self._rows.view.setObjectName("audit-rows")
        self._rows.view.setAccessibleName(self.tr("What happened"))
        self._rows.row_chosen.connect(self._on_row)
        self._rows.end_near.connect(self._model.ask_for_more)
        self._said = Text(theme, "")
        self._said.setObjectName("audit-said")
        theme.changed.connect(self._keep_sizes)
        self._lay_out()

    def look_at(self, wanted: Wanted) -> None:
        """Begin anew with one person, or with everybody."""
        self._wanted = wanted
        self._kind.choose(EVERYTHING)
        self.say("")
        self.wanted.emit(wanted, None)

    def show_told(self, told: Told) -> None:
        """Show a page of it, if it is still what is wanted."""
        if told.wanted != self._wanted:
            return
        self._model.show(told)
        number = counted("%n entry, the newest first.", "%n entries, the newest first.", told.total)
        person = told.wanted.person_id
        if person is not None:
            whom = self._model.names.get(person, self.tr("somebody who is not here any more"))
            number = fill(self.tr("Only about %1: %2"), whom, number)
        self._lead.setText(number)
        self._everyone.setVisible(person is not None)

    def say(self, words: str) -> None:
        """Say what became of checking or saving."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        announce(self._said, words)

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        body = self._frame.body
        body.setSpacing(10)
        self._frame.set_bottom(0)
        self._frame.watch(self._rows.view.verticalScrollBar())
        for part in (self._heading, self._lead, self._kind, self._everyone):
            body.addWidget(part)
        body.addWidget(self._rows, 1)
        self._rows.fill(self._frame.area, LIST_PX)
        self._frame.add_above_foot(self._said)
        check = SecondButton(self._theme, self.tr("Check that nothing was changed"), "check")
        save = SecondButton(self._theme, self.tr("Save as a file"), "download")
        self._frame.add_foot(wired(check, "audit-check", self.check_wanted))
        self._frame.add_foot(wired(save, "audit-save", lambda: self.save_wanted.emit(self._wanted)))
        back = QuietButton(self._theme, self.tr("Back"), "arrow-left")
        self._frame.add_foot_end(wired(back, "audit-back", self.left))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        self._keep_sizes()

    def _keep_sizes(self) -> None:
        self._kind.setMaximumWidth(self._theme.px(WIDEST_PX))

    def _face(self, index: Index) -> RowFace:
        row = self._model.row(index)
        what, whom, when = self._model.words(row)
        narrows = row.person_id not in {None, self._wanted.person_id}
        return RowFace(name=what, cells=((whom, ""), (when, "")), leads_on=narrows)

    def _on_kind(self, kind: str) -> None:
        self._wanted = Wanted(self._wanted.person_id, KINDS[kind])
        self.wanted.emit(self._wanted, None)

    def _on_everyone(self) -> None:
        self._wanted = Wanted(None, self._wanted.acts)
        self._heading.setFocus()
        self.wanted.emit(self._wanted, None)

    def _on_row(self, index: QModelIndex) -> None:
        person = self._model.row(index).person_id
        if person is not None and person != self._wanted.person_id:
            self._wanted = Wanted(person, self._wanted.acts)
            self.wanted.emit(self._wanted, None)
