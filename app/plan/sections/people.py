"""Part 6: who works. Pay stands with the costs of each month."""

from app.language.messages import mark
from app.plan.fields import Field, Kind, Section, alone

WORKERS = Field(
    key="workers",
    number="W1",
    kind=Kind.TEXT,
    label=mark("Who works in the business?"),
    why=mark("Name also relatives who work without pay."),
    example=mark("Modou has two apprentices. Each receives 35,000 a month."),
    hint=mark("You write their pay in “Costs each month”."),
    required=True,
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
)

PEOPLE = Section("people", 6, mark("People and work"), (alone(WORKERS), alone(HOURS), alone(STAND_IN)))
