"""What is written about a worry is in the record that travels, and on no page at all."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from tests.reports.reading import text_of
from wellbeing_desktop.assessment.safety import SafetyEntry, SafetyGuide
from wellbeing_desktop.storage.store import Store


@pytest.fixture
def worried(folder, passphrase):
    """The id of an assessment whose person has an entry about it, kept."""
    with Store.open(folder, passphrase) as store:
        row = store.assessment_rows()[-1]
        assessment = store.assessment(row.id)
        moment = datetime(2026, 11, 20, 15, tzinfo=UTC)
        entry = SafetyEntry(
            date(2026, 11, 20), moment, "Maeve Donnelly", "QXSEEN", "QXTOLD", "QXVIEW", "QXDONE", "QXWHY",
            kept_at=moment, assessment_id=row.id,
        )  # fmt: skip
        store.save_safety(assessment.person_id, entry)
        store.save_setting(SafetyGuide.NAME, SafetyGuide(procedure="QXGUIDE").as_text())
        return row.id, assessment.person_id


@pytest.mark.parametrize("kind", ["person", "record", "summary"])
def test_it_is_on_no_page(on_store, tmp_path, worried, kind):
    assert on_store("report", str(worried[0]), "--kind", kind, "-o", tmp_path / "r.pdf").status == 0
    assert "QX" not in text_of((tmp_path / "r.pdf").read_bytes())


def test_it_is_in_the_record_that_travels(on_store, tmp_path, worried):
    assert on_store("export", str(worried[1]), "-o", tmp_path / "r.json").status == 0
    (entry,) = json.loads((tmp_path / "r.json").read_text("utf-8"))["safety"]
    assert (entry["seen"], entry["told"], entry["view"]) == ("QXSEEN", "QXTOLD", "QXVIEW")
    assert on_store("import", tmp_path / "r.json").status == 0
