"""The figures on screen: the radar, the dot scale, thumbnails and the mark."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.charts.geometry import ring_of
from wellbeing_desktop.charts.series import radar_data
from wellbeing_desktop.ui.widgets.change_scale import ChangeScale
from wellbeing_desktop.ui.widgets.dot_scale import WIDTH, DotScale
from wellbeing_desktop.ui.widgets.mark import MarkView
from wellbeing_desktop.ui.widgets.radar_view import RadarView
from wellbeing_desktop.ui.widgets.thumbnail import paint_thumbnail


@pytest.fixture
def assessment(framework):
    person = Person("0142", "Aoife Byrne")
    made = Assessment(framework, person.id, Practitioner("Maeve"), date(2026, 11, 20), date(2026, 11, 20))
    for number, indicator in enumerate(framework.indicators):
        made.rate(Voice.PERSON, indicator.id, number % 5 + 1)
    made.rate(Voice.PERSON, "life_chances", Reason.DOES_NOT_KNOW)
    return made


def inked_columns(widget):
    """Return the columns of a widget that are drawn in with ink, from left to right."""
    image = widget.grab().toImage()
    down = range(image.height())
    return [x for x in range(image.width()) if any(image.pixelColor(x, y).lightness() < 140 for y in down)]


@pytest.mark.parametrize("step", [1, 5])
def test_a_mark_at_either_end_of_the_scale_is_whole_at_any_size_of_the_text(theme, shown, step):
    dots, moved = DotScale(theme), ChangeScale(theme, Voice.PRACTITIONER)
    dots.show_steps(None, step, None)
    moved.show_steps((3, step), "")
    shown(dots, moved)
    for percent in (100, 200):
        theme.set_percent(percent)
        for scale in (dots, moved):
            scale.setFixedWidth(WIDTH)
            columns = inked_columns(scale)
            assert columns[0] > 0
            assert columns[-1] < WIDTH - 1


@pytest.fixture
def radar(theme, shown, assessment):
    radar = RadarView(theme)
    shown(radar, width=760, height=620, fills=True)
    radar.show_picture(radar_data(assessment), "Aoife chose a step for 17 of 18.")
    return radar


def test_the_radar_is_drawn_in_the_colours_of_the_scheme(theme, radar):
    light = radar.grab().toImage()
    assert light.pixelColor(2, 2) == QColor(theme.scheme.paper)
    theme.use("dark")
    assert radar.grab().toImage().pixelColor(2, 2) == QColor(theme.scheme.paper)


def test_the_radar_says_its_sentence(radar):
    assert radar.accessibleDescription() == "Aoife chose a step for 17 of 18."


def test_a_screen_reader_meets_the_radar_as_a_picture(radar):
    assert QAccessible.queryAccessibleInterface(radar).role() == QAccessible.Role.Graphic


def test_another_answer_moves_the_line_and_keeps_the_ground(radar, assessment):
    radar.grab()
    picture, before = radar._picture, radar.grab().toImage()
    assessment.rate(Voice.PERSON, "trusting_relationships", 5)
    radar.show_picture(radar_data(assessment), "")
    assert radar._picture is picture
    assert radar.grab().toImage() != before


def test_the_radar_is_as_sharp_and_large_as_its_widget(radar):
    radar.grab()
    assert radar._image.deviceIndependentSize().toSize() == radar.size()
    radar.window().resize(900, 700)
    radar.window().layout().activate()
    radar.grab()
    assert radar._image.deviceIndependentSize().toSize() == radar.size()


def test_matplotlib_is_not_loaded_before_the_first_picture():
    code = (
        "import sys; import wellbeing_desktop.ui.widgets.radar_view, wellbeing_desktop.ui.widgets.pdf_view;"
        "import wellbeing_desktop.ui.widgets.ring, wellbeing_desktop.ui.widgets.header;"
        "print([m for m in ('matplotlib', 'numpy', 'pypdfium2', 'reportlab') if m in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


def dark_columns(scale):
    """Return where along the scale something dark stands above the ticks' reach."""
    image = scale.grab().toImage()
    rows = (image.height() // 2 - 7, image.height() // 2 + 7)
    return {x for x in range(image.width()) for y in rows if image.pixelColor(x, y).lightness() < 140}


def test_the_scale_begins_where_reading_begins(theme, shown):
    scale = DotScale(theme)
    shown(scale)
    scale.show_steps(None, 1, None, "1")
    left = min(dark_columns(scale))
    scale.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert min(dark_columns(scale)) > left + 100


def test_nothing_stands_on_the_scale_where_nobody_gave_a_step(theme, shown):
    scale = DotScale(theme)
    shown(scale)
    scale.show_steps(None, None, None, "not talked about yet")
    assert dark_columns(scale) == set()
    assert scale.accessibleName() == "not talked about yet"


def test_where_the_person_was_last_time_is_seen_in_the_practitioners_ring_too(theme, shown):
    scale = DotScale(theme)
    shown(scale)
    scale.show_steps(4, 2, None)
    nothing_before = scale.grab().toImage()
    scale.show_steps(4, 2, 2)
    assert scale.grab().toImage() != nothing_before
    scale.show_steps(4, 2, 4)
    assert scale.grab().toImage() == nothing_before


def thumbnail(theme, framework, steps):
    """Return the picture of some steps, 52 px small."""
    image = QImage(52, 52, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.scheme.paper))
    painter = QPainter(image)
    paint_thumbnail(painter, QRectF(0, 0, 52, 52), theme, ring_of(framework), steps)
    painter.end()
    return image


def test_a_thumbnail_shows_a_step_whose_neighbours_have_none(theme, framework):
    nothing = thumbnail(theme, framework, (None,) * 18)
    assert thumbnail(theme, framework, (3, *(None,) * 17)) != nothing
    assert thumbnail(theme, framework, (None, 3, None, 4, *(None,) * 14)) != nothing


@pytest.mark.parametrize("steps", [(1,) * 18, (None,) * 18, (None, 3, *(5,) * 14, 2, None)])
def test_a_thumbnail_shows_any_answers(theme, framework, steps):
    image = thumbnail(theme, framework, steps)
    colours = {image.pixelColor(x, y).name().upper() for x in range(52) for y in range(52)}
    assert set(theme.scheme.quadrants) <= colours


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_mark_has_the_four_colours_and_the_lamp(theme, shown, scheme):
    theme.use(scheme)
    mark = MarkView(theme, 60)
    shown(mark)
    image = mark.grab().toImage()
    colours = {image.pixelColor(x, y).name().upper() for x in range(60) for y in range(60)}
    assert {*theme.scheme.quadrants, theme.scheme.lamp} <= colours
