"""A language nobody speaks: every letter of ours accented, two fifths longer, in brackets.

People's own texts and those of a framework are put into Greek letters, so that any word of plain
letters on a page is one of ours that was never translated.
"""

from __future__ import annotations

import re
from dataclasses import replace

from wellbeing_desktop.assessment.framework import Framework, Indicator

_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED = "áƀćďéƒğĥíĵķľɱńöþǫřšťúṽŵẋýžÁƁĆĎÉƑĞĤÍĴĶĽṀŃÖÞǪŘŠŤÚṼŴẊÝŽ"
_GREEK = "αβψδεφγηιξκλμνοπκρστθωωχυζΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΚΡΣΤΘΩΩΧΥΖ"
TO_ACCENTED = str.maketrans(_PLAIN, _ACCENTED)
TO_GREEK = str.maketrans(_PLAIN, _GREEK)

LONGER = 0.4


def pseudo(context: str, text: str, disambiguation: str, n: int) -> str:
    """Say a text in the language nobody speaks; gaps and what only joins others stay as they are."""
    source = text.replace("%n", str(n)) if n >= 0 else text
    letters = re.sub(r"%\d", "", source)
    if not any(c.isalpha() for c in letters):
        return source
    parts = re.split(r"(%\d)", source)
    said = "".join(part if part.startswith("%") else part.translate(TO_ACCENTED) for part in parts)
    more = " ".join("ö" * 5 for _ in range(round(len(letters) * LONGER / 6)))
    return f"[{said}{' ' if more else ''}{more}]"


def greek(text: str) -> str:
    """Write plain letters in Greek ones."""
    return text.translate(TO_GREEK)


def in_greek(framework: Framework) -> Framework:
    """Return the framework with every text in Greek letters, its ids as they are."""

    def said(i: Indicator) -> Indicator:
        lists = {name: tuple(map(greek, getattr(i, name))) for name in ("prompts", "strengths", "steps")}
        texts = {name: greek(getattr(i, name)) for name in ("title", "statement", "about")}
        return replace(i, **texts, **lists)

    quadrants = tuple(
        replace(q, title=greek(q.title), purpose=greek(q.purpose), indicators=tuple(map(said, q.indicators)))
        for q in framework.quadrants
    )
    overall = tuple(map(said, framework.overall))
    return replace(framework, title=greek(framework.title), source="", quadrants=quadrants, overall=overall)
