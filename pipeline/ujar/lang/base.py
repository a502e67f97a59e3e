"""What a language knows: cues, speakers' heads, function words and dates, as one frozen value."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ujar.lang.dates import DateMention
from ujar.model import Act

FRAMES = ("after", "active", "short", "passive", "according", "nouns")
TAKES = (
    "clause", "bahwa", "demand", "infinitive", "claim", "accuse", "naming", "finding", "attitude", "told", "verdict",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cue:
    """One reporting cue: `frame` is where it stands, `takes` how its content follows, `nya` if -nya may join it."""

    form: str  # lower case
    frame: str
    act: Act
    takes: str = "clause"
    nya: bool = False


@dataclass(frozen=True)
class Clauses:
    """Words that bound clauses and attributions; clauses.yml says what each list is for."""

    manner_joiners: frozenset[str]
    contrasts: frozenset[str]
    meanwhile: frozenset[str]
    namely: frozenset[str]
    reminders: frozenset[str]
    agreements: frozenset[str]
    alike: frozenset[str]
    about_so_many: frozenset[str]
    speaker_adverbs: frozenset[str]
    second_cues: frozenset[str]
    clause_marks: frozenset[str]
    main_cues: frozenset[str]
    saying_asides: frozenset[str]
    press: frozenset[str]
    occasions: frozenset[str]
    hours: frozenset[str]
    attitudes: frozenset[str]
    reservations: frozenset[str]
    sequels: frozenset[str]
    lapses: frozenset[str]
    fixed_adjectives: frozenset[str]
    plain_verbs: frozenset[str]
    spans: frozenset[str]
    speeches: frozenset[str]
    accounts: frozenset[str]
    pictures: frozenset[str]
    holdings: frozenset[str]
    statives: frozenset[str]
    carriers: frozenset[str]
    bare_cues: frozenset[str]
    sure_cues: frozenset[str]
    no_claims: frozenset[str]
    reactions: frozenset[str]
    aims: frozenset[str]
    deeds: frozenset[str]
    topics: frozenset[str]
    degrees: frozenset[str]
    all_of: frozenset[str]
    employed_heads: frozenset[str]
    official_texts: frozenset[str]
    no_comments: frozenset[str]
    first_clauses: frozenset[str]
    orders: frozenset[str]
    events: frozenset[str]
    speaking_texts: frozenset[str]
    pointed_speakers: frozenset[str]
    findings: frozenset[str]
    no_speakers: frozenset[str]
    happenings: frozenset[str]
    alternatives: frozenset[str]
    auxiliaries: frozenset[str]
    clause_openers: frozenset[str]
    appositions: frozenset[str]
    carrier_words: frozenset[str]
    calls: frozenset[str]
    support_verbs: frozenset[str]
    possessive_links: frozenset[str]
    first_person: frozenset[str]
    no_subject_before: frozenset[str]
    prospects: frozenset[str]
    no_tail_after: frozenset[str]
    name_particles: frozenset[str]
    placed_heads: frozenset[str]
    counts: frozenset[str]
    issued: frozenset[str]
    obligations: frozenset[str]
    own_side: frozenset[str]
    commitments: frozenset[str]
    conditions: frozenset[str]
    consequences: frozenset[str]
    denials: frozenset[str]
    manners: frozenset[str]
    deflations: frozenset[str]
    lies: frozenset[str]
    links: frozenset[str]
    never: frozenset[str]
    doubters: frozenset[str]
    hearsay: frozenset[str]
    untrue: frozenset[str]
    truths: frozenset[str]
    traits: frozenset[str]
    excerpts: frozenset[str]
    wire_cues: frozenset[str]
    issuing_texts: frozenset[str]
    relaying: frozenset[str]
    pretexts: frozenset[str]
    causatives: frozenset[str]
    predicates: frozenset[str]
    undenying: frozenset[str]
    refutations: frozenset[str]
    doubts: frozenset[str]
    affirmations: frozenset[str]
    aftermaths: frozenset[str]
    negators: frozenset[str]
    written: frozenset[str]
    calls_it: frozenset[str]
    told_to: frozenset[str]
    loose_complementizers: frozenset[str]
    agentless: frozenset[str]
    noun_cues: frozenset[str]
    tells: frozenset[str]
    stances: frozenset[str]
    joiners: frozenset[str]
    buts: frozenset[str]
    closings: frozenset[str]
    comparisons: frozenset[str]
    manner_openers: frozenset[str]
    detailing: frozenset[str]
    details: frozenset[str]
    addressing: frozenset[str]
    told_nouns: frozenset[str]
    plain_cues: frozenset[str]
    hopes: frozenset[str]
    hearers: frozenset[str]
    copulas: frozenset[str]
    aspects: frozenset[str]
    times: frozenset[str]


@dataclass(frozen=True)
class Language:
    """A language's knowledge. All words are lower case; multi-word entries are split by one space."""

    code: str
    cues: tuple[Cue, ...]
    clauses: Clauses
    confidences: Mapping[str, float]  # rule -> share of its statements that training gold has
    not_speakers: frozenset[str]
    titles: frozenset[str]
    groups: Mapping[str, str]
    openers: frozenset[str]
    bodies: frozenset[str]
    pronouns: frozenset[str]
    demonstratives: frozenset[str]
    portfolios: frozenset[str]
    honorifics: frozenset[str]
    org_words: frozenset[str]
    adjectives: Mapping[str, str]  # state -> adjective of group names
    not_verbs: frozenset[str]  # nouns that look like verbs
    connectives: frozenset[str]
    adverbs: frozenset[str]
    negations: frozenset[str]
    adjunct_openers: frozenset[str]
    title_prepositions: frozenset[str]
    complementizers: frozenset[str]
    coordinators: frozenset[str]
    relay_frames: tuple[str, ...]  # longest first
    relay_fillers: frozenset[str]
    abbreviations: frozenset[str]
    resumptions: frozenset[str]
    common: frozenset[str]  # words that newspapers write small: no names
    line_starts: tuple[str, ...]
    line_equals: frozenset[str]
    inline: tuple[str, ...]
    find_dates: Callable[[str], list[DateMention]]
    cue_weights: Path | None = None  # of the trained component that finds cues beside the rules

    @cached_property
    def relay_phrases(self) -> frozenset[str]:
        """The relay frames as a set."""
        return frozenset(self.relay_frames)

    def speaks_if_pointed_at(self, word: str) -> bool:
        """A noun for something written or said, which may stand for who wrote it, or for a person or state."""
        return word in self._pointed_at

    def is_reduplicated_person(self, word: str) -> bool:
        """Several who can speak: "pejabat-pejabat", "anggota-anggota"."""
        first, _, second = word.partition("-")
        return first == second and first in self._persons

    @cached_property
    def _persons(self) -> frozenset[str]:
        return self.titles | self.groups.keys() | self.openers | {"negara", "orang"}

    @cached_property
    def _pointed_at(self) -> frozenset[str]:
        words = self.clauses
        return words.speaking_texts | words.findings | words.pointed_speakers | self.cues_of("nouns").keys()

    def cues_of(self, frame: str) -> dict[str, Cue]:
        """The cues of one frame by form."""
        return {cue.form: cue for cue in self.cues if cue.frame == frame}
