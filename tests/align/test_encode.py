import numpy as np
import pytest

from align.encode import Encoder, bundled_folder, words
from corpus.model import Span


def test_words_keep_inner_hyphens_apostrophes_and_separators():
    text = "A two-story house, $1,250.50; don’t."
    assert [span.of(text) for span in words(text)] == [
        "A", "two-story", "house", ",", "$", "1,250.50", ";", "don’t", "."
    ]  # fmt: skip


def test_a_text_without_words_has_none():
    assert words("  ") == ()
    assert Span(0, 0).of("") == ""


@pytest.mark.model
def test_the_bundled_model_read_from_its_weights_gives_what_sentence_transformers_gives():
    texts = ["", "The mill burned.", "“We’ll rebuild,” Zoë Øster said; 1,250 people… 🔥 " + "and then " * 300]
    theirs = Encoder(str(bundled_folder())).encode(texts)
    for one, other in zip(Encoder().encode(texts), theirs, strict=True):
        assert one.words == other.words
        assert np.allclose(one.vector, other.vector, rtol=0, atol=1e-6)
        assert np.allclose(one.layers, other.layers, rtol=0, atol=1e-5)
