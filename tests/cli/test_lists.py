"""People and assessments are listed for eyes and for programs."""

import json
from dataclasses import replace

from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.storage.store import Store


def test_people_are_listed_by_reference(on_store):
    said = on_store("people")
    lines = said.out.splitlines()

    assert said.status == 0
    assert lines[0].split() == ["ID", "REFERENCE", "NAME", "LAST", "ASSESSMENT"]
    assert [line.split()[1] for line in lines[1:]] == [f"SAMPLE-0{n}" for n in range(1, 6)]
    assert lines[3].endswith("Gráinne Devlin       2026-02-18")


def test_people_as_json_have_exactly_the_keys_of_the_contract(on_store):
    people = json.loads(on_store("people", "--json").out)

    assert [list(p) for p in people] == [["id", "reference", "name", "last_held_on"]] * 5
    assert people[4]["name"] == "Katarzyna Zielińska"
    assert people[3]["last_held_on"] == "2026-11-12"


def test_assessments_as_json_have_exactly_the_keys_of_the_contract(on_store):
    made = json.loads(on_store("assessments", "--json").out)

    assert {tuple(a) for a in made} == {("id", "person_reference", "stage", "state", "held_on", "framework")}
    assert len(made) == 10
    assert [a["held_on"] for a in made] == sorted(a["held_on"] for a in made)
    assert sorted(a["state"] for a in made) == ["amended", "draft", *["signed_off"] * 8]
    assert made[0] | {"id": ""} == {
        "id": "",
        "person_reference": "SAMPLE-01",
        "stage": "first",
        "state": "signed_off",
        "held_on": "2025-06-12",
        "framework": "social-wellbeing 1.0.0",
    }


def test_assessments_print_no_name(on_store):
    said = on_store("assessments")

    assert len(said.out.splitlines()) == 11
    assert not [n for n in ("Wilbert", "Karam", "Devlin", "Marty", "Kasia") if n in said.out]


def test_columns_stay_aligned_whatever_the_letters(on_store, folder, passphrase):
    with Store.open(folder, passphrase) as store:
        store.save_person(Person("A-1", "李小龍"))
        store.save_person(Person("A-2", "Zoe\u0308 \u200dŻ"))
    lines = on_store("people").out.splitlines()

    assert lines[1].endswith("A-1        李小龍               -")
    assert lines[2].endswith("A-2        Zoë \u200dŻ                -")


def test_more_people_than_fit_one_page_are_all_listed(on_store, folder, passphrase, monkeypatch):
    monkeypatch.setattr("wellbeing_desktop.cli_lists._PAGE", 2)

    assert len(json.loads(on_store("people", "--json").out)) == 5


def test_assessments_are_read_and_printed_a_page_at_a_time(on_store, folder, passphrase, monkeypatch):
    with Store.open(folder, passphrase) as store:
        all_at_once = [str(row.id) for row in store.assessment_rows()]
    asked, rows_of = [], Store.rows_of

    def noted(self, listed, *, offset, limit):
        asked.append(limit)
        return rows_of(self, listed, offset=offset, limit=limit)

    monkeypatch.setattr("wellbeing_desktop.cli_lists._PAGE", 3)
    monkeypatch.setattr(Store, "rows_of", noted)
    monkeypatch.delattr(Store, "assessment_rows")

    assert [a["id"] for a in json.loads(on_store("assessments", "--json").out)] == all_at_once
    assert [line.split()[0] for line in on_store("assessments").out.splitlines()] == ["ID", *all_at_once]
    assert asked == [3, 3, 3, 3] * 2


def test_the_array_reads_as_python_would_write_it(on_store, folder, passphrase):
    with Store.open(folder, passphrase) as store:
        store.save_person(Person('A-"1"', "Zoë \\ 李"))
    for command in ("people", "assessments"):
        said = on_store(command, "--json").out
        assert said == json.dumps(json.loads(said), ensure_ascii=False, indent=2) + "\n"


def test_a_store_with_nobody_gives_an_empty_array(run, tmp_path, passphrase, passphrase_file, cheap):
    Store.create(tmp_path / "empty", passphrase, cheap)[0].close()
    said = run("people", "--json", "--store", tmp_path / "empty", "--passphrase-file", passphrase_file)

    assert json.loads(said.out) == []


def test_a_person_without_an_assessment_has_no_day(on_store, folder, passphrase):
    with Store.open(folder, passphrase) as store:
        store.save_person(replace(Person("A-9", "New")))

    assert json.loads(on_store("people", "--json").out)[0]["last_held_on"] is None
