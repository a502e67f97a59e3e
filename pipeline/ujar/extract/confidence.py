"""A candidate's confidence: how often its rule was right on training articles, not how much the rule likes it."""

from ujar.extract.found import Found
from ujar.extract.view import Sentence
from ujar.lang import Language


def calibrated(found: Found, sentence: Sentence, language: Language) -> float:
    """The share of a rule's statements that the training gold has, smoothed; the lowest share for a rule not in it.

    What the trained component adds has one share for all, from articles that its weights hadn't seen.
    Two things lower it: a line that is a heading, and a quotation whose closing mark is missing.
    """
    rule = "learned" if found.rule.startswith("learned-") else found.rule
    share = language.confidences.get(rule, language.confidences["any other rule"])
    if sentence.is_heading:
        share *= language.confidences["in a heading"]
    if any(not q.closed and q.inner_start <= found.start < q.inner_end for q in sentence.quotations):
        share *= language.confidences["in an open quotation"]
    return round(share, 3)
