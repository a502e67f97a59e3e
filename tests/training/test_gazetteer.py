"""Lists of names as weak labels: the longest name, the case that matters, and no half of another name."""

import pytest
from entities import Named
from gazetteer import Gazetteer, law_gazetteer, weapon_gazetteer

from ujar.config import find_home


def named(sentence: str, tags: str = "") -> Named:
    words = tuple(sentence.split())
    return Named("gold", words, (True,) * len(words), tuple(tags.split()) or ("O",) * len(words))


def found(item: Named, label: str) -> list[str]:
    names: list[str] = []
    for word, tag in zip(item.words, item.tags, strict=True):
        if tag == f"B-{label}":
            names.append(word)
        elif tag == f"I-{label}":
            names[-1] += f" {word}"
    return names


@pytest.fixture
def weapons() -> Gazetteer:
    gazetteer = Gazetteer("WEAPON")
    gazetteer.add(["rudal balistik", "rudal balistik antarbenua"], exact=False)
    gazetteer.add(["Tarno-9", "KM-4"], kind="rudal")
    gazetteer.add(["Elang", "Badai"], kind="jet tempur", part=False)
    gazetteer.add(["PAYUNG"])
    return gazetteer


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Ardo menguji rudal balistik antarbenua", ["rudal balistik antarbenua"]),
        ("Rudal Balistik itu jatuh", ["Rudal Balistik"]),
        ("Rudal KM-4 jatuh", ["Rudal KM-4"]),
        ("Belmora membeli jet tempur Elang dan PAYUNG", ["Elang", "PAYUNG"]),
        ("seekor Elang terbang di atas payung", []),
        ("rudal itu jatuh", []),
    ],
)
def test_the_longest_name_is_found_in_its_case(weapons: Gazetteer, sentence: str, names: list[str]) -> None:
    assert found(weapons.tag(named(sentence)), "WEAPON") == names


def test_a_name_within_another_is_left_alone(weapons: Gazetteer) -> None:
    item = named("kata PAYUNG Belmora Raya", "O B-ORG I-ORG I-ORG")
    assert weapons.tag(item) == item


def test_a_name_of_another_kind_gives_way(weapons: Gazetteer) -> None:
    assert weapons.tag(named("di PAYUNG itu", "O B-ORG O")).tags == ("O", "B-WEAPON", "O")


def test_what_the_files_list_is_found() -> None:
    assert found(weapon_gazetteer().tag(named("mereka memasang ranjau darat di sana")), "WEAPON") == ["ranjau darat"]
    laws = law_gazetteer(find_home().seeds)
    assert found(laws.tag(named("mereka keluar dari UNCLOS kemarin")), "LAW") == ["UNCLOS"]
    assert found(laws.tag(named("mereka ikut Perundingan itu")), "LAW") == []
