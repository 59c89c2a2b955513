"""Whether nobody is heard by a cue: what happens only shows something, who is reproached, appointed or asked is silent.

The tagger learned from annotators who let an arrest "follow" and a victory "condemn". The words stay where they are;
only nobody is said to have said them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from align.attributing.attesting import PEOPLE as SEEING
from align.attributing.attesting import is_somebody
from align.attributing.attribution import Attribution
from align.lexicon import lexicon
from align.naming.outlets import is_surname
from align.naming.source_words import word_list
from align.parse import VERBS, subject_of, tokens_within
from align.texts.quotemarks import is_mostly_quoted
from corpus.model import Span

PEOPLE: Final = frozenset(
    noun for name in ("called", "otherwise_called", "gathering", "collective") for noun in lexicon("people")[name]
)
"""Further nouns for people."""

SOMEBODY: Final = PEOPLE.union(lexicon("people")["people"], *map(word_list, SEEING))
"""Nouns that surely mean people or bodies, whatever they end with."""

NOUN_TAGS: Final = frozenset({"NN", "NNS"})
"""Tags of nouns that are no names."""

WHEN: Final = frozenset({"after", "before", "since", "until", "when", "while"})
"""Words that open a clause on when something happened: in "it was late when he wrote" nothing is written."""


def is_voiceless(doc: Any, one: Attribution, content: Sequence[Span], marked: Sequence[Span]) -> bool:
    """Whether the source of an attribution is nobody and no writing that says the content.

    Of words in quotation marks only that a picture shows them: whoever the verb tells of has most likely said them.
    """
    verb = doc[one.head]
    words = tokens_within(doc, one.source) if one.source is not None else []
    if not words or not verb.is_alpha:
        return False
    if is_mostly_quoted(content, marked):
        return _is_shown(verb, words)
    return _tells_nothing(doc, verb, content) or any(rule(verb, words) for rule in RULES)


def _tells_nothing(doc: Any, verb: Any, content: Sequence[Span]) -> bool:
    """Whether a verb says what is left open, refused, or when something else happened."""
    table, lemma = lexicon("verbs_not_of_saying"), verb.lemma_.casefold()
    told = [token for span in content for token in tokens_within(doc, span)]
    if not told:
        return False
    if lemma in table["refusing"]:
        return bool(told[0].lower_ == "to")
    if lemma in table["settling_on"]:
        return any(child.left_edge.lower_ in table["open"] for child in verb.children if child.dep_ == "ccomp")
    opened = any(child.lower_ in WHEN and child.i < verb.i for child in verb.children)
    return verb.dep_ == "advcl" and opened and not any(verb.is_ancestor(token) for token in told)


def _is_thing(verb: Any, source: Sequence[Any]) -> bool:
    """Whether a thing, or what happens, does no more than things do: "the arrest follows reports that"."""
    noun = _head(source)
    if noun.pos_ != "NOUN" or not _happens(verb):
        return False
    joined = [noun, *(other for other in noun.conjuncts if other in source)]
    return not any(_may_speak(one) for one in joined)


def _is_part_of_a_thing(verb: Any, source: Sequence[Any]) -> bool:
    """Whether the source only stands in a phrase for a thing: "talks between Berg and Roe signalled a truce"."""
    subject = subject_of(verb)
    if subject is None or subject in source or not subject.is_ancestor(source[0]) or not _happens(verb):
        return False
    return bool(subject.pos_ == "NOUN") and not _may_speak(subject)


def _only_shows(verb: Any, source: Sequence[Any]) -> bool:
    """Whether a picture, or a person, shows what no writing says; a statement that suggests something is read so."""
    noun, lemma, table = _head(source), verb.lemma_.casefold(), lexicon("verbs_not_of_saying")
    if noun.lemma_.casefold() in word_list("pictures"):
        return True
    if lemma in table["showing"]:
        return not _is_writing(noun)
    return lemma in table["suggesting"] and noun.lemma_.casefold() in word_list("uttered")


def _is_shown(verb: Any, source: Sequence[Any]) -> bool:
    """Whether a picture shows somebody who says it: "video showing him shout “Fire!”"."""
    showing = verb.lemma_.casefold() in lexicon("verbs_not_of_saying")["showing"]
    return showing and _head(source).lemma_.casefold() in word_list("pictures")


def _is_no_verb_of_saying(verb: Any, source: Sequence[Any]) -> bool:
    """Whether the cue is a noun for something else ("states"), or says how one thing is to another ("adds to")."""
    lemma = verb.lemma_.casefold()
    if verb.tag_ in NOUN_TAGS:
        said = word_list("sayings") | word_list("comments") | word_list("uttered") | word_list("reckonings")
        return lemma not in said and _head(source).pos_ == "NOUN" and not is_somebody(_head(source))
    to = verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "to"
    return lemma in lexicon("verbs_not_of_saying")["relating"] and to


def _is_given(verb: Any, source: Sequence[Any]) -> bool:
    """Whether others say it of the source, or it is no more than done: "drew criticism", "wrote the law"."""
    table, lemma = lexicon("verbs_not_of_saying"), verb.lemma_.casefold()
    objects = [child for child in verb.children if child.dep_ == "dobj" and child.pos_ == "NOUN"]
    if verb.pos_ in VERBS and lemma in table["receiving"]:
        return any(one.lemma_.casefold() not in table["drawn"] for one in objects)
    if lemma in table["authoring"]:
        return any(one.lemma_.casefold() in table["authored"] for one in objects)
    return lemma in table["appointing"] and _head(source).lemma_.casefold() in table["appointed_by"]


def _means(verb: Any, source: Sequence[Any]) -> bool:
    """Whether a word, a writing or a thing means something; people and bodies say what they mean."""
    noun = _head(source)
    if verb.lemma_.casefold() != "mean" or noun.pos_ == "PRON":
        return False
    return not (noun.lemma_.casefold() in SOMEBODY or noun.ent_type_ == "PERSON" or is_surname(noun))


RULES: Final[tuple[Callable[[Any, Sequence[Any]], bool], ...]] = (
    _is_thing,
    _is_part_of_a_thing,
    _only_shows,
    _is_no_verb_of_saying,
    _is_given,
    _means,
)


def _head(source: Sequence[Any]) -> Any:
    """The noun of a source; of a word with a hyphen its last part."""
    inside = {token.i for token in source}
    root = next((token for token in source if token.head.i not in inside or token.head.i == token.i), source[-1])
    behind = root.doc[root.i + 1 : root.i + 3]
    hyphen = len(behind) > 1 and behind[0].text == "-" and behind[-1].i in inside
    return behind[-1] if hyphen and not root.text[0].isupper() else root


def _happens(verb: Any) -> bool:
    """Whether a verb tells what things do and what happens: "follows", "underscored"."""
    return verb.lemma_.casefold() in lexicon("verbs_not_of_saying")["happening"]


def _may_speak(noun: Any) -> bool:
    """Whether a noun means people, a body or something written, or is somebody's name."""
    return is_somebody(noun) or noun.lemma_.casefold() in PEOPLE or is_surname(noun) or _is_writing(noun)


def _is_writing(noun: Any) -> bool:
    lemma = noun.lemma_.casefold()
    return lemma in word_list("documents") | word_list("uttered") and lemma not in word_list("pictures")
