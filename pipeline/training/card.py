"""The model card: what is in the folder beside the weights."""

import json
from pathlib import Path
from typing import Any

LICENCE = "CC BY-SA 4.0"
DATA = """\
| data | used for | licence |
|---|---|---|
| UD_Indonesian-CSUI r2.18, train | tags, lemmas, trees | CC BY-SA 4.0 |
| UD_Indonesian-PUD r2.17 | tags, lemmas, trees | CC BY-SA 3.0 |
| UD_Indonesian-GSD r2.17 dev; r2.0 train mapped to r2.17 | the same, annotated anew as in CSUI | CC BY-SA 4.0 |
| spacyndo, less its dev and test | names | MIT; its text CC BY-SA |
| idner-news-2k, train | names | MIT |
| NER-UI, train of fold 1 | names | none stated |
| our own annotated articles, less data/gold/news/test | names | annotation CC BY 4.0; texts not included |
| sentences composed by pipeline/training/compose.py | names: laws, weapons | CC BY 4.0 |
| IndoSum and COIN, raw | vectors; trees and names by the teachers | CC BY-SA 4.0 |"""
CARD = """\
# id_ujar

An Indonesian spaCy pipeline for news: sentences, tags with features, lemmas, dependency trees, names.

    import spacy
    nlp = spacy.load("data/models/id_ujar")          # plain spaCy
    import ujar
    nlp = ujar.load_model()                          # the same, with sentences that leave quotations whole

Names: PER, ORG, GPE, LOC (buildings are places), NORP, EVENT, LAW (treaties, agreements, resolutions, laws), WEAPON.
Trees and tags: Universal Dependencies as in CSUI. What is written as one word is one token: `ujarnya`.

## Figures

On test sets that nothing was trained or tuned on, by `python pipeline/training/score.py`:

{figures}

`uas` and `las` leave punctuation out and count the whole relation; `uas_all` and `las_all` count every token and the
relation up to its colon, as the CoNLL shared tasks did. Names are exact spans found in raw text; where a corpus has one
LOC for GPE and LOC, so has the score.

## Data

{data}

Made by `python pipeline/training/train.py`: a teacher (BiLSTM, biaffine trees) learnt from all corpora and
annotated the raw news; this small pipeline learnt from it and from the corpora. pipeline/training/RUNS.md has
every run.

## Limits

Written news and Wikipedia; not speech, chat or regional languages. EVENT, LAW and WEAPON are rare in what was
annotated, and the last two were learnt from composed sentences too: don't lean on them alone. Sentences: the package's
rules are better than the trained senter.
Clausal relations (ccomp, advcl, parataxis) are harder than the mean of the trees.
Licence of the weights: {licence}.

## Beside it

`pipeline/ujar/lang/id/cues.npz` (0.4 MB) is no part of this pipeline: it is the network by which extraction finds cues
that its rules pass over. Made by `python pipeline/training/cues.py` from our own annotated articles
(data/gold/news/train and dev, data/gold/samples, the five seeds; annotation CC BY 4.0; texts not included). Licence of
these weights too: {licence}.
"""


def write_card(model: Path, found: dict[str, Any], lines: list[str]) -> None:
    """Write README.md, and the figures, data and licence into meta.json."""
    card = CARD.format(figures="\n".join(f"- {line}" for line in lines), data=DATA, licence=LICENCE)
    (model / "README.md").write_text(card, encoding="utf-8")
    path = model / "meta.json"
    meta = json.loads(path.read_text(encoding="utf-8"))
    meta |= {
        "lang": "id", "name": "ujar", "version": "0.4.0", "license": LICENCE, "author": "ujar",
        "description": "Indonesian for news: sentences, tags, lemmas, trees, names.",
        "sources": [
            {"name": row.split("|")[1].strip(), "license": row.split("|")[3].strip()} for row in DATA.splitlines()[2:]
        ],
        "performance": found,
    }  # fmt: skip
    path.write_text(json.dumps(meta, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
