"""The languages to choose from stand close together, each with its own name."""

from __future__ import annotations

from itertools import pairwise

import pytest

from wellbeing_desktop.ui.language_desk import LanguageDesk
from wellbeing_desktop.ui.pages import settings_language
from wellbeing_desktop.ui.pages.settings_language import TILES_APART, LanguageSection
from wellbeing_desktop.ui.settings import Settings


@pytest.fixture
def section(qtbot, theme, tmp_path, monkeypatch):
    monkeypatch.setattr(LanguageDesk, "codes", lambda _: ["en", "es", "pl"])
    section = LanguageSection(theme, LanguageDesk(Settings(tmp_path / "window.ini")))
    qtbot.addWidget(section)
    section.refresh()
    section.show()
    return section


def test_they_belong_together(section):
    tiles = [section._tiles[code].geometry() for code in ("en", "es", "pl")]
    apart = [below.top() - above.bottom() - 1 for above, below in pairwise(tiles)]
    assert apart == [TILES_APART, TILES_APART]


def test_each_begins_with_a_capital(section):
    assert [tile.text()[0] for tile in section._tiles.values()] == ["E", "E", "P"]
    assert settings_language.language_name("pl") == "polski"
