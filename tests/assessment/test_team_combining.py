"""Team files of several laptops count every assessment once, and say what they left aside."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from tests.assessment.team_files import line, team_file
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.team_combining import Aside, combined
from wellbeing_desktop.assessment.team_figures import Team
from wellbeing_desktop.assessment.team_lines import places_of


def test_no_file_at_all_is_a_team_without_lines():
    found = combined([])

    assert (len(found.lines), found.laptops, found.twice, found.aside) == (0, 0, 0, {})


def test_two_laptops_are_one_team(framework):
    one = team_file(framework, [line(framework, 1, 1), line(framework, 2, 2)])
    other = team_file(framework, [line(framework, 3, 3)], number=2, laptop=2)
    found = combined([one, other])

    assert (len(found.lines), found.lines.count_people, found.laptops) == (3, 3, 2)
    assert found.aside == {}


def test_a_person_whom_two_laptops_know_is_one_person(framework):
    one = team_file(framework, [line(framework, 1, 1)])
    other = team_file(framework, [line(framework, 1, 2)], number=2, laptop=2)
    found = combined([one, other])

    assert (len(found.lines), found.lines.count_people, found.twice) == (2, 1, 0)


def test_an_assessment_in_two_files_counts_once_in_its_newest_version(framework):
    codes = bytes([5]) * len(places_of(framework))
    one = team_file(framework, [line(framework, 1, 1, version=2, codes=codes)])
    other = team_file(framework, [line(framework, 1, 1)], number=2, laptop=2, day=22)

    for files in permutations([one, other]):
        found = combined(files)
        assert (len(found.lines), found.twice) == (1, 1)
        assert found.lines.columns["self_worth", Voice.PERSON] == bytes([5])


def test_the_very_same_file_twice_is_noticed(framework):
    one = team_file(framework, [line(framework, 1, 1)])
    found = combined([one, one, one])

    assert found.aside == {1: Aside.SAME_FILE, 2: Aside.SAME_FILE}
    assert (len(found.lines), found.twice, found.laptops) == (1, 0, 1)


def test_of_one_laptop_only_the_newest_file_counts(framework):
    may = team_file(framework, [line(framework, 1, 1), line(framework, 2, 2)], number=1, day=3)
    june = team_file(framework, [line(framework, 1, 1)], number=2, day=9)
    july = team_file(framework, [line(framework, 1, 1), line(framework, 4, 4)], number=3, day=12)

    for files in permutations([may, june, july]):
        found = combined(files)
        assert {files[place] for place in found.aside} == {may, june}
        assert set(found.aside.values()) == {Aside.OLDER}
        assert (len(found.lines), found.twice) == (2, 0)


def test_lines_stand_by_their_day_whichever_file_they_came_in(framework):
    days = [date(2026, 1, day).toordinal() for day in (9, 3, 5)]
    files = [
        team_file(framework, [line(framework, n, n, day=day)], number=n, laptop=n)
        for n, day in enumerate(days, 1)
    ]
    found = combined(files)

    assert [date.fromordinal(day).day for day in found.lines.days] == [3, 5, 9]


def test_two_versions_of_a_framework_are_kept_apart(framework):
    later = replace(framework, version="2.0.0")
    files = [
        team_file(framework, [line(framework, 1, 1)]),
        team_file(later, [line(later, 2, 2)], number=2, laptop=2),
    ]
    found = combined(files)

    assert {one.version for one in found.lines.frameworks} == {framework.version, "2.0.0"}
    assert len(set(found.lines.framework_of)) == 2


def test_the_words_of_the_latest_assessments_stand_for_everyone_whichever_file_they_came_in(framework):
    later = replace(framework, version="2.0.0")
    day = date(2026, 11, 3).toordinal()
    old = team_file(framework, [line(framework, n, n) for n in range(5)], day=22)
    new = team_file(later, [line(later, n, 10 + n, day=day) for n in range(5)], number=2, laptop=2)

    for files in permutations([old, new]):
        found = combined(files).lines
        assert [one.version for one in found.frameworks] == ["2.0.0", framework.version]
        assert found.frameworks[found.framework_of[-1]] == later
        assert Team(found).everyone().framework == later


def test_more_frameworks_than_lines_can_name_leave_the_file_aside_that_brings_them(framework):
    def versions(numbers):
        return tuple(replace(framework, version=f"{number}.0.0") for number in numbers)

    files = [
        replace(team_file(framework, [], number, laptop=number), frameworks=versions(range(start, end)))
        for number, (start, end) in enumerate(((1, 201), (201, 301), (100, 257)))
    ]
    found = combined(files)

    assert found.aside == {1: Aside.MANY_FRAMEWORKS}
    assert len(found.lines.frameworks) == 256


@given(data=st.data())
def test_any_order_of_files_gives_the_same_team(framework, data):
    some = st.tuples(st.integers(0, 4), st.integers(0, 9), st.integers(1, 3))
    files = []
    for number in range(data.draw(st.integers(1, 4))):
        sent = {assessment: (person, version) for person, assessment, version in data.draw(st.lists(some))}
        lines = [line(framework, p, a, version=v) for a, (p, v) in sent.items()]
        laptop, day = data.draw(st.integers(0, 2)), number + 1
        files.append(team_file(framework, lines, number, laptop, day))
    order = data.draw(st.permutations(files))
    one, other = combined(files), combined(order)

    assert (len(one.lines), one.twice, one.laptops) == (len(other.lines), other.twice, other.laptops)
    assert sorted(one.lines.days) == sorted(other.lines.days)
    assert one.laptops + len(one.aside) == len(files)
