"""Counts of none: "no citizens went to hospital", "nobody was hurt", "no arrests were made"."""

from __future__ import annotations

from typing import Any, Final

from align.lexicon import lexicon
from align.numbers.context.fates import fate_within, happens, in_care
from align.parse import SUBJECTS

WITHIN: Final = frozenset({"acl", "advcl", "advmod", "amod", "compound", "poss", "prep", "relcl"})
"""Relations below a noun by which it names some of its kind: "no other ship", "no one on the quay"."""

SUPPOSED: Final = frozenset({"if", "lest", "so", "unless", "until", "whether"})
"""Words before a clause that tells nothing of what has happened."""


def counts_none(words: Any, noun: Any) -> bool:
    """Whether the tokens `words` ("no", "nobody") say that what is told befell no people at all.

    `noun` is the noun that they deny, or None. Not where only some are spoken of ("no one else"), nor of a part of
    what might have happened ("nobody was seriously hurt"), nor where it is wished or supposed.
    """
    head = noun if noun is not None else words[-1]
    if noun is None and words[0].lower_ == "no" and len(words) == 1:
        return False
    verb = head.head
    there = head.dep_ == "attr" and any(child.dep_ == "expl" for child in verb.children)
    if not (head.dep_ in SUBJECTS or there) or any(child.dep_ in WITHIN for child in head.children):
        return False
    people = noun is None or noun.lemma_.lower() in lexicon("people")["people"]
    told = fate_within(head) if not people else happens(verb) or in_care(head)
    return bool(told) and _has_happened(verb)


def _has_happened(verb: Any) -> bool:
    """Whether the clause of a verb tells of what was so, and of all of it."""
    return not any(
        child.tag_ == "MD"
        or child.dep_ == "neg"
        or (child.dep_ == "mark" and child.lower_ in SUPPOSED)
        or (child.dep_ == "advmod" and child.lower_.endswith("ly"))
        for child in verb.children
    )
