"""The lines of a team's figures equal the answers they stand for, whatever happens to an assessment."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.storage.conftest import MAEVE, filled, person, sign_off
from wellbeing_desktop.assessment.age_band import age_on, band_of
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment, Stage
from wellbeing_desktop.assessment.retention import EraseReason
from wellbeing_desktop.assessment.team_lines import BANDS, STAGES, code_of, places_of

WHY = {"by": "Maeve", "reason": "A reason"}


def told(lines):
    """Say what lines say in words of the domain, whatever the numbers of the people."""
    return [
        (
            date.fromordinal(line.day),
            STAGES[line.stage],
            lines.frameworks[line.framework].content_hash,
            BANDS[line.band],
            line.codes,
        )
        for line in lines.lines()
    ]


def expected(store):
    """Say the same from the whole records, one by one."""
    found = []
    for person_id in store.person_ids():
        record = store.record(person_id)
        newest = {a.id: a for a in record.assessments if a.sign_off}
        for one in newest.values():
            codes = bytes(code_of(one.answer(v, i)) for i, v in places_of(one.framework))
            band = band_of(age_on(record.person.born_on, one.held_on))
            line = one.held_on, one.stage, one.framework.content_hash, band, codes
            found.append((one.held_on, one.sign_off.signed_at, line))
    return [line for _, _, line in sorted(found, key=lambda each: each[:2])]


@pytest.fixture
def team(store, framework):
    """Six people with three assessments each, in two versions of the framework, one of them a draft."""
    chance = random.Random(5)
    later = replace(framework, version="1.9", overall=framework.overall[:1])
    people = [person(n, born_on=date(1930 + 14 * n, 3, 3) if n else None) for n in range(6)]
    for who in people:
        store.save_person(who)
        for number, stage in enumerate(Stage):
            held_on = date(2025, 1, 31) + (date(2025, 6, 1) - date(2025, 1, 1)) * number
            made = Assessment((framework, later)[number % 2], who.id, MAEVE, held_on, held_on, stage)
            for indicator in made.framework.all_indicators:
                for voice in Voice:
                    made.rate(voice, indicator.id, chance.choice([1, 2, 3, 4, 5, *Reason]))
            if (who is not people[0]) or number < 2:
                made.sign(sign_off(number + 1))
            store.save(made)
    return people


def test_the_lines_equal_the_ratings_of_the_records(store, team):
    lines = store.team_lines()

    assert len(lines) == 17
    assert lines.count_people == 6
    assert told(lines) == expected(store)
    assert store.verify() == []


def test_drafts_are_no_part_of_a_team(store, draft):
    store.save(filled(draft))

    assert len(store.team_lines()) == 0


def test_an_amendment_takes_the_place_of_what_it_amends(store, draft):
    filled(draft).sign(sign_off())
    store.save(draft)
    later = draft.amend(by="Maeve", reason="Mistyped")
    later.rate(Voice.PERSON, "self_worth", 2)
    store.save(later)
    before = told(store.team_lines())
    later.sign(sign_off(4))
    store.save(later)

    assert len(store.team_lines()) == 1
    assert told(store.team_lines()) == expected(store) != before
    assert store.verify() == []


def test_withdrawn_ones_leave_and_come_back_and_moved_ones_change_whose_they_are(store, team):
    whole = store.team_lines()
    (first, *_) = store.assessment_rows(team[1].id)
    store.withdraw(first.id, **WHY)
    assert len(store.team_lines()) == len(whole) - 1
    store.put_back(first.id, **WHY)
    store.move(first.id, team[2].id, **WHY)

    assert len(store.team_lines()) == len(whole)
    assert told(store.team_lines()) == expected(store)
    assert store.verify() == []


def test_somebody_erased_is_gone_from_the_team(store, team):
    store.erase_person(team[3].id, EraseReason.ASKED)

    assert store.team_lines().count_people == 5
    assert store.verify() == []


def test_records_that_are_taken_in_join_the_team(store, team, tmp_path, passphrase, cheap):
    from wellbeing_desktop.storage.store import Store

    records = store.records([who.id for who in team])
    with Store.create(tmp_path / "other", passphrase, cheap)[0] as other:
        other.take_in(records)

        assert told(other.team_lines()) == told(store.team_lines())
        assert other.verify() == []


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ("UPDATE team_line SET codes = CAST(x'01' || substr(codes, 2) AS BLOB)", "differ from its answers"),
        ("DELETE FROM team_line", "differ from its answers"),
    ],
)
def test_verify_tells_of_lines_that_disagree_with_the_answers(store, draft, damage, said):
    filled(draft).rate(Voice.PERSON, draft.framework.indicators[0].id, 5)
    draft.sign(sign_off())
    store.save(draft)
    store._thread.now(store._opened.connection.execute, damage)

    (line,) = store.verify()
    assert said in line
    assert str(draft.id) in line


def test_a_new_person_without_a_birthday_has_an_unknown_age(store, draft):
    filled(draft).sign(sign_off())
    store.save(draft)

    (line,) = store.team_lines().lines()
    assert BANDS[line.band] == "unknown"


def test_the_caseload_counts_the_reviews_that_the_list_names(store, team):
    today = date(2026, 5, 1)
    for number, who in enumerate(team):
        for place, row in enumerate(store.assessment_rows(who.id)):
            one = store.assessment(row.id)
            if one.sign_off is not None and (number + place) % 2:
                later = one.amend(by="Maeve", reason="A day to look again")
                later.plan_review(date(2026, 4, 29) + timedelta(days=number))
                if number % 3:
                    later.sign(sign_off(9 + place))
                store.save(later)

    found = store.caseload(store.team_lines(), today, timedelta(days=3))

    overdue = len(store.reviews_listed(today - timedelta(days=1)))
    assert found.overdue == overdue > 0
    assert found.coming == len(store.reviews_listed(today + timedelta(days=3))) - overdue > 0
    assert (found.people, sum(found.stages.values()), sum(found.seen)) == (6, 6, 6)


def test_of_two_on_one_day_the_one_signed_later_comes_later_whichever_was_kept_first(store, draft):
    other = Assessment(draft.framework, draft.person_id, MAEVE, draft.held_on, draft.entered_on, Stage.REVIEW)
    draft.sign(sign_off(5))
    other.sign(sign_off(4))
    store.save(draft)
    store.save(other)

    assert [STAGES[line.stage] for line in store.team_lines().lines()] == [Stage.REVIEW, Stage.FIRST]
    assert told(store.team_lines()) == expected(store)
