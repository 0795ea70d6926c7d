"""How long a signed-in person may be quiet, as her page must know it to warn her in time."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from app.web.access import current_visit, now
from app.web.at_hand import application, asked
from app.web.put_aside import of_another


class Watch(NamedTuple):
    """`visit` is the visit's public key; `left` and `warn` are whole seconds: until the end, and for the warning.
    `keeps`: whether what is typed into this page outlasts the visit (`put_aside.py`)."""

    visit: str
    left: int
    warn: int
    keeps: bool


def watch() -> Watch | None:
    """What the page is told; None while nobody is signed in."""
    visit = current_visit()
    if visit.row is None:
        return None
    warning: dt.timedelta = application().config["RITORNO"].warning
    keeps = not of_another(visit.row, asked().path)
    return Watch(visit.row.key, visit.left(now()), int(min(warning, visit.idle / 2).total_seconds()), keeps)
