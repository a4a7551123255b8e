"""A row of a name, a reference and a line below: none of them stands upon another."""

from __future__ import annotations

from wellbeing_desktop.ui.pages.two_lines import TwoLines


def test_a_reference_too_long_for_the_line_of_the_name_gets_lines_of_its_own(theme):
    line = theme.leading(12)
    short = TwoLines(theme, "Karam", "SW-0142", "Due on 9 December")
    long = TwoLines(theme, "Karam", "NORTHERN-TRUST/ SOUTHERN-TRUST/ 2026/ 0001234567", "Due on 9 December")
    assert short.heightForWidth(310) < 3.5 * line
    assert long.heightForWidth(310) >= 4 * line
