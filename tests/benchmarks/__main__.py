"""`make bench`: every ratio of the engine against its peers, in one run; a line each: name, ratio, target, ok or short."""

from __future__ import annotations

import sys

from tests.benchmarks import prices, projections, schedules


def main() -> int:
    short = 0
    for part in (schedules, prices, projections):
        for line in part.lines():
            print(line, flush=True)
            short += not line.ok
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
