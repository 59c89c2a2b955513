import pytest

from align.pipeline import Models, compare, stages
from corpus import read_event
from corpus.examples import examples


@pytest.fixture(scope="module")
def models():
    return Models()


@pytest.fixture(autouse=True)
def cache(tmp_path_factory, monkeypatch):
    monkeypatch.setenv("RASHOMON_CACHE", str(tmp_path_factory.getbasetemp() / "rashomon"))


@pytest.mark.model
@pytest.mark.parametrize("slug", [example.slug for example in examples()])
def test_every_bundled_event_is_compared_with_every_finding_inside_its_text(slug, models):
    folder = next(example.folder for example in examples() if example.slug == slug)
    event = read_event([folder]).event
    comparison = compare(event, models)
    assert comparison.passages
    places = [place for variant in comparison.variants for place in variant.places]
    places += [place for run in comparison.shared_text for place in run.places]
    for place in places:
        assert 0 <= place.span.start < place.span.end <= len(event.report(place.report).text)
    for finding in (*comparison.figures, *comparison.cues, *comparison.moments):
        assert 0 <= finding.span.start < finding.span.end <= len(event.report(finding.report).text)


def test_beside_another_model_stands_the_bundled_one_for_attributions():
    own, other = Models(), Models("another-model")
    assert own.bundled_encoder is own.encoder
    assert other.bundled_encoder.bundled
    assert not other.encoder.bundled


@pytest.mark.model
def test_points_found_by_shared_words_come_before_any_model_is_loaded():
    event = read_event([examples()[0].folder]).event
    growing = stages(event, Models("no such model"))
    first, second = next(growing), next(growing)
    assert not first.passages
    assert second.passages
