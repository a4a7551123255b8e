"""The shape of a person's record in a file: what the JSON schema is made from."""

from __future__ import annotations

from typing import Annotated, Literal, TypeVar
from uuid import UUID

from pydantic import FailFast, Field

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import MATTERS_MOST_LIMIT, Made, MadeWith, Stage, State
from wellbeing_desktop.assessment.consent import ConsentAnswer, ConsentTo
from wellbeing_desktop.assessment.notes import ChangeReason
from wellbeing_desktop.assessment.people import CopyFormat
from wellbeing_desktop.assessment.plan import ActionState, Owner
from wellbeing_desktop.assessment.sharing import Decided, Found
from wellbeing_desktop.assessment.sign_off import Agreement, CopyChoice
from wellbeing_desktop.assessment.trail import TrailAct
from wellbeing_desktop.exchange.fields import (
    Day,
    FilledLine,
    FilledWords,
    Language,
    Line,
    Moment,
    Rating,
    VersionNumber,
    Words,
)
from wellbeing_desktop.exchange.framework_models import FrameworkModel, Strict

FORMAT = "wellbeing-desktop/person-record"
"""What stands first in every record file."""

FORMAT_VERSION = 1
"""The version that is written, and the newest that is read."""

T = TypeVar("T")

Many = Annotated[list[T], FailFast()]
"""A list that is refused at its first wrong entry."""

Hash = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class PersonModel(Strict):
    """The person."""

    id: UUID
    reference: Line
    name: Line
    known_as: Line = ""
    born_on: Day | None = None
    languages: Annotated[Many[Language], Field(min_length=1)]
    copy_format: CopyFormat = CopyFormat.STANDARD
    communication: Many[Words] = []
    sample: bool = False


class HeldFramework(Strict):
    """A framework in full, with the hash over its words that assessments name."""

    content_hash: Hash
    framework: FrameworkModel


class PractitionerModel(Strict):
    """Who made the assessment with the person."""

    id: UUID
    name: Line
    role: Line = ""
    contact: Line = ""


class NoteModel(Strict):
    """What is written at an indicator."""

    own_words: Words = ""
    strengths: Many[FilledWords] = []
    seen: Words = ""
    told: Words = ""
    view: Words = ""
    why_different: Words = ""
    change_reason: ChangeReason | None = None


class ActionModel(Strict):
    """One agreed step of the plan."""

    id: UUID
    what: Words
    owner: Owner
    owner_name: Line = ""
    by: Day | None = None
    approach: Line = ""
    protection_reason: Words = ""
    first_step: Words = ""
    state: ActionState
    outcome: Words = ""


class SignOffModel(Strict):
    """The moment the version became unchangeable."""

    signed_at: Moment
    signed_by: Line
    agreement: Agreement | None = None
    comment: Words = ""
    copy_: Annotated[CopyChoice | None, Field(alias="copy")] = None


class SaidModel(Strict):
    """What the person said of a draft so far."""

    agreement: Agreement | None = None
    comment: Words = ""
    copy_: Annotated[CopyChoice | None, Field(alias="copy")] = None


class AnswersModel(Strict):
    """Answers by voice, by indicator id. What is left out was not talked about."""

    person: dict[str, Rating] = {}
    practitioner: dict[str, Rating] = {}

    def of(self, voice: Voice) -> dict[str, Rating]:
        """Return one voice's answers."""
        return self.person if voice is Voice.PERSON else self.practitioner


class AmendmentModel(Strict):
    """Why a later version exists, and what stood there before."""

    version: VersionNumber
    by: Line
    reason: FilledWords
    replaced: SignOffModel
    was: AnswersModel


class FilingModel(Strict):
    """When, and under which reference, the official record got a signed-off version."""

    filed_on: Day
    reference: Line = ""


class AssessmentModel(Strict):
    """One version of one assessment, whole."""

    id: UUID
    version: VersionNumber
    framework: Hash
    stage: Stage
    state: State
    practitioner: PractitionerModel
    held_on: Day
    entered_on: Day
    made: Made
    made_with: Many[MadeWith] = []
    also_there: Many[FilledLine] = []
    setting: Words = ""
    answers: AnswersModel
    notes: dict[str, NoteModel] = {}
    matters_most: Annotated[Many[str], Field(max_length=MATTERS_MOST_LIMIT)] = []
    actions: Many[ActionModel] = []
    next_review: Day | None = None
    stopped_at: str = ""
    said: SaidModel | None = None
    sign_off: SignOffModel | None = None
    amendments: Many[AmendmentModel] = []
    filed: FilingModel | None = None


class ConsentModel(Strict):
    """One answer of the person to one question, at one moment."""

    to: ConsentTo
    answer: ConsentAnswer
    said_at: Moment
    how: Line = ""
    asked_by: Line = ""
    told: Words = ""
    body: Line = ""


class SharingModel(Strict):
    """What was decided when something was to go to a body by name."""

    body: FilledLine
    found: Found
    decided: Decided
    at: Moment
    by: Line = ""
    reason: Words = ""
    assessment: UUID | None = None


class StepChangeModel(Strict):
    """What became of an agreed step after it was signed."""

    assessment: UUID
    action: UUID
    state: ActionState
    said_at: Moment
    said_by: Line = ""
    outcome: Words = ""
    words: Words = ""
    due: Day | None = None


class TrailModel(Strict):
    """What happened to a whole assessment: moved from one person to another, withdrawn, put back."""

    assessment: UUID
    act: TrailAct
    at: Moment
    by: Line
    reason: FilledWords
    from_person: UUID | None = None
    to_person: UUID | None = None


class SafetyModel(Strict):
    """What was seen, told and judged where somebody was worried; what was done, when, by whom."""

    id: UUID
    assessment: UUID | None = None
    noticed_on: Day
    seen: Words = ""
    told: Words = ""
    view: Words = ""
    done: Words = ""
    why: Words = ""
    written_by: Line = ""
    begun_at: Moment
    kept_at: Moment | None = None


class RecordModel(Strict):
    """One person's whole record."""

    format: Literal["wellbeing-desktop/person-record"]
    format_version: Literal[1]
    person: PersonModel
    consents: Many[ConsentModel] = []
    sharings: Many[SharingModel] = []
    assessments: Many[AssessmentModel]
    trail: Many[TrailModel] = []
    safety: Many[SafetyModel] = []
    step_changes: Many[StepChangeModel] = []
    frameworks: Many[HeldFramework]
