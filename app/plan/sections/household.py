"""Part 2: what the family lives on, spends, owes and saves, in a usual month."""

from app.language.messages import mark
from app.plan.fields import Choice, Field, Kind, Section, Step, alone

ADULTS = Field(
    key="adults",
    number="H1",
    kind=Kind.NUMBER,
    label=mark("Adults"),
    required=True,
    least=1,
    most=30,
)
CHILDREN = Field(
    key="children",
    number="H1",
    kind=Kind.NUMBER,
    label=mark("Children"),
    required=True,
    least=0,
    most=30,
)
POT = Step(
    "pot",
    mark("How many of you eat from the same pot?"),
    (ADULTS, CHILDREN),
    mark("The business must also feed these people."),
    mark("Abena’s household has 2 adults and 3 children."),
)

INCOME = Field(
    key="income",
    number="H2",
    kind=Kind.TABLE,
    label=mark("Which money comes in each month without the business?"),
    why=mark("The business must give only what is still missing."),
    example=mark("Abena: her husband earns 900 a month, her brother sends 400."),
    required=True,
    most=20,
    measured=True,
    add=mark("Add money that comes in"),
    columns=(
        Field("name", "H2", Kind.LINE, mark("From whom, or from what?"), required=True, most=80),
        Field(
            "kind",
            "H3",
            Kind.CHOICE,
            mark("What kind of money is it?"),
            required=True,
            choices=(
                Choice("wage", mark("Pay or small trade")),
                Choice("remittance", mark("Money sent by family"), mark("It can stop.")),
                Choice("pension", mark("Pension")),
                Choice("rent", mark("Rent from a house or land")),
                Choice("other", mark("Something else")),
            ),
        ),
        Field("amount", "H2", Kind.MONEY, mark("How much each month?"), required=True, least=0, total=True),
    ),
)

SPENDING = Field(
    key="spending",
    number="H4",
    kind=Kind.TABLE,
    label=mark("What does your family spend each month?"),
    why=mark("Small daily things add up. Feasts come every year."),
    example=mark("Rosa: food 1,500, school 350, health 150, transport 250."),
    hint=mark("Write one line for each: food, house, school, health, light, transport, feasts."),
    required=True,
    least=1,
    most=20,
    measured=True,
    add=mark("Add what you spend"),
    columns=(
        Field("name", "H4", Kind.LINE, mark("What is it for?"), required=True, most=80),
        Field(
            "kind",
            "H4",
            Kind.CHOICE,
            mark("Which kind of spending is it?"),
            required=True,
            choices=(
                Choice("food", mark("Food")),
                Choice("house", mark("House: rent, repairs")),
                Choice("school", mark("School and children")),
                Choice("health", mark("Health")),
                Choice("light", mark("Light, water, fuel, phone")),
                Choice("transport", mark("Transport")),
                Choice("feasts", mark("Feasts and ceremonies")),
                Choice("other", mark("Something else")),
            ),
        ),
        Field("amount", "H4", Kind.MONEY, mark("How much each month?"), required=True, least=0, total=True),
    ),
)

DEBTS = Field(
    key="debts",
    number="H11",
    kind=Kind.TABLE,
    label=mark("What do you still owe, and to whom?"),
    why=mark("Debts for the journey and to family count too."),
    example=mark("Rosa gives 200 a month for the tickets, for 8 more months."),
    required=True,
    most=20,
    measured=True,
    add=mark("Add a debt"),
    columns=(
        Field("name", "H11", Kind.LINE, mark("To whom, and for what?"), required=True, most=80),
        Field("amount", "H11", Kind.MONEY, mark("How much do you pay each month?"), required=True, least=0, total=True),
        Field(
            "months_left",
            "H11",
            Kind.NUMBER,
            mark("For how many more months?"),
            unit=mark("months"),
            required=True,
            least=1,
            most=240,
        ),
    ),
)

SAVINGS = Field(
    key="savings",
    number="H12",
    kind=Kind.TABLE,
    label=mark("Do you pay into a savings group or a savings box?"),
    why=mark("You promised this money before any loan."),
    example=mark("Modou pays 20,000 a month into a tontine of 10 people."),
    required=True,
    most=10,
    measured=True,
    add=mark("Add a group or box"),
    columns=(
        Field("name", "H12", Kind.LINE, mark("Which group or box?"), required=True, most=80),
        Field("amount", "H12", Kind.MONEY, mark("How much each month?"), required=True, least=0, total=True),
        Field(
            "months_left",
            "H12",
            Kind.NUMBER,
            mark("For how many more months?"),
            hint=mark("Leave it empty if it goes on."),
            unit=mark("months"),
            least=1,
            most=240,
        ),
    ),
)

LUMP_SUMS = Field(
    key="lump_sums",
    number="H12",
    kind=Kind.TABLE,
    label=mark("Will a larger sum come to the family once?"),
    why=mark("A pot comes on a date. The plan must know the month."),
    example=mark("Modou’s pot of 200,000 comes in month 7."),
    most=10,
    measured=True,
    add=mark("Add a sum"),
    columns=(
        Field("name", "H12", Kind.LINE, mark("Which money is it?"), required=True, most=80),
        Field("amount", "H12", Kind.MONEY, mark("How much?"), required=True, least=0),
        Field(
            "month",
            "H12",
            Kind.NUMBER,
            mark("In which month after opening?"),
            hint=mark("Month 1 is the month of your first sale."),
            required=True,
            least=1,
            most=60,
        ),
    ),
)

RESERVE = Field(
    key="reserve",
    number="H13",
    kind=Kind.MONEY,
    label=mark("How much is put aside today for the family?"),
    why=mark("The family lives on it until the business pays."),
    example=mark("Abena has 2,800 put aside, arrival money included."),
    hint=mark("Do not count money that you will put into the business."),
    required=True,
    least=0,
    measured=True,
)

HOUSEHOLD = Section(
    "household",
    2,
    mark("My household’s money"),
    (
        POT,
        alone(INCOME),
        alone(SPENDING),
        alone(DEBTS),
        alone(SAVINGS),
        alone(LUMP_SUMS),
        alone(RESERVE),
    ),
)
