"""Who speaks at a verb that stands after its subject: "X pada Rabu mengatakan"."""

from ujar.extract.phrases import PARTING, is_date_word, is_verbal, person_words, phrase_end, skip_connectives
from ujar.extract.speakers import speaker_after
from ujar.extract.view import Sentence, Word
from ujar.lang import Language


def subject_before(sentence: Sentence, i: int, language: Language, *, floor: int = 0) -> tuple[int, int] | None:
    """The words [begin, stop) of the subject of the verb at word `i`, or None.

    Adverbs, dates and other asides between subject and verb are stepped over; asides between commas too.
    """
    segments = _segments(sentence, floor, strip_adverbs(sentence, i, language, floor))
    inside: tuple[int, int] | None = None
    while segments:
        begin, end = segments.pop()
        enclosed = bool(segments) and end < len(sentence.words) and sentence.words[end].text == ","
        end = strip_adverbs(sentence, end, language, begin)
        listed = sentence.words[begin].low in language.clauses.joiners and bool(segments)  # "A, B, dan C mengatakan"
        begin = skip_connectives(sentence, begin, end, language)
        begin += bool(segments) and begin + 1 < end and sentence.words[begin].low in language.clauses.bare_cues
        if begin >= end:
            continue  # "..., kata | Tolvan |, meminta ..."
        if listed:
            head = min(phrase_end(sentence, begin, language), end)
            if head > begin:
                return _with_list(sentence, begin, head, segments, language, listed=True)
        if sentence.phrase_at(begin, language.relay_phrases, longest=5) and segments:
            continue  # "Tolvan, seperti dilansir Reuters, menyebut ..."
        acts = enclosed and sentence.words[begin].low.startswith("me") and is_verbal(sentence.words[begin], language)
        if acts:
            continue  # "Orla, mewakili Liga Selat, menyampaikan"
        related = enclosed and len(segments) > 1 and sentence.words[segments[-1][0]].low in language.openers | {"yang"}
        if related and phrase_end(sentence, begin, language) == end:
            continue  # "Dusan, yang tiba dari sekutunya, Belmora, memuji ..."
        own = sentence.words[begin].low == "yang" and begin + 2 == end
        if own and sentence.words[begin + 1].low in language.pronouns:
            return begin + 1, end  # "korban tewas, yang | ia | katakan tak bersenjata"
        if sentence.words[begin].low == "yang" or _is_aside(sentence, begin, end, language):
            tail = _tail_phrase(sentence, begin, end, language) if sentence.words[begin].low != "yang" else None
            if tail and not enclosed:
                return _with_list(sentence, *tail, segments, language)
            inside = inside or tail  # "Tolvan, dalam pidato di depan | Majelis Orlan |, mengatakan"
            continue
        return _subject_in(sentence, begin, end, segments, language) or inside
    return inside


