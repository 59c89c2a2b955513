from dataclasses import replace

from align.marks import Name, NameKind, Place, Quotation, QuotationKind
from align.sources import sources
from corpus.model import Event, Outlet, Span
from tests.align.by_hand import span
from tests.build import report

HERE = report(
    "a", ["Anna Berg said it was late.", "She added it was cold.", "Officials said nothing of it.", "AFP wrote it."]
)
THERE = report("b", ["A. Berg claimed it was late."])
EVENT = Event("a bridge", (HERE, THERE))


def told(report, source, content, *, name=None, anonymous=False, channel=None, cue="said"):
    return Quotation(
        report.siglum,
        QuotationKind.INDIRECT,
        (span(report, content),),
        span(report, source),
        span(report, cue),
        source_name=span(report, name) if name else None,
        anonymous=anonymous,
        channel=span(report, channel) if channel else None,
    )


QUOTATIONS = (
    told(HERE, "Anna Berg", "it was late", name="Anna Berg"),
    told(HERE, "She", "it was cold", name="Anna Berg", cue="added"),
    told(HERE, "Officials", "nothing of it", anonymous=True),
    told(HERE, "AFP", "wrote it", channel="AFP"),
    told(THERE, "A. Berg", "it was late", name="A. Berg", cue="claimed"),
)
BERG = Name("Anna Berg", NameKind.PERSON, (Place("a", span(HERE, "Anna Berg")), Place("b", span(THERE, "A. Berg"))))


def test_a_source_is_one_under_its_name_and_its_pronoun():
    berg = next(one for one in sources(EVENT, QUOTATIONS, (BERG,)) if one.report == "a" and one.name == 0)
    assert berg.quotations == (0, 1)
    assert (berg.words, berg.indirect, berg.direct) == (6, 2, 0)
    assert [HERE.words(cue) for cue in berg.cues] == ["said", "added"]


def test_a_source_heard_in_both_reports_is_no_reports_own():
    heard = {
        (one.report, EVENT.report(one.report).words(one.mention)): one for one in sources(EVENT, QUOTATIONS, (BERG,))
    }
    assert not heard["a", "Anna Berg"].only_here
    assert not heard["b", "A. Berg"].only_here
    assert heard["a", "Officials"].only_here
    assert heard["a", "Officials"].anonymous


def test_an_agency_that_passed_words_on_is_no_source():
    assert all(HERE.words(one.mention) != "AFP" for one in sources(EVENT, QUOTATIONS, (BERG,)) if one.report == "a")


PAGE = report(
    "a", ["A guard said it was late.", "The guard added it was cold.", "She said it was dark.", "She said it was wet."]
)
OTHER = report("b", ["A guard said it was late."])


def heard(*quotations):
    event = Event("a bridge", (PAGE, OTHER))
    return [(event.report(one.report).words(one.mention), one) for one in sources(event, quotations, ())]


def test_the_guard_is_the_guard_introduced_before_and_a_guard_elsewhere_is_somebody_else():
    found = heard(
        told(PAGE, "A guard", "it was late"),
        told(PAGE, "The guard", "it was cold", cue="added"),
        told(OTHER, "A guard", "it was late"),
    )
    assert [(mention.lower(), len(one.quotations), one.only_here) for mention, one in found] == [
        ("the guard", 2, True),
        ("a guard", 1, True),
    ]


def test_a_pronoun_that_stands_for_nobody_told_is_no_source():
    assert heard(told(PAGE, "She", "it was dark")) == []


def test_nobody_and_each_side_are_no_sources():
    page = report("a", ["Nobody said it was late.", "Each crew said it was cold.", "No one said it was dark."])
    given = [
        told(page, "Nobody", "it was late"),
        told(page, "Each crew", "it was cold"),
        told(page, "No one", "it was dark"),
    ]
    assert sources(Event("a bridge", (page,)), given, ()) == ()


def test_words_given_twice_count_once():
    ((_, one),) = heard(told(PAGE, "A guard", "it was late"), told(PAGE, "A guard", "was late"))
    assert one.words == 3


def test_one_body_is_one_in_either_order_of_its_words_and_with_a_clause_behind_it():
    page = report(
        "a", ["The Ministry of the Interior said it was late.", "The ferry line, which sails daily, said it was."]
    )
    other = report("b", ["The interior ministry said it was late.", "The ferry line said it was cold."])
    given = (
        told(page, "The Ministry of the Interior", "it was late"),
        told(page, "The ferry line, which sails daily", "it was"),
        told(other, "The interior ministry", "it was late"),
        told(other, "The ferry line", "it was cold"),
    )
    found = sources(Event("a bridge", (page, other)), given, ())
    assert len({one.identity for one in found}) == 2
    assert not any(one.only_here for one in found)


