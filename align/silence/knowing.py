"""What a report could know: nobody can ask it for what was told only after it was published, or written."""

from __future__ import annotations

from align.alignment import LinksBySentence
from align.marks import Place, SentenceId
from align.silence.foretelling import foretold
from corpus.model import Event, Report


class Knowing:
    """What the reports of an event could know of each other's points, by their dates and headings."""

    def __init__(self, event: Event, links: LinksBySentence) -> None:
        self._event = event
        self._links = links
        self._foretold = foretold(event)

    def precedes_tellers(self, absent: Report, point: frozenset[SentenceId]) -> bool:
        """Whether a report is earlier than all with a date who may tell some of the point, and there is one.

        Who was published after one of them could know it; one without a date says nothing of when it was known.
        """
        dated = [teller for teller in self._heard(absent, point) if teller.date is not None]
        return bool(dated) and all(absent.precedes(teller) for teller in dated)

    def ahead(self, absent: Report, point: frozenset[SentenceId]) -> Place | None:
        """The words that foretell what all who may tell some of the point tell as done, or have a later day."""
        others = [teller.siglum for teller in self._heard(absent, point) if not absent.precedes(teller)]
        words = [self._foretold.get((absent.siglum, siglum)) for siglum in others]
        return words[0] if words and all(words) else None

    def _heard(self, absent: Report, point: frozenset[SentenceId]) -> list[Report]:
        """All who may tell some of the point, in the order of their sigla."""
        linked = (other for sentence in point for other in self._links.get(sentence, ()))
        heard = {siglum for siglum, _ in (*point, *linked)}
        return [self._event.report(siglum) for siglum in sorted(heard - {absent.siglum})]
