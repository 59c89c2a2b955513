"""`make bench`: runs every benchmark of this folder and prints its ratios."""

import pkgutil
import sys
from importlib import import_module

from tests import bench

YARDSTICKS = {"__main__", "plain"}


def main() -> int:
    """Run the benchmarks named on the command line, or all."""
    names = sorted({module.name for module in pkgutil.iter_modules(bench.__path__)} - YARDSTICKS)
    for name in sys.argv[1:] or names:
        print(f"\n{name}")
        import_module(f"tests.bench.{name}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main())
