"""ujar network: make a network of the graph, and measure it, divide it, write it, or ask how far to trust it."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich import box
from rich.console import Console
from rich.progress import Progress
from rich.table import Table as RichTable

from ujar.cli.common import (
    DEFAULT_STORE,
    OutputOption,
    QuietOption,
    StoreOption,
    VerboseOption,
    command_app,
    day_of,
    messages,
    write_output,
)
from ujar.cli.network_tables import bridge_table, legible, measure_table, tie_table, whole_table
from ujar.cli.numbers import finite
from ujar.cli.tables import rendered, table_text
from ujar.config import find_home
from ujar.errors import InputError
from ujar.network import (
    FORMATS,
    KINDS,
    Fold,
    Material,
    Network,
    Normalisation,
    Selection,
    Sensitivity,
    find_kind,
    find_measure,
    find_outlets,
    load_stances,
    long_table,
    make_network,
    make_windows,
    outlet_names,
    rank_table,
    read_material,
    scenario_table,
    sensitivity,
    sensitivity_json,
    write_events,
    write_network,
)
from ujar.network.events import undated
from ujar.query import Table, expand, load_catalog, prefixes_of, strangers
from ujar.store import View, open_store

EPILOG = """Examples:

  ujar network

  ujar network actor-negotiable --measures all

  ujar network mentions --fold states --since 2018-10 --format gexf --output mentions.gexf

  ujar network congruence --about treaty:inf --normalise average --bridges

  ujar network actor-negotiable --window 90 --step 30 --measures degree,betweenness --format csv

  ujar network actor-negotiable --sensitivity --by pagerank

  ujar network accuses --format dna-events --output accusations.csv

