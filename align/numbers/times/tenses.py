"""Whether a date lies ahead of the report that states it, as the verb and the word before the date tell."""

from __future__ import annotations

from itertools import takewhile
from typing import Any, Final

from align.lexicon import lexicon
from align.parse import AUXILIARIES, VERBS

FUTURE: Final = lexicon("dates")["future"]
WILL: Final = frozenset(FUTURE["auxiliaries"])
POSSIBLE: Final = frozenset(FUTURE["possible"])
PARENTS: Final = frozenset(FUTURE["parents"])
SCHEDULED: Final = frozenset(FUTURE["scheduled"])
ENDS: Final = frozenset(FUTURE["ends"])
SOUGHT: Final = frozenset(FUTURE["sought"])
AGAIN: Final = frozenset(FUTURE["again"])
REACHING: Final = frozenset(FUTURE["reaching"])

ON: Final = frozenset({"on", "in", "at", "during"})
"""Prepositions with which a date says when something was."""
IF: Final = frozenset({"if", "unless", "whether"})

PRESENT: Final = frozenset({"VBZ", "VBP"})
ADVERBIAL: Final = frozenset({"prep", "npadvmod"})
"""Relations of a date to the verb that it dates."""
PARTICIPIAL: Final = frozenset({"acl", "amod"})
"""Relations of a participle to its noun: "the bridge, closed until June"."""


def is_ahead(doc: Any, at: int) -> bool:
    """Whether what is dated by the word at offset `at` lies ahead.

    So it is where the verb tells of the future ("will meet on Friday", "is to open in March") or of what is possible
    ("could meet in May"), where a present verb tells of a plan ("work begins in January"), where something more is
    sought ("called for another march on Friday"), and up to an end ("open until July") unless the verb is past.
    """
    span = doc.char_span(at, at + 1, alignment_mode="expand")
    if span is None:
        return False
    word = span.root
    verb = next((token for token in (word, *word.ancestors) if token.pos_ in VERBS), None)
    if verb is None:
        return False
    if (
        any(child.lower_ in WILL for child in verb.children)
        or _is_possible(verb, word)
        or _is_planned(verb, word)
        or _is_sought(verb, word)
    ):
        return True
    return is_end(word) and (not _is_past(verb) or verb.lemma_ in REACHING)


def has_happened(doc: Any, at: int) -> bool:
    """Whether what is dated by the word at offset `at` is told as past: "met on Friday", "had met", "was signed".

    The date must stand by itself or behind "on", "in", "at", "during", and belong to the verb: "the vote on Friday
    was feared", "was moved to Friday", "was leaving on Friday", "if he lost on Friday" tell of no day that is over.
    """
    span = doc.char_span(at, at + 1, alignment_mode="expand")
    if span is None or is_ahead(doc, at):
        return False
    dating = _dating(span.root)
    verb = dating[-1].head if dating else span.root
    bare = all(token.dep_ != "prep" or token.lower_ in ON for token in dating)
    if verb.pos_ != "VERB" or not dating or not bare or dating[-1].dep_ not in ADVERBIAL:
        return False
    if verb.lemma_ in PARENTS or any(child.dep_ == "mark" and child.lower_ in IF for child in verb.children):
        return False
    helpers = [child for child in verb.children if child.dep_ in AUXILIARIES]
    possible = any(child.tag_ in {"MD", "TO"} for child in helpers)
    return verb.tag_ in {"VBD", "VBN"} and not possible and _is_past(verb)


def _is_possible(verb: Any, word: Any) -> bool:
    """Whether the date is that of what may come: "could meet in June", but not "could have met in June"."""
    helpers = [child for child in verb.children if child.dep_ in AUXILIARIES]
    possible = any(one.lower_ in POSSIBLE for one in helpers) and not any(one.lemma_ == "have" for one in helpers)
    dated = any(token.dep_ in ADVERBIAL and token.head == verb for token in _dating(word))
    return possible and dated and not any(child.dep_ == "neg" for child in verb.children)


def _is_planned(verb: Any, word: Any) -> bool:
    """As in "is to open", "plans to meet", "is due in May", "is scheduled for May", "begins in May"."""
    if any(child.tag_ == "TO" for child in verb.children):
        return verb.head.lemma_ == "be" or any(above.lemma_ in PARENTS for above in verb.ancestors)
    if _is_set(verb, word):
        return True
    if _is_past(verb):
        return False
    told = [verb, *(child for child in verb.children if child.dep_ == "acomp")]
    if verb.tag_ != "VBN" and verb.lemma_ != "be":
        dates_it = any(token.head == verb for token in _dating(word))
        return verb.tag_ in PRESENT and verb.lemma_ in SCHEDULED and dates_it
    return any(token.lemma_ in PARENTS for token in told)


def _is_set(verb: Any, word: Any) -> bool:
    """As in "has been set for June", "set the trial for June": a plan that was made, and stands."""
    stands = any(child.dep_ == "aux" and child.lower_ in {"has", "have", "'s", "’s"} for child in verb.children)
    made = verb.tag_ == "VBD" and any(child.dep_ == "dobj" for child in verb.children)
    chosen = any(token.dep_ == "prep" and token.lower_ == "for" for token in _dating(word))
    return verb.lemma_ in PARENTS and chosen and (made or (verb.tag_ == "VBN" and stands))


def _is_sought(verb: Any, word: Any) -> bool:
    """Whether the date belongs to what the verb asks for or announces, and that is to come again."""
    dated = (child.lower_ for token in _dating(word) for child in token.children)
    return verb.lemma_ in SOUGHT and any(word in AGAIN for word in dated)


def _dating(word: Any) -> list[Any]:
    """The words from a date up to, but without, the verb above it."""
    return list(takewhile(lambda token: token.pos_ not in VERBS, (word, *word.ancestors)))


def is_end(word: Any) -> bool:
    """Whether the preposition of a date names a border: "until July", "by the end of July"; not "by Smith in July"."""
    prepositions = (token for token in _dating(word) if token.pos_ in {"ADP", "SCONJ"} and token.lower_ != "of")
    first = next(prepositions, None)
    if first is None or first.lower_ not in ENDS:
        return False
    return first.lower_ != "from" or first.head.pos_ in VERBS  # "a report from July"


def _is_past(verb: Any) -> bool:
    """Whether a verb tells of the past; a participle beside its noun does not."""
    if verb.dep_ in PARTICIPIAL:
        return False
    helpers = [child for child in verb.children if child.dep_ in AUXILIARIES]
    return any(token.tag_ == "VBD" or token.lemma_ == "have" for token in (verb, *helpers) if token.pos_ in VERBS)
