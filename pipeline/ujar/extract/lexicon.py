"""The cue lexicon as look-ups over a sentence: which cue starts at a word; word lists as parts of patterns."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ujar.extract.view import Sentence
from ujar.lang import Cue, Language, get_language

_WITH_OBJECT = frozenset({"accuse", "claim", "demand", "naming"})  # verbs whose object -nya may be


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
        self.longest: dict[str, int] = {}  # first word of a cue -> words of the longest that it begins
        for forms in self.frames.values():
            for form in forms:
                first, count = form.split()[0], len(form.split())
                self.longest[first] = max(count, self.longest.get(first, 0))

    def at(self, sentence: Sentence, i: int, *frames: str) -> CueAt | None:
        """The longest cue of the named frames that starts at word `i`."""
        longest = self.longest.get(sentence.words[i].low, 0) if i < len(sentence.words) else 0
        for count in range(min(longest, len(sentence.words) - i), 0, -1):
            form = " ".join(w.low for w in sentence.words[i : i + count])
            for frame in frames:
                if form in self.frames.get(frame, {}):
                    cue, nya = self.frames[frame][form]
                    return CueAt(cue, i, i + count, nya)
        return None


@cache
def lexicon_of(code: str) -> Lexicon:
    """The lexicon of a language, built once."""
    return Lexicon(get_language(code))


def any_of(words: Iterable[str]) -> str:
    """A group of a regular expression that matches any of the words, the longest first."""
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})"
