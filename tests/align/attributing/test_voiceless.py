"""Who is no voice told from words, over real parses and attributions made by hand."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "cue", "source", "content"),
    [
        (
            "The arrest follows reports that the ferry was late.",
            "follows reports",
            "The arrest",
            "that the ferry was late",
        ),
        ("The death of a sailor underscored the risks.", "underscored", "The death of a sailor", "the risks"),
        (
            "Talks between Ada Finch and Ben Roe signaled that it was late.",
            "signaled",
            "Ada Finch and Ben Roe",
            "that it was late",
        ),
        ("Footage of the harbour showed that it was late.", "showed", "Footage of the harbour", "that it was late"),
        (
            "Finch's statement suggests the crew was not warned.",
            "suggests",
            "Finch's statement",
            "the crew was not warned",
        ),
        ("The ruling adds to a long trend of closures.", "adds to", "The ruling", "a long trend of closures"),
        ("Ada Finch drew criticism from two captains.", "drew criticism", "Ada Finch", "from two captains"),
        ("Ada Finch, if confirmed by the Senate, will leave.", "confirmed", "the Senate", "Ada Finch"),
        ("Ben Roe was at sea when Ada Finch wrote.", "wrote", "Ada Finch", "Ben Roe was at sea"),
        ("Ada Finch declined to say what was lost.", "declined", "Ada Finch", "to say what was lost"),
        (
            "Ada Finch must decide whether the line is closed.",
            "decide",
            "Ada Finch",
            "whether the line is closed",
        ),
        ("The Longboat means a ferry that is late.", "means", "The Longboat", "a ferry that is late"),
        ("The ruling means that ferries are late.", "means", "The ruling", "that ferries are late"),
        ("The delay provided an opening.", "provided", "The delay", "an opening"),
        ("The new timetable means that it was late.", "means", "The new timetable", "that it was late"),
        ("The strike highlighted that it was late.", "highlighted", "The strike", "that it was late"),
        ("Ada Finch wrote the book on ferries.", "wrote", "Ada Finch", "the book on ferries"),
    ],
)
def test_what_happens_and_who_is_silent_say_nothing(said, sentence, cue, source, content):
    assert not said(sentence, cue, source, (content,))


@pytest.mark.parametrize(
    ("sentence", "cue", "source", "content"),
    [
        ("The survey shows that ferries are late.", "shows", "The survey", "that ferries are late"),
        ("The report suggests the crew was not warned.", "suggests", "The report", "the crew was not warned"),
        ("Sailors' groups quickly condemned the plan.", "condemned", "Sailors' groups", "the plan"),
        ("The captain added that it was late.", "added", "The captain", "that it was late"),
        ("Ada Finch decided that it was late.", "decided", "Ada Finch", "that it was late"),
        ("The crash was confirmed by the coast guard.", "was confirmed", "the coast guard", "The crash"),
        ("The brochure said that it was late.", "said", "The brochure", "that it was late"),
        ("He left after Ada Finch said it was late.", "said", "Ada Finch", "it was late"),
        ("The arrest “shows that we are watching”.", "shows", "The arrest", "“shows that we are watching”"),
    ],
)
def test_people_bodies_and_writings_are_heard(said, sentence, cue, source, content):
    assert said(sentence, cue, source, (content,))


@pytest.mark.parametrize("verb", ["denied", "acknowledged", "confirmed"])
@pytest.mark.parametrize(
    "noun",
    [
        "club",
        "airport",
        "hotel",
        "district",
        "county",
        "town",
        "cousin",
        "twin",
        "bride",
        "teen",
        "chef",
        "monk",
        "nephew",
        "referee",
        "counsel",
        "vet",
        "channel",
        "station",
        "clinic",
        "library",
        "village",
        "militia",
        "squad",
        "brigade",
        "faction",
        "caucus",
        "unit",
    ],
)
def test_a_noun_on_no_list_is_heard_by_what_things_do_not_do(said, noun, verb):
    assert said(f"The {noun} {verb} that the ferry was late.", verb, f"The {noun}", ("that the ferry was late",))


@pytest.mark.parametrize("source", ["Mayor Ada Berg", "The mayor", "She", "Ben Roe"])
def test_people_are_heard_by_what_they_mean(said, source):
    assert said(f"{source} meant that the ferry was late.", "meant", source, ("that the ferry was late",))


@pytest.mark.parametrize(
    ("sentence", "cue", "source", "content"),
    [
        (
            "A video showing him shouting “Ships on fire!” was sold.",
            "showing",
            "A video",
            "him shouting “Ships on fire!”",
        ),
        (
            "She received waves of anger after she said that on any day she would “gladly sink” it.",
            "received waves",
            "She",
            "that on any day she would “gladly sink” it",
        ),
    ],
)
def test_quoted_words_that_a_picture_shows_or_that_bring_blame_have_no_source(found, sentence, cue, source, content):
    assert found([sentence], (cue, source, (content,))) == []


def test_who_draws_a_line_in_words_of_his_own_keeps_them(found):
    content = "a line between this boat and those that were ever “open to anyone”"
    assert found([f"The captain drew {content}."], ("drew", "The captain", (content,))) == [("The captain", [content])]