def _subject_in(
    sentence: Sentence, begin: int, end: int, segments: list[tuple[int, int]], language: Language
) -> tuple[int, int] | None:
    words = sentence.words
    opener = _opener_before(sentence, begin, end, language)
    if opener is not None:
        begin = opener + 1  # "Dia pulang setelah | Ardania | mengancam"
    if words[begin].low in language.pronouns:
        return begin, begin + 1
    if words[begin].low in language.clauses.first_clauses and begin + 1 < end:
        begin += 1  # "Meskipun | beberapa negara | membantah laporan itu, ..."
        if words[begin].low in language.pronouns:
            return begin, begin + 1
    counted = begin + sentence.phrase_at(begin, language.clauses.about_so_many)
    if begin < counted < end and words[counted].text[0].isdigit():
        return begin, min(phrase_end(sentence, counted, language, any_noun=True), end)
    head = min(phrase_end(sentence, begin, language, any_noun=words[begin].text[0].islower()), end)
    if head == begin:
        return _tail_phrase(sentence, begin, end, language)
    stopped_by = words[head].low if head < end else ""
    made = end < len(words) and words[end].text != ","
    if made and any(word.low in language.clauses.causatives for word in words[head:end]):
        return None  # "konvensi itu mewajibkan negara hulu | memberitahukan"
    if stopped_by in language.pronouns and head + 1 == end and words[begin].low in language.clauses.pointed_speakers:
        return begin, end  # "tetangga mereka mengaku"
    joiner = next((k for k in range(end - 2, head, -1) if words[k].low in language.clauses.joiners), None)
    acts = made and joiner is not None and any(is_verbal(word, language) for word in words[head:joiner])
    if acts and joiner is not None:
        someone = words[joiner + 1].low in language.openers  # "... dan | seorang pelaut | mengatakan"
        whole = phrase_end(sentence, joiner + 1, language, any_noun=someone) == end
        if whole and (someone or words[joiner + 1].is_capital):
            return joiner + 1, end  # "para menteri itu saling menelepon dan | Presiden Tolvan | mengatakan"
    if stopped_by == "di" and _is_seated(sentence, begin, head, end, language):
        head, stopped_by = end, ""
    if stopped_by and stopped_by not in language.adjunct_openers and stopped_by != "yang":
        tail = _tail_phrase(sentence, begin, end, language)
        if tail and tail[0] > begin:
            return tail
    if segments and words[segments[-1][1]].text == ",":
        before = segments[-1]
        first = skip_connectives(sentence, before[0], before[1], language)
        carried = sentence.phrase_at(first, language.relay_phrases, longest=5) > 0
        if first < before[1] and not carried and not _is_aside(sentence, first, before[1], language):
            whole = phrase_end(sentence, first, language) == before[1]
            here, there = person_words(sentence, begin, language), person_words(sentence, first, language)
            ranked = bool(here) and words[first].low in language.honorifics  # "Kolonel Dusan, kepala staf, ..."
            ranked = ranked or (
                bool(there) and words[begin].is_capital and words[begin].low.rstrip(".") in language.honorifics
            )
            closed = end < len(words) and words[end].text == ","
            if whole and (bool(here) != bool(there) or ranked or closed) and (words[first].is_capital or there):
                titled = words[begin].is_capital or sentence.phrase_at(begin, language.titles) > 0
                apart = closed and not titled
                first = _name_before(sentence, first, segments, language)
                return first, before[1] if apart else head  # "Dewan Selat, badan yang mengawasi pakta itu, meminta"
    return _with_list(sentence, begin, head, segments, language)


def _name_before(sentence: Sentence, first: int, segments: list[tuple[int, int]], language: Language) -> int:
    """Where the name begins whose apposition begins at word `first`: "Lind, | seorang warga Orla, kota itu, ..."."""
    begin, end = segments[-2] if len(segments) > 1 else (first, first)
    words = sentence.words
    named = begin < end and words[begin].is_capital and words[end].text == "," and words[first].low in language.openers
    whole = named and phrase_end(sentence, begin, language) == end and not _is_aside(sentence, begin, end, language)
    return begin if whole else first


def _is_seated(sentence: Sentence, begin: int, head: int, end: int, language: Language) -> bool:
    """Where somebody with a title sits, right before the verb: "pemimpin partai itu | di Senat Orla Mira Tolvan |"."""
    words = sentence.words
    if end >= len(words) or words[end].text == "," or not all(word.is_capital for word in words[head + 1 : end]):
        return False
    unnamed = not any(word.is_capital for word in words[begin + 1 : head])
    seat = head + 1 < end and (unnamed or words[head + 1].low in language.bodies)
    return seat and sentence.phrase_at(begin, language.titles) > 0


def _opener_before(sentence: Sentence, begin: int, end: int, language: Language) -> int | None:
    """The word that opens the clause whose subject a name at the end is; None where none does."""
    words = sentence.words
    opener = next((k for k in range(end - 2, begin, -1) if words[k].low in language.clauses.first_clauses), None)
    if opener is None or not (words[opener + 1].is_capital or person_words(sentence, opener + 1, language)):
        return None
    return opener if phrase_end(sentence, opener + 1, language) >= end else None


def _with_list(
    sentence: Sentence, begin: int, head: int, segments: list[tuple[int, int]], language: Language,
    *, listed: bool = False,
) -> tuple[int, int]:  # fmt: skip
    """Take in the names before "B dan C": "A, B dan C"; with `listed`, "A, B, dan C"."""
    if not listed and not any(w.low in language.clauses.joiners for w in sentence.words[begin:head]):
        return begin, head
    while segments:
        first, last = segments[-1]
        if listed and sentence.words[first].low == "yang" and len(segments) > 1:
            segments.pop()  # "Vano, | yang marah |, dan Lind menolak"
            continue
        first = skip_connectives(sentence, first, last, language)
        named = sentence.words[first].low in language.clauses.namely  # "tiga negara, yakni | A, B, dan C |, menyerukan"
        first += named
        if first >= last or not sentence.words[first].is_capital or phrase_end(sentence, first, language) != last:
            break
        if named:
            return first, head
        if _is_aside(sentence, first, last, language):
            break
        begin = first
        segments.pop()
    return begin, head


