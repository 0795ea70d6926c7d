"""Part 7: form, papers and taxes."""

from app.language.messages import mark
from app.plan.fields import Choice, Field, Kind, Section, Step, alone

FORM = Field(
    key="form",
    number="L1",
    kind=Kind.CHOICE,
    label=mark("Which form does the business have?"),
    why=mark("Papers and taxes depend on it."),
    example=mark("Modou starts in his own name. Five people together can become a cooperative."),
    required=True,
    choices=(
        Choice("none", mark("None yet")),
        Choice("sole", mark("In my own name")),
        Choice("family", mark("A family business")),
        Choice("group", mark("A cooperative, association or another group")),
        Choice("company", mark("A company")),
    ),
)

PAPER_LIST = Field(
    key="paper_list",
    number="L2",
    kind=Kind.TABLE,
    label=mark("Which papers do you have, and which are missing?"),
    why=mark("Each one costs money and days. The plan counts both."),
    example=mark("Rosa: health card, to do, 350 bolivianos, at the health centre."),
    hint=mark("What a paper costs is counted here, before opening."),
    most=20,
    measured=True,
    add=mark("Add a paper"),
    columns=(
        Field("name", "L2", Kind.LINE, mark("Which paper?"), required=True, most=80),
        Field(
            "state",
            "L2",
            Kind.CHOICE,
            mark("How far is it?"),
            required=True,
            choices=(
                Choice("have", mark("I have it")),
                Choice("in_hand", mark("I asked for it and wait")),
                Choice("to_do", mark("Still to do")),
            ),
        ),
        Field("cost", "L2", Kind.MONEY, mark("How much do you still pay for it?"), least=0, total=True),
        Field("office", "L2", Kind.LINE, mark("Who gives it?"), most=80, more=True),
        Field("by", "L2", Kind.MONTH, mark("By when?"), more=True),
    ),
)

REGIME = Field(
    key="regime",
    number="L3",
    kind=Kind.CHOICE,
    label=mark("How will the business be taxed?"),
    why=mark("The way of paying changes what you must write down."),
    example=mark("Modou pays a fixed tax four times a year."),
    hint=mark("Only the office can tell you. Ask there."),
    choices=(
        Choice("none", mark("Not registered for taxes yet")),
        Choice("simple", mark("A fixed or simplified tax")),
        Choice("books", mark("By what I earn, with books")),
    ),
)

TAXES = Field(
    key="taxes",
    number="L4",
    kind=Kind.TABLE,
    label=mark("Which taxes and fees do you pay, and in which months?"),
    why=mark("A tax comes on its date, also in a weak month."),
    example=mark("Modou pays 9,000 francs in March, June, September and December."),
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
    most=160,
)

PAPERS = Field(
    key="papers",
    number="L2",
    kind=Kind.TEXT,
    label=mark("What else is there to say about your papers?"),
    example=mark("Abena: the vet knows the house and signs in one day."),
)

# The papers themselves are asked one by one before: here is room for what no line of that list can say.
TOLD = Step(
    TOLD_BY.key,
    mark("What else about papers and taxes?"),
    (TOLD_BY, PAPERS),
    TOLD_BY.why,
    mark("Leïla asked at the municipality."),
)

SOCIAL = Field(
    key="social",
    number="L5",
    kind=Kind.CHOICE,
    label=mark("Do you pay into a health or pension fund?"),
    why=mark("One illness can cost more than a year of fees."),
    example=mark("A baker pays a little each month into the health fund of her town."),
    hint=mark("The fee itself stands with the taxes and fees."),
    many=True,
    choices=(
        Choice("health", mark("A health fund")),
        Choice("pension", mark("A pension fund")),
        Choice("none", mark("No fund yet"), alone=True),
    ),
)

INSURANCE = Field(
    key="insurance",
    number="L6",
    kind=Kind.CHOICE,
    label=mark("Which insurance do you want to ask about?"),
    why=mark("Some losses are too large for any box."),
    example=mark("Abena asks what it costs to insure 200 hens."),
    many=True,
    choices=(
        Choice("health", mark("Health")),
        Choice("stock", mark("Stock and shop")),
        Choice("animals", mark("Animals")),
        Choice("vehicle", mark("Vehicle")),
        Choice("none", mark("None now"), alone=True),
    ),
)

RESTRICTED = Field(
    key="restricted",
    number="L7",
    kind=Kind.YES_NO,
    label=mark("Is one of your products allowed only with a permit?"),
    why=mark("Without the permit the goods can be taken away."),
    example=mark("Medicine, meat, alcohol, fuel and gas often need one."),
)

RULES = Section(
    "rules",
    7,
    mark("Rules and papers"),
    (*(alone(field) for field in (FORM, PAPER_LIST, REGIME, TAXES, SOCIAL, INSURANCE, RESTRICTED)), TOLD),
    chapter=15,
)
