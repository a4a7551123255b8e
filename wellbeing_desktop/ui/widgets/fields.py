"""Fields to type in: a line, a passphrase, a day, and somebody's own words.

The lock screen needs lines alone, and takes them from where they are made.
"""

from __future__ import annotations

from wellbeing_desktop.ui.widgets.date_field import DateField
from wellbeing_desktop.ui.widgets.line_field import LineField, PassphraseField
from wellbeing_desktop.ui.widgets.own_words import OwnWords

__all__ = ["DateField", "LineField", "OwnWords", "PassphraseField"]
