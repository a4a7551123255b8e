"""What a person may ask for, walked in the window: everything about them, and to be forgotten."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from io import BytesIO

import pikepdf
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel

from tests.reports.reading import letters_of, squeezed
from tests.ui.places import wait
from tests.ui.rights_places import erase, everything
from tests.ui.rights_steps import Closing, click, saved
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.passages import passages
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.retention import KeepRule
from wellbeing_desktop.assessment.sign_off import SignOff
from wellbeing_desktop.exchange.hand_over import unpack
from wellbeing_desktop.exchange.record_file import read_record
from wellbeing_desktop.storage import kdf
from wellbeing_desktop.storage.sealed import read_sealed, unseal
from wellbeing_desktop.ui.widgets.labels import Text

LEFT_OUT = "[Left out: about somebody else]"
WORDS = "otter lantern sixpence gravel"


@pytest.fixture
def chosen(monkeypatch, tmp_path, cheap):
    """The folder that is chosen in the system's dialog."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    monkeypatch.setattr(kdf, "cost_for_this_machine", lambda: cheap)
    return tmp_path


def test_everything_is_saved_in_one_step_readable_and_for_other_programs(places, chosen):
    everything(places)
    folder = saved(places, chosen, "everything-go", "save-open")
    pdf, record = sorted(folder.iterdir(), key=lambda path: path.suffix == ".json")
    (row,) = places.store.people("SAMPLE-01")
    assert folder.name == f"SAMPLE-01-{date.today():%Y-%m-%d}-everything"
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700
    found = letters_of(pdf.read_bytes())
    for one in passages(places.store.record(row.id)):
        assert squeezed(one.text) in found, one.text
    assert "Lookedat" in found
    assert read_record(record.read_bytes()).person.reference == "SAMPLE-01"
    (line,) = places.store.audit(1, acts=("exported",))
    assert (line.person_id, line.detail) == (row.id, "everything")


def test_a_passage_that_is_switched_on_is_left_out_visibly_and_is_remembered(places, chosen):
    everything(places)
    (row,) = places.store.people("SAMPLE-01")
    first, second = passages(places.store.record(row.id))[:2]
    click(places, "passage-1")
    folder = saved(places, chosen, "everything-go", "save-open")
    for file in folder.iterdir():
        data = file.read_bytes()
        text = letters_of(data) if file.suffix == ".pdf" else squeezed(json.dumps(json.loads(data)))
        assert squeezed(LEFT_OUT) in text
        assert squeezed(first.text) not in text
        assert squeezed(second.text) in text
    assert first.text in [one.text for one in passages(places.store.record(row.id))]
    everything(places)
    assert [places.see(f"passage-{n}").isChecked() for n in (1, 2)] == [True, False]


def test_with_a_password_neither_file_can_be_read_without_it(places, chosen):
    everything(places)
    click(places, "everything-go")
    click(places, "save-locked")
    assert any("can open the files." in text.text() for text in places.page.findChildren(Text))
    for name in ("copy-password-edit", "copy-password-again-edit"):
        QTest.keyClicks(places.see(name), WORDS)
    folder = saved(places, chosen)
    locked, sealed = sorted(folder.iterdir(), key=lambda path: path.suffix != ".pdf")
    assert sealed.suffix == ".wellbeing-handover"
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(locked.read_bytes()))
    with pikepdf.open(BytesIO(locked.read_bytes()), password=WORDS) as opened:
        assert len(opened.pages) > 3
    (record,) = unpack(unseal(read_sealed(sealed), WORDS)).records
    assert record.person.reference == "SAMPLE-01"


def test_a_copy_that_is_stopped_leaves_no_file(places, chosen, monkeypatch):
    rights = places.flow._trail.rights
    monkeypatch.setattr(rights.desk._stop, "is_set", lambda: True)
    before = sorted(chosen.iterdir())
    everything(places)
    click(places, "everything-go")
    click(places, "save-open")
    click(places, "save-go")
    wait(lambda: places.page.objectName() == "save-form")
    assert sorted(chosen.iterdir()) == before


