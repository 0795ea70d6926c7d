"""What no single box of a row shows: answers that do not go together, each said at its own box."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.language.messages import Message
from app.plan.fields import Field
from app.plan.goods_home import wrong_eaten
from app.plan.other_money import wrong_rate
from app.plan.sections.exchange import RATES
from app.plan.sections.sales import PRODUCTS


def wrong_row(table: Field, row: Mapping[str, Any], currency: str) -> dict[str, Message]:
    """By column what is wrong with it."""
    if table is RATES:
        return wrong_rate(row, currency)
    return wrong_eaten(row) if table is PRODUCTS else {}
