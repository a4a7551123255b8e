"""The banner: its buttons keep their width where they stand below its words."""

from __future__ import annotations

import pytest

from wellbeing_desktop.ui.widgets.banner import Banner
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton


@pytest.mark.parametrize("percent", [100, 200])
def test_a_button_is_as_wide_as_its_words_ask(theme, shown, percent):
    theme.set_percent(percent)
    banner = Banner(theme, "Your last change is not saved yet.", "The disk is full. Then try again.")
    button = PrimaryButton(theme, "Try again")
    banner.add_button(button)
    shown(banner, width=1366)
    assert button.width() == button.sizeHint().width()


def test_the_sign_stands_beside_the_first_words_where_the_button_is_below(theme, shown):
    theme.set_percent(200)
    banner = Banner(theme, "Your last change is not saved yet.", "The disk is full. Then try again.")
    banner.add_button(PrimaryButton(theme, "Try again"))
    shown(banner, width=1366)
    assert abs(banner._sign.geometry().center().y() - banner._what.geometry().center().y()) <= 8
