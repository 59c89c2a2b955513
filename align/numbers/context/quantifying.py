"""Whether a quantity that the grammar reads states one in its sentence: what only the parser can see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from itertools import takewhile
from typing import Any, Final

from align.lexicon import lexicon
from align.marks import FigureKind
from align.numbers.context.figure_roles import FALLING
from align.numbers.context.nobody import counts_none
from align.numbers.numerals import Style
from align.numbers.quantifiers import Needs
from align.numbers.quantities import Quantity
from align.numbers.units import dimension
from align.parse import FINITE, NOUNS, RELATIVES, SUBJECTS, is_negated
from corpus.model import Span

NAMES: Final = lexicon("number_names")
IDIOMS_WITH_ONE: Final = frozenset(NAMES["one"])
MEASURED_BY_ONE: Final = frozenset(NAMES["measured"])
PAIRS: Final = frozenset(NAMES["pairs"])
IDIOMS_WITH_SINGLE: Final = frozenset(NAMES["single"])
NAMED: Final = frozenset({"LAW", "PRODUCT", "EVENT", "WORK_OF_ART", "FAC", "ORG", "GPE", "LOC", "PERSON"})
PLURAL: Final = frozenset({"NNS", "NNPS"})
SINGULAR: Final = frozenset({"NN", "NNP"})
RHETORICAL: Final = 100
""""100 percent" before an adjective or a verb is emphasis."""

CORRELATIVE: Final = 12
"""Tokens after "both" in which the "and" of "both X and Y" stands."""

NOT_BEFORE_MANY: Final = frozenset(lexicon("quantifiers")["not_before_many"])
NOT_BEFORE_MOST: Final = frozenset(lexicon("quantifiers")["not_before_most"])

DOUBLED: Final = frozenset({"down", "over"})
"""To double down, or over, makes nothing twice as much."""

ASKING: Final = frozenset({"as", "how"})
"""Before "many times" these ask or compare."""

THINKING: Final = "think"
"""The verb under which "twice" is no number."""

HALVING: Final = FALLING | frozenset(lexicon("quantifiers")["parting"])
"""Verbs under which "in half" is a number."""

TIME: Final = "time"
DURING: Final = frozenset({"over"})
"""Before a time this may be a preposition that bounds nothing."""


class Sense(StrEnum):
    """How a quantity of the grammar is to be read: it states one, denies one ("not heard one"), or only names."""

    STATED = "stated"
    DENIED = "denied"
    NAME = "name"


def sense(doc: Any, quantity: Quantity, offset: int) -> Sense:
    """How `quantity`, whose spans count from `offset` in the parsed text, is to be read."""
    number = tokens_of(doc, quantity.number, offset)
    if number is None:
        return Sense.STATED
    if number.text.lower() == "one" and not quantity.modifier and quantity.kind is FigureKind.COUNT:
        return Sense.STATED if quantity.joined else _one(number[0])
    if quantity.low == 1 and quantity.needs is Needs.SINGULAR and _denied(head_noun(doc, number)):
        return Sense.DENIED
    if quantity.needs:
        states = _needed(doc, number, quantity.needs)
    elif quantity.kind is FigureKind.SHARE:
        states = not _emphasis(doc, quantity, offset)
    elif quantity.kind is not FigureKind.COUNT or quantity.joined or quantity.modifier:
        states = True
    else:
        states = not (_in_a_name(doc, number, quantity.style) or _pronoun(doc, number, quantity.style))
    return Sense.STATED if states else Sense.NAME


def lasting(doc: Any, quantity: Quantity, offset: int) -> Quantity:
    """The quantity without an "over" of what is told: "they met over two days", "turned over two books"."""
    modifier = tokens_of(doc, quantity.modifier, offset) if quantity.modifier else None
    if modifier is None or modifier.text.lower() not in DURING:
        return quantity
    during = dimension(quantity.unit) == TIME and modifier[0].dep_ == "prep"
    if not during and modifier[0].dep_ != "prt":
        return quantity
    span = Span(quantity.number.start, quantity.span.end)
    number = quantity.low if quantity.low is not None else quantity.high
    return replace(quantity, span=span, low=number, high=number, modifier=None)


def tokens_of(doc: Any, span: Span, offset: int) -> Any:
    """The parser's tokens under a span of the grammar; None where there are none."""
    found = doc.char_span(span.start + offset, span.end + offset, alignment_mode="expand")
    return found if found is not None and len(found) else None


