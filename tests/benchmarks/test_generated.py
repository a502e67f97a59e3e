"""What the generator makes: the same every time, sound as a graph, and found in the texts by the extractor."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from bench.files import make_store, texts, write_articles, write_shards
from bench.graphs import resolve_text
from bench.phrases import PATTERNS, SHARES
from bench.texts import Composer
from bench.world import make_world

from ujar.build import trace
from ujar.check import check
from ujar.lang import Language
from ujar.model import Kind
from ujar.read import read
from ujar.resolve import Decisions
from ujar.skips import SkipLog
from ujar.store import open_store

ROOT = Path(__file__).parents[2]
QUADS = 30_000


def test_same_numbers_give_the_same_files(tmp_path: Path) -> None:
    first, second = (write_shards(tmp_path / name, QUADS) for name in ("one", "two"))
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    assert sum(path.read_bytes().count(b"\n") for path in first) >= QUADS


def test_another_seed_gives_another_graph(tmp_path: Path) -> None:
    (one,), (two,) = (write_shards(tmp_path / str(seed), 1, seed=seed) for seed in (1, 2))
    assert one.read_bytes() != two.read_bytes()


def test_bytes_do_not_depend_on_the_order_of_sets(tmp_path: Path) -> None:
    for seed in ("1", "2"):
        script = str(ROOT / "benchmarks" / "generate.py")
        words = [sys.executable, script, "graph", "20000", "--to", str(tmp_path / seed)]
        subprocess.run(words, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, stdout=subprocess.DEVNULL)
    one, two = (sorted((tmp_path / seed).glob("*.nq")) for seed in ("1", "2"))
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


def test_graph_has_nothing_to_find_fault_with(tmp_path: Path) -> None:
    with open_store(make_store(tmp_path, QUADS), read_only=True) as view:
        assert check(view, ontology=ROOT / "ontology", queries=ROOT / "queries") == []


def test_every_kind_of_sentence_is_in_a_graph() -> None:
    assert len(PATTERNS) == len(SHARES)
    world = make_world()
    resolved = [resolve_text(text, world) for text in Composer(world).texts(60)]
    said = [each for article in resolved for each in article.statements]
    assert {each.statement.kind for each in said} == set(Kind)
    assert {each.statement.act for each in said} >= {act for pattern in PATTERNS for _, act in pattern.said}
    assert any(each.statement.targets for each in said)
    assert any(each.statement.embedded_in for each in said)
    assert any(each.relayed_via for each in said)
    assert any(len(each.speakers) > 1 for each in said)
    assert any(link.rivals for each in said for link in each.speakers)
    assert any(article.minted for article in resolved)


def test_few_speak_often_and_many_seldom() -> None:
    said = Counter(who for text in texts(200) for each in text.said for who in each.who)
    counts = sorted(said.values(), reverse=True)
    assert counts[0] > 20 * counts[len(counts) // 2]


def test_articles_are_as_long_and_say_as_much_as_news() -> None:
    made = list(texts(200))
    words, said = (sum(map(len, each)) for each in ([text.body.split() for text in made], [text.said for text in made]))
    assert 260 < words / len(made) < 310
    assert 2 < 100 * said / words < 3


def test_the_extractor_finds_what_the_texts_say(tmp_path: Path, language: Language) -> None:
    path = tmp_path / "articles.jsonl"
    write_articles(path, 60)
    expected = [json.loads(line)["expected"] for line in path.read_text(encoding="utf-8").splitlines()]
    skips = SkipLog()
    raws = read([path], skips=skips)
    found = list(
        trace(raws, language=language, domain=make_world().domain, decisions=Decisions(), skips=skips)
    )  # fmt: skip
    assert not skips.skips
    assert len(found) == len(expected)
    for article, key in zip(found, expected, strict=True):
        statements = [each.statement for each in article.statements]
        assert Counter(" ".join(span.text for span in each.content) for each in statements) == Counter(
            each["words"] for each in key
        )
        speakers = Counter(each.speaker.text for each in statements if each.speaker)
        assert speakers == Counter(each["speaker"] for each in key)
        assert Counter(each.kind for each in statements) == Counter(each["kind"] for each in key)


@pytest.mark.parametrize("words", [["graph"], ["graph", "0", "--to", "x"], ["poems", "3", "--to", "x"]])
def test_wrong_wishes_are_refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    from generate import main

    with pytest.raises(SystemExit):
        main(words)
    assert "usage: generate.py" in capsys.readouterr().err