def test_a_surname_with_or_without_mrs_is_the_person_named_in_full_in_the_report():
    page = report("a", ["Anna Berg said it was late.", "Mrs Berg said it was cold.", "Berg said it was dark."])
    full = Name("Anna Berg", NameKind.PERSON, (Place("a", span(page, "Anna Berg")),))
    given = (
        told(page, "Anna Berg", "it was late", name="Anna Berg"),
        told(page, "Mrs Berg", "it was cold"),
        told(page, "Berg said", "it was dark"),
    )
    surname = replace(given[2], source=Span(page.text.rindex("Berg"), page.text.rindex("Berg") + 4))
    (one,) = sources(Event("a bridge", (page,)), (*given[:2], surname), (full,))
    assert (one.name, len(one.quotations)) == (0, 3)


def test_what_somebody_did_not_say_is_not_heard_but_a_doubt_is():
    page = report("a", ["The mayor did not mention the gas.", "The mayor does not believe it was late."])
    silent = told(page, "The mayor", "the gas", cue="did not mention")
    doubt = told(page, "The mayor", "it was late", cue="does not believe")
    (one,) = sources(Event("a bridge", (page,)), (silent, doubt), ())
    assert one.quotations == (1,)


def test_whoever_seems_to_do_something_is_not_heard():
    told_so = report("a", ["Anna seemed to agree."])
    quotation = told(told_so, "Anna", "to agree", cue="seemed")
    assert sources(Event("a bridge", (told_so,)), (quotation,), ()) == ()


def test_an_outlet_that_tells_what_it_has_learned_hears_nobody():
    here = replace(report("a", ["The Signal has learned that it fell."]), outlet=Outlet("Evening Signal"))
    learned = told(here, "The Signal", "that it fell", cue="learned")
    assert sources(Event("a bridge", (here,)), (learned,), ()) == ()


DEEDS = report(
    "a",
    [
        "Aide says it was late.",
        "Anna Berg stormed off the ferry.",
        "Their rage drew “a crowd”.",
        "works added Ben Roe.",
    ],
)


def heard_in_deeds(*quotations):
    event = Event("a bridge", (DEEDS,))
    return [DEEDS.words(one.mention) for one in sources(event, quotations, ())]


def test_who_only_does_something_is_not_heard():
    assert heard_in_deeds(told(DEEDS, "Anna Berg", "the ferry", name="Anna Berg", cue="stormed off")) == []


def test_what_only_draws_words_in_quotation_marks_is_not_heard():
    drew = replace(told(DEEDS, "Their rage", "“a crowd”", cue="drew"), kind=QuotationKind.DIRECT)
    assert heard_in_deeds(drew) == []


def test_a_shred_of_a_phrase_is_nobody():
    assert heard_in_deeds(told(DEEDS, "works", "Ben Roe", cue="added")) == []


def test_a_headline_without_a_name_is_no_source_beside_the_report_below_it():
    aide = told(DEEDS, "Aide", "it was late", cue="says")
    assert heard_in_deeds(aide) == ["Aide"]
    below = replace(DEEDS, headline_span=span(DEEDS, "Aide says it was late."))
    assert sources(Event("a bridge", (below,)), (aide,), ()) == ()


def test_a_name_behind_titles_is_that_name():
    page = report(
        "a",
        ["Mayor Deputy Anna Berg said it was late.", "Anna Berg said it was cold.", "A friend of Anna Berg said it."],
    )
    name = Name(
        "Anna Berg",
        NameKind.PERSON,
        tuple(Place("a", Span(at, at + 9)) for at in range(len(page.text)) if page.text.startswith("Anna Berg", at)),
    )
    quotations = (
        told(page, "Mayor Deputy Anna Berg", "it was late"),
        told(page, "Anna Berg", "it was cold", name="Anna Berg"),
        told(page, "A friend of Anna Berg", "said it", anonymous=True),
    )
    found = sources(Event("a bridge", (page,)), quotations, (name,))
    assert [(one.name, len(one.quotations)) for one in found] == [(0, 2), (None, 1)]


def test_an_aide_is_not_the_one_in_whose_name_the_aide_is_described():
    page = report("a", ["Ada Finch, President Roe's adviser, said it was late.", "President Roe said it was cold."])
    given = (
        told(page, "Ada Finch", "it was late", name="Ada Finch"),
        replace(told(page, "President Roe", "it was cold"), source_name=Span(16, 29)),
    )
    names = (
        Name(
            "President Roe", NameKind.PERSON, (Place("a", Span(11, 24)), Place("a", span(page, "President Roe said")))
        ),
        Name(
            "Ada Finch",
            NameKind.PERSON,
            (Place("a", span(page, "Ada Finch")), Place("a", span(page, "President Roe's adviser"))),
        ),
    )
    roe = replace(given[1], source_name=Span(11, 24))
    assert {one.name for one in sources(Event("a bridge", (page,)), (given[0], roe), names)} == {0, 1}


