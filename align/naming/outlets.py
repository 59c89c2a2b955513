"""Whether a word names a known agency, broadcaster or paper, and not somebody of that name."""

from __future__ import annotations

from typing import Any, Final

from align.lexicon import lexicon
from align.naming.source_words import word_list

COURTESIES: Final = frozenset(lexicon("personal_names")["courtesies"])


def is_outlet(token: Any) -> bool:
    """Whether a word is, or belongs to, the name of a known agency, broadcaster or paper."""
    if token.pos_ != "PROPN":
        return False
    entity = next((e for e in token.sent.ents if e.start <= token.i < e.end), None)
    if (entity is not None and entity.label_ == "PERSON") or is_surname(token):
        return False
    name = (entity.text if entity else token.text).removesuffix("'s").removesuffix("’s")
    bare = name.casefold().removeprefix("the ").strip()
    listed = not {bare, f"the {bare}"}.isdisjoint(word_list("outlets"))
    return listed or bare.split(" ")[0] in word_list("agencies")


def is_surname(token: Any) -> bool:
    """Whether the report has the word as the last of a person's name elsewhere, or says "Mr" to it."""
    if not token.text[0].isupper():
        return False
    titled = token.i > 0 and token.nbor(-1).lower_.strip(".") in COURTESIES
    return titled or any(e.label_ == "PERSON" and len(e) > 1 and e[-1].text == token.text for e in token.doc.ents)
