"""A query and values for its variables in, the query with the values in it out: for servers, which bind nothing.

The text is cut by the tokenizer of `guard` and put together again; a value enters as the one token pyoxigraph writes
for a term, so that no value can be read as anything but a term. Wherever a pattern or a filter names the variable, the
value stands in its place, which any server's optimizer understands; where the variable must stay a variable (a column,
both sides of a MINUS), its group begins with `BIND(value AS ?variable)`. What sub-queries do not select is left alone:
SPARQL does not let it through either.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Store, Variable, parse

from ujar.errors import QueryError
from ujar.store.base import Term
from ujar.store.guard import Token, tokens

_PROBE = NamedNode("urn:x")


def bind(sparql: str, bindings: Mapping[str, Term]) -> str:
    """Write values in place of projected variables. Raises QueryError where the text has no place for one."""
    values = {name.lstrip("?$"): _written(name, term) for name, term in bindings.items()}
    if not values:
        return sparql
    pieces = list(tokens(sparql))
    inside, outside = _made(pieces)
    for name in sorted(outside & set(values)):
        raise QueryError(f"?{name} is computed by the query itself, so a server can't bind it; filter in the query")
    literals = {name.lstrip("?$") for name, term in bindings.items() if isinstance(term, Literal)}
    bound = _Binder(pieces, values, made=inside & set(values), literals=literals).run()
    try:
        Store().query(bound)
    except SyntaxError as error:
        names = ", ".join(f"?{name}" for name in values)
        raise QueryError(f"a server can't bind {names} in this query: {error}; write the value into it") from error
    return bound


def check_parses(sparql: str, names: tuple[str, ...] = ()) -> str:
    """Parse a query without any data and say what it gives: rows, triples or boolean. Raises QueryError."""
    store = Store()
    try:
        kind = type(store.query(sparql)).__name__
        for name in names:
            store.query(sparql, substitutions={Variable(name.lstrip("?$")): _PROBE})
    except SyntaxError as error:
        raise QueryError(f"the query does not parse: {error}") from error
    except (RuntimeError, ValueError) as error:
        raise QueryError(f"the query cannot be answered: {error}") from error
    return {"QuerySolutions": "rows", "QueryTriples": "triples"}.get(kind, "boolean")


def _written(name: str, term: Term) -> str:
    if isinstance(term, BlankNode):
        raise QueryError(f"?{name.lstrip('?$')} can't be bound to a blank node on a server; name a thing")
    text = str(term)
    line = f"<urn:s> <urn:p> {text} .".encode()
    (read,) = parse(line, format=RdfFormat.N_TRIPLES)
    assert isinstance(term, NamedNode | Literal) and read.object == term
    return text


def _made(pieces: list[Token]) -> tuple[set[str], set[str]]:
    """The variables a query makes itself (`... AS ?x`, `VALUES ?x`, `VALUES (?x ?y)`): within its braces, without."""
    inside: set[str] = set()
    outside: set[str] = set()
    depth = 0
    mode = ""
    for piece in pieces:
        if piece.kind == "space":
            continue
        depth += {"{": 1, "}": -1}.get(piece.text, 0)
        if mode and piece.kind == "variable":
            (inside if depth else outside).add(piece.text[1:])
            mode = "" if mode == "as" else mode
        elif not (mode == "values" and piece.text == "("):
            mode = piece.text.lower() if piece.kind == "word" and piece.text.lower() in ("as", "values") else ""
    return inside, outside


@dataclass
class _Binder:
    """Walks the pieces of one query; what it writes gathers in `out`."""

    pieces: list[Token]
    values: Mapping[str, str]
    made: set[str]  # variables the query makes itself: their value is a filter
    literals: set[str]  # variables of literals: no other parser lets one stand where a subject does
    at: int = 0
    out: list[str] = field(default_factory=list)

    def run(self) -> str:
        templates = [piece.text.lower() for piece in self.pieces if piece.kind == "word"]
        short = "construct" in templates and self._next_solid(self._where("construct")) != "{"
        if "construct" in templates and not short:
            self._copy_braces()
        self._copy_to_brace()
        if self._more():
            self._group(self.values, head=not short, filters=sorted(self.made))
        while self._more():
            self._copy()
        return "".join(self.out)

    # -- the parts of a query -----------------------------------------------------------------------------------------

    def _group(self, values: Mapping[str, str], *, head: bool, filters: list[str] | None = None) -> None:
        self._copy()  # the brace
        slot = len(self.out)
        self.out.append("")
        named: set[str] = set()
        kept: set[str] = set()
        after_minus = has_minus = False
        depth = 0
        while self._more() and self.pieces[self.at].text != "}":
            piece = self.pieces[self.at]
            word = piece.text.lower() if piece.kind == "word" else ""
            if piece.text == "{" and piece.kind == "mark":
                named |= self._braces(values, head=after_minus)
                after_minus = False
                continue
            if word:
                after_minus = word == "minus"
                has_minus = has_minus or after_minus
            depth += {"(": 1, ")": -1}.get(piece.text, 0)
            name = piece.text[1:] if piece.kind == "variable" else ""
            if word == "bound" and (asked := self._bound_of()) in values and asked not in self.made:
                self.out.append(" true ")
                while self.pieces[self.at].text != ")":
                    self.at += 1
                self.at += 1
            elif name in values and name not in self.made:
                named.add(name)
                if name in self.literals and not depth:
                    kept.add(name)
                    self._copy()
                else:
                    self.out.append(f" {values[name]} ")
                    self.at += 1
            else:
                self._copy()
        self.out[slot] = "".join(
            f" BIND({value} AS ?{name}) "
            for name, value in values.items()
            if name not in self.made and (head or (has_minus and name in named) or name in kept)
        )
        for name in filters or []:
            self.out.append(f" FILTER(sameTerm(?{name}, {values[name]})) ")
        self._named = named
        self._copy()  # the closing brace

    def _braces(self, values: Mapping[str, str], *, head: bool) -> set[str]:
        """A nested group, or a sub-query; gives the variables named in it that reach the outside."""
        if not self._next_solid(self.at).startswith("select"):
            self._group(values, head=head)
            return self._named
        self._copy()
        selected, everything = set(), False
        depth = 0
        while self._more() and self.pieces[self.at].text != "{":
            piece = self.pieces[self.at]
            depth += {"(": 1, ")": -1}.get(piece.text, 0)
            if piece.kind == "variable" and depth == 0:
                selected.add(piece.text[1:])
            everything = everything or (piece.text == "*" and depth == 0)
            self._copy()
        inner = {name: value for name, value in values.items() if everything or name in selected}
        self._group(inner, head=True)
        depth = 0
        while self._more() and (depth or self.pieces[self.at].text != "}"):
            depth += {"{": 1, "}": -1}.get(self.pieces[self.at].text, 0)
            self._copy()
        self._copy()
        return set(inner)

    # -- pieces -------------------------------------------------------------------------------------------------------

    def _more(self) -> bool:
        return self.at < len(self.pieces)

    def _copy(self) -> None:
        if self._more():
            self.out.append(self.pieces[self.at].text)
            self.at += 1

    def _copy_to_brace(self) -> None:
        while self._more() and self.pieces[self.at].text != "{":
            self._copy()

    def _copy_braces(self) -> None:
        """A template: everything to the brace that closes the next one."""
        self._copy_to_brace()
        depth = 0
        while self._more():
            depth += {"{": 1, "}": -1}.get(self.pieces[self.at].text, 0)
            self._copy()
            if not depth:
                return

    def _where(self, word: str) -> int:
        return next(at for at, piece in enumerate(self.pieces) if piece.text.lower() == word)

    def _solid(self, at: int) -> Iterator[Token]:
        return (piece for piece in self.pieces[at:] if piece.kind != "space")

    def _next_solid(self, at: int) -> str:
        return next((piece.text.lower() for piece in self._solid(at + 1)), "")

    def _bound_of(self) -> str:
        """The variable of the BOUND(?x) that begins here."""
        solid = self._solid(self.at + 1)
        return next((piece.text[1:] for piece in solid if piece.text != "("), "")
