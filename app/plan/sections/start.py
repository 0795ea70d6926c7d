"""Part 8: everything that must be there before the first sale."""

from dataclasses import replace

from app.language.messages import mark
from app.plan.choices import names
from app.plan.conditions import only
from app.plan.fields import AllAnswers, Choice, Field, Kind, Section, alone


@only(mark("Only if you wrote things that you need: C1."))
def has_things(answers: AllAnswers) -> bool:
    """Whether a thing has a name already."""
    return bool(names(answers, "start", "assets"))


PIECES = Field(
    "pieces",
    "C1",
    Kind.NUMBER,
    mark("How many pieces of it?"),
    hint=mark("Leave it empty if it is one."),
    least=1,
    most=100_000,
)
ASSETS = Field(
    key="assets",
    number="C1",
    kind=Kind.TABLE,
    label=mark("Which things do you need to start?"),
    why=mark("Each thing has a price and somebody who pays. Together they must match."),
    example=mark("Modou: two industrial machines at 210,000 francs, from the grant in kind."),
    hint=mark("Write also what you have already."),
    required=True,
    most=40,
    measured=True,
    add=mark("Add a thing"),
    columns=(
        Field("name", "C1", Kind.LINE, mark("What is it?"), required=True, most=80),
        PIECES,
        Field(
            "price",
            "C1",
            Kind.MONEY,
            mark("What does it cost, all pieces together?"),
            required=True,
            least=0,
            total=True,
        ),
        Field(
            "payer",
            "C4",
            Kind.CHOICE,
            mark("Who pays?"),
            why=mark("What nobody pays for cannot be bought."),
            required=True,
            choices=(
                Choice("cash", mark("My cash")),
                Choice("grant", mark("Grant in kind"), mark("The programme buys it.")),
                Choice("loan", mark("Loan")),
                Choice("mine", mark("Already mine")),
                Choice("gift", mark("Gift from family"), mark("They give the thing, not money.")),
            ),
        ),
        Field(
            "life",
            "C3",
            Kind.NUMBER,
            mark("How many months will it last?"),
            why=mark("Before it is worn out, the money for a new one must be there."),
            example=mark("Rosa’s oven lasts 84 months. Hens lay for 18."),
            unit=mark("months"),
            required=True,
            least=3,
            most=180,
        ),
        Field(
            "residual",
            "C3",
            Kind.MONEY,
            mark("For how much can you sell it at the end, all pieces together?"),
            hint=mark("Leave it empty if nothing."),
            least=0,
        ),
        Field(
            "state",
            "C2",
            Kind.CHOICE,
            mark("New or used?"),
            why=mark("Used things cost less, and they often break sooner."),
            choices=(
                Choice("new", mark("New")),
                Choice("used", mark("Second-hand")),
                Choice("made", mark("I make it, or have it made")),
            ),
            more=True,
        ),
        Field(
            "delivered",
            "C6",
            Kind.MONTH,
            mark("In which month does it come?"),
            why=mark("What comes late can open your business late."),
            more=True,
        ),
        Field(
            "bought",
            "C4",
            Kind.MONTH,
            mark("In which month did you buy it?"),
            hint=mark("Only if it is bought. The grant pays nothing bought before its yes."),
            more=True,
        ),
        Field(
            "upkeep",
            "C7",
            Kind.MONEY,
            mark("What does it need each month: power, fuel, repairs?"),
            why=mark("Also a thing that was given to you costs money each month."),
            hint=mark("It is counted here. Do not write it again in “Costs each month”."),
            least=0,
        ),
    ),
)

QUOTATIONS = Field(
    key="quotations",
    number="C5",
    kind=Kind.TABLE,
    label=mark("Which written offers do you have from sellers?"),
    why=mark("The programme compares offers before it buys."),
    example=mark("Modou has three offers for the overlock machine."),
    hint=mark("Three offers for each dear thing are best. Offers get old after 60 days."),
    most=60,
    add=mark("Add an offer"),
    asked_if=has_things,
    columns=(
        Field("seller", "C5", Kind.LINE, mark("Who offers it?"), required=True, most=80),
        Field(
            "thing",
            "C5",
            Kind.CHOICE,
            mark("For which thing?"),
            hint=mark("You can choose here once your things have names."),
            required=True,
            among=("start", "assets"),
        ),
        Field("price", "C5", Kind.MONEY, mark("What does it cost there, all pieces together?"), required=True, least=0),
        Field("given", "C5", Kind.MONTH, mark("When was the offer written?")),
    ),
)

