"""The names of the graph: IRIs of ontology/ujar.ttl and of the vocabularies it leans on, as constants.

A test compares this module with ontology/ujar.ttl both ways: the ontology is the source of truth.
"""

from collections.abc import Mapping
from typing import Final

from pyoxigraph import NamedNode

from ujar.model import Act, Kind, TimeBasis

UJAR: Final = "https://w3id.org/ujar/ns#"
DCT: Final = "http://purl.org/dc/terms/"
FOAF: Final = "http://xmlns.com/foaf/0.1/"
NIF: Final = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
PROV: Final = "http://www.w3.org/ns/prov#"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
SCHEMA: Final = "https://schema.org/"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
WIKIDATA: Final = "http://www.wikidata.org/entity/"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
DEFAULT_BASE: Final = "https://w3id.org/ujar/kg/"  # of the graph's own addresses; a build may have another

NAMESPACES: Final[Mapping[str, str]] = {
    "ujar": UJAR,
    "dct": DCT,
    "foaf": FOAF,
    "nif": NIF,
    "owl": OWL,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "skos": SKOS,
    "wd": WIKIDATA,
    "xsd": XSD,
}

# One folder of the base, and one prefix, per kind of thing, so that no local name ever holds a slash.
ACTOR_KINDS: Final = ("person", "state", "org", "group", "region")
NEGOTIABLE_KINDS: Final = ("treaty", "negotiation", "resolution", "topic", "provision")
KINDS: Final = (
    *ACTOR_KINDS, *NEGOTIABLE_KINDS,
    "office", "role", "term", "article", "statement", "claim", "span", "link", "graph", "run",
)  # fmt: skip


def prefixes(base: str) -> dict[str, str]:
    """The prefixes of queries and exports: the namespaces, and one per kind of thing or named graph below `base`."""
    graphs = {"articlegraph": f"{base}graph/article/", "rungraph": f"{base}graph/run/"}
    return {**NAMESPACES, **{kind: f"{base}{kind}/" for kind in KINDS}, **graphs}


def _ujar(name: str) -> NamedNode:
    return NamedNode(UJAR + name)


# Classes.
ACTOR: Final = _ujar("Actor")
PERSON: Final = _ujar("Person")
STATE: Final = _ujar("State")
REGION: Final = _ujar("Region")
ORGANISATION: Final = _ujar("Organisation")
BLOC: Final = _ujar("Bloc")
NEWS_ORGANISATION: Final = _ujar("NewsOrganisation")
NEWS_AGENCY: Final = _ujar("NewsAgency")
UNNAMED_SOURCE: Final = _ujar("UnnamedSource")
NEGOTIABLE: Final = _ujar("Negotiable")
TREATY: Final = _ujar("Treaty")
DRAFT_TREATY: Final = _ujar("DraftTreaty")
PROVISION: Final = _ujar("Provision")
NEGOTIATION: Final = _ujar("Negotiation")
RESOLUTION: Final = _ujar("Resolution")
TOPIC: Final = _ujar("Topic")
ARTICLE: Final = _ujar("Article")
SPAN: Final = _ujar("Span")
STATEMENT: Final = _ujar("Statement")
DIRECT_STATEMENT: Final = _ujar("DirectStatement")
INDIRECT_STATEMENT: Final = _ujar("IndirectStatement")
MIXED_STATEMENT: Final = _ujar("MixedStatement")
CLAIM: Final = _ujar("Claim")
EXTRACTION_RUN: Final = _ujar("ExtractionRun")
OFFICE: Final = _ujar("Office")
ROLE: Final = _ujar("Role")
TERM: Final = _ujar("Term")
LINK: Final = _ujar("Link")
RIVAL: Final = _ujar("Rival")
SPEECH_ACT: Final = _ujar("SpeechAct")
TIME_BASIS_CLASS: Final = _ujar("TimeBasis")
POLARITY_CLASS: Final = _ujar("Polarity")

