"""What people read is plain: short, easy, never blaming, no two steps alike."""

import re
from difflib import SequenceMatcher
from itertools import pairwise

import pytest
import textstat

from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.exchange.framework_file import shipped_easy_words, shipped_framework

CORE = shipped_framework()
EASY = CORE.reworded(shipped_easy_words(CORE))

INDICATORS = [
    "trusting_relationships",
    "place_called_home",
    "community_life",
    "sense_of_belonging",
    "chosen_activities",
    "valued_and_respected",
    "achievement_and_enjoyment",
    "living_purposefully",
    "life_chances",
    "informed_choices",
    "confidence_and_skills",
    "resources_and_services",
    "independent_life",
    "cared_for_and_protected",
    "keeping_self_and_others_well",
    "safe_home_and_community",
    "respect_for_difference",
    "free_from_harm",
    "quality_of_life",
    "self_worth",
]

BLAME = re.compile(
    r"\b(clients?|users?|cases?|should|must|ought|blam\w*|my fault|lazy|failed|failure|refuse|inadequate"
    r"|unable|non-?complian\w*|challenging|vulnerable|deficits?|weakness\w*|dependen(t|ce|cy))\b",
    re.IGNORECASE,
)

words_of = pytest.mark.parametrize("framework", [CORE, EASY], ids=["core", "easy words"])
indicators = pytest.mark.parametrize("indicator_id", INDICATORS)


def read_by_the_person(framework: Framework, indicator_id: str) -> tuple[str, ...]:
    indicator = framework.indicator(indicator_id)
    return (indicator.statement, *indicator.steps)


def test_the_twenty_indicators_stand_in_the_order_that_every_picture_uses():
    assert [i.id for i in CORE.all_indicators] == INDICATORS


@words_of
@indicators
def test_statements_and_steps_can_be_read_at_grade_six(framework, indicator_id):
    """The grade is taken to one decimal, as it is quoted: on texts this short it is rough anyway."""
    grades = {
        text: textstat.flesch_kincaid_grade(text) for text in read_by_the_person(framework, indicator_id)
    }

    assert not {text: grade for text, grade in grades.items() if round(grade, 1) > 6}


@words_of
@indicators
def test_a_title_fits_its_axis_and_a_statement_one_breath(framework, indicator_id):
    indicator = framework.indicator(indicator_id)

    assert len(indicator.title) <= 30
    assert len(indicator.statement.split()) <= 15


@words_of
def test_all_hundred_steps_are_different(framework):
    steps = {re.sub(r"\W+", " ", step).casefold() for i in framework.all_indicators for step in i.steps}

    assert len(steps) == 100


@words_of
@indicators
def test_neighbouring_steps_are_not_alike(framework, indicator_id):
    pairs = pairwise(framework.indicator(indicator_id).steps)

    assert not [pair for pair in pairs if SequenceMatcher(None, *pair).ratio() > 0.7]


@words_of
@indicators
def test_nothing_blames_or_labels(framework, indicator_id):
    indicator = framework.indicator(indicator_id)
    texts = (indicator.title, *read_by_the_person(framework, indicator_id), *indicator.prompts)

    assert not [text for text in texts if BLAME.search(text)]


@words_of
@indicators
def test_what_the_person_reads_is_said_in_the_first_person_or_to_nobody(framework, indicator_id):
    texts = read_by_the_person(framework, indicator_id)

    assert not [
        text for text in texts if re.search(r"\b(you|your|yours|he|she|his|her)\b", text, re.IGNORECASE)
    ]


@indicators
def test_the_practitioner_finds_two_or_three_prompts_and_strengths_to_listen_for(indicator_id):
    indicator = CORE.indicator(indicator_id)

    assert 2 <= len(indicator.prompts) <= 3
    assert all(prompt.endswith("?") for prompt in indicator.prompts)
    assert indicator.strengths
    assert indicator.about


def test_words_and_easy_words_differ_but_mean_the_same_indicators():
    assert [i.id for i in EASY.all_indicators] == INDICATORS
    assert all(EASY.indicator(i).steps != CORE.indicator(i).steps for i in INDICATORS)
