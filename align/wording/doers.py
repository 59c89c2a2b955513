"""Whether two verbs of two reports may have one doer, as far as their grammar names one."""

from __future__ import annotations

from typing import Any

from align.wording.predicates import Predicate


def one_doer(one: Predicate, other: Predicate) -> bool | None:
    """Whether both are done by one: True where a word for one names the other too, False where they have two names.

    "Chairman Ada Roe informed" and "Roe said" have one doer, "Roe said" and "Finch said" two; whom "he" or "the
    writers" means is left open: None.
    """
    left, right = one.doer, other.doer
    if left is None or right is None or "PRON" in {left.pos_, right.pos_}:
        return None
    if _named_by(left) & _named_by(right):
        return True
    return False if left.pos_ == right.pos_ == "PROPN" else None


def _named_by(doer: Any) -> set[str]:
    """The doer's word, and the names that stand beside it as other words for it."""
    also = [child for child in doer.children if child.dep_ in {"appos", "compound"} or child.pos_ == "PROPN"]
    within = [word for child in also if child.dep_ == "appos" for word in child.subtree]
    named = (word for word in (*also, *within) if word.pos_ == "PROPN")
    return {doer.lemma_.casefold(), *(word.lemma_.casefold() for word in named)}
