"""The pictures of README and docs, from the running program on a bundled event: `make pictures`.

Writes docs/pictures/<mode>.svg. The event is opened as a user opens it; what is not stored yet is compared first.
"""

import asyncio
import os
import tempfile
from pathlib import Path

from corpus.examples import DEFAULT, example
from tui.app import RashomonApp

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
SIZE = (132, 38)
LONGEST_WAIT = 300
"""Seconds for a first comparison on a slow machine."""
TAKEN = {
    "read": ("n", "n"),
    "points": ("2", "j", "j"),
    "figures": ("3",),
    "quotations": ("4",),
    "words": ("5",),
    "called": ("5", "tab", "tab"),
    "framing": ("5", "tab", "tab", "tab"),
    "silence": ("6",),
    "begin": ("7",),
    "overview": ("7", "tab"),
    "bookmarks": (*"nxc", *"Who is named here", "enter", *"3xc", *"At which hour was each written", "enter", *"6xX"),
    "help": ("question_mark",),
}
"""Name of the picture to the keys that lead there."""


async def picture(name: str, keys: tuple[str, ...]) -> None:
    """Take one picture."""
    app = RashomonApp([str(example(DEFAULT).folder)])
    async with app.run_test(size=SIZE) as pilot:
        for _ in range(LONGEST_WAIT * 5):
            await pilot.pause(0.2)
            if app.comparison is not None and not app.pending and not app.doing:
                break
        await app.workers.wait_for_complete()  # what was compared is kept
        for key in keys:
            await pilot.press("space" if key == " " else key)
            await pilot.pause()
        await pilot.pause(0.3)
        (FOLDER / f"{name}.svg").write_text(app.export_screenshot(title="Rashomon"), encoding="utf-8")


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, keys in TAKEN.items():
        with tempfile.TemporaryDirectory() as state:
            os.environ["RASHOMON_STATE"] = state
            asyncio.run(picture(name, keys))
        print(f"docs/pictures/{name}.svg")


if __name__ == "__main__":
    main()
