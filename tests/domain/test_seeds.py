"""The seed files themselves, every one of them: sound, sourced, and enough."""

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest
import yaml

from ujar.domain import Domain, load_domain, normalise
from ujar.domain.entries import UNVERIFIED
from ujar.model import PartialDate

SEEDS = Path(__file__).parents[2] / "seeds"
FILES = sorted(path for path in SEEDS.rglob("*.yml") if "articles" not in path.parts)


@pytest.fixture(scope="module")
def domain() -> Domain:
    return load_domain(SEEDS)


def day(iso: str) -> PartialDate:
    return PartialDate.parse(iso)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SEEDS)))
def test_seed_file_opens_with_a_word_to_its_editor(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SEEDS)))
def test_seed_file_uses_every_source_it_names(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for key in yaml.load(text, Loader=yaml.CSafeLoader).get("sources") or {}:
        assert re.search(rf"source: .*\b{re.escape(key)}\b", text), key


def test_domains_stand_alone(domain: Domain) -> None:
    for negotiable in domain.negotiables.values():
        if negotiable.part_of is not None:
            assert domain.negotiables[negotiable.part_of].domain == negotiable.domain, negotiable.id


def test_named_domains_only_are_loaded() -> None:
    loaded = load_domain(SEEDS, domains=["climate"])
    assert {negotiable.domain for negotiable in loaded.negotiables.values()} == {"climate"}


def test_seeds_are_enough(domain: Domain) -> None:
    kinds = Counter(actor.cls for actor in domain.actors.values())
    with_file = [actor for actor in domain.actors.values() if not re.search(r"-(foreign|defence)-ministry$", actor.id)]
    assert kinds["State"] >= 195
    assert sum(actor.cls in ("Organisation", "Bloc") for actor in with_file) >= 80
    assert kinds["NewsOrganisation"] + kinds["NewsAgency"] >= 60
    assert sum(len(office.terms) for office in domain.offices.values()) >= 500
    assert len(domain.negotiables) >= 150
    assert len(domain.names) >= 8


def test_everything_has_a_source(domain: Domain) -> None:
    for entity in domain.entities():
        assert entity.source, entity.id
    for office in domain.offices.values():
        assert all(term.source for term in office.terms), office.id


def test_wikidata_ids_come_from_a_source_and_name_one_entity(domain: Domain) -> None:
    seen = Counter(entity.wikidata for entity in domain.entities() if entity.wikidata)
    assert [key for key, times in seen.items() if times > 1] == []
    assert [e.id for e in domain.entities() if e.wikidata and e.source == UNVERIFIED] == []


def test_open_terms_say_when_they_were_open(domain: Domain) -> None:
    for office in domain.offices.values():
        for term in office.terms:
            assert term.end is not None or term.as_of is not None, (office.id, term.person)


def test_labels_are_in_both_languages(domain: Domain) -> None:
    for entity in domain.entities():
        assert set(entity.labels) == {"id", "en"}, entity.id
        assert all(label in {alias.text for alias in entity.aliases} for label in entity.labels.values()), entity.id


def test_keywords_are_worth_matching(domain: Domain) -> None:
    for negotiable in domain.negotiables.values():
        for group in negotiable.keywords:
            assert all(len(word) >= 2 for word in group), negotiable.id


@pytest.mark.parametrize(
    ("role", "body", "on", "person"),
    [
        ("foreign-minister", "state/russia", "2011-10-19", "person/sergey-lavrov"),
        ("foreign-minister", "state/russia", "2022-01-21", "person/sergey-lavrov"),
        ("foreign-minister", "state/russia", "2003-06-01", "person/igor-ivanov"),
        ("president", "state/russia", "2011-10-19", "person/dmitry-medvedev"),
        ("president", "state/united-states", "2019-01-15", "person/donald-trump"),
        ("foreign-minister", "state/united-states", "2022-01-21", "person/antony-blinken"),
        ("foreign-minister", "state/iran", "2007-05", "person/manouchehr-mottaki"),
        ("president", "state/indonesia", "2024-10-19", "person/joko-widodo"),
        ("president", "state/indonesia", "2024-10-21", "person/prabowo-subianto"),
        ("secretary-general", "org/united-nations", "2006-08", "person/kofi-annan"),
        ("director-general", "org/iaea", "2006-08-31", "person/mohamed-elbaradei"),
        ("foreign-policy-chief", "org/european-union", "2012-03-01", "person/catherine-ashton"),
        ("chancellor", "state/germany", "2007-06", "person/angela-merkel"),
    ],
)
def test_holder_is_found_by_date(domain: Domain, role: str, body: str, on: str, person: str) -> None:
    assert domain.holder(role, body, day(on)) == person


def test_holder_is_none_in_a_year_of_change(domain: Domain) -> None:
    assert domain.holder("president", "state/united-states", day("2009")) is None
    assert domain.holders("president", "state/united-states", day("2009")) == (
        "person/george-w-bush",
        "person/barack-obama",
    )


def test_holder_after_the_last_check_is_presumed_only_on_request(domain: Domain) -> None:
    assert domain.holder("foreign-minister", "state/russia", day("2090")) is None
    assert domain.holder("foreign-minister", "state/russia", day("2090"), presumed=True) == "person/sergey-lavrov"


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("AS", "state/united-states"),
        ("Gedung Putih", "state/united-states"),
        ("Korut", "state/north-korea"),
        ("Cina", "state/china"),
        ("RRT", "state/china"),
        ("Uni Soviet", "state/soviet-union"),
        ("Nato", "org/nato"),
        ("Brussel", "org/european-union"),
        ("Kemlu Rusia", "org/russia-foreign-ministry"),
        ("Kementerian Luar Negeri Korea Selatan", "org/south-korea-foreign-ministry"),
        ("Departemen Luar Negeri AS", "org/us-state-department"),
        ("DK PBB", "org/un-security-council"),
        ("Kantor Berita Antara", "org/antara"),
        ("Volodymyr Zelenskyy", "person/volodymyr-zelensky"),
        ("Sergei Lawrow", "person/sergey-lavrov"),
        ("Perjanjian Paris", "treaty/paris-agreement"),
        ("COP28", "negotiation/cop28"),
        ("Resolusi DK PBB 1701", "resolution/unsc-1701"),
        ("pembicaraan enam pihak", "negotiation/six-party-talks"),
        ("UNCLOS", "treaty/unclos"),
    ],
)
def test_printed_name_finds_its_entity(domain: Domain, text: str, entity: str) -> None:
    assert [hit.entity for hit in domain.named(text)] == [entity]


