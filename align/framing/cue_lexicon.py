"""The words that frame, as the lexicons list them, and the categories as the reader sees them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from align.framing.cue_contexts import CONTEXTS
from align.lexicon import lexicon

LEXICONS: Final = (
    "boosters",
    "evaluative",
    "evidentials",
    "generalisations",
    "hedges",
    "intensifiers",
    "nominalisations",
    "presupposing_verbs",
)


@dataclass(frozen=True, slots=True)
class Category:
    """A sort of framing: `title` and `explanation` (one sentence) for the reader, `source` the works it comes from."""

    id: str
    title: str
    explanation: str
    source: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A lexicon's entry: `lemmas` one a word; `pos` of the first word ("" is any); `context` a name in `CONTEXTS`."""

    lemmas: tuple[str, ...]
    pos: str
    category: str
    subcategory: str
    context: str

    def fits(self, token: Any) -> bool:
        """Whether the words of this entry stand at this spaCy token, in the part of speech and context it asks for."""
        words = token.doc[token.i : token.i + len(self.lemmas)]
        return (
            len(words) == len(self.lemmas)
            and (self.pos in {"", token.pos_} or _shouted(token, self.pos))
            and all(lemma in {word.lemma_.lower(), word.lower_} for lemma, word in zip(self.lemmas, words, strict=True))
            and CONTEXTS[self.context](token)
        )


def _shouted(token: Any, pos: str) -> bool:
    """Whether a noun stands in capitals, which parsers take for a name: "MAYHEM on the ferry"."""
    return pos == "NOUN" and token.pos_ == "PROPN" and token.is_upper and not token.ent_type_


@cache
def entries() -> dict[str, tuple[Entry, ...]]:
    """All entries of the lexicons by their first word, the longest first."""
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for name in LEXICONS:
        table = lexicon(name)
        for row in table["entry"]:
            lemmas = tuple(row["lemma"].split())
            entry = Entry(lemmas, row.get("pos", ""), table["category"], row["subcategory"], row.get("context", ""))
            found[lemmas[0]].append(entry)
    return {word: tuple(sorted(group, key=lambda entry: -len(entry.lemmas))) for word, group in found.items()}


@cache
def stances() -> dict[str, str]:
    """The stance of every reporting verb or phrase, by lemma."""
    return {row["lemma"]: row["stance"] for row in lexicon("reporting_verbs")["entry"]}


@cache
def categories() -> dict[str, Category]:
    """The categories by id, in the order in which they are shown."""
    return {row["id"]: Category(**row) for row in lexicon("cue_categories")["category"]}


def title_of(category: str) -> str:
    """What a category is called, for the reader; one that the lexicons no longer have goes by its id."""
    known = categories().get(category)
    return known.title if known else category.replace("_", " ").capitalize()


def listed(words: Any) -> tuple[Any, str] | None:
    """The longest listed phrase of saying among these words (a spaCy Span) and its stance; None where there is none."""
    lemmas = [word.lemma_.casefold() for word in words]
    slices = [(a, b) for a in range(len(lemmas)) for b in range(a + 1, len(lemmas) + 1)]
    known = sorted((piece for piece in slices if " ".join(lemmas[slice(*piece)]) in stances()), key=_length)
    if not known:
        return None
    first, last = known[-1]
    return words[first:last], stances()[" ".join(lemmas[first:last])]


def _length(piece: tuple[int, int]) -> int:
    return piece[1] - piece[0]


def stance_of(words: Any) -> str | None:
    """The stance of the longest listed phrase of saying among these words."""
    found = listed(words)
    return found[1] if found is not None else None


@cache
def not_saying() -> tuple[frozenset[str], frozenset[str]]:
    """Listed verbs that report no words: those that never do, and those that do only with a clause."""
    table = lexicon("verbs_not_of_saying")
    return frozenset(table["never"]), frozenset(table["with_clause"])
