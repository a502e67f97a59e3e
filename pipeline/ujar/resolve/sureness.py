"""How sure each way of tying a speaker's words to an actor is, in one place.

Set by hand, in the order in which the ways went right on the development articles: a printed name before a title, a
title before a pronoun, all before what is minted from the words. They rank; they are not probabilities.
"""

from typing import Final

NAME: Final = 0.98  # the words are a name the knowledge holds
WITHIN: Final = 0.97  # a name the knowledge holds, among titles
SHORT: Final = 0.95  # a surname or first name of somebody known
SEVERAL: Final = 0.7  # a name of several: the first of them
GOVERNMENT: Final = 0.95  # "pemerintah X"
INITIALS: Final = 0.9  # initials the article gives to a name
MINISTRY: Final = 0.85  # a ministry known by portfolio and state
PERSON_MINTED: Final = 0.85  # a person named with a title or in full, whom the knowledge doesn't hold
BARE_BODY: Final = 0.6  # a body without its state: the article's own
OFFICE: Final = 0.85  # who held the office on the day
ROLE_HERE: Final = 0.8  # who carries the title in this article
BODY_OF_OFFICE: Final = 0.7  # an office nobody is known to have held: its body
BARE_OFFICE: Final = 0.6  # an office without its state: that of the state the article names first
GROUP: Final = 0.8  # "sejumlah pengamat"
INSIDE: Final = 0.65  # an actor named somewhere in the words
WORDS_PERSON: Final = 0.6  # nothing but capitals: a person
WORDS_BODY: Final = 0.5  # nothing but capitals: a body
PRONOUN: Final = 0.85  # the last who spoke and fits
PRONOUN_SUBJECT: Final = 0.75  # who opened a sentence since
PRONOUN_GUESS: Final = 0.6  # the last named, or the last who spoke, whoever that is
POINTER: Final = 0.8  # "diplomat itu": the last who spoke and is one
POINTER_NAMED: Final = 0.6  # the last named
CONTINUED: Final = 0.9  # of what it was for the statement that goes on
RIVAL: Final = 0.5  # of the score of the reading that was preferred
