"""The sentences of the program as its sources hold them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MARKERS = {"tr", "translate", "QT_TRANSLATE_NOOP"}


def screen_modules() -> list[Path]:
    """The modules whose words are shown on the screen; the command line is Vietnamese only."""
    console = ROOT / "ui" / "console"
    return [module for module in sorted(ROOT.glob("ui/**/*.py")) if console not in module.parents]


def strings_outside_marks(module: Path) -> Iterator[tuple[int, str]]:
    """Line and text of each string that no translation tool would find, docstrings left aside."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    aside = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called_name(node) in MARKERS:
            aside.update(id(argument) for argument in node.args)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in aside:
            yield node.lineno, node.value


def marked_calls(module: Path) -> Iterator[ast.Call]:
    """Every call of ``module`` that marks or translates a sentence."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called_name(node) in MARKERS:
            yield node


def called_name(call: ast.Call) -> str:
    """The last part of what is called: ``tr`` of ``self.tr``."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""
