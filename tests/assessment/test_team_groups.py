"""No group that is offered gives away a few people, alone or by what it leaves of another."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from fractions import Fraction
from itertools import combinations, permutations

import pytest

from tests.assessment.teams import VERSIONS, members, team_of
from wellbeing_desktop.assessment.assessment import Stage
from wellbeing_desktop.assessment.team_figures import Team
from wellbeing_desktop.assessment.team_groups import EVERYONE, Period, TeamFilter
from wellbeing_desktop.assessment.team_lines import TeamColumns, TeamLine, gathered

TEAMS = [(people, seed, 1 + seed % 2) for people in (4, 7, 12, 25, 40, 80) for seed in range(4)]


def is_safe(people) -> bool:
    return len(people) == 0 or len(people) >= 5


@pytest.mark.parametrize(("people", "seed", "versions"), TEAMS)
def test_no_group_and_the_one_that_holds_it_differ_by_one_to_four_people(people, seed, versions):
    lines = team_of(people, seed, versions)
    sets = {group: set(members(lines, group)) for group in Team(lines).groups}

    assert all(len(each) >= 5 for each in sets.values())
    for one, other in permutations(sets.values(), 2):
        assert not one <= other or is_safe(other - one)


@pytest.mark.parametrize(("people", "seed", "versions"), TEAMS)
def test_a_total_without_its_shown_parts_leaves_nobody_or_five(people, seed, versions):
    lines = team_of(people, seed, versions)
    sets = {group: set(members(lines, group)) for group in Team(lines).groups}
    for total, whole in sets.items():
        for matter in TeamFilter._fields:
            parts = [sets[part] for part in sets if matter_of(part, total) == matter]
            for count in range(1, len(parts) + 1):
                for some in combinations([part for part in parts if part <= whole], count):
                    if sum(map(len, some)) == len(set().union(*some)):
                        assert is_safe(whole.difference(*some)), (total, matter)


def matter_of(part, total):
    """Return the one matter that narrows a part of a total: a half-year is part of its year."""
    return next((TeamFilter._fields[at] for wider, at in part.parents() if wider == total), None)


@pytest.mark.parametrize(("people", "seed", "versions"), TEAMS)
def test_no_sum_and_difference_of_many_groups_of_a_period_tells_of_a_few(people, seed, versions):
    lines = team_of(people, seed, versions)
    by_period = defaultdict(list)
    for group in Team(lines).groups:
        by_period[group.period].append(set(members(lines, group)))
    for sets in by_period.values():
        everybody = sorted(set().union(*sets))
        kinds = Counter(tuple(person in each for each in sets) for person in everybody)
        few = [kind for kind, size in kinds.items() if size < 5]
        rows = echelon([[int(kind[at]) for kind in kinds] for at in range(len(sets))])
        for count in range(1, 5):
            for some in combinations(few, count):
                if sum(kinds[kind] for kind in some) < 5:
                    assert not follows(rows, [int(kind in some) for kind in kinds])


def echelon(rows):
    """Return rows that span the same, each with its first place where it is not nothing."""
    found = []
    for row in rows:
        left = reduced(found, row)
        place = next((at for at, value in enumerate(left) if value), None)
        if place is not None:
            found.append((place, [value / Fraction(left[place]) for value in left]))
    return found


def reduced(rows, row):
    """Take from a row whatever others span of it."""
    for place, other in rows:
        share = row[place]
        row = [a - share * b for a, b in zip(row, other, strict=True)] if share else row
    return row


def follows(rows, row):
    """Tell whether a row is a sum of shares of others."""
    return not any(reduced(rows, row))


def test_enough_people_are_offered_more_than_the_whole():
    lines = team_of(80, 1)
    groups = Team(lines).groups

    assert EVERYONE in groups
    assert TeamFilter(stage=Stage.REVIEW) in groups
    assert any(group.period != Period() for group in groups)


def test_fewer_than_five_people_are_no_group_at_all():
    assert not Team(team_of(4, 0)).groups


def test_nobody_is_no_group_either():
    assert not Team(gathered(VERSIONS[:1], TeamColumns.of(()))).groups


def test_which_groups_are_offered_does_not_hang_on_what_was_looked_at_before():
    lines = team_of(60, 3, 2)
    looked, fresh = Team(lines), Team(lines)
    for group in reversed([*looked.groups]):
        looked.figures(group)

    assert looked.groups == fresh.groups
    for group in fresh.groups:
        assert fresh.figures(group) == looked.figures(group)


@pytest.mark.parametrize("period", [Period(2024), Period(2024, 1), Period(2024, 2)])
def test_a_period_ends_where_the_next_one_begins(period):
    after = {Period(2024): Period(2025), Period(2024, 1): Period(2024, 2), Period(2024, 2): Period(2025, 1)}

    assert period.day_after == after[period].first_day


def test_years_that_have_nobody_in_common_do_not_leave_a_few_beside_them():
    days = [date(2023, 5, 1)] * 3 + [date(2024, 5, 1)] * 12 + [date(2025, 5, 1)] * 15
    found = [TeamLine(person, day.toordinal(), 0, 0, 3, bytes([3]) * 22) for person, day in enumerate(days)]

    groups = Team(gathered(VERSIONS[:1], TeamColumns.of(found))).groups

    assert TeamFilter(Period(2025)) in groups
    assert TeamFilter(Period(2024)) not in groups  # 30 without 15 and 12 would tell of the 3 of 2023
    assert TeamFilter(Period(2023)) not in groups
