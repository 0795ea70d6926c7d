"""Part 6: who works. Pay stands with the costs of each month."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.language.messages import Message, mark, say
from app.language.money import Money
from app.plan.fields import Answers, Choice, Field, Kind, Section, alone
from app.plan.month_names import by_number
from app.plan.rhythms import rhythm
from app.plan.sections.shares import of_100

UNPAID = "unpaid"


def pay(row: Answers, currency: str) -> Iterator[Message]:
    """What somebody is paid; of work without pay only what it is worth, so that nobody reads a wage."""
    amount = Money(row["amount"], currency)
    worth = row.get("kind") == UNPAID
    yield say("without pay (worth %(amount)s)", amount=amount) if worth else say("%(amount)s", amount=amount)


def left_open(column: Field, row: Mapping[str, Any]) -> bool:
    """Whether a needed answer may be missing: what others get for work without pay, which the box does not pay."""
    return column.said is pay and row.get("kind") == UNPAID


WORKERS = Field(
    key="workers",
    number="W1",
    kind=Kind.TEXT,
    label=mark("Who works in the business?"),
    why=mark("Name also relatives who work without pay."),
    example=mark("Modou has two apprentices. Each receives 35,000 francs a month."),
    hint=mark("You write their pay on the next page."),
    required=True,
)

TEAM = Field(
    key="team",
    number="W2",
    kind=Kind.TABLE,
    label=mark("Whom do you pay, how much and how often?"),
    why=mark("Pay is due also when few people buy."),
    example=mark("Leïla pays an assistant 420 dinars a month, from month 4."),
    hint=mark("What stands here, do not write again in “Costs each month”."),
    most=15,
    measured=True,
    add=mark("Add a person"),
    none=mark("Nobody, or it stands in my costs"),
    columns=(
        Field("name", "W1", Kind.LINE, mark("Who is it?"), required=True, most=80),
        Field(
            "kind",
            "W1",
            Kind.CHOICE,
            mark("How does this person work with you?"),
            required=True,
            choices=(
                Choice(
                    UNPAID,
                    mark("Family, without pay"),
                    mark("Write what others get for this work, if you know it. The box does not pay it."),
                ),
                Choice("apprentice", mark("Apprentice")),
                Choice("employee", mark("Employee")),
                Choice("piece", mark("Paid for each piece"), mark("The pay stands in what it costs to make one.")),
            ),
        ),
        Field("amount", "W2", Kind.MONEY, mark("How much pay each time?"), required=True, least=0, said=pay),
        rhythm("W2"),
        Field(
            "start",
            "W3",
            Kind.NUMBER,
            mark("From which month after opening?"),
            why=mark("The pay counts from this month."),
            hint=mark("Leave it empty if from month 1."),
            least=1,
            most=36,
            more=True,
            said=by_number("start"),
        ),
        of_100(
            "charges",
            "W4",
            mark("For every 100 of pay, how much social charges do you pay?"),
            why=mark("They are part of what a worker costs you."),
            hint=mark("Ask the office. Leave it empty if none."),
            more=True,
        ),
        Field(
            "bonus",
            "W5",
            Kind.MONTHS,
            mark("In which months do you pay one month more?"),
            why=mark("In these months more is paid. The box must be ready."),
            hint=mark("A 13th month or a bonus at a feast. Leave all empty if none."),
            more=True,
        ),
    ),
)

HOURS = Field(
    key="hours",
    number="W6",
    kind=Kind.NUMBER,
    label=mark("How many hours a week do you work in it?"),
    why=mark("Your time is worth something too."),
    example=mark("Leïla counts 48 hours in a week."),
    unit=mark("hours a week"),
    least=1,
    most=112,
    measured=True,
)

STAND_IN = Field(
    key="stand_in",
    number="W7",
    kind=Kind.TEXT,
    label=mark("Who takes your place if you are ill?"),
    why=mark("A closed door for a month can empty the box."),
    example=mark("Abena’s husband feeds the hens and collects the eggs."),
    required=True,
    chapter=3,
)

PEOPLE = Section(
    "people", 6, mark("People and work"), (alone(WORKERS), alone(TEAM), alone(HOURS), alone(STAND_IN)), chapter=7
)
