"""What the parser's named entities are cut to."""

import pytest
from spacy.lang.en import English

from align.parse import called_alike, up_to_line_end


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


def test_a_surname_that_the_parser_takes_for_a_body_is_the_person_who_bears_it():
    doc = English().make_doc("Ada Berg - Roe won. Berg - Roe left. Berg - Roe's plan failed. Pier Board sat.")
    spans = [(0, 4, "PERSON"), (6, 9, "PERSON"), (11, 15, "ORG"), (18, 20, "ORG")]
    doc.set_ents([doc.char_span(doc[a].idx, doc[b - 1].idx + len(doc[b - 1]), label) for a, b, label in spans])
    assert [entity.label_ for entity in called_alike(doc.ents)] == ["PERSON", "PERSON", "PERSON", "ORG"]
