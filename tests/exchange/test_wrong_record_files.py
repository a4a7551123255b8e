"""A wrong record file is refused in one line that names the place."""

import json
import random

import pytest

from tests.exchange.mutations import mutated
from wellbeing_desktop.exchange.framework_file import shipped_framework
from wellbeing_desktop.exchange.record_file import (
    SIZE_LIMIT,
    RecordFileError,
    read_record,
    read_record_file,
    write_record,
)
from wellbeing_desktop.exchange.samples import shipped_samples

GRAINNE = shipped_samples(shipped_framework())[2]
"""One signed-off assessment, and one in two versions."""


def table() -> dict:
    return json.loads(write_record(GRAINNE))


def refusal(data: bytes | dict) -> str:
    raw = data if isinstance(data, bytes) else json.dumps(data).encode()
    with pytest.raises(RecordFileError) as error:
        read_record(raw)
    assert "\n" not in str(error.value)
    return str(error.value)


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", "line 1, column 0: this is not JSON"),
        (b"hello", "line 1, column 1: this is not JSON"),
        (b'{"format": "x",}', "line 1, column 16: this is not JSON (trailing comma)"),
        (b'{"format": NaN}', "line 1, column 12: this is not JSON"),
        (b'{"format": -Infinity}', "line 1, column 13: this is not JSON"),
        (b'{"a": "\xff"}', "byte 7: the file is not UTF-8 text"),
        ('{"format": "x"}'.encode("utf-16"), "byte 0: the file is not UTF-8 text"),
        (b'{"a": "\\ud800"}', "half of a character stands alone"),
        (b'{"a": "\\ud800\\u0041"}', "half of a character stands alone"),
        (b"[" * 100_000, "lists and tables lie too deep"),
        (b"[" * 9_000_000, "or lies far deeper"),
        (b'{"a": ' + b"9" * 100_000 + b"}", "a number is too large"),
        (b"{}", "this is JSON, but not a record of one person"),
        (b"[]", "this is JSON, but not a record of one person"),
        (b"null", "this is JSON, but not a record of one person"),
        (b'{"format": "other"}', "format: this must be wellbeing-desktop/person-record"),
        (b'{"a": {"b": [1, {"c": 1, "c": 2}]}}', "a.b[1].c: this stands twice in one table"),
        (b"[" + b"{}," * 300_000 + b"{}]", "the file has far more parts"),
        (b'{"format": [' + b"1," * 2_000 + b"1]}", "format: this has more than 2,000 parts"),
        (b" " * (SIZE_LIMIT + 1), "the file is larger than 32 MB"),
    ],
    ids=lambda value: None if isinstance(value, bytes) else value[:30],
)
def test_a_file_that_is_no_record_is_refused_with_its_place(data, line):
    assert line in refusal(data)


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path):
    file = tmp_path / "large.json"
    with file.open("wb") as opened:
        opened.truncate(100_000_000)

    with pytest.raises(RecordFileError, match="larger than 32 MB"):
        read_record_file(file)


