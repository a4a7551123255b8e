"""The shape of a framework in a file, and the rules over it; the domain is made from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from wellbeing_desktop.assessment.errors import TextTooLongError
from wellbeing_desktop.assessment.framework import OVERALL, STEPS, Framework, Indicator, Quadrant
from wellbeing_desktop.assessment.text import clean_line
from wellbeing_desktop.exchange.fields import Language
from wellbeing_desktop.exchange.problems import Problem, place_of, problem_of
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr

TITLE_LIMIT = 30
"""Characters of a title: it labels an axis."""

STATEMENT_WORDS = 15
"""Words of a statement: it is read aloud."""

_TEXT_LIMIT = 2000


def _plain(text: str) -> str:
    try:
        kept = clean_line(text, _TEXT_LIMIT)
    except TextTooLongError as error:
        raise ValueError(fill(_tr("files", "the text is longer than %1 characters"), error.limit)) from None
    if not kept:
        raise ValueError(_tr("files", "the text is empty"))
    if kept != text:
        raise ValueError(
            _tr("files", "the text has outer or double spaces, line breaks or signs that may not stand here")
        )
    return text


def _title(text: str) -> str:
    if len(text) > TITLE_LIMIT:
        raise ValueError(
            fill(_tr("files", "the title has %1 characters, and at most %2 fit"), len(text), TITLE_LIMIT)
        )
    return text


def _statement(text: str) -> str:
    words = len(text.split())
    if words > STATEMENT_WORDS:
        raise ValueError(
            fill(_tr("files", "the statement has %1 words, and at most %2 may be"), words, STATEMENT_WORDS)
        )
    return text


def _version(text: str) -> str:
    parts = text.split(".")
    numbers = all(p.isascii() and p.isdigit() and p == str(int(p[:9])) for p in parts)
    if len(parts) != 3 or not numbers:
        raise ValueError(_tr("files", "the version must be three numbers such as 1.0.0"))
    return text


def _id(text: str) -> str:
    rest = text.replace("_", "").replace("-", "")
    if not (text[:1].isalpha() and rest.isascii() and rest.isalnum() and text == text.lower()):
        raise ValueError(
            _tr("files", "an id starts with a small letter and holds small letters, digits, _ and - alone")
        )
    if len(text) > 60:
        raise ValueError(_tr("files", "an id has at most 60 characters"))
    return text


Id = Annotated[str, AfterValidator(_id)]
Version = Annotated[str, AfterValidator(_version)]
Text = Annotated[str, AfterValidator(_plain)]
Title = Annotated[Text, AfterValidator(_title)]
Statement = Annotated[Text, AfterValidator(_statement)]
Steps = Annotated[list[Text], Field(json_schema_extra={"minItems": len(STEPS), "maxItems": len(STEPS)})]


class Strict(BaseModel):
    """A table of a file: nothing is guessed, and nothing that is not named may stand in it."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class IndicatorModel(Strict):
    """One indicator as a file has it."""

    id: Id
    title: Title
    statement: Statement
    about: Text
    prompts: Annotated[list[Text], Field(min_length=1, max_length=10)]
    strengths: Annotated[list[Text], Field(min_length=1, max_length=10)]
    steps: Steps

    def made(self) -> Indicator:
        """Return the domain's indicator."""
        lists = {name: tuple(getattr(self, name)) for name in ("prompts", "strengths", "steps")}
        return Indicator(self.id, self.title, self.statement, self.about, **lists)


class QuadrantModel(Strict):
    """One of the four parts as a file has it."""

    id: Id
    title: Text
    purpose: Text
    indicators: Annotated[list[IndicatorModel], Field(min_length=1, max_length=12)]

    def made(self) -> Quadrant:
        """Return the domain's quadrant."""
        return Quadrant(self.id, self.title, self.purpose, tuple(i.made() for i in self.indicators))


class CentreModel(Strict):
    """The centre of the figure as a framework file has it: indicators alone."""

    indicators: Annotated[list[IndicatorModel], Field(min_length=1, max_length=12)]


