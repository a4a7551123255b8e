"""A signed-off picture says where the official record has it; a draft is nowhere yet."""

from __future__ import annotations

from copy import deepcopy
from datetime import UTC, date, datetime, timedelta

import pytest

from wellbeing_desktop.assessment.errors import DayOutsideError, NotSignedOffError, TextTooLongError
from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.assessment.sign_off import SignOff
from wellbeing_desktop.assessment.text import LINE_LIMIT

DAY = timedelta(days=1)


@pytest.fixture
def signed(draft):
    draft.sign(SignOff(datetime(2026, 11, 20, 15, tzinfo=UTC), "Maeve Donnelly"))
    return draft


def test_a_filing_keeps_its_reference_on_one_clean_line(signed):
    kept = Filing(signed.held_on, "  ABC\n-1\x00 ").checked(signed, signed.held_on)

    assert kept == Filing(signed.held_on, "ABC -1", 1)


def test_a_filing_may_have_no_reference(signed):
    assert Filing(signed.held_on).checked(signed, signed.held_on).reference == ""


def test_a_reference_that_is_longer_than_a_line_is_refused_not_cut(signed):
    with pytest.raises(TextTooLongError):
        Filing(signed.held_on, "x" * (LINE_LIMIT + 1)).checked(signed, signed.held_on)


@pytest.mark.parametrize("days", [-1, 6])
def test_a_day_before_the_two_met_or_after_today_is_refused_with_the_days_that_are_possible(signed, days):
    today = signed.held_on + 5 * DAY
    with pytest.raises(DayOutsideError) as refused:
        Filing(signed.held_on + days * DAY).checked(signed, today)

    assert (refused.value.first, refused.value.last) == (signed.held_on, today)


def test_a_draft_is_not_filed(draft):
    with pytest.raises(NotSignedOffError):
        Filing(draft.held_on).checked(draft, date(2030, 1, 1))


def test_each_version_is_filed_for_itself_and_what_was_signed_stays(signed):
    before = deepcopy(signed)
    later = signed.amend(by="Maeve", reason="Misheard")
    later.sign(SignOff(datetime(2026, 11, 22, 9, tzinfo=UTC), "Maeve Donnelly"))

    assert Filing(later.held_on, "ABC-2").checked(later, later.held_on).version == 2
    assert signed == before
