"""What the preview finds is what stands in the saved file, read by a program of its own: `pdftotext`."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.reports.makers import ARABIC, CHINESE, CYRILLIC, HEBREW, assessment, person, signed
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.people import CopyFormat
from wellbeing_desktop.reports.make import CopyOptions, Kind, Sheet, make
from wellbeing_desktop.ui.copy_saving import save_copy
from wellbeing_desktop.ui.qt_text import set_text
from wellbeing_desktop.ui.widgets.pdf_document import PdfDocument

LIGATURES = (
    "The efficient office staff find it difficult, and the flow of the affairs is baffling to my "
    "first flat mate, who waffles on about the file every day of the week until it is time for tea."
)
ACCENTS = "Seán and Zoë walked to the café; naïve, in Łódź and Besançon, e\u0301t cetera."
HYPHENS = "My sister’s well-being, a twenty-first-century thing, comes up at every over-long meeting."
LEFT_TO_RIGHT = (LIGATURES, ACCENTS, HYPHENS, CYRILLIC, CHINESE)
MARKS_OF_DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass
class Saved:
    """One copy, in the preview and as it was read back from its file."""

    preview: PdfDocument
    text: str

    def differences(self, probes: set[str]) -> list[tuple[str, int, int]]:
        """Return what the two do not find equally often: words, times in the file, times in the preview."""
        counted = [(probe, self.text.count(plain(probe)), len(self.preview.find(probe))) for probe in probes]
        return sorted(one for one in counted if one[1] != one[2])


def plain(text: str) -> str:
    """Return a text without line breaks, case, marks of direction, and letters’ joined forms."""
    joined = unicodedata.normalize("NFKC", MARKS_OF_DIRECTION.sub("", text))
    return " ".join(joined.split()).casefold()


@pytest.fixture(
    scope="module",
    params=[(Kind.PERSON, CopyFormat.STANDARD), (Kind.PERSON, CopyFormat.LARGE_PRINT), (Kind.RECORD, None)],
    ids=str,
)
def saved(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    framework: Framework,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Saved]:
    """A copy with words of many kinds, made, saved, and read by another program."""
    if shutil.which("pdftotext") is None:
        pytest.skip("not installed here: pdftotext (poppler-utils)")
    kind, size = request.param
    made = assessment(framework, whose := person())
    for indicator, text in zip(framework.indicators, (*LEFT_TO_RIGHT, ARABIC, HEBREW), strict=False):
        made.write(indicator.id, Note(text))
    made.set_matters_most([indicator.id for indicator in framework.indicators[:3]])
    pdf = make(kind, Sheet(whose, signed(made)), set_text, CopyOptions(copy_format=size))
    file = tmp_path_factory.mktemp("saved") / "copy.pdf"
    save_copy(file, pdf, "")
    preview = PdfDocument(file.read_bytes())
    yield Saved(preview, plain(read_by_another(file)))
    preview.close()


def read_by_another(file: Path) -> str:
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", str(file), "-"], capture_output=True, check=True)
    return done.stdout.decode()


def test_every_word_of_the_file_is_found_as_often_in_the_preview(saved: Saved) -> None:
    # Numbers alone are left out: those at the ends of a scale are a part of its drawing to `pdftotext`.
    words = set(re.findall(r"[^\W\d]\w*", saved.text))
    assert len(words) > 100
    assert saved.differences(words) == []


@pytest.mark.parametrize(
    "text", LEFT_TO_RIGHT, ids=["ligatures", "accents", "hyphens", "cyrillic", "chinese"]
)
def test_words_that_go_on_in_the_next_line_are_found(saved: Saved, text: str) -> None:
    words = text.split()
    runs = {" ".join(words[at : at + 4]) for at in range(max(1, len(words) - 3))}
    assert all(saved.preview.find(run) for run in runs)
    assert saved.differences(runs) == []


@pytest.mark.parametrize("text", [ARABIC, HEBREW], ids=["arabic", "hebrew"])
def test_words_from_right_to_left_are_found_as_they_are_typed(saved: Saved, text: str) -> None:
    words = {word.strip("\u060c\u061f,.?") for word in text.split()}
    assert all(saved.preview.find(word) for word in words)
    assert saved.differences(words) == []


def test_an_accent_is_found_however_it_was_typed(saved: Saved) -> None:
    apart, joined = "caf" + "e\u0301", "caf\u00e9"
    assert len(saved.preview.find(apart)) == len(saved.preview.find(joined)) > 0
    assert saved.preview.find(f"  {joined} ") == saved.preview.find(joined)
