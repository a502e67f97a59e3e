"""The cue lexicon as look-ups over a sentence: which cue starts at a word; word lists as parts of patterns."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ujar.extract.view import Sentence
from ujar.lang import Cue, Language, get_language

_WITH_OBJECT = frozenset({"accuse", "claim", "demand", "naming"})  # verbs whose object -nya may be
_SHORTEST_VERB = 7  # letters


@dataclass(frozen=True, slots=True)
class CueAt:
    """A cue at words `begin`..`stop`. `nya` is True where the cue carries the speaker: ujarnya."""

    cue: Cue
    begin: int
    stop: int
    nya: bool = False


class Lexicon:
    """The cues of a language by frame; -nya forms are spelled out once."""

    def __init__(self, language: Language) -> None:
        self.frames: dict[str, dict[str, tuple[Cue, bool]]] = {}
        for cue in language.cues:
            forms = self.frames.setdefault(cue.frame, {})
            forms[cue.form] = (cue, False)
            if cue.nya:
                forms.setdefault(cue.form + "nya", (cue, True))
            if cue.frame == "active" and cue.takes in _WITH_OBJECT:
                forms.setdefault(cue.form + "nya", (cue, False))  # "menyebutnya sebagai ...", "memintanya pergi"
        self._common = language.common
        self._verbs = frozenset(form for forms in self.frames.values() for form in forms if _is_verb(form))
        self._misspelt = _one_letter_less(self._verbs)
        self.longest: dict[str, int] = {}  # first word of a cue -> words of the longest that it begins
        for forms in self.frames.values():
            for form in forms:
                first, count = form.split()[0], len(form.split())
                self.longest[first] = max(count, self.longest.get(first, 0))

    def at(self, sentence: Sentence, i: int, *frames: str) -> CueAt | None:
        """The longest cue of the named frames that starts at word `i`."""
        if i >= len(sentence.words):
            return None
        first = self._meant(sentence.words[i].low)
        for count in range(min(self.longest.get(first, 0), len(sentence.words) - i), 0, -1):
            form = " ".join([first, *(w.low for w in sentence.words[i + 1 : i + count])])
            for frame in frames:
                if form in self.frames.get(frame, {}):
                    cue, nya = self.frames[frame][form]
                    return CueAt(cue, i, i + count, nya)
        return None

    def _meant(self, low: str) -> str:
        """The verb that a word no newspaper writes is meant for: "mengacam" -> mengancam.

        It is one letter longer or shorter, or two of its letters are crossed.
        """
        if low in self.longest or low in self._common or len(low) <= _SHORTEST_VERB:
            return low
        if not (_is_verb(low) or _is_verb(f"{low[0]}{low[2]}{low[1]}{low[3:]}")):  # "mnegatakan"
            return low
        longer = self._misspelt.get(low, frozenset())
        shorter = {low[:k] + low[k + 1 :] for k in range(1, len(low) - 1)} & self._verbs
        crossed = {low[:k] + low[k + 1] + low[k] + low[k + 2 :] for k in range(1, len(low) - 2)} & self._verbs
        meant = longer | shorter | crossed
        return next(iter(meant)) if len(meant) == 1 else low


def _is_verb(form: str) -> bool:
    """One word with a verb's prefix, long enough that another word is unlikely to be so near to it."""
    return " " not in form and len(form) >= _SHORTEST_VERB and form.startswith(("me", "ber", "di"))


def _one_letter_less(forms: Iterable[str]) -> dict[str, frozenset[str]]:
    """What is left of each form without one of its inner letters, and the forms it is left of."""
    out: dict[str, frozenset[str]] = {}
    for form in forms:
        for k in range(1, len(form) - (not form.endswith("kan"))):  # "mengataka"
            less = form[:k] + form[k + 1 :]
            out[less] = out.get(less, frozenset()) | {form}
    return out


@cache
def lexicon_of(code: str) -> Lexicon:
    """The lexicon of a language, built once."""
    return Lexicon(get_language(code))


def any_of(words: Iterable[str]) -> str:
    """A group of a regular expression that matches any of the words, the longest first."""
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})"
