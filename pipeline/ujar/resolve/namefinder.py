"""The personal names of an article: runs of name words, how often each is printed, the full name of a short one."""

import re
from collections import Counter
from functools import cached_property

from ujar.domain import normalise
from ujar.model import Span
from ujar.resolve.namewords import NameWords

_TOKEN = re.compile(
    r"(?:al|el|Al|El|as|an|ad|at)-[A-Z][\w’']*|(?<!\w)[A-Z]\.|(?<!\w)[A-Z](?:[\w’'-]*\w)?(?=\W|$)|"
    r"\b(?:bin|binti|al|el|de|da|van|von|der|ibn|abu|ben|dos|le|la)(?=\s+[A-Z])"
)
_LETTERS = re.compile(r"[A-Z]{2,3}")
_LINE = re.compile(r"[^\n]+")
NICKNAME = 4  # letters of a nickname that shortens a name: "Wint"
HEADLINE = 0.7  # share of capitalised words from which a line without a stop is a headline
LONGEST = 4  # words of a name on either side of the word asked for


def _is_headline(line: str) -> bool:
    """A line without a final stop, most of whose words are capitalised."""
    words = [word for word in line.split() if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > 2 and capitals >= HEADLINE * len(words) and line.rstrip()[-1:].isalnum()


class NameFinder(NameWords):
    """Finds the names of people in one article."""

    def runs(self, start: int, end: int) -> list[Span]:
        """The stretches of name words between two offsets, in order."""
        text = self.article.text
        named = [n.span for n in self.names.within(start, end) if not n.of("person")]
        taken = {at for span in (*named, *self.article.skipped) for at in range(span.start, span.end)}
        out: list[Span] = []
        current: list[re.Match[str]] = []

        def close() -> None:
            while current and current[-1][0].lower() in self.lists.particles:
                current.pop()
            while current and (
                current[0][0].lower() in self.lists.particles - {"al", "el", "abu", "ibn", "ben", "de", "van", "von"}
            ):
                current.pop(0)
            while len(current) > 2 and normalise(f"{current[0][0]} {current[1][0]}") in self.names.domain.places:
                del current[:2]  # "Gubernur Port Selm Oskar Lind"
            while len(current) > 2 and self._is_glued(current[0][0], current[1][0]):
                current.pop(0)  # "Menteri Urusan Pelabuhan Oskar Lind"
            if current:
                out.append(Span(current[0].start(), current[-1].end(), text[current[0].start() : current[-1].end()]))
            current.clear()

        for match in _TOKEN.finditer(text, start, end):
            if current and text[current[-1].end() : match.start()].strip(" \xa0") != "":
                close()
            last = match[0].lower() in self.lists.last_names
            behind_a_name = bool(current) and (last or self._is_between(match, current[-1][0]))
            if match.start() not in taken and (behind_a_name or self.is_name_word(match[0], match.start())):
                current.append(match)
            else:
                close()
        close()
        whole = [self._seen.whole(run, start) for run in out]
        whole = sorted([*whole, *self._seen.missed(start, end, whole, taken)], key=lambda run: run.start)
        behind = dict.fromkeys(self._behind_organisation(run) for run in whole)
        return [run for run in behind if self._is_person(run.text.split())]

    def _is_between(self, match: re.Match[str], before: str) -> bool:
        """Initials or a word of titles before another word of a name: "Oskar | OML | Lind", "Oskar | Umum | Lind"."""
        text, low = self.article.text, match[0].lower()
        ahead = _TOKEN.match(text, match.end() + 1)
        if ahead is None or text[match.end()] != " " or not ahead[0][0].isupper():
            return False
        part = low in self._parts_of_titles and f"{low} {ahead[0].lower()}" not in self.language.titles
        initials = _LETTERS.fullmatch(match[0]) is not None and not self.names.named(match[0])
        alone = rf"(?<!\b{re.escape(before)} )\b{match[0]}\b"  # "Corporate Secretary BSI Lind", and BSI elsewhere
        initials = initials and re.search(alone, text) is None
        return (part or initials) and self.is_name_word(ahead[0], ahead.start())

    @cached_property
    def _parts_of_titles(self) -> frozenset[str]:
        """Words that only longer titles have: perdana, of "perdana menteri"."""
        language = self.language
        parts = {word for title in language.titles if " " in title for word in title.split()}
        whole = language.titles | language.bodies | language.groups.keys() | language.honorifics | language.portfolios
        return frozenset(parts - whole)

    def _behind_organisation(self, run: Span) -> Span:
        """ "CEO Orvel Group Oskar Lind": the name behind a foreign organisation's that a title stands before."""
        words = run.text.split()
        last = max((at for at, word in enumerate(words) if word.lower() in self.language.org_words), default=-1)
        lead = self.article.text[max(0, run.start - 30) : run.start].lower().split()
        titled = any(" ".join(lead[-count:]) in self.language.titles for count in (1, 2, 3) if len(lead) >= count)
        if last < 0 or not titled or len(words) - last < 3:
            return run
        name = " ".join(words[last + 1 :])
        return Span(run.end - len(name), run.end, name)

    def _is_person(self, words: list[str]) -> bool:
        """More than initials, and no word of a foreign organisation ("Orvel Peace Foundation")."""
        named = any(len(word.strip(".")) > 1 for word in words)
        if normalise(" ".join(words)) in self.names.domain.places:
            return False
        if all(word.lower() in self.language.common for word in words):
            return len(words) == 1 and self._is_named_so(words[0])
        return named and not (len(words) > 1 and {word.lower() for word in words} & self.language.org_words)

    @cached_property
    def everywhere(self) -> list[Span]:
        """The stretches of name words of the whole article; headlines count where their names come again."""
        text = self.article.text
        headlines = [m.span() for m in _LINE.finditer(text) if _is_headline(m[0])]

        def is_sure(run: Span) -> bool:
            inside = any(start <= run.start < end for start, end in headlines)
            return not inside or len(re.findall(rf"\b{re.escape(run.text)}\b", text)) > 1

        return [run for run in self.runs(0, len(text)) if is_sure(run)]

    @cached_property
    def counts(self) -> Counter[str]:
        """All runs of two to five name words of the article, with counts."""
        found: Counter[str] = Counter()
        for run in self.everywhere:
            if 2 <= len(run.text.split()) <= LONGEST + 1:
                found[run.text.rstrip(".")] += 1
        return found

    @cached_property
    def _inside(self) -> frozenset[str]:
        """Those of the counted runs that stand inside a sentence somewhere: no opening noun is part of them."""
        return frozenset(run.text.rstrip(".") for run in self.everywhere if not self.opens_sentence(run.start))

    @cached_property
    def _nicknames_end(self) -> tuple[int, ...]:
        """Where words end of which the article says that somebody is called so: "Dani, sapaan akrabnya"."""
        called_so = re.finditer(r",? (?:begitu |demikian )?(?:sapaan|panggilan)\b", self.article.text)
        return tuple(match.start() for match in called_so)

    def nickname(self, word: str) -> int | None:
        """Where the article first says of a word that somebody is called so; None where it doesn't."""
        text = self.article.text
        ends = (end for end in self._nicknames_end if text.endswith(word, 0, end))
        starts = (end - len(word) for end in ends)
        return next((start for start in starts if start == 0 or not re.match(r"\w", text[start - 1])), None)

    @cached_property
    def initials(self) -> dict[str, str]:
        """Acronyms of people: "Darel Omar Winther (DOW)"."""
        found = {}
        for match in re.finditer(
            r"((?:[A-Z][\w’'-]+\s+){1,3}[A-Z][\w’'-]+)\s+\((?:[a-z]+\s+)?([A-Z]{2,4})\)", self.article.text
        ):
            words = match[1].split()[-len(match[2]) :]
            fits = [w[0] for w in words] == list(match[2]) and self._is_person(words)
            if fits and all(self.is_name_word(w) for w in words):
                found[match[2]] = " ".join(words)
        return found

    def full_name(self, short: str) -> str:
        """The full name of a surname, first name or nickname ("Wint" of Darel Winther): the longest run that has it."""
        if short in self.initials:
            return self.initials[short]
        low = short.lower()
        whole = [name for name in self.counts if low in [w.lower().rstrip(".") for w in name.split()]]
        if not whole and len(short) >= 4:
            whole = [name for name in self.counts if any(w.lower().startswith(low) for w in name.split())]
        if not whole:
            singles = {run.text for run in self.everywhere if " " not in run.text and len(run.text) > len(short) + 1}
            longer = [name for name in singles if len(short) >= NICKNAME and name.lower().startswith(low)]
            return longer[0] if len(longer) == 1 else short
        last = [name for name in whole if name.split()[-1].lower() == low]
        if any(name not in last or name in self._inside for name in whole):  # "Gugatan Vela", and "Vela Orsand"
            last = [name for name in last if name in self._inside]
        return max(last or whole, key=lambda name: (min(self.counts[name], 2), -abs(len(name.split()) - 3), len(name)))
