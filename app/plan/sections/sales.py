"""Part 5: what is sold, how many, at what price, and what goes into one."""

from dataclasses import replace
from decimal import Decimal

from app.language.messages import mark
from app.plan import month_prices
from app.plan.fields import Choice, Field, Kind, Section, alone
from app.plan.sections.paid_later import NEVER, never_was_told
from app.plan.sections.recipe import CARD
from app.plan.sections.shares import of_100
from app.plan.sureness import COST, PRICE

FIRST_MONTHS = (40, 60, 80)  # offered where S6 is empty, as a guess; what is not answered counts as 100
LEAST = Decimal("0.01")  # what is weighed or poured may have decimals: 2.5 kilos a month
# How a month sells beside a normal one of 100.
YEAR_LEVELS = (
    Choice("0", mark("No sale")),
    Choice("75", mark("Weak")),
    Choice("100", mark("Normal")),
    Choice("125", mark("Strong")),
    Choice("175", mark("Feast")),
)

PRODUCTS = Field(
    key="products",
    number="S1",
    kind=Kind.TABLE,
    label=mark("What do you sell?"),
    why=mark("Sales fill the box. Each product has its price and its season."),
    example=mark("Rosa sells 1,350 salteñas in a normal month, at 7 bolivianos each."),
    required=True,
    least=1,
    most=8,
    measured=True,
    add=mark("Add a product"),
    columns=(
        Field("name", "S1", Kind.LINE, mark("What do you call it?"), required=True, most=60),
        Field(
            "unit",
            "S1",
            Kind.LINE,
            mark("How do you count it?"),
            hint=mark("For example: piece, crate, client, kilo, bag."),
            required=True,
            most=20,
        ),
        Field(
            "units",
            "S2",
            Kind.NUMBER,
            mark("How many in a normal month, once you are known?"),
            why=mark("From this number we count sales and material of each month."),
            example=mark("Rosa sells on 26 days, about 52 salteñas a day: 1,350 a month."),
            unit=mark("a month"),
            required=True,
            least=LEAST,
            most=1_000_000,
            decimals=2,
        ),
        Field(
            "most",
            "S3",
            Kind.NUMBER,
            mark("What is the most you can make in a month?"),
            why=mark("Your best month cannot be more than you can make."),
            unit=mark("a month"),
            least=LEAST,
            most=1_000_000,
            decimals=2,
        ),
        Field(
            "price",
            "S4",
            Kind.MONEY,
            mark("What is the price of one?"),
            why=mark("The price, times how many you sell, makes your sales."),
            required=True,
            least=1,
            chapter=8,
        ),
        PRICE,
        Field(
            "unit_cost",
            "S5",
            Kind.MONEY,
            mark("What does it cost you to make or buy one?"),
            why=mark("What is left of the price pays all the rest."),
            hint=mark("Materials, packaging and pay for each piece. Not rent."),
            example=mark("One salteña costs Rosa 3.30 bolivianos to make."),
            required=True,
            least=0,
            chapter=7,
        ),
        COST,
        *CARD,
        Field(
            "season",
            "M11",
            Kind.SERIES,
            mark("Which months are strong, and which are weak?"),
            why=mark("What comes in a strong month must last through the weak ones."),
            hint=mark("Choose a level for each month. A month left open is normal."),
            choices=YEAR_LEVELS,
            by="calendar",
            chapter=6,
            least=0,
            most=300,
        ),
        Field(
            month_prices.KEY,
            "M12",
            Kind.SERIES,
            mark("Does the price change with the months?"),
            why=mark("When everybody has much to sell, the price often falls."),
            hint=mark("Write the price of each month. Leave all empty if it does not change."),
            by="calendar",
            chapter=6,
            least=month_prices.LEAST,
            most=month_prices.MOST,
            decimals=month_prices.PLACES,
            elsewhere=True,
            said=month_prices.said,
        ),
        Field(
            "ramp",
            "S6",
            Kind.SERIES,
            mark("How do the first months go?"),
            why=mark("At first few people know you. The box must hold until then."),
            hint=mark("A normal month is 100. Empty months count as 100."),
            example=mark("Modou starts with 60, then 80, then 100."),
            least=0,
            most=100,
        ),
        of_100(
            "credit",
            "S7",
            mark("When you sell for 100, how much of it is paid a month later?"),
            why=mark("What is paid later is not in your box yet."),
        ),
        of_100(
            "lost",
            "S8",
            mark("Of every 100 that you make, how many do you lose, eat or give away?"),
            why=mark("What is lost has cost its material and brings nothing."),
            hint=mark("What is not sold still costs its material."),
            most=90,
        ),
        of_100(
            "eaten",
            "S8",
            mark("Of every 100 that you make, how many does your family eat or use?"),
            hint=mark("Count them in the number above too."),
            most=90,
            on_paper=False,
        ),
    ),
)

BAD_DEBT = replace(NEVER, key="bad_debt", asked_if=never_was_told)  # of plans from before M10 stood in part 4

SALES = Section("sales", 5, mark("What I sell"), (alone(PRODUCTS), alone(BAD_DEBT)), chapter=10)
