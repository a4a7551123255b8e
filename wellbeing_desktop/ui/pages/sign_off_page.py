"""Does this fit? What is open is said once and forces nothing; only the day and the signer are needed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.approaches import Approaches
from wellbeing_desktop.assessment.assessment import State
from wellbeing_desktop.assessment.errors import MissingReasonError, TextTooLongError
from wellbeing_desktop.assessment.sign_off import Said, SignOff
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.house_desk import Rules
from wellbeing_desktop.ui.pages.columns import Columns
from wellbeing_desktop.ui.pages.notice import Notice
from wellbeing_desktop.ui.pages.parts import headed
from wellbeing_desktop.ui.pages.sign_off_form import SignOffForm
from wellbeing_desktop.ui.pages.sign_off_words import WhatIsSaid
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondButton
from wellbeing_desktop.ui.widgets.labels import Heading
from wellbeing_desktop.ui.widgets.page_frame import LOW_PX, PageFrame
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import clock, fill, plain_date, too_long_words

SIDE_BY_SIDE_EM = 58.0
SHARES = (640, 598)


class SignOffPage(QWidget):
    """Gathers what the person says of the picture, and signs it."""

    signed = Signal()
    place_wanted = Signal(str)
    back = Signal()
    finished = Signal()

    def __init__(
        self, theme: Theme, editor: AssessmentEditor, now: Callable[[], datetime], rules: Rules
    ) -> None:
        super().__init__()
        self.setObjectName("sign-off-page")
        self._theme = theme
        self._editor = editor
        self._now = now
        self._rules = rules
        self._notice = Notice(theme)
        self._said = WhatIsSaid(theme, editor.person)
        self._said.changed.connect(self._on_said)
        self._form = SignOffForm(theme, editor, rules)
        self._form.place_wanted.connect(self.place_wanted)
        self._frame = PageFrame(theme)
        self._heading = Heading(theme, "", "page")
        self._done = Heading(theme, "", "lead")
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show what was said so far and what is left open; a signed picture says when and by whom."""
        self._notice.say("")  # it may have been mended on another page since
        assessment = self._editor.assessment
        signed = assessment.sign_off
        said = Said(signed.agreement, signed.comment, signed.copy) if signed else assessment.said
        self._said.show_said(said, changeable=signed is None)
        self._form.show_now(self._now())
        self._sign.setVisible(signed is None)
        self._form.setVisible(signed is None)
        if signed is not None:
            words = self.tr("Signed off by %1 on %2 at %3. Nothing in it changes.")
            self._heading.setText(self.tr("What was signed"))
            day = plain_date(signed.signed_at.astimezone().date())
            self._done.setText(fill(words, signed.signed_by, day, clock(signed.signed_at)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._form.set_low(low=self.height() < LOW_PX)

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def commit(self) -> None:
        """Hand over what was typed last."""
        if self._editor.assessment.state is State.DRAFT:
            self._said.commit()
            self._form.commit()

    def _lay_out(self) -> None:
        called = self._editor.person.called
        self._frame.tighten_below(LOW_PX)
        body = self._frame.body
        self._heading.setText(fill(self.tr("Does this fit, %1?"), called))
        self._done.setText(self.tr("Look it over together before it is signed."))
        body.addLayout(headed(self._heading, self._done))
        body.addSpacing(16)
        body.addWidget(self._notice)
        columns = Columns(self._theme, SIDE_BY_SIDE_EM, gap=48)
        columns.arranged.connect(self._form.set_stacked)
        columns.add(self._said, SHARES[0])
        columns.add(self._form, SHARES[1])
        body.addWidget(columns)
        body.addStretch(1)
        self._sign = PrimaryButton(self._theme, self.tr("Sign off this picture"), "check")
        self._frame.add_foot(wired(self._sign, "sign-off", self._on_sign))
        back = SecondButton(self._theme, self.tr("Back"), "arrow-left")
        self._frame.add_foot(wired(back, "back", self.back))
        stop = QuietButton(self._theme, self.tr("Finish for now"))
        self._frame.add_foot_end(wired(stop, "finish", self.finished))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

    def _on_said(self, said: Said) -> None:
        self._editor.say(said)

    def _on_sign(self) -> None:
        if self._editor.assessment.state is not State.DRAFT:
            return
        self._notice.say("")
        self.commit()
        signed_by = self._form.checked()
        if signed_by is None:
            self._frame.show_whole(self._form)
            self._form.look_again()
            return
        said = self._editor.assessment.said
        try:
            sign_off = SignOff(self._now(), signed_by, said.agreement, said.comment, said.copy)
            self._editor.sign(sign_off, self._rules.rule(Approaches).needs_reason)
        except MissingReasonError:
            self._notice.say(self.tr("One step in the plan needs a reason. Please say why there, then sign."))
        except TextTooLongError as error:
            self._notice.say(too_long_words(error.limit))
        else:
            self.refresh()  # it may be here for a while: until it is durable
            self.focus_heading()
            self.signed.emit()
