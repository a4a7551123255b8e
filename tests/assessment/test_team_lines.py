"""A team's lines: columns of codes that say what the answers say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from wellbeing_desktop.assessment.age_band import AgeBand, age_on, band_of
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.team_lines import (
    ABSENT,
    REASON_CODES,
    TeamColumns,
    TeamLine,
    gathered,
    packed,
    places_of,
)


def gathered_from(frameworks, lines):
    return gathered(frameworks, TeamColumns.of(lines))


def line(codes: bytes, framework: int = 0, person: int = 1) -> TeamLine:
    return TeamLine(person, date(2026, 1, 1).toordinal(), 0, framework, 0, codes)


def test_every_code_of_an_assessment_stands_at_its_place(draft):
    draft.rate(Voice.PERSON, "belonging", 4)
    draft.rate(Voice.PRACTITIONER, "self", Reason.PREFERS_NOT_TO_SAY)

    lines = gathered_from([draft.framework], [line(packed(draft))])

    assert lines.columns["belonging", Voice.PERSON] == bytes([4])
    assert lines.columns["self", Voice.PRACTITIONER] == bytes([9])
    assert lines.columns["self", Voice.PERSON] == bytes([REASON_CODES[Reason.NOT_EXPLORED]])


def test_two_frameworks_share_the_columns_of_what_both_ask(framework):
    first, *others = framework.quadrants
    shorter = replace(framework, version="0.9", quadrants=(*others, replace(first, indicators=())))
    whole = bytes([3] * len(places_of(framework)))
    part = bytes([2] * len(places_of(shorter)))

    lines = gathered_from([framework, shorter], [line(whole), line(part, 1), line(whole)])

    assert lines.columns["trusting_relationships", Voice.PERSON] == bytes([3, ABSENT, 3])
    assert lines.columns["safe_home_and_community", Voice.PRACTITIONER] == bytes([3, 2, 3])
    assert lines.lines() == [line(whole), line(part, 1), line(whole)]


def test_a_line_that_does_not_fit_its_framework_is_refused(framework):
    with pytest.raises(ValueError, match="fit"):
        gathered_from([framework], [line(b"\x01\x02")])


def test_no_lines_are_a_team_of_nobody(framework):
    lines = gathered_from([framework], [])

    assert (len(lines), lines.count_people, lines.lines()) == (0, 0, [])


@pytest.mark.parametrize(
    ("born_on", "age", "band"),
    [
        (None, None, AgeBand.UNKNOWN),
        (date(2027, 1, 1), None, AgeBand.UNKNOWN),
        (date(2014, 11, 4), 11, AgeBand.UNDER_12),
        (date(2014, 11, 3), 12, AgeBand.FROM_12_TO_17),
        (date(2008, 11, 3), 18, AgeBand.FROM_18_TO_25),
        (date(2000, 11, 3), 26, AgeBand.FROM_26_TO_64),
        (date(1961, 11, 3), 65, AgeBand.FROM_65_TO_79),
        (date(1946, 11, 4), 79, AgeBand.FROM_65_TO_79),
        (date(1946, 11, 3), 80, AgeBand.FROM_80),
    ],
)
def test_a_birthday_moves_somebody_into_the_next_band(born_on, age, band):
    assert age_on(born_on, date(2026, 11, 3)) == age
    assert band_of(age) is band
