"""A command's pages are in the language chosen in the window; what it prints stays English."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from wellbeing_desktop.language import speaks_english

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context><name>paper</name>
<message><source>Page %1 of %2</source><translation>Strona %1 z %2</translation></message>
</context>
<context><name></name>
<message numerus="yes"><source>All %n rated in both voices.</source>
<comment>All %n rated in both voices.</comment>
<translation><numerusform>a %n</numerusform><numerusform>b %n</numerusform><numerusform>c %n</numerusform>
</translation></message>
</context>
</TS>
"""
TEXTS = """framework = "social-wellbeing"
framework_version = "1.0.0"
language = "pl"
[[indicators]]
id = "trusting_relationships"
statement = "Mam komu zaufać."
"""


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The window's settings, and beside them the folder of an organisation's own languages."""
    folder = tmp_path / "config"
    (folder / "languages").mkdir(parents=True)
    monkeypatch.setattr("wellbeing_desktop.paths.settings_file", lambda: folder / "window.ini")
    return folder / "window.ini"


@pytest.fixture
def polish(settings: Path) -> Path:
    """Polish was chosen, and there is a translation of a little."""
    source = settings.parent / "languages" / "wellbeing_pl.ts"
    source.write_text(TS, "utf-8")
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([str(tool), str(source)], check=True, capture_output=True, timeout=60)
    settings.write_text("[window]\ngeometry=@ByteArray(\\x1\\xd9)\n\n[look]\nlanguage=pl\n", "utf-8")
    return settings


def words_of(file: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())


def test_a_report_is_in_the_chosen_language_and_the_command_speaks_english(on_store, tmp_path, polish):
    made = json.loads(on_store("assessments", "--json").out)[0]["id"]
    said = on_store("report", made, "-o", tmp_path / "r.pdf", "--kind", "summary")

    assert (said.status, said.error) == (0, "")
    assert said.out == f"Written: {tmp_path / 'r.pdf'}\n"
    assert "Strona 1 z 1" in words_of(tmp_path / "r.pdf")
    assert PdfReader(tmp_path / "r.pdf").trailer["/Root"]["/Lang"] == "pl"
    assert speaks_english()


def test_the_form_is_in_the_chosen_language_with_the_frameworks_texts_in_it(run, tmp_path, polish):
    (polish.parent / "languages" / "social-wellbeing.pl.toml").write_text(TEXTS, "utf-8")
    said = run("form", "-o", tmp_path / "f.pdf")
    words = words_of(tmp_path / "f.pdf")

    assert said.status == 0
    assert "Strona 1 z" in words
    assert "Mam komu zaufać." in words
    assert "I live somewhere that feels like home." in words


def test_wrong_texts_of_the_framework_refuse_the_form_in_one_line(run, tmp_path, polish):
    wrong = polish.parent / "languages" / "social-wellbeing.pl.toml"
    wrong.write_text(TEXTS.replace("1.0.0", "9.0.0"), "utf-8")
    said = run("form", "-o", tmp_path / "f.pdf")

    assert said.status == 1
    assert len(said.error.splitlines()) == 1
    assert "the texts are not for social-wellbeing 1.0.0" in said.error
    assert not (tmp_path / "f.pdf").exists()


@pytest.mark.parametrize("kept", ["", "[look]\nlanguage=en\n", "[look]\nlanguage=../x\n", "no settings\x00"])
def test_without_another_language_the_form_is_english(run, tmp_path, settings, kept):
    settings.write_text(kept, "utf-8")

    assert run("form", "-o", tmp_path / "f.pdf").status == 0
    assert "Page 1 of" in words_of(tmp_path / "f.pdf")


def test_english_pages_never_load_qt(tmp_path):
    code = (
        "import sys; from wellbeing_desktop import paths; from pathlib import Path\n"
        "paths.settings_file = lambda: Path(sys.argv[1]) / 'window.ini'\n"
        "from wellbeing_desktop.cli import main\n"
        "main(['form', '-o', sys.argv[1] + '/f.pdf'])\n"
        "print('PySide6' in sys.modules)"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)

    assert done.stdout.splitlines()[-1] == "False"
