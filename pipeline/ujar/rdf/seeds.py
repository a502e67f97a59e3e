"""The knowledge of a Domain, and the ontology, in; the quads of their two named graphs out."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, parse

from ujar import vocab
from ujar.domain import Actor, Alias, Domain, Negotiable, Office, Role, Term
from ujar.errors import OntologyError
from ujar.rdf import ids, terms
from ujar.rdf.terms import Triple

# A metonym or a demonym finds an entity and is no name of it; nothing infers, so the SKOS property is written as well.
_ALIAS_PROPERTIES: Final[Mapping[str, tuple[NamedNode, ...]]] = {
    "acronym": (vocab.SKOS_ALT_LABEL, vocab.ACRONYM),
    "metonym": (vocab.SKOS_HIDDEN_LABEL, vocab.METONYM),
    "demonym": (vocab.SKOS_HIDDEN_LABEL, vocab.DEMONYM),
}


def knowledge_quads(domain: Domain, *, base: str) -> Iterator[Quad]:
    """Describe all actors, roles, offices with their terms, and negotiables, each quad once."""
    graph = ids.knowledge_graph(base)
    for triple in dict.fromkeys(_knowledge_triples(domain, base)):
        yield Quad(*triple, graph)


def ontology_quads(turtle: bytes, *, base: str) -> Iterator[Quad]:
    """Put the ontology's triples into its graph. Raises OntologyError where it does not parse or holds blank nodes."""
    graph = ids.ontology_graph(base)
    try:
        triples = list(parse(turtle, format=RdfFormat.TURTLE))
    except SyntaxError as error:
        raise OntologyError(f"the ontology does not parse: {error}") from error
    for triple in triples:
        if isinstance(triple.subject, BlankNode) or isinstance(triple.object, BlankNode):
            raise OntologyError(f"the ontology holds a blank node at {triple.predicate}; give it a name")
        yield Quad(triple.subject, triple.predicate, triple.object, graph)


def _knowledge_triples(domain: Domain, base: str) -> Iterator[Triple]:
    for actor in domain.actors.values():
        yield from _actor_triples(actor, base)
    for role in domain.roles.values():
        yield from _role_triples(role, base)
    for office in domain.offices.values():
        yield from _office_triples(office, domain, base)
    for negotiable in domain.negotiables.values():
        yield from _negotiable_triples(negotiable, base)


def _entity_triples(entity: Actor | Negotiable, base: str) -> Iterator[Triple]:
    node = ids.iri(base, entity.id)
    yield from terms.types(node, terms.entity_class(entity.cls))
    for language, label in entity.labels.items():
        yield node, vocab.SKOS_PREF_LABEL, terms.text(label, language)
    yield from _alias_triples(node, entity.aliases, entity.labels)
    if entity.wikidata:
        yield node, vocab.SKOS_EXACT_MATCH, NamedNode(vocab.WIKIDATA + entity.wikidata)
    yield from _source_triples(node, entity.source)


def _alias_triples(node: NamedNode, aliases: Iterable[Alias], labels: Mapping[str, str]) -> Iterator[Triple]:
    for alias in aliases:
        preferred = labels.values() if alias.language is None else (labels.get(alias.language),)
        for prop in _ALIAS_PROPERTIES.get(alias.kind, (vocab.SKOS_ALT_LABEL,)):
            if prop == vocab.SKOS_ALT_LABEL and alias.text in preferred:
                continue  # SKOS wants preferred and alternative labels disjoint
            yield node, prop, terms.text(alias.text, alias.language)


def _source_triples(node: NamedNode, source: str) -> Iterator[Triple]:
    for each in source.split("; "):
        if each:
            yield node, vocab.DCT_SOURCE, terms.reference(each)


def _actor_triples(actor: Actor, base: str) -> Iterator[Triple]:
    yield from _entity_triples(actor, base)
    if actor.state is not None:
        yield ids.iri(base, actor.id), vocab.BELONGS_TO, ids.iri(base, actor.state)


def _role_iri(base: str, role: str) -> NamedNode:
    return ids.iri(base, role if "/" in role else f"role/{role}")


def _role_triples(role: Role, base: str) -> Iterator[Triple]:
    node = _role_iri(base, role.id)
    yield node, vocab.RDF_TYPE, vocab.ROLE
    yield node, vocab.RDF_TYPE, vocab.SKOS_CONCEPT
    for language, titles in role.titles.items():
        for prop, title in zip([vocab.SKOS_PREF_LABEL] + [vocab.SKOS_ALT_LABEL] * len(titles), titles, strict=False):
            yield node, prop, terms.text(title, language)


def _office_triples(office: Office, domain: Domain, base: str) -> Iterator[Triple]:
    node = ids.iri(base, office.id)
    yield node, vocab.RDF_TYPE, vocab.OFFICE
    yield node, vocab.HAS_ROLE, _role_iri(base, office.role)
    yield node, vocab.BODY, ids.iri(base, office.body)
    role, body = domain.roles.get(office.role), domain.actors.get(office.body)
    if role is not None and body is not None:
        for language, titles in role.titles.items():
            if titles and language in body.labels:
                yield node, vocab.SKOS_PREF_LABEL, terms.text(f"{titles[0]}, {body.labels[language]}", language)
    for term in office.terms:
        yield from _term_triples(term, office, base)


def _term_triples(term: Term, office: Office, base: str) -> Iterator[Triple]:
    slugs = [office.id.partition("/")[2], term.person.partition("/")[2]]
    since = [term.start.iso] if term.start is not None else []
    node = ids.iri(base, "term/" + "-".join(slugs + since))
    yield ids.iri(base, term.person), vocab.HOLDS_OFFICE, node
    yield node, vocab.RDF_TYPE, vocab.TERM
    yield node, vocab.OFFICE_OF_TERM, ids.iri(base, office.id)
    for prop, day in ((vocab.FROM, term.start), (vocab.TO, term.end), (vocab.AS_OF, term.as_of)):
        if day is not None:
            yield node, prop, terms.partial_date(day)
    yield from _source_triples(node, term.source)


def _negotiable_triples(negotiable: Negotiable, base: str) -> Iterator[Triple]:
    node = ids.iri(base, negotiable.id)
    yield from _entity_triples(negotiable, base)
    yield node, vocab.DOMAIN, terms.text(negotiable.domain)
    for prop, day in (
        (vocab.SIGNED_ON, negotiable.signed),
        (vocab.IN_FORCE_FROM, negotiable.in_force),
        (vocab.ENDED_ON, negotiable.ended),
        (vocab.ACTIVE_FROM, negotiable.active[0]),
        (vocab.ACTIVE_UNTIL, negotiable.active[1]),
    ):
        if day is not None:
            yield node, prop, terms.partial_date(day)
    for prop, states in ((vocab.PARTY, negotiable.parties), (vocab.SIGNATORY, negotiable.signatories)):
        for state in states:
            yield node, prop, ids.iri(base, state)
    if negotiable.part_of is not None:
        yield node, vocab.PART_OF, ids.iri(base, negotiable.part_of)
    if negotiable.status is not None:
        yield node, vocab.STATUS, terms.text(negotiable.status)
