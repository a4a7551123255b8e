"""The clock of the laptop is put back by a year while the store is open: nothing loses its order."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path

import pytest

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.storage import audit_book
from wellbeing_desktop.storage import store as store_module
from wellbeing_desktop.storage.store import Store


class YearBack(datetime):
    """What the clock says after somebody put it back."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        return datetime.now(tz) - timedelta(days=365)


def test_assessments_and_audit_stay_in_their_order_when_the_clock_goes_back(
    folder: Path, passphrase: str, draft: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = Assessment(
        draft.framework, draft.person_id, draft.practitioner, date(2026, 11, 9), date(2026, 11, 9)
    )
    with Store.open(folder, passphrase) as store:
        before = len(store.audit(100))
        for module in (store_module, audit_book):
            monkeypatch.setattr(module, "datetime", YearBack)
        store.save(later)
        draft.rate(Voice.PERSON, "self_worth", 4)
        store.save_answer(draft, Voice.PERSON, "self_worth")

        assert [row.id for row in store.assessment_rows(draft.person_id)] == [draft.id, later.id]
        assert {row.id for row in store.rows_of(store.drafts_listed())} == {draft.id, later.id}
        assert store.assessment(draft.id) == draft
        lines = store.audit(100)
        assert len(lines) > before
        assert [line.number for line in lines] == sorted((line.number for line in lines), reverse=True)
        assert lines[0].at < datetime.now(UTC) - timedelta(days=300), "the clock was not put back"
        assert store.verify() == []
    with Store.open(folder, passphrase) as again:
        assert again.assessment(later.id) == later
        assert again.verify() == []
