"""Dot charts and image files."""

import itertools
import subprocess
import sys

import pytest

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.charts.dot_chart import dot_rows
from wellbeing_desktop.charts.dots import DotSteps, marks, screen_dots, strip
from wellbeing_desktop.charts.images import dots_png, radar_png
from wellbeing_desktop.charts.series import PRIVATE, SeriesKind, radar_data
from wellbeing_desktop.charts.shapes import Discs, Lines
from wellbeing_desktop.palette import CONTRAST, DARK, LIGHT

from .makers import always, every, framework_of, picture

FRAMEWORK = framework_of((4, 5, 4, 5))
PNG = b"\x89PNG\r\n"


def test_agreement_is_a_disc_in_a_ring_and_a_difference_a_bar_between():
    look = screen_dots()
    same, apart = marks(DotSteps(4, 4), look), marks(DotSteps(2, 4), look)

    assert [type(s) for s in same] == [Discs, Discs]
    assert same[0].middles == same[1].middles
    assert same[0].radius > same[1].radius
    assert isinstance(apart[0], Lines)


def test_a_cross_says_that_the_person_stood_elsewhere_even_where_the_practitioner_is_now():
    look = screen_dots()

    assert len(marks(DotSteps(4, 2, 2), look)) == len(marks(DotSteps(4, 2, 3), look))
    assert marks(DotSteps(4, 2, 4), look) == marks(DotSteps(4, 2), look)


def test_where_nobody_has_a_step_there_is_no_scale():
    assert strip(DotSteps(), screen_dots()) == []
    assert strip(DotSteps(earlier=3), screen_dots()) == []


def test_five_places_are_evenly_apart_and_one_is_at_the_right_when_mirrored():
    look, other = screen_dots(), screen_dots(mirrored=True)
    places = [look.place(step) for step in range(1, 6)]

    assert [b - a for a, b in itertools.pairwise(places)] == pytest.approx([37.5] * 4)
    assert [other.place(step) for step in range(1, 6)] == [-x for x in places]


def test_the_dot_chart_says_in_words_what_it_draws(framework):
    made = picture(framework, always(3), always(3))
    made.rate(Voice.PERSON, "community_life", 1)
    made.rate(Voice.PRACTITIONER, "sense_of_belonging", 4)
    made.rate(Voice.PERSON, "life_chances", Reason.NOT_APPLICABLE)
    made.rate(Voice.PRACTITIONER, "life_chances", Reason.NOT_APPLICABLE)
    said = {row.title: row.said for row in dot_rows(made)}

    title = {i.id: i.title for i in framework.indicators}
    assert said[title["trusting_relationships"]] == "3 for both"
    assert said[title["community_life"]] == "1 and 3, 2 steps apart"
    assert said[title["sense_of_belonging"]] == "3 and 4, one step apart"
    assert said[title["life_chances"]] == "does not apply"


def test_the_dot_chart_has_every_indicator_and_the_centre_but_nothing_left_out(framework):
    rows = dot_rows(picture(framework, always(3)), leave_out=PRIVATE)

    assert len([row for row in rows if not row.heading]) == 19
    assert len([row for row in rows if row.heading]) == 5


@pytest.mark.parametrize("scheme", [LIGHT, DARK, CONTRAST], ids=lambda s: s.name)
def test_whole_pictures_are_image_files(framework, scheme):
    now, then = picture(framework, every(4, 3, 5), always(2)), picture(framework, always(4))
    labels = {SeriesKind.PERSON: "$\\frac{1}{0$"}

    for file in (
        radar_png(radar_data(now, then, labels=labels), scheme),
        dots_png(now, then, scheme, labels=labels),
    ):
        assert file.startswith(PNG)


def test_geometry_and_series_load_no_toolkit():
    code = (
        "import sys; import wellbeing_desktop.charts.radar, wellbeing_desktop.charts.images, "
        "wellbeing_desktop.charts.paper, wellbeing_desktop.charts.ground; "
        "print([m for m in ('matplotlib', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_the_font_list_is_kept_in_the_applications_own_folder(tmp_path):
    code = (
        "from wellbeing_desktop.charts.toolkit import load; load(); "
        "import matplotlib; print(matplotlib.get_cachedir())"
    )
    import os

    home = {
        **os.environ,
        "XDG_CACHE_HOME": str(tmp_path),
        "HOME": str(tmp_path),
        "LOCALAPPDATA": str(tmp_path),
    }
    home.pop("MPLCONFIGDIR", None)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=home)

    assert str(tmp_path) in done.stdout
    assert "wellbeing-desktop" in done.stdout
