"""Columns of a list of money that comes once, in a month after opening."""

from app.language.messages import mark
from app.plan.fields import Field, Kind
from app.plan.month_names import by_number


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
            said=by_number("month"),
        ),
    )
