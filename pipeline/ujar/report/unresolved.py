"""What a person could still settle: names without knowledge and statements without a speaker, and what they may be."""

from collections.abc import Mapping

from pyoxigraph import NamedNode
from rapidfuzz import fuzz, process, utils

from ujar import vocab
from ujar.query import Table, run
from ujar.query.values import Iri, Value, lexical
from ujar.store.base import View

# Token scores below this pair names that share a word only by chance (Menteri Luar Negeri Rusia / Inggris).
LIKELY = 85.0

_OPEN = f"""SELECT ?printed (COUNT(DISTINCT ?s) AS ?statements) (MIN(?text) AS ?example) WHERE {{
  ?s a {vocab.STATEMENT} FILTER NOT EXISTS {{ ?s {vocab.SPEAKER} ?anyone }}
  OPTIONAL {{ ?s {vocab.SPEAKER_SPAN}/{vocab.NIF_ANCHOR_OF} ?printed }}
  OPTIONAL {{ ?s {vocab.EXPRESSES}/{vocab.TEXT} ?text }}
}} GROUP BY ?printed ORDER BY DESC(?statements) ?printed"""


def _minted(top: NamedNode, pattern: str) -> str:
    # Both halves are selections of their own: a thing minted in many articles has its label in each of their graphs.
    return f"""SELECT ?entity ?printed (COALESCE(?count, 0) AS ?statements) ?example WHERE {{
      {{ SELECT ?entity (MIN(?label) AS ?printed) {{
        ?entity {vocab.SKOS_PREF_LABEL} ?label
        FILTER EXISTS {{ ?entity {vocab.MINTED} true }} FILTER EXISTS {{ ?entity a {top} }}
      }} GROUP BY ?entity }}
      OPTIONAL {{ SELECT ?entity (COUNT(DISTINCT ?s) AS ?count) (MIN(?text) AS ?example) {{
        {pattern} OPTIONAL {{ ?s {vocab.EXPRESSES}/{vocab.TEXT} ?text }}
      }} GROUP BY ?entity }}
    }} ORDER BY DESC(?statements) ?entity"""


def _held(top: NamedNode) -> str:
    return f"""SELECT DISTINCT ?entity ?name WHERE {{
      ?entity {vocab.SKOS_PREF_LABEL}|{vocab.SKOS_ALT_LABEL} ?name .
      FILTER EXISTS {{ ?entity a {top} }}
      FILTER NOT EXISTS {{ ?entity {vocab.MINTED} true }}
    }} ORDER BY ?entity ?name"""


def unresolved(view: View) -> Table:
    """List what is unresolved, most frequent first, each with the known entity it most resembles."""
    actors, negotiables = _known(view, vocab.ACTOR), _known(view, vocab.NEGOTIABLE)
    rows: list[tuple[Value, ...]] = []
    for kind, top, pattern, known in (
        ("actor", vocab.ACTOR, f"?s {vocab.SPEAKER} ?entity", actors),
        ("negotiable", vocab.NEGOTIABLE, f"?s {vocab.EXPRESSES}/{vocab.ABOUT_NEGOTIABLE} ?entity", negotiables),
    ):
        for entity, printed, count, example in _ask(view, _minted(top, pattern)).rows:
            rows.append((kind, printed, entity, count, *_nearest(printed, known), example))
    for printed, count, example in _ask(view, _OPEN).rows:
        rows.append(("no speaker", printed, None, count, *_nearest(printed, actors), example))
    return Table(("kind", "printed", "entity", "statements", "maybe", "maybeLabel", "alike", "example"), tuple(rows))


def _ask(view: View, sparql: str) -> Table:
    answer = run(view, sparql)
    assert isinstance(answer, Table)
    return answer


def _known(view: View, top: NamedNode) -> Mapping[str, Iri]:
    """The names of what the knowledge holds; where two things share one, the first by IRI."""
    names: dict[str, Iri] = {}
    for entity, name in _ask(view, _held(top)).rows:
        names.setdefault(lexical(name), Iri(lexical(entity)))
    return names


def _nearest(printed: Value, known: Mapping[str, Iri]) -> tuple[Value, Value, Value]:
    """The known entity whose name is most alike, where one is alike enough."""
    if printed is None:
        return None, None, None
    best = process.extractOne(
        lexical(printed), known.keys(), scorer=fuzz.token_sort_ratio, processor=utils.default_process,
        score_cutoff=LIKELY,
    )  # fmt: skip
    if best is None:
        return None, None, None
    name, score, _ = best
    return known[name], name, round(score / 100, 2)
