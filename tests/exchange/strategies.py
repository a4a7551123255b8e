"""Whole records of any shape, made by the domain's own calls."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

from hypothesis import strategies as st

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment, Made, MadeWith, Stage
from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo
from wellbeing_desktop.assessment.days import FIRST_DAY, LAST_DAY
from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.assessment.notes import ChangeReason, Note
from wellbeing_desktop.assessment.people import CopyFormat, Person, Practitioner
from wellbeing_desktop.assessment.plan import APPROACHES, PROTECTION, Action, ActionState, Owner
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.assessment.safety import SafetyEntry
from wellbeing_desktop.assessment.sharing import Decided, Found, Sharing
from wellbeing_desktop.assessment.sign_off import Agreement, CopyChoice, Said, SignOff
from wellbeing_desktop.assessment.step_change import StepChange
from wellbeing_desktop.assessment.text import clean, clean_line
from wellbeing_desktop.exchange.framework_file import shipped_framework

FRAMEWORK = shipped_framework()
IDS = [i.id for i in FRAMEWORK.all_indicators]

words = st.text(max_size=40).map(clean)
lines = st.text(max_size=30).map(clean_line)
filled = lines.filter(bool)
days = st.dates(FIRST_DAY, LAST_DAY)
moments = st.datetimes(
    datetime(1900, 1, 2),
    datetime(2999, 12, 30),
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=30)), timezone(-timedelta(hours=8))]),
)
answers = st.one_of(st.integers(1, 5), st.sampled_from(list(Reason)))
people = st.builds(
    Person,
    reference=lines,
    name=filled,
    known_as=lines,
    born_on=st.none() | days,
    languages=st.lists(st.sampled_from(["en", "ar", "zh-Hant", "ga"]), min_size=1, max_size=3).map(tuple),
    copy_format=st.sampled_from(CopyFormat),
    communication=st.lists(words.filter(bool), max_size=3).map(tuple),
    sample=st.booleans(),
    id=st.uuids(),
)
practitioners = st.builds(Practitioner, name=lines, role=lines, contact=lines, id=st.uuids())
notes = st.builds(
    Note,
    own_words=words,
    strengths=st.lists(words, max_size=2).map(tuple),
    seen=words,
    told=words,
    view=words,
    why_different=words,
    change_reason=st.none() | st.sampled_from(ChangeReason),
)
actions = st.builds(
    Action,
    what=words,
    owner=st.sampled_from(Owner),
    owner_name=lines,
    by=st.none() | days,
    approach=st.sampled_from(["", *[a for a in APPROACHES if a != PROTECTION]]),
    first_step=words,
    state=st.sampled_from(ActionState),
    outcome=words,
    id=st.uuids(),
)
said = st.builds(
    Said,
    agreement=st.none() | st.sampled_from(Agreement),
    comment=words,
    copy=st.none() | st.sampled_from(CopyChoice),
)
sign_offs = st.builds(
    SignOff,
    signed_at=moments,
    signed_by=lines,
    agreement=st.none() | st.sampled_from(Agreement),
    comment=words,
    copy=st.none() | st.sampled_from(CopyChoice),
)


consents = st.builds(
    Consent,
    to=st.sampled_from(ConsentTo),
    answer=st.sampled_from(ConsentAnswer),
    said_at=moments,
    how=lines,
    asked_by=lines,
    told=words,
    body=lines,
)


sharings = st.builds(
    Sharing,
    body=lines.filter(bool),
    found=st.sampled_from(Found),
    decided=st.sampled_from(Decided),
    at=moments,
    by=lines,
    reason=words.filter(bool),
    assessment_id=st.none() | st.uuids(),
)


step_changes = st.builds(
    StepChange,
    assessment_id=st.uuids(),
    action_id=st.uuids(),
    state=st.sampled_from(ActionState),
    said_at=moments,
    said_by=lines,
    outcome=words,
    words=words,
    due=st.none() | days,
)


entries = st.builds(
    SafetyEntry,
    noticed_on=days,
    begun_at=moments,
    written_by=lines,
    seen=words.filter(bool),
    told=words,
    view=words,
    done=words,
    why=words,
    kept_at=st.none() | moments,
    assessment_id=st.none() | st.uuids(),
    id=st.uuids(),
)


@st.composite
def histories(draw: st.DrawFn, person_id: UUID) -> list[Assessment]:
    """Draw one assessment with all its versions; the last may be a draft."""
    assessment = Assessment(
        FRAMEWORK,
        person_id,
        draw(practitioners),
        draw(days),
        draw(days),
        draw(st.sampled_from(Stage)),
        id=draw(st.uuids()),
    )
    assessment.describe(
        made=draw(st.sampled_from(Made)),
        made_with=draw(st.sets(st.sampled_from(MadeWith))),
        also_there=draw(st.lists(lines, max_size=2)),
        setting=draw(words),
    )
    assessment.set_matters_most(draw(st.lists(st.sampled_from(IDS), max_size=3)))
    assessment.set_actions(draw(st.lists(actions, max_size=2, unique_by=lambda a: a.id)))
    assessment.plan_review(draw(st.none() | days))
    made = [_answered(draw, assessment)]
    for _ in range(draw(st.integers(0, 2))):
        made[-1].sign(draw(sign_offs))
        made.append(_answered(draw, made[-1].amend(by=draw(lines), reason=draw(words.filter(bool)))))
    if draw(st.booleans()):
        made[-1].sign(draw(sign_offs))
    else:
        made[-1].say(draw(said))
    return made


def _answered(draw: st.DrawFn, assessment: Assessment) -> Assessment:
    for voice in Voice:
        for indicator_id in draw(st.lists(st.sampled_from(IDS), max_size=4)):
            assessment.rate(voice, indicator_id, draw(answers))
    for indicator_id in draw(st.lists(st.sampled_from(IDS), max_size=2)):
        assessment.write(indicator_id, draw(notes))
    if draw(st.booleans()):
        assessment.stop_at(draw(st.sampled_from(IDS)))
    return assessment


@st.composite
def filings_of(draw: st.DrawFn, history: list[Assessment]) -> tuple[Filing, ...]:
    """Draw where some of the signed versions were filed."""
    signed = [a.version for a in history if a.sign_off is not None]
    return tuple(Filing(draw(days), draw(lines), version) for version in signed if draw(st.booleans()))


@st.composite
def records(draw: st.DrawFn) -> PersonRecord:
    """Draw one person with up to three assessments."""
    person = draw(people)
    made = draw(st.lists(histories(person.id), max_size=3, unique_by=lambda h: h[0].id))
    filings = {history[0].id: draw(filings_of(history)) for history in made}
    assessments = tuple(a for history in made for a in history)
    filed = {key: found for key, found in filings.items() if found}
    written = draw(st.lists(entries, max_size=2, unique_by=(lambda e: e.id, lambda e: e.begun_at)))
    agreed = tuple(draw(st.lists(consents, max_size=3)))
    in_order = tuple(sorted(written, key=lambda entry: entry.begun_at))
    shared = tuple(draw(st.lists(sharings, max_size=2)))
    said = tuple(draw(st.lists(step_changes, max_size=2)))
    return PersonRecord(
        person, assessments, filed, agreed, safety=in_order, sharings=shared, step_changes=said
    )
