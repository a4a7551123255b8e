"""Words of the window's source that would be shown as they are written, whatever the language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.source_texts import called, speakers, tree

SENTENCE = re.compile(r"[A-Za-z’']{2,}[,.:;]? +[A-Za-z’']|^[A-Z][a-z]+[a-z ]*$|[A-Za-z]{2,}[.!?…]$")
"""Two words, a word with a capital, or one that ends a sentence. Keys and file names are none of these."""

GLUE = re.compile(r"[,;:.!?] |[A-Za-z]{2,} | [A-Za-z]{2,}")
"""What joins two texts as English does it."""

SHOW = {
    "setText", "setAccessibleName", "setAccessibleDescription", "setToolTip", "setPlaceholderText",
    "setWindowTitle", "setStatusTip", "setWhatsThis", "setTitle", "setLabelText", "addAction", "addMenu",
    "announce", "tell", "say", "error", "set_label", "set_saved", "set_available", "show_banner",
}  # fmt: skip
"""What shows or says the words it is given."""

TECHNICAL = {
    "Atkinson Hyperlegible Next", "DejaVu Sans",  # names of fonts
    "ExcludeClipboardContentFromMonitorProcessing", "CanIncludeInClipboardHistory",  # for other programs
    "CanUploadToCloudClipboard", "Cf",
    "sample people only",  # a passphrase
    "English",  # a language, as those who speak it name it
}  # fmt: skip

BY_NAME = {"Choices", "Sign", "icon"}
"""Take a theme, then the name of a thing that nobody reads."""

UNREAD = {"cast", "TypeVar", "setObjectName", "wired"}
"""Take names that nobody reads."""

FOR_EXPERTS = {"faults.py", "fault_watch.py", "system_watch.py"}
"""Write what somebody sends to who mends the application, or names by which the system is spoken to."""


def untranslated(file: Path) -> list[str]:
    """Return every place of a module where words stand that no translation reaches."""
    if file.name in FOR_EXPERTS:
        return []
    module = tree(file)
    exempt = set(_exempt(module))
    return [
        f"{file.name}:{node.lineno} {ast.unparse(node)[:90]}: {why}"
        for node in ast.walk(module)
        if id(node) not in exempt
        for why in _faults(node, speakers(module))
    ]


def _exempt(module: ast.Module) -> Iterator[int]:
    """Return what no user reads: docstrings, annotations, what is raised or asserted, what is translated."""
    for node in ast.walk(module):
        for part in _unread(node, speakers(module)):
            yield from (id(inner) for inner in ast.walk(part))


def _unread(node: ast.AST, names: set[str]) -> Iterator[ast.AST]:
    if isinstance(node, ast.Raise | ast.Assert | ast.ImportFrom) or (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    ):
        yield node
    elif isinstance(node, ast.FunctionDef):
        yield from filter(None, [node.returns, *(a.annotation for a in _arguments(node))])
    elif isinstance(node, ast.AnnAssign):
        yield node.annotation
    elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in {"__all__", "__slots__"}:
        yield node.value
    elif isinstance(node, ast.Call) and (is_said(node, names) or called(node) in UNREAD):
        yield from (argument for argument in node.args if isinstance(argument, ast.Constant))


def _arguments(node: ast.FunctionDef) -> list[ast.arg]:
    return [*node.args.args, *node.args.kwonlyargs, *filter(None, [node.args.vararg, node.args.kwarg])]


def is_said(node: ast.expr, names: set[str]) -> bool:
    """Tell whether a call translates."""
    return isinstance(node, ast.Call) and (called(node) == "tr" or ast.unparse(node.func) in names)


def _faults(node: ast.AST, names: set[str]) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if SENTENCE.search(node.value) and node.value not in TECHNICAL:
            yield "words that are not translated"
    elif isinstance(node, ast.JoinedStr):
        parts = [part.value for part in node.values if isinstance(part, ast.Constant)]
        if any(GLUE.search(str(part)) for part in parts):
            yield "texts joined in the English way"
        if any(is_said(part, names) for part in ast.walk(node) if isinstance(part, ast.expr)):
            yield "a text in an f-string, where lupdate does not look"
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Mod):
        if is_said(node.left, names) or is_said(node.right, names):
            yield "a text put together with another"
    elif isinstance(node, ast.Call):
        yield from _shown(node, names)
    elif isinstance(node, ast.Assign) and getattr(node.value, "attr", "") == "tr":
        yield "tr under another name, which lupdate does not know"


def _shown(node: ast.Call, names: set[str]) -> Iterator[str]:
    name = called(node)
    if isinstance(node.func, ast.Attribute) and name in {"join", "format", "capitalize"}:
        what = node.func.value
        if isinstance(what, ast.Constant) and GLUE.search(str(what.value)):
            yield "texts joined in the English way"
        if is_said(what, names):
            yield "a text changed as only English may be"
    first = node.args[:1] if name in SHOW else node.args[1:2] if _is_given_a_theme(node) else []
    for words in first:
        is_text = isinstance(words, ast.Constant) and isinstance(words.value, str)
        if is_text and re.search("[A-Za-z]", words.value):
            yield "is given words that are not translated"


def _is_given_a_theme(node: ast.Call) -> bool:
    """Tell whether a widget is made that takes the theme, then its words."""
    if called(node) in BY_NAME or not node.args:
        return False
    return ast.unparse(node.args[0]) in {"theme", "self._theme", "self.theme"}
