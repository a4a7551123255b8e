from __future__ import annotations

from datetime import UTC, datetime

import pytest

from wellbeing_desktop.ui.lock_reasons import Locked, LockReason, why_words

MOMENT = datetime(2026, 11, 21, 14, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize("reason", LockReason)
def test_a_code_says_the_reason_and_the_moment_and_nothing_else(reason):
    code = Locked(reason, MOMENT).code

    assert code == f"{reason.value}1795269729"
    assert Locked.read(code) == Locked(reason, MOMENT)


@pytest.mark.parametrize("code", ["", "i", "x1795269729", "i-5", "i1e9", "i٣", "i" + "9" * 12, "i17 ", "1"])
def test_what_is_no_code_says_nothing(code):
    assert Locked.read(code) is None


def test_every_reason_has_a_sentence_of_its_own_that_says_the_work_is_safe():
    sentences = {why_words(reason) for reason in LockReason}

    assert len(sentences) == len(LockReason)
    assert all("saved first" in sentence for sentence in sentences)
