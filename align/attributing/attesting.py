"""Whether a cue gives somebody's words or thoughts at all: not what is done, only seen, or stands under a picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from align.attributing.attribution import Attribution
from align.lexicon import lexicon
from align.naming.source_words import word_list
from align.parse import RELATIVES, VERBS, tokens_within
from corpus.model import Report, Span

DASHES: Final = frozenset("-–—―")
"""They set a name below somebody's words; any other mark sets it below a picture."""

PEOPLE: Final = ("institutions", "roles", "feminine", "masculine")
"""Lists of `sources.toml` with nouns for those who can see and hear."""


OBJECTS: Final = frozenset({"dobj", "oprd", "nsubjpass"})
"""Relations to "call" of what is called, as the parser gives them."""


def attributes(report: Report, doc: Any, one: Attribution, marked: Sequence[Span]) -> bool:
    """Whether something is said or thought: not what seems, nor what is not said, nor what is only seen or done.

    `one` must have its content between its borders. Page furniture says nothing either.
    """
    verb = doc[one.head]
    words = [token for span in one.content for token in tokens_within(doc, span)]
    if all(token.tag_ in RELATIVES or not token.text[0].isalnum() for token in words):
        return False
    if _is_caption(report, one) or _only_sees(verb):
        return False
    if any(span.overlaps(mark) for span in one.content for mark in marked):
        return True
    said = any(token.pos_ in VERBS for token in words)
    cue = one.cue.of(report.prose)
    if not any(letter.isalpha() for letter in cue):
        return said and not set(cue) <= DASHES
    table = lexicon("verbs_not_of_saying")
    if _is_convened(verb):
        return False
    told = (verb, *(token for token in tokens_within(doc, one.cue) if token.pos_ in VERBS))
    decides = any(token.lemma_ in table["deciding"] for token in told)  # "is set to vote"
    return not decides and (said or verb.lemma_ not in table["doing"])


def _is_caption(report: Report, one: Attribution) -> bool:
    """Whether the cue is furniture, or a colon before the one named: "Photograph: A. Berg", "Copyright: The Star"."""
    number = report.sentence_at(one.cue.start)
    if number is not None and report.sentences[number].boilerplate:
        return True
    cue = one.cue.of(report.prose)
    is_mark = not any(letter.isalpha() for letter in cue) and not set(cue) <= DASHES
    return is_mark and one.source is not None and one.source.start >= one.cue.end


def _only_sees(verb: Any) -> bool:
    """Whether a thing sees: "the law will see pensions fall" says what comes of it, and reports nobody."""
    if verb.lemma_ not in lexicon("verbs_not_of_saying")["perceiving"]:
        return False
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    return subject is not None and subject.pos_ == "NOUN" and not is_somebody(subject)


def _is_convened(verb: Any) -> bool:
    """Whether something is called that takes place thereby ("called a march"), instead of by a name."""
    convened = lexicon("verbs_not_of_saying")["convened"]
    objects = [child for child in verb.children if child.dep_ in OBJECTS]
    return verb.lemma_ == "call" and len(objects) == 1 and objects[0].lemma_.casefold() in convened


def is_somebody(noun: Any) -> bool:
    """Whether a noun means a person, people or a body: those who can see, hear and speak."""
    lemma, people = noun.lemma_.casefold().removeprefix("ex-"), lexicon("people")
    if lemma == "ex":
        return True
    if any(lemma in word_list(name) for name in PEOPLE) or lemma in people["people"]:
        return True
    return bool(noun.ent_type_) or lemma.endswith((*people["endings"], *people["mostly"]))
