"""The side-by-side of direct quotations, on an invented article in the corpus's form."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "quotes.py"
TEXT = "“Perundingan dagang berjalan lancar,” kata Mira Tolvan. Slogan “maju terus pantang mundur, kawan” dipasang."


@pytest.fixture(scope="module")
def quotes() -> ModuleType:
    spec = importlib.util.spec_from_file_location("quotes", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["quotes"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    content, cue = TEXT[: TEXT.index(" kata")], "kata"
    at = TEXT.index(cue)
    record = {
        "id": "a1",
        "text": TEXT,
        "offsets": [[0, len(content)], [at, at + len(cue)]],
        "spans": [{"label": "STATEMENT", "start": 0, "end": 1, "cs": 0, "ce": len(content), "text": content}],
        "silver_links": [{"statement": [0, 1], "cue": [1, 2]}],
    }
    path = tmp_path / "contoh.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    return path


def test_table_has_a_row_for_each_finder(
    quotes: ModuleType, corpus: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["quotes.py", str(corpus)])
    quotes.main()
    head, ours, baseline = capsys.readouterr().out.splitlines()
    assert head.split()[-2:] == ["gold", "found"]
    assert ours.split() == ["ujar", "1.000", "1.000", "1.000", "1.000", "1", "1"]
    assert baseline.split()[-6:] == ["1.000", "1.000", "1.000", "0.500", "1", "2"]
