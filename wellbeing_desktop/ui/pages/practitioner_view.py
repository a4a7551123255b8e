"""The practitioner's view of an indicator: opened on purpose, beside the person's, never over it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QStyle, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.answers import Answer, Reason, Voice, step_of
from wellbeing_desktop.assessment.framework import STEPS
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.joining import quoted
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.answer_group import OR_INDENT, AnswerGroup
from wellbeing_desktop.ui.widgets.card import Tinted
from wellbeing_desktop.ui.widgets.choice_box import ChoiceBox
from wellbeing_desktop.ui.widgets.dot_scale import DotScale
from wellbeing_desktop.ui.widgets.fields import OwnWords
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.paint import TILE_RADIUS
from wellbeing_desktop.ui.widgets.segments import Segments
from wellbeing_desktop.ui.widgets.sign import Sign
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.widgets.star import StarSign
from wellbeing_desktop.ui.widgets.tiles import StepTile
from wellbeing_desktop.ui.words import apart_words, fill, reason_in_table

_tr = QCoreApplication.translate

WIDTH = 112
LEAST_PX, SNUG_PX = 80, 68
GAP, SNUG_GAP = 12, 4
MOST_ROWS = 2
"""Where the person's reasons stand in more rows, the practitioner's takes one."""
PARTS = ("seen", "told", "view")


def practitioners_label(theme: Theme, called: str) -> Text:
    """Return what stands above the practitioner's steps: their name, or who they are where it is too long."""
    label = Text(theme, called, bold=True)
    if label.sizeHint().width() > theme.px(WIDTH):
        label.setText(_tr("PractitionerSteps", "Practitioner"))
        label.setAccessibleDescription(called)
    return label


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
        self._or = Text(theme, self.tr("or"), muted=True)
        self._or.setParent(self)
        self._reason = ChoiceBox(theme, self.tr("Practitioner’s reason"), show_label=False)
        self._reason.setParent(self)
        self._reason.set_narrow()
        self._reason.box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
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
        QTimer.singleShot(0, self, self._follow)

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
        between = self._person_group.or_place.translated(0, offset)
        indented = QRect(OR_INDENT, between.y(), self.width() - OR_INDENT, between.height())
        self._or.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), indented))
        self._reason.setGeometry(self._beside_reasons().translated(0, offset))

    def _beside_reasons(self) -> QRect:
        """Return the place beside the reasons: as high as both rows, or as one of a column or its words."""
        tiles = [self._person_group.tile(r).geometry() for r in Reason]
        top, bottom = min(r.top() for r in tiles), max(r.bottom() for r in tiles)
        rows, most = len({r.top() for r in tiles}), bottom + 1 - top
        words = min(most, self._reason.height_of_words(self.width()))
        return QRect(0, top, self.width(), most if rows <= MOST_ROWS else max(48, tiles[0].height(), words))

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
        self._quoted = _Quoted(theme, editor.person.called)
        self._apart = _Apart(theme)
        self._why = OwnWords(theme, self.tr("Why we see it differently"), tint=False, pt=12)
        self._why.setObjectName("why-different")
        self._why.set_least_height(LEAST_PX)
        self._why.edit.setPlaceholderText(self.tr("Both of you can read this in the picture."))
        self._why.settled.connect(self._on_why)
        names = [self.tr("Seen"), self.tr("Told"), self.tr("View")]
        self._parts = Segments(
            theme, self.tr("Part of the practitioner’s note"), dict(zip(PARTS, names, strict=True))
        )
        self._parts.setObjectName("note-part")
        self._parts.set_value(self._part)
        self._parts.chosen.connect(self._on_part)
        self._note = self._note_field(theme)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self._quoted, self._apart, self._why):
            column.addWidget(part)
        column.addWidget(self._note, 1)
        self.refresh()

    def set_snug(self, *, snug: bool) -> None:
        """Take less height where the window is low."""
        for field in (self._why, self._note):
            field.set_least_height(SNUG_PX if snug else LEAST_PX)
        self._column.setSpacing(SNUG_GAP if snug else GAP)

    def _note_field(self, theme: Theme) -> OwnWords:
        """Make the field for the note, its parts under its label; beside that, who does not get to see it."""
        note = OwnWords(theme, self.tr("Practitioner’s note"), tint=False, pt=12)
        note.set_least_height(LEAST_PX)
        note.put_below_label(self._parts)
        note.label.set_one_line()
        note.head.addStretch(1)
        called = self._editor.person.called
        note.head.addWidget(Sign(theme, "eye-off", 18, "muted"))
        note.head.addWidget(Text(theme, fill(self.tr("not on %1’s copy"), called), muted=True, pt=11))
        note.setObjectName("practitioner-note")
        note.settled.connect(self._on_note)
        return note

    def refresh(self) -> None:
        """Show both answers in words, and the note's current part."""
        note = self._editor.assessment.note(self._id)
        self._quoted.show_words(note.own_words, starred=self._id in self._editor.assessment.matters_most)
        self._why.set_text(note.why_different)
        self._note.set_text(getattr(note, self._part))
        self.answered()

    def answered(self) -> None:
        """Say how far apart the two are, now that an answer was given."""
        assessment = self._editor.assessment
        person = step_of(assessment.answer(Voice.PERSON, self._id))
        theirs = step_of(assessment.answer(Voice.PRACTITIONER, self._id))
        both = person is not None and theirs is not None
        before = self._apart.said
        self._apart.show_steps(person, theirs)
        if self._apart.said != before:
            announce(self, self._apart.said)
        self._why.setVisible(bool(both and person != theirs) or bool(assessment.note(self._id).why_different))

    def commit(self) -> None:
        """Hand over what was typed last."""
        self._why.commit()
        self._note.commit()

    def _on_part(self, part: str) -> None:
        self._note.commit()
        self._part = part
        self._note.start_with(getattr(self._editor.assessment.note(self._id), part))

    def _on_why(self, text: str) -> None:
        self._editor.rewrite(self._id, why_different=text)

    def _on_note(self, text: str) -> None:
        self._editor.rewrite(self._id, **{self._part: text})


