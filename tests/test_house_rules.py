"""The rules of the house (house plan, section 3), proven on the sources and on a running interpreter."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CORE = ROOT / "mttq_desktop"
UI = ROOT / "ui"

IMPORT_ALL_WITHOUT_QT = """
import importlib, pkgutil, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6"}:
            raise ImportError("Qt is blocked: " + name)

sys.meta_path.insert(0, NoQt())
for package in PACKAGES:
    module = importlib.import_module(package)
    for found in pkgutil.walk_packages(module.__path__, package + "."):
        importlib.import_module(found.name)
assert not [name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))]
"""


def sources(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def module_name(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import"
            assert node.module is not None
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def reachable(start: set[str], graph: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    todo = list(start)
    while todo:
        name = todo.pop()
        if name not in seen:
            seen.add(name)
            todo.extend(graph.get(name, ()))
    return seen


@pytest.mark.parametrize("packages", [["mttq_desktop"], ["ui.console"]], ids=["core", "command line"])
def test_rule_1_imports_with_qt_blocked(packages: list[str]) -> None:
    script = IMPORT_ALL_WITHOUT_QT.replace("PACKAGES", repr(packages))
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, timeout=60)


def test_rule_1_along_imports_the_core_reaches_neither_qt_nor_the_screens() -> None:
    graph = {module_name(file): set(imports_of(file)) for file in [*sources(CORE), *sources(UI)]}
    core = {name for name in graph if name.split(".")[0] == "mttq_desktop"}
    reached = {name.split(".")[0] for name in reachable(core, graph)}
    assert core
    assert not reached & {"PySide6", "shiboken6", "ui", "main", "tests"}


def test_rule_2_nothing_but_main_and_ui_imports_ui() -> None:
    for file in sources(CORE):
        assert not [name for name in imports_of(file) if name.split(".")[0] == "ui"], file


def test_rule_3_only_main_builds_the_parts() -> None:
    builders = {
        "Sender",
        "Drafts",
        "Framing",
        "Outbox",
        "Pages",
        "PageAccess",
        "EmbeddedPractice",
        "Services",
        "SystemKeys",
        "Kits",
        "SetUps",
        "Proposals",
        "Filling",
        "Checklists",
        "UnitShelf",
        "KeptKit",
        "KeptKits",
        "Connections",
        "Shelf",
        "Asker",
        "Fetching",
        "SourceTable",
        "Sources",
        "ItemPictures",
        "Reader",
        "Documents",
        "Cautions",
        "Discovery",
        "SharedPosts",
        "Shares",
        "OnPage",
    }
    for file in [*sources(CORE), *sources(UI)]:
        calls = [
            node.func.id
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        ]
        assert not builders & set(calls), file


def test_rule_3_no_globals_that_change() -> None:
    for file in [*sources(CORE), *sources(UI)]:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        assert not [node for node in ast.walk(tree) if isinstance(node, ast.Global)], file


def test_rule_4_no_sentence_for_a_person_in_the_core() -> None:
    letters = set("ăâđêôơưĂÂĐÊÔƠƯáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ")
    for file in sources(CORE):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        documents = {
            node.body[0].value
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in documents:
                sentence = len(node.value.split()) > 1 and letters & set(node.value)
                assert not sentence, f"{file}: {node.value}"


@pytest.mark.parametrize(
    ("room", "tables"),
    [
        ("posts", ("post ", "photo ", "words_version ", "leftover ", "share ", "frame_answers ")),
        ("page", ("page ", "setup ")),
        ("upstream", ("source ",)),
    ],
)
def test_rule_5_only_one_room_writes_a_table(room: str, tables: tuple[str, ...]) -> None:
    for file in [*sources(CORE), *sources(UI), ROOT / "main.py"]:
        if file.parent.name in {room, "store"} or CORE / "practice" in file.parents:
            continue
        text = file.read_text(encoding="utf-8")
        for verb in ("INSERT INTO ", "UPDATE ", "DELETE FROM "):
            assert not [table for table in tables if verb + table in text], file


def test_files_and_functions_stay_small() -> None:
    for file in [*sources(CORE), *sources(UI), ROOT / "main.py"]:
        text = file.read_text(encoding="utf-8")
        assert text.count("\n") <= 400, f"{file} is asking to be split"
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                assert length <= 60, f"{file}: {node.name} has {length} lines"
