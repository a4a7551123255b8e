"""docs/reader.md: its script opens a store by the passphrase, with nothing of ours."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile

import pytest

from tests.conftest import ROOT

from .conftest import filled


@pytest.fixture
def script(tmp_path):
    """The script as it stands in the documentation, in a file of its own."""
    text = (ROOT / "docs" / "reader.md").read_text("utf-8")
    (code,) = re.findall(r"^```python\n(.*?)^```$", text, re.M | re.S)
    file = tmp_path / "reader.py"
    file.write_text(code, "utf-8")
    return file


def read(script, folder, passphrase):
    """Run it away from the project, as somebody would who has only the script."""
    return subprocess.run(
        [sys.executable, "-P", "-W", "error", script.name, str(folder)],
        cwd=script.parent,
        input=passphrase,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_script_of_the_documentation_reads_everything_by_the_passphrase(script, store, draft, passphrase):
    store.save(filled(draft))
    person = store.person(draft.person_id)
    store.close()

    answer = read(script, script.parent / "store", f"{passphrase}\n")

    assert answer.returncode == 0, answer.stderr
    rows = [json.loads(line) for line in answer.stdout.splitlines()]
    assert person.name in [row["name"] for row in rows if row["table"] == "person"]
    words = {row["own_words"] for row in rows if row["table"] == "note"}
    assert words == {note.own_words for note in draft.notes.values()}
    assert len([row for row in rows if row["table"] == "answer"]) == len(draft.answers)


def test_the_script_reads_a_backup_that_any_program_unpacked(script, store, draft, passphrase):
    file = script.parent / "a.wellbeing-backup"
    store.backup(file)
    zipfile.ZipFile(file).extractall(script.parent / "unpacked")

    answer = read(script, script.parent / "unpacked", passphrase)

    assert answer.returncode == 0, answer.stderr
    assert str(draft.id) in answer.stdout


def test_the_script_opens_nothing_by_another_passphrase(script, store, draft):
    store.close()

    answer = read(script, script.parent / "store", "not this one")

    assert answer.returncode != 0
    assert "InvalidTag" in answer.stderr
    assert answer.stdout == ""


def test_the_script_knows_nothing_of_the_application(script):
    assert "wellbeing_desktop" not in script.read_text("utf-8")
