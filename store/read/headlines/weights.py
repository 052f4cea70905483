"""What speaks for two lines as kicker and title, as title and deck, or as one title: signs that lines show, weighed.

A sign is that of the line above (over …), of the one below (under …), or of both beside each other.
"""

from __future__ import annotations

from collections.abc import Mapping

Weights = Mapping[str, int]

KICKER: Weights = {
    "over series": 7,
    "over campaign": 3,
    "over said": 5,
    "over report": 5,
    "over occasion": 3,
    "over anniversary": 4,
    "over wide": 2,
    "over halves": 2,
    "over number": 1,
    "over asks": 1,
    "under asks": 1,
    "over name": 4,
    "figures of name": 6,
    "lopsided": 2,
    "terse": -4,
    "over colon": 8,
    "over unfinished": -2,
    "under of park": 2,
    "under labelled": 2,
    "under halves": 3,
    "under figures": -6,
    "under people": -7,
    "under report": -6,
    "picture above": -1,
    "under dashed": -9,
    "under unfinished": -2,
    "under subjectless": -1,
    "under quoted": 1,
    "quoted below": 1,
    "slogan above number": 3,
    "news above": 2,
    "quoted above of park": -3,
    "vivid": 2,
    "clauses": -3,
    "park above": -1,
    "longer": 1,
    "goes on": -5,
    "parallel": -4,
}
"""What speaks for the upper line as the kicker of the lower one, and what against it."""
DECK: Weights = {
    "": -1,
    "under dashed": 9,
    "under report": 8,
    "picture above": 1,
    "terse": 2,
    "under people": 7,
    "under figures": 4,
    "under halves": 2,
    "quoted halves": 3,
    "under number": 1,
    "under quoted": -4,
    "quoted above of park": 3,
    "clauses": 3,
    "under of park": -2,
    "under subjectless": -2,
    "amount below": 2,
    "over of park": 1,
    "over happened": 1,
    "over series": -8,
    "over name": -12,
    "over begun": -9,
    "over colon": -9,
    "over said": -6,
    "over occasion": -3,
    "over anniversary": -3,
    "over unfinished": -3,
    "longer": -2,
    "goes on": -5,
    "more done": 1,
    "number of park": 4,
    "too long": 1,
}
"""What speaks for the lower line as the deck of the upper one."""
ONE: Weights = {
    "goes on": 5,
    "parallel": 4,
    "over unfinished": 3,
    "over occasion": -3,
    "over series": -5,
    "over colon": -5,
    "over begun": 8,
    "over name": -8,
    "news of name": 13,
    "over said": -6,
    "over report": -3,
    "under subjectless": 3,
    "under of park": -2,
    "under short": 3,
    "under unfinished": 1,
    "under happened": 1,
    "over halves": -2,
    "under labelled": -3,
    "under halves": -1,
    "under quoted": -1,
    "under number": -2,
    "under figures": -2,
    "under report": -2,
    "under dashed": -9,
    "amount below": -1,
    "both whole": -2,
    "vivid": -3,
    "lets go on": 4,
    "park above": 2,
    "too long": -2,
    "lopsided": -4,
}
"""What speaks for two lines as one title."""
OF_PAIR = {sign: (KICKER.get(sign, 0), DECK.get(sign, 0), ONE.get(sign, 0)) for sign in (*KICKER, *DECK, *ONE)}
"""What each sign says for two lines as kicker and title, as title and deck, and as one title."""
OVER, UNDER = (
    {sign.removeprefix(place): said for sign, said in OF_PAIR.items() if sign.startswith(place)}
    for place in ("over ", "under ")
)
"""The same of what the upper line shows by itself, and of what the lower one does."""
TITLE: Weights = {
    "": 0,
    "over report": 9,
    "twice": 8,
    "one of several twice": 2,
    "one of several twice under another": 5,
    "slogan over": 8,
    "label over": 8,
    "label over in text": 6,
    "of park under another": 1,
    "under kicker": 6,
    "signed": 7,
    "deck and byline": 3,
    "dated": 7,
    "dated at the end": 2,
    "tops": 6,
    "tops text signed elsewhere": -2,
    "under byline": 2,
    "ends page": 2,
    "family": -6,
    "like another": -2,
    "beside a family": 3,
    "leads over": -9,
    "column": -4,
    "column on top": -8,
}
"""What speaks for a headline as the title of its page, and what against it."""