def test_a_disk_that_is_full_says_so_and_leaves_no_file(places, chosen, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("wellbeing_desktop.ui.everything_files.write_whole", full)
    before = sorted(chosen.iterdir())
    everything(places)
    click(places, "everything-go")
    click(places, "save-open")
    click(places, "save-go")
    wait(lambda: places.see("form-said") is not None and "full" in places.see("form-said").text())
    assert sorted(chosen.iterdir()) == before


def test_a_person_is_forgotten_only_after_a_reason_and_the_typed_reference(places):
    messages = Closing()
    erase(places)
    (row,) = places.store.people("SW-0001")
    click(places, "erase-go")
    click(places, "erase-asked")
    click(places, "erase-go")
    QTest.keyClicks(places.see("erase-typed-edit"), "SW-0002")
    click(places, "erase-go")
    assert places.store.person(row.id).reference == "SW-0001"
    places.see("erase-typed-edit").clear()
    QTest.keyClicks(places.see("erase-typed-edit"), "sw-0001")
    click(places, "erase-go")
    wait(lambda: bool(messages.said))
    assert "The record is erased" in messages.said[0]
    assert "no backup" in messages.said[0]
    assert places.store.people("SW-0001") == []
    assert places.page.objectName() == "people-page"
    (line,) = places.store.audit(1, acts=("erased",))
    assert line.detail == "asked"


def test_a_sample_needs_no_typed_word_and_it_can_be_kept(places):
    messages = Closing()
    erase(places, "SAMPLE-02")
    assert places.see("erase-typed-edit") is None
    click(places, "leave-erase")
    wait(lambda: places.page.objectName() == "person-page")
    assert len(places.store.people("SAMPLE-02")) == 1
    erase(places, "SAMPLE-02")
    click(places, "erase-mistake")
    click(places, "erase-go")
    wait(lambda: bool(messages.said))
    assert places.store.people("SAMPLE-02") == []


def test_nothing_is_erased_where_the_disk_refuses_and_it_is_said(places, monkeypatch):
    def refuse(*_: object) -> None:
        from wellbeing_desktop.storage.errors import SaveFailedError

        raise SaveFailedError("full")

    erase(places)
    monkeypatch.setattr("wellbeing_desktop.storage.erasing.erase", refuse)
    click(places, "erase-other")
    QTest.keyClicks(places.see("erase-typed-edit"), "SW-0001")
    click(places, "erase-go")
    wait(lambda: places.see("erase-open") is not None and "disk is full" in places.see("erase-open").text())
    assert len(places.store.people("SW-0001")) == 1


def test_who_is_past_the_rule_is_listed_and_a_human_decides(places, framework):
    store = places.store
    maeve = Practitioner("Maeve Donnelly")
    for reference in ("SW-7001", "SW-7002"):
        person = Person(reference, f"Old {reference}")
        store.save_person(person)
        one = Assessment(framework, person.id, maeve, date(2015, 1, 5), date(2015, 1, 5))
        one.sign(SignOff(datetime(2015, 1, 5, 12, tzinfo=UTC), "Maeve Donnelly"))
        store.save(one)
    places.go("people")
    assert places.see("due-for-a-look") is None
    store.save_setting(KeepRule.NAME, KeepRule(7).as_text())
    places.go("people")
    assert places.see("due-for-a-look").text() == "2 records are due for a look"
    click(places, "due-for-a-look")
    click(places, "due-keep-1")
    click(places, "keep-go")
    assert "why" in " ".join(label.text() for label in places.page.findChildren(QLabel) if label.isVisible())
    assert places.see("keep-why-edit").hasFocus()
    QTest.keyClicks(places.see("keep-why-edit"), "A complaint is open")
    click(places, "keep-go")
    wait(lambda: places.see("due-keep-1") is not None and places.see("due-keep-2") is None)
    (kept,) = [row for row in store.people("SW-7001") if store.keepings(row.id)]
    assert store.keepings(kept.id)[0].why == "A complaint is open"
    messages = Closing()
    click(places, "due-erase-1")
    click(places, "erase-kept_long_enough")
    QTest.keyClicks(places.see("erase-typed-edit"), "SW-7002")
    click(places, "erase-go")
    wait(lambda: bool(messages.said))
    assert store.people("SW-7002") == []
    assert [row.reference for row in store.people("SW-700")] == ["SW-7001"]


def test_the_rule_is_chosen_in_the_settings(places):
    places.go("settings: keep")
    click(places, "segment-7")
    click(places, "keep-after-closing")
    wait(lambda: KeepRule.from_text(places.store.setting(KeepRule.NAME)) == KeepRule(7, after_closing=True))
