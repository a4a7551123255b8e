"""A framework speaks other languages by text, and everything but its words stays as it is."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.change import move, tally
from wellbeing_desktop.assessment.framework import framework_from_dict, framework_to_dict
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.exchange.framework_file import (
    FrameworkFileError,
    shipped_easy_words,
    shipped_framework,
)
from wellbeing_desktop.exchange.framework_languages import (
    easy_words_of,
    first_spoken,
    framework_in,
    languages_of,
)
from wellbeing_desktop.exchange.record_file import read_record, write_record

CORE = shipped_framework()
HEAD = 'framework = "social-wellbeing"\nframework_version = "1.0.0"\nlanguage = "xx"\n'
STEPS = 'steps = ["krok 1", "krok 2", "krok 3", "krok 4", "krok 5"]'
SOME = f"""{HEAD}title = "Xx"

[[quadrants]]
id = "purpose"
title = "Xx sens"

[[indicators]]
id = "trusting_relationships"
statement = "Xx ufam."
{STEPS}

[[indicators]]
id = "self_worth"
title = "Xx ja"
prompts = ["Xx?"]
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "social-wellbeing.xx.toml").write_text(SOME, "utf-8")
    return tmp_path


def test_each_text_that_is_given_is_said_and_english_stands_for_every_other(own):
    said = framework_in(CORE, "xx", own)
    trust, worth = said.indicator("trusting_relationships"), said.indicator("self_worth")

    assert (said.language, said.title, said.source) == ("xx", "Xx", CORE.source)
    assert [q.title for q in said.quadrants][1] == "Xx sens"
    assert said.quadrants[1].purpose == CORE.quadrants[1].purpose
    assert (trust.statement, trust.words(5)) == ("Xx ufam.", "krok 5")
    assert trust.title == CORE.indicator("trusting_relationships").title
    assert (worth.title, worth.prompts) == ("Xx ja", ("Xx?",))
    assert worth.strengths == CORE.indicator("self_worth").strengths
    assert [i.id for i in said.all_indicators] == [i.id for i in CORE.all_indicators]
    assert (said.id, said.version) == (CORE.id, CORE.version)


def test_no_translation_is_shipped_and_a_language_without_texts_changes_nothing(own):
    assert languages_of(CORE) == ()
    assert languages_of(CORE, own) == ("xx",)
    assert framework_in(CORE, "pl", own) is CORE
    assert framework_in(CORE, "xx", own / "nowhere") is CORE


def test_a_link_that_leads_nowhere_and_a_folder_are_no_languages(own):
    (own / "social-wellbeing.ga.toml").symlink_to(own / "gone.toml")
    (own / "social-wellbeing.lt.toml").mkdir()

    assert {"ga", "lt"}.isdisjoint(languages_of(CORE, own))
    assert framework_in(CORE, "ga", own) is CORE
    assert first_spoken(CORE, ["ga", "lt"], own) == ""


def test_a_nearer_tag_is_not_needed(own):
    assert framework_in(CORE, "xx-YY", own).language == "xx"


@pytest.mark.parametrize(
    ("languages", "spoken"),
    [(("xx", "en"), "xx"), (("en", "xx"), ""), (("pl", "xx-YY"), "xx-YY"), (("pl",), ""), ((), "")],
)
def test_the_first_language_of_a_person_that_there_is_counts(languages, spoken, own):
    assert first_spoken(CORE, languages, own) == spoken


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('language = "xx"', 'language = "pl"', "language"),
        ('framework_version = "1.0.0"', 'framework_version = "2.0.0"', "framework"),
        ('id = "self_worth"', 'id = "nothing"', "indicators[1].id"),
        ('id = "self_worth"', 'id = "trusting_relationships"', "indicators[1].id"),
        ('id = "purpose"', 'id = "porpoise"', "quadrants[0].id"),
        ('"krok 5"]', '"krok 4"]', "indicators[0].steps[4]"),
        (', "krok 5"]', "]", "indicators[0].steps"),
        ('title = "Xx ja"', f'title = "{"x" * 31}"', "indicators[1].title"),
        ('title = "Xx ja"', 'titel = "Xx ja"', "indicators[1].titel"),
        ('statement = "Xx ufam."', 'statement = ""', "indicators[0].statement"),
    ],
)
def test_a_wrong_file_names_what_is_wrong_and_where(old, new, place, own):
    file = own / "social-wellbeing.xx.toml"
    file.write_text(SOME.replace(old, new), "utf-8")

    with pytest.raises(FrameworkFileError) as refused:
        framework_in(CORE, "xx", own)
    assert place in [problem.place for problem in refused.value.problems]


def test_all_that_is_wrong_is_named_at_once(own):
    wrong = SOME.replace('language = "xx"', 'language = "pl"').replace('"purpose"', '"porpoise"')
    (own / "social-wellbeing.xx.toml").write_text(wrong.replace('"self_worth"', '"selfworth"'), "utf-8")

    with pytest.raises(FrameworkFileError) as refused:
        framework_in(CORE, "xx", own)
    assert len(refused.value.problems) == 3


def test_easy_words_are_by_language_and_english_ones_never_stand_in_a_translation(own):
    said = framework_in(CORE, "xx", own)
    assert easy_words_of(CORE, own) == shipped_easy_words(CORE)
    assert easy_words_of(said, own) == {}

    words = f'{HEAD}title = "t"\n[[indicators]]\nid = "self_worth"\ntitle = "a"\nstatement = "b"\n{STEPS}\n'
    (own / "social-wellbeing.easy-words.xx.toml").write_text(words, "utf-8")
    assert easy_words_of(said, own)["self_worth"].statement == "b"
    assert languages_of(CORE, own) == ("xx",)


def assessed(framework, day: int, step: int, person: Person) -> Assessment:
    held = date(2026, 3, day)
    made = Assessment(framework, person.id, Practitioner("P"), held, held)
    for indicator in framework.all_indicators:
        made.rate(Voice.PERSON, indicator.id, step)
    return made


def test_pictures_in_two_languages_are_compared_as_if_they_were_in_one(own):
    person = Person("A", "R-1")
    then, now = (assessed(f, d, d, person) for d, f in ((2, CORE), (4, framework_in(CORE, "xx", own))))
    moved = move(then, now, Voice.PERSON, "trusting_relationships")

    assert moved is not None
    assert moved.by == 2
    assert tally(then, now, Voice.PERSON).up == len(CORE.indicators)


def test_another_version_is_never_taken_for_the_same_because_it_is_translated(own):
    person = Person("A", "R-1")
    later = replace(framework_in(CORE, "xx", own), version="2.0.0")
    then, now = assessed(CORE, 2, 2, person), assessed(later, 4, 4, person)

    assert move(then, now, Voice.PERSON, "trusting_relationships") is None


def test_what_was_shown_is_kept_and_travels_with_its_language(own):
    said = framework_in(CORE, "xx", own)
    person = Person("A", "R-1")
    record = PersonRecord(person, (assessed(said, 2, 2, person),))

    assert framework_from_dict(framework_to_dict(said)) == said
    assert read_record(write_record(record)).assessments[0].framework == said
    assert "language" not in framework_to_dict(CORE)
