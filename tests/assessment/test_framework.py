import json
from dataclasses import FrozenInstanceError, replace

import pytest

from wellbeing_desktop.assessment.errors import UnknownIndicatorError
from wellbeing_desktop.assessment.framework import Wording, framework_from_dict, framework_to_dict

from .conftest import small_framework


def test_indicators_stand_in_axis_order_and_the_centre_comes_last(small):
    assert [i.id for i in small.indicators][:5] == ["trust", "home", "street", "belonging", "days"]
    assert [i.id for i in small.all_indicators][9:] == ["life", "self"]
    assert len(small.indicators) == 9


def test_an_indicator_is_found_by_its_id(small):
    assert small.indicator("joy").words(1) == "joy first"
    assert small.indicator("joy").words(5) == "joy fifth"
    assert small.has("life")
    assert not small.has("risk")


def test_an_indicator_knows_its_quadrant_and_the_centre_has_none(small):
    assert small.quadrant_of("joy").id == "purpose"
    assert small.quadrant_of("life") is None


@pytest.mark.parametrize("ask", ["indicator", "quadrant_of"])
def test_an_unknown_indicator_is_refused(small, ask):
    with pytest.raises(UnknownIndicatorError):
        getattr(small, ask)("risk")


def test_a_framework_never_changes_once_made(small):
    with pytest.raises(FrozenInstanceError):
        small.version = "2"


def test_two_frameworks_with_one_hash_say_the_same(small):
    first = small.quadrants[0]
    shuffled = replace(
        small, quadrants=(replace(first, indicators=first.indicators[::-1]), small.quadrants[1])
    )

    assert small.content_hash == small_framework().content_hash
    assert len({small.content_hash, replace(small, version="2").content_hash, shuffled.content_hash}) == 3


def test_a_framework_survives_the_way_through_a_file(small):
    again = framework_from_dict(json.loads(json.dumps(framework_to_dict(small))))

    assert again == small
    assert again.content_hash == small.content_hash


def test_other_words_replace_title_statement_and_steps_and_nothing_else(small):
    words = Wording("Easy", "I trust.", ("a", "b", "c", "d", "e"))

    easy = small.reworded({"trust": words, "life": words, "risk": words})

    assert (easy.indicator("trust").title, easy.indicator("trust").words(2)) == ("Easy", "b")
    assert easy.indicator("life").statement == "I trust."
    assert easy.indicator("trust").about == small.indicator("trust").about
    assert easy.indicator("home") == small.indicator("home")
    assert (easy.id, easy.version) == (small.id, small.version)
    assert small.indicator("trust").title == "Trust"
