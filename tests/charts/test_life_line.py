"""A time line joins only what may be joined, and is told apart without colour."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.life import Event, Happened
from wellbeing_desktop.assessment.life import Point as Scored
from wellbeing_desktop.assessment.scoring import QuadrantScore
from wellbeing_desktop.assessment.step_change import StepChange
from wellbeing_desktop.charts.life_line import LifeData, LifeLine, event_mark
from wellbeing_desktop.charts.look import MARKS_GROW_MOST, screen_look
from wellbeing_desktop.charts.shapes import Discs, Lines, Words

FIRST, LAST = date(2025, 1, 1), date(2026, 12, 31)
SIZE = (600.0, 190.0)


def scored(month: int, mean: int | None, *, is_joined: bool) -> Scored:
    value = None if mean is None else Fraction(mean)
    return Scored(date(2025, month, 1), QuadrantScore("q", Voice.PERSON, value, 4, 4), is_joined)


POINTS = (
    scored(1, 2, is_joined=False),
    scored(2, 3, is_joined=True),
    scored(3, None, is_joined=False),
    scored(4, 5, is_joined=False),
)


def line(points=POINTS, events=(), *, mirrored=False) -> LifeLine:
    data = LifeData(points, points, events, FIRST, LAST, "1 January 2025", "31 December 2026")
    return LifeLine(data, SIZE, screen_look(), mirrored=mirrored)


def test_a_gap_is_neither_joined_nor_marked():
    look, shapes = screen_look(), line().shapes()
    (person,) = [s for s in shapes if isinstance(s, Lines) and s.stroke == look.person]
    (discs,) = [s for s in shapes if isinstance(s, Discs) and s.fill == look.ink]

    assert [len(run) for run in person.runs] == [2]
    assert len(discs.middles) == 3


def test_the_two_voices_differ_by_dash_and_mark():
    look = screen_look()

    assert look.practitioner.dash
    assert not look.person.dash
    assert len({s.radius for s in line().shapes() if isinstance(s, Discs)}) == 2


def test_every_kind_of_event_has_a_mark_of_its_own():
    assert len({event_mark(kind, (0.0, 0.0), 5.0) for kind in Happened}) == len(Happened)
    done = Event(date(2025, 6, 1), Happened.STEP_DONE, object.__new__(StepChange))
    assert len(line(events=(done,)).shapes()) == len(line().shapes()) + 1


def test_the_mark_of_an_event_grows_with_the_text_as_the_others_do():
    data = LifeData(
        (), (), (Event(date(2025, 6, 1), Happened.STEP_DROPPED, object.__new__(StepChange)),), FIRST, LAST
    )

    def width(scale: float) -> float:
        shapes = LifeLine(data, SIZE, screen_look(scale=scale)).shapes()
        (run, *_) = next(s for s in reversed(shapes) if isinstance(s, Lines)).runs
        return max(x for x, _ in run) - min(x for x, _ in run)

    assert width(2.0) == MARKS_GROW_MOST * width(1.0)


def test_time_runs_the_other_way_where_one_reads_from_the_right():
    for day in (FIRST, date(2025, 8, 1), LAST):
        assert line(mirrored=True).x_of(day) == -line().x_of(day)


def test_one_day_alone_stands_in_the_middle_of_its_chart():
    data = LifeData(POINTS[:1], (), (), FIRST, FIRST, "1 January 2025", "1 January 2025")
    alone = LifeLine(data, SIZE, screen_look())

    assert abs(alone.x_of(FIRST)) < 20
    assert [w.text for w in alone.shapes() if isinstance(w, Words)].count("1 January 2025") == 1


def test_everything_lies_inside_the_box_and_years_are_named():
    shapes = line().shapes()
    points = [at for s in shapes if isinstance(s, Lines) for run in s.runs for at in run]

    assert all(abs(x) <= SIZE[0] / 2 and abs(y) <= SIZE[1] / 2 for x, y in points)
    assert "2026" in [s.text for s in shapes if isinstance(s, Words)]
