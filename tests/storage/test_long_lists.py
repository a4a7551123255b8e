"""What a page of a long list costs, in steps of the database's own machine: the same on every computer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.storage.conftest import MAEVE, sign_off
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.retention import KeepRule

PEOPLE = 60
START = date(2020, 1, 1)


@pytest.fixture
def steps(store) -> Callable[[Callable[[], object]], int]:
    """Counts the steps that the database takes for something, once it has been asked before."""

    def counted(ask: Callable[[], object]) -> int:
        ask()
        taken = [0]

        def step() -> int:
            taken[0] += 1
            return 0

        connection = store._opened.connection
        store._thread.now(lambda: connection.set_progress_handler(step, 1))
        ask()
        store._thread.now(lambda: connection.set_progress_handler(None, 1))
        return taken[0]

    return counted


def add(store, framework, person, day):
    made = Assessment(framework, person.id, MAEVE, day, day)
    made.plan_review(day + timedelta(days=30))
    made.sign(sign_off())
    store.save(made)


@pytest.fixture
def people(store, framework):
    """Many people with one signed picture each."""
    made = [Person(f"R-{number:03}", f"Person {number:03}") for number in range(PEOPLE)]
    for person in made:
        store.save_person(person)
        add(store, framework, person, START)
    return made


@pytest.mark.parametrize("search", ["", "person", "person r"])
def test_the_last_page_of_people_costs_hardly_more_than_the_first(store, people, steps, search):
    first = steps(lambda: store.people(search, limit=5))
    last = steps(lambda: store.people(search, limit=5, offset=PEOPLE - 5))

    assert last < 1.5 * first + 15 * PEOPLE


def test_pages_follow_each_other_without_gap_or_twin(store, people):
    for search in ("", "person", "person r"):
        paged = [
            row.id for start in range(0, PEOPLE, 7) for row in store.people(search, limit=7, offset=start)
        ]
        assert len(set(paged)) == len(paged) == PEOPLE
        assert paged == [row.id for row in store.people(search, limit=PEOPLE)]


def test_a_page_of_reviews_costs_the_same_wherever_it_stands(store, people, steps):
    listed = store.reviews_listed(date(2030, 1, 1))
    assert len(listed) == PEOPLE

    first = steps(lambda: store.rows_of(listed, limit=5))
    last = steps(lambda: store.rows_of(listed, offset=PEOPLE - 5, limit=5))
    assert last < 1.2 * first


def test_looking_who_is_due_does_not_grow_with_what_was_signed_before(store, framework, people, steps):
    until, rule, today = date(2030, 1, 1), KeepRule(years=7), date(2040, 1, 1)
    reviews = steps(lambda: store.reviews_listed(until))
    looks = steps(lambda: store.due_for_a_look(rule, today))
    for person in people:
        for number in range(1, 4):
            add(store, framework, person, START + timedelta(days=90 * number))

    assert steps(lambda: store.reviews_listed(until)) < 1.3 * reviews
    assert steps(lambda: store.due_for_a_look(rule, today)) < 1.3 * looks


def test_a_list_leaves_out_what_is_gone_since(store, people):
    from wellbeing_desktop.assessment.retention import EraseReason

    listed = store.reviews_listed(date(2030, 1, 1))
    store.erase_person(people[1].id, EraseReason.ASKED)

    assert [row.person_id for row in store.rows_of(listed, limit=3)] == [people[0].id, people[2].id]
