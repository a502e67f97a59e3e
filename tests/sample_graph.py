"""A small graph of invented states, people and treaties, built by the project's own rdf room: what a build writes.

Three articles of two outlets: quotations, reported speech, a mixed and a split one, a denial with the claim it denies
embedded, a relay, a joint statement, a claim about two negotiables, two minted actors, a statement nobody is tied to.
"""

from collections.abc import Iterator
from pathlib import Path

from ujar.domain import Actor, Alias, Domain, Negotiable, Office, Role, Term
from ujar.model import (
    Act,
    Article,
    Entity,
    Kind,
    Link,
    PartialDate,
    ResolvedArticle,
    ResolvedStatement,
    Run,
    Span,
    Statement,
    TimeBasis,
)
from ujar.rdf import article_graph, knowledge_graph, knowledge_quads, ontology_graph, ontology_quads, to_quads
from ujar.store import Store, open_store

BASE = "https://w3id.org/ujar/kg/"
ONTOLOGY = Path(__file__).parents[1] / "ontology" / "ujar.ttl"
RUN = Run("0.0.0", "2021-04-01T00:00:00+00:00")

OCEAN, MISSILES, TALKS = "treaty/ocean", "treaty/northern-missiles", "negotiation/valley"
MIRA, KAREL, OSKAR = "person/mira-tolvan", "person/karel-dusan", "person/oskar-lind"
ARDANIA, BELMORA, COSTAVIA = "state/ardania", "state/belmora", "state/costavia"
WIND, DAWN, TOWN = "org/angin", "org/harian-fajar", "org/warta-kota"
DIPLOMAT = "group/diplomat-senior-a1"


def _names(english: str, indonesian: str) -> dict[str, str]:
    return {"en": english, "id": indonesian}


DOMAIN = Domain(
    actors={
        actor.id: actor
        for actor in (
            Actor(MIRA, "Person", _names("Mira Tolvan", "Mira Tolvan")),
            Actor(KAREL, "Person", _names("Karel Dusan", "Karel Dusan")),
            Actor(ARDANIA, "State", _names("Ardania", "Ardania"), (Alias("Port Arda", "metonym"),), wikidata="Q42"),
            Actor(BELMORA, "State", _names("Belmora", "Belmora")),
            Actor(COSTAVIA, "State", _names("Costavia", "Kostavia")),
            Actor(WIND, "NewsAgency", _names("Wind Agency", "Kantor Berita Angin")),
            Actor(DAWN, "NewsOrganisation", _names("Harian Fajar", "Harian Fajar")),
            Actor(TOWN, "NewsOrganisation", _names("Warta Kota Baru", "Warta Kota Baru")),
        )
    },
    roles={"foreign-minister": Role("foreign-minister", {"id": ("Menteri Luar Negeri", "Menlu")}, head=True)},
    offices={
        "office/foreign-minister-of-ardania": Office(
            "office/foreign-minister-of-ardania", "foreign-minister", ARDANIA,
            (Term(MIRA, PartialDate(2018, 5), None, as_of=PartialDate(2021)),),
        )
    },
    negotiables={
        negotiable.id: negotiable
        for negotiable in (
            Negotiable(
                OCEAN, "Treaty", "invented", _names("Ocean Treaty", "Perjanjian Samudra"), (Alias("PS", "acronym"),),
                signed=PartialDate(1998, 6, 2), in_force=PartialDate(2000), parties=(ARDANIA, BELMORA),
                signatories=(COSTAVIA,), status="in force", wikidata="Q43",
            ),
            Negotiable(
                MISSILES, "DraftTreaty", "invented", _names("Northern Missile Treaty", "Traktat Rudal Utara"),
                signed=PartialDate(2019, 3), ended=PartialDate(2020, 12, 31), parties=(ARDANIA, COSTAVIA),
            ),
            Negotiable(TALKS, "Negotiation", "invented", _names("Valley talks", "Perundingan Lembah")),
            Negotiable("topic/inspections", "Topic", "invented", _names("Inspections", "Inspeksi")),
        )
    },
    names=("invented",),
)  # fmt: skip

