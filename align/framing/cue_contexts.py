"""What must stand around a word for it to frame: one predicate a name, as the lexicons use them.

Each takes a spaCy token (of several words: the first) that already fits by lemma and part of speech.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from align.lexicon import lexicon
from align.parse import SUBJECTS, VERBS

CLAUSES: Final = frozenset({"ccomp", "xcomp"})
ABILITY: Final = frozenset({"after", "because", "before", "if", "so", "that", "until", "when"})
"""Words that open a clause in which "could" says what somebody was able to do."""

SPEAKING: Final = frozenset(
    {"accuse", "argue", "believe", "call", "claim", "complain", "contend", "describe", "fear", "hope", "insist", "note"}
    | {"point", "predict", "question", "say", "see", "suggest", "suspect", "think", "view", "warn", "wonder", "worry"}
)
"""Lemmas of saying and thinking whose unnamed subjects are generalisations."""

OBJECTS: Final = frozenset({"dative", "dobj", "nsubjpass"})
"""Relations of those to whom a verb does something."""


def with_clause(token: Any) -> bool:
    """A clause depends on it: seems to know, suggests that ...; a bare quotation does as well."""
    return any(child.dep_ in CLAUSES for child in token.children)


def passive_with_clause(token: Any) -> bool:
    """A passive with a clause: is believed to have fled, it was thought that ..."""
    return token.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in token.children) and with_clause(token)


def with_complement(token: Any) -> bool:
    """A noun that opens a finite clause or an of-phrase, not denied: the possibility that, a chance we lose."""
    clause = any(child.dep_ in {"acl", "ccomp"} and _finite(child) for child in token.children)
    denied = token.head.lower_ == "without" or any(child.lower_ in {"no", "zero"} for child in token.children)
    return not denied and (clause or any(child.lower_ == "of" for child in token.children))


def _finite(verb: Any) -> bool:
    """Whether a verb has a tense, or a modal or finite auxiliary, and no "to"."""
    if any(word.tag_ == "TO" for word in verb.children):
        return False
    return any(word.tag_ in {"MD", "VBD", "VBP", "VBZ"} for word in (verb, *verb.children))


def predicative(token: Any) -> bool:
    """An adjective that is said of something, not set before it: it is unlikely, but not unlikely allies."""
    return bool(token.dep_ != "amod")


def no_set_phrase(token: Any) -> bool:
    """Not as soon as possible, the best possible, likely voters."""
    before = token.doc[max(token.i - 1, 0)]
    voters = token.dep_ == "amod" and ("vote" in token.head.lemma_ or "goer" in token.head.lemma_)
    return before.lower_ not in {"as", "if"} and before.tag_ not in {"JJS", "RBS"} and not voters


def adverbial(token: Any) -> bool:
    """A phrase that qualifies a verb or an adjective: kind of late, but not this kind of plan."""
    return token.dep_ in {"advmod", "npadvmod"} or token.pos_ == "ADV"


def of_degree(token: Any) -> bool:
    """An adverb that says how much of the next word: so late, too often; but not so far, nor she, too, said."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return following is not None and following.pos_ in {"ADJ", "ADV"} and following.lower_ != "far"


def before_number(token: Any) -> bool:
    """The next words hold a number: about 40, some two hundred, around a third."""
    following = token.doc[token.i + 1 : token.i + 4]
    return any(
        word.like_num or word.ent_type_ in {"CARDINAL", "MONEY", "PERCENT", "QUANTITY"} for word in following[:2]
    )


def epistemic_modal(token: Any) -> bool:
    """A modal of possibility, with its verb: not the month, not "could not" of ability in the past, not a wish."""
    if token.pos_ == "PROPN" or token.head.pos_ not in VERBS or token.dep_ != "aux":
        return False
    if token.lower_ != "could":
        return True
    if token.head.dep_ == "advcl" and any(child.lower_ in ABILITY for child in token.head.children):
        return False
    negated = any(child.dep_ == "neg" for child in token.head.children)
    perfect = any(child.lower_ == "have" and child.dep_ == "aux" for child in token.head.children)
    neither = any(child.lower_ == "neither" for child in token.head.children)
    return not neither and (not negated or perfect)


def says(token: Any) -> bool:
    """A bare plural that is made to say something: critics argue, many believe, but no name and no number."""
    if token.dep_ != "nsubj" or token.head.lemma_ not in SPEAKING or token.ent_type_ == "PERSON":
        return False
    if token.pos_ == "NOUN" and token.tag_ != "NNS":
        return False
    determiners = {"the", "these", "those", "its", "his", "her", "their", "both", "two"}
    return not any(
        child.lower_ in determiners or child.dep_ in {"nummod", "poss", "relcl"} or child.pos_ == "PROPN"
        for child in token.children
    )


