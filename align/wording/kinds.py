"""What sort of difference an edit is, and whether it is a minor one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from align.findings import VariantKind
from align.framing.agency import PASSIVE, tells_deed
from align.lexicon import lexicon
from align.spelling import standard
from align.wording.edits import SAME, Edit, Side
from align.wording.phrases import PhraseKind, Word
from align.words import Relation, WordLink, relation

NAMED: Final = frozenset({"PERSON", "NORP", "ORG", "GPE", "FAC", "LOC", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART"})
"""Types of named entities that label somebody or something; the others are numbers, dates and times."""

SLIGHT_TITLES: Final = frozenset(lexicon("personal_names")["slight_titles"])
"""Words before a name that make it no other one, without their points."""

MINOR_REASONS: Final = {
    Relation.INFLECTED: "inflection",
    Relation.SPELLING: "spelling standard",
    Relation.CASE: "capital letters",
}
"""Why an edit is minor, from what weighs most to least."""


def kind_of(left: Side, right: Side, edit: Edit, links: Sequence[WordLink]) -> VariantKind:
    """The kind of an edit, from the words that differ and the phrases in which they stand."""
    ones, others = [left.words[k] for k in edit.left], [right.words[k] for k in edit.right]
    if not ones or not others:
        return VariantKind.DETAIL
    if _is_name(ones, others):
        return VariantKind.NAME
    if _is_agency(left, right, edit, links):
        return VariantKind.AGENCY
    if _is_detail(left, right, edit):
        return VariantKind.DETAIL
    if _is_nominal(left, edit.left) and _is_nominal(right, edit.right) and (_labels(ones) or _labels(others)):
        return VariantKind.LABEL
    return VariantKind.WORDING


def _is_detail(left: Side, right: Side, edit: Edit) -> bool:
    """Whether one side says all that the other says, and more."""
    fewer, more = sorted((len(left.content(edit.left)), len(right.content(edit.right))))
    return fewer <= edit.kept and more > fewer


def _is_name(ones: Sequence[Word], others: Sequence[Word]) -> bool:
    """One name, spelled, shortened or titled otherwise: a name shared or alike, and hardly a word beside names."""
    names = [[word for word in words if word.pos == "PROPN"] for words in (ones, others)]
    beside = [word for word in (*ones, *others) if word.content and word.pos != "PROPN" and not _is_title(word)]
    if beside or not all(names):
        return False
    alike = SAME | {Relation.NAME}
    return any(relation(one.text, other.text) in alike for one in names[0] for other in names[1])


def _is_title(word: Word) -> bool:
    return standard(word.text) in SLIGHT_TITLES


def _is_nominal(side: Side, numbers: range) -> bool:
    """Whether the words are noun phrases and what links them, without a verb."""
    kinds = {phrase.kind for phrase in side.phrases if set(phrase.numbers) & set(numbers)}
    return PhraseKind.NOUN in kinds and PhraseKind.VERB not in kinds


def _labels(words: Sequence[Word]) -> bool:
    """Whether a noun phrase points to somebody or something known: named, or with "the", "its" or a possessor."""
    return any(word.entity in NAMED or word.role == "poss" or word.text.lower() == "the" for word in words)


def _is_agency(left: Side, right: Side, edit: Edit, links: Sequence[WordLink]) -> bool:
    """Whether linked verbs of doing are active on one side and passive on the other."""
    return any(
        left.words[link.left].pos == right.words[link.right].pos == "VERB"
        and _is_passive(left, link.left) != _is_passive(right, link.right)
        and _is_deed(left, link.left)
        and _is_deed(right, link.right)
        for link in links
        if link.left in edit.left and link.right in edit.right
    )


def _is_passive(side: Side, verb: int) -> bool:
    return bool(_dependencies(side, verb) & PASSIVE)


def _is_deed(side: Side, verb: int) -> bool:
    return tells_deed(side.words[verb].lemma, _dependencies(side, verb))


def _dependencies(side: Side, verb: int) -> set[str]:
    return {word.role for word in side.words if word.head == verb}


def minor(left: Side, right: Side, edit: Edit) -> tuple[bool, str]:
    """Whether an edit is only of case, punctuation, inflection or spelling standard, and in a phrase, what it is of."""
    ones = [left.words[k].text for k in edit.left if left.words[k].text[0].isalnum()]
    others = [right.words[k].text for k in edit.right if right.words[k].text[0].isalnum()]
    if not ones or not others:
        return False, ""
    if len(ones) != len(others):
        return False, ""
    relations = {relation(one, other) for one, other in zip(ones, others, strict=True)}
    if relations <= {Relation.IDENTICAL}:
        return True, "punctuation"
    for kind, reason in MINOR_REASONS.items():
        if kind in relations and relations <= SAME:
            return True, reason
    return False, ""
