"""The store of many invented people is one that the application calls sound."""

from __future__ import annotations

import random
from datetime import date

import pytest

from benchmarks.sample_lives import lives
from benchmarks.sample_store import main
from wellbeing_desktop.assessment.assessment import Stage
from wellbeing_desktop.storage.store import Store

TODAY = date(2026, 11, 22)


def test_a_sample_store_is_sound_and_has_whole_lives(tmp_path, passphrase):
    file = tmp_path / "passphrase"
    file.write_text(f"{passphrase}\n", "utf-8")
    folder = tmp_path / "new" / "store"

    assert main(["--people", "12", "--store", str(folder), "--passphrase-file", str(file)]) == 0

    with Store.open(folder, passphrase) as store:
        assert store.verify() == []
        assert store.count_people() == 12
        assert len(store.practitioners()) == 12
        assert len(store.team_lines()) > 50
        assert any(store.step_changes(person_id) for person_id in store.person_ids())
        whole = [store.record(person_id) for person_id in store.person_ids()]
    assert any(one.actions for record in whole for one in record.assessments)
    assert any(one.notes for record in whole for one in record.assessments)
    assert {one.person_id for record in whole for one in record.assessments} == {r.person.id for r in whole}


def test_a_folder_that_is_there_is_left_alone(tmp_path, capsys):
    with pytest.raises(SystemExit):
        main(["--store", str(tmp_path)])
    assert "not there yet" in capsys.readouterr().err


def test_the_same_seed_gives_the_same_lives():
    some, same, other = (list(lives(30, TODAY, 20, seed)) for seed in (1, 1, 2))

    assert some == same
    assert some != other


def test_lives_have_trends_gaps_refusals_and_an_end():
    found = list(lives(300, TODAY, 20, random.Random(3).randrange(100)))
    pictures = [picture for life in found for picture in life.pictures]
    codes = b"".join(picture.codes for picture in pictures)

    assert 7 < len(pictures) / len(found) < 13
    assert all(codes.count(code) > 50 for code in range(1, 10))
    assert all(life.pictures[0].stage is Stage.FIRST for life in found)
    assert any(picture.stage is Stage.CLOSING for picture in pictures)
    assert not all(picture.signed for picture in pictures)
    assert all(max(p.held_on for p in life.pictures) <= TODAY for life in found)
