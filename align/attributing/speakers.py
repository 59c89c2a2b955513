"""Who speaks: the name behind a source, anonymous sources, and outlets that only passed the words on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from align.attributing.attesting import is_somebody
from align.attributing.attribution import Attribution
from align.attributing.writings import spoken_by
from align.naming.departments import without_department
from align.naming.found_names import is_party
from align.naming.outlets import is_outlet, is_surname
from align.naming.pronouns import PRONOUNS, antecedent, body, name_span, people
from align.naming.source_words import is_gendered, is_role, word_list
from align.naming.titles import Titles
from align.parse import NOUNS, PLACES, RELATIVES
from corpus.model import Span

NAMED: Final = frozenset({"PERSON", "ORG", "GPE", "NORP"})
"""spaCy's entities that can speak."""

INDEFINITE: Final = frozenset({"a", "an", "another", "one"})
"""Words before a noun that make it one of several."""

OPENING: Final = frozenset({"DET", "PRON"})
"""Parts of speech of "the" and "his" before a noun."""

LAST_SPEAKERS: Final = 3
"""So many sources before "he" are looked at for who spoke last: two may stand in the sentence before."""


def source_name(doc: Any, source: Span, aside: Sequence[Span] = (), earlier: Sequence[Span] = ()) -> Span | None:
    """The name in a source, or who its pronoun stands for; None where the report gives none.

    `aside` is what somebody says: a person named only in quoted words is no likely speaker. `earlier` are the sources
    before: where one without a name ("a resident") stands nearer than any person, the pronoun stands for that. Several
    sources joined ("the mayor and her deputy") have no one name.
    """
    words = doc.char_span(source.start, source.end, alignment_mode="expand")
    if words is None:
        return None
    head = _antecedent_of_relative(words.root)
    if _are_several(head, words):
        return None
    own = _own_name(head, words)
    if own is not None:
        return own
    if head.lower_ in PRONOUNS:
        return _person_name(doc, head, aside, earlier)
    if head.lower_ == "it":
        return _body_name(doc, head, aside, earlier)
    beside = (one for one in people(doc, head.sent) if one.named and one.word.dep_ == "appos" and one.word.head == head)
    return next((one.span for one in beside), None) or Titles(doc).named(words) or _described(doc, head, aside, earlier)


def _own_name(head: Any, words: Any) -> Span | None:
    """The name that a source bears in its own words; one that the parser overlooks is known as a surname elsewhere."""
    named = [e for e in head.sent.ents if e.label_ in NAMED and not is_party(e.text)]
    own = [e for e in named if (e.start <= head.i < e.end and not _is_one_of_many(e)) or _stands_beside(e, head)]
    own.sort(key=lambda e: e.label_ == "NORP")  # "the Democrat, Ada Finch" is Ada Finch
    own = [_in_office(words, named, one) or one for one in own]
    own = own or [
        e
        for e in named
        if e.label_ == "PERSON"
        and (_ends_with(words, e) or _is_in_apposition(words, e) or _opens(words, e) or _holds_the_office(words, e))
    ]
    both = _of_two_offices(words)
    own = own or ([both] if both is not None else [])
    if own:
        return name_span(head.doc[without_department(list(own[0]))[0].i : own[0].end])
    return name_span(head) if is_surname(head) else None


def _in_office(words: Any, named: Sequence[Any], body: Any) -> Any | None:
    """Whoever ends a source behind the name of a body and an office: "Ruritania Health Agency Director Ada Finch"."""
    last = next((e for e in named if e.label_ == "PERSON" and e.end == words.end and e.start > body.end), None)
    return last if last is not None and all(map(_is_title, words.doc[body.end : last.start])) else None


def _stands_beside(entity: Any, head: Any) -> bool:
    """Whether a name stands in apposition to a noun; "Berg, the Senate's No. 2 Republican" is not called Republican."""
    return bool(entity.root.dep_ == "appos" and entity.root.head.i == head.i and entity.label_ != "NORP")


def _is_one_of_many(entity: Any) -> bool:
    """Whether what the parser takes for a name says what one is: "the Aldery Democrat" is not called Democrat."""
    beside = [*entity.root.children]
    one = any(child.lower_ in INDEFINITE for child in beside) or entity[0].lower_ == "ex"
    known = entity.root.tag_ in {"NN", "NNP"} and any(child.dep_ == "det" for child in beside)
    return bool(entity.label_ == "NORP" and (one or known))


def _described(doc: Any, head: Any, aside: Sequence[Span], earlier: Sequence[Span]) -> Span | None:
    """The name of whose words a source is, or whom the report calls the same elsewhere: "Berg's lawyer, Ada Finch"."""
    speaker = spoken_by(doc, head)
    if speaker is not None:
        return source_name(doc, speaker, aside, earlier)
    whose = _possessor(head)
    if whose is None or not is_role(head):
        return None
    beside = (e for e in doc.ents if e.label_ == "PERSON" and e.root.dep_ == "appos")
    same = [e for e in beside if (e.root.head.lemma_, _possessor(e.root.head)) == (head.lemma_, whose)]
    return name_span(same[0]) if len({e.root.text for e in same}) == 1 else None


