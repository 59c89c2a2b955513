"""What the detail panel says about a passage, a difference and a place, in plain words. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from textual.content import Content

from align.alignment import LIKELY, Link, Passage
from align.bookmarks import Bookmark
from align.findings import Variant, VariantKind
from align.marks import Place, SentenceId, sentence_of
from align.model import Comparison
from align.steps import Step, step_number
from align.texts.content_words import content_words, is_filler
from align.views.differences import between_tellings
from align.views.points import Supports, doubtful, links_of
from align.views.signs import DOUBTED
from align.views.standings import Standings
from tui.counterparts import found_for, linked_sentences
from tui.excerpts import quote
from tui.marked import explain_figures, explain_voices
from tui.paint import CROSS, MEANINGS, QUIET, SIGNS, STAR, STARRED, STYLES, drawn
from tui.rows import Row
from tui.spread import Spread
from tui.telling import absent, in_short
from tui.waiting import alone, one_report

MOST_DIFFERENCES: Final = 8
"""Differences of a point that are listed."""
MOST_LINKS: Final = 2
"""Pairs of reports whose link is explained; the strongest first."""
MOST_REASONS: Final = 3
MOST_WORDS: Final = 5
"""So much of what speaks for a link is named."""
PERHAPS_APART: Final = "other words where both may tell the same"
"""What other words are whose sentences are not held to be one point."""
STRUCK_OUT: Final = "Struck out by you"


def explain_selection(
    comparison: Comparison, spread: Spread, row: Row, place: Place | None, chosen: Variant | None
) -> list[Content]:
    """The lines of the panel, what tells most first.

    The chosen difference and how likely its two sides tell one point, else the figure that was chosen; then the point
    and why it is one, its differences, what else stands at the place.
    """
    if row.passage:
        told = explain_passage(comparison, spread.standings, row.passage, spread.sigla)
    else:
        here = [(cell.report, number) for cell in row.cells if cell for number in cell.sentences]
        told = [explain_unlinked(comparison, spread.standings, here)]
    first: list[Content] = []
    if chosen:
        first = [explain_variant(comparison, chosen), *_apart(comparison, spread, row, chosen)]
        if row.passage:
            sides = [place.report for place in chosen.places]
            likely = list(_why(comparison, row.passage, sides))
            first, told = [*first, *likely], [line for line in told if line not in likely]
    elif row.passage:
        shown = set(spread.variants)
        inside = [variant for variant in between_tellings(comparison, row.passage) if variant in shown]
        told += [explain_variant(comparison, variant) for variant in inside[:MOST_DIFFERENCES]]
        told += in_short(comparison, spread.standings, row.passage)
    figures = list(explain_figures(comparison, place)) if place else []
    voices = list(explain_voices(comparison, place)) if place else []
    if place is not None and _is_sentence(comparison, place):
        return [*first, *told, *figures, *voices]
    return [*first, *figures, *told, *voices]


def _apart(comparison: Comparison, spread: Spread, row: Row, chosen: Variant) -> Iterator[Content]:
    """Where the other side of a difference stands, if not level with this one."""
    for place in chosen.places:
        found = spread.row_of(place)
        level = found is not None and spread.rows[found] is row
        if place.report in spread.sigla and not level:
            number = comparison.event.report(place.report).sentence_at(place.span.start)
            where = "" if number is None else f", in sentence {number + 1}"
            words = f"{place.report} has its words elsewhere{where}: {_joining(comparison, chosen)}."
            yield Content.styled(words, QUIET)


def _joining(comparison: Comparison, chosen: Variant) -> str:
    """What joins both sides of a difference that do not stand level."""
    sides = [sentence_of(comparison.event, place) for place in chosen.places]
    joins = [link.probability for link in comparison.links if set(link.ends) == set(sides)]
    if joins:
        return f"the two sentences may tell the same ({joins[0]:.0%} likely), but are not held to be one point"
    if any(passage.sentences.issuperset(sides) for passage in comparison.passages):
        return "both tell one point, which other sentences join"
    return "the two sentences are not held to be one point; only the words are about the same"


def explain_word(comparison: Comparison, word: Place) -> Content:
    """The word at a place, who has it too in the linked sentences, and what stands for it in the other reports."""
    found = found_for(comparison, word)
    told = [f" · also {_quotes(comparison, found.same)}"] if found.same else []
    told += [f" ↔ {_quotes(comparison, found.instead)}"] if found.instead else []
    told += [f" · in a longer difference from {_quotes(comparison, found.around)}"] if found.around else []
    words = "".join(told) or f" – {_not_found(comparison, found.word)}"
    return Content.assemble((_quotes(comparison, [found.word]), "bold"), words)


def _quotes(comparison: Comparison, places: Sequence[Place]) -> str:
    """The very words at places, report by report, each once."""
    said: dict[str, dict[str, None]] = {}
    for place in places:
        said.setdefault(place.report, {})[quote(comparison.event.report(place.report), place.span)] = None
    return " · ".join(f"{report} {', '.join(words)}" for report, words in said.items())


def _not_found(comparison: Comparison, word: Place) -> str:
    """What is known of a word for which nothing was found."""
    if not linked_sentences(comparison, word):
        return "no sentence is linked to this one, so nothing was looked for"
    if is_filler(comparison.words(word).lower()):
        return "so small a word is not looked for by itself"
    return "nothing was found for it in the linked sentences"


def explain_bookmark(here: Bookmark | None, starred: Sequence[Bookmark], *, named: bool = False) -> list[Content]:
    """That the selection is bookmarked or struck out, and its note; nothing where it is neither.

    `starred` are those that stand in the handout. `named`: the bookmark is not on the selection itself, so it is said
    what it is on.
    """
    if here is None:
        return []
    kept = here in starred
    said = f"{STAR} bookmark {starred.index(here) + 1} of {len(starred)}" if kept else f"{CROSS} {STRUCK_OUT}"
    if named:
        return [Content.assemble((said, STARRED), f" in this sentence: {drawn(here.title)}")]
    left = "" if kept else ": left out of what you export"
    note = f" · {drawn(here.note)}" if here.note else " · c adds a note" if kept else " · D takes it up again"
    return [Content.assemble((f"{said}{left}", STARRED), note)]


def _is_sentence(comparison: Comparison, place: Place) -> bool:
    """Whether a place is a whole sentence, as it is when a row was chosen and no word."""
    return any(sentence.span == place.span for sentence in comparison.event.report(place.report).sentences)


def explain_passage(
    comparison: Comparison, standings: Standings, passage: Passage, sigla: Iterable[str]
) -> list[Content]:
    """Who tells this point, where, and why the sentences were linked; a line each."""
    doubted = doubtful(passage, standings.supported)
    likely = len(passage.readings) - len(doubted)
    told = [f"{r.report} {_numbers(r.sentences)}" for r in passage.readings if r.report not in doubted]
    head = Content.assemble(
        (f"Point {comparison.number_of(passage)} of {len(comparison.passages)}", "bold"),
        f" · told by {likely} of {len(comparison.event.reports)} reports" if likely else " · perhaps no point at all",
        f", in sentence {', '.join(told)}" if told else "",
    )
    doubts = _doubts(comparison, passage, standings.supported)
    return [head, *_why(comparison, passage, list(sigla)), *doubts, *absent(comparison, standings, passage)]


def explain_unlinked(comparison: Comparison, standings: Standings, sentences: Sequence[SentenceId]) -> Content:
    """What is known of sentences that stand in no point: what may tell the same as which, or that nothing does."""
    loose = [(sentence, standings.loose[sentence]) for sentence in sentences if sentence in standings.loose]
    if one_report(comparison.event):
        words = alone("who else tells this")
    elif Step.POINTS not in comparison.done:
        words = f"Not yet computed: which sentences tell the same point comes in {step_number(Step.POINTS)}."
    elif loose:
        told = ", ".join(
            f"{f'{siglum} {number + 1} ' if len(sentences) > 1 else ''}"
            f"by {_other_end(link, (siglum, number))} ({link.probability:.0%} likely)"
            for (siglum, number), link in loose
        )
        rest = " Nothing is linked to the other sentences here." if len(loose) < len(sentences) else ""
        words = f"Perhaps told in part {told}, but not held to be one point with it.{rest}"
    else:
        words = "Nothing in the other reports is linked to these sentences."
    return Content.styled(words, QUIET)


def _other_end(link: Link, sentence: SentenceId) -> str:
    siglum, number = next(end for end in link.ends if end != sentence)
    return f"{siglum} {number + 1}"


def _doubts(comparison: Comparison, passage: Passage, supported: Supports) -> Iterator[Content]:
    """For each reading that more likely does not tell the point how likely it does, and what speaks for it."""
    for siglum, probability in doubtful(passage, supported).items():
        link = supported[passage.id][siglum]
        ends = [f"{link.left} {link.left_sentence + 1}", f"{link.right} {link.right_sentence + 1}"]
        mine, other = ends if link.left == siglum else ends[::-1]
        likely = (f"only {probability:.0%} likely", "bold")
        yield Content.assemble(f"{DOUBTED} {mine} perhaps: ", likely, f", by {other}: {because(comparison, link)}")


def _numbers(sentences: tuple[int, ...]) -> str:
    return "+".join(str(number + 1) for number in sentences)


def _why(comparison: Comparison, passage: Passage, sigla: list[str]) -> Iterator[Content]:
    """The strongest link between each two reports shown."""
    best: dict[tuple[str, str], Link] = {}
    for link in links_of(comparison, passage):
        pair = (link.left, link.right)
        if set(pair) <= set(sigla) and (pair not in best or link.probability > best[pair].probability):
            best[pair] = link
    likely = [(pair, link) for pair, link in best.items() if link.probability >= LIKELY]
    for (left, right), link in sorted(likely, key=lambda item: -item[1].probability)[:MOST_LINKS]:
        yield Content.assemble(
            f"{left}–{right} ",
            (f"{link.probability:.0%} likely the same point", "bold"),
            f": {because(comparison, link)}",
        )


def because(comparison: Comparison, link: Link) -> str:
    """What speaks for a link: what both say, else the words that match, and how near the sentences are in meaning."""
    said = [drawn(reason) for reason in link.evidence.reasons[:MOST_REASONS]]
    if not said:
        said = list(_in_common(comparison, link))
    return "; ".join([*said, f"meaning {max(0.0, link.evidence.score):.0%} alike"])


def _in_common(comparison: Comparison, link: Link) -> Iterator[str]:
    """Words of matching places that stand in both sentences; where there are none, words that are alike."""
    left, right = comparison.event.report(link.left), comparison.event.report(link.right)
    pairs = [pair for pair in link.evidence.matched if content_words(left.text, pair[0])]
    same = [quote(left, one) for one, other in pairs if left.words(one).casefold() == right.words(other).casefold()]
    if same:
        yield f"words in common: {', '.join(same[:MOST_WORDS])}"
        return
    alike = [pair for pair in pairs if not any(sign.isdigit() for sign in left.words(pair[0]) + right.words(pair[1]))]
    if alike:
        told = (f"{quote(left, one)} / {quote(right, other)}" for one, other in alike[:MOST_WORDS])
        yield f"words alike: {', '.join(told)}"


def name_variant(comparison: Comparison, variant: Variant) -> str:
    """A difference in one line: its kind and its two phrases."""
    return f"{variant.kind.value.capitalize()}: {_phrases(comparison, variant)}"


def explain_variant(comparison: Comparison, variant: Variant) -> Content:
    """The two phrases of a difference, its kind and what that means."""
    kind = (f"{SIGNS[variant.kind]} {variant.kind.value}", STYLES[variant.kind])
    meaning = (f" – {drawn(variant.reason) or meaning_of(comparison, variant)}", QUIET)
    return Content.assemble(kind, f" {_phrases(comparison, variant)}", meaning)


def meaning_of(comparison: Comparison, variant: Variant) -> str:
    """What a difference of its kind means; other words stand at the same point only where both sides tell one."""
    apart = variant.kind is VariantKind.WORDING and not _in_one_point(comparison, variant)
    return PERHAPS_APART if apart else MEANINGS[variant.kind]


def _in_one_point(comparison: Comparison, variant: Variant) -> bool:
    """Whether its point holds the sentences of all sides of a difference; a side in a headline has none."""
    sides = {side for place in variant.places if (side := sentence_of(comparison.event, place))}
    passage = comparison.passage(variant.passage)
    return passage is not None and passage.sentences.issuperset(sides)


def _phrases(comparison: Comparison, variant: Variant) -> str:
    """The words of both reports, or of the only one that has any."""
    told = [f"{place.report} {quote(comparison.event.report(place.report), place.span)}" for place in variant.places]
    return " ↔ ".join(told) if len(told) > 1 else f"{told[0]}, only here"
