import pytest

from corpus.metadata import Details, feed_line, file_name, merged
from corpus.published import published
from corpus.sigla import siglum_of, unique


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("2012-04-24", "2012-04-24"),
        ("2024-03-08T20:55", "2024-03-08T20:55"),
        ("2024-03-08T20:55:10+01:00", "2024-03-08T20:55"),
        ("8 March 2024", "2024-03-08"),
        ("Friday, 8th March 2024", "2024-03-08"),
        ("March 8, 2024", "2024-03-08"),
        ("Sept. 8, 2024, 9:05 p.m. ET", "2024-09-08T21:05"),
        ("Published: 8 Mar 2024 12:30 am", "2024-03-08T00:30"),
        ("Updated on 8 March 2024 at 10.15", "2024-03-08T10:15"),
        ("03/04/2022", None),
        ("31 February 2024", None),
        ("On 8 March 2024 a ferry struck a pier", None),
        ("The Bay", None),
        ("", None),
    ],
)
def test_a_line_that_is_a_date_is_read(line, iso):
    assert published(line) == iso


@pytest.mark.parametrize(
    ("outlet", "siglum"),
    [
        ("The New York Times", "NYT"),
        ("Merrin Broadcasting Service", "MBS"),
        ("BBC News", "BBC"),
        ("HuffPost", "HUF"),
        ("Fox News", "FOX"),
        ("The Guardian", "GUA"),
        ("Süddeutsche Zeitung", "SÜD"),
        ("", ""),
        ("—", ""),
    ],
)
def test_a_siglum_can_be_recognised(outlet, siglum):
    assert siglum_of(outlet) == siglum


def test_no_siglum_is_given_twice():
    assert unique(["HNA", "HNA", "", "HNA2", ""]) == ("HNA", "HNA3", "C", "HNA2", "E")
    assert unique(["A", "B", ""]) == ("A", "B", "C")
    assert unique(["C", "", ""]) == ("C", "B", "C2")
    assert len(set(unique([""] * 60))) == 60


@pytest.mark.parametrize(
    ("path", "outlet", "siglum"),
    [
        ("events/nyt.txt", "NYT", "NYT"),
        ("001_45894fdbe1c545f1.txt", None, None),
        ("2024-03-08_the-guardian.html", "the guardian", None),
        ("https://www.gull.example/a/b.html", "gull.example", None),
    ],
)
def test_a_file_name_tells_what_it_can(path, outlet, siglum):
    details = file_name(path)
    assert (details.outlet, details.siglum) == (outlet, siglum)


def test_each_field_comes_from_the_best_source_that_knows_it():
    said, origins = merged(
        ("event.toml", Details(outlet="Bay")), ("first lines", Details(outlet="B", date="2024-03-08"))
    )
    assert (said.outlet, said.date) == ("Bay", "2024-03-08")
    assert origins == (("outlet", "event.toml"), ("date", "first lines"))


def test_a_feed_line_names_the_outlet():
    assert feed_line("Told.\nfrom News – Gull https://feed.example/x\n0 Comments").outlet == "Gull"
    assert feed_line("From Monday – said Gull – on.").outlet is None
