"""Which answer holds, since when, and who is one body."""

from __future__ import annotations

from datetime import UTC, datetime

from wellbeing_desktop.assessment.consent import (
    Consent,
    ConsentAnswer,
    ConsentTo,
    bodies,
    history,
    since,
    standing,
)

YES, NO, BACK = ConsentAnswer


def said(day: int, answer: ConsentAnswer, body: str = "School") -> Consent:
    return Consent(ConsentTo.SHARING, answer, datetime(2026, 5, day, tzinfo=UTC), body=body)


def test_it_holds_since_it_was_first_said_without_another_answer_between():
    consents = (said(1, YES), said(2, NO), said(3, YES), said(9, YES))

    assert since(consents, ConsentTo.SHARING, "School") == said(3, YES).said_at
    assert standing(consents, ConsentTo.SHARING, "School") == said(9, YES)


def test_nobody_asked_is_no_answer():
    assert since((), ConsentTo.PICTURES) is None
    assert standing((said(1, YES),), ConsentTo.SHARING, "Clinic") is None


def test_of_two_at_one_moment_the_one_kept_later_holds():
    assert standing((said(1, YES), said(1, BACK)), ConsentTo.SHARING, "School") == said(1, BACK)


def test_a_body_is_the_same_in_any_letters_and_keeps_its_first_name():
    consents = (said(1, YES, "Oak School"), said(2, BACK, "oak  SCHOOL"), said(3, NO, "Clinic"))

    assert bodies(consents) == ("Oak School", "Clinic")
    assert standing(consents, ConsentTo.SHARING, "OAK school") == said(2, BACK, "oak  SCHOOL")
    assert len(history(consents, ConsentTo.SHARING, "Oak School")) == 2
