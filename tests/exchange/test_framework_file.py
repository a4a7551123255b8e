"""A framework file is read whole, or refused with all that is wrong in it."""

from pathlib import Path

import pytest

from wellbeing_desktop import resources
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.exchange.framework_file import (
    FrameworkFileError,
    load_easy_words,
    load_framework,
    shipped_easy_words,
    shipped_framework,
)

FRAMEWORK = resources.path("frameworks", "social-wellbeing.toml").read_text("utf-8")
EASY_WORDS = resources.path("frameworks", "social-wellbeing.easy-words.toml").read_text("utf-8")
FIRST_STEP = '"Right now I keep my worries to myself. Trusting people is hard, or those I trusted are gone."'

INDICATORS = {
    "relationships": ["trusting_relationships", "place_called_home", "community_life", "sense_of_belonging"],
    "purpose": [
        "chosen_activities",
        "valued_and_respected",
        "achievement_and_enjoyment",
        "living_purposefully",
        "life_chances",
    ],
    "independence": [
        "informed_choices",
        "confidence_and_skills",
        "resources_and_services",
        "independent_life",
    ],
    "safety": [
        "cared_for_and_protected",
        "keeping_self_and_others_well",
        "safe_home_and_community",
        "respect_for_difference",
        "free_from_harm",
    ],
}


@pytest.fixture
def refused(tmp_path: Path):
    """Write a changed framework, load it, and return the problems as {place: sentence}."""

    def load(old: str, new: str, count: int = 1) -> dict[str, str]:
        assert old in FRAMEWORK
        file = tmp_path / "framework.toml"
        file.write_text(FRAMEWORK.replace(old, new, count), "utf-8")
        with pytest.raises(FrameworkFileError) as error:
            load_framework(file)
        return {problem.place: problem.sentence for problem in error.value.problems}

    return load


def test_the_shipped_framework_has_the_twenty_indicators_in_axis_order():
    framework = shipped_framework()

    assert {q.id: [i.id for i in q.indicators] for q in framework.quadrants} == INDICATORS
    assert list(INDICATORS) == [q.id for q in framework.quadrants]
    assert [i.id for i in framework.overall] == ["quality_of_life", "self_worth"]
    assert (framework.id, framework.version) == ("social-wellbeing", "1.0.0")


def test_every_indicator_has_five_steps_of_its_own_and_a_title_that_fits_an_axis():
    framework = shipped_framework()
    steps = [step for i in framework.all_indicators for step in i.steps]

    assert len(steps) == 100
    assert len({step.casefold() for step in steps}) == 100
    assert max(len(i.title) for i in framework.all_indicators) <= 30
    assert max(len(i.statement.split()) for i in framework.all_indicators) <= 15


@pytest.mark.parametrize("word", ["client", "should", "blame", "lazy", "failed", "must"])
def test_no_step_blames(word):
    texts = [t.casefold() for i in shipped_framework().all_indicators for t in (i.statement, *i.steps)]

    assert not [t for t in texts if f" {word}" in f" {t}"]


def test_the_easy_words_cover_every_indicator():
    framework = shipped_framework()
    words = shipped_easy_words(framework)

    assert list(words) == [i.id for i in framework.all_indicators]
    assert all(len(w.steps) == 5 for w in words.values())
    assert framework.reworded(words).indicator("self_worth").statement == "I like who I am."


def test_the_easy_words_are_not_lent_to_a_framework_with_other_words(tmp_path):
    file = tmp_path / "other.toml"
    file.write_text(FRAMEWORK.replace("I like the person I am.", "I like myself."), "utf-8")

    assert shipped_easy_words(load_framework(file)) == {}


