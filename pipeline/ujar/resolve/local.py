"""Names an article introduces itself: states and organisations that the knowledge doesn't hold, and their acronyms."""

import re
from collections.abc import Sequence

from ujar.domain import Domain, NameHit
from ujar.lang import Language
from ujar.model import Article, Entity, NamedEntity
from ujar.resolve.glued import without_head
from ujar.resolve.home import home_state, split_body
from ujar.resolve.lists import lists_of
from ujar.resolve.names import ArticleNames
from ujar.resolve.people import slug
from ujar.resolve.words import leading

_CAPITAL = r"[A-Z][\w’'-]*"
# "Republik Tirvana", "pemerintah Kaldora": what follows is a state.
_STATE = re.compile(
    rf"(?<![-\w])(?:Republik|Federasi|Kerajaan|Persemakmuran|Kesultanan|[Pp]emerintah(?:an)?|[Nn]egara)\s+(?P<name>{_CAPITAL}(?:\s+{_CAPITAL})?)"
)
# Where a state's name stands and a person's hardly does: "di Nordavia", "perairan Morvinia", "delegasi Lesandra".
_RULED = (  # what only a state has; what comes from it is no report
    r"(?<!laporan )(?<!data )(?<!pernyataan )(?<!keterangan )(?<!dikutip )(?<!dilansir )dari|asal|perairan|"
    "wilayah|tentara|militer|kapal|[Dd]elegasi|parlemen|rakyat|perbatasan|utusan|pejabat|pasukan|menteri|diplomat|perunding|"
    "ibu kota|[Mm]enlu|[Pp]residen|[Kk]anselir|pemerintah"
)
_PLACED = rf"di|ke|dari|warga|{_RULED}"
# Where a state that acts is printed, and a person hardly: "dari Nordavia", "Delegasi Morvinia menolak".
_FROM = re.compile(rf"\b(?:dari|[Dd]elegasi|[Tt]entara|[Pp]arlemen)\s+(?P<name>{_CAPITAL})\b(?!\s+[A-Z])")
_CUES = "kata|ujar|ucap|tutur|ungkap|tegas|jelas|menurut|oleh|Pak|Bu"
_RUN = re.compile(rf"{_CAPITAL}(?: {_CAPITAL})*")
_KEEPS_TYPE = re.compile(rf"\bKepulauan\s+{_CAPITAL}")
_ORGANISED = frozenset({"asosiasi", "forum", "front", "gerakan", "persatuan", "sekretariat", "serikat", "yayasan"})
_MINISTRY = re.compile(r"kem(?!enterian)")  # "Kemlu Darel Winther": an acronym and a person, no name of a body
_OF_PERSONS = ("Al-", "El-")  # "Al-Orveli"
_ACRONYM = re.compile(r"\s*\((?P<acronym>[A-Z][A-Z0-9-]{1,9})\)")


def introduce(
    article: Article, domain: Domain, language: Language, entities: Sequence[NamedEntity] = ()
) -> tuple[dict[str, NameHit], dict[str, Entity]]:
    """(printed name -> what it means, minted entities) of an article, in which the trained pipeline saw `entities`."""
    names: dict[str, NameHit] = {}
    minted: dict[str, Entity] = {}

    def add(printed: str, entity: Entity) -> None:
        if not domain.named(printed):
            names.setdefault(printed, NameHit(entity.id, "name", printed))
            if entity.id not in domain.actors:
                minted.setdefault(entity.id, entity)

    text, no_state, known = article.text, lists_of(language.code).no_state, ArticleNames(article, domain)
    seen = ArticleNames(article, domain, entities=tuple(entities))
    for match in [*_STATE.finditer(text), *_KEEPS_TYPE.finditer(text)]:
        name = match.groupdict().get("name") or match[0]
        if (
            name.split()[0].lower() in no_state
            or domain.named(name)
            or domain.named(name.split()[0])
            or _is_title(name.split()[0], language)
        ):
            continue
        words = name.split()
        typed = match[0][0].isupper() and match[0].split()[0] not in {"Pemerintah", "Pemerintahan", "Negara"}
        somebody = _behind_a_name(words[0], text, language) or _speaks(words[0], text)
        if not typed and (somebody or domain.people_surnamed(words[0])):
            continue
        if (
            len(words) == 2
            and (_count(text, words[0]) > _count(text, name) or _is_title(words[1], language))
            and not name.startswith("Kepulauan")
        ):
            name = words[0]
        if _count(text, name) >= 2:
            entity = Entity(f"state/{slug(name)}", "State", name)
            add(name, entity)
            for kind in ("Republik", "Federasi", "Kerajaan", "Persemakmuran", "Kesultanan"):
                if f"{kind} {name}" in text:
                    names[f"{kind} {name}"] = NameHit(entity.id, "name", name)
    for name in [*_placed_names(text, language, domain), *_seen_states(entities, text, language)]:
        person = name.startswith(_OF_PERSONS) or domain.people_surnamed(name)
        if not domain.named(name) and not person and name.lower() not in no_state:
            add(name, Entity(f"state/{slug(name)}", "State", name))
    for match in _bodies(language).finditer(text):
        name = without_head(_without_person(match[0], names, known), match.start(), seen, language)
        if len(name.split()) == 2 and name.split()[0].lower() in lists_of(language.code).first_names:
            continue  # "Tim Orvel": a person, or too little to tell
        if name.lower().startswith(tuple(f"{noun} " for noun in lists_of(language.code).news_nouns)):
            continue  # "Kantor Berita Quandar ...": its name follows
        if domain.named(name) or len(name.split()) < 2 or _known_part(name, domain, language):
            continue
        if _is_heads_office(name.split(), language):
            continue  # "Kantor Presiden Quandar": the state
        led = known_organisation(name.partition(" ")[2], domain)
        if led is not None:  # "Milisi Orvel Selat", where the knowledge holds Orvel Selat
            names.setdefault(name, NameHit(led, "name", name))
            continue
        of_state = any(hit.entity.startswith("state/") for hit in domain.named(name.partition(" ")[2]))
        if of_state and name.split()[0].lower() in lists_of(language.code).authorities | language.groups.keys():
            continue  # "Otoritas Velonia": the state; "Oposisi Velonia": a group
        acronym = _ACRONYM.match(text, match.end()) if name == match[0] else None
        meant = known_organisation(acronym["acronym"], domain) if acronym is not None else None
        if meant is not None:  # "Lembaga Pengawas Laut (LPL)", where the knowledge holds LPL
            names.setdefault(name, NameHit(meant, "name", name))
            continue
        entity = _state_body(name, known, names) or Entity(f"org/{slug(name)}", "Organisation", name)
        add(name, entity)
        if acronym is not None:
            add(acronym["acronym"], entity)
    return names, minted


