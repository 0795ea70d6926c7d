"""How long a signed-in person may be quiet, as her page must know it to warn her in time."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple, cast

from app.web.access import current_visit, limits, now
from app.web.at_hand import application


class Watch(NamedTuple):
    """`visit` is the visit's public key; `left` and `warn` are whole seconds: until the end, and for the warning."""

    visit: str
    left: int
    warn: int


def watch() -> Watch | None:
    """What the page is told; None while nobody is signed in."""
    visit = current_visit()
    row = visit.row
    if row is None:
        return None
    allowed, moment = limits(), now()
    warning = cast(dt.timedelta, application().config["RITORNO"].warning)
    seconds = min(warning.total_seconds(), allowed.idle(row).total_seconds() / 2)
    return Watch(row.key, allowed.left(row, visit.seen(moment), moment), int(seconds))


def left() -> int:
    """Seconds until this request's visit ends by itself; 0 for whoever is not signed in."""
    visit, moment = current_visit(), now()
    return 0 if visit.row is None else limits().left(visit.row, visit.seen(moment), moment)
