"""The process that reads grammar: reports come in on stdin, a line of JSON; their parses go out on stdout, MessagePack.

Started by `align.parsing.beside`. Each parse is kept on disk at once. The answer is given when all are read, so that
nothing waits for a reader.
"""

from __future__ import annotations

import os
import sys
import threading

import msgspec

from align.grammar import save
from align.parse import Parser
from corpus.model import Report


def main() -> None:
    """Answer one request."""
    request = sys.stdin.buffer.readline()
    threading.Thread(target=_end_with_asker, daemon=True).start()
    answer = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a library that prints must not spoil the answer
    sys.modules["torch"] = None  # type: ignore[assignment]  # spaCy imports it where it can, for other models than ours
    parser, found = Parser(), list[bytes]()
    for report in msgspec.json.decode(request, type=list[Report]):
        found.append(parser.parse(report).to_bytes())
        save(report, found[-1])
    with answer:
        answer.write(msgspec.msgpack.encode(found))


def _end_with_asker() -> None:
    """End when the other end of stdin is closed: whoever asked is gone, or has asked to stop."""
    os.read(sys.stdin.fileno(), 1)
    os._exit(1)


if __name__ == "__main__":
    main()
