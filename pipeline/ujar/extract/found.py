"""What a rule finds: a statement in the making, before overlaps are settled."""

from dataclasses import dataclass

from ujar.extract.lexicon import CueAt
from ujar.extract.view import Sentence
from ujar.model import Act, Kind, Span

BARE = "bare-denial"  # the rule of a denial without an object: its content is that of the claim before it


@dataclass(frozen=True, slots=True)
class Found:
    """One candidate. `heir` marks a content whose speaker is that of the statement before it (or after it)."""

    kind: Kind
    content: tuple[Span, ...]
    cue: Span | None
    speaker: Span | None
    act: Act
    rule: str
    confidence: float
    sentence: int
    takes: str = "clause"
    heir: bool = False

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """Where the content ends."""
        return self.content[-1].end

    @property
    def place(self) -> int:
        """Where it stands in reading order: at its content; a bare denial at its cue."""
        return self.cue.start if self.rule == BARE and self.cue is not None else self.start


def found_at(
    sentence: Sentence, cue: CueAt, speaker: Span | None, kind: Kind, content: tuple[Span, ...], rule: str,
    confidence: float, *, heir: bool = False,
) -> Found:  # fmt: skip
    """A candidate with the act of its cue, in the cue's sentence."""
    return Found(
        kind=kind,
        content=content,
        cue=sentence.span(cue.begin, cue.stop),
        speaker=speaker,
        act=cue.cue.act,
        rule=rule,
        confidence=confidence,
        sentence=sentence.number,
        takes=cue.cue.takes,
        heir=heir,
    )