def without_object(token: Any) -> bool:
    """A verb that is done to nobody: had charged into the hall, but not charged him with theft, was charged."""
    told = OBJECTS | {"auxpass", "ccomp"}
    active = token.tag_ != "VBN" or _perfect(token)
    return active and not any(child.dep_ in told or child.lower_ == "with" for child in token.children)


def _perfect(participle: Any) -> bool:
    """Whether a participle has an active "have", its own or that of the verb that it is joined to."""
    helping = {child.dep_: child.lemma_ for child in participle.children if child.dep_ in {"aux", "auxpass"}}
    if not helping and participle.dep_ == "conj":
        return _perfect(participle.head)
    return "auxpass" not in helping and any(
        child.dep_ == "aux" and child.lemma_ == "have" for child in participle.children
    )


def not_passive_with_infinitive(token: Any) -> bool:
    """What is more than a bare must: the law forced them, they were forced off; but not they were forced to leave."""
    dependencies = {child.dep_ for child in token.children}
    return not (dependencies & {"auxpass", "nsubjpass"} and "xcomp" in dependencies)


def with_infinitive(token: Any) -> bool:
    """What comes as a turn: was freed, only to be held again; but not held only on Monday, not only to please."""
    words = token.doc[max(token.i - 1, 0) : token.i + 2]
    return len(words) == 3 and words[0].lower_ == "," and words[2].tag_ == "TO"


def of_no_identity(token: Any) -> bool:
    """How something is done or said: openly defied, openly serves donors; but not openly gay, serve openly."""
    words, near = lexicon("cue_contexts"), [token.head, *token.doc[token.i + 1 : token.i + 2]]
    return not any(
        word.lemma_.lower() in words["identity"]
        or (word.lemma_.lower() in words["identity_without_object"] and not _has_object(word))
        for word in near
    )


def _has_object(verb: Any) -> bool:
    return any(child.dep_ in OBJECTS for child in verb.children)


def not_ruled(token: Any) -> bool:
    """What somebody thinks of something, not what a court finds: declared the law unconstitutional."""
    words, above = lexicon("cue_contexts"), [token.head, token.head.head]
    return not any(
        word.lemma_.lower() in words["ruling"] or (word.lemma_.lower() in words["ruling_of_courts"] and _by_court(word))
        for word in above
    )


def _by_court(verb: Any) -> bool:
    """Whether a court finds or holds: as the subject, after "by", or unnamed in a passive ("was found unlawful")."""
    agents = [word for child in verb.children if child.dep_ == "agent" for word in child.children]
    passive = verb.tag_ == "VBN" and not _perfect(verb)
    named = agents if passive else [child for child in verb.children if child.dep_ == "nsubj"]
    if not named and not passive and verb.dep_ in {"advcl", "conj", "xcomp"} and verb.head.pos_ in VERBS:
        named = [child for child in verb.head.children if child.dep_ in SUBJECTS]
    if verb.dep_ == "relcl" and any(word.tag_ in {"WDT", "WP"} for word in named):  # "the judge who found it unlawful"
        named = [verb.head]
    courts = lexicon("cue_contexts")["courts"]
    titles = [child for word in named for child in word.children if child.dep_ == "compound"]  # "Judge Roe"
    return (passive and not named) or any(word.lemma_.lower() in courts for word in (*named, *titles))


def no_agent(token: Any) -> bool:
    """A noun of doing with nobody named as the doer: no possessive, no "by", no name before it."""
    agents = {"poss", "agent"}
    return token.dep_ != "compound" and not any(
        child.dep_ in agents or child.lower_ == "by" or (child.dep_ == "compound" and child.pos_ == "PROPN")
        for child in token.children
    )


CONTEXTS: Final[dict[str, Callable[[Any], bool]]] = {
    "": lambda _: True,
    "adverbial": adverbial,
    "before_number": before_number,
    "epistemic_modal": epistemic_modal,
    "no_agent": no_agent,
    "no_set_phrase": no_set_phrase,
    "not_passive_with_infinitive": not_passive_with_infinitive,
    "not_ruled": not_ruled,
    "of_degree": of_degree,
    "of_no_identity": of_no_identity,
    "passive_with_clause": passive_with_clause,
    "predicative": predicative,
    "says": says,
    "with_clause": with_clause,
    "with_complement": with_complement,
    "with_infinitive": with_infinitive,
    "without_object": without_object,
}
