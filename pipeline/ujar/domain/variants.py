"""Names as newspapers misspell them: the people whose name is one letter away, found by look-up and not by search."""

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from ujar.domain.spelling import normalise

SHORTEST = 5  # letters of a word in which one letter may differ: Winther, Wintler; never Lind, Lint
SHORTEST_ALONE = 8  # letters of a surname that stands without a first name


class Variants:
    """People by every form of their last name with one letter left out: words a letter apart share one."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Take (printed name, person id)."""
        self._by_form: dict[str, dict[tuple[str, ...], str]] = {}
        for text, person in names:
            words = tuple(normalise(text).split())
            if words:
                for form in _forms(words[-1]):
                    self._by_form.setdefault(form, {})[words] = person

    def of(self, name: str) -> tuple[str, ...]:
        """The people whose full name differs by a letter in one or two of its long words."""
        words = tuple(normalise(name).split())
        if not words or (len(words) == 1 and len(words[0]) < SHORTEST_ALONE):
            return ()
        found: dict[str, None] = {}
        for form in _forms(words[-1]):
            for known, person in self._by_form.get(form, {}).items():
                if _alike(words, known):
                    found[person] = None
        return tuple(found)


def _forms(word: str) -> Iterator[str]:
    """The word, and where it is long the word without each of its letters."""
    yield word
    if len(word) < SHORTEST:
        return
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _alike(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """First and last word alike; what stands between may be left out, not changed.

    Darel al-Winther, Darel Winther; never Lin Mei Tao, Lin Su Tao.
    """
    if len(words) == 1:
        return _near(words[-1], known[-1])
    if len(known) < 2 or words == known or not (_near(words[0], known[0]) and _near(words[-1], known[-1])):
        return False
    return len(words) != len(known) or all(map(_near, words, known))


def _near(word: str, known: str) -> bool:
    return word == known or (min(len(word), len(known)) >= SHORTEST and OSA.distance(word, known) <= 1)