A date known to the month or year counts as its first day."""

app = command_app()


class Format(StrEnum):
    """How a network is printed: a table, or a file that network programs read."""

    TABLE = "table"
    CSV = "csv"
    CSV_NODES = "csv-nodes"
    JSON = "json"
    GRAPHML = "graphml"
    GEXF = "gexf"
    PAJEK = "pajek"
    CYJS = "cyjs"
    DNA = "dna"
    DNA_EVENTS = "dna-events"


TABLES = (Format.TABLE, Format.CSV, Format.JSON)


@app.command("network", epilog=EPILOG)
def network_command(
    kind: Annotated[str | None, typer.Argument(metavar="KIND", help="A kind of network; without it, a list.")] = None,
    store: StoreOption = DEFAULT_STORE,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Only what was said on this day or later.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Only what was said on it or earlier.")] = None,
    window: Annotated[
        int | None, typer.Option(min=1, max=36500, metavar="DAYS", help="One network for each window of days.")
    ] = None,
    step: Annotated[
        int | None, typer.Option(min=1, max=36500, metavar="DAYS", help="Days from window to window; else as many.")
    ] = None,
    about: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only about this: treaty:inf; may be repeated.")
    ] = None,
    outlet: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Only from this outlet: its name, or org:antara; may be repeated."),
    ] = None,
    direct_only: Annotated[bool, typer.Option("--direct-only", help="Direct quotations only.")] = False,
    no_embedded: Annotated[bool, typer.Option("--no-embedded", help="No statements within statements.")] = False,
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, callback=finite, help="Only what is at least so sure.")
    ] = 0.0,
    every_relay: Annotated[
        bool, typer.Option("--every-relay", help="Count a saying that several articles relay each time, not once.")
    ] = False,
    fold: Annotated[Fold, typer.Option(help="Fold people into the bodies or the states they speak for.")] = Fold.NONE,
    normalise: Annotated[
        Normalisation, typer.Option(help="As DNA does: activity, prominence for two modes; else projections.")
    ] = Normalisation.NONE,
    stances: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The stance of each speech act, in place of the known ones.")
    ] = None,
    min_weight: Annotated[
        float | None, typer.Option(callback=finite, help="Only ties of at least this weight, above or below nought.")
    ] = None,
    min_statements: Annotated[int, typer.Option(min=1, help="Only nodes with so many statements.")] = 1,
    measures: Annotated[
        str | None, typer.Option(metavar="NAMES", help="Measure the nodes: names with commas between, or all.")
    ] = None,
    whole: Annotated[bool, typer.Option("--whole", help="Measure the network as a whole.")] = False,
    bridges: Annotated[bool, typer.Option("--bridges", help="Print the ties between camps.")] = False,
    sensitive: Annotated[
        bool, typer.Option("--sensitivity", help="Print how far the actors' ranks can be trusted.")
    ] = False,
    by: Annotated[str, typer.Option("--by", metavar="MEASURE", help="What --sensitivity ranks by.")] = "strength",
    draws: Annotated[int, typer.Option(min=1, help="How often --sensitivity draws the articles anew.")] = 200,
    seed: Annotated[int, typer.Option(help="The seed of what --sensitivity draws.")] = 7,
    format: Annotated[Format, typer.Option("--format", "-f", help="How to print it.")] = Format.TABLE,
    output: OutputOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:  # fmt: skip
    """Make a network of the graph: measure it, divide it, write it, or ask how far to trust it."""
    if kind is None:
        write_output(_listing(), output)
        return
    find_kind(kind)  # before anything is read
    if sum((measures is not None, whole, bridges, sensitive)) > 1:
        raise typer.BadParameter("choose one of --measures, --whole, --bridges and --sensitivity")
    tabular = measures is not None or whole or bridges or sensitive
    if tabular and format not in TABLES:
        raise typer.BadParameter(f"{format} holds a network; choose table, csv or json", param_hint="--format")
    if window is None and step is not None:
        raise typer.BadParameter("--step needs a --window", param_hint="--step")
    if window is not None and sensitive:
        raise typer.BadParameter("--sensitivity is of one network; narrow it with --since and --until")
    names = _measure_names(measures)
    days = (day_of(since, "--since"), day_of(until, "--until"))
    home = find_home().queries / "networks"
    say = messages(quiet=quiet)
    with open_store(store, read_only=True) as view:
        prefixes = prefixes_of(view)
        selection = Selection(
            since=days[0], until=days[1], direct_only=direct_only,
            min_confidence=min_confidence, embedded=not no_embedded,
            about=frozenset(expand(name, prefixes) for name in about or ()), every_relay=every_relay, fold=fold,
            normalise=normalise, min_weight=min_weight, min_statements=min_statements,
        )  # fmt: skip
        material = read_material(view, load_catalog(home), kind, load_stances(stances or home / "stances.yml"))
        outlets, unknown = find_outlets(material.corpus, outlet or (), prefixes)
        selection = replace(selection, outlets=outlets)
        for name in unknown:
            known = ", ".join(outlet_names(material.corpus, prefixes)) or "none; no article of the graph has an outlet"
            say.print(f"no article is from {name}; known: {known}", markup=False)
        for name in about or ():
            for stranger in strangers(view, None, {"about": name}):
                say.print(f"the graph holds nothing named {stranger}", markup=False)
        if verbose:
            say.print(f"{material.kind.title}: {material.kind.help}", markup=False)
        if sensitive:
            bar = Progress(console=say, disable=quiet or not say.is_terminal, transient=True)
            with bar as progress:
                task = progress.add_task("draws", total=draws)
                found = sensitivity(
                    material, selection, by, draws=draws, seed=seed, done=lambda: progress.advance(task)
                )
            text = _sensitivity(found, format, view, terminal=output is None)
        else:
            networks = _networks(material, selection, window, step)
            if format not in TABLES:
                _write_files(networks, material, format, output, say)
                return
            table = _table(networks, say, measures=names, whole=whole, bridges=bridges)
            parts = legible(table) if format is Format.TABLE else [table]
            text = "\n".join(table_text(part, format, view, terminal=output is None) for part in parts)
        write_output(text, output)
    if output is not None:
        say.print(f"wrote {output}", markup=False)


def _sensitivity(found: Sensitivity, format: Format, view: View, *, terminal: bool) -> str:
    if format is Format.JSON:
        return sensitivity_json(found)
    if format is Format.CSV:
        return table_text(long_table(found), format, view, terminal=False)
    tables = (scenario_table(found), rank_table(found))
    return "\n".join(table_text(table, format, view, terminal=terminal) for table in tables)


Windows = list[tuple[tuple[str, str] | None, Network]]


def _networks(material: Material, selection: Selection, window: int | None, step: int | None) -> Windows:
    if window is None:
        return [(None, make_network(material, selection))]
    found = make_windows(material, selection, days=window, step=window if step is None else step)
    return [((since.iso, until.iso), network) for since, until, network in found]


def _table(networks: Windows, say: Console, *, measures: list[str] | None, whole: bool, bridges: bool) -> Table:
    """The tables of all windows under one another, each row with its window first."""
    tables = []
    for window, network in networks:
        if measures is not None:
            table, remarks = measure_table(network, measures or None)
            for remark in remarks:
                say.print(remark, markup=False)
        elif whole:
            table = whole_table(network)
        else:
            table = bridge_table(network) if bridges else tie_table(network)
        tables.append((window, table))
    if not tables:
        return Table(("since", "until"))
    if tables[0][0] is None:
        return tables[0][1]
    # Measures of directed networks and others are the same in each window; a column may be missing where one is empty.
    columns = max((table.columns for _, table in tables), key=len)
    rows = []
    for window, table in tables:
        for record in table.records():
            rows.append((*(window or ("", "")), *(record.get(name) for name in columns)))
    return Table(("since", "until", *columns), tuple(rows))


def _write_files(networks: Windows, material: Material, format: Format, output: Path | None, say: Console) -> None:
    for window, network in networks:
        path = output
        if window is not None:
            if output is None:
                raise InputError("one network a window makes many files; give --output, such as networks.graphml")
            suffix = output.suffix or (FORMATS[format].suffix if format in FORMATS else ".csv")
            path = output.with_name(f"{output.stem}-{window[0]}{suffix}")
        if format is Format.DNA_EVENTS:
            write_output(write_events(network, material.stances), path)
            if lost := undated(network):
                say.print(f"left out for want of a date: {lost} statements")
        else:
            write_output(write_network(network.graph(), format), path)
        if path is not None:
            say.print(f"wrote {path}", markup=False)


def _measure_names(text: str | None) -> list[str] | None:
    """The measures asked for, none of them where all are; None where nodes are not to be measured."""
    if text is None:
        return None
    names = [name.strip() for name in text.split(",") if name.strip()]
    if not names:
        raise typer.BadParameter("name measures, such as degree,betweenness, or write all", param_hint="--measures")
    if names == ["all"]:
        return []
    for name in names:
        find_measure(name)
    return names


def _listing() -> str:
    grid = RichTable(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in ("network", "what it ties"):
        grid.add_column(column, no_wrap=column == "network", overflow="fold")
    for name, kind in KINDS.items():
        grid.add_row(name, kind.help)
    return rendered(grid, terminal=True)
