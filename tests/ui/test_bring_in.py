"""What the window says of a record file that somebody brings in."""

from __future__ import annotations

import pytest

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.exchange.record_file import write_record
from wellbeing_desktop.ui.bring_in import take_file_in


@pytest.fixture
def file(store, aoife, draft, tmp_path):
    file = tmp_path / "record.json"
    file.write_bytes(write_record(store.record(aoife.id)))
    return file


def test_the_same_file_again_is_said_to_be_here_already(store, file):
    assert take_file_in(store, file).words == "0 added, 1 already here, 0 kept as they were."


def test_a_file_that_says_other_things_changes_nothing(store, aoife, draft, file):
    draft.rate(Voice.PERSON, "self_worth", 2)
    store.save(draft)
    before = store.record(aoife.id)
    assert take_file_in(store, file).words.endswith("Nothing of it was taken in.")
    assert store.record(aoife.id) == before


def test_what_is_no_record_is_said_in_a_sentence(store, tmp_path):
    (tmp_path / "note.json").write_text("Milk, bread", encoding="utf-8")
    assert take_file_in(store, tmp_path / "note.json").words.startswith("This is not a record")
    assert take_file_in(store, tmp_path / "none.json").words.startswith("The file could not be read.")
