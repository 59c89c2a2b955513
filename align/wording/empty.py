"""Words that name nothing, or nothing that has other names: figures, dates, a member's party."""

from __future__ import annotations

import re
from typing import Final

from align.lexicon import lexicon

NO_THING: Final = frozenset({"CARDINAL", "DATE", "MONEY", "ORDINAL", "PERCENT", "QUANTITY", "TIME"})
"""Entities that are compared as figures and dates: Monday is not another word for Tuesday."""

PARTY: Final = re.compile(rf"\(?[{''.join(lexicon('personal_names')['parties'])}]-[A-Z]")
"""A member's party and state behind the name: "D-Va."."""

WORDS: Final = lexicon("function_words")
EMPTY: Final = frozenset(WORDS["empty_verbs"]) | frozenset(WORDS["empty_nouns"])
"""Words that name nothing by themselves, or only that somebody speaks, which contrasts of cues compare."""
