"""Whom an export is of: found by id or reference, among thousands too."""

from uuid import UUID

import pytest

from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.exchange.record_file import read_record
from wellbeing_desktop.exchange.samples import shipped_samples
from wellbeing_desktop.storage.store import Store


@pytest.fixture
def samples(framework):
    return shipped_samples(framework)


@pytest.mark.parametrize("asked", ["SAMPLE-03", "sample-03", "id"])
def test_a_whole_record_is_exported_by_id_or_reference(on_store, tmp_path, samples, asked):
    person = samples[2].person
    said = on_store("export", str(person.id) if asked == "id" else asked, "-o", tmp_path / "r.json")

    assert said.status == 0
    assert read_record((tmp_path / "r.json").read_bytes()) == samples[2]
    assert "Gráinne" not in said.out
    assert (tmp_path / "r.json").stat().st_mode & 0o777 == 0o600


def test_a_reference_that_looks_like_another_ones_id_does_not_take_her_place(
    on_store, tmp_path, samples, folder, passphrase
):
    wanted = samples[2].person
    with Store.open(folder, passphrase) as store:
        store.save_person(Person(reference=str(wanted.id), name="Aa"))

    on_store("export", str(wanted.id), "-o", tmp_path / "r.json")

    assert read_record((tmp_path / "r.json").read_bytes()).person == wanted


def test_a_reference_that_is_typed_just_so_goes_before_one_in_other_letters(
    on_store, tmp_path, folder, passphrase
):
    with Store.open(folder, passphrase) as store:
        for reference in ("Ä-1", "ä-1"):
            store.save_person(Person(reference=reference, name="Aa"))

    for reference in ("Ä-1", "ä-1"):
        assert on_store("export", reference, "-o", tmp_path / "r.json").status == 0
        assert read_record((tmp_path / "r.json").read_bytes()).person.reference == reference


def test_a_reference_is_found_however_its_letters_are_composed(on_store, tmp_path, folder, passphrase):
    with Store.open(folder, passphrase) as store:
        store.save_person(Person(reference="Fé-1", name="Aa"))

    assert on_store("export", "Fe\u0301-1", "-o", tmp_path / "r.json").status == 0


@pytest.mark.parametrize("asked", ["SAMPLE-03", "sample-03", "id"])
def test_of_thousands_of_people_only_a_few_are_looked_through(
    on_store, tmp_path, samples, asked, monkeypatch
):
    monkeypatch.setattr("wellbeing_desktop.cli_records.all_people", lambda _: pytest.fail("it read everyone"))
    who = str(samples[2].person.id) if asked == "id" else asked

    assert on_store("export", who, "-o", tmp_path / "r.json").status == 0
    assert read_record((tmp_path / "r.json").read_bytes()).person == samples[2].person


@pytest.mark.parametrize("few", [1, 20])
def test_a_reference_that_no_search_finds_is_found_all_the_same(
    on_store, tmp_path, folder, passphrase, few, monkeypatch
):
    monkeypatch.setattr("wellbeing_desktop.cli_records._FEW", few)
    with Store.open(folder, passphrase) as store:
        store.save_person(Person(reference="—/—", name="Aa"))
    for reference in ("—/—", "sample-01"):
        assert on_store("export", reference, "-o", tmp_path / "r.json").status == 0
        assert read_record((tmp_path / "r.json").read_bytes()).person.reference == reference.upper()


@pytest.mark.parametrize("asked", ["SAMPLE-99", "Wilbert Gilliland", "", str(UUID(int=7))])
def test_a_person_who_is_not_there_is_not_exported(on_store, tmp_path, asked):
    said = on_store("export", asked, "-o", tmp_path / "r.json")

    assert (said.status, said.out) == (1, "")
    assert "The store has no such person." in said.error
    assert not (tmp_path / "r.json").exists()
