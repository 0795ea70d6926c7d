"""What is asked before a plan is there: where it works, and what it is called."""

from app.language.messages import mark
from app.plan.fields import Choice, Field, Kind
from app.plan.sections.me import COUNTRY_NAMES

COUNTRY = Field(
    "country",
    "P2",
    Kind.CHOICE,
    mark("In which country will you work?"),
    hint=mark("The plan counts in its money. Is your country missing? Choose one with the same money."),
    required=True,
    must=True,
    choices=tuple(Choice(country, name) for country, name in COUNTRY_NAMES.items()),
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
NEW_PLAN = (COUNTRY, TITLE)
