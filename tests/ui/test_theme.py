"""Colours and sizes that every widget follows."""

from __future__ import annotations

import re
from dataclasses import astuple

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QLabel

from wellbeing_desktop import palette
from wellbeing_desktop.ui.theme import NAMES, SIZES, Theme, style_sheet
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton


def test_the_system_decides_and_light_is_what_remains(qapp):
    theme = Theme()
    theme.apply(qapp)
    assert theme.name == "system"
    assert theme.scheme is palette.LIGHT


@pytest.mark.parametrize("name", [n for n in NAMES if n != "system"])
def test_a_named_scheme_dresses_the_application(qapp, theme, name):
    theme.use(name)
    assert theme.scheme.name == name
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == theme.scheme.paper


def test_a_name_that_is_none_is_refused(theme):
    with pytest.raises(ValueError, match="pink"):
        theme.use("pink")


def test_text_grows_step_by_step_up_to_double(theme):
    seen = [theme.percent]
    for _ in range(7):
        theme.larger()
        seen.append(theme.percent)
    assert seen[: len(SIZES)] == list(SIZES)
    assert theme.scale == 2.0
    theme.smaller()
    assert theme.percent == 175
    theme.reset_size()
    assert theme.percent == 100


def test_a_size_between_two_steps_becomes_the_nearer_one(theme):
    theme.set_percent(140)
    assert theme.percent == 150
    theme.set_percent(9000)
    assert theme.percent == 200


def test_twelve_points_are_sixteen_px_and_grow(theme):
    assert QFontInfo(theme.font(12)).pixelSize() == 16
    theme.set_percent(200)
    assert QFontInfo(theme.font(12)).pixelSize() == 32
    assert theme.px(20) == 40
    assert theme.line(1.5) == 1.5


def test_the_window_speaks_in_the_bundled_font(theme):
    for bold in (False, True):
        assert QFontInfo(theme.font(12, bold)).family() == "Atkinson Hyperlegible Next"
        assert QFontInfo(theme.font(12, bold)).bold() == bold


def test_whoever_follows_hears_of_every_change_once(qtbot, theme):
    heard = []
    theme.changed.connect(lambda: heard.append(theme.scheme.name))
    theme.use("dark")
    theme.use("dark")
    theme.larger()
    assert heard == ["dark", "dark"]


def test_widths_are_counted_in_the_size_of_text(theme):
    assert theme.ems(1366) == pytest.approx(85.4, abs=0.1)
    theme.set_percent(150)
    assert theme.ems(1366) == pytest.approx(56.9, abs=0.1)


@pytest.mark.parametrize("name", [n for n in NAMES if n != "system"])
def test_the_style_sheet_has_no_colour_but_the_schemes_own(theme, name):
    theme.use(name)
    sheet = style_sheet(theme)
    known = {c for value in astuple(theme.scheme) for c in ((value,) if isinstance(value, str) else value)}
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", sheet)) <= known
    assert "$" not in sheet


def test_widgets_that_are_gone_do_not_mind_a_change(qapp, theme):
    for _ in range(50):
        PrimaryButton(theme, "Continue", "arrow-right").deleteLater()
        QLabel().deleteLater()
    qapp.processEvents()
    for name in ("dark", "light", "contrast"):
        theme.use(name)
