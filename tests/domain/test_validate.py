"""A seed file that is wrong stops the run, with the file and the line."""

from pathlib import Path

import pytest

from ujar.domain import load_domain
from ujar.errors import SeedError, UnknownName

STATES = """\
sources: {atlas: an atlas}
states:
  - {id: state/russia, iso: RU, wikidata: Q159, source: atlas}
  - {id: state/japan, iso: JP, source: atlas}
"""
PEOPLE = """\
sources: {book: a book}
people:
  - {id: person/ivan, name: Ivan Petrov, source: book}
  - {id: person/oleg, name: Oleg Popov, source: book}
roles:
  - {id: president, titles: {id: [Presiden]}, head: true, source: book}
"""
OFFICES = """\
sources: {book: a book}
body: state/russia
offices:
  - role: president
    terms:
      - {person: person/ivan, start: 2000-05-07, end: 2008-05-07, source: book}
      - {person: person/oleg, start: 2008-05-07, as_of: 2012, source: book}
"""
TREATIES = """\
sources: {book: a book}
negotiables:
  - id: treaty/kuril
    names: {id: Perjanjian Kuril, en: Kuril Treaty}
    signed: 1956-10-19
    in_force: 1956-12-12
    parties: [state/russia, state/japan]
    status: in-force
    source: book
"""
DOMAIN = "id: islands\nnames: {id: Pulau, en: Islands}\n"

FILES = {
    "actors/states.yml": STATES,
    "actors/people.yml": PEOPLE,
    "actors/offices/russia.yml": OFFICES,
    "domains/islands/domain.yml": DOMAIN,
    "domains/islands/treaties.yml": TREATIES,
}


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_small_seeds_are_sound(seeds: Path) -> None:
    assert load_domain(seeds).names == ("islands",)


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "message"),
    [
        ("actors/states.yml", "iso: JP", "izo: JP", 4, "unknown key 'izo'"),
        ("actors/states.yml", "iso: JP, source: atlas", "iso: JP", 4, "'source' is missing"),
        ("actors/states.yml", "iso: JP, source: atlas", "iso: JP, source: map", 4, "unknown source 'map'"),
        ("actors/states.yml", "iso: JP", "iso: QQ", 4, "no ISO 3166-1"),
        ("actors/states.yml", "Q159", "159", 3, "bad Wikidata id '159'"),
        ("actors/states.yml", "state/japan", "State/Japan", 4, "bad id 'State/Japan'"),
        ("actors/states.yml", "state/japan", "org/japan", 4, "bad id 'org/japan'"),
        ("actors/states.yml", "state/japan", "state/russia", 4, "'state/russia' is taken: states.yml:3"),
        ("actors/states.yml", "iso: JP", "iso: JP, also: [Rusia]", 4, "'Rusia' already names state/russia"),
        ("actors/states.yml", "states:", "statez:", 2, "unknown key 'statez'"),
        ("actors/states.yml", "iso: JP", "iso: JP, iso: JP", 4, "'iso' stands here twice"),
        ("actors/states.yml", "iso: JP", "iso: [JP", 4, "not YAML"),
        ("actors/states.yml", "iso: JP", "also: {fr: [Japon]}, iso: JP", 4, "unknown key 'fr'"),
        ("actors/people.yml", "titles: {id: [Presiden]}", "head: true", 6, "stands here twice"),
        ("actors/people.yml", "head: true", "head: often", 6, "'head' must be true or false"),
        ("actors/offices/russia.yml", "end: 2008-05-07", "end: 2008-13-07", 6, "'end' is not a date"),
        ("actors/offices/russia.yml", "end: 2008-05-07", "end: 1999", 6, "ends (1999) before it starts"),
        ("actors/offices/russia.yml", "person/oleg", "person/olga", 7, "unknown person 'person/olga'"),
        ("actors/offices/russia.yml", "end: 2008-05-07", "end: 2009-05-07", 7, "person/oleg overlaps with person/ivan"),
        ("actors/offices/russia.yml", "end: 2008-05-07", "as_of: 2008", 7, "in office until an open end"),
        ("actors/offices/russia.yml", "role: president", "role: tsar", 4, "unknown role 'tsar'"),
        ("actors/offices/russia.yml", "body: state/russia", "body: state/prussia", 4, "unknown body 'state/prussia'"),
        ("actors/offices/russia.yml", "body: state/russia\n", "", 3, "'body' is missing"),
        ("domains/islands/treaties.yml", "state/japan", "state/nippon", 7, "unknown state or organisation"),
        ("domains/islands/treaties.yml", "1956-12-12", "1955", 6, "'in_force' (1955) lies before 'signed'"),
        ("domains/islands/treaties.yml", "status: in-force", "status: fine", 8, "unknown status 'fine'"),
        ("domains/islands/treaties.yml", "status: in-force", "class: Pact", 8, "unknown class 'Pact'"),
        ("domains/islands/treaties.yml", "status: in-force", "part_of: treaty/x", 8, "unknown negotiable 'treaty/x'"),
        ("domains/islands/treaties.yml", "status: in-force", "keywords: [Kuril]", 8, "list of groups"),
        ("domains/islands/treaties.yml", "status: in-force", "active: {from: 2000, to: 1999}", 8, "lies before 'from'"),
        ("domains/islands/domain.yml", "id: islands", "id: isles", 1, "its folder's name, 'islands'"),
    ],
)
def test_wrong_seed_names_file_and_line(seeds: Path, file: str, old: str, new: str, line: int, message: str) -> None:
    path = seeds / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(SeedError) as error:
        load_domain(seeds)
    assert message in str(error.value)
    assert (error.value.path, error.value.line) == (path, line)


def test_listed_ambiguous_names_may_be_shared(seeds: Path) -> None:
    path = seeds / "actors/states.yml"
    path.write_text("ambiguous: [Nusa]\n" + STATES.replace("iso: ", "also: [Nusa], iso: "), encoding="utf-8")
    assert {hit.entity for hit in load_domain(seeds).named("Nusa")} == {"state/russia", "state/japan"}


def test_shared_office_may_overlap(seeds: Path) -> None:
    path = seeds / "actors/offices/russia.yml"
    text = OFFICES.replace("end: 2008-05-07", "as_of: 2012").replace(
        "role: president", "role: president\n    shared: true"
    )
    path.write_text(text, encoding="utf-8")
    assert len(load_domain(seeds).offices["office/president-of-russia"].terms) == 2


def test_negotiables_belong_to_a_domain(seeds: Path) -> None:
    (seeds / "actors/treaties.yml").write_text(TREATIES, encoding="utf-8")
    with pytest.raises(SeedError, match="belong to a domain"):
        load_domain(seeds)


def test_unknown_domain_names_the_known_ones(seeds: Path) -> None:
    with pytest.raises(UnknownName, match="known: islands"):
        load_domain(seeds, domains=["seas"])
