"""Resolved statements as JSON lines: the form of design/statements.md that other tools read."""

import json

from ujar.domain import Domain
from ujar.model import ResolvedArticle, ResolvedStatement, Span, TimeBasis


def to_lines(resolved: ResolvedArticle, domain: Domain) -> str:
    """One JSON object a statement, each on a line of its own."""
    minted = {entity.id: entity.label for entity in resolved.minted}
    rows = (_row(resolved, statement, domain, minted) for statement in resolved.statements)
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def label_of(entity: str, domain: Domain, minted: dict[str, str]) -> str:
    """An entity's English label, else what the text calls it."""
    known = domain.get(entity)
    if known is not None:
        return known.labels.get("en") or next(iter(known.labels.values()))
    return minted.get(entity, entity)


def _row(
    resolved: ResolvedArticle, item: ResolvedStatement, domain: Domain, minted: dict[str, str]
) -> dict[str, object]:
    statement = item.statement
    speakers = [link.entity for link in item.speakers if link.entity]
    basis = item.time_basis if item.time_basis is not TimeBasis.PUBLICATION else None
    return {
        "article": resolved.article.source.rsplit("/", 1)[-1],
        "id": statement.id,
        "kind": statement.kind.value,
        "content": [_span(span) for span in statement.content],
        "cue": _span(statement.cue),
        "mention": _span(statement.speaker),
        "speakers": speakers,
        "speaker_labels": [label_of(entity, domain, minted) for entity in speakers],
        "role": item.role,
        "act": statement.act.value,
        "about": [link.entity for link in item.about if link.entity],
        "said_on": item.said_on.iso if item.said_on and basis else None,
        "time_basis": basis.value if basis else None,
        "relayed_by": [label_of(link.entity, domain, minted) for link in item.relayed_via if link.entity],
        "targets": statement.targets,
        "embedded_in": statement.embedded_in,
        "confidence": statement.confidence,
        "rule": statement.rule,
    }


def _span(span: Span | None) -> dict[str, object] | None:
    return {"begin": span.start, "end": span.end, "text": span.text} if span else None
