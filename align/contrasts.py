"""Where two reports frame one point differently: one hedges, one claims, one leaves out who did it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Final

from align.alignment import Passage, Reading
from align.encode import Encoding
from align.findings import Variant, VariantKind
from align.framing.agency import agentless_passives, is_deed, is_denied
from align.marks import Cue, Place, SentenceId, Voice
from align.wording.doers import one_doer
from align.wording.plainly import BARE_VERBS, hedges_verb, is_attributed, same_act
from align.wording.predicates import DOER_WORDS, Predicate, answering, governing, predicates
from corpus.model import Event, Span

SAME_POINT: Final = 0.6
"""Cosine of two predicates from which they mostly tell one thing."""

PERHAPS: Final = 0.4
"""Least cosine at which they are still set side by side, since their sentences are linked; salience is then lower."""

DOUBTFUL: Final = 0.7

SAME_SAYING: Final = 0.5
"""Least cosine of two verbs of saying that no clause joins from which both mostly tell one statement. Below, they only
stand in sentences of one point: "warned" of one thing, "clarified" of another."""

SAME_DEED: Final = 0.5
"""Least cosine from which an active verb can say who did what a passive leaves open: their grammar differs anyway."""

SAME_VERB: Final = 0.52
"""Least cosine of two verbs' own vectors from which they name one deed: "arrest" and "seize", not "kill" and "lose"."""

SAME_THING: Final = 0.5
"""Least cosine of the nouns that two such deeds are done to: "passengers" and "travellers", not "homes"."""

NAMING: Final = frozenset({"amod", "compound", "det", "nmod", "nummod", "poss"})
"""Relations of the words before a doer that are shown with it."""

SAME_ACT: Final = 0.8
"""Least cosine from which two active verbs are taken for one act, so that who does it can be compared."""

HEDGING: Final = frozenset({"hedge", "evidential"})
BOOSTING: Final = frozenset({"booster"})
HEARSAY: Final = "hearsay"
SAYING: Final = frozenset({"reporting_verb"})
COLOURING: Final = frozenset({"evaluative", "loaded"})

NO_PREDICATE: Final = frozenset({"approximator", "scare_quotes"})
"""Hedges of a number or of a name say nothing of the verb; figures and quotations are compared elsewhere."""

STANCE: Final = 0.7
HEDGED: Final = 0.65
COLOURED: Final = 0.55
BOOSTED: Final = 0.5
UNNAMED: Final = 0.5
OTHER_DOER: Final = 0.4
SAME_STANCE: Final = 0.35
"""How salient each sort of contrast is before anything else is known, 0-1: what a teacher would point out first."""

LEAST_SALIENT: Final = 0.15
"""Below, the two predicates seldom speak of one thing."""

OWN: Final = frozenset({Voice.OWN})
ANY_VOICE: Final = frozenset(Voice)

_Found = tuple[VariantKind, Span, Span, float, str]
"""A kind, what stands here and there, the salience, and the reason."""


@dataclass(frozen=True, slots=True)
class _Side:
    """One reading of a passage: its predicates and cues, by the number of the token that they hang on."""

    reading: Reading
    predicates: tuple[Predicate, ...]
    cues: tuple[Cue, ...]
    doc: Any
    text: str
    agentless: frozenset[int]

    def of(self, cue: Cue) -> Predicate | None:
        """The predicate that a cue belongs to."""
        words = self.doc.char_span(cue.span.start, cue.span.end, alignment_mode="expand")
        if words is None or cue.subcategory in NO_PREDICATE:
            return None
        if cue.category in HEDGING and not hedges_verb(words.root):
            return None
        return self.at(words.root if cue.category in SAYING | COLOURING else governing(words.root))

    def at(self, token: Any) -> Predicate | None:
        """The predicate whose verb is `token`."""
        return next((predicate for predicate in self.predicates if predicate.token.i == token.i), None)

    def with_category(
        self, categories: frozenset[str], voices: frozenset[Voice] = OWN
    ) -> Iterator[tuple[Cue, Predicate]]:
        """The cues of these categories, the reporter's own where nothing else is asked for, with their predicates."""
        for cue in self.cues:
            if cue.category in categories and cue.voice in voices and (predicate := self.of(cue)) is not None:
                yield cue, predicate


