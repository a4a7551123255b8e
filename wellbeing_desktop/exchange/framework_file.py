"""Reads a framework, and other words for one, from TOML. A wrong file says all that is wrong."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, ValidationError

from wellbeing_desktop import resources
from wellbeing_desktop.assessment.framework import Framework, Wording
from wellbeing_desktop.exchange.fields import Language
from wellbeing_desktop.exchange.framework_models import (
    FrameworkModel,
    Id,
    Statement,
    Steps,
    Strict,
    Text,
    Title,
    Version,
    framework_problems,
    rule_problems,
)
from wellbeing_desktop.exchange.problems import Problem, problem_of
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr

_SIZE_LIMIT = 500_000
_SHIPPED = ("frameworks", "social-wellbeing.toml")
_SHIPPED_EASY_WORDS = ("frameworks", "social-wellbeing.easy-words.toml")


class FrameworkFileError(Exception):
    """A framework file was refused. `problems` are all that is wrong in it; str() lists them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(problem.line for problem in problems))
        self.problems = problems


class _WordingModel(Strict):
    id: Id
    title: Title
    statement: Statement
    steps: Steps


class _WordsFile(Strict):
    framework: Text
    framework_version: Version
    title: Text
    language: Language | None = None
    indicators: Annotated[list[_WordingModel], Field(min_length=1)]


def load_framework(path: Path) -> Framework:
    """Read and check a framework file.

    Raises:
        FrameworkFileError: the file cannot be read, or something in it is wrong.
    """
    data = tables(path)
    model, error = None, None
    try:
        model = FrameworkModel.model_validate(data)
    except ValidationError as refused:
        error = refused
    problems = framework_problems(error, data)
    if model is None or problems:
        raise FrameworkFileError(problems)
    return model.made()


@cache
def shipped_framework() -> Framework:
    """Return the core framework that comes with the application."""
    return load_framework(resources.path(*_SHIPPED))


def load_easy_words(path: Path, framework: Framework) -> dict[str, Wording]:
    """Read other words for a framework's indicators, by indicator id.

    Raises:
        FrameworkFileError: the file cannot be read, is for another framework or version, has
            no words for one of its indicators, or something else in it is wrong.
    """
    return _words_of(path, framework, whole=True)


def load_some_easy_words(path: Path, framework: Framework) -> dict[str, Wording]:
    """Read easy words in the language of a translated framework: of any of its indicators.

    Raises:
        FrameworkFileError: the file cannot be read, or something in it is wrong.
    """
    return _words_of(path, framework, whole=False)


def _words_of(path: Path, framework: Framework, *, whole: bool) -> dict[str, Wording]:
    data = tables(path)
    try:
        words = _WordsFile.model_validate(data)
    except ValidationError as error:
        found = [problem_of(e) for e in error.errors(include_url=False)]
        raise FrameworkFileError((*found, *_word_rules(data))) from None
    problems = (*_word_rules(data), *_misfits(words, framework, whole=whole))
    if problems:
        raise FrameworkFileError(problems)
    return {w.id: Wording(w.title, w.statement, tuple(w.steps)) for w in words.indicators}


def shipped_easy_words(framework: Framework) -> dict[str, Wording]:
    """Return the easy words; empty unless the framework is the very one they were written for."""
    if framework.content_hash != shipped_framework().content_hash:
        return {}
    return load_easy_words(resources.path(*_SHIPPED_EASY_WORDS), framework)


def tables(path: Path) -> dict[str, Any]:
    """Read the tables of a TOML file.

    Raises:
        FrameworkFileError: it cannot be read, or is not TOML.
    """
    text = _text(path)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _refusal(fill(_tr("files", "this is not TOML: %1"), error)) from None
    except (ValueError, RecursionError):
        raise _refusal(
            _tr("files", "this is not TOML: a number is too long, or lists lie too deep")
        ) from None


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _SIZE_LIMIT:
            raise _refusal(_tr("files", "the file is far larger than any framework"))
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refusal(fill(_tr("files", "this is not UTF-8 text (byte %1)"), error.start)) from None
    except OSError as error:
        raise _refusal(fill(_tr("files", "the file cannot be read (%1)"), error.strerror)) from error


def _word_rules(data: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Check the words by the rules of a framework, as if they were one list of indicators."""
    found = rule_problems({"overall": data.get("indicators")})
    return tuple(Problem(p.place.replace("overall", "indicators", 1), p.sentence) for p in found)


def _misfits(words: _WordsFile, framework: Framework, *, whole: bool) -> tuple[Problem, ...]:
    if (words.framework, words.framework_version) != (framework.id, framework.version):
        wanted = f"{framework.id} {framework.version}"
        return (Problem("framework", fill(_tr("files", "the words are not for %1"), wanted)),)
    given = [w.id for w in words.indicators]
    unknown = [
        Problem(f"indicators[{n}].id", _tr("files", "the framework has no such indicator"))
        for n, name in enumerate(given)
        if not framework.has(name)
    ]
    missing = [i.id for i in framework.all_indicators if whole and i.id not in given]
    lacking = (
        Problem("indicators", fill(_tr("files", "there are no words for %1"), name)) for name in missing
    )
    return (*unknown, *lacking, *language_problems(words.language, framework.language))


def language_problems(named: str | None, wanted: str) -> tuple[Problem, ...]:
    """Check that a file is in the language that its name says."""
    if (named or "") == wanted:
        return ()
    if not wanted:
        return (Problem("language", _tr("files", "these are not words of a translation")),)
    said = fill(_tr("files", "the language must be %1, as in the name of the file"), wanted)
    return (Problem("language", said),)


def _refusal(sentence: str) -> FrameworkFileError:
    return FrameworkFileError((Problem("", sentence),))
