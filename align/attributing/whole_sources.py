"""A source that is only a shred of who speaks, made whole by the grammar.

The tagger judges word by word, so it may end within a phrase ("the" of "the minister") or take a noun near the verb
for its subject: in "she rang the office to complain" the office complains of nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Final

from align.attributing.attribution import Attribution
from align.naming.found_names import is_party
from align.naming.source_words import is_role, word_list
from align.parse import RELATIVES, SUBJECTS, span_of, subject_of, tokens_within
from corpus.model import Span

BEFORE_A_NOUN: Final = frozenset({"amod", "compound", "det", "nmod", "nummod"})
"""Relations of words to a noun behind them: with none of these a phrase ends."""

DEPENDING: Final = frozenset({"acl", "conj", "dobj", "xcomp"})
"""Relations by which a cue goes on from the verb whose subject speaks: "who signed a letter calling on them"."""

AT: Final = frozenset({"at", "during", "in"})
"""Prepositions between what somebody says and where it is said."""


def made_whole(doc: Any, one: Attribution, marked: Sequence[Span]) -> Attribution:
    """The attribution with the whole phrase of who speaks for its source, where the tagger has only a part of it."""
    named = _behind_the_verb(doc, one)
    if named is not None:
        return _said_before(doc, one, named, marked)
    tokens = tokens_within(doc, one.source) if one.source else []
    if not tokens:
        return one
    found = next((other for rule in RULES if (other := rule(doc[one.head], tokens)) is not None), None)
    if found is not None:
        return replace(one, source=found)
    return replace(one, source=span_of(*_with_its_noun(_from_its_bound(tokens), one)))


def _behind_the_verb(doc: Any, one: Attribution) -> Span | None:
    """The name right behind a verb of saying that stands behind a quotation or a comma: "..., said Ada Finch"."""
    verb = doc[one.head]
    if (
        verb.lemma_ not in word_list("inverting")
        or verb.tag_ not in {"VBD", "VBZ"}
        or not verb.i
        or verb.i + 1 >= len(doc)
    ):
        return None
    behind = next((e for e in doc.ents if e.label_ == "PERSON" and verb.i < e.start), None)
    if behind is None or behind.end >= len(doc) or not _is_beside(verb, behind):
        return None
    titles = doc[verb.i + 1 : behind.start]
    named = span_of(doc[verb.i + 1], behind[-1])
    whole = all(word.dep_ in BEFORE_A_NOUN and word.text[0].isupper() for word in titles)
    return named if whole and not (one.source and one.source.overlaps(named)) else None


def _is_beside(verb: Any, named: Any) -> bool:
    """Whether a verb with a name behind it stands beside what is said, and the name opens no clause of its own.

    Behind a comma both must end with one too: "Ada, the mayor, said Ben was late" gives Ben no words.
    """
    opening, following = verb.nbor(-1), named.doc[named.end]
    if opening.text == ",":
        return following.text in {",", "."}
    return bool(opening.is_quote and following.pos_ not in {"AUX", "PART", "VERB"})


def _said_before(doc: Any, one: Attribution, named: Span, marked: Sequence[Span]) -> Attribution:
    """The attribution with this source: a clause behind that describes it ("added Ada, who ...") was not said."""
    behind = [span for span in one.content if span.start >= named.start]
    describing = [span for span in behind if any(token.tag_ in RELATIVES for token in tokens_within(doc, span)[:1])]
    content = tuple(span for span in one.content if span not in describing and not span.overlaps(named))
    quoted = tuple(
        mark for mark in marked if mark.end <= one.cue.start and not doc.text[mark.end : one.cue.start].strip()
    )
    return replace(one, source=named, content=content or quoted or one.content)


def _who(verb: Any, tokens: Sequence[Any]) -> Span | None:
    """Whom "who" stands for where the source is only the body that those people belong to."""
    while verb.dep_ in DEPENDING and not any(child.dep_ in SUBJECTS for child in verb.children):
        verb = verb.head
    subject = subject_of(verb)
    if subject is None or subject.lower_ != "who" or verb.dep_ != "relcl":
        return None
    noun = verb.head
    while noun.ent_type_ in {"GPE", "ORG"} and noun.dep_ == "pobj" and is_role(noun.head.head):
        noun = noun.head.head  # no body is "who"
    within = tokens[0] != subject and all(noun.is_ancestor(token) and token.i <= subject.i for token in tokens)
    person = any(token.ent_type_ == "PERSON" or is_role(token) for token in tokens)
    return _phrase(noun) if within and noun.pos_ == "NOUN" and not person else None


def _subject(verb: Any, tokens: Sequence[Any]) -> Span | None:
    """The verb's own subject, where the source is only a body or a person told of beside that."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.pos_ == "NOUN"), None)
    if subject is None or not is_role(subject) or any(token.ent_type_ == "PERSON" for token in tokens):
        return None
    return _phrase(subject) if all(subject.is_ancestor(token) for token in tokens) else None


def _who_wants_it(verb: Any, tokens: Sequence[Any]) -> Span | None:
    """The subject of the verb that an infinitive tells the purpose of: "she rang the office to complain"."""
    purpose = verb.dep_ == "advcl" and any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)
    return _doer(verb.head, tokens) if purpose and verb.head.i < verb.i else None


