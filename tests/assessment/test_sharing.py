"""What a decision to share with a body needs, and what the person had said of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo
from wellbeing_desktop.assessment.errors import MissingReasonError
from wellbeing_desktop.assessment.sharing import Decided, Found, Sharing, found_of

NOW = datetime(2026, 11, 3, 9, tzinfo=UTC)
SHARED = Sharing("School", Found.REFUSED, Decided.SHARED, NOW, reason="A child is in danger")


def test_sharing_without_a_yes_needs_a_reason():
    for found in (Found.NOT_ASKED, Found.REFUSED, Found.WITHDRAWN):
        with pytest.raises(MissingReasonError):
            replace(SHARED, found=found, reason="  ").cleaned()


def test_leaving_it_or_sharing_with_a_yes_needs_none():
    assert replace(SHARED, decided=Decided.LEFT, reason="").cleaned().reason == ""
    assert replace(SHARED, found=Found.GIVEN, reason="").cleaned().decided is Decided.SHARED


def test_a_decision_names_a_body_and_a_moment_with_its_zone():
    for wrong in (replace(SHARED, body=" "), replace(SHARED, at=NOW.replace(tzinfo=None))):
        with pytest.raises(ValueError):  # noqa: PT011 (the two have no message to tell apart)
            wrong.cleaned()


@pytest.mark.parametrize(("answer", "found"), [
    (ConsentAnswer.GIVEN, Found.GIVEN),
    (ConsentAnswer.REFUSED, Found.REFUSED),
    (ConsentAnswer.WITHDRAWN, Found.WITHDRAWN),
])  # fmt: skip
def test_what_holds_now_is_found(answer, found):
    said = Consent(ConsentTo.SHARING, answer, NOW, body="School")

    assert found_of((said,), "school") is found
    assert found_of((said,), "Clinic") is Found.NOT_ASKED
