"""Progress by command: from the first signed picture to the one that is named."""

from __future__ import annotations

import json

import pytest

from tests.reports.reading import text_of
from wellbeing_desktop.storage.store import Store


@pytest.fixture
def of_person(on_store):
    """Return the ids of a person's assessments, the first held first."""

    def ids(reference: str) -> list[str]:
        rows = json.loads(on_store("assessments", "--json").out)
        mine = [row for row in rows if row["person_reference"] == reference]
        return [row["id"] for row in sorted(mine, key=lambda row: row["held_on"])]

    return ids


def test_progress_goes_from_the_first_to_the_one_named(on_store, of_person, tmp_path):
    first, second, third = of_person("SAMPLE-01")
    file = tmp_path / "p.pdf"

    assert on_store("report", third, "-o", file, "--kind", "progress").status == 0
    assert "12 June 2025 to the latest on 14 May 2026" in text_of(file.read_bytes())
    assert on_store("report", second, "-o", file, "--kind", "progress").status == 0
    assert "12 June 2025 to the latest on 20 November 2025" in text_of(file.read_bytes())
    assert first


def test_the_persons_own_progress_can_be_asked_for(on_store, of_person, tmp_path):
    file = tmp_path / "p.pdf"

    assert on_store("report", of_person("SAMPLE-01")[-1], "-o", file, "--kind", "own-progress").status == 0
    found = text_of(file.read_bytes())
    assert "I rated 15 of 16 both times." in found
    assert "Wilbert rated" not in found


@pytest.mark.parametrize("kind", ["progress", "own-progress"])
def test_one_signed_picture_is_refused_in_one_sentence(on_store, of_person, tmp_path, kind):
    file = tmp_path / "p.pdf"
    said = on_store("report", of_person("SAMPLE-01")[0], "-o", file, "--kind", kind)

    assert said.status == 1
    assert said.error.count("\n") == 1
    assert "Progress needs two signed-off pictures" in said.error
    assert not file.exists()


def test_a_draft_tells_of_what_was_signed_before_it(on_store, of_person, folder, passphrase, tmp_path):
    newest = of_person("SAMPLE-01")[-1]
    with Store.open(folder, passphrase) as store:
        signed = next(
            one
            for row in store.assessment_rows()
            if str(row.id) == newest
            for one in [store.assessment(row.id)]
        )
        store.save(signed.amend(by="Joanne Kerr", reason="A slip of the pen"))
    file = tmp_path / "p.pdf"

    assert on_store("report", newest, "-o", file, "--kind", "progress").status == 0
    found = text_of(file.read_bytes())
    assert "to the latest on 14 May 2026" in found
    assert "DRAFT" not in found
