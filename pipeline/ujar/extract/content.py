"""Where the words said begin and end in a sentence."""

import re

from ujar.extract.lexicon import Lexicon
from ujar.extract.speakers import skip_connectives, strip_adverbs
from ujar.extract.view import Sentence
from ujar.lang import Language
from ujar.model import Kind, Span

_FINAL = ".,;:!?…"
# A second cue after one of these always starts a statement of its own; after "dan" only with a plain verb of saying.
_ALWAYS_SPLIT = frozenset({"seraya", "sambil", "sembari", "sekaligus"})
_PLAIN = frozenset(
    "mengatakan menyatakan menambahkan menegaskan mengingatkan memperingatkan menyebut menyebutkan mengklaim berjanji "
    "menuturkan menjelaskan mengungkapkan mengaku mengakui menekankan menuding menuduh membantah".split()
)
_ASIDES = frozenset({"kepada", "pada", "dalam", "di", "saat", "ketika", "usai", "seusai", "melalui", "lewat", "via", "seperti", "sebagaimana", "dikutip", "dilansir", "mengutip", "melansir", "setelah", "menjawab", "menanggapi", "merespons", "selepas", "sesaat", "sebelum", "dari", "di sela", "sela", "seiring", "terkait", "soal", "mengenai", "tentang", "hari", "kemarin"})


def content_start(sentence: Sentence, i: int, language: Language) -> int:
    """The first word of the content after a cue that ends before word `i`: past addressee, date, comma and bahwa."""
    words = sentence.words
    limit = len(words)
    j = i
    complement = next((k for k in range(i, min(limit, i + 30)) if words[k].low in {"bahwa", "bahwasanya"} and words[k].quotation is None), None)
    if complement is not None and _is_bridge(sentence, i, complement, language):
        return skip_openers(sentence, complement + 1, language)
    for _ in range(3):  # at most three asides in a row: addressee, place, date
        if j < limit and words[j].low in _ASIDES or (j < limit and _starts_date(sentence, j, language)):
            comma = next((k for k in range(j, min(limit, j + 28)) if words[k].text in {",", ":"} and not _inside_brackets(sentence, j, k)), None)
            if comma is not None and comma < limit - 2:
                j = comma + 1
                continue
            if words[j].low == "kepada":
                j = _past_phrase(sentence, j + 1)
                continue
        break
    if j < limit and words[j].low in {"juga"}:
        j += 1
    while j < limit and words[j].text in {",", ":", "-", "–", "—"}:
        j += 1
    if j < limit and words[j].low in language.complementizers and words[j].low in {"bahwa", "bahwasanya"}:
        j += 1
    return skip_openers(sentence, j, language)


def skip_openers(sentence: Sentence, j: int, language: Language) -> int:
    """Step over commas and discourse openers at the beginning of a content ("meski begitu,")."""
    words = sentence.words
    while j < len(words) and words[j].text in {",", ":"}:
        j += 1
    k = skip_connectives(sentence, j, len(words), language)
    if k > j and k < len(words) and words[k - 1].text == ",":
        return k
    return j


def _is_bridge(sentence: Sentence, i: int, k: int, language: Language) -> bool:
    """Between cue and bahwa stands nothing but asides."""
    if k == i:
        return True
    first = sentence.words[i]
    if first.text == ",":
        return k == i + 1 or _is_bridge(sentence, i + 1, k, language)
    return first.low in _ASIDES or first.low in language.adverbs or _starts_date(sentence, i, language)


def _starts_date(sentence: Sentence, j: int, language: Language) -> bool:
    text = sentence.article.text[sentence.words[j].start : sentence.words[j].start + 40]
    dates = language.find_dates(text)
    return bool(dates) and dates[0].start == 0


def _inside_brackets(sentence: Sentence, j: int, k: int) -> bool:
    depth = 0
    for word in sentence.words[j:k]:
        depth += (word.text == "(") - (word.text == ")")
    return depth > 0


def _past_phrase(sentence: Sentence, j: int) -> int:
    """Past an addressee without a comma: "kepada wartawan", "kepada AFP", "kepada kantor berita Reuters"."""
    words = sentence.words
    lower = {"wartawan", "para", "reporter", "pers", "media", "kantor", "berita", "awak", "parlemen", "publik", "televisi", "stasiun", "surat", "kabar", "harian"}
    while j < len(words) and words[j].low in lower:
        j += 1
    if words[j - 1].low in {"wartawan", "reporter", "pers", "media", "parlemen", "publik"}:
        return j
    while j < len(words) and words[j].is_capital:
        j += 1
    return j


