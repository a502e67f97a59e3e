"""What each room offers: `__all__` is what is exported, every module and public name says what it is for."""

import ast
import importlib
import pkgutil
from pathlib import Path
from types import ModuleType

import pytest

import ujar

PACKAGE = Path(ujar.__file__).parent
MODULES = sorted(
    found.name for found in pkgutil.walk_packages(ujar.__path__, "ujar.") if not found.name.endswith("__main__")
)
ROOMS = sorted(name for name in MODULES if name.count(".") == 1)

# A room's front door: a verb equal to the room, or the registry and what looks things up in it.
FRONT_DOORS = {
    "ujar.annotate": ("annotate",),
    "ujar.build": ("build", "trace"),
    "ujar.check": ("check", "CHECKS"),
    "ujar.clean": ("clean",),
    "ujar.cli": ("main", "COMMANDS"),
    "ujar.domain": ("load_domain", "Domain"),
    "ujar.export": ("export", "EXPORTERS"),
    "ujar.extract": ("extract", "RULES"),
    "ujar.lang": ("get_language", "LANGUAGES"),
    "ujar.network": ("make_network", "KINDS", "NODE_MEASURES"),
    "ujar.query": ("run", "load_catalog"),
    "ujar.rdf": ("to_quads",),
    "ujar.read": ("read", "READERS"),
    "ujar.report": ("REPORTS", "find_report"),
    "ujar.resolve": ("resolve",),
    "ujar.store": ("open_store", "STORES"),
}


def load(name: str) -> ModuleType:
    return importlib.import_module(name)


@pytest.mark.parametrize("name", MODULES)
def test_all_is_what_is_exported(name: str) -> None:
    module = load(name)
    names = list(getattr(module, "__all__", ()))
    assert len(set(names)) == len(names)
    for public in names:
        assert not public.startswith("_")
        assert hasattr(module, public), f"{name}.__all__ names {public!r}, which is not there"


@pytest.mark.parametrize("room", FRONT_DOORS)
def test_room_has_its_front_door(room: str) -> None:
    module = load(room)
    for public in FRONT_DOORS[room]:
        assert hasattr(module, public)
        assert public in getattr(module, "__all__", [public])


def test_every_room_with_more_than_one_module_has_a_front_door_here() -> None:
    packages = {f"ujar.{path.parent.name}" for path in PACKAGE.glob("*/__init__.py")}
    assert packages - set(FRONT_DOORS) == {"ujar.evaluate"}  # its modules are asked one by one


def test_version_is_that_of_the_project() -> None:
    import tomllib

    project = tomllib.loads((PACKAGE.parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    assert ujar.__version__ == project["version"]


@pytest.mark.parametrize("name", ["ujar", *MODULES])
def test_module_says_in_a_sentence_what_it_is_for(name: str) -> None:
    doc = load(name).__doc__
    assert doc, f"{name} has no docstring"
    assert doc.strip().split("\n\n")[0].rstrip().endswith((".", "?", ":", "!", "`", ")")) or "->" in doc


@pytest.mark.parametrize("name", ["ujar", *MODULES])
def test_public_functions_and_classes_say_what_they_do(name: str) -> None:
    source = Path(str(load(name).__file__)).read_text("utf-8")
    silent = [
        node.name
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_") and not says(node)
    ]
    assert silent == []


def says(node: ast.FunctionDef | ast.ClassDef) -> bool:
    """It has a docstring, or is a one-line function whose name and types say it all."""
    short = isinstance(node, ast.FunctionDef) and len(node.body) == 1
    return short or bool(ast.get_docstring(node))
