"""The screen in a real terminal: first text, keys while models work, scrolling, memory of the process without them.

Ten invented reports of 60 sentences. The application runs in a pseudo-terminal of its own; times are seconds of the
clock (`scroll` of the processor), memory is resident megabytes. On a busy machine the times say little.
"""

import contextlib
import fcntl
import os
import pty
import random
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

REPORTS, SENTENCES, KEYS, ROWS = 10, 60, 40, 100
SIZE = (45, 160)
QUIET = 0.25
"""Seconds without output after which a screen counts as drawn."""
ROOT = Path(__file__).parents[2]


class Terminal:
    """The application in a pseudo-terminal."""

    def __init__(self, folder: Path, state: str) -> None:
        self.began = time.perf_counter()
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
        env = {**os.environ, "RASHOMON_CACHE": state, "RASHOMON_STATE": state, "TERM": "xterm-256color"}
        command = [sys.executable, "-m", "tui", str(folder)]
        self.process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=env, cwd=ROOT, start_new_session=True
        )
        os.close(slave)

    def until(self, words: bytes, limit: float) -> float:
        """Seconds until these words are written."""
        began, seen = time.perf_counter(), b""
        while words not in seen and time.perf_counter() - began < limit:
            seen = seen[-4000:] + self.read(limit)
        return time.perf_counter() - began

    def read(self, limit: float) -> bytes:
        if select.select([self.master], [], [], limit)[0]:
            with contextlib.suppress(OSError):
                return os.read(self.master, 65536)
        return b""

    def settle(self) -> None:
        """Until nothing more is written."""
        while self.read(QUIET):
            pass

    def key(self, key: bytes) -> float:
        """Seconds until the application answers a key."""
        began = time.perf_counter()
        os.write(self.master, key)
        self.read(5)
        return time.perf_counter() - began

    @property
    def processor(self) -> float:
        """Seconds of processor time used so far, without the comparing process."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    @property
    def memory(self) -> float:
        """Resident megabytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    def close(self) -> None:
        os.write(self.master, b"q")
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(10)
        self.process.kill()
        os.close(self.master)


def write_reports(folder: Path) -> None:
    """Reports that share half of their sentences in other words and order."""
    chance = random.Random(7)
    words = ("mill", "fire", "worker", "owner", "council", "door", "police", "night", "roof", "smoke", "river", "town")
    shared = [" ".join(chance.choices(words, k=16)) for _ in range(SENTENCES // 2)]
    for number in range(REPORTS):
        own = [" ".join(chance.choices(words, k=16)) for _ in range(SENTENCES // 2)]
        told = [*shared, *own]
        chance.shuffle(told)
        body = "\n".join(f"The {sentence}." for sentence in told)
        (folder / f"{number}.txt").write_text(f"Zenith headline {number}\nOutlet {number}\n2031-05-06\n\n{body}\n")


def main() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as name:
        folder, state = Path(name) / "event", str(Path(name) / "state")
        folder.mkdir()
        write_reports(folder)
        found = {}
        terminal = Terminal(folder, state)
        try:
            found["first text, nothing kept"] = terminal.until(b"Zenith", 30)
            found["first text, processor"] = terminal.processor
            terminal.settle()
            time.sleep(1)
            times = [terminal.key(b"j" if number % 20 < 10 else b"k") for number in range(KEYS)]
            found["key while comparing, 95th percentile"] = statistics.quantiles(times, n=20)[-1]
            terminal.settle()
            found["memory in MB"] = terminal.memory
            before = terminal.processor
            for _ in range(ROWS):
                terminal.key(b"j")
            terminal.settle()
            found["scroll 100 rows, processor"] = terminal.processor - before
        finally:
            terminal.close()
        again = Terminal(folder, state)
        try:
            found["first text, opened before"] = again.until(b"Zenith", 30)
        finally:
            again.close()
    for what, value in found.items():
        print(f"{what:<40} {value:8.3f}")
    return found


if __name__ == "__main__":
    main()
