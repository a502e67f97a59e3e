"""A treebank's multiword tokens become one token, and what is not annotated stays missing."""

from pathlib import Path

from spacy.vocab import Vocab
from treebanks import last_with_space, read_treebank, to_doc

CONLLU = """\
# sent_id = a-1
# text = Ardo membawanya, ujarnya.
1\tArdo\tArdo\tPROPN\t_\t_\t2\tnsubj\t_\t_
2-3\tmembawanya\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tmembawa\tbawa\tVERB\t_\tVoice=Act\t0\troot\t_\t_
3\tnya\tnya\tPRON\t_\tNumber=Sing|Person=3\t2\tobj\t_\t_
4\t,\t,\tPUNCT\t_\t_\t2\tpunct\t_\t_
5-6\tujarnya\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
5\tujar\tujar\tVERB\t_\tTypo=Yes|Voice=Act\t2\tparataxis\t_\t_
6\tnya\tnya\tPRON\t_\t_\t5\tnsubj\t_\t_
7\t.\t.\tPUNCT\t_\t_\t5\tpunct\t_\t_

# sent_id = a-2
1\tKapal\tkapal\tNOUN\t_\t_\t0\troot\t_\t_
2\tlaut\tlaut\tNOUN\t_\t_\t1\tcompound\t_\t_
"""


def write(folder: Path) -> Path:
    path = folder / "a.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return path


def test_multiword_token_is_one_word_with_the_hosts_annotation(tmp_path: Path) -> None:
    first, _ = read_treebank(write(tmp_path), "csui")
    assert [word.form for word in first.words] == ["Ardo", "membawanya", ",", "ujarnya", "."]
    assert [(word.lemma, word.upos) for word in first.words][1] == ("bawa", "VERB")
    assert [word.head for word in first.words] == [1, 1, 1, 1, 3]
    assert [word.relation for word in first.words] == ["nsubj", "root", "punct", "parataxis", "punct"]
    assert first.words[3].feats == "Voice=Act"
    assert first.text == "Ardo membawanya, ujarnya. "


def test_wikipedias_labels_become_those_of_news(tmp_path: Path) -> None:
    path = write(tmp_path)
    assert [list(read_treebank(path, name))[1].words[1].relation for name in ("gsd", "silver", "csui")] == [
        "nmod", "nmod", "compound",
    ]  # fmt: skip


def test_silver_has_neither_lemmas_nor_features(tmp_path: Path) -> None:
    doc = to_doc(Vocab(), list(read_treebank(write(tmp_path), "silver")))
    assert not doc.has_annotation("LEMMA") and not doc.has_annotation("MORPH")
    assert doc.has_annotation("DEP") and doc.has_annotation("POS")


def test_doc_of_two_sentences_keeps_heads_and_starts(tmp_path: Path) -> None:
    sentences = [last_with_space(sentence) for sentence in read_treebank(write(tmp_path), "csui")]
    doc = to_doc(Vocab(), sentences)
    assert [sent.text for sent in doc.sents] == ["Ardo membawanya, ujarnya.", "Kapal laut"]
    assert [token.head.text for token in doc][-2:] == ["Kapal", "Kapal"]
    assert str(doc[1].morph) == "Voice=Act"
