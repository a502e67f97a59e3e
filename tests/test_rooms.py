"""The rooms: the import contracts of pyproject.toml hold, and they would fail where an import is wrong."""

import ast
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "pipeline" / "ujar"
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the package below FOLDER/pipeline, with FOLDER's pyproject.toml."""
    code = (
        f"import sys; sys.path.insert(0, {str(folder / 'pipeline')!r}); sys.argv = ['lint-imports', '--no-cache']; "
        "from importlinter.cli import lint_imports_command; lint_imports_command()"
    )
    return subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, timeout=120)


def test_contracts_hold() -> None:
    ended = lint(ROOT)
    assert ended.returncode == 0, ended.stdout
    assert f"{len(CONTRACTS)} kept, 0 broken" in ended.stdout


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("resolve/when.py", "import ujar.extract", "one-way"),  # a room on the same floor
        ("model.py", "import ujar.lang", "one-way"),  # upwards
        ("store/base.py", "import ujar.config", "one-way"),  # only cli reads settings
        ("newroom.py", "", "one-way"),  # a room that has no place
        ("report/table.py", "import ujar.rdf", "graph-readers"),
        ("resolve/names.py", "import spacy", "spacy-room"),
        ("rdf/ids.py", "import networkx", "networkx-room"),
    ],
)
def test_contract_breaks_on_a_wrong_import(tmp_path: Path, module: str, line: str, contract: str) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(PACKAGE, tmp_path / "pipeline" / "ujar", ignore=shutil.ignore_patterns("__pycache__"))
    path = tmp_path / "pipeline" / "ujar" / module
    path.write_text(f"{path.read_text('utf-8') if path.exists() else ''}\n{line}\n", encoding="utf-8")
    ended = lint(tmp_path)
    name = next(each["name"] for each in CONTRACTS if each["id"] == contract)
    assert ended.returncode == 1, ended.stdout
    assert f"{name} BROKEN" in ended.stdout


# What import-linter can't say.


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE.parent).as_posix(), ast.parse(path.read_text("utf-8"))


GIANTS = {
    "spacy": {"annotate", "extract", "lang", "model"},  # model names Doc for the type checker
    "pyoxigraph": {"vocab", "rdf", "store", "query", "check", "export", "network", "report", "diff"},
    "networkx": {"network", "report", "export"},
    "typer": {"cli"},
    "rich": {"cli", "query"},
    "httpx": {"store"},
    "pyshacl": {"check"},
    "reportlab": {"report"},
    "rdflib": {"check", "export"},
}


@pytest.mark.parametrize("giant", GIANTS)
def test_each_third_party_giant_keeps_to_its_rooms(giant: str) -> None:
    found = {name.split("/")[1].removesuffix(".py") for name, tree in modules() if giant in imported(tree)}
    assert found <= GIANTS[giant]


def imported(tree: ast.Module) -> set[str]:
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names


def test_only_the_command_line_and_the_package_s_front_door_read_the_configuration() -> None:
    readers = {name for name, tree in modules() for node in ast.walk(tree)
               if isinstance(node, ast.ImportFrom) and node.module == "ujar.config"}  # fmt: skip
    assert {name.split("/")[1] for name in readers} <= {"cli", "__init__.py"}


def test_imports_are_absolute_and_name_nothing_private() -> None:
    wrong = [
        f"{name}:{node.lineno}"
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and (node.level or any(alias.name.startswith("_") and not alias.name.startswith("__") for alias in node.names))
    ]
    assert wrong == []


def test_library_code_does_not_print() -> None:
    printing = [
        f"{name}:{node.lineno}"
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert printing == []


def test_nothing_catches_every_exception() -> None:
    caught = [
        f"{name}:{node.lineno}"
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id in {"Exception", "BaseException"}))
    ]
    assert caught == []


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = (
        "import sys, ujar, ujar.model, ujar.cli; "
        "print([name for name in ('spacy', 'networkx', 'rdflib', 'scipy') if name in sys.modules])"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert ended.stdout.strip() == "[]", ended.stderr
