"""TEI P5: every report as a text with its sentences, the links and passages in a standOff.

The text of each report is given whole, so that `string-range(SIGLUM,start,length)` points to the same words as in the
JSON document. Control characters, which XML forbids, are shown as visible signs; the length stays the same.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from typing import Final

from align.alignment import Link, Passage
from align.findings import Variant
from align.marks import Place
from align.model import Comparison
from corpus.clean import visible
from corpus.model import Report

TEI: Final = "http://www.tei-c.org/ns/1.0"
XML_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"


MINUTE: Final = len("2024-03-08T20:55")


def as_tei(comparison: Comparison) -> bytes:
    """A TEI document in UTF-8."""
    root = ET.Element("TEI", xmlns=TEI)
    _header(root, comparison)
    _stand_off(root, comparison)
    group = ET.SubElement(ET.SubElement(root, "text"), "group")
    for report in comparison.event.reports:
        _text(group, report)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def sentence_id(siglum: str, number: int) -> str:
    """The xml:id of a sentence."""
    return f"{_name(siglum)}.{number}"


def _name(siglum: str) -> str:
    """A siglum as an XML name, which must not begin with a digit."""
    return "r." + "".join(character if character.isalnum() else "_" for character in siglum)


def _header(root: ET.Element, comparison: Comparison) -> None:
    event = comparison.event
    description = ET.SubElement(ET.SubElement(root, "teiHeader"), "fileDesc")
    title = ET.SubElement(description, "titleStmt")
    ET.SubElement(title, "title").text = visible(event.title)
    publication = ET.SubElement(description, "publicationStmt")
    made = ", ".join(f"{name} {value}" for name, value in comparison.made_with)
    ET.SubElement(publication, "p").text = f"Made by Rashomon from the reports listed; {made}." if made else "Rashomon"
    for warning in comparison.warnings:
        ET.SubElement(publication, "p").text = visible(warning)
    sources = ET.SubElement(ET.SubElement(description, "sourceDesc"), "listBibl")
    for report in event.reports:
        bibl = ET.SubElement(sources, "bibl", {XML_ID: f"bibl.{_name(report.siglum)}"})
        ET.SubElement(bibl, "title").text = visible(report.headline or "")
        ET.SubElement(bibl, "publisher").text = visible(report.outlet.name)
        if report.date:
            ET.SubElement(bibl, "date", when=_when(report.date)).text = report.date
        if report.url:
            ET.SubElement(bibl, "ref", target=report.url)


def _when(date: str) -> str:
    """A day, or a moment with the seconds that XML asks for."""
    return f"{date}:00" if len(date) == MINUTE else date


def _stand_off(root: ET.Element, comparison: Comparison) -> None:
    """Links, passages and variants; a group that has none is left out, as TEI asks.

    A variant whose words stand in one report only is a span, since a link has two ends.
    """
    variants, alone = ([v for v in comparison.variants if len(v.places) == places] for places in (2, 1))
    links = ({"target": _targets(link), "n": f"{link.probability:.4f}"} for link in comparison.links)
    passages = ({XML_ID: passage.id, "target": _sentences(passage)} for passage in comparison.passages)
    made = (
        _group("linkGrp", "links", links),
        _group("linkGrp", "passages", passages),
        _group("linkGrp", "variants", map(_variant, variants)),
        _group("spanGrp", "variants", map(_variant, alone)),
    )
    if any(map(len, made)):
        ET.SubElement(root, "standOff").extend(group for group in made if len(group))


def _group(name: str, sort: str, found: Iterable[dict[str, str]]) -> ET.Element:
    """A `linkGrp` of links or a `spanGrp` of spans with these attributes."""
    group = ET.Element(name, type=sort)
    for one in found:
        ET.SubElement(group, name.removesuffix("Grp"), one)
    return group


def _sentences(passage: Passage) -> str:
    return " ".join(f"#{sentence_id(r.report, number)}" for r in passage.readings for number in r.sentences)


def _variant(variant: Variant) -> dict[str, str]:
    point = {"corresp": f"#{variant.passage}"} if variant.passage else {}
    return {**point, "type": variant.kind.value, "target": " ".join(_range(place) for place in variant.places)}


def _targets(link: Link) -> str:
    return f"#{sentence_id(link.left, link.left_sentence)} #{sentence_id(link.right, link.right_sentence)}"


def _range(place: Place) -> str:
    """A TEI pointer to a span of a report's text."""
    return f"#string-range({_name(place.report)},{place.span.start},{len(place.span)})"


def _text(group: ET.Element, report: Report) -> None:
    """The report's text whole, its sentences as `s` elements inside one anonymous block."""
    text = ET.SubElement(group, "text", {XML_ID: _name(report.siglum), "decls": f"#bibl.{_name(report.siglum)}"})
    block = ET.SubElement(ET.SubElement(text, "body"), "ab")
    shown = visible(report.text)
    first = report.sentences[0].span.start if report.sentences else len(shown)
    block.text = shown[:first]
    ends = [*(sentence.span.start for sentence in report.sentences[1:]), len(shown)]
    for number, (sentence, end) in enumerate(zip(report.sentences, ends, strict=False)):
        element = ET.SubElement(block, "s", {XML_ID: sentence_id(report.siglum, number)})
        if sentence.boilerplate:
            element.set("type", "boilerplate")
        element.text = sentence.span.of(shown)
        element.tail = shown[sentence.span.end : end]