def content_end(sentence: Sentence, begin: int, language: Language, lexicon: Lexicon, *, floor: int | None = None) -> int:
    """The word after the content that starts at `begin`: before a second attribution, a relay frame, a date of saying."""
    words = sentence.words
    end = len(words)
    for j in range(begin + 1, len(words)):
        if words[j].quotation is not None and words[j].text not in {","}:
            continue
        if words[j].text in {",", "-", "–", "—"} and j + 1 < len(words):
            after = lexicon.at(sentence, j + 1, "after")
            if after and words[j + 1].quotation is None and (after.nya or _speaker_like(sentence, after.stop, language)):
                end = j
                break
            if sentence.phrase_at(j + 1, frozenset(language.relay_frames), longest=5) and _is_relay(sentence, j + 1, language):
                end = j
                break
            if words[j + 1].low == "menurut" and j + 2 < len(words) and (words[j + 2].is_capital or words[j + 2].low in language.pronouns):
                end = j
                break
        if words[j].low in _ALWAYS_SPLIT and _cue_after(sentence, j + 1, language, lexicon):
            end = j
            break
        if words[j].low in {"dan", "serta", "namun", "tetapi", "tapi"}:
            following = _cue_after(sentence, j + 1, language, lexicon)
            if following and words[following].low in _PLAIN:
                end = j
                break
        if words[j].low in {"seperti", "sebagaimana", "demikian", "dikutip", "dilansir"} and _is_relay(sentence, j, language):
            end = j
            break
    return trim_end(sentence, begin, end, language)


def _cue_after(sentence: Sentence, j: int, language: Language, lexicon: Lexicon) -> int | None:
    while j < len(sentence.words) and sentence.words[j].low in language.adverbs:
        j += 1
    found = lexicon.at(sentence, j, "active") if j < len(sentence.words) else None
    return found.begin if found else None


def _speaker_like(sentence: Sentence, j: int, language: Language) -> bool:
    if j >= len(sentence.words):
        return False
    word = sentence.words[j]
    return word.is_capital or word.low in language.pronouns or bool(
        sentence.phrase_at(j, language.titles) or sentence.phrase_at(j, language.bodies)
        or sentence.phrase_at(j, language.groups) or word.low in language.openers  # type: ignore[arg-type]
    )


def _is_relay(sentence: Sentence, j: int, language: Language) -> bool:
    """A relay frame with a name of a carrier after it."""
    count = sentence.phrase_at(j, frozenset(language.relay_frames), longest=5)
    if not count:
        return False
    k = j + count
    if sentence.words[j].low == "demikian" and count == 1:
        return False
    while k < len(sentence.words) and sentence.words[k].low in language.relay_fillers:
        k += 1
    return k < len(sentence.words) and sentence.words[k].is_capital and sentence.words[j].low != "kepada" and not (
        sentence.words[j].low in {"dalam", "wawancara"}
    )


def trim_end(sentence: Sentence, begin: int, end: int, language: Language) -> int:
    """Leave out the final stop, and a date or place of the saying set off by a comma."""
    words = sentence.words
    while end > begin and words[end - 1].text in set(_FINAL) | {"-", "–", "—"} and (
        words[end - 1].quotation is None or _opens_nothing(sentence, end - 1)
    ):
        if words[end - 1].quotation is not None:
            break
        end -= 1
    comma = next((k for k in range(end - 1, begin, -1) if words[k].text == "," and words[k].quotation is None), None)
    if comma is not None and end - comma <= 12:
        rest = sentence.article.text[words[comma + 1].start : words[end - 1].end] if comma + 1 < end else ""
        bare = re.sub(r"^(?:pada|hari|di [A-Z]\w+(?: [A-Z]\w+)*,?)\s*", "", rest)
        dates = language.find_dates(bare)
        if dates and dates[0].start <= 1 and not bare[dates[-1].end :].strip(" ).,") and dates[0].weekday is not None:
            return trim_end(sentence, begin, comma, language)
    return end


def _opens_nothing(sentence: Sentence, i: int) -> bool:
    return False


def content_spans(sentence: Sentence, begin: int, end: int) -> tuple[Kind, Span] | None:
    """The content's span and kind: only a quotation = direct (without its marks), a quotation in it = mixed."""
    if end <= begin:
        return None
    words = sentence.words[begin:end]
    numbers = {w.quotation for w in words if w.quotation is not None}
    text = sentence.article.text
    start, stop = words[0].start, words[-1].end
    if len(numbers) == 1:
        quotation = sentence.quotations[next(iter(numbers))]
        outside = [w for w in words if w.quotation is None and w.is_word]
        if not outside:
            inner = text[quotation.inner_start : quotation.inner_end]
            lead = len(inner) - len(inner.lstrip())
            return Kind.DIRECT, Span(
                quotation.inner_start + lead, quotation.inner_start + len(inner.rstrip()), inner.strip()
            )
        if quotation.end >= stop and words[-1].quotation is not None:
            stop = quotation.end
    if not text[start:stop].strip():
        return None
    quoted = any(
        sentence.quotations[n].inner_end - sentence.quotations[n].inner_start >= 2 for n in numbers
    )
    return (Kind.MIXED if quoted else Kind.INDIRECT), Span(start, stop, text[start:stop])


def strip_before(sentence: Sentence, end: int, floor: int, language: Language) -> int:
    """Step back over adverbs before word `end` (the content of a clause before its attribution)."""
    return strip_adverbs(sentence, end, language, floor)