def _who_is_there(verb: Any, tokens: Sequence[Any]) -> Span | None:
    """Who speaks at an event that a participle tells of: "at a meeting calling for peace, Ada Finch said"."""
    event = verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VBG" or event not in tokens or event.dep_ != "pobj":
        return None
    held = event.lemma_.casefold() in word_list("occasions") and event.head.lower_ in AT
    return _doer(event.head.head, tokens) if held else None


def _behind_another(verb: Any, tokens: Sequence[Any]) -> Span | None:
    """Who stands right before the verb where the source opens with whom a phrase before that names.

    "In an interview with Ada Finch, the mayor's adviser Ben Roe said": the parser sets Roe beside Finch.
    """
    doc = verb.doc
    named = [e for e in doc[tokens[0].i : tokens[-1].i + 1].ents if e.label_ == "PERSON"]
    if len(named) != 2 or named[0].start != tokens[0].i or named[1].end != tokens[-1].i + 1:
        return None
    first, second = named
    role = doc[second.start - 1]
    opened = first.root.dep_ == "pobj" and second.root.head in {first.root, verb}
    apart = doc[first.end].text == "," and role.tag_ == "NN" and is_role(role)
    return span_of(doc[first.end + 1], tokens[-1]) if opened and apart and verb.i == tokens[-1].i + 1 else None


def _joined_subject(verb: Any, tokens: Sequence[Any]) -> Span | None:
    """The whole of several subjects, where the source is only the last of them: "Ada Finch and her husband said"."""
    first = tokens[0]
    head = next((token for token in tokens if token.dep_ == "conj" and token.head not in tokens), None)
    if head is None or not first.i or first.tag_ != "PRP$" or first.nbor(-1).lower_ != "and":
        return None
    subject = head.head
    named = subject.ent_type_ == "PERSON" and subject.dep_ == "nsubj" and subject.head in {verb, *verb.ancestors}
    return span_of(subject.left_edge, tokens[-1]) if named and tokens[-1].i < verb.i else None


def _in_writing(verb: Any, tokens: Sequence[Any]) -> Span | None:
    """What is written, where it stands right behind a verb of saying: "..., said the police statement"."""
    said = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if said is None or verb.lemma_ != "say" or verb.i == 0 or verb.nbor(-1).text != "," or tokens[0].i > verb.i:
        return None
    written = said.lemma_.casefold() in word_list("documents") | word_list("uttered")
    return span_of(said.left_edge, said) if written and said.left_edge.i == verb.i + 1 else None


def _behind_a_party(verb: Any, tokens: Sequence[Any]) -> Span | None:
    """The name of whom a source only tells the party and the state: "R-Tenn." of "Berg, R-Tenn."."""
    first = tokens[0]
    name = next((e for e in verb.doc.ents if e.start <= first.i < e.end), None)
    if name is None or not is_party(name.text) or name.root.dep_ != "appos" or name.root.head.i > first.i:
        return None
    return span_of(name.root.head.left_edge, tokens[-1])


RULES: Final[tuple[Callable[[Any, Sequence[Any]], Span | None], ...]] = (
    _who,
    _subject,
    _who_wants_it,
    _who_is_there,
    _behind_another,
    _joined_subject,
    _in_writing,
    _behind_a_party,
)


def _doer(verb: Any, tokens: Sequence[Any]) -> Span | None:
    """The subject of a verb, for "who" that which it stands for; None where the source is that, or none."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is not None and subject.tag_ in RELATIVES and verb.dep_ == "relcl":
        subject = verb.head
    return None if subject is None or subject in tokens else _phrase(subject)


def _phrase(noun: Any) -> Span:
    """A noun with what belongs to it, up to a clause about it."""
    words = [word for word in noun.subtree if word.i >= noun.left_edge.i]
    clauses = [child.left_edge.i for child in noun.children if child.dep_ in {"acl", "relcl"} and child.i > noun.i]
    kept = [word for word in words if word.i < min(clauses, default=words[-1].i + 1)]
    while len(kept) > 1 and not kept[-1].text[0].isalnum():
        kept.pop()
    return span_of(*kept)


def _from_its_bound(tokens: list[Any]) -> list[Any]:
    """A source from the "at" of "at least one senator"."""
    first = tokens[0]
    opens = first.lower_ in {"least", "most"} and first.i and first.nbor(-1).lower_ == "at"
    return [first.nbor(-1), *tokens] if opens else tokens


def _with_its_noun(tokens: list[Any], one: Attribution) -> list[Any]:
    """A source that ends before its noun, or within a word with a hyphen, to the end of that: "the | minister"."""
    last = tokens[-1]
    whole = last
    if last.dep_ in BEFORE_A_NOUN and last.head.i > last.i:
        whole = last.head
    elif last.i + 2 < len(last.doc) and last.nbor(1).text == "-" and not (last.whitespace_ or last.nbor(1).whitespace_):
        whole = last.nbor(2)
    grown = [*tokens, *last.doc[last.i + 1 : whole.i + 1]]
    rest = span_of(*grown[len(tokens) :]) if whole is not last else None
    taken = rest is None or any(span.overlaps(rest) for span in (one.cue, *one.content))
    return tokens if taken else grown
