"""What the parser's named entities are cut to."""

import pytest
from spacy.lang.en import English

from align.parse import up_to_line_end


@pytest.mark.parametrize(
    ("text", "tokens", "name"),
    [
        ("Ada Lunt\n\nFire broke out.", 4, "Ada Lunt"),
        ("\nAda Lunt", 3, "Ada Lunt"),
        ("Ada  Lunt\n", 4, "Ada  Lunt"),
        ("Ada Lunt\nThe Courier", 5, "Ada Lunt"),
        ("Ada Lunt left.", 2, "Ada Lunt"),
        ("\n\n", 1, None),
    ],
)
def test_a_name_ends_with_its_line(text, tokens, name):
    found = up_to_line_end(English().make_doc(text)[:tokens])
    assert (found.text if found is not None else None) == name
