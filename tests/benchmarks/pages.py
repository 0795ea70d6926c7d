"""A returnee's pages against the same pages on bare Flask with raw SQL, and on Django with its ORM.

Processor time of a whole request, from the server's call to the last byte, without compression. The peers read the
same rows and give the same HTML, which is compared before anything is measured; they translate nothing and compute
nothing of the plan (`peers/matter.py`). Ours is measured twice: as it stands, and the first time after a save, when
the plan's figures are computed anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import process_time
from typing import Any

from app.services import plans
from tests.benchmarks.peers import on_django, on_flask
from tests.benchmarks.peers.matter import TEMPLATES, templated, tidied, write_down
from tests.benchmarks.served import Served, get, served
from tests.benchmarks.timing import Line, alternate, at_least, at_most, told

PAGES = {"task_list": "/plan/plan-of-abena", "question": "/plan/plan-of-abena/part/idea/need"}
AT_ONCE, REPEATS = 10, 41


def lines() -> Iterator[Line]:
    with served() as ours:
        made = {name: templated(ours.get(path).body.decode()) for path, name in TEMPLATES.items()}
        write_down(str(ours.database), "plan-of-abena", {name: values for name, (_, values) in made.items()})
        templates = {name: template for name, (template, _) in made.items()}
        flask = on_flask.application(str(ours.database), templates).wsgi_app
        django, key = on_django.application(str(ours.database), templates)
        for name, path in PAGES.items():
            cookies = {flask: f"ritorno=s.{ours.token}", django: f"sessionid={key}"}
            _agree(ours, cookies, path)
            yield from _page(name, ours, flask, django, cookies, path)


def _page(name: str, ours: Served, flask: Any, django: Any, cookies: dict[Any, str], path: str) -> Iterator[Line]:
    """The ratios of one page; the microseconds beside them."""
    own, bare = _both(lambda: ours.get(path), lambda: get(flask, path, cookies[flask]))
    own_again, large = _both(lambda: ours.get(path), lambda: get(django, path, cookies[django]))
    anew, _ = _both(lambda: _after_a_save(ours, path), lambda: None)
    yield told(f"pages.{name}_us", own * 1e6)
    yield told(f"pages.{name}_after_a_save_us", anew * 1e6)
    yield told(f"pages.{name}_on_bare_flask_us", bare * 1e6)
    yield told(f"pages.{name}_on_django_us", large * 1e6)
    yield at_most(f"pages.{name}_in_pages_of_bare_flask", own / bare, 1.5)
    yield at_least(f"pages.{name}_against_django", large / own_again, 4)


def _after_a_save(ours: Served, path: str) -> None:
    """As if other words had been saved since: nothing of the plan is remembered."""
    plans.forget_readings()
    ours.get(path)


def _both(one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float]:
    """Seconds of the processor for one page of each."""
    first, second = alternate(_many(one), _many(other), REPEATS, process_time)
    return first / AT_ONCE, second / AT_ONCE


def _many(work: Callable[[], object]) -> Callable[[], None]:
    def repeated() -> None:
        for _ in range(AT_ONCE):
            work()

    return repeated


def _agree(ours: Served, cookies: dict[Any, str], path: str) -> None:
    """Stops where a peer gives another page, or ours is none."""
    own = ours.get(path)
    if not own.status.startswith("200"):
        raise ValueError(f"{own.status} at {path}")
    wanted = tidied(own.body.decode())
    for peer, cookie in cookies.items():
        given = get(peer, path, cookie)
        if not given.status.startswith("200") or tidied(given.body.decode()) != wanted:
            raise ValueError(f"a peer answers {given.status} with another page at {path}")


if __name__ == "__main__":
    for line in lines():
        print(line)
