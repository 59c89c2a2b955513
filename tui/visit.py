"""What the server runs for each visitor: `python -m tui.visit MODEL PATH…`, MODEL empty for the bundled one."""

from __future__ import annotations

import sys

from tui.app import open_app


def main() -> None:
    """Open the event that is served."""
    _, model, *paths = sys.argv
    sys.exit(open_app(paths, model=model or None))


if __name__ == "__main__":
    main()
