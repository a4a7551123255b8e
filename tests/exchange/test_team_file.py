"""A team file is read whole, or refused with the place that is wrong; it holds nobody's name."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.assessment.team_files import line, team_file
from tests.exchange.tables import tabled
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.team_file import Hiding, SentLine, TeamFile, sent
from wellbeing_desktop.assessment.team_lines import BANDS, STAGES, places_of
from wellbeing_desktop.exchange import team_file as team_file_format
from wellbeing_desktop.exchange.problems import RecordFileError
from wellbeing_desktop.exchange.team_file import pack, unpack

PLAIN = Hiding(lambda kind, one: f"{one.int:032x}", lambda _: 0)


@pytest.fixture(scope="module")
def file(framework):
    return team_file(framework, [line(framework, 1, 1), line(framework, 1, 2), line(framework, 2, 3)])


def changed(file, number: int, at: int, value: object) -> bytes:
    """Pack a file with another value in a line: the first assessment's has number 2."""
    lines = zlib.decompress(pack(file)).split(b"\n")
    values = json.loads(lines[number])
    values[at] = value
    lines[number] = json.dumps(values).encode()
    return zlib.compress(b"\n".join(lines))


def test_what_is_packed_is_unpacked_again(framework, file):
    assert unpack(pack(file)) == file
    assert unpack(pack(team_file(framework, []))) == team_file(framework, [])


@given(data=st.data())
def test_any_lines_come_back(framework, data):
    width = len(places_of(framework))
    lines = {}
    for assessment in data.draw(st.sets(st.integers(0, 2**128 - 1), max_size=5)):
        lines[assessment] = SentLine(
            person=f"{data.draw(st.integers(0, 2**128 - 1)):032x}",
            assessment=f"{assessment:032x}",
            version=data.draw(st.integers(1, 100_000)),
            day=data.draw(st.dates(date(1900, 1, 1), date(2026, 11, 20))).toordinal(),
            stage=data.draw(st.integers(0, len(STAGES) - 1)),
            framework=0,
            band=data.draw(st.integers(0, len(BANDS) - 1)),
            codes=bytes(data.draw(st.lists(st.integers(1, 9), min_size=width, max_size=width))),
        )
    file = team_file(framework, list(lines.values()))

    assert unpack(pack(file)) == file


def test_an_assessment_is_sent_as_codes_alone(framework):
    frameworks, (one,) = sent([tabled(framework, words="My own door")], PLAIN)
    places = places_of(framework)
    codes = dict(zip(places, one.codes, strict=True))

    assert frameworks == (framework,)
    assert codes["place_called_home", Voice.PERSON] == 4
    assert codes["place_called_home", Voice.PRACTITIONER] == 8
    assert set(codes.values()) == {4, 6, 8}
    assert (STAGES[one.stage].value, BANDS[one.band].value) == ("review", "65_to_79")
    assert date.fromordinal(one.day) == date(2026, 11, 3)


def test_no_name_and_no_word_of_a_person_is_in_a_file(framework):
    frameworks, lines = sent([tabled(framework, words="My own door")], PLAIN)
    file = replace(team_file(framework, lines), frameworks=frameworks)
    text = zlib.decompress(pack(file)).decode()

    for word in ("Aoife", "Bhriain", "SW-0142", "Maeve", "My own door", "1950"):
        assert word not in text


def test_days_are_moved_together_so_that_order_holds(framework):
    some = [
        replace(tabled(framework, n, person_id=UUID(int=p)), held_on=date(2026, 5, day))
        for n, p, day in ((1, 7, 3), (2, 8, 4), (3, 7, 9))
    ]
    moved = Hiding(PLAIN.token, lambda person: {7: 5, 8: -2}[person.int])
    _, lines = sent(some, moved)

    assert [date.fromordinal(one.day).day for one in lines] == [2, 8, 14]
    assert [one.person[-1] for one in lines] == ["8", "7", "7"]


def test_a_laptop_whose_clock_was_ahead_is_read_whole(framework):
    ahead = replace(tabled(framework, 1, person_id=UUID(int=7)), held_on=date(2027, 11, 22))
    frameworks, lines = sent([ahead], PLAIN)
    made = TeamFile(UUID(int=1), f"{1:032x}", datetime(2026, 11, 20, tzinfo=UTC), 0, frameworks, lines)

    assert unpack(pack(made)) == made


