"""What is written is written whole, or not at all, with a sentence that says why."""

import errno
import json
import os

import pytest

from wellbeing_desktop.cli_refusal import counted

COMMANDS = {
    "export": ("export", "SAMPLE-01", "-o"),
    "backup": ("backup", "-o"),
    "table": ("table", "-o"),
    "report": ("report", "1b4e28ba-2fa1-11d2-883f-0016d3cca427", "-o"),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_an_output_whose_folder_is_missing_is_refused(on_store, tmp_path, command):
    said = on_store(*COMMANDS[command], tmp_path / "none" / "f")

    assert said.status == 1
    assert f"There is no folder {tmp_path / 'none'}. Make it first" in said.error


@pytest.mark.parametrize("command", COMMANDS)
def test_an_output_that_is_a_folder_is_refused(on_store, tmp_path, command):
    said = on_store(*COMMANDS[command], tmp_path)

    assert said.status == 1
    assert f"{tmp_path} is a folder. Name a file in it." in said.error


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_written_into_the_store_itself(on_store, folder, command):
    said = on_store(*COMMANDS[command], folder / "wellbeing.db")

    assert said.status == 1
    assert "lies inside the store" in said.error
    assert on_store("people").status == 0


def test_links_that_lead_in_a_circle_are_no_fault_of_the_application(
    run, on_store, passphrase_file, tmp_path
):
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    written = on_store("backup", "-o", tmp_path / "circle")
    nowhere = run(
        *("backup", "-o", tmp_path / "b", "--store", tmp_path / "circle"),
        *("--passphrase-file", passphrase_file),
    )

    assert (written.status, written.error) == (0, "")
    assert (nowhere.status, "is a file, and a store is a folder." in nowhere.error) == (1, True)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_passphrase_is_never_written_over_by_its_own_command(
    run, folder, passphrase_file, tmp_path, command
):
    named = tmp_path / "named.csv"
    passphrase_file.rename(named)
    (tmp_path / "link.csv").symlink_to(named)
    words = named.read_bytes()
    for target in (named, tmp_path / "link.csv"):
        said = run(*COMMANDS[command], target, "--store", folder, "--passphrase-file", named)

        assert said.status == 1
        assert "is the file with the passphrase. It was left as it is" in said.error
        assert named.read_bytes() == words


def test_neither_a_codebook_nor_a_team_file_takes_the_place_of_a_passphrase(
    run, folder, passphrase_file, tmp_path
):
    beside, agreed = tmp_path / "t-codebook.csv", tmp_path / "agreed"
    passphrase_file.rename(beside)
    agreed.write_text("what the team agreed")
    opening = ("--store", folder, "--passphrase-file", beside)

    assert run("table", "-o", tmp_path / "t.csv", *opening).status == 1
    assert run("team-file", "--team-passphrase-file", agreed, "-o", agreed, *opening).status == 1
    assert agreed.read_text() == "what the team agreed"
    assert run("people", *opening).status == 0


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the disk can only be read"),
        (errno.EACCES, "this account may not write there"),
        (errno.EIO, "the disk does not answer"),
        (errno.EBADF, "Bad file descriptor"),
    ],
)
def test_a_disk_that_does_not_take_the_file_is_named_and_the_old_file_stays(
    on_store, tmp_path, monkeypatch, number, why
):
    file = tmp_path / "r.json"
    file.write_text("what was there")

    def full(_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("wellbeing_desktop.files.make_durable", full)
    said = on_store("export", "SAMPLE-01", "-o", file)

    assert said.status == 1
    assert f"{file} could not be written: {why}" in said.error
    assert file.read_text() == "what was there"
    assert not list(tmp_path.glob(".*"))


def test_a_name_that_is_too_long_is_refused(on_store, tmp_path):
    said = on_store("export", "SAMPLE-01", "-o", tmp_path / ("x" * 300))

    assert said.status == 1
    assert "the name is too long" in said.error


def test_control_characters_in_a_name_do_not_reach_the_terminal(on_store, tmp_path):
    said = on_store("export", "SAMPLE-01", "-o", tmp_path / "\x1b[31mred\n" / "f")

    assert "\x1b" not in said.error
    assert len(said.error.splitlines()) == 1


def test_an_assessment_that_is_not_there_gives_no_report(on_store, tmp_path):
    for asked in ("not-an-id", "1b4e28ba-2fa1-11d2-883f-0016d3cca427"):
        said = on_store("report", asked, "-o", tmp_path / "r.pdf")

        assert said.status == 1
        assert "The store has no such assessment." in said.error
        assert not (tmp_path / "r.pdf").exists()


@pytest.mark.parametrize("kind", ["person", "record", "summary", None])
def test_a_report_is_written_for_each_kind_and_the_summary_is_one_page(on_store, tmp_path, kind):
    from pypdf import PdfReader

    made = json.loads(on_store("assessments", "--json").out)
    wanted = next(a for a in made if a["state"] == "amended")
    asked = ["--kind", kind] if kind else []
    said = on_store("report", wanted["id"], "-o", tmp_path / "r.pdf", *asked)

    assert said.status == 0
    assert said.out == f"Written: {tmp_path / 'r.pdf'}\n"
    pages = PdfReader(tmp_path / "r.pdf").pages
    text = "".join(page.extract_text() for page in pages)
    assert "Gráinne" in text
    assert "SAMPLE" in text
    assert len(pages) == 1 if kind in {"summary", None} else pages


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
@pytest.mark.parametrize("command", COMMANDS)
def test_no_file_takes_the_place_of_a_pipe_or_a_device(on_store, tmp_path, command):
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    (tmp_path / "link.csv").symlink_to(pipe)
    for target in (pipe, tmp_path / "link.csv"):
        said = on_store(*COMMANDS[command], target)

        assert said.status == 1
        assert f"{target} is no ordinary file" in said.error
    assert pipe.is_fifo()
    assert (tmp_path / "link.csv").is_symlink()


def test_sample_people_are_not_put_into_a_file(run, tmp_path):
    (tmp_path / "file").write_text("kept", "utf-8")
    said = run("demo", "--out", tmp_path / "file")

    assert said.status == 1
    assert f"{tmp_path / 'file'} is a file. Name a folder." in said.error


@pytest.mark.parametrize(("number", "said"), [(0, "0 PDFs"), (1, "1 PDF"), (2, "2 PDFs")])
def test_one_is_not_told_in_the_plural(number, said):
    assert counted(number, "PDF") == said


def test_one_assessment_is_told_as_one(on_store, tmp_path):
    assert "(1 assessment, not encrypted)" in on_store("export", "SAMPLE-05", "-o", tmp_path / "r").out