def _possessor(noun: Any) -> str | None:
    """The name of whose aide or lawyer somebody is."""
    return next((child.text for child in noun.children if child.dep_ == "poss" and child.pos_ == "PROPN"), None)


def _person_name(doc: Any, pronoun: Any, aside: Sequence[Span], earlier: Sequence[Span]) -> Span | None:
    """The name of the person that "he" or "she" stands for, or the earlier source that describes one."""
    unnamed = [one for one in earlier if _unnamed_person(doc, one)]
    person = antecedent(doc, pronoun, aside, unnamed, _names_borne(doc, earlier[-LAST_SPEAKERS:]))
    if person is None or person.named:
        return person.span if person else None
    return next((one for one in reversed(unnamed) if one.covers(person.span)), None)


def _names_borne(doc: Any, sources: Sequence[Span]) -> list[Span]:
    """The names that these sources bear in their own words."""
    told = (doc.char_span(one.start, one.end, alignment_mode="expand") for one in sources)
    names = (_own_name(words.root, words) for words in told if words is not None)
    return [name for name in names if name is not None]


def _body_name(doc: Any, pronoun: Any, aside: Sequence[Span], earlier: Sequence[Span]) -> Span | None:
    """The name of the organisation that "it" stands for, or the earlier source that describes it ("the bank")."""
    word = body(doc, pronoun)
    if word is None or any(span.start <= word.idx < span.end for span in aside):
        return None
    named = next((name_span(e) for e in word.sent.ents if e.label_ == "ORG" and e.start <= word.i < e.end), None)
    return named or next((one for one in reversed(earlier) if one.start <= word.idx < one.end), None)


def _are_several(head: Any, words: Any) -> bool:
    """Whether a source joins several with "and" or "or"."""
    beside = [child for child in head.children if child.dep_ == "appos"]
    joined = any(child.dep_ == "conj" and child in words for child in head.children)
    joint = next((child for child in head.children if child.dep_ == "cc"), None)
    if (
        joined
        and joint is not None
        and any(one.i < joint.i for one in beside)
        and joint.nbor(-1).text not in {",", ";"}
    ):
        return False  # "Berg, the mayor and a friend of the owner"
    if joined and joint is not None and _of_two_offices(words) is not None:
        return False
    trailing = any(_joins_nothing(child, words) for child in beside)  # "Berg, the chair, and other members"
    return trailing or (joined and any(child.dep_ == "cc" for one in _joined(head) for child in one.children))


def _joined(head: Any) -> list[Any]:
    """A word and those joined to it, each hung on the one before: "Berg, Finch and Roe".

    A noun without an article tells what somebody is: "Ada Berg, press and outreach manager".
    """
    behind = [child for child in head.children if child.dep_ == "conj"]
    others = (child for child in behind if child.pos_ == "PROPN" or any(one.pos_ in OPENING for one in child.children))
    return [head, *(other for child in others for other in _joined(child))]


def _of_two_offices(words: Any) -> Any | None:
    """The name behind two offices of one person: "President and CEO Ada Finch", but not "the mayor and Sheriff Roe"."""
    head, named = words.root, next((e for e in reversed(words.ents) if e.label_ == "PERSON"), None)
    if named is None or named.end != words.end or not _is_title(head) or named.start - 1 <= head.i:
        return None
    between = words.doc[head.i + 1 : named.start]
    both = between[0].lower_ == "and" and len(between) > 1 and _is_title(between[-1]) and not is_gendered(between[-1])
    return named if both and not any(token.dep_ == "det" or token.text == "," for token in words) else None


def _is_title(noun: Any) -> bool:
    return bool(noun.text[0].isupper() and is_role(noun) and not noun.ent_type_)


def _joins_nothing(noun: Any, words: Any) -> bool:
    """Whether an "and" behind a noun joins something that the parser has put elsewhere."""
    children = [child for child in noun.children if child in words]
    return any(child.dep_ == "cc" for child in children) and not any(child.dep_ == "conj" for child in children)


def _ends_with(words: Any, entity: Any) -> bool:
    """Whether a source is a role and then a name, with nothing between: "former governor Ada Finch"."""
    if entity.end != words.end or entity.start <= words.start:
        return False
    before = entity.doc[entity.start - 1]
    if before.tag_ == "NNS":  # no part of one person's name or title, whatever the parser joins it to
        return True
    return before.pos_ in NOUNS and entity.root.dep_ not in {"pobj", "conj", "poss"}