@pytest.mark.parametrize(
    ("old", "new", "place", "sentence"),
    [
        ('version = "1.0.0"', 'version = "1.0"', "version", "three numbers such as 1.0.0"),
        ('version = "1.0.0"', 'version = "1.0.0-beta"', "version", "three numbers such as 1.0.0"),
        ('version = "1.0.0"', 'version = "01.0.0"', "version", "three numbers such as 1.0.0"),
        ('version = "1.0.0"', "version = 1", "version", "must be a text"),
        ('version = "1.0.0"', "", "version", "missing"),
        ('version = "1.0.0"', 'version = "1.0.0"\nauthor = "me"', "author", "nothing of this name"),
        ('title = "Social wellbeing"', 'title = ""', "title", "empty"),
        (
            'title = "People I trust"',
            'title = "All of the people whom I trust a"',
            "quadrants[0].indicators[0].title (trusting_relationships)",
            "32 characters, and at most 30",
        ),
        (
            'statement = "I live somewhere that feels like home."',
            f'statement = "{"word " * 15}word"',
            "quadrants[0].indicators[1].statement (place_called_home)",
            "16 words, and at most 15",
        ),
        (
            f"  {FIRST_STEP},\n",
            "",
            "quadrants[0].indicators[0].steps (trusting_relationships)",
            "exactly five steps, and there are 4",
        ),
        (
            f"  {FIRST_STEP},\n",
            f'  {FIRST_STEP},\n"One more.",',
            "quadrants[0].indicators[0].steps (trusting_relationships)",
            "exactly five steps, and there are 6",
        ),
        (
            FIRST_STEP,
            '"I chat with people, but not about what REALLY matters to me."',
            "quadrants[0].indicators[0].steps[1] (trusting_relationships)",
            "the same words stand at quadrants[0].indicators[0].steps[0]",
        ),
        (
            FIRST_STEP,
            '"I like who I am, with my faults. I treat myself as I would a friend."',
            "overall.indicators[1].steps[4] (self_worth)",
            "the same words stand at quadrants[0].indicators[0].steps[0]",
        ),
        (FIRST_STEP, '"  "', "quadrants[0].indicators[0].steps[0] (trusting_relationships)", "empty"),
        (FIRST_STEP, "3", "quadrants[0].indicators[0].steps[0] (trusting_relationships)", "must be a text"),
        (
            FIRST_STEP,
            '"Turned \\u202E round"',
            "quadrants[0].indicators[0].steps[0] (trusting_relationships)",
            "signs that may not stand here",
        ),
        (
            'id = "community_life"',
            'id = "place_called_home"',
            "quadrants[0].indicators[2].id",
            "already at quadrants[0].indicators[1]",
        ),
        ('id = "purpose"', 'id = "relationships"', "quadrants[1].id", "already at quadrants[0]"),
        ('id = "purpose"', 'id = "overall"', "quadrants[1].id", "already at overall"),
        ('id = "community_life"', 'id = "Community life"', "quadrants[0].indicators[2].id", "small letter"),
        ("[overall]\n\n[[overall.indicators]]", "[[overall]]", "overall", "table of names and values"),
    ],
)
def test_each_wrong_thing_is_refused_with_its_place(refused, old, new, place, sentence):
    problems = refused(old, new)

    assert sentence in problems[place]


def test_every_problem_is_told_in_one_message(tmp_path):
    file = tmp_path / "framework.toml"
    text = FRAMEWORK.replace('version = "1.0.0"', 'version = "one"\ncolour = "blue"')
    text = text.replace('title = "People I trust"', 'title = ""').replace(f"  {FIRST_STEP},\n", "")
    file.write_text(text.replace('id = "self_worth"', 'id = "quality_of_life"'), "utf-8")

    with pytest.raises(FrameworkFileError) as error:
        load_framework(file)

    lines = str(error.value).splitlines()
    assert len(lines) == len(error.value.problems) == 5
    assert all(": " in line for line in lines)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "quadrants: this is missing"),
        (b"id = ", "this is not TOML"),
        (b"{}", "this is not TOML"),
        (b"\xff\xfe\x00", "this is not UTF-8 text (byte 0)"),
        (b"a = " + b"[" * 100_000, "lists lie too deep"),
        (b"a = " + b"9" * 10_000, "a number is too long"),
        (b"quadrants = 1\noverall = [2]", "quadrants: this must be a list"),
        (b"# " + b"x" * 600_000, "far larger than any framework"),
    ],
)
def test_a_file_that_is_no_framework_gets_a_sentence(tmp_path, data, sentence):
    file = tmp_path / "framework.toml"
    file.write_bytes(data)

    with pytest.raises(FrameworkFileError) as error:
        load_framework(file)

    assert sentence in str(error.value)


def test_a_file_that_is_not_there_gets_a_sentence(tmp_path):
    with pytest.raises(FrameworkFileError, match="cannot be read"):
        load_framework(tmp_path / "none.toml")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('framework_version = "1.0.0"', 'framework_version = "2.0.0"', "not for social-wellbeing 1.0.0"),
        ('id = "self_worth"', 'id = "self_love"', "indicators: there are no words for self_worth"),
        ('id = "self_worth"', 'id = "quality_of_life"', "indicators[19].id: the id stands already"),
        ('"I like who I am. I am not perfect. I am kind to myself.",', "", "exactly five steps"),
        ('statement = "I like who I am."', "", "indicators[19].statement: this is missing"),
    ],
)
def test_wrong_easy_words_are_refused(tmp_path, old, new, sentence):
    assert old in EASY_WORDS
    file = tmp_path / "easy.toml"
    file.write_text(EASY_WORDS.replace(old, new), "utf-8")

    with pytest.raises(FrameworkFileError) as error:
        load_easy_words(file, shipped_framework())

    assert sentence in str(error.value)


def test_easy_titles_fit_an_axis_too():
    words = shipped_easy_words(shipped_framework())

    assert max(len(w.title) for w in words.values()) <= 30


def test_an_old_assessment_would_keep_its_words(tmp_path):
    file = tmp_path / "later.toml"
    file.write_text(FRAMEWORK.replace("I like the person I am.", "I like myself."), "utf-8")
    later: Framework = load_framework(file)

    assert later.version == shipped_framework().version
    assert later.content_hash != shipped_framework().content_hash
