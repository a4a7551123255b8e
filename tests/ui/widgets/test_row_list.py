"""Rows on a Qt model: painted, walked by key, loaded as one scrolls."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QAccessible

from wellbeing_desktop.ui.widgets.row_list import RowFace, RowList

NAMES = [f"Person number {n}" for n in range(40)]


@pytest.fixture
def model():
    return QStringListModel(NAMES)


@pytest.fixture
def rows(theme, shown, model):
    def face(index):
        return RowFace(index.data(), f"{index.row():04}", (("Review", "27 May"), ("No review planned", "")))

    rows = RowList(theme, model, face, ("Name", "Last picture", "Next review"), (3, 3, 3))
    shown(rows, width=1000, height=600, fills=True)
    return rows


def test_a_press_chooses_a_row(qtbot, rows, model):
    place = rows.view.visualRect(model.index(2)).center()
    with qtbot.waitSignal(rows.row_chosen, timeout=500) as heard:
        qtbot.mouseClick(rows.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args[0].row() == 2


def test_arrows_walk_and_enter_chooses(qtbot, rows):
    rows.view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(rows.view, Qt.Key.Key_Down)
    qtbot.keyClick(rows.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(rows.row_chosen, timeout=500) as heard:
        qtbot.keyClick(rows.view, Qt.Key.Key_Return)
    assert heard.args[0].row() == 2


@pytest.mark.parametrize("row", [0, 2])
def test_an_assistive_tool_chooses_a_row_as_often_as_it_wants(qtbot, rows, row):
    rows.view.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        with qtbot.waitSignal(rows.row_chosen, timeout=500) as heard:
            child = QAccessible.queryAccessibleInterface(rows.view).child(row)
            child.actionInterface().doAction("Toggle")
        assert heard.args[0].row() == row


def test_walking_through_rows_chooses_none(qtbot, rows):
    heard = []
    rows.row_chosen.connect(lambda index: heard.append(index.row()))
    rows.view.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Space):
        qtbot.keyClick(rows.view, key)
    rows.view.setCurrentIndex(rows.view.model().index(5, 0))
    qtbot.wait(20)
    assert heard == []


def test_a_row_is_higher_than_a_finger_and_grows_with_the_text(theme, rows):
    assert rows.view.sizeHintForRow(0) >= 60
    theme.set_percent(200)
    assert rows.view.sizeHintForRow(0) > 90


def test_more_rows_are_wished_for_before_the_last_is_reached(qtbot, rows):
    heard = []
    rows.end_near.connect(lambda: heard.append(rows.view.verticalScrollBar().value()))
    bar = rows.view.verticalScrollBar()
    bar.setValue(200)
    assert heard == []
    bar.setValue(bar.maximum() - 100)
    assert heard


def test_a_listener_meets_a_list_with_rows(rows):
    face = QAccessible.queryAccessibleInterface(rows.view)
    assert face.role() == QAccessible.Role.List
    assert face.childCount() == len(NAMES)


def test_a_listener_is_told_of_no_row_while_another_page_is_shown(rows):
    face = QAccessible.queryAccessibleInterface(rows.view)
    assert not face.child(0).state().invisible

    rows.hide()
    assert {face.child(at).state().invisible for at in range(len(NAMES))} == {True}
    rows.show()
    assert not face.child(0).state().invisible


def test_columns_stand_below_the_name_where_it_is_narrow(rows):
    wide = rows.view.sizeHintForRow(0)
    rows.window().resize(460, 600)
    rows.window().layout().activate()
    rows.view.doItemsLayout()
    assert rows.view.sizeHintForRow(0) > wide


def test_rows_are_painted_in_every_scheme_and_direction(theme, rows):
    for scheme in ("light", "dark", "contrast"):
        theme.use(scheme)
        for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
            rows.setLayoutDirection(direction)
            assert not rows.grab().isNull()


def test_a_reference_stands_below_a_name_that_leaves_it_no_room(rows):
    delegate = rows.view.itemDelegate()
    short, long = (RowFace(name, "NORTH/2026/000123456", ()) for name in ("Ana", "Maximiliana " * 6))
    assert not delegate.stands_below(short, 300, 60)
    assert delegate.stands_below(long, 300, 60)
    assert not delegate.stands_below(long, 300, 30)


def test_a_long_name_goes_on_beside_its_reference_and_both_are_whole(rows):
    delegate = rows.view.itemDelegate()
    name = "María José Fernández de la Cruz y Villanueva"
    (first, above), (rest, reference) = delegate.name_lines(RowFace(name, "0284"), 300)
    assert (f"{first} {rest}", above, reference) == (name, "", "0284")

    number = "NORTHERN-TRUST/2026/000123456"  # all but fills a line: the name is cut short, not this
    assert delegate.name_lines(RowFace(name, number), 300) == ((name, ""), ("", number))


def test_two_people_of_one_long_name_are_told_apart_where_the_columns_stand_below_it(theme, shown):
    references = QStringListModel(["1111", "2222"])
    rows = RowList(theme, references, lambda at: RowFace("Maximiliana " * 8, at.data()), ("Name", "What"))
    shown(rows, width=460, height=400, fills=True)
    first, second = (rows.view.viewport().grab(rows.view.visualRect(references.index(at))) for at in (0, 1))
    assert first.toImage() != second.toImage()


def test_a_cell_that_is_too_long_for_one_line_goes_on_in_a_second(theme, shown):
    texts = QStringListModel(
        ["Aoife Byrne", "Aleksandra-Wilhelmina Featherstonehaugh O'Shaughnessy the Elder"]
    )
    rows = RowList(theme, texts, lambda at: RowFace("Added", cells=((at.data(), ""),)), ("What", "Whom"))
    shown(rows, width=1000, height=400, fills=True)
    picture = rows.view.viewport().grab().toImage()

    def has_ink(row, top, bottom):
        box = rows.view.visualRect(texts.index(row))
        across = range(box.center().x(), box.right() - 40)
        down = range(box.top() + top, box.top() + bottom)
        return any(picture.pixelColor(x, y).lightness() < 128 for x in across for y in down)

    assert not has_ink(0, 6, 18)
    assert has_ink(0, 20, 40)
    assert has_ink(1, 6, 18)
    assert has_ink(1, 36, 54)


def test_lines_that_stand_below_each_other_leave_no_line_empty_between_them(theme, shown):
    texts = QStringListModel(["Added"])
    face = RowFace("Added", cells=(("", ""), ("27 May", "")))
    rows = RowList(theme, texts, lambda _: face, ("What", "Whom", "When"))
    shown(rows, width=760, height=400, fills=True)
    picture = rows.view.viewport().grab().toImage()
    middle = rows.view.visualRect(texts.index(0)).center().y()

    inked = [y for y in range(100) if any(picture.pixelColor(x, y).lightness() < 128 for x in range(12, 60))]

    assert middle - 24 < min(inked) < max(inked) < middle + 24


def test_in_a_mirrored_row_a_comma_stands_between_the_words_and_what_follows_them(theme, shown):
    texts = QStringListModel(["Added"])
    rows = RowList(theme, texts, lambda _: RowFace("Added", cells=(("Review", "I"),)), ("What", "When"))
    rows.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shown(rows, width=1000, height=400, fills=True)
    picture = rows.view.viewport().grab().toImage()
    box = rows.view.visualRect(texts.index(0))

    def inked(x):
        return [
            y for y in range(box.top() + 4, box.bottom() - 4) if picture.pixelColor(x, y).lightness() < 128
        ]

    last = next(x for x in range(box.left() + 60, box.right()) if inked(x))

    assert max(len(inked(x)) for x in range(last, last + 4)) > 8  # the tall "I" and not a comma
