"""Where a source begins and ends by grammar, and who a passive lets speak."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from align.attributing.asked import was_asked
from align.attributing.attribution import Attribution
from align.lexicon import lexicon
from align.parse import RELATIVES, is_passive, span_of, tokens_within
from corpus.model import Span

OPEN: Final = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "SCONJ"})
"""Parts of speech with which no phrase ends: a source that does was cut short."""


OPENERS: Final = RELATIVES | {"WP$", "WRB"}
"""Tags of the words that open a clause about a noun."""


BROKEN_OFF: Final = 2
"""So many words of a clause behind "who" are a scrap of it; more of them tell who speaks."""


JOINED: Final = 2
"""Tokens of a word with a hyphen before the last part of it."""


def source_within(doc: Any, one: Attribution) -> Span | None:
    """The source from its first noun to the end of its phrase; None where the subject of a passive does not speak."""
    verb, tokens = doc[one.head], tokens_within(doc, one.source) if one.source else []
    while tokens and ((tokens[0].pos_ == "ADP" and not _of_a_number(tokens)) or not tokens[0].text[0].isalnum()):
        tokens = tokens[1:]
    while tokens and tokens[-1].text in {",", ";", "."}:
        tokens = tokens[:-1]
    if not tokens:
        return None
    if (_is_spoken_of(verb, tokens) and not _is_quoted_as(verb)) or was_asked(verb):
        return _agent(verb)
    return span_of(*_subject_alone(verb, _with_its_clause(_uncut(tokens, one), one)))


def _of_a_number(tokens: Sequence[Any]) -> bool:
    """Whether a source opens with a bound: "at least one senator"."""
    return len(tokens) > 1 and tokens[1].lower_ in {"least", "most"}


def _uncut(tokens: Sequence[Any], one: Attribution) -> Sequence[Any]:
    """A source that breaks off with the rest of its phrase, or of its last word: "the ex-" of "the ex-mayor".

    Where it breaks off in the first word of a clause ("the clerk, who co-" of "who co-wrote a book"), without that.
    """
    if tokens[-1].pos_ in OPEN:
        tokens = _whole(list(tokens), one) or tokens
    hyphen = next((token for token in tokens[-JOINED:] if token.text == "-"), None)
    relative = next((token for token in tokens[1:] if token.tag_ in OPENERS), None)
    if hyphen is not None and relative is not None and relative.i == hyphen.i - JOINED:
        return _before_its_clause(tokens, relative)
    last = tokens[-1]
    if last.text != "-" or last.i + 1 >= len(last.doc) or not last.nbor(1).text.isalnum():
        return tokens
    rest = span_of(last.nbor(1))
    return tokens if any(span.overlaps(rest) for span in (one.cue, *one.content)) else [*tokens, last.nbor(1)]


def _with_its_clause(tokens: Sequence[Any], one: Attribution) -> Sequence[Any]:
    """A source that breaks off in a clause about it ("the firm, which owns"): to its end, or without it.

    Of a source that is such a clause alone ("which was founded in May"), the noun that it is about.
    """
    relative = next((token for token in tokens if token.tag_ in OPENERS), None)
    verb = _clause_of(relative) if relative is not None else None
    if relative is None or len(tokens) == 1:
        return tokens
    if verb is None or relative.i > verb.i:
        return tokens
    if relative == tokens[0]:
        cue, noun = relative.doc[one.head], verb.head
        return [relative] if verb == cue or verb.is_ancestor(cue) or noun.i > relative.i else [noun.left_edge, noun]
    if verb.right_edge.i <= tokens[-1].nbor(1).i:
        return tokens
    borders = [span for span in (one.cue, *one.content) if span.start >= span_of(tokens[-1]).end]
    if all(span_of(verb.right_edge).end <= span.start for span in borders):
        return [*tokens, _closing(verb.right_edge)]
    return _before_its_clause(tokens, relative) if tokens[-1].i - relative.i <= BROKEN_OFF else tokens


def _closing(word: Any) -> Any:
    """The word, or the last one before it with which a phrase can end."""
    while word.pos_ in OPEN or not word.text[0].isalnum():
        word = word.nbor(-1)
    return word


def _before_its_clause(tokens: Sequence[Any], relative: Any) -> Sequence[Any]:
    """A source without the clause in which the cue or the content stands: "the mayor, who" of "who said ..."."""
    kept = [token for token in tokens if token.i < relative.left_edge.i]
    while kept and not kept[-1].text[0].isalnum():
        kept.pop()
    return tokens if not kept or kept[-1].pos_ in OPEN else kept


def _clause_of(relative: Any) -> Any | None:
    """The verb of the clause that "who" or "which" opens beside a noun."""
    return next((word for word in relative.ancestors if word.dep_ == "relcl"), None)


def _subject_alone(verb: Any, tokens: Sequence[Any]) -> Sequence[Any]:
    """A pronoun that is the verb's subject, without words before it that belong elsewhere: "to the mayor she wrote"."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.pos_ == "PRON"), None)
    if subject is None or subject != tokens[-1] or any(subject.children):
        return tokens
    return [subject]


def _is_spoken_of(verb: Any, tokens: Sequence[Any]) -> bool:
    """Whether a source is only the subject of a passive, also before another verb, or what a participle describes."""
    if verb.lemma_ not in lexicon("verbs_not_of_saying")["passive"]:
        return False
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return verb.head in tokens or verb.head.is_ancestor(tokens[-1])
    subjects = [child for child in verb.children if child.dep_ == "nsubjpass"]
    if not subjects and verb.dep_ == "conj" and is_passive(verb):
        return bool(tokens[-1].i < verb.i)
    by = tokens[0].i > 0 and tokens[0].nbor(-1).lower_ == "by"  # which the parser may hang elsewhere
    return bool(subjects) and not by  # who else stands beside it: "they left after charges were announced"


def _is_quoted_as(verb: Any) -> bool:
    """Whether the subject of a passive speaks after all: "was quoted as saying"."""
    behind = (inner for child in verb.children if child.dep_ == "prep" for inner in (child, *child.subtree))
    return bool(verb.lemma_ == "quote" and any(word.lower_ == "as" for word in behind))


def _agent(verb: Any) -> Span | None:
    """By whom a passive says that something is said or done."""
    for child in verb.children:
        if child.dep_ == "agent":
            words = [token for token in child.subtree if token.i != child.i]
            return span_of(*words) if words else None
    return None


def _whole(tokens: Sequence[Any], one: Attribution) -> list[Any]:
    """The phrase to its end, up to the cue; where that does not close it, without its open end."""
    inside = {token.i for token in tokens}
    head = next((token for token in tokens if token.head.i not in inside or token.head.i == token.i), tokens[-1])
    last = max(token.i for token in head.subtree)
    limits = [span.start for span in (one.cue, *one.content) if span.start >= span_of(tokens[-1]).end]
    grown = [*tokens]
    while grown[-1].i < last and grown[-1].nbor(1).idx < min(limits, default=len(head.doc.text)):
        grown.append(grown[-1].nbor(1))
    while grown and (grown[-1].pos_ in OPEN or grown[-1].tag_ in RELATIVES or grown[-1].is_space):
        grown.pop()
    return grown
