"""Where the data of the project lies: `UJAR_HOME`, else the checkout around the package, else the copy in the wheel."""

import os
from dataclasses import dataclass
from pathlib import Path

from ujar.errors import InputError


@dataclass(frozen=True, slots=True)
class Home:
    """The folders of knowledge that ship with the package."""

    root: Path

    @property
    def ontology(self) -> Path:
        return self.root / "ontology"

    @property
    def queries(self) -> Path:
        return self.root / "queries"

    @property
    def seeds(self) -> Path:
        return self.root / "seeds"

    @property
    def models(self) -> Path:
        return self.root / "data" / "models"

    @property
    def trained(self) -> Path | None:
        """The folder of models; None where a home of one's own has none, and names are told by rules alone."""
        return self.models if self.models.is_dir() else None


def find_home() -> Home:
    """Find ontology/, queries/ and seeds/. Raises InputError where `UJAR_HOME` or the installation lacks them."""
    package = Path(__file__).resolve().parent
    wished = os.environ.get("UJAR_HOME")
    places = [Path(wished)] if wished else [package.parents[1], package / "_assets"]
    for place in places:
        home = Home(place)
        if all(folder.is_dir() for folder in (home.ontology, home.queries, home.seeds)):
            return home
    raise InputError(
        f"no folder with ontology/, queries/ and seeds/ at {', '.join(map(str, places))}; set UJAR_HOME to one"
    )