_TEXTS = {
    "a1": (
        "PORT ARDA - \"Kami tidak akan meninggalkan Perjanjian Samudra,\" kata Menteri Luar Negeri Ardania Mira Tolvan,"
        " Senin (11/1/2021). \"Perjanjian itu,\" ujarnya, \"melindungi nelayan kita.\" "
        "Belmora menuduh Ardania melanggar Traktat Rudal Utara. "
        "Tolvan membantah tuduhan Belmora bahwa Ardania menguji rudal baru. "
        "Seorang diplomat senior mengatakan Perundingan Lembah dan Perjanjian Samudra tidak dapat dipisahkan."
    ),
    "a2": (
        "Juru bicara Belmora Karel Dusan menegaskan negaranya \"siap berunding\" tentang Traktat Rudal Utara, "
        "seperti dikutip Kantor Berita Angin. Pada Februari 2021, Mira Tolvan memperingatkan bahwa Traktat Rudal Utara "
        "akan berakhir. Menurut Oskar Lind, pengamat dari Kostavia, inspeksi harus dimulai lagi."
    ),
    "a3": (
        "Ardania dan Kostavia menyepakati jadwal Perundingan Lembah. \"Ini baru permulaan,\" demikian pernyataan itu. "
        "Mira Tolvan berjanji membuka pelabuhan. \"=Tidak ada rahasia dalam Perjanjian Samudra,\" kata Karel Dusan."
    ),
}  # fmt: skip

ARTICLES = {
    "a1": Article("a1", "folder/a1.txt", _TEXTS["a1"], "id", "Ardania bertahan di Perjanjian Samudra",
                  "https://fajar.example/a1", "Harian Fajar", PartialDate(2021, 1, 12)),
    "a2": Article("a2", "folder/a2.txt", _TEXTS["a2"], "id", "Belmora siap berunding",
                  "https://fajar.example/a2", "Harian Fajar", PartialDate(2021, 2, 20)),
    "a3": Article("a3", "folder/a3.txt", _TEXTS["a3"], "id", "Jadwal Perundingan Lembah disepakati",
                  "https://kota.example/a3", "Warta Kota Baru", PartialDate(2021, 3, 5)),
}  # fmt: skip


def _span(article: str, words: str) -> Span:
    start = _TEXTS[article].index(words)
    return Span(start, start + len(words), words)


def _link(entity: str | None, mention: Span | None = None, *, score: float = 1.0, method: str = "alias") -> Link:
    return Link(mention, entity, score, method)


def _said(
    key: str, kind: Kind, act: Act, content: tuple[str, ...], cue: str | None, speaker: str | None,
    who: tuple[str, ...] = (), about: tuple[str, ...] = (), *, on: PartialDate | None = None,
    behalf: tuple[str, ...] = (), relay: str | None = None, embedded_in: str | None = None, targets: str | None = None,
    confidence: float = 0.9, method: str = "alias", role: str | None = None,
) -> ResolvedStatement:  # fmt: skip
    article = key.partition("-")[0]
    statement = Statement(
        key, ARTICLES[article], kind, tuple(_span(article, words) for words in content), act,
        cue=_span(article, cue) if cue else None, speaker=_span(article, speaker) if speaker else None,
        relays=(_span(article, relay),) if relay else (), rule=f"{kind}-rule", confidence=confidence,
        embedded_in=embedded_in, targets=targets,
    )  # fmt: skip
    links = tuple(_link(entity, statement.speaker, method=method) for entity in who)
    return ResolvedStatement(
        statement, links, behalf, role, said_on=on, time_basis=TimeBasis.EXPLICIT if on else None,
        about=tuple(_link(entity, method="named", score=0.8) for entity in about),
        relayed_via=(_link(WIND, statement.relays[0]),) if relay else (),
    )  # fmt: skip


