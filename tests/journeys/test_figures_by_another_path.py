"""The team desk's numbers, worked out again from the exported table: equal to the last digit."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.exchange.by_another_path import Figures, Table
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment, Stage
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.assessment.sign_off import SignOff
from wellbeing_desktop.assessment.team_combining import combined
from wellbeing_desktop.assessment.team_figures import Team, Told
from wellbeing_desktop.assessment.team_groups import TeamFilter
from wellbeing_desktop.exchange.table_file import codebook_path, write_table
from wellbeing_desktop.exchange.team_file import pack, unpack
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.storage.team_key import TeamKey

SEED = 20_261_122
PEOPLE = 160
MAEVE = Practitioner("Maeve Donnelly")
SIGNED = SignOff(datetime(2026, 11, 3, 14, 32, tzinfo=UTC), MAEVE.name)
ANSWERS = (1, 2, 2, 3, 3, 3, 4, 4, 4, 5, *Reason, Reason.NOT_APPLICABLE)


@pytest.fixture(scope="module")
def versions(framework):
    """The shipped framework, and a later version in which one statement means something else."""
    first, *others = framework.quadrants
    one, *rest = first.indicators
    changed = replace(first, indicators=(replace(one, statement="There is somebody whom I trust."), *rest))
    return framework, replace(framework, version="1.1.0", quadrants=(changed, *others))


@pytest.fixture(scope="module")
def team(tmp_path_factory, new_store, passphrase, versions):
    """A team's worth of lives: gaps, refusals, two frameworks, amendments, drafts, some withdrawn."""
    dice = random.Random(SEED)
    folder = Path(shutil.copytree(new_store, tmp_path_factory.mktemp("team") / "store"))
    with Store.open(folder, passphrase) as store:
        records = [life(number, versions, dice) for number in range(PEOPLE)]
        store.take_in(records)
        for made in (one for record in records for one in record.latest() if one.sign_off):
            if dice.random() < 0.05:
                store.withdraw(made.id, by=MAEVE.name, reason="Entered twice")
        yield store


def life(number: int, versions, dice: random.Random) -> PersonRecord:
    person = Person(f"R-{number:03}", f"Person {number}", born_on=birthday(dice))
    day = date(2024, 2, 1) + timedelta(days=dice.randrange(400))
    made: list[Assessment] = []
    for sitting in range(dice.choice((1, 2, 2, 3))):
        stage = Stage.FIRST if sitting == 0 else dice.choice((Stage.REVIEW, Stage.REVIEW, Stage.CLOSING))
        one = Assessment(dice.choices(versions, (1, 4))[0], person.id, MAEVE, day, day, stage)
        answer(one, dice)
        one.sign(SIGNED)
        made.append(one)
        if dice.random() < 0.1:
            later = one.amend(by=MAEVE.name, reason="Typed wrongly")
            answer(later, dice)
            later.sign(SIGNED)
            made.append(later)
        day += timedelta(days=dice.randrange(30, 260))
    return PersonRecord(person, (*made, Assessment(versions[0], person.id, MAEVE, day, day)))


def birthday(dice: random.Random) -> date | None:
    return None if dice.random() < 0.2 else date(1930, 1, 1) + timedelta(days=dice.randrange(33_000))


def answer(assessment: Assessment, dice: random.Random) -> None:
    for voice in Voice:
        for indicator in assessment.framework.all_indicators:
            assessment.rate(voice, indicator.id, dice.choice(ANSWERS))


@pytest.fixture
def table(team, tmp_path):
    """What another program reads of it."""
    file = tmp_path / "ratings.csv"
    write_table(file, team.tabled(), named=False)
    return Table(file, codebook_path(file))


def group_of(table: Table, group: TeamFilter):
    framework = tuple(group.framework.split(" ")) if group.framework else None
    return table.group(tuple(group.period), framework, group.stage or "", group.band or "")


def check(told: Told, plain: Figures) -> Counter[str]:
    """Hold everything that is told of one statement against the table; count the numbers of each kind."""
    spread, shift, directions = told.spread, told.shift, plain.directions()
    for bar in spread.steps:
        assert bar.people == plain.between(bar.low, bar.high) + sum(plain.spread[one] for one in bar.beyond)
    for bar in spread.reasons:
        assert bar.people == sum(plain.spread[reason] for reason in bar.reasons)
    unpaired = plain.spread.total() - len(plain.moves)
    for bar in shift.bars:
        assert bar.people == sum(directions[each] for each in bar.directions) + unpaired * bar.or_unpaired
    apart = plain.spread[None] + plain.spread["not_applicable"]
    assert spread.rated in {None, plain.between(1, 5)}
    assert spread.applicable in {None, plain.spread.total() - apart}
    assert shift.both in {None, len(plain.moves)}
    assert shift.mean is None or shift.mean == sum(plain.moves) / len(plain.moves)
    counted = {"steps": len(spread.steps), "reasons": len(spread.reasons), "moves": len(shift.bars)}
    alone = {"rated": spread.rated, "applicable": spread.applicable, "both": shift.both, "mean": shift.mean}
    return Counter(counted) + Counter({name: int(one is not None) for name, one in alone.items()})


def test_every_number_of_every_group_is_that_of_the_exported_table(team, table):
    found = Team(team.team_lines())
    numbers: Counter[str] = Counter()
    for group in found.groups:
        figures = found.figures(group)
        people = group_of(table, group)
        assert figures.people == len(people)
        of = figures.framework.id, figures.framework.version
        for (name, voice), told in figures.indicators.items():
            numbers += check(told, table.indicator(people, of, (voice.value, name)))
        for (name, voice), told in figures.quadrants.items():
            numbers += check(told, table.part(people, of, (voice.value, name)))

    assert len(found.groups) >= 20
    assert {name for name, count in numbers.items() if count >= 40} == {
        "steps", "reasons", "moves", "rated", "applicable", "both", "mean",
    }  # fmt: skip
    print(len(found.groups), "groups,", numbers)


def test_the_first_figures_are_those_of_the_table_too(team, table):
    figures = Team(team.team_lines()).everyone()
    people = group_of(table, figures.filter)
    of = figures.framework.id, figures.framework.version

    assert figures.people == len(people)
    for (name, voice), told in figures.indicators.items():
        assert check(told, table.indicator(people, of, (voice.value, name)))


def test_a_team_file_carries_the_very_same_team(team, cheap):
    key = TeamKey("otter lantern sixpence gravel", cheap)
    sent = unpack(key.unseal(key.seal(pack(team.team_file(key)))))
    ours, theirs = Team(team.team_lines()), Team(combined([sent]).lines)

    assert dict(ours.groups) == dict(theirs.groups)
    for group in ours.groups:
        assert ours.figures(group) == theirs.figures(group)
