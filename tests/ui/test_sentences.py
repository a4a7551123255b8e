from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QApplication

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.sign_off import SignOff
from wellbeing_desktop.ui.sentences import person_sentence, picture_sentence
from wellbeing_desktop.ui.words import apart_words, fill, moved_words, talked_about_words

TODAY = date(2026, 11, 21)


@pytest.fixture
def person() -> Person:
    return Person("SW-1", "Aoife Byrne", known_as="Aoife")


@pytest.fixture
def picture(qapp: QApplication, framework: Framework, person: Person) -> Assessment:
    return Assessment(framework, person.id, Practitioner("Maeve Donnelly"), TODAY, TODAY)


def test_the_sentence_tells_how_the_two_see_it_and_what_has_no_step(
    person: Person, picture: Assessment
) -> None:
    for indicator in picture.framework.indicators[:-2]:
        picture.rate(Voice.PERSON, indicator.id, 3)
        picture.rate(Voice.PRACTITIONER, indicator.id, 3)
    picture.rate(Voice.PRACTITIONER, "community_life", 4)
    picture.rate(Voice.PRACTITIONER, "life_chances", 5)
    picture.rate(Voice.PERSON, picture.framework.indicators[-1].id, Reason.PREFERS_NOT_TO_SAY)

    said = picture_sentence(person, picture, None, TODAY)

    assert said == (
        "Aoife and Maeve see 14 of 16 the same way, one a step apart, and one further apart."
        " Two have no step."
    )


def test_moving_down_is_told_as_plainly_as_moving_up(person: Person, picture: Assessment) -> None:
    before = Assessment(
        picture.framework, person.id, picture.practitioner, date(2026, 5, 12), date(2026, 5, 12)
    )
    for indicator in picture.framework.indicators:
        before.rate(Voice.PERSON, indicator.id, 3)
        picture.rate(Voice.PERSON, indicator.id, 3)
    picture.rate(Voice.PERSON, "community_life", 4)
    picture.rate(Voice.PERSON, "life_chances", 1)
    before.sign(SignOff(datetime(2026, 5, 12, tzinfo=UTC), "Maeve Donnelly"))

    said = picture_sentence(person, picture, before, TODAY)

    assert said == "Aoife chose a step for 18 of 18. Since May, Aoife moved up on 1 and down on 1."


def test_an_empty_picture_says_so_and_names_nothing_low(person: Person, picture: Assessment) -> None:
    said = picture_sentence(person, picture, None, TODAY)

    assert said == "Aoife chose a step for 0 of 18. No step was chosen yet."
    assert person_sentence(person, picture) == "Aoife chose a step for 0 of 18."


def test_highest_and_lowest_are_named_by_title(person: Person, picture: Assessment) -> None:
    picture.rate(Voice.PERSON, "community_life", 5)
    picture.rate(Voice.PERSON, "life_chances", 2)

    assert person_sentence(person, picture) == (
        "Aoife chose a step for 2 of 18. Going best: Joining in with others. Hardest just now: Chances ahead."
    )


def test_a_name_that_looks_like_a_place_holder_stays_as_it_is(qapp: QApplication) -> None:
    assert fill("%1 and %2", "%2", "b") == "%2 and b"


@pytest.mark.parametrize(
    ("person", "theirs", "said"),
    [(4, 4, "4 for both"), (4, 3, "4 and 3, one step apart"), (1, 5, "1 and 5, four steps apart")],
)
def test_both_steps_are_said_the_person_first(
    qapp: QApplication, person: int, theirs: int, said: str
) -> None:
    assert apart_words(person, theirs) == said


@pytest.mark.parametrize(
    ("by", "said"), [(1, "up one since May"), (0, "as in May"), (-2, "down two since May")]
)
def test_a_move_is_said_in_words(qapp: QApplication, by: int, said: str) -> None:
    assert moved_words(by, "May") == said


@pytest.mark.parametrize(
    ("count", "of", "said"),
    [(0, 4, "Not started yet"), (3, 5, "3 of 5 talked about"), (4, 4, "All 4 talked about")],
)
def test_counts_are_words_and_never_a_percentage(qapp: QApplication, count: int, of: int, said: str) -> None:
    assert talked_about_words(count, of) == said
