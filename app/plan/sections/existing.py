"""Part 10: only for a business that runs already: what it has and owes today, and how it went of late."""

from app.language.messages import mark
from app.plan.conditions import only
from app.plan.fields import AllAnswers, Choice, Field, Kind, Section, Step, alone
from app.plan.month_names import by_number


@only(mark("Only if the business exists already: I5."))
def runs_already(answers: AllAnswers) -> bool:
    """Whether the answer to I5 says that the business exists."""
    return answers.get("idea", {}).get("start_kind") in ("takeover", "family", "running")


def _month(number: str, label: str) -> Field:
    """In which month of the plan old money moves."""
    hint = mark("Month 1 is the first month of the plan. Leave it empty for month 1.")
    return Field("month", number, Kind.NUMBER, label, hint=hint, least=1, most=60, said=by_number("month"))


BOX_TODAY = Field(
    key="box_today",
    number="B1",
    kind=Kind.MONEY,
    label=mark("How much money is in the box of the business today?"),
    why=mark("The plan goes on from there."),
    example=mark("A shop has 420 dirhams in its box and on its phone."),
    hint=mark("Without the money of the family. Do not write it again as your own money."),
    required=True,
    least=0,
    measured=True,
    chapter=11,
)

CUSTOMERS_OWE = Field(
    key="customers_owe",
    number="B2",
    kind=Kind.TABLE,
    label=mark("What do customers still owe you?"),
    why=mark("What was sold on credit is money that comes later."),
    example=mark("A school owes the shop 300 dirhams and pays in month 2."),
    hint=mark("Small debts can stand together in one line."),
    required=True,
    most=8,
    measured=True,
    chapter=11,
    add=mark("Add who owes you"),
    columns=(
        Field("name", "B2", Kind.LINE, mark("Who owes it?"), required=True, most=80),
        Field("amount", "B2", Kind.MONEY, mark("How much?"), required=True, least=0, total=True),
        _month("B2", mark("In which month of the plan does it come?")),
        Field(
            "lost",
            "B2",
            Kind.MONEY,
            mark("How much of it will never come?"),
            hint=mark("Leave it empty if nothing."),
            least=0,
            more=True,
        ),
    ),
)

STOCK_TODAY = Field(
    key="stock_today",
    number="B3",
    kind=Kind.MONEY,
    label=mark("What did the goods and materials cost that lie in your store today?"),
    why=mark("What lies there is used first. You buy less in the first month."),
    example=mark("Rice, oil and soap for 650 dirhams lie in the shop."),
    hint=mark("Count only what can still be sold or used."),
    required=True,
    least=0,
    measured=True,
)

EQUIPMENT = Field(
    key="equipment",
    number="B4",
    kind=Kind.TABLE,
    label=mark("Which things does the business have already?"),
    why=mark("They wear out too. One day they must be bought again."),
    example=mark("A fridge: worth 900 dirhams today, good for 36 more months."),
    hint=mark("New things stand in “What I need to start”, not here."),
    required=True,
    most=8,
    measured=True,
    add=mark("Add a thing"),
    columns=(
        Field("name", "B4", Kind.LINE, mark("What is it?"), required=True, most=80),
        Field(
            "worth",
            "B4",
            Kind.MONEY,
            mark("For how much could you sell it today?"),
            required=True,
            least=0,
            total=True,
        ),
        Field(
            "life",
            "B4",
            Kind.NUMBER,
            mark("How many more months will it last?"),
            unit=mark("months"),
            required=True,
            least=1,
            most=180,
        ),
        Field(
            "residual",
            "B4",
            Kind.MONEY,
            mark("For how much can you sell it at the end?"),
            hint=mark("Leave it empty if nothing."),
            least=0,
            more=True,
        ),
    ),
)

SUPPLIERS_OWED = Field(
    key="suppliers_owed",
    number="B5",
    kind=Kind.TABLE,
    label=mark("What do you still owe those who sell to you?"),
    why=mark("It was bought before, but the box pays it now."),
    example=mark("The shop owes 250 dirhams for rice and pays it in month 1."),
    required=True,
    most=8,
    measured=True,
    chapter=11,
    add=mark("Add whom you owe"),
    columns=(
        Field("name", "B5", Kind.LINE, mark("To whom?"), required=True, most=80),
        Field("amount", "B5", Kind.MONEY, mark("How much?"), required=True, least=0, total=True),
        _month("B5", mark("In which month of the plan do you pay it?")),
    ),
)

LOANS = Field(
    key="loans",
    number="B6",
    kind=Kind.TABLE,
    label=mark("Which loans does the business still pay back?"),
    why=mark("Old loans take from the same box as a new one."),
    example=mark("The shop pays a bank 60 dirhams a month. 540 is left."),
    hint=mark("Loans that the family pays stand in “My household’s money”, not here."),
    required=True,
    most=6,
    measured=True,
    chapter=12,
    add=mark("Add a loan"),
    columns=(
        Field("name", "B6", Kind.LINE, mark("To whom, and for what?"), required=True, most=80),
        Field("left", "B6", Kind.MONEY, mark("How much is left to pay in all?"), required=True, least=0, total=True),
        Field("amount", "B6", Kind.MONEY, mark("How much do you pay a month?"), required=True, least=0),
        Field(
            "interest",
            "B6",
            Kind.MONEY,
            mark("How much of what is left is interest?"),
            hint=mark("Leave it empty if you do not know."),
            least=0,
            more=True,
        ),
    ),
)

MONTH_KINDS = (
    Choice("good", mark("A good month")),
    Choice("normal", mark("A normal month")),
    Choice("bad", mark("A bad month")),
)

LAST_SALES = Step(
    "last_sales",
    mark("How much did you sell in the last three months?"),
    tuple(
        field
        for n, sold, kind in (
            (1, mark("Sold last month"), mark("What kind of month was last month?")),
            (2, mark("Sold two months ago"), mark("What kind of month was it two months ago?")),
            (3, mark("Sold three months ago"), mark("What kind of month was it three months ago?")),
        )
        for field in (
            Field(f"sold_{n}", "B7", Kind.MONEY, sold, required=n == 1, least=0, measured=True),
            Field(f"kind_{n}", "B7", Kind.CHOICE, kind, choices=MONTH_KINDS),
        )
    ),
    mark("Real months are the best guide to the months to come."),
    mark("A shop: 1,900 dirhams in August, a bad month; 2,400 in July, a normal one."),
)

RECORDS = Field(
    key="records",
    number="B8",
    kind=Kind.CHOICE,
    label=mark("Does somebody write down what comes in and goes out?"),
    why=mark("Written numbers are the best proof for a plan."),
    example=mark("A notebook with a line a day is enough."),
    required=True,
    chapter=16,
    choices=(
        Choice("daily", mark("Yes, every day")),
        Choice("sometimes", mark("Sometimes")),
        Choice("no", mark("No, not yet")),
    ),
)

REASON = Field(
    key="reason",
    number="B9",
    kind=Kind.TEXT,
    label=mark("Why does the business need money now?"),
    why=mark("Money for more sales is not money for an old hole."),
    example=mark("The fridge is full by noon. A second one sells cold drinks until evening."),
    required=True,
    chapter=12,
)

EXISTING = Section(
    "existing",
    10,
    mark("If the business exists"),
    (
        *(alone(each) for each in (BOX_TODAY, CUSTOMERS_OWE, STOCK_TODAY, EQUIPMENT, SUPPLIERS_OWED, LOANS)),
        LAST_SALES,
        alone(RECORDS),
        alone(REASON),
    ),
    chapter=9,
    asked_if=runs_already,
)