class FrameworkModel(Strict):
    """A framework file. The four quadrants stand in axis order."""

    id: Id
    version: Version
    title: Text
    source: Text
    quadrants: Annotated[list[QuadrantModel], Field(min_length=4, max_length=4)]
    overall: CentreModel
    language: Language | None = None

    def made(self) -> Framework:
        """Return the domain's framework."""
        quadrants = tuple(q.made() for q in self.quadrants)
        centre = tuple(i.made() for i in self.overall.indicators)
        words = (self.title, self.source)
        return Framework(self.id, self.version, *words, quadrants, centre, self.language or "")


def framework_problems(error: ValidationError | None, data: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Return all that is wrong in a framework: what the shape refused, then what the rules refuse."""
    found = [] if error is None else [problem_of(e) for e in error.errors(include_url=False)]
    named = dict(_indicator_ids(data))
    return tuple(_with_name(p, named) for p in (*found, *rule_problems(data)))


def rule_problems(data: Mapping[str, Any]) -> Iterator[Problem]:
    """Find what no single text can show: ids given twice, steps that are not five, or are alike.

    Args:
        data: the file's tables, of which any part may have any shape.
    """
    yield from _ids_given_twice(data)
    said: dict[str, str] = {}
    for place, indicator in _indicators(data):
        steps = indicator.get("steps")
        if not isinstance(steps, list):
            continue
        if len(steps) != len(STEPS):
            sentence = fill(_tr("files", "there must be exactly five steps, and there are %1"), len(steps))
            yield Problem(f"{place}.steps", sentence)
        yield from _steps_alike(f"{place}.steps", steps, said)


def _ids_given_twice(data: Mapping[str, Any]) -> Iterator[Problem]:
    quadrants = [(f"quadrants[{n}]", q) for n, q in enumerate(_tables(data.get("quadrants")))]
    seen = {OVERALL: "overall"}
    for place, table in [*quadrants, *_indicators(data)]:
        name = table.get("id")
        if isinstance(name, str) and name in seen:
            yield Problem(f"{place}.id", fill(_tr("files", "the id stands already at %1"), seen[name]))
        elif isinstance(name, str):
            seen[name] = place


def _steps_alike(place: str, steps: list[Any], said: dict[str, str]) -> Iterator[Problem]:
    for number, words in enumerate(steps):
        if not isinstance(words, str) or not words.strip():
            continue
        key = " ".join(words.casefold().split())
        if key in said:
            yield Problem(f"{place}[{number}]", fill(_tr("files", "the same words stand at %1"), said[key]))
        else:
            said[key] = f"{place}[{number}]"


def _indicators(data: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for q, quadrant in enumerate(_tables(data.get("quadrants"))):
        for i, indicator in enumerate(_tables(quadrant.get("indicators"))):
            yield place_of(("quadrants", q, "indicators", i)), indicator
    centre = data.get("overall")
    listed, prefix = (centre.get("indicators"), ".indicators") if isinstance(centre, dict) else (centre, "")
    for i, indicator in enumerate(_tables(listed)):
        yield f"overall{prefix}[{i}]", indicator


def _tables(value: object) -> list[Mapping[str, Any]]:
    """Return the list with an empty table for each entry that is none, so that places stay right."""
    entries = value if isinstance(value, list) else []
    return [entry if isinstance(entry, dict) else {} for entry in entries]


def _indicator_ids(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for place, indicator in _indicators(data):
        name = indicator.get("id")
        if isinstance(name, str) and name.isidentifier() and len(name) <= 60:
            yield place, name


def _with_name(problem: Problem, named: Mapping[str, str]) -> Problem:
    """Add the indicator's id to a place inside it: nobody likes to count tables."""
    for place, name in named.items():
        if problem.place.startswith(f"{place}.") and not problem.place.endswith(".id"):
            return Problem(f"{problem.place} ({name})", problem.sentence)
    return problem
