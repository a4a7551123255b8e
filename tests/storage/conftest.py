"""People and assessments that the store's tests begin with."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment, Made, MadeWith, Stage
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.notes import ChangeReason, Note
from wellbeing_desktop.assessment.people import CopyFormat, Person, Practitioner
from wellbeing_desktop.assessment.plan import Action, ActionState, Owner
from wellbeing_desktop.assessment.sign_off import Agreement, CopyChoice, SignOff
from wellbeing_desktop.storage import backup
from wellbeing_desktop.storage.keeper import Keeper
from wellbeing_desktop.storage.store import Store

MAEVE = Practitioner("Maeve Donnelly", "Social worker", "028 9000 0000")


@pytest.fixture
def aoife(store: Store) -> Person:
    """A person who is in the store."""
    person = Person("SW-0142", "Aoife Ní Bhriain", known_as="Aoife", languages=("ga", "en"))
    store.save_person(person)
    return person


@pytest.fixture
def draft(store: Store, framework: Framework, aoife: Person) -> Assessment:
    """A stored draft of hers with nothing in it."""
    assessment = Assessment(framework, aoife.id, MAEVE, date(2026, 11, 3), date(2026, 11, 4))
    store.save(assessment)
    return assessment


@pytest.fixture
def closed(store, aoife):
    """The folder of a store with one person, closed."""
    store.close()
    return store.folder


MONDAY = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


class Clock:
    """A clock that is set by hand. It goes for the keeper and for what it writes."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = MONDAY
        clock = self

        class Day(datetime):
            @classmethod
            def now(cls, tz=None):
                return clock.now.astimezone(tz)

        monkeypatch.setattr(backup, "datetime", Day)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock that stands on a Monday until it is set."""
    return Clock(monkeypatch)


@pytest.fixture
def keeper(store: Store, aoife: Person, clock: Clock) -> Keeper:
    """Who keeps the backups of a store with one person."""
    return Keeper(store, clock)


def sign_off(day: int = 3, **changes: object) -> SignOff:
    """A sign-off on a day of November 2026."""
    given = {"agreement": Agreement.PARTLY, "comment": "Mostly.", "copy": CopyChoice.TAKEN, **changes}
    return SignOff(datetime(2026, 11, day, 14, 32, 5, 123, tzinfo=UTC), "Maeve Donnelly", **given)  # type: ignore[arg-type]


def filled(assessment: Assessment) -> Assessment:
    """Fill a draft with something in every field, and return it."""
    ids = [indicator.id for indicator in assessment.framework.all_indicators]
    for place, indicator_id in enumerate(ids):
        assessment.rate(Voice.PERSON, indicator_id, place % 5 + 1)
        assessment.rate(Voice.PRACTITIONER, indicator_id, list(Reason)[place % 4])
    assessment.write(
        ids[1],
        Note("Is é mo theach é.\nمنزلي 🏡", ("Neighbours", "The choir"), "Seen", "Told", "View", "Why"),
    )
    assessment.write(ids[0], Note(own_words="Two dots: ö", change_reason=ChangeReason.CIRCUMSTANCES))
    assessment.set_matters_most([ids[5], ids[2], ids[9]])
    assessment.set_actions(
        [
            Action("Join the choir", Owner.SUPPORT, "Bríd", date(2026, 12, 1), "empowering", "", "Ring her"),
            Action("Check the boiler", Owner.SERVICE, approach="protection", protection_reason="Fumes"),
            Action("Ring back", Owner.PRACTITIONER, state=ActionState.DONE, outcome="Done"),
        ]
    )
    assessment.describe(
        made=Made.PERSON_ALONE,
        made_with=[MadeWith.CARER, MadeWith.INTERPRETER],
        also_there=["Seán", "Dr Okafor"],
        setting="Her kitchen",
    )
    assessment.plan_review(date(2027, 2, 3))
    assessment.stop_at(ids[7])
    assessment.stage = Stage.REVIEW
    return assessment


def person(number: int, **changes: object) -> Person:
    """One of many people."""
    given = {"known_as": "", "copy_format": CopyFormat.EASY_WORDS, **changes}
    return Person(f"R-{number:05}", f"Person {number}", **given)  # type: ignore[arg-type]
