from ujar.evaluate.alignment import Pair, aligned


def pair(gold: str, predicted: str) -> Pair:
    return frozenset(gold.split()), frozenset(predicted.split())


def test_new_ids_are_mapped_one_to_one_by_what_agrees_most() -> None:
    pairs = [
        pair("group/hospital-officials", "group/officials"),
        pair("group/hospital-officials", "group/officials"),
        pair("group/port-officials", "group/officials"),
        pair("org/harbour-board", "org/dewan-pelabuhan"),
    ]
    assert aligned(pairs, frozenset()) == {
        "group/officials": "group/hospital-officials",
        "org/dewan-pelabuhan": "org/harbour-board",
    }


def test_ids_of_the_knowledge_and_of_other_kinds_are_never_mapped() -> None:
    pairs = [
        pair("state/velonia", "state/quandar"),
        pair("org/harbour-board", "person/dewan"),
        pair("person/darel-winther", "person/darel"),
    ]
    assert aligned(pairs, {"state/velonia", "state/quandar"}) == {"person/darel": "person/darel-winther"}
    assert aligned(pairs, {"state/quandar"}) == {"person/darel": "person/darel-winther"}


def test_an_id_that_is_right_elsewhere_is_not_given_away_for_one_mistake() -> None:
    pairs = [pair("person/lind", "person/lind"), pair("person/lind", "person/lind"), pair("person/orm", "person/lind")]
    assert aligned(pairs, frozenset()) == {"person/lind": "person/lind"}


def test_of_several_speakers_those_that_agree_stay_out() -> None:
    assert aligned([pair("person/lind person/orm", "person/lind person/orm-tua")], frozenset()) == {
        "person/lind": "person/lind",
        "person/orm-tua": "person/orm",
    }
