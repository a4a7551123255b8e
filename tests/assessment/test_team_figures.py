"""A team's figures equal what is counted one by one; no bar gives away a few people."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import combinations

import pytest

from tests.assessment.teams import VERSIONS, code, members, moves, quadrant_score, team_of
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.errors import TooFewPeopleError
from wellbeing_desktop.assessment.team_figures import Team
from wellbeing_desktop.assessment.team_groups import EVERYONE, Period, TeamFilter
from wellbeing_desktop.assessment.team_lines import REASON_CODES

TEAMS = [(people, seed, 1 + seed % 2) for people in (7, 12, 25, 60, 120) for seed in range(2)]
PLACES = [(indicator.id, voice) for indicator in VERSIONS[0].all_indicators for voice in Voice]
QUADRANTS = [(quadrant, voice) for quadrant in VERSIONS[0].quadrants for voice in Voice]


def parts_of(figures, place):
    """Return every part of a spread and of a shift that can be added up from what is shown."""
    told = figures.indicators[place]
    spread = [(("step", b.low, (b.high, *b.beyond)), b.people) for b in told.spread.steps]
    shift = [
        (("move", b.directions[0], (b.directions[-1], b.or_unpaired)), b.people) for b in told.shift.bars
    ]
    found = {}
    for bars in (spread, shift):
        for start in range(len(bars)):
            for end in range(start, len(bars)):
                (kind, low, _), (_, _, high) = bars[start][0], bars[end][0]
                found[kind, low, high] = sum(count for _, count in bars[start : end + 1])
    return found


@pytest.mark.parametrize(("people", "seed", "versions"), TEAMS)
def test_every_bar_equals_what_is_counted_one_by_one(people, seed, versions):
    lines = team_of(people, seed, versions)
    team = Team(lines)
    for group in team.groups:
        figures, pairs = team.figures(group), members(lines, group)
        assert figures.people == len(pairs)
        for place in PLACES:
            codes = [code(lines, latest, place) for _, latest in pairs.values()]
            spread = figures.indicators[place].spread
            for bar in spread.steps:
                beyond = {REASON_CODES.get(reason, 0) for reason in bar.beyond}
                assert bar.people == sum(bar.low <= c <= bar.high or c in beyond for c in codes)
            for other in spread.reasons:
                beyond = {REASON_CODES.get(reason, 0) for reason in other.reasons}
                assert other.people == sum(c in beyond for c in codes)
            assert spread.rated in {None, sum(1 <= c <= 5 for c in codes)}
            assert spread.applicable in {None, sum(c not in {0, 7} for c in codes)}
            by = [moves(lines, pair, place) for pair in pairs.values()]
            paired = [each for each in by if each is not None]
            shift = figures.indicators[place].shift
            for bar in shift.bars:
                unpaired = (len(by) - len(paired)) * bar.or_unpaired
                ways = [(each > 0) - (each < 0) for each in paired]
                assert bar.people == unpaired + sum(way in bar.directions for way in ways)
            assert shift.both in {None, len(paired)}
            if shift.mean is not None:
                assert shift.mean == Fraction(sum(paired), len(paired))


@pytest.mark.parametrize(("people", "seed", "versions"), TEAMS)
def test_quadrants_count_people_by_their_score_and_by_the_mean_of_their_moves(people, seed, versions):
    lines = team_of(people, seed, versions)
    team = Team(lines)
    for group in team.groups:
        figures, pairs = team.figures(group), members(lines, group)
        for quadrant, voice in QUADRANTS:
            scores = [quadrant_score(lines, latest, quadrant, voice) for _, latest in pairs.values()]
            for bar in figures.quadrants[quadrant.id, voice].spread.steps:
                inside = [bar.low <= each <= bar.high or (bool(bar.beyond) and each == 6) for each in scores]
                assert bar.people == sum(inside)
            means = []
            for pair in pairs.values():
                by = [moves(lines, pair, (i.id, voice)) for i in quadrant.indicators]
                paired = [each for each in by if each is not None]
                means += [Fraction(sum(paired), len(paired))] if paired else []
            shift = figures.quadrants[quadrant.id, voice].shift
            for bar in shift.bars:
                unpaired = (len(pairs) - len(means)) * bar.or_unpaired
                ways = [(each > 0) - (each < 0) for each in means]
                assert bar.people == unpaired + sum(way in bar.directions for way in ways)
            if shift.mean is not None:
                assert shift.mean == sum(means) / len(means)


@pytest.mark.parametrize(("people", "seed", "versions"), TEAMS)
def test_no_bar_and_no_difference_of_a_bar_tells_of_one_to_four(people, seed, versions):
    team = Team(team_of(people, seed, versions))
    shown = {group: team.figures(group) for group in team.groups}
    for group, figures in shown.items():
        for place in PLACES:
            here = parts_of(figures, place)
            assert not {count for count in here.values() if 0 < count < 5}
            for other in group.wider():
                there = parts_of(shown[other], place) if other in shown else {}
                for part in here.keys() & there.keys():
                    assert abs(there[part] - here[part]) not in {1, 2, 3, 4}, (group, other, place, part)


@pytest.mark.parametrize(("people", "seed", "versions"), TEAMS)
def test_a_bar_without_the_same_bar_of_its_parts_leaves_nobody_or_five(people, seed, versions):
    team = Team(team_of(people, seed, versions))
    shown = {group: team.figures(group) for group in team.groups}
    for total, figures in shown.items():
        for matter in (1, 2, 3):
            parts = [part for part in shown if (total, matter) in part.parents()]
            for place in PLACES[:8]:
                whole = parts_of(figures, place)
                for count in range(1, len(parts) + 1):
                    for some in combinations(parts, count):
                        bars = [parts_of(shown[part], place) for part in some]
                        for part in whole.keys() & set.intersection(*({*bar} for bar in bars)):
                            left = whole[part] - sum(bar[part] for bar in bars)
                            assert left == 0 or left >= 5, (total, some, place, part)


def test_large_teams_see_every_step_and_small_ones_see_neighbours_together():
    large, small = Team(team_of(400, 1)).everyone(), Team(team_of(12, 1)).everyone()

    assert [(b.low, b.high) for b in large.indicators[PLACES[0]].spread.steps] == [
        (s, s) for s in range(1, 6)
    ]
    assert large.indicators[PLACES[0]].shift.mean is not None
    assert any(len(told.spread.steps) < 5 for told in small.indicators.values())


def test_everyone_is_shown_alike_before_and_after_it_is_known_what_else_there_is():
    team = Team(team_of(60, 2, 2))
    first = team.everyone()

    assert first == team.figures(EVERYONE)


def test_a_group_that_is_not_offered_is_refused():
    team = Team(team_of(12, 2))

    with pytest.raises(TooFewPeopleError):
        team.figures(TeamFilter(Period(1999)))
    with pytest.raises(TooFewPeopleError):
        Team(team_of(4, 2)).everyone()


@pytest.mark.parametrize(("people", "seed", "versions"), [(25, 3, 1), (60, 4, 2), (120, 5, 1), (300, 6, 2)])
def test_however_groups_of_a_period_are_cut_across_each_other_a_bar_leaves_nobody_or_five(
    people, seed, versions
):
    """Stronger than any sum or difference: who is in which of the groups that show a bar, taken together."""
    lines = team_of(people, seed, versions)
    team = Team(lines)
    shown = {group: team.figures(group) for group in team.groups}
    for period in {group.period for group in shown}:
        groups = {group: members(lines, group) for group in shown if group.period == period}
        for place in PLACES[:6]:
            steps: dict[tuple[object, ...], list[TeamFilter]] = {}
            for group in groups:
                for part in parts_of(shown[group], place):
                    if part[0] == "step" and len(part[2]) == 1:
                        steps.setdefault((part[1], part[2][0]), []).append(group)
            for (low, high), telling in steps.items():
                kinds: Counter[tuple[bool, ...]] = Counter()
                for person in set().union(*(groups[group] for group in telling)):
                    latest = next(groups[g][person][1] for g in telling if person in groups[g])
                    if low <= code(lines, latest, place) <= high:
                        kinds[tuple(person in groups[group] for group in telling)] += 1
                assert not {count for count in kinds.values() if count < 5}
