"""Every text of the source that people read, as the program asks for it; and what Qt's tools find of it."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from .conftest import ROOT

PACKAGE = ROOT / "wellbeing_desktop"
LATER = {"_later"}
"""Names of what keeps a text in a table that is made before the language is known."""
FREE = {"translate", "_tr", *LATER}
"""Names of what says a text under the context that it is given."""
COUNTED = {"counted", "_count"}
"""Names of what says a text about a number under no context, with the English plural as its note."""


@dataclass(frozen=True, order=True)
class Text:
    """One text as it is looked up while the program runs."""

    context: str
    source: str
    note: str = ""
    plural: bool = False


@dataclass
class Found:
    """What one module asks for, and every call that could never be translated, with the reason."""

    texts: set[Text] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)


class _Reader(ast.NodeVisitor):
    """Walks one module and keeps in mind which class and which function it is in."""

    def __init__(self, module: str, speakers: set[str]) -> None:
        self.found = Found()
        self._module = module
        self._speakers = speakers
        self._classes: list[str] = []
        self._functions = 0

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        inside, self._functions = self._functions, 0
        self.generic_visit(node)
        self._functions = inside
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for default in (*node.args.defaults, *node.args.kw_defaults, *node.decorator_list):
            if default is not None:
                self.visit(default)
        self._functions += 1
        for line in node.body:
            self.visit(line)
        self._functions -= 1

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._functions += 1
        self.generic_visit(node)
        self._functions -= 1

    def visit_Call(self, node: ast.Call) -> None:
        if isinstance(node.func, ast.Attribute) and node.func.attr == "tr":
            self._read(node, "tr")
        elif ast.unparse(node.func) in self._speakers:
            self._read(node, ast.unparse(node.func))
        self.generic_visit(node)

    def _read(self, node: ast.Call, name: str) -> None:
        try:
            text = self._text(node, name)
        except ValueError as why:
            self.found.faults.append(f"{self._module}:{node.lineno} {ast.unparse(node)}: {why}")
        else:
            self.found.texts.add(text)

    def _text(self, node: ast.Call, name: str) -> Text:
        if not self._functions and name not in LATER:
            raise ValueError("is said once, when the module is loaded: a language chosen later never comes")
        if node.keywords or any(isinstance(argument, ast.Starred) for argument in node.args):
            raise ValueError("arguments stand in their places, without names, so that lupdate finds them")
        if name in FREE:
            return self._free(node.args)
        if name in COUNTED:
            return self._counted(node.args)
        return self._own(node)

    def _own(self, node: ast.Call) -> Text:
        assert isinstance(node.func, ast.Attribute)
        if ast.unparse(node.func.value) != "self":
            raise ValueError("is said by another: Qt looks under that one's class, lupdate here")
        if self._classes[-1] in bases():
            raise ValueError("is said in a base class: Qt looks under the name of the class that inherits")
        source, note = literal(node.args[0]), literal(node.args[1]) if node.args[1:] else ""
        plural = len(node.args) > 2
        if plural != ("%n" in source):
            raise ValueError("%n and a number belong together")
        return Text(self._classes[-1], checked(source), note, plural)

    def _free(self, arguments: list[ast.expr]) -> Text:
        if len(arguments) > 3:
            raise ValueError("lupdate sees no plural here: counted(one, many, n) says a number")
        context, source, *note = map(literal, arguments)
        if not context or "%n" in source:
            raise ValueError("needs a context, and no %n")
        return Text(context, checked(source), *note)

    def _counted(self, arguments: list[ast.expr]) -> Text:
        one, many = literal(arguments[0]), literal(arguments[1])
        if len(arguments) != 3 or not many:
            raise ValueError("needs both English forms and the number")
        return Text("", checked(one), many, plural=True)


def called(node: ast.Call) -> str:
    """Return the bare name of what is called."""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def speakers(module: ast.Module) -> set[str]:
    """Return the names under which a module has the functions that translate."""
    own = {
        alias.asname or alias.name
        for node in module.body
        if isinstance(node, ast.ImportFrom) and node.module == "wellbeing_desktop.language"
        for alias in node.names
        if alias.name in {"translate", "counted", "later"}
    }
    given = {"QCoreApplication.translate", *own}
    for node in module.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.value) in given:
            own |= {ast.unparse(target) for target in node.targets}
    return own


def literal(node: ast.expr) -> str:
    """Return the text of a literal.

    Raises:
        ValueError: it is put together while the program runs.
    """
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise ValueError("is put together while the program runs: only literals are found and translated")


def checked(source: str) -> str:
    """Return a text that a translator can work with.

    Raises:
        ValueError: it is empty, or its gaps are not of the kind that translators' tools know.
    """
    if not source.strip():
        raise ValueError("is empty")
    if source != source.strip():
        raise ValueError("begins or ends with a space: texts are not glued together")
    if "{0}" in source or "{}" in source or "%s" in source:
        raise ValueError("gaps are written %1, %2")
    return source


def modules() -> list[Path]:
    """Return every module of the package."""
    return sorted(PACKAGE.rglob("*.py"))


@cache
def tree(file: Path) -> ast.Module:
    """Return a module as it is written."""
    return ast.parse(file.read_text("utf-8"), str(file))


@cache
def bases() -> frozenset[str]:
    """Return the names of all classes that another class of the package inherits from."""
    classes = (node for file in modules() for node in ast.walk(tree(file)) if isinstance(node, ast.ClassDef))
    return frozenset(
        ast.unparse(base).split(".")[-1].split("[")[0] for node in classes for base in node.bases
    )


def read(file: Path) -> Found:
    """Return what one module asks for. The module that defines the functions asks for nothing."""
    if file == PACKAGE / "language.py":
        return Found()
    names = speakers(tree(file))
    reader = _Reader(file.relative_to(ROOT).as_posix(), names)
    if names - FREE - COUNTED:
        reader.found.faults.append(f"{file.name}: lupdate does not know {sorted(names - FREE - COUNTED)}")
    reader.visit(tree(file))
    return reader.found


def in_source() -> set[Text]:
    """Return every text of the package."""
    return set[Text]().union(*(read(file).texts for file in modules()))


def in_file(file: Path) -> set[Text]:
    """Return the texts of a translation file."""
    return {
        Text(
            context.findtext("name") or "",
            message.findtext("source") or "",
            message.findtext("comment") or "",
            message.get("numerus") == "yes",
        )
        for context in ElementTree.parse(file).getroot().iter("context")
        for message in context.iter("message")
    }