def contrasts(
    event: Event,
    passages: Sequence[Passage],
    cues: Sequence[Cue],
    docs: Mapping[str, Any],
    encodings: Mapping[str, Sequence[Encoding]],
) -> tuple[Variant, ...]:
    """Variants of kind hedge, verb and agency inside the passages, most salient first.

    `docs` and `encodings` are those of the reports, by siglum; `cues` those of all reports. Each variant has spans on
    both sides: the predicate with the cue, and the predicate that answers to it in the other report.
    """
    of_sentence: defaultdict[SentenceId, list[Cue]] = defaultdict(list)
    for cue in cues:
        of_sentence[cue.sentence_id].append(cue)
    passive = {siglum: _passives(doc) for siglum, doc in docs.items()}
    found: dict[tuple[VariantKind, frozenset[Place | None]], Variant] = {}
    for passage in passages:
        sides = []
        for reading in passage.readings:
            report, doc = event.report(reading.report), docs[reading.report]
            said = tuple(predicates(report, doc, encodings[reading.report], reading.sentences))
            mine = tuple(cue for number in reading.sentences for cue in of_sentence[reading.report, number])
            sides.append(_Side(reading, said, mine, doc, report.prose, passive[reading.report]))
        for left, right in combinations(sides, 2):
            for variant in _between(passage.id, left, right):
                key = (variant.kind, frozenset((variant.left, variant.right)))
                least = found[key].salience if key in found else LEAST_SALIENT
                if variant.salience > least:
                    found[key] = variant
    return tuple(sorted(found.values(), key=lambda variant: -variant.salience))


def _passives(doc: Any) -> frozenset[int]:
    spans = (doc.char_span(span.start, span.end) for span, _ in agentless_passives(doc))
    return frozenset(words[-1].i for words in spans if words is not None)


def _between(passage: str, left: _Side, right: _Side) -> Iterator[Variant]:
    for one, other in ((left, right), (right, left)):
        found = (*_hedges(one, other), *_sayings(one, other), *_colours(one, other), *_agents(one, other))
        for kind, mine, theirs, salience, reason in found:
            places = Place(one.reading.report, mine), Place(other.reading.report, theirs)
            first, second = places if one is left else places[::-1]
            yield Variant(passage, kind, first, second, salience, reason=reason)


def _hedges(one: _Side, other: _Side) -> Iterator[_Found]:
    """One report holds back or insists where the other states."""
    held = {predicate.token.i for _, predicate in other.with_category(HEDGING, ANY_VOICE)}
    insisted = {predicate.token.i for _, predicate in other.with_category(BOOSTING, ANY_VOICE)}
    for categories, salience, absent in ((HEDGING, HEDGED, held), (BOOSTING, BOOSTED, insisted | held)):
        for cue, predicate in one.with_category(categories):
            acts = [its for its in other.predicates if same_act(predicate, its)]
            answer = answering(predicate, acts, PERHAPS)
            if answer is not None and answer.token.i not in absent:
                theirs = "insists" if answer.token.i in insisted else "states it plainly"
                if cue.subcategory == HEARSAY and is_attributed(answer):
                    theirs = "says who says so"
                span = Span(min(cue.span.start, predicate.span.start), max(cue.span.end, predicate.span.end))
                reason = f"“{_words(one, cue)}” here; the other report {theirs}"
                yield VariantKind.HEDGE, span, answer.span, _near(salience, predicate, answer), reason


def _sayings(one: _Side, other: _Side) -> Iterator[_Found]:
    """One report's verb of saying takes another stance than the other's, or than none."""
    stance = {predicate.token.i: cue.subcategory for cue, predicate in other.with_category(SAYING)}
    reporting = [predicate for predicate in other.predicates if predicate.token.i in stance]
    for cue, predicate in one.with_category(SAYING):
        rivals = [its for its in reporting if one_doer(predicate, its) is not False]
        theirs = [its for its in other.predicates if one_doer(predicate, its)]
        answers = (
            _reported(one, predicate, other, stance),
            answering(predicate, rivals, SAME_SAYING),
            answering(predicate, theirs, SAME_SAYING),
        )
        answer = next((found for found in answers if found is not None), None)
        if answer is not None and answer.lemma != predicate.lemma:
            stood = stance.get(answer.token.i, "no verb of saying")
            plain = stood == cue.subcategory or {stood, cue.subcategory} == {"neutral", "no verb of saying"}
            reason = f"{_words(one, cue)} ({cue.subcategory}) – {answer.token.text} ({stood})"
            salience = _near(SAME_STANCE if plain else STANCE, predicate, answer)
            yield VariantKind.VERB, predicate.with_doer, answer.with_doer, salience, reason


