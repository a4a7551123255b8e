"""A framework in another language: any of its texts by id, in English where there is none.

The texts stand in files beside the framework, or in a folder of the user's own, which goes first.
Ids and version stay as they are, so that scores and comparison do not know of the language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, ValidationError

from wellbeing_desktop import resources
from wellbeing_desktop.assessment.framework import Framework, Indicator, Quadrant, Wording
from wellbeing_desktop.exchange.fields import Language
from wellbeing_desktop.exchange.framework_file import (
    FrameworkFileError,
    language_problems,
    load_some_easy_words,
    shipped_easy_words,
    tables,
)
from wellbeing_desktop.exchange.framework_models import (
    Id,
    Statement,
    Steps,
    Strict,
    Text,
    Title,
    Version,
    rule_problems,
)
from wellbeing_desktop.exchange.problems import Problem, problem_of
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr

_EASY = "easy-words"
_Many = Annotated[list[Text], Field(min_length=1, max_length=10)]


class _IndicatorTexts(Strict):
    id: Id
    title: Title | None = None
    statement: Statement | None = None
    about: Text | None = None
    prompts: _Many | None = None
    strengths: _Many | None = None
    steps: Steps | None = None


class _QuadrantTexts(Strict):
    id: Id
    title: Text | None = None
    purpose: Text | None = None


class _LanguageFile(Strict):
    framework: Id
    framework_version: Version
    language: Language
    title: Text | None = None
    quadrants: list[_QuadrantTexts] = []
    indicators: list[_IndicatorTexts] = []


def languages_of(framework: Framework, own: Path | None = None) -> tuple[str, ...]:
    """Name the languages, besides its own, in which there are texts for a framework.

    Args:
        framework: of which; only its id counts here, a file for another version is refused when read.
        own: the user's folder of language files, which need not be there.
    """
    found = (file for folder in _folders(own) for file in folder.glob(f"{framework.id}.*.toml"))
    names = (file.name for file in found if file.is_file())
    tags = (name.removeprefix(f"{framework.id}.").removesuffix(".toml") for name in names)
    return tuple(sorted({tag for tag in tags if "." not in tag and tag != _EASY}))


def framework_in(framework: Framework, language: str, own: Path | None = None) -> Framework:
    """Return a framework in a language; it is unchanged where there are no texts in it.

    Args:
        framework: as it was written.
        language: a tag such as "pl"; "pl-PL" takes "pl" where there is nothing nearer.
        own: the user's folder of language files.

    Raises:
        FrameworkFileError: the file cannot be read, or something in it is wrong; all of it is named.
    """
    known = languages_of(framework, own)
    tag = next((tag for tag in (language, language.split("-", maxsplit=1)[0]) if tag in known), None)
    if tag is None:
        return framework
    return load_language(_file(f"{framework.id}.{tag}.toml", own), framework, tag)


def first_spoken(framework: Framework, languages: Sequence[str], own: Path | None = None) -> str:
    """Return the first of somebody's languages that the framework speaks; "" is its own, English."""
    known = languages_of(framework, own)
    for language in languages:
        base = language.split("-")[0]
        if base == "en":
            return ""
        if language in known or base in known:
            return language
    return ""


def load_language(path: Path, framework: Framework, language: str) -> Framework:
    """Read the texts of a file into a framework.

    Raises:
        FrameworkFileError: the file cannot be read, is for another framework, version or language,
            names what the framework does not have, or something else in it is wrong.
    """
    data = tables(path)
    try:
        texts = _LanguageFile.model_validate(data)
    except ValidationError as error:
        found = [problem_of(e) for e in error.errors(include_url=False)]
        raise FrameworkFileError((*found, *_rules(data))) from None
    problems = (*_rules(data), *_misfits(texts, framework), *language_problems(texts.language, language))
    if problems:
        raise FrameworkFileError(problems)
    return _said(framework, texts)


def easy_words_of(framework: Framework, own: Path | None = None) -> dict[str, Wording]:
    """Return the easy words of a framework in the language of its words.

    In a translation an indicator without easy words keeps its own: English ones would help nobody.

    Raises:
        FrameworkFileError: something in a file of easy words is wrong.
    """
    if not framework.language:
        return shipped_easy_words(framework)
    name = f"{framework.id}.{_EASY}.{framework.language}.toml"
    if not any((folder / name).is_file() for folder in _folders(own)):
        return {}
    return load_some_easy_words(_file(name, own), framework)


def _folders(own: Path | None) -> list[Path]:
    folders = [resources.folder("frameworks")] if own is None else [own, resources.folder("frameworks")]
    return [folder for folder in folders if folder.is_dir()]


def _file(name: str, own: Path | None) -> Path:
    return next(folder / name for folder in _folders(own) if (folder / name).is_file())


def _rules(data: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Check ids and steps by the rules of a framework, as if the file were one list of indicators."""
    found = rule_problems({"overall": data.get("indicators"), "quadrants": data.get("quadrants")})
    return tuple(Problem(p.place.replace("overall", "indicators", 1), p.sentence) for p in found)


def _misfits(texts: _LanguageFile, framework: Framework) -> tuple[Problem, ...]:
    if (texts.framework, texts.framework_version) != (framework.id, framework.version):
        wanted = f"{framework.id} {framework.version}"
        return (Problem("framework", fill(_tr("files", "the texts are not for %1"), wanted)),)
    quadrants = {q.id for q in framework.quadrants}
    return (
        *(
            Problem(f"quadrants[{n}].id", _tr("files", "the framework has no such quadrant"))
            for n, q in enumerate(texts.quadrants)
            if q.id not in quadrants
        ),
        *(
            Problem(f"indicators[{n}].id", _tr("files", "the framework has no such indicator"))
            for n, i in enumerate(texts.indicators)
            if not framework.has(i.id)
        ),
    )


def _said(framework: Framework, texts: _LanguageFile) -> Framework:
    indicators = {i.id: _given(i) for i in texts.indicators}
    quadrants = {q.id: _given(q) for q in texts.quadrants}

    def said(indicator: Indicator) -> Indicator:
        return replace(indicator, **indicators.get(indicator.id, {}))

    def part(quadrant: Quadrant) -> Quadrant:
        words = quadrants.get(quadrant.id, {})
        return replace(quadrant, indicators=tuple(map(said, quadrant.indicators)), **words)

    return replace(
        framework,
        title=texts.title or framework.title,
        quadrants=tuple(map(part, framework.quadrants)),
        overall=tuple(map(said, framework.overall)),
        language=texts.language,
    )


def _given(texts: _IndicatorTexts | _QuadrantTexts) -> dict[str, Any]:
    """Return what a table of texts says, by field; lists as the domain keeps them."""
    given = texts.model_dump(exclude={"id"}, exclude_none=True)
    return {name: tuple(text) if isinstance(text, list) else text for name, text in given.items()}
