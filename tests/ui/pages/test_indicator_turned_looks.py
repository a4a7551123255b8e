"""A page that was turned to a statement looks like one that was made for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.leafing import FIRST, click_open, new_page
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.sign_off import SignOff
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.pages.indicator_gate import GUARDED
from wellbeing_desktop.ui.theme import Theme

SAME_EDGE = 16
"""How far the colours of a letter's edge may lie apart, of 255."""


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def picture(page: QWidget) -> list[tuple[object, ...]]:
    """Return all that can be seen: what it is, what it says, whether it is chosen, where it stands."""
    seen = [w for w in page.findChildren(QWidget) if w.isVisibleTo(page) and not w.isWindow()]
    return sorted(
        (
            w.mapTo(page, QPoint(0, 0)).toTuple(),
            w.size().toTuple(),
            type(w).__name__,
            w.objectName(),
            w.accessibleName(),
            w.accessibleDescription(),
            str(w.property("text")),
            str(w.property("plainText")),
            str(w.property("checked")),
            int(w.focusPolicy().value),
        )
        for w in seen
    )


def differ(one: QImage, other: QImage) -> bool:
    """Tell whether two pictures differ by more than the edge of a letter at a fraction of a pixel."""
    here, there = (np.frombuffer(i.constBits(), np.uint8).astype(np.int16) for i in (one, other))
    return here.shape != there.shape or int(np.abs(here - there).max()) > SAME_EDGE


def fill_in(assessment: Assessment, framework: Framework) -> None:
    """Answer some, leave some, and write long and short words here and there."""
    answers = [4, None, Reason.DOES_NOT_KNOW, 1, 5, Reason.NOT_APPLICABLE, 2]
    for number, indicator in enumerate(framework.all_indicators):
        answer = answers[number % len(answers)]
        if answer is not None:
            assessment.rate(Voice.PERSON, indicator.id, answer)
        if number % 3 == 1:
            note = assessment.note(indicator.id)
            words, strengths = f"She rang {number} times. " * 2 * number, ("Her sister", "Swimming" * 3)
            assessment.write(indicator.id, replace(note, own_words=words, strengths=strengths))
    assessment.set_matters_most([FIRST, "self_worth"])


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("direction", ["left to right", "right to left"])
def test_a_page_that_was_turned_is_the_very_page_that_a_new_one_would_be(
    request: pytest.FixtureRequest, qtbot: QtBot, theme: Theme, store: Store,
    aoife: Person, draft: Assessment, framework: Framework, percent: int, direction: str,
) -> None:  # fmt: skip
    if direction == "right to left":
        request.getfixturevalue("mirrored")
    before = Assessment(framework, aoife.id, draft.practitioner, date(2026, 5, 12), date(2026, 5, 12))
    fill_in(before, framework)
    before.sign(SignOff(datetime(2026, 5, 12, tzinfo=UTC), "Maeve Donnelly"))
    fill_in(draft, framework)
    editor = AssessmentEditor(store, aoife, draft, before)
    theme.set_percent(percent)
    turned = new_page(qtbot, theme, editor)
    ids = [i.id for i in framework.all_indicators if i.id != GUARDED]
    for indicator_id in [*ids[3:], *ids[:3]]:
        click_open(turned)
        turned.show_indicator(indicator_id)
        new = new_page(qtbot, theme, editor)
        new.show_indicator(indicator_id)
        qtbot.waitUntil(lambda: picture(turned) == picture(new), timeout=3000)  # noqa: B023
        if direction == "left to right":  # mirrored, Qt's own field sets other words a pixel aside
            alike = lambda: not differ(turned.grab().toImage(), new.grab().toImage())  # noqa: B023, E731
            qtbot.waitUntil(alike, timeout=3000)
        new.close()
    assert editor.wait()
    editor.close()
