"""The ring: one composite that says what was talked about, never how life is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QPushButton

from wellbeing_desktop.ui.widgets.labels import Heading
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.widgets.ring import QuadrantList, RingFigure, StoneState
from wellbeing_desktop.ui.widgets.ring_paint import RingShape


@pytest.fixture
def ring(theme, framework, shown):
    ring = RingFigure(theme, framework, "Aoife")
    shown(ring, width=1366, height=640, fills=True)
    return ring


def name_of(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def focused(ring):
    return ring.window().focusWidget().objectName()


def test_tab_stops_six_times_in_clock_order(qtbot, ring):
    ring.block("relationships").setFocus()
    stops = [focused(ring)]
    for _ in range(5):
        qtbot.keyClick(ring.window().focusWidget(), Qt.Key.Key_Tab)
        stops.append(focused(ring))
    assert stops == [
        "quadrant-relationships",
        "quadrant-purpose",
        "quadrant-independence",
        "quadrant-safety",
        "stone-quality_of_life",
        "stone-self_worth",
    ]


def test_arrows_walk_the_stones_of_a_quadrant_and_come_round(qtbot, ring):
    ring.block("relationships").setFocus()
    seen = []
    for _ in range(5):
        qtbot.keyClick(ring.window().focusWidget(), Qt.Key.Key_Right)
        seen.append(focused(ring))
    assert seen == [
        "stone-trusting_relationships",
        "stone-place_called_home",
        "stone-community_life",
        "stone-sense_of_belonging",
        "quadrant-relationships",
    ]


def test_tab_leaves_a_quadrant_from_any_of_its_stones(qtbot, ring):
    ring.stop("community_life").setFocus()
    qtbot.keyClick(ring.stop("community_life"), Qt.Key.Key_Tab)
    assert focused(ring) == "quadrant-purpose"


def test_enter_and_space_choose_a_stone(qtbot, ring):
    stone = ring.stop("free_from_harm")
    stone.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(ring.indicator_chosen, timeout=500) as heard:
            qtbot.keyClick(stone, key)
        assert heard.args == ["free_from_harm"]


def test_a_press_on_a_stone_chooses_it_and_one_on_the_table_does_not(qtbot, ring):
    heard = []
    ring.indicator_chosen.connect(heard.append)
    for key in ("trusting_relationships", "life_chances", "self_worth"):
        stone = ring.stop(key)
        qtbot.mouseClick(stone, Qt.MouseButton.LeftButton, pos=stone.rect().center())
    assert heard == ["trusting_relationships", "life_chances", "self_worth"]
    assert ring.childAt(ring.width() // 2 + 20, ring.height() // 2) is None


def test_every_stone_can_be_pressed_at_its_middle(ring, framework):
    for indicator in framework.all_indicators:
        stone = ring.stop(indicator.id)
        assert ring.childAt(stone.geometry().center()) is stone


def test_a_name_leads_to_its_quadrant(qtbot, ring):
    with qtbot.waitSignal(ring.quadrant_chosen, timeout=500) as heard:
        qtbot.mouseClick(ring.block("safety"), Qt.MouseButton.LeftButton)
    assert heard.args == ["safety"]


def test_a_stone_says_its_name_its_quadrant_and_its_state(ring, framework):
    title = framework.indicator("trusting_relationships").title
    states = {"trusting_relationships": StoneState.TALKED, "place_called_home": StoneState.NO_STEP}
    ring.show_state(states, "community_life", ("trusting_relationships",))
    said = name_of(ring.stop("trusting_relationships"))
    assert said == f"{title}, Relationships and Belonging, talked about, matters most"
    assert "talked about, no step chosen" in name_of(ring.stop("place_called_home"))
    assert name_of(ring.stop("community_life")).endswith("not yet, next")
    assert QAccessible.queryAccessibleInterface(ring.stop("self_worth")).role() == QAccessible.Role.Button


def test_counts_are_words(ring, framework):
    relationships = framework.quadrants[0].indicators
    ring.show_state({}, "", ())
    assert ring.block("relationships").count == "Not started yet"
    ring.show_state({i.id: StoneState.TALKED for i in relationships[:3]})
    assert ring.block("relationships").count == "3 of 4 talked about"
    ring.show_state({i.id: StoneState.NO_STEP for i in relationships})
    assert ring.block("relationships").count == "All 4 talked about"
    assert name_of(ring.block("relationships")) == "Relationships and Belonging, All 4 talked about"


def colour_at(ring, shape, number):
    stone = shape.stones[number]
    middle = ring._centre + stone.path.boundingRect().center()
    image = ring.window().grab().toImage()
    off = ring.mapTo(ring.window(), QPoint(0, 0))
    return image.pixelColor(round(middle.x()) + off.x() + 12, round(middle.y()) + off.y())


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_a_stone_fills_when_it_was_talked_about(theme, ring, scheme):
    theme.use(scheme)
    ring.show_state({"trusting_relationships": StoneState.TALKED, "place_called_home": StoneState.NO_STEP})
    colours = theme.scheme
    assert colour_at(ring, ring._shape, 0) == QColor(colours.quadrants[0])
    assert colour_at(ring, ring._shape, 1) == QColor(colours.sheet)
    assert colour_at(ring, ring._shape, 2) == QColor(colours.opened[0])


def test_the_same_state_again_paints_nothing(qtbot, ring):
    states = {"trusting_relationships": StoneState.TALKED}
    ring.show_state(states)
    before = ring._showing
    ring.show_state(dict(states))
    assert ring._showing is before


class PaintWatch(QObject):
    """Remembers what was painted of a widget."""

    def __init__(self, widget):
        super().__init__()
        self.painted = []
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.painted.append(event.rect())
        return False


def test_only_the_stone_that_changed_is_painted_again(qtbot, ring):
    watch = PaintWatch(ring)
    ring.show_state({"life_chances": StoneState.TALKED})
    qtbot.waitUntil(lambda: watch.painted != [])
    area = sum(rect.width() * rect.height() for rect in watch.painted)
    assert area < 0.25 * ring.width() * ring.height()


def test_the_first_quadrant_lies_top_left_and_top_right_from_right_to_left(ring):
    assert ring.stop("trusting_relationships").x() < ring.width() / 2
    assert ring.block("relationships").x() < ring.block("purpose").x()
    ring.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    ring.resize(ring.width() - 1, ring.height())
    assert ring.stop("trusting_relationships").x() > ring.width() / 2
    assert ring.block("relationships").x() > ring.block("purpose").x()


def test_names_stand_in_rows_below_the_ring_where_text_is_large(theme, ring):
    theme.set_percent(150)
    ring.window().resize(1000, 1200)
    ring.window().layout().activate()
    tops = [ring.block(key).y() for key in ("relationships", "purpose", "independence", "safety")]
    assert tops == sorted(tops)
    assert tops[0] > ring.stop("trusting_relationships").geometry().bottom()
    assert all(ring.block(k).width() == ring.width() for k in ("relationships", "safety"))


def test_in_rows_the_centre_has_rows_too_and_they_are_its_stops(qtbot, theme, ring):
    theme.set_percent(150)
    ring.window().resize(1000, 1400)
    ring.window().layout().activate()
    row = ring.findChild(QPushButton, "centre-self_worth")
    assert row.isVisible()
    assert row.y() > ring.block("safety").y()
    ring.block("safety").setFocus()
    qtbot.keyClick(ring.block("safety"), Qt.Key.Key_Tab)
    assert focused(ring) == "centre-quality_of_life"
    with qtbot.waitSignal(ring.indicator_chosen, timeout=500) as heard:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert heard.args == ["self_worth"]


def test_the_ring_reaches_up_beside_a_heading(theme, framework, shown):
    plain, headed = RingFigure(theme, framework), RingFigure(theme, framework)
    head = Heading(theme, "Where shall we go next, Aoife?", "page")
    headed.take_head(head)
    for figure in (plain, headed):
        shown(figure, width=1366, height=700, fills=True)
    assert headed.radius == plain.radius
    boxes = [headed.block(q.id).geometry() for q in framework.quadrants]
    assert not any(box.intersects(head.geometry()) for box in boxes)


def test_nothing_stands_on_anything_else_at_any_size(theme, framework, shown):
    figure = RingFigure(theme, framework, "Aoife")
    head = Heading(theme, "Where shall we go next, Aoife?", "page")
    figure.take_head(head)
    frame = PageFrame(theme)
    frame.body.addWidget(figure, 1)
    page = shown(frame, width=1366, height=768, fills=True)
    for percent, width, height in ((100, 1366, 688), (100, 1920, 1080), (125, 1366, 768), (200, 1366, 768)):
        theme.set_percent(percent)
        page.resize(width, height)
        page.layout().activate()
        page.grab()
        named = [head, *(figure.block(q.id) for q in framework.quadrants)]
        boxes = [widget.geometry() for widget in named]
        stones = [figure.stop(i.id).geometry() for i in framework.all_indicators]
        for number, box in enumerate(boxes):
            assert figure.rect().contains(box)
            assert not any(box.intersects(other) for other in boxes[number + 1 :])
            assert not any(box.intersects(stone) for stone in stones)


@pytest.mark.parametrize("radius", [80.0, 150.0, 258.0])
def test_every_stone_has_the_same_area(framework, radius):
    def area(path):
        polygon = path.toFillPolygon()
        points = [(p.x(), p.y()) for p in polygon]
        return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(points))) / 2

    areas = [area(stone.path) for stone in RingShape(framework, radius).stones]
    assert max(areas) / min(areas) < 1.03


class TestQuadrantList:
    @pytest.fixture
    def listed(self, theme, framework, shown):
        listed = QuadrantList(theme, framework)
        shown(listed)
        listed.show_state({"trusting_relationships": StoneState.TALKED}, "place_called_home")
        return listed

    def test_it_shows_the_quadrant_where_one_is(self, listed, framework):
        for indicator in framework.quadrants[0].indicators:
            assert listed.row(indicator.id).height() >= 44
        assert listed.row("place_called_home").accessibleDescription() == "You are here"
        assert name_of(listed.row("trusting_relationships")).endswith("talked about")
        with pytest.raises(KeyError):
            listed.row("self_worth")

    def test_it_leads_to_an_indicator_and_back_to_all_parts(self, qtbot, listed):
        with qtbot.waitSignal(listed.indicator_chosen, timeout=500) as heard:
            qtbot.mouseClick(listed.row("community_life"), Qt.MouseButton.LeftButton)
        assert heard.args == ["community_life"]
        with qtbot.waitSignal(listed.parts_wanted, timeout=500):
            qtbot.mouseClick(listed._parts, Qt.MouseButton.LeftButton)

    def test_the_centre_has_a_list_of_its_own(self, qtbot, listed):
        listed.show_state({}, "self_worth")
        qtbot.waitUntil(lambda: listed.row("quality_of_life").isVisible())

    def test_it_takes_less_room_on_a_low_page(self, listed):
        before = listed.minimumSizeHint().height()
        listed.set_snug(snug=True)
        assert listed.minimumSizeHint().height() == before - 20