# What an instance of the class on the left also is. Nothing infers at run time, so the graph spells all of it out.
PARENTS: Final[Mapping[NamedNode, NamedNode]] = {
    PERSON: ACTOR,
    STATE: ACTOR,
    REGION: ACTOR,
    ORGANISATION: ACTOR,
    BLOC: ORGANISATION,
    NEWS_ORGANISATION: ORGANISATION,
    NEWS_AGENCY: NEWS_ORGANISATION,
    UNNAMED_SOURCE: ACTOR,
    TREATY: NEGOTIABLE,
    DRAFT_TREATY: TREATY,
    PROVISION: NEGOTIABLE,
    NEGOTIATION: NEGOTIABLE,
    RESOLUTION: NEGOTIABLE,
    TOPIC: NEGOTIABLE,
    DIRECT_STATEMENT: STATEMENT,
    INDIRECT_STATEMENT: STATEMENT,
    MIXED_STATEMENT: STATEMENT,
}


def lineage(cls: NamedNode) -> list[NamedNode]:
    """A class and all that it is also, nearest first: NewsAgency, NewsOrganisation, Organisation, Actor."""
    line = [cls]
    while line[-1] in PARENTS:
        line.append(PARENTS[line[-1]])
    return line


# Properties of actors, offices and their terms.
SAID: Final = _ujar("said")
HOLDS_OFFICE: Final = _ujar("holdsOffice")
BELONGS_TO: Final = _ujar("belongsTo")
OFFICE_OF_TERM: Final = _ujar("office")
BODY: Final = _ujar("body")
HAS_ROLE: Final = _ujar("role")
FROM: Final = _ujar("from")
TO: Final = _ujar("to")
AS_OF: Final = _ujar("asOf")
ACRONYM: Final = _ujar("acronym")
METONYM: Final = _ujar("metonym")
DEMONYM: Final = _ujar("demonym")
MINTED: Final = _ujar("minted")
PRINTED_ROLE: Final = _ujar("printedRole")

# Properties of negotiables.
SIGNED_ON: Final = _ujar("signedOn")
IN_FORCE_FROM: Final = _ujar("inForceFrom")
ENDED_ON: Final = _ujar("endedOn")
ACTIVE_FROM: Final = _ujar("activeFrom")
ACTIVE_UNTIL: Final = _ujar("activeUntil")
PARTY: Final = _ujar("party")
SIGNATORY: Final = _ujar("signatory")
STATUS: Final = _ujar("status")
PART_OF: Final = _ujar("partOf")
DOMAIN: Final = _ujar("domain")

# Properties of statements.
SPEAKER: Final = _ujar("speaker")
ON_BEHALF_OF: Final = _ujar("onBehalfOf")
IN_ROLE: Final = _ujar("inRole")
ADDRESSEE: Final = _ujar("addressee")
EXPRESSES: Final = _ujar("expresses")
REPORTED_IN: Final = _ujar("reportedIn")
SPEECH_ACT_OF: Final = _ujar("speechAct")
RELAYED_VIA: Final = _ujar("relayedVia")
EMBEDDED_IN: Final = _ujar("embeddedIn")
CONTENT_SPAN: Final = _ujar("contentSpan")
CUE_SPAN: Final = _ujar("cueSpan")
SPEAKER_SPAN: Final = _ujar("speakerSpan")
ANTECEDENT_SPAN: Final = _ujar("antecedentSpan")
ADDRESSEE_SPAN: Final = _ujar("addresseeSpan")
RELAY_SPAN: Final = _ujar("relaySpan")
TIME_SPAN: Final = _ujar("timeSpan")
SAID_ON: Final = _ujar("saidOn")
TIME_BASIS_OF: Final = _ujar("timeBasis")
CONFIDENCE: Final = _ujar("confidence")
RULE: Final = _ujar("rule")
LINK_OF: Final = _ujar("link")

# Properties of links: how a mention was tied to an entity, and how sure.
DECIDES: Final = _ujar("decides")
ENTITY: Final = _ujar("entity")
MENTION: Final = _ujar("mention")
METHOD: Final = _ujar("method")
SCORE: Final = _ujar("score")
RIVAL_OF: Final = _ujar("rival")

# Properties of claims.
TEXT: Final = _ujar("text")
ABOUT: Final = _ujar("about")
ABOUT_NEGOTIABLE: Final = _ujar("aboutNegotiable")
TARGETS_CLAIM: Final = _ujar("targetsClaim")
MENTIONS: Final = _ujar("mentions")
POLARITY_OF: Final = _ujar("polarity")

