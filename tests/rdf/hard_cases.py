"""One resolved article of invented states and people that holds every hard case; tests change copies of it."""

from ujar.model import (
    Act,
    Article,
    Entity,
    Kind,
    Link,
    PartialDate,
    ResolvedArticle,
    ResolvedStatement,
    Span,
    Statement,
    TimeBasis,
)

TEXT = (
    "“Perjanjian Pulau Karang 😀,” kata Menlu Nusantara Utara Arda Mahesti,\n“tetap berlaku,” seperti dikutip KBE, "
    "Selasa (15/1). Ia membantah tudingan bahwa negaranya curang. Juru bicara itu bungkam. (Kabar Bahari)"
)
TREATY, ARDA = "treaty/perjanjian-pulau-karang", "person/arda-mahesti"


def make_article(**changes: object) -> Article:
    fields: dict[str, object] = {
        "id": "a1b2", "source": "/somewhere/berita.jsonl:7", "text": TEXT, "language": "id", "title": "Berlaku",
        "url": "https://bahari.example/1", "outlet": "Kabar Bahari", "published": PartialDate(2019, 1, 18),
    }  # fmt: skip
    return Article(**{**fields, **changes})  # type: ignore[arg-type]


def make_resolved(article: Article) -> ResolvedArticle:
    def at(words: str) -> Span:
        start = article.text.index(words)
        return article.span(start, start + len(words))

    treaty = Link(at("Perjanjian Pulau Karang"), TREATY, 0.98765, "alias")
    quoted = Statement(
        "s1", article, Kind.DIRECT, (at("Perjanjian Pulau Karang 😀"), at("tetap berlaku")), Act.ASSERT,
        cue=at("kata"), speaker=at("Menlu Nusantara Utara Arda Mahesti"), times=(at("Selasa (15/1)"),),
        relays=(at("KBE"),), rule="quoted", confidence=1.0,
    )  # fmt: skip
    denial = Statement(
        "s2", article, Kind.INDIRECT, (at("tudingan bahwa negaranya curang"),), Act.DENY, cue=at("membantah"),
        speaker=at("Ia"), antecedent=quoted.speaker, rule="nested", confidence=0.9, targets="s3",
    )  # fmt: skip
    accusation = Statement(
        "s3", article, Kind.MIXED, (at("negaranya curang"),), Act.ACCUSE, cue=at("tudingan"), rule="nested",
        confidence=0.5, embedded_in="s2",
    )  # fmt: skip
    silent = Statement("s4", article, Kind.INDIRECT, (at("bungkam"),), Act.REJECT, speaker=at("Juru bicara itu"))
    return ResolvedArticle(
        article,
        (
            ResolvedStatement(
                quoted, (Link(quoted.speaker, ARDA, 0.95, "office", (("person/citra-wanadri", 0.05),)),),
                ("state/nusantara-utara",), "Menlu Nusantara Utara", said_on=PartialDate(2019, 1, 15),
                time_basis=TimeBasis.RESOLVED, about=(treaty,),
                relayed_via=(Link(quoted.relays[0], "org/kbe", 1.0, "alias"),),
            ),
            ResolvedStatement(
                denial, (Link(denial.speaker, ARDA, 0.8, "pronoun"),),
                addressee=Link(None, "group/wartawan", 0.5, "implied"), said_on=PartialDate(2019, 1),
                time_basis=TimeBasis.RESOLVED, about=(Link(None, TREATY, 0.6, "article-topic"),),
            ),
            ResolvedStatement(
                accusation, (Link(None, "group/unnamed-a1b2-s3", 0.5, "no-mention"),),
                mentions=(Link(accusation.content[0], "state/nusantara-utara", 0.7, "nominal"),),
            ),
            ResolvedStatement(silent, (Link(silent.speaker, None, 0.0, "unresolved"),)),
        ),
        minted=(
            Entity("group/unnamed-a1b2-s3", "UnnamedSource", "sumber yang tidak disebut"),
            Entity("group/wartawan", "UnnamedSource", "wartawan", "peliput", "state/nusantara-utara"),
        ),
        credits=(Link(at("Kabar Bahari"), "org/kabar-bahari", 1.0, "alias"),),
        outlet=Link(None, "org/kabar-bahari", 1.0, "outlet"),
    )  # fmt: skip
