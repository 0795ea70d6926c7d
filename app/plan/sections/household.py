"""Part 2: what the family lives on, spends, owes and saves, in a usual month."""

from app.language.messages import mark
from app.plan.fields import Choice, Field, Kind, Section, Step, alone
from app.plan.rhythms import in_months, rhythm
from app.plan.sections.commitments import DEBTS, LUMP_SUMS, SAVINGS

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
    example=mark("Abena: her husband earns 900 cedis a month, her brother sends 400."),
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
        Field("amount", "H2", Kind.MONEY, mark("How much each time?"), required=True, least=0, total=True),
        rhythm("H2"),
        in_months("H2"),
        Field(
            "months_left",
            "H3",
            Kind.NUMBER,
            mark("For how many more months does it come?"),
            why=mark("Money that ends is missing at home, and the business must give it."),
            hint=mark("We count them from the month in which you open. Leave it empty if it goes on."),
            unit=mark("months"),
            least=1,
            most=240,
        ),
        Field(
            "sure",
            "H2",
            Kind.CHOICE,
            mark("Is it sure?"),
            choices=(Choice("sure", mark("Yes, it is sure")), Choice("unsure", mark("No, it can fail"))),
        ),
    ),
)

SPENDING = Field(
    key="spending",
    number="H4",
    kind=Kind.TABLE,
    label=mark("What does your family spend each month?"),
    why=mark("Small daily things add up. Feasts come every year."),
    example=mark("Rosa, in bolivianos: food 1,500, school 350, health 150, transport 250."),
    hint=mark("Write one line for each: food, house, school, health, light, transport, feasts."),
    required=True,
    least=1,
    most=20,
    measured=True,
    add=mark("Add what you spend"),
    columns=(
        Field("name", "H4", Kind.LINE, mark("What is it for, in your words?"), required=True, most=80),
        Field(
            "kind",
            "H4",
            Kind.CHOICE,
            mark("Which of these is it?"),
            required=True,
            choices=(
                Choice("food", mark("Food"), number="H4"),
                Choice("house", mark("House: rent, repairs"), number="H5"),
                Choice("school", mark("School and children"), number="H6"),
                Choice("health", mark("Health"), number="H7"),
                Choice("light", mark("Light, water, fuel, phone"), number="H8"),
                Choice("transport", mark("Transport"), number="H9"),
                Choice("feasts", mark("Feasts and ceremonies"), number="H10"),
                Choice("other", mark("Something else")),
            ),
        ),
        Field("amount", "H4", Kind.MONEY, mark("How much each time?"), required=True, least=0, total=True),
        rhythm("H4"),
        in_months("H4"),
    ),
)

RESERVE = Field(
    key="reserve",
    number="H13",
    kind=Kind.MONEY,
    label=mark("How much will be put aside for the family when you open?"),
    why=mark("The family lives on it until the business pays."),
    example=mark("Abena has 2,800 cedis put aside, arrival money included."),
    hint=mark("If the business runs already, write what is there today. Leave out what goes into the business."),
    required=True,
    least=0,
    measured=True,
    chapter=3,
)

SACRIFICES = Field(
    key="sacrifices",
    number="H14",
    kind=Kind.CHOICE,
    label=mark("In the last hard month, what did you do to get by?"),
    why=mark("It shows your mentor early when money is too tight."),
    example=mark("One family ate less for three weeks and sold a radio."),
    hint=mark("Only you and your mentor see this answer."),
    many=True,
    private=True,
    chapter=3,
    choices=(
        Choice("ate_less", mark("We ate less")),
        Choice("sold", mark("We sold something")),
        Choice("school", mark("A child stayed away from school")),
        Choice("borrowed", mark("We borrowed")),
        Choice("nothing", mark("Nothing of this"), alone=True),
    ),
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
        alone(SACRIFICES),
    ),
    chapter=2,
)
