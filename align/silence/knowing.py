"""What a report could know: nobody can ask it for what was told only after it was published, or written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from align.alignment import LinksBySentence
from align.marks import Place, SentenceId
from align.silence.foretelling import foretold
from corpus.model import Event, Report


class Knowing:
    """What the reports of an event could know of each other's points, by their dates and headings.

    `latest` is, by siglum, the latest day that a report tells as past, where it is later than its date: until then it
    could know. Of a report without a date that is the first day on which it can have been written.
    """

    def __init__(self, event: Event, links: LinksBySentence, latest: Mapping[str, str]) -> None:
        self._event = event
        self._links = links
        self._latest = latest
        self._foretold = foretold(event)

    def precedes_tellers(self, absent: Report, point: frozenset[SentenceId]) -> bool:
        """Whether a report is earlier than one who may tell some of the point, and than all with a date who may.

        Who was published after one of them, or tells of a day as late as theirs, could know it. One without a date is
        later than a report only by a day of which it tells; else it says nothing of when the point was known.
        """
        heard = self._heard(absent, point)
        later = [teller for teller in heard if self._precedes(absent, teller)]
        return bool(later) and all(teller in later for teller in heard if teller.date is not None)

    def _precedes(self, absent: Report, teller: Report) -> bool:
        """Whether all that a report tells was over before another was published, or can have been written."""
        if absent.date is None:
            return False  # it may be of any later day
        until = self._latest.get(absent.siglum, absent.date)
        since = teller.date or self._latest.get(teller.siglum)
        return replace(absent, date=until).precedes(replace(teller, date=since))

    def ahead(self, absent: Report, point: frozenset[SentenceId]) -> Place | None:
        """The words that foretell what all who may tell some of the point tell as done, or have a later day."""
        others = [teller.siglum for teller in self._heard(absent, point) if not self._precedes(absent, teller)]
        words = [self._foretold.get((absent.siglum, siglum)) for siglum in others]
        return words[0] if words and all(words) else None

    def _heard(self, absent: Report, point: frozenset[SentenceId]) -> list[Report]:
        """All who may tell some of the point, in the order of their sigla."""
        linked = (other for sentence in point for other in self._links.get(sentence, ()))
        heard = {siglum for siglum, _ in (*point, *linked)}
        return [self._event.report(siglum) for siglum in sorted(heard - {absent.siglum})]