@pytest.mark.parametrize("word", ["as", "As", "ri", "tempo", "antara", "suara", "who"])
def test_everyday_word_is_no_name(domain: Domain, word: str) -> None:
    assert domain.named(word) == ()


def test_named_knows_both_bearers_of_an_ambiguous_name(domain: Domain) -> None:
    assert {hit.entity for hit in domain.named("CNA")} == {"org/cna-taiwan", "org/channel-newsasia"}


def test_titles_find_their_roles(domain: Domain) -> None:
    assert domain.roles_titled("Menlu") == domain.roles_titled("Menteri Luar Negeri") == ("foreign-minister",)
    assert "spokesperson" in domain.roles_titled("juru bicara")
    assert domain.roles_titled("tukang kebun") == ()


def test_surnames_and_short_names_find_people(domain: Domain) -> None:
    assert domain.people_surnamed("Jokowi") == ("person/joko-widodo",)
    assert domain.people_surnamed("Xi") == ("person/xi-jinping",)
    assert domain.people_surnamed("Zelenskiy") == ("person/volodymyr-zelensky",)
    assert len(domain.people_surnamed("Kim")) > 1


def test_offices_of_a_person_depend_on_the_date(domain: Domain) -> None:
    assert {office.role for office in domain.offices_of("person/vladimir-putin", day("2010-01-01"))} == {
        "prime-minister"
    }
    assert len(domain.offices_of("person/vladimir-putin")) == 2


def test_people_belong_to_the_state_of_their_office(domain: Domain) -> None:
    assert domain.actors["person/maria-zakharova"].state == "state/russia"
    assert domain.actors["person/antony-blinken"].state == "state/united-states"


def test_aliases_come_by_kind(domain: Domain) -> None:
    metonyms = set(domain.aliases("metonym"))
    assert ("Kremlin", "state/russia", "metonym") in metonyms
    assert {kind for _, _, kind in metonyms} == {"metonym"}


def test_a_new_domain_is_files_only(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    shutil.copytree(SEEDS, seeds, ignore=shutil.ignore_patterns("articles"))
    folder = seeds / "domains" / "whaling"
    folder.mkdir()
    (folder / "domain.yml").write_text("id: whaling\nnames: {id: Paus, en: Whales}\n", encoding="utf-8")
    (folder / "treaties.yml").write_text(
        "sources: {book: a book}\n"
        "people:\n  - {id: person/ahab, name: Kapten Ahab, source: book}\n"
        "organisations:\n  - {id: org/pequod, name: Pequod, source: book}\n"
        "offices:\n  - role: commander\n    body: org/pequod\n"
        "    terms:\n      - {person: person/ahab, start: 1840, end: 1841, source: book}\n"
        "negotiables:\n  - {id: treaty/whale-truce, names: {id: Gencatan Paus, en: Whale Truce}, source: book}\n",
        encoding="utf-8",
    )
    loaded = load_domain(seeds)
    assert "whaling" in loaded.names
    assert [hit.entity for hit in loaded.named("gencatan paus")] == ["treaty/whale-truce"]
    assert loaded.negotiables["treaty/whale-truce"].domain == "whaling"
    assert loaded.holder("commander", "org/pequod", day("1840-05")) == "person/ahab"
    assert "treaty/whale-truce" not in load_domain(seeds, domains=["climate"]).negotiables
    assert normalise("Gencatan-Paus") == "gencatan paus"


def test_parts_of_the_world_are_regions() -> None:
    domain = load_domain(SEEDS)
    (hit,) = domain.named("Eropa")
    assert (hit.entity, domain.actors[hit.entity].cls) == ("region/europe", "Region")
