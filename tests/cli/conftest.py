"""A home of invented knowledge for the commands (`UJAR_HOME`), and articles for it: small, so that a run is quick."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

ACTORS = """
sources: {invented: "nobody"}
states:
  - {id: state/velonia, name: Velonia, metonyms: [Marenburg], source: invented}
  - {id: state/quandar, name: Quandar, source: invented}
people:
  - {id: person/irena-solvak, name: Irena Solvak, source: invented}
  - {id: person/pavo-ruskel, name: Pavo Ruskel, source: invented}
roles:
  - {id: foreign-minister, head: true, titles: {id: [Menteri Luar Negeri, Menlu]}, source: invented}
offices:
  - role: foreign-minister
    body: state/velonia
    terms: [{person: person/irena-solvak, start: 2015, as_of: 2020, source: invented}]
outlets:
  - {id: org/kabar-timur, name: Kabar Timur, class: NewsAgency, source: invented}
"""
NEGOTIABLES = """
sources: {invented: "nobody"}
negotiables:
  - id: treaty/northern-strait
    names: {id: Traktat Selat Utara, en: Northern Strait Treaty}
    source: invented
"""
OTHERS = """
sources: {invented: "nobody"}
negotiables:
  - {id: treaty/salt-accord, names: {id: Kesepakatan Garam, en: Salt Accord}, source: invented}
"""

PACT = (
    "Menlu Velonia Irena Solvak menegaskan bahwa negaranya mematuhi Traktat Selat Utara, Senin (8/5/2017).\n\n"
    "“Traktat Selat Utara melindungi nelayan kita,” kata Solvak seperti dikutip Kabar Timur.\n\n"
    "Baca juga: Harga ikan naik\n"
)
SALT = (
    "Velonia menuduh Quandar melanggar Kesepakatan Garam sejak tahun lalu.\n\n"
    "Tuduhan itu dibantah oleh Pavo Ruskel, pemimpin Quandar, dalam jumpa pers di ibu kota negaranya.\n"
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with the project's ontology and queries, and two domains of invented treaties."""
    folder = tmp_path / "home"
    for path, text in (
        ("actors/all.yml", ACTORS),
        ("domains/straits/domain.yml", "id: straits\nnames: {id: Selat, en: Straits}\n"),
        ("domains/straits/treaties.yml", NEGOTIABLES),
        ("domains/salt/domain.yml", "id: salt\nnames: {id: Garam, en: Salt}\n"),
        ("domains/salt/treaties.yml", OTHERS),
    ):
        (folder / "seeds" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "seeds" / path).write_text(text, encoding="utf-8")
    for name in ("ontology", "queries"):
        (folder / name).symlink_to(ROOT / name)
    monkeypatch.setenv("UJAR_HOME", str(folder))
    return folder


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with two articles of the invented world."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "pact.txt").write_text(PACT, encoding="utf-8")
    (folder / "salt.txt").write_text(SALT, encoding="utf-8")
    return folder
