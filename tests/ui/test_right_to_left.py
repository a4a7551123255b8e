"""Reading from the right: every page mirrors, figures and charts with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from tests.ui.places import EVERY, SIZE, Look, Places, settle
from tests.ui.room_rules import cramped
from tests.ui.tab_walk import missed, order_faults, tab_stops
from wellbeing_desktop.ui.icons import directed
from wellbeing_desktop.ui.widgets.dot_scale import DotScale
from wellbeing_desktop.ui.widgets.labels import Heading
from wellbeing_desktop.ui.widgets.ring import RingFigure

FROM_THE_RIGHT = Look(right_to_left=True)
SLACK_PX = 2


def boxes(at: Places) -> dict[str, QRect]:
    """Return where everything with a name stands in the window, once it stands still."""
    settle()
    found = {}
    for widget in at.window.findChildren(QWidget):
        name = widget.text() if isinstance(widget, Heading) else widget.objectName()
        if isinstance(widget, Heading | QAbstractButton | QLineEdit) and widget.isVisible() and name:
            found[name] = QRect(widget.mapTo(at.window, widget.rect().topLeft()), widget.size())
    return found


def mirrored(box: QRect) -> QRect:
    """Return where a box stands when it is seen from behind."""
    return QRect(SIZE[0] - box.x() - box.width(), box.y(), box.width(), box.height())


@pytest.mark.parametrize("place", EVERY)
def test_a_page_mirrors_and_nothing_stands_upon_anything(go_to, place):
    usual = boxes(go_to(place))
    at = go_to(place, look=FROM_THE_RIGHT)
    turned = boxes(at)
    astray = {
        name: (box.getRect(), turned[name].getRect())
        for name, box in usual.items()
        if name in turned and abs(mirrored(box).center().x() - turned[name].center().x()) > SLACK_PX
    }
    assert astray == {}
    assert cramped(at.window) == []


@pytest.mark.parametrize("place", ["people", "before", "overview", "practitioner", "plan", "sign-off"])
def test_tab_begins_at_the_right_in_each_row(go_to, place):
    window = go_to(place, look=FROM_THE_RIGHT).window
    stops = tab_stops(window)
    assert order_faults(window, stops) == []
    assert missed(window, stops) == []


def stones(at: Places) -> dict[str, tuple[float, float]]:
    """Return the middle of every stone of the ring."""
    ring = at.page.findChild(RingFigure)
    indicators = at.flow._walk.editor.assessment.framework.all_indicators
    middles = {i.id: ring.stop(i.id).geometry().center() for i in indicators}
    return {key: (middle.x() / ring.width(), middle.y() / ring.height()) for key, middle in middles.items()}


def test_the_ring_runs_anticlockwise_with_relationships_at_the_top_right(go_to):
    usual = stones(go_to("overview"))
    turned = stones(go_to("overview", look=FROM_THE_RIGHT))
    for key, (x, y) in usual.items():
        assert turned[key] == pytest.approx((1 - x, y), abs=0.01), key
    x, y = turned["trusting_relationships"]
    assert x > 0.5
    assert y < 0.5


@pytest.mark.parametrize(("right_to_left", "step", "at_the_right"), [
    (False, 1, False), (False, 5, True), (True, 1, True), (True, 5, False),
])  # fmt: skip
def test_1_stands_where_reading_begins(go_to, right_to_left, step, at_the_right):
    at = go_to("picture", look=Look(right_to_left=right_to_left))
    scale = at.page.findChild(DotScale)
    scale.show_steps(step, None, None)
    image = scale.grab().toImage()
    dark = [x for x in range(image.width()) if image.pixelColor(x, image.height() // 2 + 3).lightness() < 80]
    assert dark
    assert all((x > image.width() / 2) is at_the_right for x in dark)
    at.page.refresh()


@pytest.mark.parametrize("icon", ["arrow-left", "arrow-right", "chevron-right", "undo-2"])
def test_what_points_along_the_line_flips(icon):
    assert directed(icon, right_to_left=True) != icon


@pytest.mark.parametrize("icon", ["check", "star", "clock", "lock", "search", "printer"])
def test_what_points_nowhere_stays(icon):
    assert directed(icon, right_to_left=True) == icon
