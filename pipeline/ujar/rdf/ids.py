"""Identities of the model (`kind/slug`) in, IRIs and named graphs out: `<base>person/sergey-lavrov`."""

import hashlib
import re
from functools import lru_cache
from typing import Final
from urllib.parse import quote

from pyoxigraph import NamedNode

from ujar.model import Link, Run, Span

_PLAIN: Final = re.compile(r"[A-Za-z0-9._~-]*")


@lru_cache(maxsize=1 << 14)  # an article names each of its nodes some five times: this halves the time of `to_quads`
def iri(base: str, identity: str) -> NamedNode:
    """Turn `kind/slug` into an IRI below `base`; what an IRI or a prefixed name cannot hold is percent-encoded."""
    kind, _, slug = identity.partition("/")
    if not kind or not slug:
        raise ValueError(f"not an identity of the form kind/slug: {identity!r}")
    return NamedNode(f"{base}{_local(kind)}/{_local(slug)}")


def article_iri(base: str, article: str) -> NamedNode:
    return iri(base, f"article/{article}")


def statement_iri(base: str, statement: str) -> NamedNode:
    return iri(base, f"statement/{statement}")


def claim_iri(base: str, statement: str) -> NamedNode:
    """The claim a statement expresses: exactly one, so it goes by the statement's id."""
    return iri(base, f"claim/{statement}")


def span_iri(base: str, article: str, span: Span) -> NamedNode:
    return NamedNode(f"{base}span/{_local(article)}-{span.start}-{span.end}")


def link_iri(base: str, subject: str, decides: str, link: Link) -> NamedNode:
    """A decision on a mention, by what it decides and between what: never by its place in a list."""
    where = f"{link.mention.start}-{link.mention.end}" if link.mention is not None else ""
    return iri(base, f"link/{subject}-{decides}-{_digest(where, link.entity or '')}")


def rival_iri(link: NamedNode, entity: str) -> NamedNode:
    return NamedNode(f"{link.value}-{_digest(entity)}")


def run_iri(base: str, run: Run) -> NamedNode:
    return iri(base, f"run/{run_id(run)}")


def run_id(run: Run) -> str:
    """When it started, readable, and a digest that tells apart two runs started in the same second."""
    settings = [f"{key}={value}" for key, value in run.settings]
    return f"{run.started}-{_digest(run.version, *settings)}".replace(":", "").replace("+", "-")


def article_graph(base: str, article: str) -> NamedNode:
    """The named graph that holds one article and everything said in it."""
    return NamedNode(f"{base}graph/article/{_local(article)}")


def knowledge_graph(base: str) -> NamedNode:
    return NamedNode(f"{base}graph/knowledge")


def ontology_graph(base: str) -> NamedNode:
    return NamedNode(f"{base}graph/ontology")


def run_graph(base: str, run: Run) -> NamedNode:
    """The named graph of one run: the only one in which two builds of the same input differ."""
    return NamedNode(f"{base}graph/run/{_local(run_id(run))}")


@lru_cache(maxsize=1 << 10)
def _local(name: str) -> str:
    return name if _PLAIN.fullmatch(name) else quote(name, safe="-._~")


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8")).hexdigest()[:12]