def head_noun(doc: Any, number: Any) -> Any:
    """The noun that the tokens `number` quantify, or None: their head, or the object of the "of" that follows."""
    end = number.end
    if end < len(doc) and doc[end].lower_ == "of":
        phrase = takewhile(lambda token: token.tag_ not in FINITE | RELATIVES, doc[end + 1 : end + 8])
        nouns = [token for token in phrase if token.pos_ in NOUNS or token.tag_ == "PRP"]
        return next((noun for noun in nouns if noun.head == doc[end] or noun.dep_ == "pobj"), None)
    if number[-1].lower_ == "of":
        following = doc[end : end + 8]
        return next((t for t in following if t.dep_ == "pobj" and t.pos_ in NOUNS), None) or next(
            (t for t in following if t.pos_ in NOUNS and t.dep_ != "compound"), None
        )
    head = number.root.head
    while head.dep_ in {"nummod", "quantmod", "amod", "compound"} and head.head.i > head.i:
        head = head.head
    if head.i >= end and head.pos_ in NOUNS and head.sent == number.root.sent:
        return head
    return None


def _needed(doc: Any, words: Any, needs: Needs) -> bool:
    """Whether the parser sees what the quantifier `words` need."""
    noun = head_noun(doc, words)
    checks: dict[Needs, Callable[[], bool]] = {
        Needs.NOUN: lambda: noun is not None or _of_them(doc, words) or _subject(words),
        Needs.PLURAL: lambda: _plural(noun) or (noun is None and _subject(words)) or _of_them(doc, words),
        Needs.SINGULAR: lambda: _single(words, noun),
        Needs.DETERMINER: lambda: _determiner(doc, words, noun),
        Needs.BOTH: lambda: _both(words[0], noun),
        Needs.MOST: lambda: _most(doc, words, noun),
        Needs.NONE: lambda: words.root.tag_ == "NN" or words[-1].lower_ == "of" or _subject(words),
        Needs.NOBODY: lambda: counts_none(words, noun),
        Needs.NO_IDIOM: lambda: _before(doc, words) not in ASKING and not _is_idiom(words),
        Needs.ALWAYS: lambda: True,
    }
    return checks[needs]()


def _determiner(doc: Any, words: Any, noun: Any) -> bool:
    before = _before(doc, words)
    if before in NOT_BEFORE_MANY or (before in {"as", "how"} and words.text.lower() != "some"):
        return False
    return _plural(noun) or (noun is None and _subject(words)) or _of_them(doc, words)


def _of_them(doc: Any, words: Any) -> bool:
    """As in "several of whom"."""
    end = words.end
    return end + 1 < len(doc) and doc[end].lower_ == "of" and doc[end + 1].lower_ in {"whom", "which", "them"}


def _plural(noun: Any) -> bool:
    return noun is not None and (noun.tag_ in PLURAL or noun.tag_ == "PRP")


def _subject(words: Any) -> bool:
    """Whether a quantifier stands for its noun: "some disagreed", "with several saying", "a handful – among them"."""
    if words.root.dep_ in SUBJECTS:
        return True
    following = words.doc[words.end : words.end + 1]
    goes_on = len(following) and (following[0].tag_ == "VBG" or following[0].text in {"–", "—", "-"})
    return bool(goes_on and (words.root.dep_ == "pobj" or words.root.head == following[0]))


def _is_idiom(words: Any) -> bool:
    """As in "think twice", "I'll break you in half", "he doubled down"."""
    above, told = words.root.head.lemma_.lower(), words.text.lower()
    if told.startswith("doubl"):
        return words.end < len(words.doc) and words.doc[words.end].lower_ in DOUBLED
    return (told == "twice" and above == THINKING) or (told == "in half" and above not in HALVING)


def _before(doc: Any, words: Any) -> str:
    return str(doc[words.start - 1].lower_) if words.start else ""


def _single(words: Any, noun: Any) -> bool:
    if noun is None or noun.tag_ not in SINGULAR or noun.lemma_ in IDIOMS_WITH_ONE:
        return False
    above = noun.head
    if noun.dep_ == "attr" and is_negated(above):
        return False
    return not (words.text.lower() == "a single" and noun.lemma_ in IDIOMS_WITH_SINGLE)


