"""The radar of the window: what an update shows is what a fresh picture shows, pixel for pixel."""

import hashlib

import pytest

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.charts import canvas
from wellbeing_desktop.charts.look import Around, screen_look
from wellbeing_desktop.charts.radar import RadarPicture
from wellbeing_desktop.charts.series import mirrored, radar_data
from wellbeing_desktop.charts.shapes import Words
from wellbeing_desktop.palette import CONTRAST, DARK, LIGHT

from .makers import always, every, framework_of, picture

SIZE = (480, 380)
FRAMEWORK = framework_of((4, 5, 4, 5))


def drawn(data, look=None, ratio=1.0):
    radar = RadarPicture(canvas.new_figure(*SIZE, ratio), data, look or screen_look())
    radar.draw()
    return radar


@pytest.fixture
def made():
    return picture(FRAMEWORK, every(3, 2, 4), always(3))


@pytest.mark.parametrize("answer", [1, 5, Reason.PREFERS_NOT_TO_SAY], ids=str)
@pytest.mark.parametrize("scheme", [LIGHT, DARK, CONTRAST], ids=lambda s: s.name)
def test_an_update_shows_exactly_what_a_fresh_picture_would(made, answer, scheme):
    radar = drawn(radar_data(made), screen_look(scheme))
    made.rate(Voice.PERSON, "i4", answer)
    radar.update(radar_data(made))

    assert radar.image() == drawn(radar_data(made), screen_look(scheme)).image()


def test_a_gap_that_closes_leaves_nothing_behind(made):
    before = drawn(radar_data(made)).image()
    radar = drawn(radar_data(made))
    for answer in (Reason.DOES_NOT_KNOW, Reason.NOT_APPLICABLE, 4):
        made.rate(Voice.PERSON, "i4", answer)
        radar.update(radar_data(made))

    assert radar.image() == before


def test_a_series_may_come_and_go(made):
    radar = drawn(radar_data(made))
    radar.update(radar_data(made, picture(FRAMEWORK, always(5))))
    assert radar.image() == drawn(radar_data(made, picture(FRAMEWORK, always(5)))).image()

    radar.update(radar_data(made, voices=(Voice.PERSON,)))
    assert radar.image() == drawn(radar_data(made, voices=(Voice.PERSON,))).image()


def test_an_update_with_other_axes_is_refused(made):
    radar = drawn(radar_data(made))

    with pytest.raises(ValueError, match="same axes"):
        radar.update(radar_data(picture(framework_of((4, 5)), always(3))))


def test_an_update_before_the_first_drawing_is_refused(made):
    radar = RadarPicture(canvas.new_figure(*SIZE), radar_data(made), screen_look())

    with pytest.raises(ValueError, match="drawn"):
        radar.update(radar_data(made))


def test_a_finer_screen_gets_more_pixels_of_the_same_picture(made):
    image = drawn(radar_data(made), ratio=2.0).image()

    assert (image.width, image.height) == (960, 760)
    assert len(image.rgba) == 960 * 760 * 4


def test_the_picture_stands_on_the_paper_of_its_scheme(made):
    for scheme in (LIGHT, DARK, CONTRAST):
        image = drawn(radar_data(made), screen_look(scheme)).image()
        assert image.rgba[:3].hex().upper() == scheme.paper[1:]


def test_drawing_twice_gives_the_same_pixels(made):
    radar = drawn(radar_data(made))
    first = radar.image()
    radar.draw()

    assert radar.image() == first


@pytest.mark.parametrize("title", ["$\\frac{1}{0$", "$x^$", "y" * 50_000, "\\alpha _{", "بيت آمن"])
def test_a_hostile_title_is_drawn_as_it_stands(title):
    data = radar_data(picture(framework_of((4, 5, 4, 5), [title]), always(3)))
    radar = drawn(data)

    said = "".join(shape.text for shape in radar.shapes() if isinstance(shape, Words))
    assert title[:8] in said.replace("…", "")
    assert radar.image() != drawn(radar_data(picture(FRAMEWORK, always(3)))).image()


def test_names_may_stand_round_the_figure_in_place_of_labels(made):
    radar = drawn(radar_data(made), screen_look(around=Around.NAMES))

    words = [shape.text for shape in radar.shapes() if isinstance(shape, Words)]
    assert words.count("Quadrant") == 4
    assert "Part of life 1" not in words


def test_right_to_left_is_another_picture(made):
    assert drawn(mirrored(radar_data(made))).image() != drawn(radar_data(made)).image()


def test_the_same_picture_is_the_same_file(made):
    files = set()
    for _ in range(2):
        figure = canvas.new_figure(*SIZE)
        RadarPicture(figure, radar_data(made), screen_look()).draw()
        files.add(hashlib.sha256(canvas.png(figure)).hexdigest())

    assert len(files) == 1


def test_a_figure_of_another_kind_is_refused():
    from matplotlib.figure import Figure

    with pytest.raises(TypeError):
        canvas.agg(Figure())


def test_a_figure_that_is_given_hardly_any_room_is_drawn_all_the_same(made):
    look = screen_look(scale=2.0, around=Around.NAMES)
    radar = RadarPicture(canvas.new_figure(120, 60, 1.0), radar_data(made), look)

    radar.draw()

    assert radar.image().width == 120
