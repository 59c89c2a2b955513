from types import SimpleNamespace

import numpy as np

from align.linking.mentions import Word
from align.linking.occasion import DOUBTFUL, OTHER, sameness


def side(*named):
    tokens = [SimpleNamespace(lemma_=name, pos_="PROPN", ent_type_="PERSON", is_stop=False) for name in named]
    words = tuple(Word(name.lower(), 0, token) for name, token in zip(named, tokens, strict=True))
    return SimpleNamespace(words=words, unusual=np.ones(len(words)))


def test_reports_that_share_names_and_points_tell_one_event():
    likely = np.full((3, 3), 0.05) + np.eye(3) * 0.8
    assert sameness(side("Fomin", "Arakhamia"), side("Fomin", "Arakhamia"), likely) > DOUBTFUL


def test_reports_that_share_nothing_do_not():
    assert sameness(side("Fomin"), side("Reid"), np.full((3, 3), 0.001)) < OTHER