def known_organisation(printed: str, domain: Domain) -> str | None:
    """The organisation that the knowledge calls so."""
    return next((hit.entity for hit in domain.named(printed) if hit.entity.startswith("org/")), None)


def _state_body(name: str, known: ArticleNames, states: dict[str, NameHit]) -> Entity | None:
    """ "Angkatan Laut Tirvana": what any state may have; without a state beside it, that of the article's."""
    words = name.split()
    found = split_body(words, known)
    if found is None:
        return None
    body, count = found
    rest = " ".join(words[count:])
    hits = [*known.domain.named(rest), *([states[rest]] if rest in states else [])]
    state = next((hit.entity for hit in hits if hit.entity.startswith("state/")), None)
    state = state if rest else home_state(" ".join(words[:count]), known)
    return Entity(body.of(state), "Organisation", name, None, state) if state else None


def _behind_a_name(word: str, text: str, language: Language) -> bool:
    """Another capitalised word that is no title stands before it: "Friedrich Merz" (and then "pemerintah Merz")."""
    parts = {part for phrase in language.titles | language.bodies for part in phrase.split()} | language.portfolios
    parts |= {"republik", "federasi", "kerajaan", "persemakmuran", "kesultanan", "negara", "pemerintah", "pemerintahan"}
    found = re.finditer(rf"\b([A-Z][\w’'-]+) {re.escape(word)}\b", text)
    return any(match[1].lower() not in parts for match in found)


def _placed_names(text: str, language: Language, domain: Domain) -> list[str]:
    """Single capitalised words that stand behind titles and bodies ("Menteri Perdagangan Lesandra ...") and in places
    ("di Lesandra"), and never behind another name."""
    parts = {word for phrase in language.titles | language.bodies for word in phrase.split()} | language.portfolios
    behind: dict[str, set[str]] = {}
    for run in _RUN.finditer(text):
        words = run[0].split()
        for before, word, after in zip(words, words[1:], [*words[2:], ""], strict=False):
            kind = "name" if before.lower() not in parts else "title and name" if after else "title"
            behind.setdefault(word, set()).add(kind)

    def is_placed(word: str, behind: str = _PLACED) -> bool:
        common = word.lower() in parts | language.honorifics | language.common or bool(language.find_dates(word + " "))
        place = re.search(rf"\b(?:{behind})\s+{re.escape(word)}\b(?!\s+[A-Z][a-z])", text)
        return not common and place is not None and _count(text, word) >= 2

    titled = (word for word, kinds in behind.items() if "title and name" in kinds and "name" not in kinds)
    placed = [word for word in titled if is_placed(word) or _before_a_name(word, text, language, domain)]
    acting = {match["name"] for match in _FROM.finditer(text)}
    return [*placed, *(word for word in sorted(acting) if "name" not in behind.get(word, ()) and _acts(word, text)
                       and word not in placed and is_placed(word, _RULED))]  # fmt: skip


def _before_a_name(word: str, text: str, language: Language, domain: Domain) -> bool:
    """Of "Menteri Iklim Tovalei Sefina Matagi" the last is repeated alone ("kata Matagi"), and the first as well.

    Nobody is called by the first and by the last of three names in one article; a person who is known is no state.
    """
    runs = re.findall(rf"\b({re.escape(word)}(?: {_CAPITAL}){{2,3}})(?![\w-])", text)
    if not runs or word.lower() in language.honorifics | language.common or _speaks(word, text):
        return False
    if any(domain.named(run) or domain.people_surnamed(run.split()[-1]) for run in runs):
        return False
    alone = re.search(rf"\b{re.escape(word)}\b(?! [A-Z])", text)
    return alone is not None and any(_speaks(name, text) or _opens(name, text) for name in runs[0].split()[1:])


