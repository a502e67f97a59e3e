"""Raw news -> the common words of Indonesian: those that newspapers write small, however a sentence begins.

    python pipeline/training/common_words.py ../shared/corpora/news/indosum_dev.jsonl

Counts the words inside sentences of a corpus whose licence allows it and writes `pipeline/ujar/lang/id/common.txt`.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

OUTPUT = Path(__file__).parents[1] / "ujar" / "lang" / "id" / "common.txt"
ARTICLES = 3  # articles in which a word must stand small
SMALL = 0.85  # share of a word's places inside sentences where it stands small: "surya" and "budi" are names, too
SHORTEST = 3
_WORD = re.compile(r"[^\W\d_]+")
_INSIDE = re.compile(r"[a-z,)] \Z")
_HEADER = "# Words that Indonesian newspapers write small: a capital on one tells of a sentence's beginning or a title."


def common_words(texts: list[str]) -> list[str]:
    """The words that stand small nearly everywhere inside sentences, in enough of the texts."""
    small, large = Counter[str](), Counter[str]()
    articles: defaultdict[str, set[int]] = defaultdict(set)
    for number, text in enumerate(texts):
        for match in _WORD.finditer(text):
            word = match[0]
            if word.islower() and word.isascii():
                small[word] += 1
                articles[word].add(number)
            elif word.istitle() and _INSIDE.search(text, max(0, match.start() - 2), match.start()):
                large[word.lower()] += 1
    return sorted(
        word
        for word, count in small.items()
        if len(word) >= SHORTEST and len(articles[word]) >= ARTICLES and count >= SMALL * (count + large[word])
    )


def main(path: Path) -> None:
    texts = [json.loads(line)["text"] for line in path.open(encoding="utf-8")]
    words = common_words(texts)
    OUTPUT.write_text("\n".join([_HEADER, *words, ""]), encoding="utf-8")
    print(f"{len(words)} words from {len(texts)} articles")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
