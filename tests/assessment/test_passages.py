"""What somebody wrote about somebody else can be left out of a record, visibly and everywhere."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from hypothesis import given

from tests.exchange.strategies import records
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.passages import Part, key_of, passages, without
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.plan import Action
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.assessment.safety import SafetyEntry
from wellbeing_desktop.assessment.sign_off import SignOff
from wellbeing_desktop.assessment.trail import TrailAct, TrailMark
from wellbeing_desktop.exchange.record_file import read_record, write_record
from wellbeing_desktop.exchange.record_writer import record_table

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
LEFT_OUT = "[Left out: about somebody else]"


@pytest.fixture
def record(framework):
    """A record with words in every part; "The neighbour drinks." stands in several."""
    person = Person("SW-0142", "Aoife", communication=("Helps",))
    first = Assessment(framework, person.id, Practitioner("Maeve"), date(2026, 11, 3), date(2026, 11, 4))
    first.write("place_called_home", Note("Mine.\nThe neighbour drinks.", ("S",), "Se", "To", "Vi", "Di"))
    first.set_actions([Action("What", owner_name="Bríd", protection_reason="P", first_step="F", outcome="O")])
    first.describe(also_there=["Seán"], setting="Kitchen")
    first.sign(SignOff(NOW, "Maeve", comment="Comment"))
    second = first.amend(by="Maeve", reason="Amended")
    second.sign(SignOff(NOW, "Maeve", comment="Later comment"))
    return PersonRecord(
        person,
        (first, second),
        consents=(Consent(ConsentTo.SHARING, ConsentAnswer.GIVEN, NOW, "How", "Maeve", "Was told", "Body"),),
        trail=(TrailMark(uuid4(), TrailAct.MOVED, NOW, "Maeve", "Trail", person.id, uuid4()),),
        safety=(SafetyEntry(date(2026, 11, 3), NOW, "Maeve", "SSe", "STo", "SVi", "SDo", "SWh"),),
    )


def test_every_text_of_a_record_is_a_passage_of_its_own(record):
    found = {one.text for one in passages(record)}
    assert found == {
        *("Helps", "Mine.", "The neighbour drinks.", "S", "Se", "To", "Vi", "Di", "What", "Bríd"),
        *("P", "F", "O", "Seán", "Kitchen", "Comment", "Amended", "Later comment", "How", "Was told"),
        *("Body", "Trail", "SSe", "STo", "SVi", "SDo", "SWh"),
    }


def test_what_every_part_says_is_left_out_once_it_is_marked(record):
    marked = {one.key for one in passages(record)}
    text = write_record(without(record, marked, LEFT_OUT)).decode()
    words = [one.text for one in passages(record)]
    assert [word for word in words if json.dumps(word, ensure_ascii=False) in text] == []
    assert text.count(LEFT_OUT) > len(words)


def test_one_paragraph_is_left_out_of_every_version_and_what_stands_beside_it_stays(record):
    shown = without(record, {key_of("The neighbour drinks.")}, LEFT_OUT)
    assert [a.note("place_called_home").own_words for a in shown.assessments] == [f"Mine.\n{LEFT_OUT}"] * 2


def test_nothing_that_is_kept_changes_when_something_is_left_out(record):
    before = write_record(record)
    without(record, {one.key for one in passages(record)}, LEFT_OUT)
    assert write_record(record) == before
    assert write_record(without(record, frozenset(), LEFT_OUT)) == before


def test_a_record_with_passages_left_out_is_a_record_that_can_be_read(record):
    shown = without(record, {key_of("Bríd"), key_of("Trail")}, LEFT_OUT)
    assert write_record(read_record(write_record(shown))) == write_record(shown)


def test_a_passage_says_where_it_stands(record):
    (found,) = [one for one in passages(record) if one.text == "Se"]
    assert (found.place.part, found.place.indicator_id) == (Part.SEEN, "place_called_home")
    assert found.place.assessment is record.assessments[0]


KNOWN = {
    *("id", "assessment", "framework", "content_hash", "format", "reference", "name", "known_as", "born_on"),
    *("languages", "copy_format", "role", "contact", "by", "signed_by", "asked_by", "written_by", "made_by"),
    *(
        "held_on",
        "entered_on",
        "next_review",
        "said_at",
        "signed_at",
        "noticed_on",
        "begun_at",
        "kept_at",
        "at",
    ),
    *("filed_on", "stage", "state", "made", "made_with", "stopped_at", "matters_most", "owner", "approach"),
    *(
        "change_reason",
        "agreement",
        "copy",
        "answer",
        "to",
        "act",
        "found",
        "said_by",
        "action",
        "due",
        "decided",
        "from_person",
    ),
    *("to_person", "at"),
}
"""What stands in a record beside passages: ids, days, names of who did it, and words to choose from."""


def _strings(value: object, key: str = "") -> list[tuple[str, str]]:
    if isinstance(value, dict):
        parts = ((name, part) for name, part in value.items() if name not in {"frameworks", "answers", "was"})
        return [found for name, part in parts for found in _strings(part, name)]
    if isinstance(value, list):
        return [found for part in value for found in _strings(part, key)]
    return [(key, value)] if isinstance(value, str) else []


@given(records())
def test_no_text_of_a_record_is_overlooked(made):
    marked = {one.key for one in passages(made)}
    table = record_table(without(made, marked, LEFT_OUT))
    left = {key for key, text in _strings(table) if text.strip() and set(text.split("\n")) - {LEFT_OUT, ""}}
    assert left <= KNOWN
