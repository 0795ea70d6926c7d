"""Saves that are on disk before they are acknowledged, beside what the disk gives and what less careful saves give.

All three in turn, in files of one folder: a section of a plan saved through the services with `synchronous = FULL`
(as every connection of ours is opened), the same with NORMAL, which may lose the last saves when the power fails,
and 4 kB written and flushed with fdatasync.
"""

from __future__ import annotations

import itertools
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from sqlalchemy import Engine, event, text

from app.models import Account, schema
from app.models.engine import engine_for, open_session
from app.services import hashing, plans
from config import HERE
from tests.benchmarks.served import PEPPER
from tests.benchmarks.timing import Line, at_least, told
from tests.web import people as programme

AT_ONCE, REPEATS = 20, 15
FULL, NORMAL = 2, 1  # what SQLite calls them
counter = itertools.count()


def lines() -> Iterator[Line]:
    (HERE / "instance").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=HERE / "instance", prefix="bench-") as name:
        folder = Path(name)
        safe, quick = _database(folder / "full.db"), _database(folder / "normal.db", NORMAL)
        file = os.open(folder / "flushed", os.O_CREAT | os.O_WRONLY)
        full, normal, flushed = _in_turn(_saving(safe), _saving(quick), lambda: _flush(file))
        os.close(file)
        yield told("saving.full_per_second", full)
        yield told("saving.normal_per_second", normal)
        yield told("saving.fdatasync_per_second", flushed)
        yield told("saving.full_in_fdatasyncs", full / flushed)
        yield at_least("saving.synchronous_of_our_connections", _synchronous(safe), FULL)
        safe.dispose()
        quick.dispose()


def _database(path: Path, synchronous: int = FULL) -> Engine:
    engine = engine_for(f"sqlite:///{path}")
    if synchronous != FULL:
        event.listen(engine, "connect", lambda connection, _: connection.execute(f"PRAGMA synchronous = {synchronous}"))
    schema.upgrade(engine)
    hashing.use_pepper(PEPPER)
    with open_session(engine, writes=True) as work:
        programme.make(work)
        work.commit()
    return engine


def _saving(engine: Engine) -> Callable[[], None]:
    """One whole save: read, compared, written, committed; never the same words twice."""

    def save() -> None:
        with open_session(engine, writes=True) as work:
            owner = programme.everybody(work)["abena"] if "abena" not in known else known["abena"]
            known["abena"] = owner
            by = work.get_one(Account, owner.account_id)
            plan = plans.visible(work, by, owner.plan)
            plans.save_answers(
                work, plan, "idea", {"need": f"Fresh eggs {next(counter)}"}, plan.latest, by, programme.NOW
            )
            work.commit()

    known: dict[str, programme.Somebody] = {}
    return save


def _flush(file: int) -> None:
    os.pwrite(file, b"\x01" * 4096, 4096 * (next(counter) % 1000))
    os.fdatasync(file)


def _in_turn(*works: Callable[[], None]) -> list[float]:
    """How often a second each can be done; medians of turns A B C A B C."""
    times: list[list[float]] = [[] for _ in works]
    for turn in range(REPEATS + 1):
        for work, spent in zip(works, times, strict=True):
            began = perf_counter()
            for _ in range(AT_ONCE):
                work()
            if turn:
                spent.append((perf_counter() - began) / AT_ONCE)
    return [1 / median(spent) for spent in times]


def _synchronous(engine: Engine) -> int:
    with engine.connect() as connection:
        return int(connection.execute(text("PRAGMA synchronous")).scalar_one())


if __name__ == "__main__":
    for line in lines():
        print(line)
