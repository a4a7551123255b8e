"""Quick entry: a form that came back on paper, typed into one table by keys alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.answers import Answer, Reason
from wellbeing_desktop.assessment.errors import TooManyPrioritiesError
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.joining import commas
from wellbeing_desktop.ui.models.quick_entry_model import VOICES, EntryRow, QuickEntryModel
from wellbeing_desktop.ui.pages.columns import Columns
from wellbeing_desktop.ui.pages.parts import in_tab_order
from wellbeing_desktop.ui.pages.quick_entry_days import QuickEntryDays
from wellbeing_desktop.ui.pages.quick_entry_keys import STAR, KeysLine, answer_of, letters
from wellbeing_desktop.ui.pages.quick_entry_side import QuickEntrySide
from wellbeing_desktop.ui.sentences import starred_sentence
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondButton
from wellbeing_desktop.ui.widgets.entry_table import EntryTable
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill

TABLE_PART, SIDE_PART = 68, 32
SIDE_BY_SIDE_EM = 66.0
HEAD_EM = 50.0
HEAD_PARTS = (2, 3)
GAP = 32


class QuickEntryPage(QWidget):
    """Hands each key to the editor and says calmly where a key is none of the answers."""

    picture_wanted = Signal()
    talk_wanted = Signal()
    finished = Signal()

    def __init__(self, theme: Theme, editor: AssessmentEditor, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("quick-entry-page")
        self._theme = theme
        self._editor = editor
        self._days = QuickEntryDays(theme, editor, today)
        self._said = Text(theme, "")
        self._said.setObjectName("said")
        self._model = QuickEntryModel(editor.assessment, editor.person.called, self)
        self._table = EntryTable(theme, self._model)
        self._side = QuickEntrySide(theme, editor)
        self._see = PrimaryButton(theme, self.tr("See the picture"), "arrow-right", trailing=True)
        self._connect()
        self._lay_out()
        self._on_moved()

    def refresh(self) -> None:
        """Show the assessment as it is now."""
        self._days.refresh()
        self._model.show_change("")
        self._say("")
        self._on_moved()

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def commit(self) -> None:
        """Hand over what was typed last."""
        self._side.commit()
        self._days.field.commit()

    def _connect(self) -> None:
        self._table.typed.connect(self._on_typed)
        self._table.cleared.connect(self._on_cleared)
        self._table.words_wanted.connect(self._on_words_wanted)
        self._table.moved.connect(self._on_moved)
        self._side.star_wanted.connect(self._toggle_star)
        self._side.back_wanted.connect(lambda: self._table.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self._editor.changed.connect(self._on_changed)
        self._editor.history.moved.connect(self._on_taken_back)
        self._theme.changed.connect(self._keep_room)

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        self._frame.body.addWidget(self._head())
        self._frame.body.addSpacing(10)
        self._frame.body.addWidget(KeysLine(self._theme))
        self._frame.body.addSpacing(4)
        self._frame.body.addWidget(self._said)
        both = Columns(self._theme, SIDE_BY_SIDE_EM, gap=GAP)
        both.add(self._table, TABLE_PART)
        both.add(self._side, SIDE_PART)
        self._frame.body.addWidget(both, 1)
        self._add_foot()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        in_tab_order([self._days.field, self._table, *self._side.stops(), self._see])
        self._keep_room()

    def _head(self) -> QWidget:
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Heading(self._theme, self.tr("Type in a paper form"), "page"))
        column.addWidget(Heading(self._theme, self.tr("Every answer is kept as you type it."), "lead"))
        column.addStretch(1)
        head = Columns(self._theme, HEAD_EM, gap=GAP)
        head.add(words, HEAD_PARTS[0])
        head.add(self._days, HEAD_PARTS[1])
        return head

    def _add_foot(self) -> None:
        self._frame.add_foot(wired(self._see, "see-picture", self._on_picture))
        talk = SecondButton(self._theme, self.tr("Talk instead"))
        self._frame.add_foot(wired(talk, "talk-instead", self.talk_wanted))
        stop = QuietButton(self._theme, self.tr("Finish for now"))
        self._frame.add_foot_end(wired(stop, "finish", self.finished))

    def _keep_room(self) -> None:
        """Keep a line for what is said, so that the table never jumps."""
        self._said.setMinimumHeight(round(self._theme.leading(12)))

    def _entry(self) -> EntryRow:
        return self._model.entry(self._table.row)

    def _on_typed(self, typed: str) -> None:
        answer = answer_of(typed)
        if typed == STAR:
            self._toggle_star()
        elif self._table.column not in VOICES:
            self._say(self.tr("Own words are typed beside the table: F2 leads there."))
        elif answer is None:
            key = typed.strip() or self.tr("Space")
            self._say(
                fill(
                    self.tr("“%1” is not an answer. Type 1 to 5, or one of %2. Nothing was changed."),
                    key,
                    commas(letters()),
                )
            )
        else:
            self._rate(answer)

    def _on_cleared(self) -> None:
        if self._table.column in VOICES:
            self._rate(Reason.NOT_EXPLORED)
        else:
            self._say(self.tr("Own words are changed beside the table: F2 leads there."))

    def _on_words_wanted(self) -> None:
        self._side.focus_words()
        self._frame.show_whole(self._side.words)

    def _rate(self, answer: Answer) -> None:
        entry = self._entry()
        self._say("")
        self._editor.rate(VOICES[self._table.column], entry.indicator.id, answer)
        cell = self._table.currentIndex()
        announce(self._table, str(cell.data(Qt.ItemDataRole.AccessibleTextRole)))
        if answer is Reason.NOT_EXPLORED:
            self._say(fill(self.tr("Left for now: %1."), entry.indicator.title))

    def _toggle_star(self) -> None:
        place, before = self._entry().indicator.id, self._editor.assessment.matters_most
        wanted = [i for i in before if i != place] if place in before else [*before, place]
        try:
            self._editor.set_matters_most(wanted)
        except TooManyPrioritiesError:
            self._side.refresh()
            self._say(starred_sentence(self._editor.assessment))
        else:
            self._say("")

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        announce(self._table, sentence)

    def _on_moved(self) -> None:
        entry = self._entry()
        self._side.show_row(entry.indicator.id, entry.number)
        page = self._frame.area.widget()
        if page is not None:
            box = self._table.visualRect(self._table.currentIndex())
            middle = self._table.viewport().mapTo(page, box.center())
            self._frame.area.ensureVisible(middle.x(), middle.y(), 0, box.height())

    def _on_changed(self, indicator_id: str) -> None:
        self._model.show_change(indicator_id)
        self._side.refresh()

    def _on_taken_back(self, indicator_id: str) -> None:
        """Go to where something was taken back or done again."""
        if indicator_id and self.isVisible():
            self._table.go_to(self._model.row_of(indicator_id))
            self._say("")

    def _on_picture(self) -> None:
        if self._days.commit():
            self.picture_wanted.emit()
        else:
            self._frame.show_whole(self._days)
