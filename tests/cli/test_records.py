"""Records go out and come in by the command line; a file is taken in whole or not at all."""

import json
import random
from pathlib import Path
from uuid import UUID

import pytest

from tests.exchange.mutations import mutated
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.exchange.record_file import read_record, write_record
from wellbeing_desktop.exchange.samples import shipped_samples
from wellbeing_desktop.storage.keeper import Keeper
from wellbeing_desktop.storage.sealed import seal
from wellbeing_desktop.storage.store import Store


@pytest.fixture
def samples(framework):
    return shipped_samples(framework)


@pytest.fixture
def everything(folder, passphrase):
    """Read all that the store holds, as the bytes of its records."""

    def read() -> list[bytes]:
        with Store.open(folder, passphrase) as store:
            assert store.verify() == []
            return sorted(write_record(store.record(row.id)) for row in store.people())

    return read


def put(file: Path, data: dict) -> Path:
    file.write_text(json.dumps(data), "utf-8")
    return file


def test_an_exported_record_is_the_one_that_was_taken_in(on_store, tmp_path, samples):
    for record in samples:
        on_store("export", record.person.reference, "-o", tmp_path / "r.json")
        assert (tmp_path / "r.json").read_bytes() == write_record(record)


def test_import_into_a_folder_without_a_store_makes_one(run, on_store, tmp_path, samples, passphrase_file):
    on_store("export", "SAMPLE-03", "-o", tmp_path / "r.json")
    new = ("--store", tmp_path / "new", "--passphrase-file", passphrase_file)
    said = run("import", *new, tmp_path / "r.json")

    assert said.status == 0
    assert "A new store was made" in said.out
    assert "Its recovery key, shown only now: " in said.out
    assert "3 added, 0 unchanged, 0 replaced, 0 kept" in said.out
    run("export", *new, "SAMPLE-03", "-o", tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == (tmp_path / "r.json").read_bytes()


def test_no_store_is_made_for_a_file_that_is_refused(run, tmp_path, passphrase_file):
    (tmp_path / "r.json").write_text("{}")
    new = ("--store", tmp_path / "new", "--passphrase-file", passphrase_file)

    assert run("import", *new, tmp_path / "r.json").status == 1
    assert not (tmp_path / "new").exists()


def test_the_same_file_twice_changes_nothing(on_store, tmp_path, everything):
    on_store("export", "SAMPLE-01", "-o", tmp_path / "r.json")
    before = everything()
    said = on_store("import", tmp_path / "r.json", tmp_path / "r.json")

    assert said.status == 0
    assert said.out.count("0 added, 3 unchanged, 0 replaced, 0 kept") == 2
    assert everything() == before


def test_a_signed_off_assessment_is_never_overwritten(on_store, tmp_path, samples, everything):
    data = json.loads(write_record(samples[0]))
    data["assessments"][0]["answers"]["person"]["self_worth"] = 5
    before = everything()
    said = on_store("import", "--replace-drafts", put(tmp_path / "r.json", data))

    assert said.status == 1
    assert "a signed-off assessment stays as the store has it" in said.error
    assert everything() == before


def test_a_file_that_differs_in_one_assessment_leaves_nothing_of_the_rest(
    on_store, tmp_path, samples, everything
):
    data = json.loads(write_record(samples[0]))
    data["assessments"][0]["answers"]["person"]["self_worth"] = 5
    data["person"]["name"] = "Another Name"
    before = everything()
    said = on_store("import", put(tmp_path / "r.json", data))

    assert said.status == 1
    assert "Nothing of it was taken in." in said.error
    assert len(said.error.splitlines()) == 1
    assert everything() == before


def test_a_newer_draft_wins_only_if_the_user_says_so(on_store, tmp_path, samples, everything):
    data = json.loads(write_record(samples[3]))
    data["assessments"][1]["answers"]["person"]["self_worth"] = 4
    file = put(tmp_path / "r.json", data)
    before = everything()

    kept = on_store("import", file)
    assert "a draft stays as the store has it (--replace-drafts lets" in kept.error
    assert kept.status == 1
    assert everything() == before

    assert on_store("import", "--replace-drafts", file).status == 0
    on_store("export", "SAMPLE-04", "-o", tmp_path / "again.json")
    again = read_record((tmp_path / "again.json").read_bytes())
    assert again.assessments[1].answer(Voice.PERSON, "self_worth") == 4


def test_a_person_who_comes_without_an_assessment_is_said_to_be_new(on_store, tmp_path, samples):
    record = json.loads(write_record(samples[0])) | {"assessments": [], "frameworks": []}
    record["person"] |= {"id": str(UUID(int=9)), "reference": "NEW"}
    file = put(tmp_path / "new.json", record)

    assert "the person is new here" in on_store("import", file).out
    assert "the person is new here" not in on_store("import", file).out


def test_several_files_are_told_one_line_each(on_store, tmp_path, samples):
    good = tmp_path / "good.json"
    good.write_bytes(write_record(samples[1]))
    wrong = put(tmp_path / "wrong.json", {"format": "other"})
    said = on_store("import", wrong, good, tmp_path / "none.json", tmp_path)

    assert said.status == 1
    assert len(said.out.splitlines()) == 1
    lines = said.error.splitlines()
    assert "wrong.json: format: this must be wellbeing-desktop/person-record" in lines[0]
    assert f"There is no file {tmp_path / 'none.json'}" in lines[1]
    assert "is a folder" in lines[2]


def test_each_wrong_file_gets_one_line_with_its_place_and_the_store_is_unchanged(
    on_store, tmp_path, samples, everything
):
    good = write_record(samples[2])
    data = json.loads(good)
    data["assessments"][2]["answers"]["person"]["sense_of_belonging"] = 7
    files = {
        "json": (b"{", "line 1, column"),
        "utf8": (good + b"\xff", "is not UTF-8 text"),
        "step": (
            json.dumps(data).encode(),
            "assessments[2].answers.person.sense_of_belonging: the step must be",
        ),
        "deep": (b"[" * 200_000, "lie too deep"),
        "nothing": (b"", "line 1, column 0"),
    }
    for name, (content, _) in files.items():
        (tmp_path / name).write_bytes(content)
    with (tmp_path / "large").open("wb") as large:
        large.truncate(100_000_000)
    before = everything()

    said = on_store("import", *(tmp_path / name for name in files), tmp_path / "large")

    assert (said.status, said.out) == (1, "")
    places = [*(place for _, place in files.values()), "larger than 32 MB"]
    for line, place in zip(said.error.splitlines(), places, strict=True):
        assert place in line
    assert everything() == before


def test_a_file_of_ours_that_is_no_record_is_told_where_it_belongs(
    on_store, tmp_path, folder, passphrase, everything, cheap
):
    with Store.open(folder, passphrase) as store:
        Keeper(store).back_up("asked")
    kinds = {
        "hand-over": (seal(b"{}", passphrase, cheap), "this is an encrypted hand-over."),
        "team": (b"wellbeing-team-file 1\n{}\n\xff", "this is a team file."),
        "backup": (
            next((folder / "backups").iterdir()).read_bytes(),
            "Put a backup back with the command restore.",
        ),
    }
    before = everything()
    for name, (content, words) in kinds.items():
        (tmp_path / name).write_bytes(content)
        said = on_store("import", tmp_path / name)

        assert said.status == 1
        assert words in said.error
        assert "Nothing of it was taken in." in said.error
        assert len(said.error.splitlines()) == 1
    assert everything() == before


def test_three_hundred_mutated_files_leave_the_store_sound(on_store, tmp_path, samples, folder, passphrase):
    dice = random.Random(20261121)
    files = [tmp_path / f"{number}.json" for number in range(300)]
    for file in files:
        file.write_bytes(mutated(write_record(dice.choice(samples)), dice))

    said = on_store("import", *files)

    assert len(said.out.splitlines()) + len(said.error.splitlines()) == 300
    assert on_store("verify").status == 0
    with Store.open(folder, passphrase) as store:
        signed = [a for record in samples for a in record.assessments if a.sign_off]
        assert [store.assessment(a.id, a.version) for a in signed] == signed


def test_a_store_that_another_command_makes_meanwhile_is_the_one_that_records_go_to(
    run, tmp_path, passphrase, passphrase_file, samples, monkeypatch
):
    files = [tmp_path / "first.json", tmp_path / "second.json"]
    for file, record in zip(files, samples, strict=False):
        file.write_bytes(write_record(record))
    create = Store.create

    def overtaken(folder: Path, words: str) -> tuple[Store, str]:
        monkeypatch.setattr(Store, "create", create)
        given = ("--store", folder, "--passphrase-file", passphrase_file)
        assert run("import", files[0], *given).status == 0
        return create(folder, words)

    monkeypatch.setattr(Store, "create", overtaken)
    said = run("import", files[1], "--store", tmp_path / "new", "--passphrase-file", passphrase_file)

    assert said.status == 0
    assert "A new store was made" not in said.out
    with Store.open(tmp_path / "new", passphrase) as store:
        assert store.count_people() == 2
