"""Part 9: what the business pays each month, and what its owner takes home."""

from decimal import Decimal

from app.language.messages import mark
from app.plan.conditions import only
from app.plan.fields import AllAnswers, Choice, Field, Kind, Section, Step, alone, known
from app.plan.sections.shares import of_100


@only(mark("Only if sellers wait for their money."))
def sellers_wait(answers: AllAnswers) -> bool:
    """Whether something is paid later, or nobody said yet that all is paid at once."""
    told = answers.get("costs", {}).get(SUPPLIER_CREDIT.key)
    return not known(told) or bool(Decimal(str(told)))


COSTS = Field(
    key="costs",
    number="F1",
    kind=Kind.TABLE,
    label=mark("What does the business pay each month?"),
    why=mark("These costs come also when you sell little."),
    example=mark("Rosa, in bolivianos: rent 1,300, gas and electricity 420, cleaning 180."),
    hint=mark("Materials stand in “What I sell”. Do not write them again."),
    required=True,
    least=1,
    most=30,
    measured=True,
    chapter=10,
    add=mark("Add a cost"),
    columns=(
        Field("name", "F1", Kind.LINE, mark("What is it?"), required=True, most=80),
        Field(
            "kind",
            "F1",
            Kind.CHOICE,
            mark("Which kind of cost is it?"),
            choices=(
                Choice("rent", mark("Rent")),
                Choice("power", mark("Power, water, fuel")),
                Choice("upkeep", mark("Repairs and upkeep")),
                Choice("transport", mark("Transport")),
                Choice("phone", mark("Phone and mobile money")),
                Choice("feed", mark("Feed and animal health")),
                Choice("cleaning", mark("Cleaning and hygiene")),
                Choice("fees", mark("Market, bank or other fees")),
                Choice("security", mark("Security")),
                Choice("wages", mark("Pay")),
                Choice("other", mark("Something else")),
            ),
        ),
        Field("amount", "F1", Kind.MONEY, mark("How much in a usual month?"), required=True, least=0, total=True),
        Field(
            "first",
            "F1",
            Kind.SERIES,
            mark("Are the first months different?"),
            hint=mark("Write them here. After them the usual amount goes on."),
            example=mark("Modou’s rent of month 1 is paid before he opens: 0."),
            of="money",
            least=0,
        ),
        Field(
            "starts",
            "F1",
            Kind.CHOICE,
            mark("From when do you pay it?"),
            hint=mark("It matters if you open later than planned."),
            required=True,
            choices=(
                Choice("first_day", mark("From the first day, also if I open late")),
                Choice("sales", mark("From my first sale")),
            ),
        ),
        Field(
            "grows",
            "F1",
            Kind.CHOICE,
            mark("Does it grow when you sell more?"),
            hint=mark("Each month counts what you wrote. The answer changes how much you must sell to lose nothing."),
            required=True,
            choices=(
                Choice("fixed", mark("No, it stays the same")),
                Choice("variable", mark("Yes, it grows with sales")),
            ),
        ),
        Field(
            "months",
            "F1",
            Kind.MONTHS,
            mark("Only in some months?"),
            hint=mark("Leave all empty if you pay it every month."),
        ),
    ),
)

STOCK_COVER = of_100(
    "stock_cover",
    "F2",
    mark("At the end of a month, how much of next month’s material is bought already?"),
    why=mark("Money that is spent on flour or cloth is no longer in the box."),
    example=mark("Of every 100 of cloth that he needs next month, Modou has bought 30."),
    hint=mark("Nothing bought ahead is 0. All of it is 100."),
    required=True,
    most=300,
    measured=True,
)

SUPPLIER_CREDIT = of_100(
    "supplier_credit",
    "F3",
    mark("When you buy for 100, how much of it do you pay later?"),
    hint=mark("If you pay all at once, write 0."),
    required=True,
    measured=True,
)
SUPPLIER_WEEKS = Field(
    key="supplier_weeks",
    number="F3",
    kind=Kind.NUMBER,
    label=mark("After how many weeks do you pay?"),
    hint=mark("We count it in the month after you buy."),
    unit=mark("weeks"),
    least=0,
    most=52,
    decimals=1,
    asked_if=sellers_wait,
)
SUPPLIER_TERMS = Step(
    "supplier_credit",
    mark("Do sellers wait for their money?"),
    (SUPPLIER_CREDIT, SUPPLIER_WEEKS),
    mark("Sellers who wait help the box in weak months."),
    mark("When Rosa buys for 100, she pays 10 of them after a month."),
)

DRAWINGS = Field(
    key="drawings",
    number="F4",
    kind=Kind.SERIES,
    label=mark("How much do you take home each month?"),
    why=mark("The family lives on it. The box must be able to give it."),
    example=mark("Rosa takes 900 bolivianos in month 1, 1,500 in month 2, then 2,050."),
    hint=mark("Month 1 is your first sale. The last amount goes on."),
    of="money",
    required=True,
    least=0,
    measured=True,
    chapter=4,
)

TAKEN_HOME = Field(
    key="taken_home",
    number="F5",
    kind=Kind.MONEY,
    label=mark("For how much do you take goods home each month?"),
    why=mark("What the family eats is not sold, but it is worth something."),
    example=mark("Abena’s children eat 2 crates of eggs a month, worth 110 cedis."),
    hint=mark("Count them at your selling price. It is not part of the box."),
    least=0,
    measured=True,
    chapter=4,
)

COSTS_PART = Section(
    "costs",
    9,
    mark("Costs each month"),
    (alone(COSTS), alone(STOCK_COVER), SUPPLIER_TERMS, alone(DRAWINGS), alone(TAKEN_HOME)),
    chapter=11,
)
