from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests import source_texts
from tests.conftest import ROOT
from tests.ui.untranslated import untranslated

WINDOW = [
    *sorted((ROOT / "wellbeing_desktop" / "ui").rglob("*.py")),
    *sorted((ROOT / "wellbeing_desktop").glob("app*.py")),
]
WINDOW.remove(ROOT / "wellbeing_desktop" / "app_display.py")
"""All but what is said where there can be no window: on the command line, which speaks English."""


@pytest.mark.parametrize("file", WINDOW, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_no_words_reach_the_screen_past_the_translation(file):
    assert untranslated(file) == []


@pytest.mark.parametrize(
    "line",
    [
        "label.setText('Saved')",
        "label.setText('saved')",
        "Text(theme, 'yes')",
        "words = 'Nobody is here yet'",
        "words = f'{name}, {day}'",
        "words = f'{count} people'",
        "words = ', '.join(names)",
        "words = self.tr('Saved') + day",
        "words = self.tr('Saved %s') % day",
        "words = self.tr('Saved {}').format(day)",
        "words = f\"{who} {self.tr('waits')}\"",
        "tr = self.tr",
    ],
)
def test_such_words_are_noticed(monkeypatch, line):
    monkeypatch.setattr("tests.ui.untranslated.tree", lambda _: ast.parse(line))

    assert untranslated(Path("page.py"))


@pytest.mark.parametrize(
    "lines",
    [
        "def f(self):\n return self.tr('')",
        "def f(self):\n return self.tr(f'{a} b')",
        "def f(self):\n return self.tr('a' + b)",
        "def f(self):\n return self.tr(words)",
        "def f(self):\n return self.tr('Saved {0}')",
        "def f(self):\n return self.tr(' and ')",
        "def f(self):\n return self.tr('%n letters')",
        "def f(self):\n return self.tr('letters', '', n)",
        "def f(self):\n return self.tr('%n letters', n=n)",
        "def f(self):\n return page.tr('Saved')",
        "WORDS = self.tr('Saved')",
        "def f(self, words=self.tr('Saved')):\n return words",
    ],
)
def test_a_text_that_could_not_be_translated_is_noticed(monkeypatch, lines):
    inside = "class Page(QWidget):\n " + lines.replace("\n", "\n ")
    monkeypatch.setattr(source_texts, "tree", lambda _: ast.parse(inside))
    monkeypatch.setattr(source_texts, "bases", frozenset)

    assert source_texts.read(ROOT / "wellbeing_desktop" / "page.py").faults


def test_a_text_of_a_base_class_is_noticed(monkeypatch):
    inside = "class Page(QWidget):\n def f(self):\n  return self.tr('Saved')"
    monkeypatch.setattr(source_texts, "tree", lambda _: ast.parse(inside))
    monkeypatch.setattr(source_texts, "bases", lambda: frozenset({"Page"}))

    assert source_texts.read(ROOT / "wellbeing_desktop" / "page.py").faults