def _reported(one: _Side, saying: Predicate, other: _Side, stance: Mapping[int, str]) -> Predicate | None:
    """The other report's verb of saying for what this one says, found through what is said; else that itself."""
    for child in saying.token.children:
        said = one.at(child) if child.dep_ in {"ccomp", "xcomp"} else None
        answer = answering(said, other.predicates, SAME_POINT) if said is not None else None
        if answer is not None:
            found = next((other.at(verb) for verb in answer.token.ancestors if verb.i in stance), answer)
            return None if found is not None and one_doer(saying, found) is False else found
    return None


def _colours(one: _Side, other: _Side) -> Iterator[_Found]:
    """One report's verb evaluates or dramatises where the other's does not."""
    coloured = {predicate.token.i for _, predicate in other.with_category(COLOURING)}
    for cue, predicate in one.with_category(COLOURING):
        answer = answering(predicate, other.predicates, SAME_POINT)
        if answer is not None and answer.lemma not in BARE_VERBS | {predicate.lemma} and answer.token.i not in coloured:
            reason = f"{_words(one, cue)} – {answer.token.text}: evaluative in one report only"
            yield VariantKind.VERB, predicate.span, answer.span, _near(COLOURED, predicate, answer), reason


def _agents(one: _Side, other: _Side) -> Iterator[_Found]:
    """One report's passive leaves out who did it and the other says who, or the two name different doers."""
    for predicate in one.predicates:
        answer = answering(predicate, other.predicates, SAME_DEED)
        if answer is None or {predicate.lemma, answer.lemma} & BARE_VERBS or not is_deed(answer.token):
            continue
        doer, near = answer.doer, float(predicate.vector @ answer.vector)
        if doer is None or doer.pos_ == "PRON":
            continue
        if predicate.token.i in one.agentless:
            if _is_like(predicate, answer) and not is_denied(predicate.token):
                reason = f"{predicate.token.text}: {other.reading.report} says by whom: {_named(doer)}"
                yield VariantKind.AGENCY, predicate.span, answer.with_doer, _near(UNNAMED, predicate, answer), reason
        elif (
            (mine := predicate.doer) is not None
            and near >= SAME_ACT
            and _differ(mine, doer)
            and is_deed(predicate.token)
        ):
            reason = f"who {predicate.token.text}: {mine.text} – {doer.text}"
            yield (
                VariantKind.AGENCY,
                predicate.with_doer,
                answer.with_doer,
                _near(OTHER_DOER, predicate, answer),
                reason,
            )


def _is_like(passive: Predicate, answer: Predicate) -> bool:
    """Whether two verbs name one deed: the same verb, or one that means much the same ("seize"), done to the same."""
    if passive.lemma == answer.lemma:
        return True
    done_to = _child(passive.token, {"nsubjpass"}), _child(answer.token, {"dobj", "nsubjpass"})
    said = _child(answer.token, {"ccomp"}) is not None
    return _alike(passive.token, answer.token, SAME_VERB) and (said or _alike(done_to[0], done_to[1], SAME_THING))


def _child(verb: Any, relations: set[str]) -> Any | None:
    return next((child for child in verb.children if child.dep_ in relations), None)


def _alike(one: Any | None, other: Any | None, least: float) -> bool:
    """Whether two words may name one thing: a pronoun may stand for any."""
    if one is None or other is None:
        return False
    if "PRON" in {one.pos_, other.pos_} or one.lemma_.lower() == other.lemma_.lower():
        return True
    return bool(one.has_vector and other.has_vector) and float(one.similarity(other)) >= least


def _named(doer: Any) -> str:
    """The words that name a doer, short: its phrase up to what describes it further."""
    words = [word for word in doer.lefts if word.dep_ in NAMING and doer.i - word.i <= DOER_WORDS]
    first = min([word.i for word in words] + [doer.i])
    return str(doer.doc[first : doer.i + 1].text)


def _differ(one: Any, other: Any) -> bool:
    """Whether two doers are nouns, not names, with different lemmas; names go by many forms and are not compared."""
    return bool(one.pos_ == other.pos_ == "NOUN" and one.lemma_ != other.lemma_)


def _near(salience: float, one: Predicate, other: Predicate) -> float:
    """Salience, more where the two predicates are surely about one thing."""
    near = float(one.vector @ other.vector)
    raised = salience + 0.4 * (near - 0.75)
    return round(min(max(raised if near >= SAME_POINT else DOUBTFUL * raised, 0.0), 1.0), 3)


def _words(side: _Side, cue: Cue) -> str:
    return cue.span.of(side.text)