def _opens(name: str, text: str) -> bool:
    """It opens a sentence, with a verb behind it."""
    return re.search(rf"(?:^|[.!?”\"]\s+|\n\s*){re.escape(name)}\s+[a-z]", text) is not None


def _seen_states(entities: Sequence[NamedEntity], text: str, language: Language) -> list[str]:
    """Names that the trained pipeline mostly takes for a place, behind what only states have: "Menlu Nordavia"."""
    leads = "|".join(sorted(lists_of(language.code).state_leads))
    parts = {word for phrase in language.titles | language.bodies for word in phrase.split()} | language.portfolios
    labels: dict[str, list[str]] = {}
    for entity in entities:
        labels.setdefault(entity.span.text, []).append(entity.label)

    def is_led(name: str) -> bool:
        found = re.finditer(rf"\b(?i:{leads})((?: {_CAPITAL}){{0,3}}?) {re.escape(name)}\b", text)
        return any(parts.issuperset(match[1].lower().split()) for match in found)

    return [name for name, seen in labels.items() if 2 * seen.count("GPE") > len(seen) > 1 and is_led(name)]


def _acts(word: str, text: str) -> bool:
    """It opens a sentence with a verb behind it, or sends a delegation, and nobody is quoted as "kata X"."""
    subject = re.search(rf"(?:^|[.!?”\"]\s+|\n\s*|[Dd]elegasi ){re.escape(word)}\s+[a-z]", text)
    return subject is not None and not _speaks(word, text)


def _speaks(word: str, text: str) -> bool:
    """Somebody is quoted under this name alone: "ujar Orvel", as a state hardly is."""
    return re.search(rf"\b(?:{_CUES})\s+{re.escape(word)}\b", text, re.IGNORECASE) is not None


def _bodies(language: Language) -> re.Pattern[str]:
    """A noun of an organisation and the capitals after it: "Front Pembebasan Kelmar", "Komisi Sungai Orlan"."""
    nouns = sorted(
        (
            b.title()
            for b in language.bodies | _ORGANISED
            if " " not in b and b != "delegasi" and not _MINISTRY.match(b)
        ),
        key=len,
        reverse=True,
    )
    left_out = {
        "Pemerintah",
        "Pemerintahan",
        "Negara",
        "Kerajaan",
        "Media",
        "Tentara",
        "Pasukan",
        "Polisi",
        "Data",
        "Laporan",
        "Survei",
        "Dokumen",
        "Istana",
    }
    nouns = [noun for noun in nouns if noun not in left_out]
    return re.compile(rf"\b(?:{'|'.join(nouns)})(?:\s+(?:(?:bagi|dan|untuk)\s+)?{_CAPITAL}){{1,5}}")


def _without_person(name: str, states: dict[str, NameHit], known: ArticleNames) -> str:
    """A body's name ends with its state: what follows is a person ("Kementerian Luar Negeri Tirvana Darel Winther")."""
    words = name.split()
    lists = lists_of(known.article.language)
    for i, word in enumerate(words):
        if i >= 1 and words[i + 1 : i + 2] and words[i + 1].lower() in lists.subject_words:
            continue  # "Jaringan Kerja Velonia | Urusan Hak Nelayan"
        if i >= 1 and (word in states or any(hit.entity.startswith("state/") for hit in known.domain.named(word))):
            return " ".join(words[: i + 1])
    for i in range(1, len(words) - 1):  # "Dewan Laut Nasional Irena Solvak"
        if any(hit.entity.startswith("person/") for hit in known.domain.named(" ".join(words[i:]))):
            return " ".join(words[:i])
    found = split_body(words, known)
    return " ".join(words[: found[1]]) if found is not None and words[0].startswith("Kem") else name


def _known_part(name: str, domain: Domain, language: Language) -> bool:
    """The name begins with an organisation that the knowledge holds, and isn't "Dewan Keamanan | Nasional Quandar"."""
    words, narrower = name.split(), lists_of(language.code).body_adjectives
    counts = (count for count in range(len(words) - 1, 1, -1) if words[count].lower() not in narrower)
    return any(domain.named(" ".join(words[:count])) for count in counts)


def _is_title(word: str, language: Language) -> bool:
    return word.lower() in language.titles or word.lower() in language.bodies


def _is_heads_office(words: Sequence[str], language: Language) -> bool:
    """ "Kantor | Presiden Quandar", "Kantor | Perdana Menteri Quandar": of who governs the state."""
    lists = lists_of(language.code)
    governs = leading([word.lower() for word in words[1:]], lists.governing_titles) > 0
    return words[0].lower() in lists.office_nouns and governs


def _count(text: str, name: str) -> int:
    return len(re.findall(rf"\b{re.escape(name)}\b", text))
