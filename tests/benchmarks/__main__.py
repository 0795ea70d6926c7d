"""`make bench`: every ratio of the engine, the pages, the paper and the saves against their peers, in one run; a line each: name, ratio, target, ok or short."""

from __future__ import annotations

import sys

from tests.benchmarks import pages, paper, prices, projections, saving, schedules, weight


def main() -> int:
    short = 0
    for part in (schedules, prices, projections, pages, weight, paper, saving):
        for line in part.lines():
            print(line, flush=True)
            short += not line.ok
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
