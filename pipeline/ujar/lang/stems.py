"""Words -> rough Indonesian stems, good enough to see that two clauses speak of the same thing."""

import re

_SHORTEST = 4  # letters of a word, and of what is left of it
_PREFIX = re.compile(r"^(?:memper|diper|meng|meny|mem|men|me|di|ber|ter|peng|peny|pem|pen|per|pe|ke|se)")
_SUFFIX = re.compile(r"(?:nya|lah|kah|kan|an)$")
# Words too common to tell anything.
_EMPTY = frozenset(
    "adalah agar akan atas atau bahwa bagi belum bisa dalam dapat dari dengan harus hingga itu juga karena kepada lagi "
    "lebih masih mereka oleh pada para pernah pihak saat saja sebagai sebuah secara sejak seorang serta soal sudah "
    "telah tentang terhadap tersebut tidak untuk yang hal".split()
)


def stems(text: str) -> frozenset[str]:
    """The stems of a text's telling words.

    >>> sorted(stems("penundaan itu")), sorted(stems("pemungutan suara ditunda"))
    (['tunda'], ['pungut', 'suara', 'tunda'])
    """
    words = (word for word in re.findall(r"[^\W\d_]+", text.lower()) if word not in _EMPTY)
    return frozenset(stem(word) for word in words if len(word) >= _SHORTEST)


def stem(word: str) -> str:
    """A word without one prefix and one or two suffixes; the sound that a nasal prefix swallowed is put back."""
    for _ in range(2):
        cut = _SUFFIX.sub("", word)
        word = cut if len(cut) >= _SHORTEST else word
    match = _PREFIX.match(word)
    rest = word[match.end() :] if match else word
    if match is None or len(rest) < _SHORTEST - 1:
        return word
    swallowed = {"men": "t", "pen": "t", "meny": "s", "peny": "s", "mem": "p", "pem": "p"}.get(match[0], "")
    return swallowed + rest if rest[0] in "aeiou" else rest
