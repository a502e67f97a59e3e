"""What was left out and why: collected while a run goes on, counted at its end."""

import json
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path

from ujar.model import Skip


@dataclass
class SkipLog:
    """Collects skips in the order they happen."""

    skips: list[Skip] = field(default_factory=list)

    def add(self, stage: str, reason: str, source: str, *, article: str | None = None, detail: str = "") -> None:
        self.skips.append(Skip(stage, reason, source, article, detail))

    def by_reason(self) -> Counter[str]:
        return Counter(skip.reason for skip in self.skips)

    def write(self, path: Path) -> None:
        """Write one JSON line a skip, replacing the file."""
        lines = (json.dumps(asdict(skip), ensure_ascii=False) + "\n" for skip in self.skips)
        path.write_text("".join(lines), encoding="utf-8")