STEP = "the step must be from 1 to 5"
RATING = "the answer must be a step from 1 to 5, or one of not_explored"
DATE = "this must be a date such as 2026-03-31"
MOMENT = "this must be a moment with its time zone"
PERSON_ANSWER = ("assessments", 2, "answers", "person", "sense_of_belonging")


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (("format_version",), 2, "format_version: the file is of a newer format"),
        (("format_version",), 0, "format_version: this must be 1"),
        (("format_version",), "1", "format_version: this must be 1"),
        (("colour",), "blue", "colour: nothing of this name belongs here"),
        (PERSON_ANSWER, 6, f"assessments[2].answers.person.sense_of_belonging: {STEP}"),
        (PERSON_ANSWER, 0, f"assessments[2].answers.person.sense_of_belonging: {STEP}"),
        (PERSON_ANSWER, 10**40, f"assessments[2].answers.person.sense_of_belonging: {STEP}"),
        (PERSON_ANSWER, True, f"assessments[2].answers.person.sense_of_belonging: {RATING}"),
        (PERSON_ANSWER, "3", f"assessments[2].answers.person.sense_of_belonging: {RATING}"),
        (PERSON_ANSWER, 2.5, f"assessments[2].answers.person.sense_of_belonging: {RATING}"),
        (PERSON_ANSWER, 3.0, f"assessments[2].answers.person.sense_of_belonging: {RATING}"),
        (PERSON_ANSWER, None, f"assessments[2].answers.person.sense_of_belonging: {RATING}"),
        (PERSON_ANSWER, [], f"assessments[2].answers.person.sense_of_belonging: {RATING}"),
        (
            ("assessments", 0, "answers", "person", "happiness"),
            3,
            "assessments[0].answers.person.happiness: the framework has no such indicator",
        ),
        (("assessments", 0, "answers", "carer"), {}, "assessments[0].answers.carer: nothing of this name"),
        (
            ("assessments", 0, "notes", "happiness"),
            {},
            "assessments[0].notes.happiness: the framework has no such indicator",
        ),
        (("assessments", 0, "matters_most"), ["a"], "assessments[0].matters_most.a: the framework has no"),
        (("assessments", 0, "matters_most"), ["a"] * 4, "matters_most: there must be at most 3"),
        (("assessments", 0, "stopped_at"), "x", "assessments[0].stopped_at.x: the framework has no such"),
        (("assessments", 0, "held_on"), "2026-02-30", "assessments[0].held_on: there is no such date"),
        (("assessments", 0, "held_on"), "tomorrow", f"assessments[0].held_on: {DATE}"),
        (("assessments", 0, "held_on"), 20260101, f"assessments[0].held_on: {DATE}"),
        (("assessments", 0, "held_on"), "1756-01-27", "assessments[0].held_on: the year must be from 1900"),
        (("assessments", 0, "next_review"), "3000-01-01", "next_review: the year must be from 1900 to 2999"),
        (("assessments", 0, "held_on"), None, f"assessments[0].held_on: {DATE}"),
        (("assessments", 0, "sign_off", "signed_at"), "2026-02-01T10:00:00", MOMENT),
        (("assessments", 0, "sign_off", "signed_at"), "123", MOMENT),
        (("assessments", 0, "sign_off", "signed_at"), 123, MOMENT),
        (("assessments", 0, "sign_off", "signed_at"), "2026-02-01T25:00:00Z", "there is no such moment"),
        (("assessments", 0, "sign_off", "signed_at"), "2026-02-01T10:00:00+99:99", "there is no such moment"),
        (("assessments", 0, "sign_off", "signed_at"), "0001-01-01T00:00:00+14:00", "the year must be from"),
        (("assessments", 0, "sign_off", "agreement"), "maybe", "agreement: this must be one of 'agree'"),
        (("assessments", 0, "sign_off", "comment"), "x" * 4001, "4,001 characters, and at most 4,000"),
        (("assessments", 0, "stage"), "second", "assessments[0].stage: this must be one of 'first'"),
        (("assessments", 0, "state"), "draft", "this says draft, but by its sign-off"),
        (("assessments", 0, "id"), "7", "assessments[0].id: this must be an id such as"),
        (("assessments", 0, "version"), 2, "version 2 needs 1 amendments before it"),
        (("assessments", 0, "version"), 0, "assessments[0].version: the number must be 1 or more"),
        (("assessments", 0, "version"), 10**30, "assessments[0].version: the number must be 100000 or less"),
        (("assessments", 0, "version"), True, "assessments[0].version: this must be a whole number"),
        (("assessments", 0, "framework"), "0" * 64, "no framework with this hash stands in the file"),
        (("assessments", 0, "framework"), "x", "assessments[0].framework: this must be a hash of 64"),
        (("frameworks", 0, "content_hash"), "0" * 64, "frameworks[0].content_hash: the words were changed"),
        (
            ("frameworks", 0, "framework", "title"),
            "Other",
            "frameworks[0].content_hash: the words were chang",
        ),
        (("frameworks", 0, "framework", "version"), "1", "frameworks[0].framework.version: the version must"),
        (("assessments", 0, "actions", 0, "by"), "soon", f"assessments[0].actions[0].by: {DATE}"),
        (
            ("assessments", 0, "actions", 0, "owner"),
            1,
            "assessments[0].actions[0].owner: this must be one of",
        ),
        (
            ("assessments", 0, "actions", 1, "protection_reason"),
            " ",
            "assessments[0].actions[1].protection_reason: an action that protects needs a reason",
        ),
        (
            ("assessments", 2, "amendments", 0, "was", "person", "happiness"),
            2,
            "assessments[2].amendments[0].was.person.happiness: the framework has no such indicator",
        ),
        (("assessments", 2, "amendments", 0, "version"), 3, "this amendment must make version 2"),
        (
            ("assessments", 2, "amendments", 0, "reason"),
            "\u200b \n",
            "amendments[0].reason: the text is empty",
        ),
        (
            ("assessments", 2, "amendments", 0, "replaced", "comment"),
            "other",
            "assessments[2].amendments[0].replaced: this is not the sign-off of the version before",
        ),
        (("person", "name"), "x" * 201, "person.name: the text has 201 characters, and at most 200"),
        (("person", "name"), 5, "person.name: this must be a text"),
        (("person", "languages"), [], "person.languages: there must be at least 1, and there are 0"),
        (("person", "languages"), ["../etc"], "person.languages[0]: this must be a language such as en"),
        (("person", "sample"), 1, "person.sample: this must be true or false"),
        (("person",), None, "person: this must be a table of names and values"),
        (("assessments",), {}, "assessments: this must be a list"),
        (("assessments",), [1], "assessments[0]: this must be a table of names and values"),
        (("person", "x\n\x1b[31m" * 20), 1, "person.x??[31m"),
    ],
)
def test_each_wrong_value_is_refused_with_its_place(path, value, line):
    data = table()
    part = data
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value

    assert line in refusal(data)