def test_words_without_a_noun_are_nobody_and_not_is_no_verb_of_saying():
    page = report(
        "a", ["They all called it late.", "The crew was not allowed in, but several of whom noted it was cold."]
    )
    given = (
        told(page, "They all", "late", cue="called"),
        told(page, "The crew", "in", cue="was not allowed"),
        told(page, "several of whom", "it was cold", cue="noted"),
    )
    assert sources(Event("a bridge", (page,)), given, ()) == ()


def test_the_guard_is_the_one_described_last():
    page = report(
        "a",
        [
            "A harbour guard said it was late.",
            "Another guard said it was cold.",
            "The guard said it was dark.",
            "The harbour guard said it was wet.",
        ],
    )
    given = (
        told(page, "A harbour guard", "it was late"),
        told(page, "Another guard", "it was cold"),
        told(page, "The guard", "it was dark"),
        told(page, "The harbour guard", "it was wet"),
    )
    found = sources(Event("a bridge", (page,)), given, ())
    assert sorted(one.quotations for one in found) == [(0, 3), (1, 2)]


def test_the_mayor_is_not_the_former_mayor():
    page = report("a", ["A former mayor said it was late.", "The mayor said it was cold."])
    given = (told(page, "A former mayor", "it was late"), told(page, "The mayor", "it was cold"))
    assert len(sources(Event("a bridge", (page,)), given, ())) == 2


def test_several_speakers_are_not_the_first_of_them():
    page = report("a", ["Berg said it was late.", "Berg, Finch and their aides said it was cold."])
    berg = Name("Berg", NameKind.PERSON, (Place("a", Span(0, 4)), Place("a", Span(23, 27))))
    given = (
        told(page, "Berg", "it was late", name="Berg"),
        told(page, "Berg, Finch and their aides", "it was cold"),
    )
    assert [one.name for one in sources(Event("a bridge", (page,)), given, (berg,))] == [0, None]


def test_a_link_in_capitals_amid_a_report_lets_nobody_speak():
    page = report("a", ["Anna Berg said it was late.", "BERG CALLS THE LINE A DISGRACE"])
    calls = told(page, "BERG", "THE LINE A DISGRACE", name="BERG", cue="CALLS")
    assert sources(Event("a bridge", (page,)), (calls,), ()) == ()


def test_headlines_run_in_behind_a_name_let_nobody_speak():
    page = report(
        "a", ["Sen. Berg Anna Ada BergFerry sinks Clerk accuses mayor of theft MORE (R-Tenn.) said it was late."]
    )
    clerk = told(page, "Clerk", "mayor of theft", cue="accuses")
    late = told(page, "Sen. Berg", "it was late", name="Berg")
    (one,) = sources(Event("a bridge", (page,)), (clerk, late), ())
    assert one.quotations == (1,)


def test_an_outlet_is_itself_wherever_it_appears():
    here = replace(report("a", ["Berg News confirmed that it fell."]), outlet=Outlet("Berg Online News"))
    confirmed = told(here, "Berg News", "that it fell", name="Berg News", cue="confirmed")
    assert sources(Event("a bridge", (here,)), (confirmed,), ()) == ()


def test_who_is_silent_or_only_reported_to_do_something_is_not_heard():
    page = report("a", ["Berg has been silent about the gas.", "Roe reportedly “sold the ferry”."])
    silent = told(page, "Berg", "the gas", name="Berg", cue="has been silent about")
    hedged = replace(told(page, "Roe", "“sold the ferry”", name="Roe", cue="reportedly"), kind=QuotationKind.PARTIAL)
    assert sources(Event("a bridge", (page,)), (silent, hedged), ()) == ()


def test_an_official_who_spoke_to_the_outlet_is_not_the_outlet():
    here = replace(report("a", ["The clerk, who spoke to the Star, said it fell."]), outlet=Outlet("Star (Web News)"))
    (one,) = sources(Event("a bridge", (here,)), (told(here, "The clerk, who spoke to the Star", "it fell"),), ())
    assert one.quotations == (0,)


def test_a_source_with_a_name_is_called_by_it_and_not_as_it_is_described():
    page = report("a", ["The harbour lawyer said it was late.", "Berg said it was cold."])
    berg = Name("Berg", NameKind.PERSON, (Place("a", span(page, "The harbour lawyer")), Place("a", span(page, "Berg"))))
    given = (
        told(page, "The harbour lawyer", "it was late", anonymous=True),
        told(page, "Berg", "it was cold", name="Berg"),
    )
    (one,) = sources(Event("a bridge", (page,)), given, (berg,))
    assert page.words(one.mention) == "Berg"
