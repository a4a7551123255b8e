"""Makes the domain's objects from a record file, by the domain's own rules, naming the place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from uuid import UUID

from wellbeing_desktop.assessment.answers import Answer, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.consent import Consent
from wellbeing_desktop.assessment.errors import AssessmentError, MissingReasonError, UnknownIndicatorError
from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.plan import Action
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.assessment.sharing import Sharing
from wellbeing_desktop.assessment.sign_off import Amendment, Said, SignOff
from wellbeing_desktop.exchange.framework_models import rule_problems
from wellbeing_desktop.exchange.problems import RecordFileError, shortened
from wellbeing_desktop.exchange.record_models import (
    ActionModel,
    AmendmentModel,
    AnswersModel,
    AssessmentModel,
    HeldFramework,
    NoteModel,
    PersonModel,
    RecordModel,
    SharingModel,
    SignOffModel,
)
from wellbeing_desktop.exchange.record_safety import read_safety
from wellbeing_desktop.exchange.record_steps import read_steps
from wellbeing_desktop.exchange.record_trail import read_trail
from wellbeing_desktop.exchange.record_versions import check_state, check_versions
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr


def record_of(model: RecordModel) -> PersonRecord:
    """Return the person's record.

    Raises:
        RecordFileError: something in it breaks a rule; the error names the place.
    """
    frameworks = _frameworks(model.frameworks)
    person = _person(model.person)
    made = [
        _assessment(a, f"assessments[{number}]", person.id, frameworks)
        for number, a in enumerate(model.assessments)
    ]
    check_versions(made)
    consents = tuple(Consent(**dict(consent)) for consent in model.consents)
    trail = read_trail(model.trail, person.id, {assessment.id for assessment in made})
    filed, written = _filings(model.assessments), read_safety(model.safety)
    shared = tuple(_sharing(one, f"sharings[{number}]") for number, one in enumerate(model.sharings))
    return PersonRecord(
        person, tuple(made), filed, consents, trail, written, shared, read_steps(model.step_changes)
    )


def framework_of(entry: HeldFramework) -> Framework:
    """Return a framework that stands in a file.

    Raises:
        RecordFileError: it breaks a rule, or is not what its hash says.
    """
    for problem in rule_problems(entry.framework.model_dump()):
        raise RecordFileError(f"framework.{problem.place}", problem.sentence)
    framework = entry.framework.made()
    if framework.content_hash != entry.content_hash:
        raise RecordFileError("content_hash", _tr("files", "the words were changed: the hash is not theirs"))
    return framework


def _frameworks(held: list[HeldFramework]) -> dict[str, Framework]:
    frameworks: dict[str, Framework] = {}
    for number, entry in enumerate(held):
        place = f"frameworks[{number}]"
        try:
            framework = framework_of(entry)
        except RecordFileError as error:
            raise RecordFileError(f"{place}.{error.place}", error.sentence) from None
        if entry.content_hash in frameworks:
            raise RecordFileError(place, _tr("files", "this framework stands there already"))
        frameworks[entry.content_hash] = framework
    return frameworks


def _person(model: PersonModel) -> Person:
    if not (model.reference or model.name):
        raise RecordFileError("person.reference", _tr("files", "a person needs a reference or a name"))
    return Person(
        reference=model.reference,
        name=model.name,
        known_as=model.known_as,
        born_on=model.born_on,
        languages=tuple(model.languages),
        copy_format=model.copy_format,
        communication=tuple(filter(None, model.communication)),
        sample=model.sample,
        id=model.id,
    )


def _assessment(
    model: AssessmentModel, place: str, person_id: UUID, frameworks: Mapping[str, Framework]
) -> Assessment:
    framework = frameworks.get(model.framework)
    if framework is None:
        raise RecordFileError(
            f"{place}.framework", _tr("files", "no framework with this hash stands in the file")
        )
    assessment = Assessment(
        framework=framework,
        person_id=person_id,
        practitioner=Practitioner(**dict(model.practitioner)),
        held_on=model.held_on,
        entered_on=model.entered_on,
        stage=model.stage,
        version=model.version,
        id=model.id,
    )
    _describe(assessment, model, place)
    _answer(assessment, model.answers, f"{place}.answers")
    _write(assessment, model.notes, f"{place}.notes")
    _plan(assessment, model, place)
    _sign(assessment, model, place)
    check_state(assessment, model.state, place)
    return assessment


def _filings(models: list[AssessmentModel]) -> dict[UUID, tuple[Filing, ...]]:
    """Return where the versions were filed, the first version of each assessment first."""
    found: dict[UUID, tuple[Filing, ...]] = {}
    for number, model in sorted(enumerate(models), key=lambda pair: pair[1].version):
        if model.filed is None:
            continue
        if model.sign_off is None:
            place = f"assessments[{number}].filed"
            raise RecordFileError(
                place, _tr("files", "this version is a draft, and only what is signed off is filed")
            )
        filing = Filing(model.filed.filed_on, model.filed.reference, model.version)
        found[model.id] = (*found.get(model.id, ()), filing)
    return found


def _sharing(model: SharingModel, place: str) -> Sharing:
    sharing = Sharing(
        model.body, model.found, model.decided, model.at, model.by, model.reason, model.assessment
    )
    try:
        return sharing.cleaned()
    except MissingReasonError:
        words = _tr("files", "sharing without a yes needs a reason")
        raise RecordFileError(f"{place}.reason", words) from None


def _describe(assessment: Assessment, model: AssessmentModel, place: str) -> None:
    with _at(place):
        assessment.describe(
            made=model.made, made_with=model.made_with, also_there=model.also_there, setting=model.setting
        )
        assessment.plan_review(model.next_review)
    with _at(f"{place}.matters_most"):
        assessment.set_matters_most(model.matters_most)
    if model.stopped_at:
        with _at(f"{place}.stopped_at"):
            assessment.stop_at(model.stopped_at)


def _answer(assessment: Assessment, answers: AnswersModel, place: str) -> None:
    for voice in Voice:
        for indicator_id, answer in answers.of(voice).items():
            with _at(f"{place}.{voice}", indicator_id):
                assessment.rate(voice, indicator_id, answer)


def _write(assessment: Assessment, notes: Mapping[str, NoteModel], place: str) -> None:
    for indicator_id, model in notes.items():
        with _at(place, indicator_id):
            note = Note(**dict(model, strengths=tuple(model.strengths)))
            assessment.write(indicator_id, note)


def _plan(assessment: Assessment, model: AssessmentModel, place: str) -> None:
    actions = [_action(a) for a in model.actions]
    seen: set[UUID] = set()
    for number, action in enumerate(actions):
        if action.id in seen:
            raise RecordFileError(f"{place}.actions[{number}].id", _tr("files", "another action has this id"))
        seen.add(action.id)
        if model.sign_off is not None:
            with _at(f"{place}.actions[{number}].protection_reason"):
                action.checked()
    with _at(f"{place}.actions"):
        assessment.set_actions(actions)


def _action(model: ActionModel) -> Action:
    return Action(**dict(model))


def _sign(assessment: Assessment, model: AssessmentModel, place: str) -> None:
    amendments = [
        _amendment(a, assessment.framework, f"{place}.amendments[{number}]")
        for number, a in enumerate(model.amendments)
    ]
    assessment.amendments = tuple(amendments)
    if model.said is not None:
        if model.sign_off is not None:
            raise RecordFileError(
                f"{place}.said", _tr("files", "a signed-off assessment says it in its sign-off")
            )
        with _at(f"{place}.said"):
            assessment.say(Said(model.said.agreement, model.said.comment, model.said.copy_))
    if model.sign_off is not None:
        with _at(f"{place}.sign_off"):
            assessment.sign(_sign_off(model.sign_off))


def _amendment(model: AmendmentModel, framework: Framework, place: str) -> Amendment:
    was: dict[tuple[Voice, str], Answer] = {}
    for voice in Voice:
        for indicator_id, answer in model.was.of(voice).items():
            with _at(f"{place}.was.{voice}", indicator_id):
                was[voice, framework.indicator(indicator_id).id] = answer
    return Amendment(model.version, model.by, model.reason, _sign_off(model.replaced), was)


def _sign_off(model: SignOffModel) -> SignOff:
    return SignOff(model.signed_at, model.signed_by, model.agreement, model.comment, model.copy_)


@contextmanager
def _at(place: str, indicator_id: str = "") -> Iterator[None]:
    """Give a refusal of the domain its place in the file."""
    try:
        yield
    except UnknownIndicatorError as error:
        name = f"{place}.{shortened(indicator_id or error.indicator_id)}"
        raise RecordFileError(name, _tr("files", "the framework has no such indicator")) from None
    except MissingReasonError:
        raise RecordFileError(place, _tr("files", "an action that protects needs a reason")) from None
    except AssessmentError as error:
        raise RecordFileError(
            place, fill(_tr("files", "this breaks a rule (%1)"), type(error).__name__)
        ) from None