def first_subject(sentence: Sentence, stop: int, language: Language) -> tuple[int, int] | None:
    """The subject of the sentence's first clause: "Belmora sepakat ..., namun mengingatkan bahwa ..."."""
    begin = skip_connectives(sentence, 0, stop, language)
    while begin < stop:
        opens = sentence.words[begin].low in language.clauses.no_speakers  # "Segera setelah ..., X melarang"
        following = sentence.words[begin + 1 : begin + 2]  # "Tiga pekan setelah ..., X melarang"
        opens = opens or (
            _counts(sentence.words[begin], language) and any(word.low in language.clauses.spans for word in following)
        )
        if not opens and not _is_aside(sentence, begin, stop, language):
            if sentence.words[begin].low in language.pronouns:
                return begin, begin + 1
            _, end = speaker_after(sentence, begin, language, before_content=True)  # "Juru bicara X, Mira Tolvan, ..."
            end = _named_behind(sentence, begin, end, language)
            return (begin, min(end, stop)) if end > begin else None
        comma = next((k for k in range(begin, stop) if sentence.words[k].text == ","), None)
        if comma is None:
            return None
        begin = skip_connectives(sentence, comma + 1, stop, language)
    return None


def _named_behind(sentence: Sentence, begin: int, end: int, language: Language) -> int:
    """Past the name behind a title, no comma after it: "Presiden Ardania, Mira Tolvan | kembali ..."."""
    words = sentence.words
    if not begin < end < len(words) - 1 or words[end].text != "," or not person_words(sentence, begin, language):
        return end
    named = phrase_end(sentence, end + 1, language)
    plain = named < len(words) and words[named].is_word and not words[named].is_capital
    name = all(word.is_capital for word in words[end + 1 : named]) and 1 < named - end - 1 < 5
    titled = person_words(sentence, end + 1, language) > 0 or is_date_word(words[end + 1], language)
    return named if plain and name and not titled else end


def phrase_before(sentence: Sentence, stop: int, language: Language) -> tuple[int, int] | None:
    """The longest phrase of somebody who can speak that ends at word `stop`: "kata [Menlu Ardania], yang ..."."""
    words = sentence.words
    for j in range(max(0, stop - 16), stop):
        if words[j].quotation is not None or words[j].low in language.clauses.no_tail_after | {"yang"}:
            continue
        written = language.speaks_if_pointed_at(words[j].low)  # "komunike bersama yang menegaskan ..."
        starts = words[j].is_capital or person_words(sentence, j, language) or written
        issued = words[j].low in language.clauses.issuing_texts
        unsigned = (issued or (written and j + 1 == stop)) and not any(w.is_capital for w in words[j:stop])
        end = phrase_end(sentence, j, language, any_noun=unsigned)
        if starts and not is_date_word(words[j], language) and end == stop:
            return j, stop
    return None


def strip_adverbs(sentence: Sentence, stop: int, language: Language, floor: int) -> int:
    """Step back over adverbs and dates right before word `stop`."""
    words = sentence.words
    while stop > floor:
        last = words[stop - 1]
        if stop - 2 >= floor and f"{words[stop - 2].low} {last.low}" in language.clauses.fixed_adjectives:
            return stop  # "kelompok | garis keras | menolak"
        if stop - 3 >= floor and words[stop - 3].low == "secara" and words[stop - 2].low in language.negations:
            stop -= 3
        elif (
            stop - 2 >= floor
            and words[stop - 2].low in language.clauses.manner_openers
            and last.is_word
            and not last.is_capital
        ):
            stop -= 2
        elif last.text == "," or (last.low in language.adverbs and not last.is_capital):
            stop -= 1
        elif (count := _adverb_before(sentence, stop, floor, language)) > 0:
            stop -= count
        elif last.text == ")" and (opening := _date_bracket(sentence, stop, floor)) is not None:
            stop = opening
        elif is_date_word(last, language) or _is_unit_of_time(sentence, stop, language):
            past = not is_date_word(last, language)
            stop -= 1
            if stop > floor and (
                words[stop - 1].low in {"pada", "hari"} or (past and _counts(words[stop - 1], language))
            ):
                stop -= 1
        else:
            return stop
    return stop


