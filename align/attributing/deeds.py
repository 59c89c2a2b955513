"""Whether an attribution gives words or thoughts, or only tells a deed: "ordered him held", "pleaded guilty".

The tagger learned from annotators who count what is meant, backed and sought among what is said. Who only does
something is not heard, and has made no statement.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from align.attributing.attribution import Attribution
from align.attributing.hearing import says
from align.lexicon import lexicon
from align.parse import is_finite, tokens_within
from align.texts.quotemarks import is_mostly_quoted
from corpus.model import Span

BESIDES: Final = frozenset({"advcl", "relcl", "ROOT"})
"""Relations of a clause that is not what is said: "pleaded guilty when he was asked"."""

FETCHED: Final = frozenset({"dobj", "nsubjpass"})
NAMED_SO: Final = frozenset({"ccomp", "oprd", "attr", "xcomp"})
"""Relations to "call" of who is called, and of what: without the latter somebody is only fetched."""

PLEAS: Final = frozenset(lexicon("verbs_not_of_saying")["pleas"])
AT_MOST_BEHIND: Final = 3
"""So many words behind "plead" at most the plea stands: "pleaded not guilty"."""


def tells_a_deed(doc: Any, one: Attribution, content: Sequence[Span], marked: Sequence[Span]) -> bool:
    """Whether nothing of what the cue governs is said: no words in quotation marks, no verb of saying, no clause.

    Verbs that tell words of some and deeds of others ("order", "find", "back", "have plans") need a clause of what is
    said; what is no word of saying or thinking ("focuses on", "turns out") says nothing even so.
    """
    if is_mostly_quoted(content, marked):
        return False
    verb, words = doc[one.head], tokens_within(doc, one.cue)
    if not any(token.text[0].isalnum() for token in words):
        return False
    if verb.lemma_.casefold() == "call" and _only_fetches(verb):
        return True
    if _pleads(verb) or _settles(verb) or _is_done_with_others(verb):
        return True
    table, lemma = lexicon("verbs_not_of_saying"), verb.lemma_.casefold()
    told = (token.text for token in words if token.lemma_.casefold() not in table["never"] and not _is_manner(token))
    if says(" ".join(told)):
        return lemma in _either() and not _has_clause(doc, verb, content)
    saying = lemma in table["with_clause"] or says(" ".join(token.text for token in words))
    return not saying or not _has_clause(doc, verb, content)


def _is_manner(token: Any) -> bool:
    return bool(token.tag_ == "RB") and token.lower_.endswith("ly")


def _only_fetches(call: Any) -> bool:
    """Whether somebody is called, by no name and for nothing: "called the police"."""
    beside = {child.dep_ for child in call.children}
    return not FETCHED.isdisjoint(beside) and NAMED_SO.isdisjoint(beside)


def _pleads(verb: Any) -> bool:
    """Whether a verb is a plea before a court, whatever clause stands behind: "pleaded guilty to a charge that ..."."""
    behind = verb.doc[verb.i + 1 : verb.i + 1 + AT_MOST_BEHIND]
    return verb.lemma_.casefold() == "plead" and any(token.lower_ in PLEAS for token in behind)


def _settles(verb: Any) -> bool:
    """Whether a verb decides on something: "rejected the veto of a bill that ...", but not "rejected it as a joke"."""
    table = lexicon("verbs_not_of_saying")
    if verb.lemma_.casefold() not in table["settling"] or any(child.lower_ == "as" for child in verb.children):
        return False
    return any(child.dep_ == "dobj" and child.lemma_.casefold() in table["settled"] for child in verb.children)


def _is_done_with_others(verb: Any) -> bool:
    """Whether a verb is only the second part of one like "co-wrote", but not of one like "re-affirmed"."""
    before = verb.doc[max(0, verb.i - 2) : verb.i]
    return [token.lower_ for token in before] == ["co", "-"] and not any(token.whitespace_ for token in before)


def _either() -> frozenset[str]:
    """Verbs of saying, thinking and finding that govern deeds as well."""
    table = lexicon("verbs_not_of_saying")
    return frozenset((*table["never"], *table["with_clause"], *table["acting"]))


def _has_clause(doc: Any, verb: Any, content: Sequence[Span]) -> bool:
    """Whether a finite clause with a subject of its own is what the verb governs, or what it stands behind."""
    told = (token for span in content for token in tokens_within(doc, span))
    return any(is_finite(token) and _hangs_on(token, verb) for token in told)


def _hangs_on(clause: Any, verb: Any) -> bool:
    word = clause
    while word.dep_ not in BESIDES:
        word = word.head
        if word == verb:
            return True
    return bool(clause.i < verb.i and clause.is_ancestor(verb))
