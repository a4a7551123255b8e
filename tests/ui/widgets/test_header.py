"""The header: whose, where, shared, saved; Saved and Lock always stay."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction

from wellbeing_desktop.ui.widgets.header import Header
from wellbeing_desktop.ui.widgets.header_tab import HeaderTab
from wellbeing_desktop.ui.widgets.labels import Text

TABS = [("talk", "Talk"), ("picture", "Picture"), ("plan", "Plan"), ("sign-off", "Sign-off")]


@pytest.fixture
def header(theme, shown):
    header = Header(theme)
    header.show_assessment("Aoife", "Review, 20 November", TABS)
    header.set_shared(on=True)
    header.set_saved("Saved 14:32")
    shown(header, width=1366)
    return header


def part(header, name):
    found = [w for w in header.findChildren(object) if w.objectName() == name]
    assert len(found) == 1
    return found[0]


def test_a_tab_leads_to_its_place(qtbot, header):
    with qtbot.waitSignal(header.tab_chosen, timeout=500) as heard:
        qtbot.mouseClick(part(header, "tab-plan"), Qt.MouseButton.LeftButton)
    assert heard.args == ["plan"]


def test_the_tab_that_is_shown_is_said(header):
    header.set_tabs(TABS, "picture")
    assert part(header, "tab-picture").is_current
    assert part(header, "tab-picture").accessibleDescription() == "You are here"
    assert not part(header, "tab-talk").is_current


def test_tabs_become_a_menu_where_text_is_large(qtbot, theme, header):
    theme.set_percent(150)
    places = part(header, "places")
    assert places.isVisible()
    assert not part(header, "tab-talk").isVisible()
    assert places.text() == "Talk"
    assert [a.text() for a in header._tab_menu.actions()] == [words for _, words in TABS]
    with qtbot.waitSignal(header.tab_chosen, timeout=500) as heard:
        header._tab_menu.actions()[1].trigger()
    assert heard.args == ["picture"]
    assert part(header, "shared-screen").accessibleName() == "Shared"


@pytest.mark.parametrize(
    ("percent", "width"), [(100, 1366), (150, 1366), (200, 1366), (100, 700), (200, 640)]
)
def test_saved_and_lock_are_always_whole(theme, header, percent, width):
    theme.set_percent(percent)
    window = header.window()
    window.resize(width, 500)
    window.repaint()
    for name in ("saved-state", "lock", "more"):
        widget = part(header, name)
        assert widget.isVisible()
        right = widget.mapTo(window, QPoint(widget.width(), 0)).x()
        assert right <= window.width()
        assert widget.width() >= widget.sizeHint().width()


def test_safety_is_offered_while_nobody_else_looks_and_somebody_answers(qtbot, header):
    header.set_shared(on=False)
    assert not part(header, "worried-about-safety").isVisible()
    header.safety_wanted.connect(lambda: None)
    header.set_shared(on=True)
    assert not part(header, "worried-about-safety").isVisible()
    header.set_shared(on=False)
    assert part(header, "worried-about-safety").isVisible()
    with qtbot.waitSignal(header.safety_wanted, timeout=500):
        qtbot.mouseClick(part(header, "worried-about-safety"), Qt.MouseButton.LeftButton)


def test_sharing_and_locking_are_one_press_away(qtbot, header):
    with qtbot.waitSignal(header.sharing_wanted, timeout=500):
        qtbot.mouseClick(part(header, "shared-screen"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(header.lock_wanted, timeout=500):
        qtbot.mouseClick(part(header, "lock"), Qt.MouseButton.LeftButton)


def test_outside_a_picture_nobody_elses_name_stands_there(header):
    header.show_people("Maeve Donnelly")
    header.set_shared(on=None)
    header.set_saved("")
    said = [t.text() for t in header.findChildren(Text) if t.isVisible()]
    assert "Aoife" not in said
    assert "Maeve Donnelly" in said
    assert [t.accessibleName() for t in header.findChildren(HeaderTab) if t.isVisible()] == ["People"]
    assert not part(header, "shared-screen").isVisible()
    assert not part(header, "saved-state").isVisible()


def test_a_made_up_person_is_marked(header):
    header.show_assessment("Wilbert", "Review", TABS, sample=True)
    assert "Sample person" in [t.text() for t in header.findChildren(Text) if t.isVisible()]


def test_what_is_not_saved_is_said_in_words(header):
    header.set_saved("Not saved", problem=True)
    assert header.saved_words == "Not saved"


def test_a_tab_stands_as_high_as_a_finger(header):
    assert all(tab.height() >= 44 for tab in header.findChildren(HeaderTab))


@pytest.mark.parametrize(("percent", "width", "rows"), [(100, 1366, 1), (125, 1366, 1), (100, 800, 2)])
def test_it_takes_no_more_height_than_its_rows_need(qtbot, theme, header, percent, width, rows):
    theme.set_percent(percent)
    header.safety_wanted.connect(lambda: None)
    header.show_assessment("Wilbert Gilliland", "Review, 20 November", TABS, sample=True)
    header.set_shared(on=False)
    header.set_saved("Not saved", problem=True)
    header.window().resize(width, 500)
    qtbot.wait(50)
    least = 60 if rows == 1 else 92
    assert least <= header.height() <= least * theme.scale + 12


@pytest.fixture
def entries(header):
    """What More and the menu of colours in it offer, by their words."""
    header.menu.aboutToShow.emit()
    return {action.text(): action for action in header.menu.findChildren(QAction) if action.text()}


def test_more_offers_larger_text_as_far_as_there_is(theme, header, entries):
    heard = []
    header.look_chosen.connect(lambda: heard.append(theme.percent))
    for _ in range(5):
        entries["Larger text"].trigger()
    assert heard == [110, 125, 150, 175, 200]
    header.menu.aboutToShow.emit()
    assert not entries["Larger text"].isEnabled()
    entries["Text as usual"].trigger()
    assert theme.percent == 100


def test_more_offers_other_colours(theme, entries):
    entries["High contrast"].trigger()
    assert theme.scheme.name == "contrast"
    entries["Dark colours"].trigger()
    assert theme.scheme.name == "dark"


def test_what_others_add_to_more_stands_before_that(header):
    own = header.menu.addAction("Clear answer")
    header.menu.aboutToShow.emit()
    header.menu.aboutToShow.emit()
    words = [action.text() for action in header.menu.actions()]
    assert header.menu.actions()[0] is own
    assert words.count("Larger text") == 1
