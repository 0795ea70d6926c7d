"""Part 7: form, papers and taxes."""

from app.language.messages import mark
from app.plan.fields import Choice, Field, Kind, Section, alone

FORM = Field(
    key="form",
    number="L1",
    kind=Kind.CHOICE,
    label=mark("Which form does the business have?"),
    why=mark("Papers and taxes depend on it."),
    required=True,
    choices=(
        Choice("none", mark("None yet")),
        Choice("sole", mark("In my own name")),
        Choice("family", mark("A family business")),
        Choice("group", mark("A cooperative, association or GIE")),
        Choice("company", mark("A company")),
    ),
)

PAPERS = Field(
    key="papers",
    number="L2",
    kind=Kind.TEXT,
    label=mark("Which papers do you have, and which are missing?"),
    why=mark("A missing paper can close the door for weeks."),
    example=mark("Rosa: tax number yes. Health card in hand in two weeks."),
    required=True,
)

TAXES = Field(
    key="taxes",
    number="L4",
    kind=Kind.TABLE,
    label=mark("Which taxes and fees do you pay, and in which months?"),
    why=mark("A tax comes on its date, also in a weak month."),
    example=mark("Modou pays 9,000 in March, June, September and December."),
    hint=mark("Ask the office. Do not trust only a neighbour."),
    required=True,
    most=20,
    measured=True,
    add=mark("Add a tax or fee"),
    columns=(
        Field("name", "L4", Kind.LINE, mark("Which tax or fee?"), required=True, most=80),
        Field("amount", "L4", Kind.MONEY, mark("How much each time?"), required=True, least=0),
        Field("months", "L4", Kind.MONTHS, mark("In which months?"), required=True),
    ),
)

TOLD_BY = Field(
    key="told_by",
    number="L8",
    kind=Kind.LINE,
    label=mark("Who told you about papers and taxes?"),
    why=mark("Rules change. Your mentor sees how fresh the news is."),
    example=mark("Leïla asked at the municipality in Sfax."),
    most=160,
)

RULES = Section("rules", 7, mark("Rules and papers"), tuple(alone(f) for f in (FORM, PAPERS, TAXES, TOLD_BY)))
