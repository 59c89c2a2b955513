"""Whose words are quoted where the cue is not theirs: the speaker of a noun, and of a phrase that only says who one is.

The tagger takes the nearest noun and verb for source and cue. In "despite warnings from the ministry that it was late,
they sailed" the ministry warns; in "the aide, who was a spokeswoman for a mayor, wrote" the mayor writes nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from align.attributing.attribution import Attribution
from align.naming.outlets import is_outlet
from align.naming.source_words import is_role, word_list
from align.parse import NOUNS, RELATIVES, VERBS, span_of, subject_before, subject_of, tokens_within
from corpus.model import Span

OF_WHOM: Final = frozenset({"by", "from", "of"})
"""Prepositions between a noun for what is said and its speaker."""


def rightly_owned(doc: Any, one: Attribution) -> Attribution:
    """The attribution with the cue and the source that its content hangs on, where those are not the tagger's.

    Where the noun that it hangs on has no speaker of its own, the source is None.
    """
    cited = _cited(doc[one.head])
    if cited is not None and (one.source is None or not one.source.overlaps(cited) or _runs_on(doc, one.source, cited)):
        return replace(one, source=cited)
    doer = _doer(doc, one)
    if doer is not None:
        return replace(one, source=span_of(*doer.subtree))
    noun = _noun_of(doc, one)
    if noun is not None:
        return replace(one, head=noun.i, cue=span_of(noun), source=author(noun))
    source = tokens_within(doc, one.source) if one.source else []
    described = _described(doc, source, one) if source else None
    return one if described is None else replace(one, source=described)


def _cited(cue: Any) -> Span | None:
    """Whom "according to" cites: who stands behind it, whoever speaks before."""
    preposition = cue if cue.lower_ == "to" else next((child for child in cue.children if child.lower_ == "to"), None)
    if preposition is None or "according" not in {cue.lower_, preposition.head.lower_}:
        return None
    behind = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    return span_of(*behind.subtree) if behind is not None else None


def _runs_on(doc: Any, source: Span, cited: Span) -> bool:
    """Whether a source goes on behind who is cited with another clause: "to Ada Berg, and ferries were late"."""
    behind = tokens_within(doc, Span(cited.end, max(cited.end, source.end)))
    joined = next((token for token in behind if not token.is_punct), None)
    return joined is not None and joined.pos_ == "CCONJ" and any(token.pos_ in VERBS for token in behind)


def _doer(doc: Any, one: Attribution) -> Any | None:
    """Who says what a participle governs: the subject of the verb beside it ("Ben left, saying so").

    None where the source is that already, or leads a verb above: "Ada said he left, adding it was late". An outlet
    above only passes the words on: "the Signal reports that Ada left, saying it was late".
    """
    verb = doc[one.head]
    source = tokens_within(doc, one.source) if one.source else []
    participle = _first(verb)
    if verb.tag_ != "VBG" or participle.dep_ != "advcl" or subject_of(verb) or subject_of(participle):
        return None
    subject = _leading(_beside(participle))
    if subject is not None and not _may_speak(subject):
        subject = _of_the_clause_before(participle)
    passed_on = any(is_outlet(word) for word in source)
    above = () if passed_on else (subject_of(other) for other in participle.ancestors)
    if any(word in source for word in above if word is not None):
        return None
    return None if subject is None or subject in source or not _may_speak(subject) else subject


def _of_the_clause_before(participle: Any) -> Any | None:
    """Who acts in the clause before a participle, where nobody does in the main one: "as Ben left, saying so"."""
    clauses = (child for child in _beside(participle).children if child.dep_ == "advcl" and child.i < participle.i)
    return next((subject_of(clause) for clause in reversed([*clauses]) if subject_of(clause)), None)


def _first(verb: Any) -> Any:
    """The first of verbs joined."""
    while verb.dep_ == "conj":
        verb = verb.head
    return verb


def _beside(participle: Any) -> Any:
    """The verb that a participle stands beside.

    A clause with an object for its opening word ends before the comma: "the claims, which a paper printed, adding ...".
    """
    verb = participle.head
    opened = any(child.tag_ in RELATIVES and child.dep_ == "dobj" for child in verb.children)
    if verb.dep_ != "relcl" or not opened or participle.left_edge.i == 0 or participle.left_edge.nbor(-1).text != ",":
        return verb
    return next((word for word in verb.ancestors if word.pos_ in VERBS), verb)


def _leading(verb: Any) -> Any | None:
    """The subject of a verb, or of the one that it goes on from."""
    while subject_of(verb) is None and verb.dep_ in {"conj", "xcomp"}:
        verb = verb.head
    return subject_of(verb)


def _may_speak(word: Any) -> bool:
    """Whether a subject is surely somebody, a body of people, or something written."""
    if word.ent_type_ in {"PERSON", "ORG"} or word.lower_ in {"he", "she", "they"}:
        return True
    return word.pos_ == "NOUN" and (
        is_role(word) or word.lemma_.casefold() in word_list("institutions") | word_list("documents")
    )


def author(noun: Any) -> Span | None:
    """Who says what a noun stands for: "warnings from the ministry", "the ministry's warnings"; None if not told."""
    for child in noun.children:
        if child.dep_ == "poss":
            return span_of(*(token for token in child.subtree if token.dep_ != "case"))
        if child.dep_ in {"prep", "agent"} and child.lower_ in OF_WHOM:
            speaker = next((inner for inner in child.children if inner.dep_ == "pobj"), None)
            if speaker is not None:
                return span_of(*speaker.subtree)
    return None


def _noun_of(doc: Any, one: Attribution) -> Any | None:
    """The noun for what is said that a content hangs on with "that", in a phrase before the source and its verb."""
    if one.source is None:
        return None
    for span in one.content:
        for mark in tokens_within(doc, span):
            noun = mark.head.head
            if mark.dep_ != "mark" or mark.lower_ != "that" or mark.head.dep_ != "acl" or noun.i > mark.i:
                continue
            opens = noun.dep_ == "pobj" and noun.idx < mark.idx < one.source.start <= one.cue.start
            if opens and noun.lemma_.casefold() in word_list("sayings") | word_list("comments"):
                return noun
    return None


def _described(doc: Any, source: list[Any], one: Attribution) -> Span | None:
    """Who is said to be what the source is only a part of ("was a spokeswoman for a mayor"); None elsewhere."""
    root = next((token for token in source if token.head not in source), source[0])
    noun = root.head.head if root.dep_ == "pobj" else None
    if noun is None or noun.pos_ != "NOUN" or not is_role(noun) or any(s.overlaps(span_of(noun)) for s in _taken(one)):
        return None
    verb = doc[noun.left_edge.i - 1] if noun.left_edge.i else None
    if verb is None or verb.lemma_ != "be" or verb.i > one.head:
        return None
    subject = subject_before(verb)
    if subject is not None and subject.tag_ in RELATIVES and verb.dep_ == "relcl":
        subject = verb.head
    if subject is None or subject.pos_ not in NOUNS:
        return None
    beside = [child for child in subject.children if child.dep_ == "appos" and child.ent_type_ == "PERSON"]
    return span_of(subject.left_edge, beside[0] if beside else subject)


def _taken(one: Attribution) -> tuple[Span, ...]:
    """What is cue or content already."""
    return (one.cue, *one.content)
