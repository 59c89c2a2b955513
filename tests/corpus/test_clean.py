import pytest

from corpus import read_report
from corpus.clean import background, boilerplate, byline, lacuna, visible
from corpus.metadata import Details
from corpus.model import Sentence
from corpus.segment import sentences
from tests.corpus import files

STORY = "The harbour was closed on Monday after a ferry struck the pier.\nTwelve people were hurt, the mayor said."


def marked(text):
    return [span.of(text) for span in boilerplate(text)]


@pytest.mark.parametrize(
    "line",
    [
        "MORE : Inside the ageing ferry that islanders call 'the Old Bucket'",
        "READ MORE: Ferry bosses quizzed",
        "STORY:Ferry to be raised",
        "COLUMN: Grief, not anger, is needed",
        "FERRY OWNER SUED OVER 'OLD BUCKET' AFTER CRASH",
        "Agence France-Presse",
        "Updated at 2:39 p.m. ET",
        "Updated at 11:00 a.m. on Tuesday, July 2",
        "Enlarge this image Ann Wick/HNA Ann Wick/HNA",
        "(HNA photo: Ann Wick)",
        "Get in touch with our news team by emailing us at news@gull.example.",
        "For more stories like this, check our news page.",
        "from News – Gull https://feed.example/enQGuV7",
        "0 Comments",
        "Comments (12)",
        "Image caption: The bow was crushed over four metres",
        "(Picture: Shaz Ollery)",
        "Pictured: Volunteers bake bread for the harbour",
        "Artist's impression: how the harbour could look. Image: Gull Homes",
        "Listen again: the whole debate is available in our archive.",
        "Listen to The World at Noon every weekday on Radio Gull.",
        "Thinking of sailing? See our 24-page supplement every Friday.",
        "Gull comment: Ostrey says yes to its children, page 10",
        "Photograph: The ferry last night. Credit: Ostrey Mercury",
        "The ferry at the pier. Ann Wick/Getty Images",
        "Sign up to the Morning Boat, our free daily newsletter",
        "Follow us on Twitter",
        "Share this article",
        "ADVERTISEMENT",
        "Story continues below advertisement",
        "Eds: UPDATES with third death.",
        "(Reporting by Ann Wick; Editing by Bob Hay)",
        "Additional material: HNA",
        "© 2024 The Gull. All rights reserved.",
        "https://gull.example/story",
        "Gull writers Ann Wick and Bob Hay in Port Ostrey contributed to this story.",
        "The Gull depends on its readers.",
        "The Gull lives on its readers. If this was of use, support us from €3 a month.",
        "The Gull has no shareholders. Help us to keep asking: become a member.",
        "WHAT DO YOU THINK? Should the ferry sail again? Vote in our poll",
        "Wick reported from Lund. Associated writer Bob Hay in Port Ostrey contributed.",
        "If you enjoyed this story, please support our newsroom with a gift.",
        "Have your say",
        "This story is for members only.",
        "Subscribe today to read on.",
        "Already a member? Welcome back",
        "Sign in",
        "___",
        "* * *",
        "[pullquote]",
        "Photo",
        "WATCH:",
        "Story Continued Below",
        "Advertisement Continue reading the main story",
        "Sign up for Daily Newsletters Manage Newsletters",
        "Newsletter Sign Up Please verify you're not a robot by clicking the box. Invalid email address.",
        "GULL Harbour newsletter Your guide to the port. Email Sign Up By signing up you agree to receive email.",
        "Want Gull First in your inbox every day? Sign up here.",
        "Click for more from the Port Weekly.",
        "CLICK TO GET THE GULL NEWS APP",
        "Slideshow (2 Images)",
        "prev Image 2 of 2",
        "Enlarge this image toggle caption Ann Wick/HNA Ann Wick/HNA",
        "Image copyright HNA Image caption The bow was crushed",
        "This article is more than 1 year old",
        "6 years ago",
        "More On This...",
        "Follow @gullharbour Follow @annwick",
        "- Follow the Harbour Desk on Twitter: @HarbourDesk",
        "( PHOTOS: The ferry through the years)",
        "Contributing: Bob Hay, Ann Wick",
        "Ann Wick contributed.",
        "Wick reported from Ostrey, Va. Contributing: The Gull",
        "JUST WATCHED Ferry leaves harbour Replay More Videos ...",
        "The opinions expressed by columnists are their own.",
        "Send letters to letters@gull.example.",
        "Should the ferry sail again? Vote Now",
        "LISTEN TO ARTICLE 2:17 SHARE THIS ARTICLE Share Tweet Post Email",
        "Divers wait on the quay at Ostrey, March 8, 2024. (Bob Hay/Gull Pictures)",
        "The captain, who said he slept, leaves the court at Ostrey on March 8, 2024. (Bob Hay / AP)",
        "The bow is lifted at Ostrey on March 8, 2024. (Ann Wick/Pool via Reuters)",
    ],
)
def test_furniture_is_marked(line):
    assert marked(f"{STORY}\n{line}\n{STORY}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "More than 200 people were on board.",
        "The mayor and two engineers contributed to this mess, the report found.",
        "Subscribers of the ferry company's newsletter were told on Monday.",
        "This story is for members of every family that lost somebody.",
        "If you liked the old ferry, you will miss it, the captain said.",
        "If you find this odd, so do the shareholders of the ferry company.",
        "Already a member of the union, she joined the board on Monday.",
        "More on the cause is expected on Monday, the ministry said.",
        "Follow-up surveys will begin in May.",
        "Sources close to the company said the repair was put off.",
        "Reporting the accident took the crew forty minutes.",
        "He asked his colleagues to subscribe to the plan. They refused.",
        "Related costs rose to $4 million.",
        "Share prices fell by a third.",
        "Next week the inspectors will look at the bow.",
        "Photographs of the bow show a crack of four metres.",
        "From January to March, the bow thruster failed twice.",
        "Comments by the minister drew anger.",
        "The city depends on tourists. Many support the plan.",
        "What do you think? he asked the crowd, and they cheered.",
        "She reported from Lund for ten years.",
        "Wick reported from Lund, where it rained.",
        "Must watch the harbour, they were told.",
        "Reporting by the Gull suggests that the ferry was overloaded.",
        "Sign up for the crossing, the captain said, and you wait.",
        "He continued below deck.",
        "The pier will be built, said the woman who won the seat (Ada Berg / Harbour Party)",
        "The seat went to a woman whom few had heard of (Ada Berg / Harbour Party).",
        "The pier will be built. (Ada Berg / Harbour Party)",
        "Six years ago the ferry was new.",
        "Live pictures showed the bow.",
        "Story: the ferry was never checked, she wrote",
        "OPINION: The ferry should never have sailed.",
        "Updated at 9:00 p.m. the list held twelve names.",
        "Photos of the bow were sent to the inspectors.",
        "He said to follow the captain on deck.",
        "She contributed.",
        "The views expressed by passengers differed.",
        "Watch officers saw the latest buoy too late.",
        "(He later took it back.)",
        "Share prices fell, and the line had to post a loss.",
        "The crew said it was fast (about 20 km/h).",
        "£40",
    ],
)
def test_what_is_told_is_not_marked(line):
    assert marked(f"{STORY}\n{line}\n{STORY}") == []


