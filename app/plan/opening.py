"""What is asked before a plan is there: where it works, in which money if that is not known, and what it is called."""

from functools import cache

from app.language import currencies
from app.language.messages import mark
from app.plan.fields import Choice, Field, Kind
from app.plan.sections.me import COUNTRY as WHERE
from app.plan.sections.me import OTHER

NOT_KNOWN = mark("We know no lenders, rules and limits of this country. Ask your mentor or the desk.")

COUNTRY = Field(
    "country",
    "P2",
    Kind.CHOICE,
    mark("In which country will you work?"),
    hint=mark("The plan counts in its money."),
    required=True,
    must=True,
    choices=WHERE.choices,
)
TITLE = Field(
    "title",
    "",
    Kind.LINE,
    mark("What do you call your plan?"),
    hint=mark("Your work and its place. For example: Bakery, El Alto."),
    required=True,
    must=True,
    most=80,
)


@cache
def money_in(language: str) -> Field:
    """Asked of who works in a country that is not in the list; the names are those of the reader's language."""
    return Field(
        "currency",
        "P2",
        Kind.CHOICE,
        mark("With which money do people pay there?"),
        hint=NOT_KNOWN,
        required=True,
        must=True,
        choices=tuple(Choice(code, name) for code, name in currencies.by_name(language)),
    )


def asked(language: str, country: str | None) -> tuple[Field, ...]:
    """The questions in their order; the money is asked once another country than ours is told."""
    return (COUNTRY, money_in(language), TITLE) if country == OTHER else (COUNTRY, TITLE)