class _Quoted(QWidget):
    """What the person said here, and whether it matters most: theirs, on their ground."""

    def __init__(self, theme: Theme, called: str) -> None:
        super().__init__()
        self._label = Text(theme, fill(self.tr("In %1’s own words"), called), bold=True)
        self._quote = Text(theme, "")
        self._star = QWidget()
        row = QHBoxLayout(self._star)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(StarSign(theme))
        row.addWidget(Text(theme, fill(self.tr("Matters most to %1"), called), bold=True), 1)
        ground = Tinted(theme, radius=TILE_RADIUS, pad=14)
        ground.body.addWidget(self._quote)
        ground.body.addWidget(self._star)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._label)
        column.addWidget(ground)

    def show_words(self, words: str, *, starred: bool) -> None:
        """Show what was said; nothing at all where there is neither a word nor a star."""
        self._quote.setText(quoted(words) if words else "")
        self._label.setVisible(bool(words))
        self._quote.setVisible(bool(words))
        self._star.setVisible(starred)
        self.setVisible(bool(words) or starred)


class _Apart(QWidget):
    """Where the two stand, in dots and in words; nothing until both gave a step."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.said = ""
        self._dots = DotScale(theme)
        self._words = Text(theme, "", bold=True)
        self._kept = Text(theme, self.tr("Both are kept, as they are."))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._words)
        words.addWidget(self._kept)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._dots)
        row.addLayout(words, 1)

    def show_steps(self, person: int | None, practitioner: int | None) -> None:
        """Show both steps."""
        self.said = ""
        if person is not None and practitioner is not None:
            self.said = apart_words(person, practitioner)
        self._words.setText(self.said)
        self._dots.show_steps(person, practitioner, None, self.said)
        self._kept.setVisible(person != practitioner)
        self.setVisible(bool(self.said))