def _is_in_apposition(words: Any, entity: Any) -> bool:
    """Whether a name behind a comma says who the one described is, whatever the parser joins it to.

    "A spokesman for the company, Ada Finch", "a lawyer for Tom Reed, Ada Finch": nobody has two names, no firm is one.
    """
    described = words.root.tag_ == "NN" and is_role(words.root)
    behind = words.root.i < entity.start - 1 < entity.end <= words.end and entity.doc[entity.start - 1].text == ","
    return bool(described and behind and entity.root.dep_ == "appos" and entity.root.head in words)


def _holds_the_office(words: Any, entity: Any) -> bool:
    """Whether a name with a title ends an office "of" something: "Chairman of the Joint Chiefs of Staff General Roe".

    "A lawyer for Army General Roe" is somebody else.
    """
    office, title = words.root, entity.doc[entity.start - 1] if entity.start else None
    if title is None or entity.end != words.end or not _is_title(office) or not _is_title(title):
        return False
    of = any(child.dep_ == "prep" and child.lower_ == "of" and child.i == office.i + 1 for child in office.children)
    return of and office.i + 1 < title.i and entity.doc[title.i - 1].pos_ == "PROPN"


def _opens(words: Any, entity: Any) -> bool:
    """Whether a source opens with a name and then says who that is: "Rep. Ada Finch (R-N.Y.), the chairwoman"."""
    role = words.root
    if not (words.start <= entity.start and entity.end < role.i and role.tag_ == "NN" and is_role(role)):
        return False
    titles = all(
        token.head.i < entity.end and token.dep_ == "compound" for token in entity.doc[words.start : entity.start]
    )
    behind = role.left_edge.i > entity.end and role.left_edge.nbor(-1).text == ","
    return titles and behind and entity.doc[entity.end].text in {",", "("}


def _antecedent_of_relative(word: Any) -> Any:
    """The noun that "who" or "which" stands for, any other word itself; of "a man from Ruritania who" the man."""
    if word.tag_ not in RELATIVES or word.head.dep_ != "relcl":
        return word
    noun = word.head.head
    # no place is "who"
    while word.lower_ == "who" and noun.ent_type_ in PLACES and noun.dep_ in {"pobj", "appos"}:
        noun = noun.head.head if noun.dep_ == "pobj" else noun.head
    return noun


def is_anonymous(doc: Any, source: Span | None, name: Span | None) -> bool:
    """Whether the source is somebody without a name: no name, no pronoun, no document, no institution."""
    if source is None or name is not None:
        return False
    words = doc.char_span(source.start, source.end, alignment_mode="expand")
    if words is None or words.root.pos_ in {"PRON", "PROPN"} or any(one.pos_ == "PROPN" for one in words.conjuncts):
        return words is not None and any(phrase in words.text.casefold() for phrase in word_list("anonymity"))
    return _is_person(words.root) and (not words.root.tag_.startswith("NN") or is_somebody(words.root))


def _is_person(noun: Any) -> bool:
    behind = noun.doc[noun.i + 1 : noun.i + 3]
    whole = [noun, behind[-1]] if len(behind) > 1 and behind[0].text == "-" else [noun]  # "e-mail" is three tokens
    return {one.lemma_.casefold() for one in whole}.isdisjoint(word_list("documents") | word_list("institutions"))


def channel(doc: Any, attribution: Attribution, *, has_inner: bool) -> Span | None:
    """The outlet or agency that was told, or that passes on what somebody else says.

    An outlet as the source is a channel where its report holds a statement of another source (`has_inner`), or where it
    "reports" or "cites".
    """
    cue, source = doc[attribution.head], attribution.source
    words = doc.char_span(source.start, source.end, alignment_mode="expand") if source else None
    for token in _told(cue):
        if is_outlet(token):
            itself = words is not None and token == words.root  # "according to the Signal"
            return source if itself else name_span(next((e for e in doc.ents if e.start <= token.i < e.end), token))
    passes_on = has_inner or cue.lemma_ in word_list("passing_on")
    return source if passes_on and words is not None and is_outlet(words.root) else None


def _told(cue: Any) -> Iterator[Any]:
    """Those to whom a statement is made: "told CNN", "said to CNN", "in an interview with CNN", "on CNN"."""
    for child in cue.children:
        if child.dep_ in {"dobj", "dative", "iobj"}:
            yield child
        if child.dep_ in {"prep", "dative"}:
            for inner in child.children:
                yield inner
                yield from (deep for prep in inner.children if prep.dep_ == "prep" for deep in prep.children)


def _unnamed_person(doc: Any, source: Span) -> bool:
    """Whether a source is one person without a name."""
    words = doc.char_span(source.start, source.end, alignment_mode="expand")
    if words is None or words.root.tag_ != "NN" or words.root.ent_type_ or not _is_person(words.root):
        return False
    return _own_name(words.root, words) is None