def test_three_bullets_without_full_stops_are_links_and_two_are_not():
    links = ["- What we know about the accident", "- How are ferries inspected?", "- Timeline: accidents at sea"]
    assert marked("\n".join([STORY, *links])) == links
    assert marked("\n".join([STORY, *links[:2]])) == []


def test_bullets_that_tell_something_are_not_links():
    assert marked(f"{STORY}\n- Three people died.\n- Forty were hurt.\n- The captain was not detained.") == []


def test_the_points_of_a_summary_are_marked_and_the_report_below_them_is_not():
    points = "Story highlights Twelve are hurt, the mayor says\n\nThe pier is closed\n\n"
    assert marked(points + STORY) == ["Story highlights Twelve are hurt, the mayor says", "The pier is closed"]


def test_highlights_without_a_report_below_them_are_no_summary():
    assert marked(STORY + "\nHighlights of the year") == []


def test_highlights_amid_a_report_are_a_heading_of_its_own():
    assert marked(f"{STORY}\n\nHighlights\n\n“We won because we ran”\n\n{STORY}") == []


def test_a_summary_ends_where_a_line_ends_as_a_sentence_does():
    assert marked(f"Story highlights The pier is closed\n\nWhat went wrong?\n\n{STORY}") == [
        "Story highlights The pier is closed"
    ]


def test_a_line_of_long_codes_in_capitals_is_read_at_once():
    assert marked(STORY + "\n" + " ".join(["A" * 400] * 4)) == []


def test_a_background_block_is_marked_from_its_heading_to_its_links():
    block = [
        "The ferry: Everything you need to know",
        "It was built in 1991.",
        "- Who owns it?",
        "- Where is it?",
        "- Is it safe?",
    ]
    assert marked("\n".join([STORY, *block])) == block


def test_the_full_sentences_of_a_box_are_background_and_its_heading_questions_and_links_are_not():
    facts = ["It was built in 1991, in a yard on the mainland.", "It has run every day since then."]
    prompts = ["Who runs the ferry today?", "Read more: all our stories on the ferry.", "A short history in pictures"]
    links = ["- Who owns it?", "- Where is it?", "- Is it safe?"]
    text = "\n".join([STORY, "The ferry: Everything you need to know", *facts, *prompts, *links])
    assert [span.of(text) for span in background(text)] == facts
    assert set(facts) < set(marked(text))
    assert background(f"{STORY}\nEverything you need to know\n{STORY}") == ()


