"""Gold articles -> how many statements there are of each sort."""

from collections import Counter
from collections.abc import Iterable, Mapping

from ujar.evaluate.gold import GoldArticle

NONE = "(none)"


def statistics(golds: Iterable[GoldArticle], texts: Mapping[str, str] | None = None) -> dict[str, Counter[str]]:
    """Count articles and statements by kind, act, cue, speaker, outlet, negotiable and year.

    Cues are counted as words where `texts` holds the article's text (by `doc`), else as there or not. The act is the
    first of the acceptable ones.
    """
    names = ("total", "kind", "act", "cue", "speaker", "outlet", "about", "year", "label")
    counts: dict[str, Counter[str]] = {name: Counter() for name in names}
    for gold in golds:
        text = (texts or {}).get(gold.doc)
        size = len(gold.statements)
        counts["total"].update({"articles": 1, "statements": size, "entities": len(gold.entities)})
        counts["outlet"][gold.publisher or NONE] += size
        counts["year"][(gold.published or NONE)[:4] if gold.published else NONE] += size
        counts["label"].update(entity.label for entity in gold.entities)
        for statement in gold.statements:
            counts["total"].update(
                {
                    "required": statement.required,
                    "dated": statement.said_on is not None,
                    "relayed": bool(statement.relayed_by),
                    "joint": len(statement.speakers) > 1,
                    "denying": statement.targets is not None,
                    "embedded": statement.embedded_in is not None,
                    "split": len(statement.content) > 1,
                }
            )
            counts["kind"][statement.kind] += 1
            counts["act"][statement.acts[0] if statement.acts else NONE] += 1
            counts["speaker"].update({name.split("/")[0] for name in statement.speakers} or {NONE})
            counts["about"].update(statement.about or (NONE,))
            if statement.cue is None:
                counts["cue"][NONE] += 1
            else:
                begin, end = statement.cue
                counts["cue"][text[begin:end].lower() if text is not None else "(a cue)"] += 1
    return counts
