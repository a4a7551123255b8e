"""Where a file is to lie: its ending is added where it was left out, and nothing is replaced unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from wellbeing_desktop.ui import saving_as
from wellbeing_desktop.ui.theme import Theme

KINDS = "Spreadsheet (*.csv);;JSON (*.json)"


@pytest.fixture
def typed(qtbot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Ask where a file is to lie; somebody types a name and chooses a kind in the system's dialog."""
    window = QWidget()
    qtbot.addWidget(window)

    def ask(name: str, kind: str = "") -> Path | None:
        given = str(tmp_path / name) if name else ""
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (given, kind))
        return saving_as.ask_where(window, theme, "Save", "what-happened.csv", KINDS)

    return ask


@pytest.mark.parametrize(("name", "kind", "file"), [
    ("of may.csv", "", "of may.csv"),
    ("of may.JSON", "Spreadsheet (*.csv)", "of may.JSON"),
    ("of may", "", "of may.csv"),
    ("of may", "JSON (*.json)", "of may.json"),
    ("up to 3.11", "JSON (*.json)", "up to 3.11.json"),
    ("v1.5.2026", "", "v1.5.2026.csv"),
])  # fmt: skip
def test_an_ending_that_was_left_out_is_that_of_the_kind_that_was_chosen(typed, tmp_path, name, kind, file):
    assert typed(name, kind) == tmp_path / file


def test_nothing_is_asked_further_where_nobody_wants_a_file(typed, monkeypatch):
    monkeypatch.setattr(saving_as, "ask", pytest.fail)
    assert typed("") is None


@pytest.mark.parametrize(("chosen", "replaced"), [(-1, False), (0, False), (1, True)])
def test_a_file_that_nobody_named_whole_is_replaced_only_once_somebody_said_so(
    typed, tmp_path, monkeypatch, chosen, replaced
):
    said = []
    monkeypatch.setattr(saving_as, "ask", lambda *_, words, **__: (said.append(words), chosen)[1])
    (tmp_path / "of may.csv").write_text("before")

    assert typed("of may") == (tmp_path / "of may.csv" if replaced else None)
    assert said == ["What is in of may.csv now is gone if it is replaced."]
    assert typed("of may.csv") == tmp_path / "of may.csv"
    assert len(said) == 1


def test_every_file_is_asked_for_in_this_way():
    folder = Path(saving_as.__file__).parent
    asking = [f.name for f in folder.rglob("*.py") if "getSaveFileName" in f.read_text("utf-8")]

    assert asking == ["saving_as.py"]
