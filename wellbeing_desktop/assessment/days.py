"""Which days may be written: one rule for the window and for every file, so that what is kept can travel."""

from __future__ import annotations

from datetime import date

YEARS = range(1900, 3000)
"""Years of a day or a moment, those of birthdays and of what is planned among them."""

FIRST_DAY, LAST_DAY = date(YEARS[0], 1, 1), date(YEARS[-1], 12, 31)
