"""Whether the source of a quotation is heard: somebody who speaks or thinks, in words or by another's account.

The tagger finds deeds too ("invited them", "stormed off") and shreds of phrases. A page that tells who is heard must
not list them.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from align.attributing.attesting import PEOPLE
from align.lexicon import lexicon
from align.marks import Quotation, QuotationKind
from align.naming.identities import ARTICLES, PRONOUNS
from align.naming.source_words import WORD, word_list
from align.negation import NOBODY, negates
from align.spelling import DOUBLED, stem
from align.texts.content_words import is_function_word
from align.texts.link_text import in_link
from align.voice import speaks_itself
from corpus.model import Report, Span

NO_SOURCE: Final = word_list("nobody") | NOBODY
"""Words at the start of a source that speak of none or of all: "no one knows", "each side blames the other"."""

SOUNDING: Final = (["for"], ["not"])
"""Small words that look like the stem of a verb of saying ("foresee", "note")."""

LISTS: Final = (*PEOPLE, "documents", "staff")
"""Lists of `sources.toml` with nouns for those who can speak, and for what is written."""


def is_heard(report: Report, quotation: Quotation) -> bool:
    """Whether a quotation's source is somebody or some writing that says or thinks what is quoted.

    Not outlets that passed words on or name themselves, what a link amid the text tells of another page,
    nor those who seem to say something or do not, nor who only does something; nor a pronoun of which the report does
    not tell for whom it stands, "nobody" and "each side". Whom a headline leaves without a name ("Aide apologizes") the
    report below it lets speak.
    """
    source = quotation.source
    if (
        source is None
        or quotation.channel == source
        or speaks_itself(report, quotation)
        or _is_silent(report, quotation)
    ):
        return False
    named = quotation.source_name is not None
    in_headline = report.headline_span is not None and report.headline_span.overlaps(source)
    if not named and (in_headline or _is_nobody(report, source)):
        return False
    if not quotation.said or in_link(report, source):
        return False
    if says(report.words(quotation.cue) if quotation.cue else ""):
        return True
    return quotation.kind is not QuotationKind.INDIRECT and (named or _can_speak(report.words(source)))


def says(cue: str) -> bool:
    """Whether the words of a cue have one of saying or thinking among them, or are only a mark (":")."""
    found = [word for word in WORD.findall(cue) if not word.endswith("edly")]  # "reportedly" is the reporter's own
    words = [_bare(word) for word in found]
    listed = _of_saying()
    runs = ((a, b) for a in range(len(words)) for b in range(a + 1, len(words) + 1))
    if not words:
        return not any(letter.isalpha() for letter in cue)
    return any(tuple(words[a:b]) in listed and found[a:b] not in SOUNDING for a, b in runs)


@cache
def _of_saying() -> frozenset[tuple[str, ...]]:
    """Stems of the words and phrases of saying and thinking."""
    verbs = [entry["lemma"] for entry in lexicon("reporting_verbs")["entry"]]
    told = (*verbs, *lexicon("verbs_not_of_saying")["with_clause"], *word_list("sayings"), *word_list("comments"))
    return frozenset(tuple(_bare(word) for word in phrase.split()) for phrase in told)


def _is_silent(report: Report, quotation: Quotation) -> bool:
    """Whether the cue says that nothing is said, or that it only seems so."""
    cue = report.words(quotation.cue).casefold().split() if quotation.cue else []
    verbs = lexicon("verbs_not_of_saying")
    withheld = negates(" ".join(cue)) and not {*map(stem, cue)}.isdisjoint(map(stem, verbs["withheld"]))
    mute = any(f" {phrase} " in f" {' '.join(cue)} " for phrase in verbs["mute"])
    hedge = bool(cue) and all(word.endswith("edly") for word in cue)  # the reporter's own
    return withheld or mute or hedge or not set(cue).isdisjoint(verbs["seeming"])


def _is_nobody(report: Report, source: Span) -> bool:
    """Whether the words of a source without a name mean none or all, an unknown one, or are a shred of a phrase."""
    words = WORD.findall(report.words(source))
    first = words[0].casefold() if words else ""
    if first in NO_SOURCE or all(is_function_word(word.casefold()) or word.casefold() in PRONOUNS for word in words):
        return True
    return words[0].islower() and first not in ARTICLES | PRONOUNS and not _can_speak(report.words(source))


def _can_speak(words: str) -> bool:
    """Whether among the words of a source is a name, or a noun for people, a body or something written."""
    found = WORD.findall(words)
    if any(word[0].isupper() for word in (found[1:] or found)):
        return True
    people = lexicon("people")
    endings = tuple(end + plural for end in (*people["endings"], *people["mostly"]) for plural in ("", "s"))
    return any(_bare(word) in _speaking() or word.casefold().endswith(endings) for word in found)


@cache
def _speaking() -> frozenset[str]:
    people = lexicon("people")
    listed = (*(word for name in LISTS for word in word_list(name)), *people["people"], *people["called"])
    return frozenset(_bare(word) for word in (*listed, *people["gathering"], *people["collective"]))


def _bare(word: str) -> str:
    """The stem of a word, or of the last part of one with a hyphen: "ex-nurse"."""
    form = word.rpartition("-")[2] or word
    while (shorter := stem(form)) != form:
        form = shorter
    return DOUBLED.sub(r"\1", form)  # "add" as in "added"