FIRST_STOCK = Field(
    key="first_stock",
    number="C8",
    kind=Kind.MONEY,
    label=mark("How much do you spend on the first stock?"),
    why=mark("You buy it before anybody pays you."),
    example=mark("Modou buys thread, zips and cloth for 150,000 francs."),
    required=True,
    least=0,
    measured=True,
)

FIRST_GOODS = Field(
    key="first_goods",
    number="C8",
    kind=Kind.TABLE,
    label=mark("What is in your first stock, line by line?"),
    why=mark("Line by line you forget less."),
    example=mark("Modou: 4 rolls of cloth for 90,000 francs, thread and zips for 60,000."),
    hint=mark("The sum counts as your first stock."),
    most=40,
    measured=True,
    elsewhere=True,
    add=mark("Add what you buy"),
    columns=(
        Field("name", "C8", Kind.LINE, mark("What is it?"), required=True, most=80),
        replace(PIECES, number="C8"),
        Field(
            "price",
            "C8",
            Kind.MONEY,
            mark("What does it cost, all pieces together?"),
            required=True,
            least=0,
            total=True,
        ),
    ),
)
IN_PIECES = (ASSETS, FIRST_GOODS)  # lists whose price is of all pieces: it can be counted from one

DEPOSITS = Field(
    key="deposits",
    number="C9",
    kind=Kind.TABLE,
    label=mark("Which deposits do you pay, that come back later?"),
    why=mark("A deposit is no cost, but you need the money now."),
    example=mark("Modou pays two months of rent as deposit: 150,000 francs."),
    required=True,
    most=10,
    measured=True,
    add=mark("Add a deposit"),
    columns=(
        Field("name", "C9", Kind.LINE, mark("Which deposit?"), required=True, most=80),
        Field("amount", "C9", Kind.MONEY, mark("How much?"), required=True, least=0, total=True),
    ),
)

ADVANCES = Field(
    key="advances",
    number="C9",
    kind=Kind.TABLE,
    label=mark("What do you pay in advance, such as rent?"),
    why=mark("This money does not come back. It pays later months."),
    example=mark("Modou pays the first month’s rent before he opens: 75,000 francs."),
    hint=mark("These months are not paid again: write 0 for them in “Costs each month”."),
    most=10,
    measured=True,
    add=mark("Add what you pay in advance"),
    columns=(
        Field("name", "C9", Kind.LINE, mark("What is it?"), required=True, most=80),
        Field("amount", "C9", Kind.MONEY, mark("How much in all?"), required=True, least=0),
        Field(
            "covers",
            "C9",
            Kind.NUMBER,
            mark("How many months does it pay?"),
            unit=mark("months"),
            required=True,
            least=1,
            most=36,
        ),
        Field(
            "renewed",
            "C9",
            Kind.YES_NO,
            mark("Do we count the same cost every month after that?"),
            hint=mark("Say no if it stands in “Costs each month”."),
            required=True,
        ),
    ),
)

OPENING_COSTS = Field(
    key="opening_costs",
    number="C10",
    kind=Kind.TABLE,
    label=mark("What else do you pay before opening?"),
    why=mark("Painting, transport and training come before the first sale."),
    example=mark("Rosa: painting and wiring 1,800 bolivianos."),
    hint=mark("What papers cost stands in “Rules and papers”. Do not write it again."),
    required=True,
    most=20,
    measured=True,
    add=mark("Add what you pay"),
    columns=(
        Field("name", "C10", Kind.LINE, mark("What is it?"), required=True, most=80),
        Field("amount", "C10", Kind.MONEY, mark("How much?"), required=True, least=0, total=True),
    ),
)

OPENING_MONTH = Field(
    key="opening_month",
    number="C12",
    kind=Kind.MONTH,
    label=mark("In which month is your first sale?"),
    why=mark("The plan counts its months from there."),
    example=mark("Leïla opens in April, after Ramadan, not in February."),
    hint=mark("If the business runs already: the first month of the plan."),
    required=True,
)

START = Section(
    "start",
    8,
    mark("What I need to start"),
    tuple(
        alone(f)
        for f in (ASSETS, QUOTATIONS, FIRST_STOCK, FIRST_GOODS, DEPOSITS, ADVANCES, OPENING_COSTS, OPENING_MONTH)
    ),
    chapter=9,
)
