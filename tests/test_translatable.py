from __future__ import annotations

import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tools import translations

from .conftest import ROOT
from .source_texts import COUNTED, FREE, in_file, in_source, modules, read


@pytest.mark.parametrize("file", modules(), ids=lambda file: file.relative_to(ROOT).as_posix())
def test_every_text_is_a_literal_that_is_looked_up_under_the_name_it_is_kept_by(file):
    assert read(file).faults == []


def test_lupdate_finds_every_text_as_the_program_asks_for_it(tmp_path):
    translations.extract(tmp_path / "all.ts")
    found = in_file(tmp_path / "all.ts")

    assert sorted(found ^ in_source()) == []
    assert len(found) > 650


def test_lupdate_is_told_every_name_that_a_text_is_asked_for_by():
    told = {alias.partition("=")[2] for alias in translations.ALIASES.split(",")}

    assert told == (FREE | COUNTED) - {"translate"}


@pytest.mark.parametrize("file", sorted(translations.FOLDER.glob("*.ts")), ids=lambda file: file.name)
def test_translation_files_are_current(file, tmp_path):
    """`python3 dev.py translations` brings them up to date."""
    now = Path(shutil.copy(file, tmp_path))
    translations.update(now)
    translations.compile_into(now.with_suffix(".qm"), now)

    assert now.read_text("utf-8") == file.read_text("utf-8")
    assert now.with_suffix(".qm").read_bytes() == file.with_suffix(".qm").read_bytes()


def test_english_has_both_forms_of_every_text_about_a_number():
    english = in_file(translations.ENGLISH)
    forms = ElementTree.parse(translations.ENGLISH).getroot().iter("numerusform")

    assert english == {text for text in in_source() if text.plural}
    assert [form.text for form in forms if not form.text] == []


def test_a_language_that_is_begun_has_every_text_and_keeps_what_was_translated(tmp_path):
    irish = tmp_path / "wellbeing_ga.ts"
    translations.update(irish)
    empty, said = '<translation type="unfinished"></translation>', "<translation>Oscail</translation>"
    irish.write_text(irish.read_text("utf-8").replace(empty, said, 1), "utf-8")
    translations.update(irish)

    assert in_file(irish) == in_source()
    assert said in irish.read_text("utf-8")
    assert translations.summary(irish).startswith(f"{len(in_source())} texts, ")
