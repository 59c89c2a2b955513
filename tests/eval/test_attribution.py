from align.training.standoff import Marked, marked
from corpus.model import Span
from tests.eval.attribution import score


def attribution(content, cue, source=None):
    return Marked((Span(*content),), (Span(*cue),), (Span(*source),) if source else ())


GOLD = attribution((10, 20), (5, 9), (0, 4))


def test_what_is_found_exactly_scores_one():
    assert set(score([([GOLD], [GOLD])]).values()) == {1.0}


def test_an_attribution_with_a_wrong_source_is_not_found():
    measured = score([([attribution((10, 20), (5, 9), (30, 34))], [GOLD])])
    assert (measured["f1"], measured["cue_f1"], measured["content_f1"], measured["source_f1"]) == (0.0, 1.0, 1.0, 0.0)


def test_one_annotated_attribution_answers_for_one_found():
    measured = score([([GOLD, GOLD], [GOLD])])
    assert (measured["precision"], measured["recall"]) == (0.5, 1.0)


def test_half_of_a_content_is_measured_in_characters():
    measured = score([([attribution((10, 15), (5, 9), (0, 4))], [GOLD])])
    assert measured["f1"] == 1.0
    assert measured["content_f1"] == 0.6667


def test_standoff_may_name_its_marks_after_their_use_and_leave_gaps(tmp_path):
    path = tmp_path / "a_0000.ann"
    path.write_text(
        "E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3\nT1\tContent 10 12;15 20\tab cdefg\n"
        "T2\tCue 5 9\tsaid\nT3\tSource 0 4\tAnna\nT4\tAttribution 5 9\tsaid\n#1\tnote\n",
        encoding="utf-8",
    )
    assert marked(path) == (Marked((Span(10, 12), Span(15, 20)), (Span(5, 9),), (Span(0, 4),)),)