@pytest.mark.parametrize("name", ["person", "frameworks", "assessments"])
def test_what_is_missing_is_named(name):
    data = table()
    del data[name]

    assert refusal(data) == f"{name}: this is missing"


def test_a_person_needs_a_reference_or_a_name():
    data = table()
    data["person"]["reference"] = ""
    read_record(json.dumps(data).encode())
    data["person"]["name"] = " "

    assert refusal(data) == "person.reference: a person needs a reference or a name"


def test_one_version_cannot_stand_twice():
    data = table()
    data["assessments"].append(data["assessments"][0])

    assert refusal(data) == "assessments[3].version: this version stands already at assessments[0]"


def test_an_amended_assessment_comes_with_the_version_before_it():
    data = table()
    del data["assessments"][1]

    assert refusal(data) == "assessments[1].version: version 1 of this assessment is not in the file"


def test_a_draft_cannot_have_been_amended():
    data = table()
    data["assessments"][1] |= {"sign_off": None, "state": "draft"}

    assert "the version before is a draft" in refusal(data)


def test_two_actions_cannot_share_an_id():
    data = table()
    data["assessments"][0]["actions"][1]["id"] = data["assessments"][0]["actions"][0]["id"]

    assert refusal(data) == "assessments[0].actions[1].id: another action has this id"


def one_line(data: bytes) -> str:
    """Return why a file is refused; nothing where it is read and comes back as it was."""
    try:
        record = read_record(data)
    except RecordFileError as error:
        return str(error)
    assert read_record(write_record(record)) == record
    return ""


def test_one_hundred_mutated_files_are_each_read_or_refused_in_one_line():
    dice = random.Random(20261121)
    lines = [one_line(mutated(write_record(GRAINNE), dice)) for _ in range(100)]

    assert all(len(line.splitlines()) <= 1 and len(line) < 400 for line in lines)
    assert 50 < sum(map(bool, lines)) < 100


def test_a_draft_that_was_filed_is_refused_with_its_place():
    data = table()
    data["assessments"][-1] |= {"sign_off": None, "state": "draft", "filed": {"filed_on": "2026-03-02"}}

    line = "assessments[2].filed: this version is a draft, and only what is signed off is filed"
    assert line in refusal(data)


def test_a_day_of_filing_that_is_none_is_refused_with_its_place():
    data = table()
    data["assessments"][-1]["filed"] = {"filed_on": "yesterday", "reference": "ABC-1"}

    assert "assessments[2].filed.filed_on: this must be a date such as 2026-03-31" in refusal(data)
