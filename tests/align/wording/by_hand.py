"""Sentences made by hand, without a parser."""

from align.wording.edits import Side
from align.wording.phrases import Phrase, PhraseKind, Word
from corpus.model import Span


def side(*told: tuple[str, str, str, int]) -> Side:
    """A sentence by hand: text, part of speech, role and head of every word."""
    made = []
    start = 0
    for text, pos, role, head in told:
        content = pos in {"NOUN", "PROPN", "VERB", "ADJ"}
        made.append(
            Word(Span(start, start + len(text)), text, text.lower(), pos, role, head, "", content, quoted=False)
        )
        start += len(text) + 1
    nouns = tuple(Phrase(PhraseKind.NOUN, k, k, k) for k, word in enumerate(made) if word.pos == "NOUN")
    return Side(tuple(made), nouns)


def words(of: Side, numbers: range) -> str:
    return " ".join(of.words[k].text for k in numbers)
