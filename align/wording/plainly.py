"""Whether a report states plainly what another one hedges: the same act, in no words of somebody else."""

from __future__ import annotations

from typing import Any, Final

from align.framing.cue_lexicon import stances
from align.lexicon import lexicon
from align.parse import VERBS, is_negated
from align.statements.asserted import is_attributing
from align.wording.predicates import Predicate

SAME_ACT: Final = 0.7
"""Least cosine of two predicates that tell one act, their verbs being alike too. Of 10 such pairs below it in raw
reports none did, of 21 above it 17."""

SAME_VERB: Final = 0.7
"""Least cosine of two verbs' own vectors that name one act ("found", "discovered"); "sent" and "received" have less."""

SAME_STATE: Final = 0.8
"""Least cosine where the verb itself says nothing ("is", "has"): all that is told hangs on what stands beside it."""

BARE_VERBS: Final = frozenset(lexicon("function_words")["bare_verbs"])

BESIDE_VERBS: Final = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "ADV"})
"""What an adverb may belong to instead of a verb: "mostly emails"."""


def hedges_verb(word: Any) -> bool:
    """Whether a word that hedges bears on the verb of its clause, not on a noun beside it.

    "Alleged crimes" and "mostly emails" hedge no verb, nor does "ended the speculation"; "there is a chance" does.
    """
    if word.dep_ in {"amod", "compound", "nmod"} or (word.pos_ == "NOUN" and word.dep_ not in {"attr", "nsubj"}):
        return False
    return word.pos_ != "ADV" or word.head.pos_ not in BESIDE_VERBS or word.dep_ == "acomp"


def same_act(one: Predicate, other: Predicate) -> bool:
    """Whether two predicates tell one act: the same verb or one like it, both denied or neither, and alike in all."""
    if is_negated(one.token) != is_negated(other.token):
        return False
    near = float(one.vector @ other.vector)
    if {one.lemma, other.lemma} & BARE_VERBS:
        return one.lemma == other.lemma and near >= SAME_STATE
    return near >= SAME_ACT and (one.lemma == other.lemma or _like(one.token, other.token))


def is_attributed(predicate: Predicate) -> bool:
    """Whether a report gives an act as what somebody says: "she said he fled", "he fled, according to her"."""
    said = any(word.pos_ in VERBS and word.lemma_.lower() in stances() for word in predicate.token.ancestors)
    return said or any(is_attributing(word) for word in predicate.token.sent if word.i != predicate.token.i)


def _like(one: Any, other: Any) -> bool:
    return bool(one.has_vector and other.has_vector) and float(one.similarity(other)) >= SAME_VERB
