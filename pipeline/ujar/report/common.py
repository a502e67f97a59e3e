"""What several reports say alike: rankings, the styles of families, cells of things and of numbers."""

from collections.abc import Mapping, Sequence

from ujar import vocab
from ujar.model import PartialDate
from ujar.query.values import Iri, Text, Value
from ujar.report.charts import Count
from ujar.report.pieces import Cell, Evidence, Page, Section
from ujar.report.said import Said, Statements
from ujar.report.scope import Scope
from ujar.report.style import Style, families, family_of
from ujar.report.texts import Texts, texts_in

Groups = Mapping[str, Sequence[Said]]


def family_styles(texts: Texts) -> dict[str, Style]:
    """How each family of speech acts is drawn and called."""
    return {name: family.style(texts(f"family.{name}")) for name, family in families().items()}


def kind_styles(texts: Texts) -> dict[str, Style]:
    """How each kind of statement is drawn and called."""
    return {
        "DirectStatement": Style(texts("kind.DirectStatement"), "#0072B2", "#ffffff"),
        "MixedStatement": Style(texts("kind.MixedStatement"), "#F0B429", "#000000", hatched=True),
        "IndirectStatement": Style(texts("kind.IndirectStatement"), "#C8C8C8", "#000000"),
    }


def ranked(groups: Groups, statements: Statements) -> list[str]:
    """Things by their number of statements, the most first; equals by name."""
    return sorted(groups, key=lambda thing: (-len(groups[thing]), statements.label(thing), thing))


def grouped(said: Sequence[Said], key: str) -> dict[str, list[Said]]:
    """Statements by one of their values, or by each of several: a joint statement counts for each speaker."""
    groups: dict[str, list[Said]] = {}
    for each in said:
        value = getattr(each, key)
        for one in value if isinstance(value, tuple) else () if value is None else (value,):
            groups.setdefault(one, []).append(each)
    return groups


def pairs(said: Sequence[Said], row: str, column: str) -> dict[tuple[str, str], list[Said]]:
    """Statements by two of their values."""
    return {
        (one, other): inner
        for one, outer in grouped(said, row).items() for other, inner in grouped(outer, column).items()
    }  # fmt: skip


def act_label(act: str, statements: Statements) -> str:
    """What a speech act is called in the graph."""
    return statements.labels.get(vocab.UJAR + act, act.lower())


def acts_in_order(said: Sequence[Said]) -> list[str]:
    """The speech acts that occur, family by family."""
    present = {each.act for each in said}
    known = [act for family in families().values() for act in family.acts]
    return [act for act in known if act in present] + sorted(present.difference(known))


def in_families(said: Sequence[Said]) -> dict[str, list[Said]]:
    """Statements by the family of their speech act, in the order of the families."""
    found = {name: [each for each in said if family_of(each.act) == name] for name in families()}
    return {name: each for name, each in found.items() if each}


def count(label: str, said: Sequence[Said], evidence: Evidence, number: int | None = None) -> Count:
    """A number of a chart that leads to its sentences; there may be more of those, where it counts pairs."""
    shown = len(said) if number is None else number
    tip = f"{label}: {shown}"
    return Count(shown, evidence.link(tip, said), tip)


def number(
    label: str,
    said: Sequence[Said],
    evidence: Evidence,
    texts: Texts,
    shown: float | None = None,
    *,
    share: bool = False,
) -> Cell:
    """A number of a table that leads to its sentences: how many they are, or what is `shown` of them."""
    value = len(said) if shown is None else shown
    text = texts.share(value) if share else texts.number(value)
    return Cell(text, evidence.link(f"{label}: {len(said)}", said), sort=str(value), number=True)


def thing(iri: str, statements: Statements, name: str | None = None) -> Cell:
    """A cell with what a thing is called, and its name in the graph below."""
    return Cell(statements.label(iri), note=name)


def when(days: Sequence[PartialDate], texts: Texts) -> Cell:
    """A cell with the only day of a list, or with nothing."""
    return Cell(texts.when(days[0]), sort=days[0].iso) if days else Cell("", sort="")


def labelled(iri: str | None, statements: Statements, language: str) -> tuple[Value, Value]:
    """The two cells of a table for files: a thing and what it is called."""
    if iri is None:
        return None, None
    label = statements.labels.get(iri)
    return Iri(iri), Text(label, language=language) if label else None


def nothing(name: str, scope: Scope) -> Page:
    """The page of a graph that holds nothing to report: friendly, and with the way out."""
    texts = texts_in(scope.language)
    why = texts("empty.narrow" if scope.is_narrow else "empty.graph")
    return Page(name, texts(f"{name}.title"), texts(f"{name}.lead"), (Section("", (why,)),), scope.language)
