"""`make crash`: the server is killed 500 times amid 100,000 answers (KILLS=100: as many kills, 200 answers to each).

Prints how far it is, then a summary; ends with 1 where an acknowledged answer is lost or there twice, an answer is
there that nobody sent, the database is damaged, or an answer is refused.
"""

from __future__ import annotations

import secrets
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from statistics import median

from tests.crash.kills import Life, lives

KILLS, ANSWERS = 500, 200  # answers to each kill, on average


def main(kills: int = KILLS) -> int:
    seed, done = secrets.randbits(32), list[Life]()
    began, fault = time.monotonic(), ""
    with tempfile.TemporaryDirectory(prefix="ritorno-crash-") as folder:
        try:
            for life in lives(Path(folder), kills, kills * ANSWERS, Random(seed)):  # noqa: S311 - moments, no secrets
                done.append(life)
                if life.kills % 25 == 0:
                    print(f"{life.kills} kills, {life.acknowledged} answers acknowledged", flush=True)
        except AssertionError as trouble:
            fault = str(trouble)
        except KeyboardInterrupt:
            print("ended early", flush=True)
    if done:
        print(summary(done, time.monotonic() - began))
    print(f"FAILED after {len(done)} kills (seed {seed}): {fault}" if fault else "nothing lost, nothing twice")
    return 1 if fault or not done else 0


def summary(done: list[Life], seconds: float) -> str:
    last, starts = done[-1], sorted(life.started for life in done[1:] or done)  # the first start makes the demo too
    return (
        f"{last.kills} kills, {last.acknowledged} answers acknowledged, {last.on_their_way} more kept that were on"
        f" their way; started again in {median(starts):.1f} s, at most {starts[-1]:.1f} s; {seconds:.0f} seconds in all"
    )


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
