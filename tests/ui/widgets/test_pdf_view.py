"""A PDF on screen: the very bytes, page by page."""

from __future__ import annotations

import io

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from reportlab.pdfgen.canvas import Canvas

from wellbeing_desktop.ui.widgets.pdf_view import PdfView

PAGES = 3


@pytest.fixture(scope="module")
def pdf():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842))
    for page in range(PAGES):
        canvas.setFont("Helvetica", 20)
        canvas.drawString(70, 760, f"How life is for me, page {page + 1}")
        canvas.drawString(70, 700, "My sister rings every day")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.fixture
def view(theme, shown, pdf):
    view = PdfView(theme)
    shown(view, width=1000, height=760, fills=True)
    view.show_pdf(pdf)
    return view


def press(qtbot, view, name):
    button = next(b for b in view.findChildren(object) if b.objectName() == name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return button


def test_pages_are_counted_and_turned(qtbot, view):
    assert view.page_count == PAGES
    assert view._where.text() == "Page 1 of 3"
    with qtbot.waitSignal(view.page_changed, timeout=500) as heard:
        press(qtbot, view, "next-page")
    assert heard.args == [1]
    assert view._where.text() == "Page 2 of 3"
    press(qtbot, view, "page-before")
    assert view._where.text() == "Page 1 of 3"
    assert not next(b for b in view._buttons.values() if b.objectName() == "page-before").is_available


def test_page_keys_turn_pages(qtbot, view):
    view.pages.setFocus()
    qtbot.keyClick(view.pages, Qt.Key.Key_PageDown)
    assert view.pages.page == 1
    qtbot.keyClick(view.pages, Qt.Key.Key_End)
    assert view.pages.page == 2
    qtbot.keyClick(view.pages, Qt.Key.Key_Home)
    assert view.pages.page == 0


def test_paper_is_white_in_every_scheme(theme, view):
    for scheme in ("light", "dark", "contrast"):
        theme.use(scheme)
        image = view.pages.viewport().grab().toImage()
        box = view.pages._box(0)
        assert image.pixelColor(box.topLeft().toPoint() + QPoint(12, 12)) == QColor("#FFFFFF")


def test_only_pages_in_sight_are_drawn(view):
    view.pages.viewport().grab()
    drawn = {page for page, _ in view._document._pictures}
    assert drawn == {0}


def test_it_is_shown_larger_smaller_and_whole(qtbot, view):
    assert view._size.text() == "80 %"
    press(qtbot, view, "larger")
    assert view._size.text() == "100 %"
    press(qtbot, view, "smaller")
    press(qtbot, view, "smaller")
    assert view._size.text() == "67 %"
    press(qtbot, view, "whole-page")
    box = view.pages._box(0)
    assert box.height() <= view.pages.viewport().height()
    assert box.height() > 0.85 * view.pages.viewport().height()


def test_words_are_found_and_walked_through(qtbot, view):
    view.focus_find()
    qtbot.keyClicks(view._find.edit, "SISTER rings")
    assert view._found.text() == "1 of 3"
    qtbot.keyClick(view._find.edit, Qt.Key.Key_Return)
    assert view._found.text() == "2 of 3"
    assert view.pages.page == 1
    assert view.find_words("no such words") == 0
    assert view._found.text() == "Not in this copy"
    assert view.find_words("") == 0


def test_a_listener_gets_the_words_of_the_page(view):
    assert "My sister rings every day" in view.pages.accessibleDescription()
    assert view.pages.accessibleName() == "Page 1 of 3"


def test_what_is_no_pdf_is_refused_and_the_one_before_stays(view):
    with pytest.raises(ValueError, match="not a PDF"):
        view.show_pdf(b"hello")
    assert view.page_count == PAGES


def test_it_can_be_emptied(view):
    view.clear()
    assert view.page_count == 0
    view.pages.viewport().grab()


def test_before_there_is_anything_it_says_so_and_no_page_can_be_turned(theme, shown):
    view = PdfView(theme)
    shown(view, width=1000, height=760, fills=True)
    assert view._where.text() == "No pages"
    assert not any(view._buttons[name].is_available for name in ("page-before", "next-page"))


def test_the_corner_between_two_scroll_bars_has_the_ground_of_the_rest(qtbot, view):
    for _ in range(4):
        press(qtbot, view, "larger")
    pages = view.pages
    qtbot.waitUntil(pages.horizontalScrollBar().isVisible)
    corner = pages.mapTo(view, pages.rect().bottomRight())
    shot = view.grab().toImage()
    colours = {shot.pixelColor(corner - QPoint(x, y)).name() for x in range(10) for y in range(10)}
    assert colours == {view._theme.colour("well").name()}


@pytest.mark.parametrize("mirrored", [False, True])
def test_in_two_rows_the_field_begins_where_the_page_begins(qtbot, view, mirrored):
    side = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    view.setLayoutDirection(side)
    view.window().resize(700, 760)

    def begins():
        box = view._find
        return box.mapTo(view, QPoint(box.width() if mirrored else 0, 0)).x()

    qtbot.waitUntil(lambda: begins() == (view.width() - 40 if mirrored else 40))