@pytest.mark.parametrize(
    ("at", "value", "sentence"),
    [
        (0, "Aoife", "32 digits"),
        (1, "0" * 31, "32 digits"),
        (1, 7, "32 digits"),
        (2, 0, "the version"),
        (2, True, "the version"),
        (2, 1.0, "the version"),
        (3, "2026-02-30", "a date such as"),
        (3, "20260512", "a date such as"),
        (3, 20260512, "a date such as"),
        (3, "1899-12-31", "outside the days"),
        (3, "3000-01-01", "outside the days"),
        (4, "second", "no such stage"),
        (4, 1, "no such stage"),
        (5, 1, "no such framework"),
        (5, -1, "no such framework"),
        (5, False, "no such framework"),
        (6, "33", "no such band"),
        (6, None, "no such band"),
        (7, "0" * 40, "a step from 1 to 5"),
        (7, "3" * 39 + "x", "a step from 1 to 5"),
        (7, "٣" * 40, "a step from 1 to 5"),
        (7, 3, "a step from 1 to 5"),
        (7, "3" * 39, "more or fewer ratings"),
        (7, "3" * 41, "more or fewer ratings"),
    ],
)
def test_an_impossible_value_is_refused_with_its_place(file, at, value, sentence):
    with pytest.raises(RecordFileError, match=rf"^assessments\[1\]: .*{sentence}"):
        unpack(changed(file, 3, at, value))


def test_the_same_assessment_twice_in_one_file_is_refused(file):
    with pytest.raises(RecordFileError, match=r"^assessments\[2\]: this assessment stands there twice"):
        unpack(changed(file, 4, 1, f"{1:032x}"))


@pytest.mark.parametrize(
    "text", [b"", b"{}", b"[1]", b"nonsense", b"[" * 5_000, b"\xff", b"[1,2,3,4,5,6,7,8,9]"]
)
def test_a_line_that_is_none_is_refused_with_its_place(file, text):
    lines = zlib.decompress(pack(file)).split(b"\n")
    lines[3] = text

    with pytest.raises(RecordFileError, match=r"^assessments\[1\]: this is not a line of eight values"):
        unpack(zlib.compress(b"\n".join(lines)))


def test_a_file_with_lines_missing_or_cut_short_is_refused(file):
    packed = pack(file)
    for wrong in (
        packed[:-10],
        b"",
        b"not packed",
        zlib.compress(zlib.decompress(packed).rsplit(b"\n", 1)[0]),
    ):
        with pytest.raises(RecordFileError):
            unpack(wrong)


def test_words_of_a_framework_that_were_changed_are_refused(file):
    plain = zlib.decompress(pack(file)).replace(b"I like who I am", b"I am who I am", 1)
    assert plain != zlib.decompress(pack(file))

    with pytest.raises(RecordFileError, match=r"^frameworks\[0\]\.content_hash: the words were changed"):
        unpack(zlib.compress(plain))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("shift_days", 32),
        ("shift_days", -1),
        ("laptop", "x"),
        ("assessments", "3"),
        ("made_at", "now"),
        ("more", 1),
        ("frameworks", 201),
        ("frameworks", -1),
    ],
)
def test_a_head_that_is_wrong_is_refused_with_its_place(file, name, value):
    first, rest = zlib.decompress(pack(file)).split(b"\n", 1)
    head = json.dumps({**json.loads(first), name: value}).encode()

    with pytest.raises(RecordFileError, match=f"^{name}: "):
        unpack(zlib.compress(head + b"\n" + rest))


def test_a_framework_twice_and_one_that_is_none_are_refused_with_their_place(file):
    first, framework, *rest = zlib.decompress(pack(file)).split(b"\n")
    head = json.dumps({**json.loads(first), "frameworks": 2}).encode()

    for second, sentence in ((framework, "stands there already"), (b"{}", "missing"), (b"[", "JSON")):
        with pytest.raises(RecordFileError, match=rf"^frameworks\[1\].*{sentence}"):
            unpack(zlib.compress(b"\n".join((head, framework, second, *rest))))


def test_a_newer_format_and_another_format_are_told_apart():
    newer = b'{"format": "wellbeing-desktop/team-file", "format_version": 2}'
    with pytest.raises(RecordFileError, match="newer version"):
        unpack(zlib.compress(newer))
    with pytest.raises(RecordFileError, match="not a team file"):
        unpack(zlib.compress(b'{"format": "another"}'))


def test_a_small_file_cannot_fill_the_memory(monkeypatch):
    monkeypatch.setattr(team_file_format, "UNPACKED_LIMIT", 10_000)

    with pytest.raises(RecordFileError, match="larger than"):
        unpack(zlib.compress(bytes(20_000)))
