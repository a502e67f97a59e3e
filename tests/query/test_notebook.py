"""docs/queries.ipynb runs from its first cell to its last, and each cell that shows something still does."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

NOTEBOOK = Path(__file__).parents[2] / "docs" / "queries.ipynb"

# What a notebook does with a cell: run it, and show the value of a last line that is an expression.
RUNNER = """
import ast, json, sys
names = {"__name__": "__main__"}
for number, source in enumerate(json.load(sys.stdin)):
    cell = ast.parse(source, f"cell {number}")
    last = ast.Expression(cell.body.pop().value) if isinstance(cell.body[-1], ast.Expr) else None
    exec(compile(cell, f"cell {number}", "exec"), names)
    shown = eval(compile(last, f"cell {number}", "eval"), names) if last is not None else None
    if shown is not None:
        print(getattr(shown, "_repr_html_", lambda: repr(shown))())
    print("-- end of cell", number)
"""


def test_notebook_runs() -> None:
    for library in ("pandas", "polars"):
        pytest.importorskip(library)
    cells = [cell for cell in json.loads(NOTEBOOK.read_text("utf-8"))["cells"] if cell["cell_type"] == "code"]
    sources = ["".join(cell["source"]) for cell in cells]
    assert all("%" not in source and "!" not in source.replace("!=", "") for source in sources)  # plain Python
    ended = subprocess.run(
        [sys.executable, "-c", RUNNER], cwd=NOTEBOOK.parent, input=json.dumps(sources), capture_output=True, text=True,
        timeout=120, env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    said = [text.partition("\n")[2] for text in ("\n" + ended.stdout).split("-- end of cell")]
    assert [bool(text) for text in said] == [*(bool(cell["outputs"]) for cell in cells), False]
