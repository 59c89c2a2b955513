import numpy as np
import torch

from align.linking.grid import Network
from align.linking.wordwise import TRAITS, Words, Wordwise, places_of
from align.training.links_net import Net, Told, WordNet, side_of

RANDOM = np.random.default_rng(0)


def words(*lengths):
    owner = np.repeat(np.arange(len(lengths)), lengths)
    vectors = RANDOM.normal(size=(2, len(owner), 384)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=2, keepdims=True)
    traits = RANDOM.random((len(owner), 2 + len(TRAITS))).astype(np.float32)
    return Words(tuple(vectors), traits, RANDOM.random(len(owner)) < 0.7, owner, *places_of(owner, len(lengths)))


def arrays(net):
    return {f"network0.{name}": value.numpy() for name, value in net.state_dict().items()}


def test_the_places_of_a_sentences_words_are_filled_up_to_the_longest():
    places, filled = places_of(np.array([0, 0, 1]), 2)
    assert places[filled].tolist() == [0, 1, 2]
    assert filled.tolist() == [[True, True], [True, False]]


def test_words_are_compared_as_in_training_whichever_report_comes_first():
    torch.manual_seed(0)
    one, other, worthwhile = words(3, 1, 5), words(4, 2), RANDOM.random((3, 2)) < 0.8
    trained = WordNet().eval()
    part = Wordwise.load({f"words.{k}": v.numpy() for k, v in trained.state_dict().items()}, "words")
    found = part.compared(part.seen(one), part.seen(other), worthwhile)
    back = part.compared(part.seen(other), part.seen(one), worthwhile.T)
    with torch.inference_mode():
        expected = trained(Told(side_of(one), side_of(other), torch.from_numpy(worthwhile))).numpy()
    assert np.allclose(found, expected, atol=1e-4)
    assert np.allclose(found, back.transpose(1, 0, 2), atol=1e-4)


def test_the_decision_is_as_in_training_with_words_and_without():
    torch.manual_seed(0)
    one, other, worthwhile = words(3, 4), words(2, 5, 1), np.ones((2, 3), bool)
    features = RANDOM.normal(size=(2, 3, 10)).astype(np.float32)
    told = Told(side_of(one), side_of(other), torch.from_numpy(worthwhile))
    for wordwise in (True, False):
        net = Net(10, wordwise=wordwise).eval()
        part = Wordwise.load(arrays(net), "network0.words")
        compared = part.compared(part.seen(one), part.seen(other), worthwhile) if wordwise else None
        with torch.inference_mode():
            expected = net(torch.from_numpy(features), told)[0].numpy()
        assert np.allclose(Network.load(arrays(net), "network0").logits(features, compared), expected, atol=1e-4)