def resolved() -> tuple[ResolvedArticle, ...]:
    """The articles as the resolve room would hand them on."""
    day = PartialDate(2021, 1, 11)
    title = "Menteri Luar Negeri Ardania Mira Tolvan"
    first = (
        _said("a1-1", Kind.DIRECT, Act.REJECT, ("Kami tidak akan meninggalkan Perjanjian Samudra,",), "kata", title,
              (MIRA,), (OCEAN,), on=day, behalf=(ARDANIA,), role="Menteri Luar Negeri"),
        _said("a1-2", Kind.DIRECT, Act.ASSERT, ("Perjanjian itu,", "melindungi nelayan kita."), "ujarnya", None,
              (MIRA,), (OCEAN,), on=day, behalf=(ARDANIA,), confidence=0.7, method="pronoun"),
        _said("a1-3", Kind.INDIRECT, Act.ACCUSE, ("Ardania melanggar Traktat Rudal Utara",), "menuduh",
              "Belmora", (BELMORA,), (MISSILES,)),
        _said("a1-4", Kind.INDIRECT, Act.DENY, ("tuduhan Belmora bahwa Ardania menguji rudal baru",), "membantah",
              "Tolvan", (MIRA,), (MISSILES,), on=day, behalf=(ARDANIA,), targets="a1-5"),
        _said("a1-5", Kind.INDIRECT, Act.ACCUSE, ("Ardania menguji rudal baru",), "tuduhan", "Belmora", (BELMORA,),
              embedded_in="a1-4"),
        _said("a1-6", Kind.INDIRECT, Act.ASSESS, ("Perundingan Lembah dan Perjanjian Samudra tidak dapat dipisahkan",),
              "mengatakan", "Seorang diplomat senior", (DIPLOMAT,), (TALKS, OCEAN)),
    )  # fmt: skip
    second = (
        _said("a2-1", Kind.MIXED, Act.OFFER, ("negaranya \"siap berunding\" tentang Traktat Rudal Utara",),
              "menegaskan", "Karel Dusan", (KAREL,), (MISSILES,), behalf=(BELMORA,), relay="Kantor Berita Angin"),
        _said("a2-2", Kind.INDIRECT, Act.WARN, ("Traktat Rudal Utara akan berakhir",), "memperingatkan", "Mira Tolvan",
              (MIRA,), (MISSILES,), on=PartialDate(2021, 2), behalf=(ARDANIA,)),
        _said("a2-3", Kind.INDIRECT, Act.DEMAND, ("inspeksi harus dimulai lagi",), "Menurut", "Oskar Lind", (OSKAR,),
              ("topic/inspections",), method="minted"),
    )  # fmt: skip
    third = (
        _said("a3-1", Kind.INDIRECT, Act.AGREE, ("jadwal Perundingan Lembah",), "menyepakati", "Ardania dan Kostavia",
              (ARDANIA, COSTAVIA), (TALKS,), on=PartialDate(2021, 3, 4)),
        _said("a3-2", Kind.DIRECT, Act.ASSESS, ("Ini baru permulaan,",), "demikian", "pernyataan itu", confidence=0.4),
        _said("a3-3", Kind.INDIRECT, Act.PROMISE, ("membuka pelabuhan",), "berjanji", "Mira Tolvan", (MIRA,),
              (OCEAN,), behalf=(ARDANIA,)),
        _said("a3-4", Kind.DIRECT, Act.ASSERT, ("=Tidak ada rahasia dalam Perjanjian Samudra,",), "kata", "Karel Dusan",
              (KAREL,), (OCEAN,), behalf=(BELMORA,)),
    )  # fmt: skip
    return (
        ResolvedArticle(ARTICLES["a1"], first, (Entity(DIPLOMAT, "UnnamedSource", "diplomat senior"),),
                        outlet=_link(DAWN, method="outlet")),
        ResolvedArticle(ARTICLES["a2"], second, (Entity(OSKAR, "Person", "Oskar Lind", "pengamat", COSTAVIA),),
                        outlet=_link(DAWN, method="outlet")),
        ResolvedArticle(ARTICLES["a3"], third),
    )  # fmt: skip


def fill(store: Store, articles: tuple[ResolvedArticle, ...], *, base: str = BASE, domain: Domain = DOMAIN) -> Store:
    """Write the knowledge, the ontology and articles into a store, each into its graph."""
    store.replace(knowledge_graph(base), knowledge_quads(domain, base=base))
    store.replace(ontology_graph(base), ontology_quads(ONTOLOGY.read_bytes(), base=base))
    for article in articles:
        store.replace(article_graph(base, article.article.id), to_quads(article, base=base, run=None))
    return store


def sample_store(*, base: str = BASE) -> Store:
    """The whole sample in memory."""
    return fill(open_store("memory:"), resolved(), base=base)


def crowd(actors: int, negotiables: int) -> Iterator[ResolvedArticle]:
    """A larger network, always the same: `actors` people who speak about a few of `negotiables` treaties each."""
    for number in range(actors):
        about = sorted({(number * number + 3 * step) % negotiables for step in range(1 + number % 3)})
        text = f'"Perjanjian nomor {number} penting," kata Tokoh.'
        article = Article(f"c{number}", f"c{number}.txt", text, "id", published=PartialDate(2021, 1, 1 + number % 28))
        person = f"person/tokoh-{number}"
        statement = Statement(f"c{number}-1", article, Kind.DIRECT, (article.span(1, text.index(",")),), Act.ASSERT)
        links = tuple(_link(f"treaty/traktat-{each}") for each in about)
        entities = [Entity(f"treaty/traktat-{each}", "Treaty", f"Traktat {each}") for each in about]
        yield ResolvedArticle(
            article, (ResolvedStatement(statement, (_link(person),), about=links),),
            (Entity(person, "Person", f"Tokoh Nomor {number}"), *entities),
        )  # fmt: skip
