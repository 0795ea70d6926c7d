"""Money of another country: what one of it was worth, on which day, and who said so."""

from app.language.messages import mark
from app.plan.fields import Choice, Field, Kind

CURRENCIES = (
    Choice("EUR", mark("Euro (EUR)")),
    Choice("USD", mark("US dollar (USD)")),
    Choice("GBP", mark("British pound (GBP)")),
    Choice("CHF", mark("Swiss franc (CHF)")),
    Choice("XOF", mark("CFA franc, West Africa (XOF)")),
    Choice("XAF", mark("CFA franc, Central Africa (XAF)")),
    Choice("TND", mark("Tunisian dinar (TND)")),
    Choice("MAD", mark("Moroccan dirham (MAD)")),
    Choice("GHS", mark("Ghanaian cedi (GHS)")),
    Choice("NGN", mark("Nigerian naira (NGN)")),
    Choice("BOB", mark("Bolivian boliviano (BOB)")),
    Choice("BRL", mark("Brazilian real (BRL)")),
    Choice("CLP", mark("Chilean peso (CLP)")),
    Choice("COP", mark("Colombian peso (COP)")),
    Choice("PEN", mark("Peruvian sol (PEN)")),
    Choice("PYG", mark("Paraguayan guaraní (PYG)")),
    Choice("UYU", mark("Uruguayan peso (UYU)")),
)

SOURCES = (
    Choice("bank", mark("A bank")),
    Choice("office", mark("An exchange office")),
    Choice("programme", mark("The programme or IOM")),
    Choice("website", mark("A website")),
    Choice("fixed", mark("It is fixed by the central bank")),
    Choice("person", mark("Somebody else")),
    Choice("myself", mark("Nobody: it comes from me")),
)

RATES = Field(
    key="rates",
    number="G6",
    kind=Kind.TABLE,
    label=mark("Do you know some amounts in another money?"),
    why=mark("Savings or a machine abroad are counted in the money of that country."),
    example=mark("Modou wrote on 3 March 2026: 1 euro is 655.957 francs."),
    hint=mark("The rate stays as you wrote it, with its day, until you write another."),
    measured=True,
    chapter=9,
    add=mark("Add a rate"),
    columns=(
        Field("currency", "G6", Kind.CHOICE, mark("Which other money is it?"), required=True, choices=CURRENCIES),
        Field(
            "per",
            "G6",
            Kind.CHOICE,
            mark("For how many of it?"),
            required=True,
            choices=(Choice("1", mark("For 1")), Choice("100", mark("For 100")), Choice("1000", mark("For 1,000"))),
        ),
        Field(
            "rate",
            "G6",
            Kind.NUMBER,
            mark("How much is that in the money of your plan?"),
            required=True,
            least=0,
            most=10**9,
            decimals=6,
        ),
        Field("day", "G6", Kind.NUMBER, mark("On which day of the month?"), required=True, least=1, most=31),
        Field("month", "G6", Kind.MONTH, mark("In which month?"), required=True),
        Field("source", "G6", Kind.CHOICE, mark("Who says so?"), required=True, choices=SOURCES),
    ),
)
