"""Part 11, “Where the money comes from”: the sentences that are not the question’s own."""

from __future__ import annotations

from app.language.messages import mark
from app.plan.examples.persons import ABENA, LEILA, MODOU, ROSA

SOURCES = {
    "own_cash": {
        MODOU: mark("Modou puts in 350,000 francs of his savings."),
        ABENA: mark("Abena puts in 6,000 cedis of her savings."),
        LEILA: mark("Leïla puts in 1,500 dinars of her savings."),
    },
    "later_cash": {
        ROSA: mark("Rosa puts in nothing later, so her list stays empty."),
        ABENA: mark("Abena puts in nothing later, so her list stays empty."),
        LEILA: mark("Leïla puts in nothing later, so her list stays empty."),
    },
    "family_money": {
        ROSA: mark("Rosa’s sister sends money for the family. None goes into the business."),
        MODOU: mark("Modou’s cousin sends money for the family. None goes into the business."),
        LEILA: mark("Leïla’s father helps the family. He puts nothing into the business."),
    },
    "rates": {
        ROSA: mark("Rosa writes how many bolivianos 1 euro was, and on which day."),
        ABENA: mark("Abena writes how many cedis 1 euro was, and on which day."),
        LEILA: mark("Leïla writes how many dinars 1 euro was, and on which day."),
    },
    "want_loan": {
        MODOU: mark("Modou has machines from the grant. He borrows only for what is missing."),
        ABENA: mark("Abena has hens from the grant. She borrows only for the hen house."),
        LEILA: mark("Leïla buys used chairs first. So a smaller loan is enough."),
    },
    "amount": {
        ROSA: mark("Rosa borrows 9,000 bolivianos, to be given back in 24 months."),
        MODOU: mark("Modou borrows 600,000 francs, to be given back in 18 months."),
        ABENA: mark("Abena borrows 10,000 cedis, to be given back in 18 months."),
    },
    "purpose": {
        ROSA: mark("Rosa’s loan pays the display case and the first stock."),
        MODOU: mark("Modou’s loan pays a battery for the days without current."),
        ABENA: mark("Abena’s loan pays the repair of the hen house."),
    },
    "dates": {
        ROSA: mark("Rosa: 24 months, and no month with interest only."),
        MODOU: mark("Modou: 18 months, and 1 month with interest only."),
        LEILA: mark("Leïla: 24 months, and 2 months with interest only."),
    },
    "terms": {
        ROSA: mark("Rosa’s lender asks 11.5 for every 100 in a year, and 1 as a fee."),
        MODOU: mark("Modou’s lender asks 18 for every 100 in a year, and 2 as a fee."),
        LEILA: mark("Leïla’s lender asks 22 for every 100 in a year, and 2.5 as a fee."),
    },
    "guarantee": {
        ROSA: mark("In Rosa’s group five people promise to pay for one another."),
        MODOU: mark("In Modou’s group five people promise to pay for one another."),
        LEILA: mark("In Leïla’s group five people promise to pay for one another."),
    },
    "weak_months": {
        ROSA: mark("Rosa sells little while the schools are closed. She asks for less then."),
        ABENA: mark("In August eggs are cheap, so Abena asks to pay less then."),
        LEILA: mark("Leïla sells little in Ramadan. She asks to pay less then."),
    },
    "instalments": {
        ROSA: mark("Rosa pays more in May, when she sells many cakes, and less in January."),
        ABENA: mark("Abena pays more in December, when eggs are dear, and less in August."),
        LEILA: mark("Leïla pays more in the wedding months of summer and less in Ramadan."),
    },
    "other_terms": {
        ROSA: mark("If the lender keeps a part as savings, Rosa pays interest on it too."),
        MODOU: mark("If the lender keeps a part as savings, Modou pays interest on it too."),
        ABENA: mark("If the lender keeps a part as savings, Abena pays interest on it too."),
        LEILA: mark("If the lender keeps a part as savings, Leïla pays interest on it too."),
    },
    "given_back": {
        ROSA: mark("Rosa asks on which day the lender gives such savings back."),
        MODOU: mark("Modou asks on which day the lender gives such savings back."),
        ABENA: mark("Abena asks on which day the lender gives such savings back."),
        LEILA: mark("Leïla asks on which day the lender gives such savings back."),
    },
}
