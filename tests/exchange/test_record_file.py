"""A person's record goes to a file and comes back as it was."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from tests.exchange.strategies import records
from wellbeing_desktop import resources
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.exchange.framework_file import shipped_framework
from wellbeing_desktop.exchange.record_file import (
    read_record,
    schema_text,
    write_record,
)
from wellbeing_desktop.exchange.samples import shipped_samples

SAMPLES = shipped_samples(shipped_framework())
GRAINNE = SAMPLES[2]
"""One signed-off assessment, and one in two versions."""


def table() -> dict:
    return json.loads(write_record(GRAINNE))


@given(records())
def test_what_is_written_is_read_back_as_it_was(record):
    assert read_record(write_record(record)) == record


@pytest.mark.parametrize("record", SAMPLES, ids=lambda r: r.person.reference)
def test_the_samples_come_back_as_they_were_and_the_same_bytes_are_written(record):
    data = write_record(record)

    assert read_record(data) == record
    assert write_record(read_record(data)) == data


def test_a_person_without_an_assessment_has_a_record_too():
    record = PersonRecord(GRAINNE.person)

    assert read_record(write_record(record)) == record


def test_an_old_assessment_keeps_its_words_and_each_framework_stands_once():
    framework = shipped_framework()
    older = replace(framework, version="0.9.0", title="Social wellbeing, as it was")
    first, *rest = GRAINNE.assessments
    old = replace(first, framework=older)
    data = write_record(PersonRecord(GRAINNE.person, (old, *rest)))

    assert len(json.loads(data)["frameworks"]) == 2
    assert read_record(data).assessments[0].framework == older
    assert read_record(data).assessments[1].framework == framework


def test_the_record_reads_well_for_other_programs():
    data = table()
    review = data["assessments"][-1]

    assert data["format"] == "wellbeing-desktop/person-record"
    assert review["state"] == "amended"
    assert review["answers"]["person"]["safe_home_and_community"] == 4
    assert review["amendments"][0]["was"] == {"person": {"safe_home_and_community": 2}, "practitioner": {}}
    assert review["sign_off"]["signed_at"] == "2026-02-26T11:05:00Z"
    assert "Gráinne".encode() in write_record(GRAINNE)


def test_the_shipped_schema_is_the_one_that_is_checked():
    shipped = resources.path("schemas", "person-record-1.json").read_bytes()

    assert shipped == schema_text()


def test_a_byte_order_mark_is_no_reason_to_refuse():
    assert read_record(b"\xef\xbb\xbf" + write_record(GRAINNE)) == GRAINNE


def test_text_from_a_file_is_cleaned_as_typed_text_is():
    data = table()
    data["person"]["name"] = "  Grainne\u0301\tDevlin\u202e\x07 "
    data["assessments"][0]["setting"] = "one\r\ntwo\x00\ufeff"
    record = read_record(json.dumps(data).encode())

    assert record.person.name == "Grainn\u00e9 Devlin"
    assert record.assessments[0].setting == "one\ntwo"


def test_an_answer_that_says_not_explored_is_as_good_as_none():
    data = table()
    data["assessments"][0]["answers"]["person"]["self_worth"] = "not_explored"
    record = read_record(json.dumps(data).encode())

    assert (Voice.PERSON, "self_worth") not in record.assessments[0].answers


def test_a_signed_version_carries_where_it_was_filed_and_a_file_without_it_is_read_too():
    signed = GRAINNE.assessments[-1]
    filing = Filing(date(2026, 3, 2), "ABC-1", signed.version)
    filed = replace(GRAINNE, filings={signed.id: (filing,)})
    data = json.loads(write_record(filed))
    entries = [entry.pop("filed") for entry in data["assessments"]]

    assert entries == [None] * (len(entries) - 1) + [{"filed_on": "2026-03-02", "reference": "ABC-1"}]
    assert read_record(write_record(filed)) == filed
    assert read_record(json.dumps(data).encode()) == GRAINNE
