from dataclasses import replace

import pytest
from spacy.tokens import Doc

from align.silence.assertions import assertions
from tests.align.by_hand import ENGLISH
from tests.align.example import report

TAGS = {"answers": "NNS", "listen": "VB", "closed": "VBN", "was": "VBD", "could": "MD"}


def parsed(given, deps):
    """A parse with the tags of `TAGS`; `deps` are dependencies by word, and all others hang on the root."""
    doc = ENGLISH(given.text)
    words, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
    tags = [TAGS.get(token.lower_, "NN") for token in doc]
    pos = [
        "VERB" if tag.startswith("V") or tag == "MD" else "PUNCT" if not t.is_alpha else "NOUN"
        for tag, t in zip(tags, doc, strict=True)
    ]
    root = next(k for k, word in enumerate(words) if deps.get(word.lower()) == "ROOT")
    names = [deps.get(word.lower(), "dep") for word in words]
    return Doc(ENGLISH.vocab, words=words, spaces=spaces, tags=tags, pos=pos, heads=[root] * len(words), deps=names)


@pytest.mark.parametrize(
    ("text", "deps", "tells"),
    [
        ("The old harbour was closed", {"was": "ROOT"}, True),
        ("The old harbour closed again.", {"closed": "ROOT"}, True),
        ("Two risks, two answers", {"risks": "ROOT"}, False),
        ("The old harbour was closed by three people:", {"was": "ROOT"}, False),
        ("KHOSREN, 16 June /OSTA/.", {"june": "ROOT"}, False),
        ("Rosalind Theak in Dunmarrow", {"theak": "ROOT"}, False),
        ("How the new park could look", {"park": "ROOT", "could": "acl"}, False),
        ("Listen to the whole debate again.", {"listen": "ROOT"}, False),
    ],
)
def test_what_has_no_verb_of_its_own_or_bids_the_reader_do_something_tells_nothing(text, deps, tells):
    given = report("A", text)
    assert bool(assertions(given, parsed(given, deps))) is tells


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Ada Lunt and Bob Hay", False),
        ("Analysis by Ada Lunt and Bob Hay", False),
        ("The prize was won by Ada Lunt and Bob Hay", True),
    ],
)
def test_a_byline_tells_nothing_but_what_its_author_did_does(text, tells):
    assert bool(assertions(replace(report("A", text), byline="Ada Lunt and Bob Hay"))) is tells


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("The mayor thanked the crews for their work.", True),
        ("“Support your team,” the coach told the fans.", True),
        ("The Star depends upon its readers.", False),
        ("Support us from three crowns a month.", False),
        ("Hear again: the debate of Tuesday in full.", False),
        ("Chart: what the councils pay for land", False),
        ("Read the whole story via the agency.", False),
        ("Shut it.", False),
    ],
)
def test_words_to_the_readers_links_captions_and_scraps_tell_nothing(text, tells):
    assert bool(assertions(report("A", text))) is tells
