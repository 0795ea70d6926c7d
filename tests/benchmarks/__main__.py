"""`make bench`: every ratio of the engine, the pages, the paper and the saves against their peers, in one run; a line each: name, ratio, target, ok or short."""

from __future__ import annotations

import subprocess
import sys

PARTS = ("schedules", "prices", "projections", "pages", "weight", "paper", "saving")


def main() -> int:
    """Each part in an interpreter of its own, as it is served: what another part left in memory slows what comes after."""
    short = 0
    for part in PARTS:
        command = [sys.executable, "-u", "-m", f"tests.benchmarks.{part}"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as run:  # noqa: S603 - our own parts
            for line in run.stdout or ():
                print(line, end="", flush=True)
                short += line.rstrip().endswith(" short")
        if run.returncode:
            return run.returncode
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
