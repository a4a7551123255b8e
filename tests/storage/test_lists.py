"""Lists show the right people and assessments in the right order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.storage.conftest import MAEVE, filled, sign_off
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment, Stage, State
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.storage.folding import beginnings, folded, typed_words

PEOPLE = {
    "0142": ("Zoë O'Brien", "Zo"),
    "SW-2024/017": ("Łukasz Żółć", ""),
    "SW-2024/018": ("Marie-Claire Dubois", "Marcy"),
    "A1": ("Ó Súilleabháin Mac Gíolla", ""),
    "A2": ("Müller Straße", ""),
    "A3": ("فاطمة الزهراء", ""),
    "A4": ("王小明", "Xiao Ming"),
    "A5": ("Søren Æbeltoft", ""),
}


@pytest.fixture
def everyone(store):
    for reference, (name, known_as) in PEOPLE.items():
        store.save_person(Person(reference, name, known_as))
    return store


def found(store, typed: str) -> list[str]:
    rows = [row.reference for row in store.people(typed)]
    assert len(rows) == store.count_people(typed)
    return rows


@pytest.mark.parametrize(
    ("typed", "references"),
    [
        ("zoe", ["0142"]),
        ("ZOË", ["0142"]),
        ("o'b", ["0142"]),
        ("obri", ["0142"]),
        ("brien", ["0142"]),
        ("zo brien", ["0142"]),
        ("brien zo", ["0142"]),
        ("014", ["0142"]),
        ("142", []),
        ("oe", []),
        ("lukasz zolc", ["SW-2024/017"]),
        ("Łuk", ["SW-2024/017"]),
        ("sw-2024", ["SW-2024/017", "SW-2024/018"]),
        ("sw2024017", ["SW-2024/017"]),
        ("2024/017", ["SW-2024/017"]),
        ("2024 017", ["SW-2024/017"]),
        ("017", ["SW-2024/017"]),
        ("claire", ["SW-2024/018"]),
        ("marieclaire", ["SW-2024/018"]),
        ("marcy dub", ["SW-2024/018"]),
        ("suill", ["A1"]),
        ("mu", ["A2"]),
        ("strasse", ["A2"]),
        ("STRASSE", ["A2"]),
        ("فاط", ["A3"]),
        ("王", ["A4"]),
        ("ming", ["A4"]),
        ("soren aebel", ["A5"]),
        ("m", ["SW-2024/018", "A2", "A1", "A4"]),
        ("nobody", []),
        ("%", []),
        ("'; DROP TABLE person", []),
        ("*", []),
        ("zoe nobody", []),
        ("\U0010ffff", []),
    ],
)
def test_people_are_found_by_the_beginning_of_any_word(everyone, typed, references):
    assert sorted(found(everyone, typed)) == sorted(references)


def test_whatever_is_typed_is_answered(everyone):
    for typed in ("zoe " * 2000, "x" * 100_000, "\ud800", "\x00", " ".join(map(str, range(3000))), "\u202e"):
        assert len(everyone.people(typed)) == everyone.count_people(typed)
    assert found(everyone, "zoe " * 2000) == ["0142"]


def test_those_found_stand_by_name(everyone):
    names = [folded(row.name) for row in everyone.people("a")]
    assert names == sorted(names)
    assert len(names) == 5


def test_a_page_of_people_goes_on_where_the_one_before_ended(everyone):
    for typed in ("", "a"):
        whole = [row.reference for row in everyone.people(typed)]
        pages = [everyone.people(typed, limit=2, offset=start) for start in range(0, 10, 2)]
        assert [row.reference for page in pages for row in page] == whole


def test_with_nothing_typed_everyone_is_there_last_touched_first(everyone, framework):
    assert found(everyone, " ") == list(PEOPLE)[::-1]
    first = everyone.people("zoe")[0]
    draft = Assessment(framework, first.id, MAEVE, date(2026, 1, 1), date(2026, 1, 1))
    everyone.save(draft)
    assert found(everyone, "")[0] == "0142"

    everyone.save_person(everyone.person(everyone.people("a5")[0].id))
    assert found(everyone, "")[:2] == ["A5", "0142"]
    everyone.save_answer(draft, Voice.PERSON, "self_worth")
    assert found(everyone, "")[:2] == ["0142", "A5"]


def test_a_new_name_is_found_and_the_old_one_is_not(everyone):
    person = everyone.person(everyone.people("zoe")[0].id)
    everyone.save_person(replace(person, name="Anne Smyth", known_as=""))

    assert found(everyone, "zoe") == []
    assert found(everyone, "smyth") == ["0142"]


def test_folding_knows_letters_that_have_no_accent_to_lose():
    assert folded("ŁÓDŹ Øre Þór Ðuro ẞ İı") == "lodz ore thor duro ss ii"
    assert typed_words("  O'Brien-Smith, O'Brien ") == ["obriensmith", "obrien"]
    assert beginnings("O'Ra", "Bo") == {"o", "or", "ora", "r", "ra", "b", "bo"}
    assert max(map(len, beginnings("x" * 200))) == 40


def held(framework, person, day: date, **changes) -> Assessment:
    return Assessment(framework, person.id, MAEVE, day, day, **changes)


def test_a_person_is_listed_with_their_last_assessment_draft_and_review(store, aoife, framework):
    (row,) = store.people()
    assert (row.last_held_on, row.last_stage, row.draft_id, row.next_review) == (None,) * 4
    assert row.called == "Aoife"

    first = held(framework, aoife, date(2026, 1, 5), next_review=date(2026, 6, 1))
    first.sign(sign_off(1))
    store.save(first)
    (row,) = store.people()
    assert (row.last_held_on, row.last_stage, row.draft_id) == (date(2026, 1, 5), Stage.FIRST, None)
    assert row.next_review == date(2026, 6, 1)

    review = held(framework, aoife, date(2026, 6, 2), stage=Stage.REVIEW)
    store.save(review)
    (row,) = store.people("aoife")
    assert (row.last_held_on, row.last_stage, row.draft_id) == (date(2026, 6, 2), Stage.REVIEW, review.id)
    assert row.next_review == date(2026, 6, 1)


@pytest.mark.parametrize("begun_first", [0, 1])
def test_of_two_of_one_day_the_list_of_people_tells_of_the_one_signed_last(
    store, aoife, framework, begun_first
):
    day, reviews = date(2026, 11, 3), (date(2027, 2, 1), date(2027, 5, 1))
    two = [Assessment(framework, aoife.id, MAEVE, day, day, stage) for stage in (Stage.REVIEW, Stage.CLOSING)]
    store.save(two[begun_first])
    store.save(two[1 - begun_first])
    for one, review, hour in zip(two, reviews, (9, 17), strict=True):
        one.plan_review(review)
        one.sign(replace(sign_off(), signed_at=datetime(2026, 11, 3, hour, tzinfo=UTC)))
        store.save(one)

    (row,) = store.people()
    assert (row.last_stage, row.next_review) == (Stage.CLOSING, reviews[1])
    assert store.last_row(aoife.id).id == two[1].id
    third = Assessment(framework, aoife.id, MAEVE, day, day, Stage.FIRST)
    store.save(third)
    (row,) = store.people()
    assert (row.last_stage, row.draft_id, row.next_review) == (Stage.FIRST, third.id, reviews[1])


def test_assessments_are_listed_once_in_their_newest_version_by_day_then_sign_off(store, aoife, framework):
    day = date(2026, 3, 3)
    late, early = held(framework, aoife, day), held(framework, aoife, day)
    late.sign(sign_off(9))
    early.sign(sign_off(8))
    draft, older = held(framework, aoife, day), held(framework, aoife, date(2026, 1, 1))
    filled(older).sign(sign_off(20))
    for assessment in (draft, late, early, older):
        store.save(assessment)
    amended = older.amend(by="Maeve", reason="Misheard")
    store.save(amended)

    rows = store.assessment_rows(aoife.id)
    assert [row.id for row in rows] == [older.id, early.id, late.id, draft.id]
    assert [(row.version, row.state) for row in rows] == [
        (2, State.DRAFT),
        (1, State.SIGNED_OFF),
        (1, State.SIGNED_OFF),
        (1, State.DRAFT),
    ]
    assert store.assessment_rows() == rows
    assert rows[0].person_called == "Aoife"
    assert rows[0].person_reference == "SW-0142"


def test_talked_about_counts_what_the_person_answered_in_the_quadrants(store, draft):
    ids = [indicator.id for indicator in draft.framework.indicators]
    draft.rate(Voice.PERSON, ids[0], 3)
    draft.rate(Voice.PERSON, ids[1], Reason.PREFERS_NOT_TO_SAY)
    draft.rate(Voice.PRACTITIONER, ids[2], 3)
    draft.rate(Voice.PERSON, "self_worth", 3)
    store.save(draft)

    (row,) = store.rows_of(store.drafts_listed())
    assert (row.talked_about, row.of) == (2, 18)
    draft.rate(Voice.PERSON, ids[3], 1)
    store.save_answer(draft, Voice.PERSON, ids[3])
    assert store.rows_of(store.drafts_listed())[0].talked_about == 3
    draft.rate(Voice.PERSON, ids[0], Reason.NOT_EXPLORED)
    store.save_answer(draft, Voice.PERSON, ids[0])
    assert store.assessment_rows()[0].talked_about == 2


def test_drafts_are_listed_last_touched_first(store, aoife, framework):
    drafts = [held(framework, aoife, date(2026, 1, day)) for day in (1, 2, 3)]
    for draft in drafts:
        store.save(draft)
    signed = held(framework, aoife, date(2026, 1, 4))
    signed.sign(sign_off())
    store.save(signed)
    store.save_note(drafts[0], "self_worth")

    assert [row.id for row in store.rows_of(store.drafts_listed())] == [
        drafts[0].id,
        drafts[2].id,
        drafts[1].id,
    ]
    assert [row.id for row in store.rows_of(store.drafts_listed(), limit=1)] == [drafts[0].id]


def test_a_review_is_due_until_it_was_begun(store, aoife, framework):
    first = held(framework, aoife, date(2026, 1, 5), next_review=date(2026, 6, 1))
    first.sign(sign_off(1))
    store.save(first)

    assert store.rows_of(store.reviews_listed(date(2026, 5, 31))) == []
    assert [row.id for row in store.rows_of(store.reviews_listed(date(2026, 6, 1)))] == [first.id]
    amended = first.amend(by="Maeve", reason="Misheard")
    amended.plan_review(date(2026, 7, 1))
    store.save(amended)
    assert [row.next_review for row in store.rows_of(store.reviews_listed(date(2026, 12, 1)))] == [
        date(2026, 6, 1)
    ]
    amended.sign(sign_off(2))
    store.save(amended)
    assert [row.next_review for row in store.rows_of(store.reviews_listed(date(2026, 12, 1)))] == [
        date(2026, 7, 1)
    ]

    store.save(held(framework, aoife, date(2026, 7, 1)))
    assert store.rows_of(store.reviews_listed(date(2026, 12, 1))) == []


def test_due_reviews_stand_with_the_longest_due_first(store, framework):
    for number, month in enumerate((7, 5, 6)):
        person = Person(f"R{number}", f"Person {number}")
        store.save_person(person)
        signed = held(framework, person, date(2026, 1, 1), next_review=date(2026, month, 1))
        signed.sign(sign_off())
        store.save(signed)

    due = store.rows_of(store.reviews_listed(date(2026, 12, 1)))
    assert [row.next_review.month for row in due] == [5, 6, 7]
    assert store.rows_of(store.reviews_listed(date(2026, 12, 1)), limit=2) == due[:2]


def test_the_assessment_before_is_the_latest_signed_one_held_earlier(store, aoife, framework):
    first, second = held(framework, aoife, date(2026, 1, 1)), held(framework, aoife, date(2026, 2, 1))
    same_day = held(framework, aoife, date(2026, 2, 1))
    now = held(framework, aoife, date(2026, 2, 1))
    other = Person("X", "Other")
    store.save_person(other)
    theirs = held(framework, other, date(2026, 1, 20))
    for day, assessment in ((3, first), (4, second), (5, same_day), (5, theirs)):
        assessment.sign(sign_off(day))
    unsigned = held(framework, aoife, date(2026, 1, 25))
    for assessment in (first, second, same_day, theirs, unsigned, now):
        store.save(assessment)

    assert store.signed_before(now) == same_day
    assert store.signed_before(same_day) == second
    assert store.signed_before(second) == first
    assert store.signed_before(first) is None
    correction = second.amend(by="Maeve", reason="Misheard")
    store.save(correction)
    assert store.signed_before(correction) == same_day
    assert store.signed_before(same_day) == second
