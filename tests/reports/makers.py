"""Assessments with texts of any kind in every field there is."""

from __future__ import annotations

from datetime import UTC, date, datetime

from wellbeing_desktop.assessment.answers import Answer, Voice
from wellbeing_desktop.assessment.assessment import Assessment, Stage
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.notes import ChangeReason, Note
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.plan import Action, Owner
from wellbeing_desktop.assessment.sign_off import Agreement, CopyChoice, SignOff
from wellbeing_desktop.reports.make import Sheet

DAY = date(2026, 11, 20)
SIGNED = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)

MARKUP = (
    "<b>bold</b> <img src='http://x.invalid/a.png'/> <a href=\"file:///etc\">a</a> "
    "&amp; &lt; <para> </para> <br/>"
)
FORMULA = "=1+1 @SUM(A1) $x^2$ \\frac{1}{2} %s %(name)s {0} {reference}"
ENDLESS = "Donaudampfschiff" * 250
ARABIC = "إذا ما فقت أنا، مين بدو يفيق لبابا بالليل؟"
HEBREW = "שלום לכולם, טוב לי כאן"
CHINESE = "我家在山下，茶很香。"
EMOJI = "Good 😀 day"
COMBINED = "e\u0323\u0301 and o\u0328\u0304 stay whole"
CYRILLIC = "Всё хорошо, дякую"
PLAIN = "I said to her that I would think about it, and I did. "


def person(**words: str) -> Person:
    return Person(**{"reference": "REF-1", "name": "Aoife Quinn", "known_as": "Aoife", **words})


def assessment(framework: Framework, whose: Person, step: Answer = 3) -> Assessment:
    """A draft in which both voices gave the same answer everywhere."""
    made = Assessment(
        framework, whose.id, Practitioner("Maeve Donnelly", "social worker"), DAY, DAY, Stage.REVIEW
    )
    for indicator in framework.all_indicators:
        for voice in Voice:
            made.rate(voice, indicator.id, step)
    return made


def signed(made: Assessment, comment: str = "") -> Assessment:
    made.sign(SignOff(SIGNED, "Maeve Donnelly", Agreement.PARTLY, comment, CopyChoice.TAKEN))
    return made


def with_words(made: Assessment, text: str, actions: int = 2) -> Assessment:
    """The same text in every field that takes one."""
    indicators = made.framework.all_indicators
    for indicator in indicators:
        made.write(indicator.id, Note(text, (text,), text, text, text, text, ChangeReason.THINGS_CHANGED))
    made.set_matters_most([i.id for i in indicators[:3]])
    action = Action(text, Owner.SERVICE, text[:200], DAY, text[:200], text, text, outcome=text)
    made.set_actions([action] * actions)
    made.describe(also_there=[text[:200]] * 2, setting=text)
    made.plan_review(DAY)
    return made


_SHEETS: dict[tuple[str, int], Sheet] = {}


def sheet_of(framework: Framework, text: str, *, actions: int = 2) -> Sheet:
    """A signed assessment with one text in every field, and one like it before."""
    if (text, actions) not in _SHEETS:
        whose = person()
        now = signed(with_words(assessment(framework, whose), text, actions), text)
        earlier = signed(with_words(assessment(framework, whose, 4), text[:200], actions), text[:200])
        _SHEETS[text, actions] = Sheet(whose, now, earlier)
    return _SHEETS[text, actions]