def test_a_heading_without_links_below_it_opens_no_block():
    assert marked(f"{STORY}\nEverything you need to know\n{STORY}") == []


def gap(text):
    return lacuna(text, [Sentence(span, number) for span, number in sentences(text)])


@pytest.mark.parametrize(
    "end",
    [
        "Subscribe now to continue reading this article.",
        "To read the full story, log in.",
        "This article is for subscribers only.",
        "Already a subscriber? Sign in",
        "The mayor said that the pier [...]",
        "The mayor said that the pier [+2341 chars]",
    ],
)
def test_a_page_that_says_it_is_cut_has_a_lacuna(end):
    found = gap(f"{STORY}\n{end}")
    assert found is not None
    assert len(STORY) < found.at < len(STORY) + len(end) + 1


def test_what_a_paywall_says_is_furniture_and_the_sentence_that_it_breaks_off_is_not():
    wall = "This article is for subscribers only. Subscribe now to continue reading."
    assert marked(f"{STORY}\n{wall}") == [wall]
    assert marked(f"{STORY}\nThe mayor said that the pier [...]") == []


def test_an_ending_inside_a_sentence_is_a_lacuna():
    text = f"{STORY}\nThe coast guard said that it had sent two helicopters and"
    found = gap(text)
    assert found is not None
    assert found.at == len(text)
    assert "inside a sentence" in found.reason


@pytest.mark.parametrize(
    "end",
    [
        "",
        "“We are all very sad.”",
        "She called it 'a disaster.'",
        "Ann Wick in Ostrey",
        "The country is already a member of the alliance.",
        'He said: "I\'ll break you in half..."',
        "(HNA)",
    ],
)
def test_a_text_that_ends_has_no_lacuna(end):
    assert gap(f"{STORY}\n{end}") is None


def test_a_teaser_of_a_page_that_is_not_free_has_a_lacuna(tmp_path):
    paywall = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>'
    files.folder(tmp_path, a_html=files.page(f"<p>{files.FIRST}</p><p>{files.SECOND}</p>", head=paywall))
    assert "not free" in read_report(tmp_path / "a.html").lacuna.reason


def test_what_a_terminal_would_obey_is_made_visible_at_the_same_length():
    text = "a\x1b[2Jb\x07\x9b\u202ec\ttab\nline\x7f"
    shown = visible(text)
    assert len(shown) == len(text)
    assert shown == "a␛[2Jb␇��c\ttab\nline␡"


def test_a_first_line_that_says_what_a_picture_shows_is_a_caption():
    caption = "The town hall of Ostrey, following the accident, on Tuesday, 29 March."
    assert marked(f"{caption}\n{STORY}") == [caption]
    assert marked(f"{STORY}\n{caption}") == []
    assert marked(f"The town hall was closed on Tuesday, 29 March.\n{STORY}") == []


@pytest.mark.parametrize("line", ["Ann Wick", "ANN WICK in Port Ostrey", "From Ann Wick, our reporter"])
def test_a_first_line_with_the_known_names_of_the_reporters_is_their_byline(line):
    found = byline(f"{line}\n{STORY}", 0, "Ann Wick")
    assert found is not None
    assert found.of(f"{line}\n{STORY}") == line


@pytest.mark.parametrize("names", ["Ann Wick", "Bob Hay", "", None])
def test_a_first_sentence_is_no_byline_whoever_stands_in_it(names):
    assert byline(f"Ann Wick was hurt.\n{STORY}", 0, names) is None
    assert byline(f"Annwick\n{STORY}", 0, names) is None


def test_a_byline_without_by_is_no_sentence_of_the_report_where_the_page_says_who_wrote_it(tmp_path):
    (tmp_path / "ferry.txt").write_text(f"Ferry hits pier\n\nAnn Wick\n\n{STORY}")
    found = read_report(tmp_path / "ferry.txt", Details(headline="Ferry hits pier", byline="Ann Wick"))
    assert [sentence.boilerplate for sentence in found.sentences] == [True, False, False]
    assert not found.sentences[0].background


def test_a_byline_that_says_from_where_tells_something(tmp_path):
    (tmp_path / "ferry.txt").write_text(f"Ferry hits pier\n\nAnn Wick in Port Ostrey\n\n{STORY}")
    found = read_report(tmp_path / "ferry.txt", Details(headline="Ferry hits pier", byline="Ann Wick"))
    assert found.sentences[0].boilerplate
    assert found.sentences[0].background
