"""The work that somebody has done (P7): one line for each job, and what no line can say."""

from collections.abc import Iterator
from decimal import Decimal

from app.language.messages import Message, count, mark, say
from app.plan.fields import Answers, Choice, Field, Kind


def years(row: Answers, _currency: str) -> Iterator[Message]:
    """How long it was, in words; the question asks for whole years."""
    told = int(Decimal(row["years"]))
    yield count("one year", "%(n)s years", told) if told else say("less than one year")


JOBS = Field(
    key="jobs",
    number="P7",
    kind=Kind.TABLE,
    label=mark("Which work have you done?"),
    why=mark("What you know already makes your plan stronger. Work without pay counts too."),
    example=mark("Rosa cooked in Spain and Italy for 11 years."),
    required=True,
    most=6,
    add=mark("Add a job"),
    columns=(
        Field("job", "P7", Kind.LINE, mark("Which work was it?"), required=True, most=60),
        Field(
            "years",
            "P7",
            Kind.NUMBER,
            mark("For how many years?"),
            hint=mark("More or less is enough. Write 0 for less than one year."),
            required=True,
            least=0,
            most=60,
            said=years,
        ),
        Field(
            "place",
            "P7",
            Kind.CHOICE,
            mark("Where was it?"),
            required=True,
            choices=(
                Choice("here", mark("In my country")),
                Choice("abroad", mark("Abroad")),
            ),
        ),
    ),
)

WORK = Field(
    key="work",
    number="P7",
    kind=Kind.TEXT,
    label=mark("What else is there to say about your work?"),
    why=mark("A course, a paper or a tool of yours counts too."),
    example=mark("Leïla has a hairdressing diploma."),
)
