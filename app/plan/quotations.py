"""Written offers from sellers: how old one may be, and which thing has one that still holds."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping
from typing import Any

from app.plan.fields import known

OLD = dt.timedelta(days=60)


def is_old(row: Mapping[str, Any], today: dt.date) -> bool:
    """Whether even the last day of its month lies more than 60 days back; an offer without a date is not."""
    given = row.get("given")
    if not known(given):
        return False
    year, month = int(str(given)[:4]), int(str(given)[5:7])
    return today - dt.date(year, month, calendar.monthrange(year, month)[1]) > OLD