# Properties of articles and runs.
CREDITS: Final = _ujar("credits")
TEXT_SHA256: Final = _ujar("textSha256")
OUTLET_NAME: Final = _ujar("outletName")
SOURCE_NAME: Final = _ujar("sourceName")
SETTING: Final = _ujar("setting")

# Individuals.
SPEECH_ACTS: Final = _ujar("SpeechActs")
ACTS: Final[Mapping[Act, NamedNode]] = {act: _ujar(act.value.capitalize()) for act in Act}
PLOVER_CODE: Final = _ujar("PloverCode")
TIME_BASES: Final[Mapping[TimeBasis, NamedNode]] = {
    TimeBasis.EXPLICIT: _ujar("Explicit"),
    TimeBasis.RESOLVED: _ujar("Resolved"),
    TimeBasis.PUBLICATION: _ujar("PublicationFallback"),
}
POSITIVE: Final = _ujar("Positive")
NEGATIVE: Final = _ujar("Negative")
STATEMENT_CLASSES: Final[Mapping[Kind, NamedNode]] = {
    Kind.DIRECT: DIRECT_STATEMENT,
    Kind.INDIRECT: INDIRECT_STATEMENT,
    Kind.MIXED: MIXED_STATEMENT,
}

# What other vocabularies lend.
RDF_TYPE: Final = NamedNode(RDF + "type")
RDFS_LABEL: Final = NamedNode(RDFS + "label")
SKOS_CONCEPT: Final = NamedNode(SKOS + "Concept")
SKOS_PREF_LABEL: Final = NamedNode(SKOS + "prefLabel")
SKOS_ALT_LABEL: Final = NamedNode(SKOS + "altLabel")
SKOS_HIDDEN_LABEL: Final = NamedNode(SKOS + "hiddenLabel")
SKOS_EXACT_MATCH: Final = NamedNode(SKOS + "exactMatch")
SKOS_CLOSE_MATCH: Final = NamedNode(SKOS + "closeMatch")
NIF_CONTEXT: Final = NamedNode(NIF + "Context")
NIF_OFFSET_BASED_STRING: Final = NamedNode(NIF + "OffsetBasedString")
NIF_IS_STRING: Final = NamedNode(NIF + "isString")
NIF_ANCHOR_OF: Final = NamedNode(NIF + "anchorOf")
NIF_BEGIN_INDEX: Final = NamedNode(NIF + "beginIndex")
NIF_END_INDEX: Final = NamedNode(NIF + "endIndex")
NIF_REFERENCE_CONTEXT: Final = NamedNode(NIF + "referenceContext")
PROV_WAS_GENERATED_BY: Final = NamedNode(PROV + "wasGeneratedBy")
PROV_WAS_QUOTED_FROM: Final = NamedNode(PROV + "wasQuotedFrom")
PROV_WAS_DERIVED_FROM: Final = NamedNode(PROV + "wasDerivedFrom")
PROV_STARTED_AT_TIME: Final = NamedNode(PROV + "startedAtTime")
DCT_TITLE: Final = NamedNode(DCT + "title")
DCT_ISSUED: Final = NamedNode(DCT + "issued")
DCT_PUBLISHER: Final = NamedNode(DCT + "publisher")
DCT_LANGUAGE: Final = NamedNode(DCT + "language")
DCT_SOURCE: Final = NamedNode(DCT + "source")
SCHEMA_URL: Final = NamedNode(SCHEMA + "url")
SCHEMA_SOFTWARE_VERSION: Final = NamedNode(SCHEMA + "softwareVersion")
XSD_BOOLEAN: Final = NamedNode(XSD + "boolean")
XSD_DATE: Final = NamedNode(XSD + "date")
XSD_DATE_TIME: Final = NamedNode(XSD + "dateTime")
XSD_DECIMAL: Final = NamedNode(XSD + "decimal")
XSD_G_YEAR: Final = NamedNode(XSD + "gYear")
XSD_G_YEAR_MONTH: Final = NamedNode(XSD + "gYearMonth")
XSD_INTEGER: Final = NamedNode(XSD + "integer")
XSD_ANY_URI: Final = NamedNode(XSD + "anyURI")
