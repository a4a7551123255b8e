"""What an organisation decides: what may be kept, and what a damaged text reads as."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing_desktop.assessment.approaches import Approach, Approaches
from wellbeing_desktop.assessment.errors import DamagedRuleError, TextTooLongError
from wellbeing_desktop.assessment.house_rules import LockRule, Organisation, ReviewRule
from wellbeing_desktop.assessment.safety import SafetyContact, SafetyGuide

KINDS = (LockRule, ReviewRule, Organisation, Approaches, SafetyGuide)


@pytest.mark.parametrize("kind", KINDS)
def test_where_nothing_is_kept_the_default_holds(kind):
    assert kind.from_text("") == kind()
    assert kind.from_text(kind().as_text()) == kind()


@pytest.mark.parametrize("kind", KINDS)
@given(text=st.text(min_size=1) | st.recursive(st.none() | st.integers(), st.lists).map(repr))
def test_any_other_text_is_refused_as_damaged_or_read_whole(kind, text):
    try:
        rule = kind.from_text(text)
    except DamagedRuleError:
        return
    assert rule == rule.cleaned()


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (LockRule, '{"minutes": true}'),
        (LockRule, '{"minutes": 0}'),
        (ReviewRule, '{"months": 1e400}'),
        (Organisation, '{"name": null}'),
        (Organisation, json.dumps({"lawful_basis": "x" * 4001})),
        (Approaches, '{"entries": {"id": "support"}}'),
        (Approaches, '{"entries": [{"id": "magic"}]}'),
        (Approaches, '{"entries": [{"id": "support"}, {"id": "support"}]}'),
        (Approaches, '{"entries": [{"name": "A", "former": "B"}]}'),
        (SafetyGuide, '{"contacts": [1]}'),
        (SafetyGuide, json.dumps({"contacts": [{"who": "a"}] * 13})),
    ],
)
def test_a_value_that_nobody_can_choose_is_damaged(kind, text):
    with pytest.raises(DamagedRuleError) as refused:
        kind.from_text(text)
    assert refused.value.name == kind.NAME


@given(name=st.text(max_size=60), basis=st.text(max_size=400))
def test_every_text_comes_back_as_it_was_cleaned(name, basis):
    kept = Organisation(name, basis).cleaned()
    assert Organisation.from_text(kept.as_text()) == kept
    assert kept.as_text().isascii()


def test_too_long_is_said_and_nothing_is_cut():
    with pytest.raises(TextTooLongError):
        Organisation("x" * 201).as_text()
    with pytest.raises(TextTooLongError):
        SafetyGuide(procedure="x" * 4001).as_text()


def test_the_longest_rules_fit_where_settings_are_kept(store):
    contacts = tuple(SafetyContact(*["\u0636" * 200] * 3) for _ in range(12))
    for rule in (
        SafetyGuide(contacts, "\U0001f469" * 4000),
        Organisation("\u0636" * 200, "\U0001f469" * 4000),
    ):
        store.save_setting(rule.NAME, rule.as_text())
        assert type(rule).from_text(store.setting(rule.NAME)) == rule


def test_a_contact_that_says_nothing_is_not_kept():
    guide = SafetyGuide((SafetyContact(" "), SafetyContact("The duty desk", "028 9000 0000")))
    assert guide.cleaned().contacts == (SafetyContact("The duty desk", "028 9000 0000"),)


def test_an_approach_keeps_its_old_names_and_what_protects_asks_why_under_each():
    protects = Approach(id="protection").called("Keeping safe").called("Safe at home")
    approaches = Approaches((Approach(id="support"), protects))

    assert approaches.offered[1].value == "Safe at home"
    for value in ("protection", "Keeping safe", "Safe at home"):
        assert approaches.needs_reason(value)
    assert not approaches.needs_reason("support")
    assert not approaches.needs_reason("")


def test_a_retired_approach_is_not_offered_and_can_be_brought_back():
    approaches = Approaches().with_entry(0, Approach(id="prevention", retired=True))
    assert approaches.offered[0].value == "early_intervention"
    assert len(approaches.entries) == 5
    assert Approaches.from_text(approaches.as_text()) == approaches


def test_an_approach_moves_up_and_down_and_stays_at_the_ends():
    ids = [one.id for one in Approaches().moved(2, -1).entries]
    assert ids == ["prevention", "empowering", "early_intervention", "support", "protection"]
    assert Approaches().moved(0, -1) == Approaches()
    assert Approaches().moved(4, 1) == Approaches()


@pytest.mark.parametrize(
    ("months", "held_on", "day"),
    [
        (0, date(2026, 1, 31), None),
        (1, date(2026, 1, 31), date(2026, 2, 28)),
        (1, date(2028, 1, 31), date(2028, 2, 29)),
        (12, date(2028, 2, 29), date(2029, 2, 28)),
        (6, date(2026, 6, 30), date(2026, 12, 30)),
        (6, date(2026, 7, 1), date(2027, 1, 1)),
    ],
)
def test_a_review_is_suggested_so_many_months_after_the_two_met(months, held_on, day):
    assert ReviewRule(months).day_after(held_on) == day
