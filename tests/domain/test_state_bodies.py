"""State bodies and places in seed files: filled from patterns, and what is wrong is named with file and line."""

from pathlib import Path

import pytest

from ujar.domain import Domain, load_domain
from ujar.errors import SeedError

HEAD = 'sources: {invented: "nobody"}\n'
BODIES = (
    HEAD
    + """state_bodies:
  - id: "org/{state}-navy"
    words: [Angkatan Laut]
    except: {state/velonia: org/fleet}
    short: {state/quandar: q}
    source: invented
  - id: "org/{state}-{portfolio}-ministry"
    words: ["Kementerian {portfolio}", "Departemen {portfolio}"]
    titles: ["Menteri {portfolio}"]
    portfolios: {fisheries: [Perikanan, Kelautan dan Perikanan]}
    acronyms: {fisheries: [Kemenkan]}
    source: invented
places:
  - {of: Velonia, names: [Port Selm], source: invented}
"""
)


def load(folder: Path, text: str) -> Domain:
    (folder / "actors").mkdir()
    (folder / "actors" / "all.yml").write_text(text, encoding="utf-8")
    return load_domain(folder)


def test_bodies_are_found_by_words_and_titles(tmp_path: Path) -> None:
    domain = load(tmp_path, BODIES)
    navy, ministry = domain.state_body("angkatan laut"), domain.state_body("Departemen Kelautan dan Perikanan")
    assert navy is not None and ministry is not None
    assert domain.body_headed_by("Menteri Perikanan") is ministry
    assert domain.state_body("Kemenkan") is ministry
    assert [navy.of(state) for state in ("state/velonia", "state/quandar", "state/x")] == [
        "org/fleet", "org/q-navy", "org/x-navy",
    ]  # fmt: skip
    assert ministry.of("state/x") == "org/x-fisheries-ministry"
    assert domain.state_body("Angkatan Udara") is None
    assert domain.places == {"port selm"}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("org/{state}-navy", "org/navy", r"all\.yml:3: the id of a state body holds"),
        ("    words: [Angkatan Laut]\n", "", r"all\.yml:3: 'words' is missing"),
        ("-{portfolio}-ministry", "-fisheries-ministry", r"all\.yml:\d+: 'portfolios' and"),
        ("names: [Port Selm]", "names: []", r"all\.yml:15: 'names' is missing"),
        ("of: Velonia", "in: Velonia", r"all\.yml:15: unknown key 'in'"),
        ("acronyms: {fisheries", "acronyms: {herring", r"all\.yml:\d+: no portfolio is called 'herring'"),
        ("-{portfolio}-ministry", "-{portfolio}", None),
    ],
)
def test_wrong_body_or_place_is_named_with_its_line(tmp_path: Path, old: str, new: str, message: str | None) -> None:
    assert old in BODIES
    text = BODIES.replace(old, new, 1)
    if message is None:
        assert len(load(tmp_path, text).state_bodies) == 2
        return
    with pytest.raises(SeedError, match=message):
        load(tmp_path, text)