def _most(doc: Any, words: Any, noun: Any) -> bool:
    """As in "most voters", not "the most votes", "most famous" or "most of all"."""
    if words[-1].lower_ == "of" and _is_emphatic_all(doc[words.end : words.end + 2]):
        return False
    if words[-1].lower_ == "of" or _of_them(doc, words):
        return True
    superlative = _before(doc, words) in NOT_BEFORE_MOST or words[0].tag_ != "JJS"
    return (_plural(noun) or (noun is None and _subject(words))) and words.text.lower() == "most" and not superlative


def _is_emphatic_all(following: Any) -> bool:
    """Whether these two tokens are an "all" alone, not of a noun, as in "most of all, be kind"."""
    if not len(following) or following[0].lower_ != "all":
        return False
    return len(following) == 1 or not (
        following[1].pos_ in NOUNS | {"ADJ", "DET", "NUM"} or following[1].lower_ == "of"
    )


def _both(both: Any, noun: Any) -> bool:
    """Not the "both" of "both X and Y", nor that of "were both met"."""
    following = both.doc[both.i + 1 : both.i + CORRELATIVE]
    if (both.tag_ == "CC" or both.dep_ in {"preconj", "cc"}) and any(word.lower_ == "and" for word in following):
        return False
    if noun is not None and (noun.lemma_.lower() in PAIRS or noun.tag_ in SINGULAR):
        return False
    if noun is None and len(following) and following[0].pos_ in NOUNS | {"ADJ"}:
        return True
    if noun is None:
        return _subject(both.doc[both.i : both.i + 1])
    return not any(child.dep_ == "cc" and child.lower_ == "and" and child.i > both.i for child in noun.children)


def _emphasis(doc: Any, quantity: Quantity, offset: int) -> bool:
    """As in "100 percent false", "I 100 percent support"."""
    words = tokens_of(doc, quantity.span, offset)
    if words is None or not quantity.low == quantity.high == RHETORICAL or words.end >= len(doc):
        return False
    follows = doc[words.end]
    return follows.pos_ in {"VERB", "ADJ", "ADV"} or (words.root.dep_ == "npadvmod" and words.root.head == follows)


def _one(one: Any) -> Sense:
    """As in "one" counts a noun that follows; as a pronoun, in idioms and before a name it only points."""
    noun = one.head
    if one.i + 1 < len(one.doc) and one.nbor().like_num:
        return Sense.NAME
    if one.dep_ == "pobj" and noun.head.lemma_.lower() in MEASURED_BY_ONE:
        return Sense.STATED
    if one.dep_ not in {"nummod", "det", "amod"} or noun.i <= one.i or noun.pos_ not in NOUNS:
        return Sense.NAME
    if noun.lemma_.lower() in IDIOMS_WITH_ONE or noun.tag_ in PLURAL:
        return Sense.NAME
    if any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in noun.children):
        return Sense.NAME
    return Sense.DENIED if _denied(noun) else Sense.STATED


def _denied(noun: Any) -> bool:
    """As in "have not heard one example", "without a single vote"."""
    if noun is None:
        return False
    above = noun.head
    if noun.dep_ == "pobj":
        return bool(above.lower_ == "without")
    return noun.dep_ in {"dobj", "obj"} and is_negated(above)


def _in_a_name(doc: Any, number: Any, style: Style) -> bool:
    """As in "Apollo 13", "Three Mile Island": the number belongs to a proper name."""
    entity = number[0].ent_type_
    start, end = number.start, number.end
    follows = doc[end] if end < len(doc) else None
    before = doc[start - 1] if start else None
    capital_follows = follows is not None and follows.pos_ == "PROPN" and follows.text[0].isupper()
    if entity in NAMED and number[0].text[0].isupper() and not number[0].is_sent_start and capital_follows:
        return True
    if style is not Style.DIGITS or before is None or before.pos_ != "PROPN" or before.is_sent_start:
        return False
    noun_follows = follows is not None and follows.pos_ in NOUNS | {"ADJ"}
    return any(sign.isupper() for sign in before.text) and (entity in NAMED or not noun_follows)


def _pronoun(doc: Any, number: Any, style: Style) -> bool:
    """As in "the two", "these three" without a noun; "the 74" and "the four injured" count."""
    if style is Style.DIGITS or not number.start:
        return False
    if doc[number.start - 1].lower_ not in {"the", "these", "those", "other"}:
        return False
    described = any(child.dep_ in {"acl", "amod"} for child in number.root.rights)
    return not described and head_noun(doc, number) is None
