"""How long a signed-in person may be quiet, as her page must know it to warn her in time."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import cast

from flask import current_app

from app.web.access import current_visit, limits, now


@dataclass(frozen=True)
class Watch:
    """`visit` is the visit's public key; `left` and `warn` are whole seconds: until the end, and for the warning."""

    visit: str
    left: int
    warn: int


def watch() -> Watch | None:
    """What the page is told; None while nobody is signed in."""
    row = current_visit().row
    if row is None:
        return None
    allowed = limits()
    warning = cast(dt.timedelta, current_app.config["RITORNO"].warning)
    return Watch(row.key, left(), int(min(warning, allowed.idle(row) / 2).total_seconds()))


def left() -> int:
    """Seconds until this request's visit ends by itself; 0 for whoever is not signed in."""
    visit, moment = current_visit(), now()
    return 0 if visit.row is None else limits().left(visit.row, visit.seen(moment), moment)
