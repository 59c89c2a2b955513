"""REFI-QDA projects (.qdpx) for NVivo, MAXQDA, ATLAS.ti: reports as sources, kinds of findings as codes.

Positions are Unicode code points, as the REFI-QDA standard 1.5 asks.
"""

from __future__ import annotations

import uuid
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from textwrap import shorten
from typing import Final

from align.alignment import Passage
from align.export.archive import zipped
from align.marks import Place
from align.model import Comparison
from align.views.silences import silences, sort_of
from corpus.clean import visible
from corpus.model import Report

NAMESPACE: Final = "urn:QDA-XML:project:1.0"

LONGEST_NAME: Final = 60
"""Characters of a code's name: what a list of codes shows."""

Code = tuple[str, str]
"""A group of codes and a code in it, e.g. ("Differences", "label")."""


def as_qdpx(comparison: Comparison) -> bytes:
    """A zip with project.qde and one plain text a report."""
    project = ET.Element("Project", xmlns=NAMESPACE, name=visible(comparison.event.title), origin="Rashomon")
    user = _guid("user")
    ET.SubElement(ET.SubElement(project, "Users"), "User", guid=user, name="Rashomon")
    codings = list(_codings(comparison))
    _code_book(project, dict.fromkeys(code for code, _ in codings))
    sources = ET.SubElement(project, "Sources")
    for report in comparison.event.reports:
        its_own = [(code, place) for code, place in codings if place.report == report.siglum]
        _source(sources, report, its_own, user)
    if comparison.warnings:
        ET.SubElement(project, "Description").text = visible(" ".join(comparison.warnings))
    texts = {f"sources/{_source_guid(report)}.txt": visible(report.text) for report in comparison.event.reports}
    content: bytes = ET.tostring(project, encoding="utf-8", xml_declaration=True)
    return zipped({**texts, "project.qde": content})


def _codings(comparison: Comparison) -> Iterator[tuple[Code, Place]]:
    """Every place with the code it gets."""
    for passage in comparison.passages:
        number = comparison.number_of(passage)
        for reading in passage.readings:
            report = comparison.event.report(reading.report)
            for sentence in reading.sentences:
                point = _point(comparison, passage, number)
                yield ("Points", point), Place(reading.report, report.sentences[sentence].span)
    for omission in silences(comparison):
        without = f"{omission.absent} without it: {sort_of(comparison, omission).value}"
        yield ("Silence", without), omission.named
    for variant in comparison.variants:
        for place in variant.places:
            yield ("Differences", variant.kind.value), place
    for figure in comparison.figures:
        yield ("Figures", figure.unit or "figure"), figure.place
    for quotation in comparison.quotations:
        for span in quotation.content:
            yield ("Quotations", quotation.kind.value), Place(quotation.report, span)
    for cue in comparison.cues:
        yield ("Framing", cue.category), cue.place
    for run in comparison.shared_text:
        for place in run.places:
            yield ("Shared text", run.sharing.value), place


def _point(comparison: Comparison, passage: Passage, number: int) -> str:
    """The name of a point: its number as on the screen, and the first words of its first sentence."""
    reading = passage.readings[0]
    words = comparison.event.report(reading.report).sentence_text(reading.sentences[0])
    return f"{number} {shorten(words, LONGEST_NAME, placeholder=' …')}"


def _code_book(project: ET.Element, codes: dict[Code, None]) -> None:
    book = ET.SubElement(ET.SubElement(project, "CodeBook"), "Codes")
    groups: dict[str, ET.Element] = {}
    for group, name in codes:
        if group not in groups:
            groups[group] = ET.SubElement(book, "Code", guid=_guid("group", group), name=group, isCodable="true")
        ET.SubElement(groups[group], "Code", guid=_guid("code", group, name), name=visible(name), isCodable="true")


def _source(sources: ET.Element, report: Report, codings: list[tuple[Code, Place]], user: str) -> None:
    guid = _source_guid(report)
    name = visible(f"{report.siglum} {report.outlet.name}")
    source = ET.SubElement(
        sources, "TextSource", guid=guid, name=name, plainTextPath=f"internal://{guid}.txt", creatingUser=user
    )
    for number, ((group, code), place) in enumerate(codings):
        selection = ET.SubElement(
            source,
            "PlainTextSelection",
            guid=_guid(guid, "selection", str(number)),
            name=visible(report.words(place.span))[:80],
            startPosition=str(place.span.start),
            endPosition=str(place.span.end),
            creatingUser=user,
        )
        coding = ET.SubElement(selection, "Coding", guid=_guid(guid, "coding", str(number)), creatingUser=user)
        ET.SubElement(coding, "CodeRef", targetGUID=_guid("code", group, code))


def _source_guid(report: Report) -> str:
    return _guid("source", report.siglum, report.text)


def _guid(*parts: str) -> str:
    """The same GUID for the same thing, so that a second export can be merged with the first."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "rashomon:" + "/".join(parts)))
