"""The practitioner's column stands on the rows of the person's answers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.places import Look, settle, wait
from wellbeing_desktop.assessment.answers import Reason


def place(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def ors(places) -> list[QRect]:
    seen = [one for one in places.page.findChildren(QLabel) if one.text() == "or" and one.isVisible()]
    return [place(places.window, one) for one in seen]


def reasons(places) -> QRect:
    whole = QRect()
    for reason in Reason:
        tile = places.see(f"answer-place_called_home-{reason}")
        if tile is not None:
            whole = whole.united(place(places.window, tile))
    return whole


@pytest.mark.parametrize("right_to_left", [False, True])
def test_a_reason_of_the_practitioner_stands_beside_the_persons_and_or_beside_or(go_to, right_to_left):
    places = go_to("practitioner", look=Look(right_to_left=right_to_left))
    wait(lambda: len(ors(places)) == 2 and places.see("practitioner-reason-edit") is not None)
    settle()

    box = place(places.window, places.see("practitioner-reason-edit"))
    assert (box.top(), box.bottom()) == (reasons(places).top(), reasons(places).bottom())
    first, second = ors(places)
    assert (first.y(), first.height()) == (second.y(), second.height())
    steps = place(places.window, places.see("practitioner-step-1"))
    indents = [steps.right() - second.right(), second.left() - steps.left()]
    assert indents == ([15, 0] if right_to_left else [0, 15])


def test_beside_reasons_in_one_column_the_practitioners_is_as_high_as_one_of_them(go_to):
    places = go_to("practitioner", look=Look(percent=200))
    wait(lambda: places.see("practitioner-reason-edit") is not None)
    settle()

    box = place(places.window, places.see("practitioner-reason-edit"))
    assert box.top() == reasons(places).top()
    assert box.height() < reasons(places).height() / 2
