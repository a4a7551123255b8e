import pytest

from wellbeing_desktop.assessment.people import Person, Practitioner


@pytest.mark.parametrize(
    ("person", "called"),
    [
        (Person("W-1", "Wilbert Gilliland", "Wilbert"), "Wilbert"),
        (Person("W-1", "Wilbert Gilliland"), "Wilbert Gilliland"),
        (Person("W-1", ""), "W-1"),
    ],
)
def test_a_person_is_called_what_they_like_or_their_name_or_the_reference(person, called):
    assert person.called == called


def test_nobody_is_a_sample_unless_said():
    assert not Person("W-1", "Wilbert").sample


@pytest.mark.parametrize(
    ("name", "called"), [("Maeve Quinn", "Maeve"), ("Maeve", "Maeve"), ("", ""), (" ", " ")]
)
def test_a_practitioner_is_called_by_the_first_name(name, called):
    assert Practitioner(name).called == called