def _is_unit_of_time(sentence: Sentence, stop: int, language: Language) -> bool:
    """The unit of a time past, whose adverb was stepped over: "yang pada [bulan] lalu mengecam"."""
    words = sentence.words
    if words[stop - 1].low == "ini" and stop > 1:  # "Lind | bulan ini | menyatakan"
        return words[stop - 2].low in language.clauses.spans
    past = stop < len(words) and words[stop].low in {"lalu", "lampau", "ini"}
    return past and words[stop - 1].low in language.clauses.spans


def _counts(word: Word, language: Language) -> bool:
    """How many of a unit of time: "Lind | dua pekan lalu | menolak"."""
    return word.text.isdigit() or word.low in language.openers | language.clauses.counts


def _adverb_before(sentence: Sentence, stop: int, floor: int, language: Language) -> int:
    """How many words before `stop` make an adverb of several: "beberapa kali", "terus menerus"."""
    for count in (3, 2):
        if stop - count > floor and " ".join(w.low for w in sentence.words[stop - count : stop]) in language.adverbs:
            return count
    return 0


def _date_bracket(sentence: Sentence, stop: int, floor: int) -> int | None:
    words = sentence.words
    opening = next((k for k in range(stop - 2, max(floor, stop - 9) - 1, -1) if words[k].text == "("), None)
    if opening is None:
        return None
    text = sentence.article.text[words[opening].start : words[stop - 1].end]
    return opening if "/" in text and any(c.isdigit() for c in text) else None


def _segments(sentence: Sentence, floor: int, stop: int) -> list[tuple[int, int]]:
    """The stretches between commas, brackets kept whole; nothing before a colon, semicolon or dash."""
    out: list[tuple[int, int]] = []
    begin, depth = floor, 0
    for j in range(floor, stop):
        text = sentence.words[j].text
        depth = max(0, depth + (text == "(") - (text == ")"))
        if depth == 0 and text in PARTING:
            if j > begin:
                out.append((begin, j))
            aside = j + 1 < stop and sentence.words[j + 1].low == "yang"  # "Tolvan --yang mengetahui itu, | ..."
            if text != "," and not aside:
                out.clear()
            begin = j + 1
    if stop > begin:
        out.append((begin, stop))
    return out


def _is_aside(sentence: Sentence, begin: int, end: int, language: Language) -> bool:
    """A phrase of time, place, occasion or manner, or an age: "Vano, 45 tahun, mengatakan"."""
    first = sentence.words[begin]
    if begin and sentence.words[begin - 1].text == "," and _is_age(sentence, begin, end):
        return True
    opens = first.low in language.adjunct_openers - language.openers  # "beberapa sumber" speaks; hours are dates
    if opens or is_date_word(first, language) or first.text == "(":
        return True
    text = sentence.article.text[first.start : sentence.words[end - 1].end]
    dates = language.find_dates(text)
    return bool(dates) and dates[0].start == 0 and dates[-1].end >= len(text) - 3


def _is_age(sentence: Sentence, begin: int, end: int) -> bool:
    words = [word.low for word in sentence.words[begin:end]]
    return words[0].isdigit() and words[1:] in ([], ["tahun"])


def _tail_phrase(sentence: Sentence, begin: int, end: int, language: Language) -> tuple[int, int] | None:
    """The last noun phrase of a stretch: "Dalam pidatonya Selasa malam | Presiden Lind |"."""
    words = sentence.words
    for j in range(begin + 1, end):
        before = words[j - 1]
        if words[j].quotation is not None or before.text == "&" or before.low in language.clauses.no_tail_after:
            continue
        if words[j].low in language.pronouns and j + 1 == end:
            return j, end
        if before.low.startswith(("di", "ber")) and is_verbal(before, language) and before.low != "diwakili":
            continue  # "yang didukung Ardania", "blok beranggota tujuh negara": no subject
        if j + 1 == end and words[j].low.endswith("nya") and not person_words(sentence, j, language):
            continue  # "melalui akun Wartanya": whose it is speaks, not the account
        medium = j + 1 == end and words[j].low in language.clauses.carrier_words  # "dalam pidato televisi"
        starts = words[j].is_capital or (person_words(sentence, j, language) and not medium)
        apart = not before.is_capital or before.low in language.adjunct_openers or is_date_word(before, language)
        if starts and apart and not is_date_word(words[j], language) and phrase_end(sentence, j, language) == end:
            return j, end
    return None
