"""The practitioner's view of an indicator: opened on purpose, beside the person's, never over it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.answers import Answer, Reason, Voice, step_of
from wellbeing_desktop.assessment.framework import STEPS
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.joining import quoted
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.answer_group import AnswerGroup
from wellbeing_desktop.ui.widgets.choice_box import ChoiceBox
from wellbeing_desktop.ui.widgets.fields import OwnWords
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.segments import Segments
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.widgets.tiles import StepTile
from wellbeing_desktop.ui.words import apart_words, fill, reason_in_table

WIDTH = 112
PARTS = ("seen", "told", "view")


class PractitionerSteps(QWidget):
    """The practitioner's five steps, on the rows of the person's tiles, and a reason below."""

    answered = Signal(object)

    def __init__(self, theme: Theme, person_group: AnswerGroup) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self._on_theme)
        self._on_theme()
        self._person_group = person_group
        self._tiles = {step: StepTile(theme, step) for step in reversed(STEPS)}
        self._group = QButtonGroup(self)
        for step, tile in self._tiles.items():
            tile.setParent(self)
            tile.setObjectName(f"practitioner-step-{step}")
            tile.setAccessibleName(fill(self.tr("Practitioner’s view: %1 of 5"), step))
            self._group.addButton(tile, step)
            tile.clicked.connect(lambda _=False, step=step: self.answered.emit(step))
        self._reason = ChoiceBox(theme, self.tr("Practitioner’s reason"), show_label=False)
        self._reason.setParent(self)
        self._reason.setObjectName("practitioner-reason")
        self._reason.set_choices(
            [("", self.tr("A reason")), *((r.value, reason_in_table(r)) for r in Reason)]
        )
        self._reason.chosen.connect(self._on_reason)
        person_group.installEventFilter(self)

    def show_answer(self, answer: Answer) -> None:
        """Show an answer without saying that somebody gave it."""
        step = step_of(answer)
        self._group.setExclusive(False)
        for number, tile in self._tiles.items():
            tile.setChecked(number == step)
        self._group.setExclusive(True)
        given = isinstance(answer, Reason) and answer is not Reason.NOT_EXPLORED
        self._reason.choose(answer.value if isinstance(answer, Reason) and given else "")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show}:
            QTimer.singleShot(0, self, self._follow)
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        """Stand on the rows of the person's tiles, which never move."""
        offset = self._person_group.y() - self.y()
        for step, tile in self._tiles.items():
            theirs = self._person_group.tile(step).geometry()
            tile.set_measures(replace(self._person_group.tile(step).face.measures, pt=12))
            tile.setGeometry(0, theirs.y() + offset, self.width(), theirs.height())
        rows = [self._person_group.tile(r).geometry() for r in Reason]
        top = min(r.top() for r in rows) + offset
        self._reason.setGeometry(0, top, self.width(), max(48, rows[0].height()))

    def _on_theme(self) -> None:
        self.setFixedWidth(self._theme.px(WIDTH))

    def _on_reason(self, value: str) -> None:
        self.answered.emit(Reason(value) if value else Reason.NOT_EXPLORED)


class PractitionerWords(QWidget):
    """The difference in words, room for why, and the practitioner's note in three parts."""

    def __init__(self, theme: Theme, editor: AssessmentEditor, indicator_id: str) -> None:
        super().__init__()
        self._editor = editor
        self._id = indicator_id
        self._part = PARTS[0]
        self._quote = Text(theme, "")
        self._apart = Text(theme, "", bold=True)
        self._why = OwnWords(theme, self.tr("Why we see it differently"), tint=False)
        self._why.setObjectName("why-different")
        self._why.edit.setPlaceholderText(self.tr("Both of you can read this in the picture."))
        self._why.settled.connect(self._on_why)
        names = [self.tr("Seen"), self.tr("Told"), self.tr("View")]
        self._parts = Segments(
            theme, self.tr("Part of the practitioner’s note"), dict(zip(PARTS, names, strict=True))
        )
        self._parts.setObjectName("note-part")
        self._parts.set_value(self._part)
        self._parts.chosen.connect(self._on_part)
        self._note = OwnWords(theme, self.tr("Practitioner’s note, not on the person’s copy"), tint=False)
        self._note.setObjectName("practitioner-note")
        self._note.settled.connect(self._on_note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._quote, self._apart, self._why, self._parts, self._note):
            column.addWidget(part)
        column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show both answers in words, and the note's current part."""
        note = self._editor.assessment.note(self._id)
        self._quote.setText(quoted(note.own_words) if note.own_words else "")
        self._quote.setVisible(bool(note.own_words))
        self._why.set_text(note.why_different)
        self._note.set_text(getattr(note, self._part))
        self.answered()

    def answered(self) -> None:
        """Say how far apart the two are, now that an answer was given."""
        assessment = self._editor.assessment
        person = step_of(assessment.answer(Voice.PERSON, self._id))
        theirs = step_of(assessment.answer(Voice.PRACTITIONER, self._id))
        both = person is not None and theirs is not None
        words = apart_words(person, theirs) if person is not None and theirs is not None else ""
        if words != self._apart.text():
            announce(self, words)
        self._apart.setText(words)
        self._apart.setVisible(both)
        self._why.setVisible(bool(both and person != theirs) or bool(assessment.note(self._id).why_different))

    def commit(self) -> None:
        """Hand over what was typed last."""
        self._why.commit()
        self._note.commit()

    def _on_part(self, part: str) -> None:
        self._note.commit()
        self._part = part
        self._note.set_text(getattr(self._editor.assessment.note(self._id), part))

    def _on_why(self, text: str) -> None:
        self._editor.rewrite(self._id, why_different=text)

    def _on_note(self, text: str) -> None:
        self._editor.rewrite(self._id, **{self._part: text})
