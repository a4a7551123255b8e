"""Every widget at once: named, as large as a finger, whole at double size, quiet in every scheme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from tests.ui.widgets.conftest import REASONS
from wellbeing_desktop.ui.widgets.answer_group import AnswerGroup
from wellbeing_desktop.ui.widgets.banner import Banner
from wellbeing_desktop.ui.widgets.buttons import LinkButton, PrimaryButton, QuietButton, SecondButton
from wellbeing_desktop.ui.widgets.card import Card, Hair, Tinted
from wellbeing_desktop.ui.widgets.chips import StrengthChips
from wellbeing_desktop.ui.widgets.dot_scale import DotScale
from wellbeing_desktop.ui.widgets.fields import DateField, LineField, OwnWords, PassphraseField
from wellbeing_desktop.ui.widgets.header import Header
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.widgets.pill import Pill
from wellbeing_desktop.ui.widgets.ring import QuadrantList, RingFigure
from wellbeing_desktop.ui.widgets.ring_stop import RingStop
from wellbeing_desktop.ui.widgets.segments import Segments
from wellbeing_desktop.ui.widgets.star import StarToggle
from wellbeing_desktop.ui.widgets.switch import Switch
from wellbeing_desktop.ui.widgets.tiles import PlainChoice, PlainTick, StepTile

LONG = "I can tell someone a big worry, but I am not sure that they will stay around."


@pytest.fixture
def sheet(theme, framework, shown):
    frame = PageFrame(theme)
    for widget in parts(theme, framework):
        frame.body.addWidget(widget)
    for button in (
        PrimaryButton(theme, "Continue", "arrow-right", trailing=True),
        SecondButton(theme, "Back"),
    ):
        frame.add_foot(button)
    frame.add_foot_end(QuietButton(theme, "Finish for now"))
    shown(frame, width=1100, height=900, fills=True)
    return frame


def parts(theme, framework):
    header = Header(theme)
    header.show_assessment("Aoife", "Review, 20 November", [("talk", "Talk"), ("plan", "Plan")])
    header.set_shared(on=False)
    header.set_saved("Saved 14:32")
    group = AnswerGroup(theme, framework.indicators[0], 0, REASONS)
    group.show_answer(4)
    chips = StrengthChips(theme)
    chips.set_strengths(("My sister rings", LONG))
    listed = QuadrantList(theme, framework)
    listed.show_state({}, "free_from_harm")
    card, tinted = Card(theme), Tinted(theme)
    card.body.addWidget(Text(theme, LONG))
    tinted.body.addWidget(Text(theme, LONG, bold=True))
    banner = Banner(theme, "Not saved yet.", LONG)
    banner.add_button(PrimaryButton(theme, "Try again"))
    date = DateField(theme, "Day we met")
    date.edit.setText("31 February")
    date.commit()
    return [
        header,
        banner,
        Heading(theme, LONG, "statement"),
        Heading(theme, LONG, "lead"),
        group,
        *(StepTile(theme, 3), PlainChoice(theme, LONG), PlainTick(theme, LONG)),
        *(StarToggle(theme, LONG), Switch(theme, LONG, LONG)),
        Segments(theme, "Size", {"a": "Standard", "b": "Large print", "c": "Easy words"}),
        *(LineField(theme, "Name"), PassphraseField(theme, "Passphrase"), date),
        OwnWords(theme, "In Aoife’s own words"),
        chips,
        *(Pill(theme, "Shared screen", "on", "monitor"), Hair(theme), card, tinted),
        *(LinkButton(theme, LONG), QuietButton(theme, LONG, "undo-2")),
        DotScale(theme),
        listed,
        RingFigure(theme, framework, "Aoife"),
    ]


def controls(sheet):
    """Return whatever can be pressed or typed in and is shown."""
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit)
    return [w for w in sheet.findChildren(QWidget) if isinstance(w, kinds) and w.isVisible()]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_everything_can_be_painted_in_every_scheme(theme, sheet, direction):
    sheet.setLayoutDirection(direction)
    for scheme, percent in (("light", 100), ("dark", 150), ("contrast", 200)):
        theme.use(scheme)
        theme.set_percent(percent)
        assert sheet.area.widget().grab().toImage().height() > 1000


def test_everything_that_takes_the_focus_has_a_name(sheet):
    unnamed = [
        type(w).__name__
        for w in sheet.findChildren(QWidget)
        if w.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not w.focusProxy()
        and not QAccessible.queryAccessibleInterface(w).text(QAccessible.Text.Name)
    ]
    assert unnamed == []


@pytest.mark.parametrize("percent", [100, 200])
def test_everything_that_can_be_pressed_is_as_large_as_a_finger(theme, sheet, percent):
    theme.set_percent(percent)
    sheet.area.widget().grab()
    for control in controls(sheet):
        target = control
        if isinstance(control, QLineEdit | QPlainTextEdit):
            target = control.parentWidget()
        least = 34 if isinstance(control, RingStop) else 44
        assert target.height() >= least, (type(control), control.objectName())
        assert target.width() >= least, (type(control), control.objectName())


def test_nothing_is_cut_at_any_size_of_text(qtbot, theme, sheet):
    page = sheet.area.widget()
    for percent, width in ((100, 1366), (150, 800), (200, 1366), (200, 640), (100, 640)):
        theme.set_percent(percent)
        sheet.window().resize(width, 900)
        qtbot.wait(50)
        assert page.width() <= sheet.area.viewport().width()
        for widget in page.findChildren(QWidget):
            if widget.isVisible() and widget.sizePolicy().hasHeightForWidth():
                needed = widget.heightForWidth(widget.width()) - 1
                assert widget.height() >= needed, (type(widget), widget.size(), percent, width)
