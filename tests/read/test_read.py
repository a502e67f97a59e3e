"""Paths in, raw articles out: what is read, in which order, under which name, and what is recorded as skipped."""

import io
import json
import os
from pathlib import Path

import pytest

from ujar.errors import InputError
from ujar.model import RawArticle
from ujar.read import READERS, count, read
from ujar.skips import SkipLog

TEXT = "TIRVA -- Menteri itu mengatakan “perundingan berlanjut”.\r\n\r\nBaca juga:\tLainnya\u2028Akhir.\n"


def read_all(*paths: str | Path, stdin: bytes | None = None) -> tuple[list[RawArticle], SkipLog]:
    skips = SkipLog()
    stream = io.BytesIO(stdin) if stdin is not None else None
    return list(read(paths, skips=skips, stdin=stream)), skips


def reasons(skips: SkipLog) -> list[tuple[str, str]]:
    return [(skip.source, skip.reason) for skip in skips.skips]


def test_text_file_body_is_the_decoded_file_character_for_character(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode("utf-8"))
    articles, skips = read_all(path)
    assert articles == [RawArticle(source=str(path), body=TEXT)]
    assert skips.skips == []


def test_source_is_the_path_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "a.txt").write_text("Isi berita.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert [a.source for a in read_all("./d/a.txt", "d")[0]] == ["./d/a.txt", "d/a.txt"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_other_encodings_give_the_same_characters(tmp_path: Path, encoding: str) -> None:
    text = "“Kami tidak akan mundur,” kata juru runding itu – sekali lagi – kepada wartawan."
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    articles, skips = read_all(tmp_path)
    assert [a.body for a in articles] == [text]
    assert skips.skips == []


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t\xc2\xa0\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"PK\x03\x04\x14\x00\x08\x00", "binary"),
        (b"Berita \x01\x02\x03\x04\x05\x06\x07 rusak", "binary"),
        ("Kata “ya”, “tidak” dan “mungkin”.".encode() + b"\xe2\x80", "undecodable"),
        (b"\xff\xfeB\x00e", "undecodable"),
        ("министр заявил о переговорах".encode("cp1251"), "undecodable"),
    ],
)
def test_file_without_a_text_is_skipped_with_its_reason(tmp_path: Path, data: bytes, reason: str) -> None:
    bad = tmp_path / "a.txt"
    bad.write_bytes(data)
    (tmp_path / "b.txt").write_text("Berita yang utuh.", encoding="utf-8")
    articles, skips = read_all(tmp_path)
    assert [a.body for a in articles] == ["Berita yang utuh."]
    assert reasons(skips) == [(str(bad), reason)]
    assert skips.skips[0].stage == "read"


def test_folder_is_read_in_depth_sorted_without_hidden_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.TXT", ".hidden.txt", "c/z.txt", "c/.git/x.txt", "a/y.txt", "c/notes.md", "c/image"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Isi {name}", encoding="utf-8")
    articles, skips = read_all(tmp_path)
    assert [os.path.relpath(a.source, tmp_path) for a in articles] == ["a.TXT", "b.txt", "a/y.txt", "c/z.txt"]
    assert [(os.path.relpath(s, tmp_path), r) for s, r in reasons(skips)] == [
        ("c/image", "unsupported"),
        ("c/notes.md", "unsupported"),
    ]


def test_what_is_no_regular_file_is_skipped_and_nothing_hangs(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    articles, skips = read_all(tmp_path)
    assert articles == []
    assert [r for _, r in reasons(skips)] == ["unreadable", "unreadable"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_file_without_permission_is_skipped(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Rahasia.", encoding="utf-8")
    path.chmod(0)
    articles, skips = read_all(path)
    assert articles == []
    assert reasons(skips) == [(str(path), "unreadable")]


def test_missing_path_stops_the_run_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Isi.", encoding="utf-8")
    with pytest.raises(InputError, match=r"no such file or folder: .*nowhere"):
        read([tmp_path / "a.txt", tmp_path / "nowhere"], skips=SkipLog())


def test_json_lines_carry_their_fields_and_their_place(tmp_path: Path) -> None:
    path = tmp_path / "berita.jsonl"
    first = {
        "text": "Satu.\r\nDua.",
        "title": "Judul",
        "url": "https://contoh.example/1",
        "published": "2019-01-18",
        "outlet": "Kantor Berita",
        "id": 7,
    }
    path.write_text(json.dumps(first) + "\n\n" + json.dumps({"text": "Tiga\u2028empat", "title": None}) + "\n", "utf-8")
    articles, skips = read_all(path)
    assert articles == [
        RawArticle(
            source=f"{path}:1",
            body="Satu.\r\nDua.",
            title="Judul",
            url="https://contoh.example/1",
            outlet="Kantor Berita",
            published="2019-01-18",
            id="7",
        ),
        RawArticle(source=f"{path}:3", body="Tiga\u2028empat"),
    ]
    assert skips.skips == []


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{not json}", "bad-json"),
        (b'["text"]', "bad-json"),
        (b"[" * 100_000, "bad-json"),
        (b'{"text": "Isi.", "title": ["a"]}', "bad-json"),
        (b'{"title": "Tanpa isi"}', "no-text"),
        (b'{"text": null}', "no-text"),
        (b'{"text": 5}', "no-text"),
        (b'{"text": "  "}', "empty"),
        (b'{"text": "\\u0000\\u0001"}', "binary"),
        (b'{"text": "setengah \\ud800"}', "undecodable"),
        (b'{"text": "\xff"}', "undecodable"),
    ],
)
def test_bad_line_is_skipped_with_its_number_and_the_rest_goes_on(tmp_path: Path, line: bytes, reason: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"text": "Pertama."}\n' + line + b'\n{"text": "Terakhir."}')
    articles, skips = read_all(path)
    assert [(a.source, a.body) for a in articles] == [(f"{path}:1", "Pertama."), (f"{path}:3", "Terakhir.")]
    assert reasons(skips) == [(f"{path}:2", reason)]


def test_standard_input_is_a_text_or_json_lines() -> None:
    assert read_all("-", stdin=b"Berita dari pipa.")[0] == [RawArticle(source="-", body="Berita dari pipa.")]
    articles, skips = read_all("-", stdin=b'\n {"text": "Satu."}\nrusak\n{"text": "Dua."}\n')
    assert [(a.source, a.body) for a in articles] == [("-:2", "Satu."), ("-:4", "Dua.")]
    assert reasons(skips) == [("-:3", "bad-json")]
    assert reasons(read_all("-", stdin=b"")[1]) == [("-", "empty")]


def test_count_foretells_how_many_are_tried(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Isi.", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "Satu."}\n{"text": "Dua."}\n', encoding="utf-8")
    (tmp_path / "c.md").write_text("Catatan.", encoding="utf-8")
    assert count([tmp_path]) == 3
    assert count([tmp_path, "-"]) is None


@pytest.mark.parametrize("suffix", sorted(READERS))
def test_every_reader_records_an_empty_input_and_never_raises_on_noise(suffix: str) -> None:
    for data in (b"", b"\n", b"\x00\xff\xfe\x80", b"{", b"\xff\xfe"):
        skips = SkipLog()
        assert list(READERS[suffix](io.BytesIO(data), "x", skips)) == [] or suffix == ".txt"
        assert skips.skips or data == b"{"
