"""ontology/ujar.ttl in, one HTML page out, made by pyLODE: docs/make.py asks for it.

pyLODE prints the labels of two languages in one breath and knows no individuals, no alignments and no disjoint
classes; so it is given a copy of the ontology in which these stand where it looks. Nothing is fetched: the page holds
its style, and a test says that it loads nothing.
"""

import hashlib
import re
from html import escape
from pathlib import Path

from pylode import OntPub
from pylode.rdf_elements import PROP_PROPS
from pylode.utils import section_html
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.namespace import Namespace

UJAR = Namespace("https://w3id.org/ujar/ns#")
LANGUAGES = ("en", "id")
INDIVIDUALS = (UJAR.SpeechAct, UJAR.TimeBasis, UJAR.Polarity)
CHARACTERISTICS = {
    OWL.FunctionalProperty: "at most one value", OWL.AsymmetricProperty: "never both ways",
    OWL.IrreflexiveProperty: "never of a thing and itself",
}  # fmt: skip
ORDERED = "SimpleMemory"  # rdflib's usual store gives another order in every run
STYLE = """
    #toc ul.second li { break-inside: avoid; }
    pre { white-space: pre-wrap; margin: 0.2em 0; }
"""


class Page(OntPub):  # type: ignore[misc]
    """pyLODE's page, with a section for the individuals of the ontology, and ids that are the terms' own names."""

    def __init__(self, ontology: Graph) -> None:
        super().__init__(ontology=ontology)
        terms = [str(term) for term in ontology.subjects(unique=True) if term in UJAR]
        self.fids.update({term: term.removeprefix(UJAR) for term in terms})

    def _make_main_sections(self) -> None:
        super()._make_main_sections()
        with self.content:
            section_html(
                "Individuals", self.ont, self.back_onts, self.ns, OWL.NamedIndividual, PROP_PROPS,
                self.toc, "named_individuals", self.fids, self.props_labeled,
            )  # fmt: skip

    def contents(self) -> str:
        """The individuals in the table of contents, where pyLODE has no place for them."""
        found = self.toc["named_individuals"]
        items = "".join(f'<li><a href="{at}">{escape(title[0])}</a></li>' for at, title in found)
        return f'<li><h4><a href="#named_individuals">Individuals</a></h4><ul class="second">{items}</ul></li>'


def page(path: Path) -> str:
    """The page as text: the same for the same ontology."""
    made = Page(prepared(Graph(store=ORDERED).parse(path)))
    html = str(made.make_html())
    html = re.sub(r'<li>\s*<h4>\s*<a href="#namespaces">', lambda found: made.contents() + found[0], html, count=1)
    html = re.sub(r'\s*<link href="data:[^>]*>', "", html)
    html = html.replace("</style>", f"{STYLE}</style>", 1).replace("<html>", '<html lang="en">', 1)
    origin = f"<!-- made by `python docs/make.py ontology` from ontology/ujar.ttl, SHA-256 {digest(path)} -->"
    return "\n".join(line.rstrip() for line in html.replace("</head>", f"{origin}\n</head>", 1).splitlines()) + "\n"


def digest(path: Path) -> str:
    """What tells a page from one made of an older file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def prepared(ontology: Graph) -> Graph:
    """The ontology as pyLODE reads it best: one title for each term, and in notes what it has no place for."""
    graph = Graph(store=ORDERED, bind_namespaces="none")
    for prefix, namespace in ontology.namespaces():
        graph.bind(prefix, namespace)
    for subject, predicate, value in ontology:
        if predicate not in (RDFS.label, SKOS.prefLabel, DCTERMS.title, SKOS.example, RDFS.isDefinedBy):
            graph.add((subject, predicate, value))
    for subject in dict.fromkeys(ontology.subjects()):
        _title(ontology, graph, subject)
        _examples(ontology, graph, subject)
        for note in _notes(ontology, subject):
            graph.add((subject, SKOS.note, Literal(note)))
        for characteristic in CHARACTERISTICS:
            graph.remove((subject, RDF.type, characteristic))
    graph.remove((UJAR.SpeechActs, RDF.type, SKOS.ConceptScheme))  # pyLODE takes a scheme for an ontology
    for other in (UJAR.SpeechActs, UJAR.PloverCode):
        graph.add((other, RDF.type, OWL.NamedIndividual))
    for kind in INDIVIDUALS:
        for individual in ontology.subjects(RDF.type, kind):
            graph.add((individual, RDF.type, OWL.NamedIndividual))
            graph.remove((individual, RDF.type, SKOS.Concept))
    return graph


def _title(ontology: Graph, graph: Graph, subject: URIRef) -> None:
    labels = {
        value.language: str(value)
        for predicate in (RDFS.label, SKOS.prefLabel, DCTERMS.title)
        for value in ontology.objects(subject, predicate)
    }
    titles = list(dict.fromkeys(labels[language] for language in LANGUAGES if language in labels))
    graph.add((subject, DCTERMS.title, Literal(" · ".join(titles))))


def _examples(ontology: Graph, graph: Graph, subject: URIRef) -> None:
    examples = {value.language: str(value) for value in ontology.objects(subject, SKOS.example)}
    for text in dict.fromkeys(examples[language] for language in LANGUAGES if language in examples):
        graph.add((subject, SKOS.example, Literal(text)))


def _notes(ontology: Graph, subject: URIRef) -> list[str]:
    """What pyLODE has no place for, as sentences in Markdown."""
    notes = []
    for what, predicate in (
        ("Cite as", DCTERMS.bibliographicCitation),
        ("Close match", SKOS.closeMatch), ("Related match", SKOS.relatedMatch),
        ("Disjoint with", OWL.disjointWith), ("Different from", OWL.differentFrom),
        ("PLOVER code", SKOS.notation), ("Example graph", RDFS.seeAlso),
    ):  # fmt: skip
        if found := [_link(ontology, value) for value in ontology.objects(subject, predicate)]:
            notes.append(f"{what}: {' / '.join(found) if what == 'Cite as' else ', '.join(found)}")
    if found := [_link(ontology, kind) for kind in INDIVIDUALS if (subject, RDF.type, kind) in ontology]:
        notes.append(f"Is a {found[0]}")
    if found := [words for kind, words in CHARACTERISTICS.items() if (subject, RDF.type, kind) in ontology]:
        notes.append(f"Has {', '.join(found)}" if found[0].startswith("at") else f"Holds {', '.join(found)}")
    return notes


def _link(ontology: Graph, value: URIRef | Literal) -> str:
    if isinstance(value, Literal):
        return str(value)
    if value in UJAR:
        name = str(value).removeprefix(UJAR)
        return f"[{name}](#{name})"
    if str(value).startswith("https://w3id.org/ujar/examples/"):
        name = str(value).rpartition("/")[2]
        files = [path.name for path in Path(__file__).parents[1].glob(f"ontology/examples/{name}.t*")]
        return f"[{files[0]}](../ontology/examples/{files[0]})"
    return f"[{ontology.namespace_manager.curie(value)}]({value})"
