"""Titles that stand for a name: "the governor" is whoever bears that title in the report."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any, Final

from align.lexicon import lexicon
from align.naming.source_words import word_list
from align.parse import NATIONS
from corpus.model import Span

WRITTEN_OUT: Final[dict[str, str]] = lexicon("personal_names")["written_out"]
"""Titles that are shortened before a name, each with its whole: "Gov.", "governor"."""

ANOTHER: Final = frozenset(lexicon("personal_names")["another"])
"""Words that make it another one: "the president" is not the former president."""


class Titles:
    """The titles that one parsed report gives to the persons it names, read once for all of them."""

    def __init__(self, doc: Any) -> None:
        self._doc = doc
        self._plain: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
        self._of_others: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
        self._often = Counter(entity[-1].text for entity in doc.ents if entity.label_ == "PERSON")
        for entity in doc.ents:
            found = _title(entity) if entity.label_ == "PERSON" else None
            if found is not None:
                title, before = found  # "Russian President": "the president" is another one's
                borne = self._of_others if before is not None and before.ent_type_ in NATIONS else self._plain
                borne[title][entity[-1].text].append(Span(entity.start_char, entity.end_char))

    def bearers(self, title: str) -> list[Span]:
        """Every place where somebody is named with the title."""
        both = (*self._plain.get(title, {}).values(), *self._of_others.get(title, {}).values())
        return sorted(span for spans in both for span in spans)

    def named(self, words: Any) -> Span | None:
        """Who is last named with the title before these words, "the governor"; None where that is not one person.

        Of several presidents it is the one who is named without a country, unless the report speaks less of that one.
        """
        title = title_alone(words)
        if title is None:
            return None
        plain, of_others = (borne.get(title, {}) for borne in (self._plain, self._of_others))
        persons = plain or of_others
        if len(persons) != 1:
            return None
        surname, spans = next(iter(persons.items()))
        if any(self._often[other] > self._often[surname] for other in of_others):
            return None
        return max((span for span in spans if span.end <= words.start_char), default=None)


def title_alone(words: Any) -> str | None:
    """The title in words that are nothing but one: "the governor"."""
    if len(words) != 2 or words[0].lower_ != "the":
        return None
    return words[1].lower_ if words[1].lower_ in word_list("roles") else None


def _title(named: Any) -> tuple[str, Any | None] | None:
    """The title right before a name, or at its start, written out, with the word before it.

    None where there is none, or it is somebody's former or deputy's.
    """
    inside = len(named) > 1 and _written_out(named[0]) is not None
    title = named[0] if inside else named.doc[named.start - 1] if named.start else None
    if title is None or (bare := _written_out(title)) is None:
        return None
    before = next((token for token in reversed(named.doc[: title.i]) if token.text not in {"-", "'s", "’s"}), None)
    return None if before is not None and before.lower_ in ANOTHER else (bare, before)


def _written_out(token: Any) -> str | None:
    bare = token.lower_.strip(".")
    title = WRITTEN_OUT.get(bare, bare)
    return title if title in word_list("roles") and token.text[0].isupper() else None
