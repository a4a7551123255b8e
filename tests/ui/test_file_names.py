"""Names of files that leave the application: any reference gives a name that every system takes."""

from __future__ import annotations

from pathlib import PureWindowsPath

import pytest

from tests.trust.hostile import NOTES
from wellbeing_desktop.assessment.text import clean
from wellbeing_desktop.exchange.samples import shipped_samples
from wellbeing_desktop.reports.make import Kind, Sheet
from wellbeing_desktop.ui.file_names import copy_file_name, safe_stem

ODD = (
    "", " ", ".", "..", "...", "/", "\\", "~", "-rf", "con", "CON", "con.txt", "nul", "aux.pdf", "com1",
    "LPT9",
    "a/b", "a\\b", "C:", "a:b", "a|b", "a?b*", "<a>", '"a"', "a\nb",
    "trailing.", "trailing ", "é" * 90, "你" * 90,
)  # fmt: skip
MOST_BYTES = 120
FORBIDDEN = set('<>:"/\\|?*\n\r\t\x00')


@pytest.mark.parametrize("text", [*ODD, *map(clean, NOTES)], ids=range(len(ODD) + len(NOTES)))
def test_any_reference_gives_a_name_that_every_system_takes(text):
    name = f"{safe_stem(text)}-2026-11-21-person.pdf"

    assert len(name.encode()) <= MOST_BYTES
    assert not FORBIDDEN & set(name)
    assert not name.startswith((".", "-", "~"))
    assert not PureWindowsPath(name).is_reserved()
    assert name == PureWindowsPath(name).name


@pytest.mark.parametrize("kind", Kind)
def test_no_word_of_a_persons_name_stands_in_a_files_name(framework, kind):
    for record in shipped_samples(framework):
        name = copy_file_name(Sheet(record.person, record.latest()[-1]), kind)

        assert name.startswith(record.person.reference)
        assert not [word for word in record.person.name.split() if word in name]
        assert record.person.called not in name
