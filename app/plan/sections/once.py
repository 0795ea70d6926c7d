"""Columns of a list of money that comes once, in a month after opening."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from app.language.messages import Message, mark, say
from app.plan.fields import Field, Kind


def once_in_a_month(number: str) -> tuple[Field, ...]:
    """Its name, how much, and in which trading month."""
    return (
        Field("name", number, Kind.LINE, mark("Which money is it?"), required=True, most=80),
        Field("amount", number, Kind.MONEY, mark("How much?"), required=True, least=0),
        Field(
            "month",
            number,
            Kind.NUMBER,
            mark("In which month?"),
            hint=mark("Month 1 is the month of your first sale."),
            required=True,
            least=1,
            most=60,
            said=_named,
        ),
    )


def _named(row: Mapping[str, Any], _currency: str) -> tuple[Message, ...]:
    """ "Month 7", where a bare 7 would not say of what."""
    return (say("Month %(n)s", n=Decimal(row["month"])),)
