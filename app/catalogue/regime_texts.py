"""What rows of registration regimes say in free words, as sentences for readers, by what each tells about.

The words of a row are the key: a row that a programme writes in other words says nothing in their place, and never
English to a reader of another language. An empty entry is said by the row's other columns already, or is a note of its
collector. Exact amounts inside stand for the row's own country.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from app.language.messages import Message, count, mark, say
from app.language.money import Money
from app.matching.regime_words import NO_FEE_AT_POST, NO_FEE_ONLINE
from app.matching.regimes import Place
from app.plan import country_papers as papers
from app.plan.starting_points.papers import REGISTER
from app.plan.starting_points.shape import Paper

Said = tuple[tuple[Place, Message], ...]

CRAFTS = mark("In trade, crafts, making things and services.")
ELIGIBLE: Mapping[str, Said] = {
    "individuals: craftspeople, small retailers, market food sellers (vivanderos)": (
        ("whom", say("For crafts, small shops and people who sell food at the market.")),
    ),
    "individuals and EIRL in trade, industry, services, and non-professional trades": (("whom", say(CRAFTS)),),
    "individuals with gross yearly income up to USD 20,000": (),
    "individuals and companies with gross yearly income from USD 20,000.01 to 300,000": (
        ("sales", say("Sales of more than %(amount)s in a year.", amount=Money(2_000_000, "USD"))),
    ),
    "Tunisian individuals alone in industry, crafts, trade, services (agriculture in the first text)": (
        ("whom", say(CRAFTS)),
    ),
    "individual trader": (),
    "individual, no minimum capital": (("known", say("Nobody asks for a least amount of own money.")),),
    "individual, listed activities (more than 460), no share in another company": (
        ("whom", say("Only for work that stands on its list, and without a share in another business.")),
    ),
    "one-person businesses": (),
    (
        "one-person firms with at most one employee (spouse may help); de facto partnerships of two, or three"
        " relatives, without employees; street, public-space and small-shop activity"
    ): (
        ("whom", say("Together only two people, or three of one family.")),
        ("whom", say("For selling in the street, in public places and in small shops.")),
    ),
    (
        "adults in households under the poverty line or socially vulnerable; single or up to five partners, no"
        " employees"
    ): (("whom", say("For adults of poor families, alone or up to five together.")),),
    "individual or EIRL working in the family home, lawful occupant": (
        ("whom", say("For work in the home of the family, where it may lawfully live.")),
    ),
    "individual in industry, trade, crafts (limit 500,000) or services (limit 200,000)": (
        ("whom", say(CRAFTS)),
        ("sales", say("Only services: at most %(amount)s in a year.", amount=Money(20_000_000, "MAD"))),
    ),
    "sole trader or partnership": (("whom", say("Two or more partners can use it too.")),),
    "individual carrying on trade": (),
}

ENTRY: Mapping[str, Said] = {
    "online registration; no fee was mentioned (confirm)": (("entry", NO_FEE_ONLINE),),
    "10,000 court fee, plus 10,000 for a trade name (OAPI); plus two stamps of 2,000": (
        (
            "entry",
            say(
                "In it: %(fee)s for the court and two stamps of %(stamp)s. A trade name costs %(name)s more.",
                fee=Money(10_000, "XOF"),
                stamp=Money(2_000, "XOF"),
                name=Money(10_000, "XOF"),
            ),
        ),
    ),
    "free of charge, online": (("entry", say("It is done on the internet.")),),
    "municipal licence (patente), amount set by the municipality": (
        ("entry", say("The town sets the price of its licence (patente).")),
    ),
    "on the identity card at a post office; no fee mentioned": (("entry", NO_FEE_AT_POST),),
    (
        "about NGN 11,000 officially; free for 250,000 nano, micro and small firms through SMEDAN for three months"
        " from 26 September 2025"
    ): (("entry", say("In 2025 it was free for some months (SMEDAN). Is it still?")),),
    (
        "progressive by assets in six bands from 2 UVB to 1,000 UVB; UVB 2025 is COP 11,552, so at least COP 23,104"
        " (computed)"
    ): (("entry", say("The more the business has, the more it costs. The price rises each year.")),),
}

LATER: Mapping[str, Said] = {
    "one yearly quota by income band, zero in some bands, income tax and VAT included (amounts not read)": (
        ("later", say("One payment in a year, by what is sold. For some it is nothing.")),
    ),
    "renewal of the business name, from 31 December 2022 (25 before)": (
        ("later", say("The name of the business is registered again.")),
    ),
    (
        "DAS 2026: 82.05 trade/industry, 86.05 services, 87.05 both (5 % of the minimum wage of 1,621 plus 1.00 ICMS"
        " / 5.00 ISS), due on the 20th"
    ): (
        (
            "later",
            say(
                "For services %(services)s, for trade and services %(both)s. It is paid by day %(day)s.",
                services=Money(8_605, "BRL"),
                both=Money(8_705, "BRL"),
                day=20,
            ),
        ),
    ),
    (
        "gradual for firms registered since 2021: 25 % of the contribution in months 1-12, 50 % in 13-24, 100 %"
        " after; base 5 BFC"
    ): (
        (
            "later",
            say("A contribution: a quarter of it in year one, half in year two, then all."),
        ),
    ),
    "renewal each year by 31 March, same scale": (
        ("later", say("Each year by the end of March it is renewed and paid again.")),
    ),
    "one fixed payment replaces VAT (IVA), transactions tax (IT) and profit tax (IUE)": (
        ("later", say("One fixed payment takes the place of three taxes (IVA, IT, IUE).")),
    ),
    "single monthly quota; only sales slips (boletas), no invoices": (
        ("known", say("Customers get sales slips (boletas), no invoices.")),
    ),
    "sales notes with the legend 'Negocio Popular - Régimen RIMPE'; no monthly VAT return": (
        ("known", say("Customers get sales notes. Nothing is declared for VAT (IVA) each month.")),
    ),
    "income tax once a year on a progressive table, about 1-2 % of gross income; VAT half-yearly or monthly": (
        ("later", say("Income tax once a year: about %(least)s to %(most)s of every 100 sold.", least=1, most=2)),
        ("later", say("VAT (IVA) each half year or each month.")),
    ),
    (
        "single contribution: 0.5 % of turnover (tax) plus 7.5 % on two thirds of the minimum wage (social), declared"
        " quarterly online; first year free"
    ): (
        ("later", say("Every three months %(share)s of every 100 sold, as tax.", share=Decimal("0.5"))),
        ("later", say("And %(share)s of every 100 of two thirds of the minimum wage.", share=Decimal("7.5"))),
        ("later", say("The first year is free.")),
    ),
    "0.5 % of turnover (industry, trade, crafts); 1 % (services)": (
        ("later", say("Of every 100 sold %(share)s, for services %(more)s.", share=Decimal("0.5"), more=1)),
    ),
}

TIME: Mapping[str, Said] = {
    "card within 15 days of the application": (
        ("time", count("At most one day until the card.", "At most %(n)s days until the card.", 15)),
    ),
    "24 hours (embassy page); 48 hours (other pages)": (("time", say("One or two days.")),),
    "immediate CNPJ": (("time", say("At once.")),),
    "four years, renewable once for three": (("known", say("It holds for four years, and once for three more.")),),
}

NOTES: Mapping[str, Said] = {
    (
        "Thresholds of the original text only; they were raised later. Unconfirmed: DS 3698 of 2018 raised capital to"
        " BOB 60,000 and sales to 184,000, bimonthly quota by category. Get the SIN table before use."
    ): (("size", say("These are the limits of the first law. They were raised later: ask for those of today.")),),
    "Limits apply to sales and to purchases. Yearly cap is that of the whole regime.": (
        ("size", say("The limits are for sales and for what is bought.")),
    ),
    "Portal address is a unconfirmed. New activities start in RIMPE when they qualify.": (
        ("known", say("New businesses begin here where they fit.")),
    ),
    "A returnee with an old patente is excluded: ask early. cost 0 means 'no fee mentioned'.": (
        ("known", say("Who had a licence (patente) before may not join: ask early.")),
    ),
    (
        "First registration fee not found. Renewal period of a year is implied, not stated. Tax identification number"
        " needed first."
    ): (("known", say("A tax number is needed first.")),),
    (
        "Totals computed from the listed items. Page undated. Returnee hint: a sworn statement replaces the criminal"
        " record."
    ): (),
    "Threshold not found. Unconfirmed: turnover up to XOF 50 million. Do not show a figure until confirmed.": (),
    (
        "Over the limit by up to 20 % (97,200): complementary payment, leaves next year; above: out at once,"
        " backdated. Yearly declaration by 31 May. Bills to raise the limit (130,000-144,900) were pending."
    ): (
        ("size", say("A little above it, one pays more and leaves the next year. Far above, one leaves at once.")),
        ("known", say("Once a year, by the end of May, one declares what was sold.")),
    ),
    (
        "Monthly quotas by band exist; amounts not found. A new MSME law gives RUC holders automatic MIPYMES cards"
        " (Última Hora, 2025)."
    ): (("later", say("One payment in a month, by what is sold.")),),
    (
        "Income limit is in indexed units: 183,000 UI for a single venture, 305,000 UI for an association. Needs prior"
        " MIDES authorisation: suited to vulnerable returnees."
    ): (
        (
            "sales",
            say(
                "Income of at most %(alone)s indexed units (UI) alone, %(group)s for a group.",
                alone=183_000,
                group=305_000,
            ),
        ),
        ("known", say("MIDES must say yes first.")),
    ),
    (
        "employees_max counts people outside the family. No zoning report needed. Law dates from August 2001 (2009"
        " guide)."
    ): (("size", say("Only people outside the family are counted.")),),
    (
        "Law 114.13. Services limit 200,000 is in the text, not in turnover_max_per_year. No trade register, no VAT,"
        " home address allowed. New social contribution rules in the 2025 guide not read."
    ): (("known", say("It needs no trade register and no VAT (TVA). The home can be its address.")),),
    "The free window has probably closed. Middlemen asked NGN 30,000-100,000: warn users.": (
        ("known", say("Some people ask much more for doing it. It is cheaper at the office itself.")),
    ),
    "Opening a shop (establecimiento) costs extra. UVB changes each year.": (
        ("entry", say("A shop of its own (establecimiento) costs extra.")),
    ),
}

BY_COLUMN = {
    "eligible_text": ELIGIBLE,
    "registration_cost_text": ENTRY,
    "recurring_cost_text": LATER,
    "tax_rate_text": LATER,
    "processing_time_text": TIME,
    "duration_limit_text": TIME,
    "notes": NOTES,
}

ASSETS = {  # the unit of a limit of what the business has -> its sentence
    "BOB capital": mark("What the business has is worth at most %(amount)s."),
    "PEN fixed assets without vehicles and buildings": mark(
        "Things that last are worth at most %(amount)s, without vehicles and buildings."
    ),
    "indexed units (UI)": mark("What the business has is worth at most %(amount)s indexed units (UI)."),
    "UF, without the building": mark("What the business has is worth at most %(amount)s UF, without the building."),
}

NOT_FOR = {
    "sellers of electronics and household appliances": mark("sellers of electric things for the home"),
    "registered for the specific consumption tax": mark("who pays the special consumption tax"),
    "freight and passenger transport": mark("transport of goods and people"),
    "travel agencies": mark("travel agencies"),
    "customs agents": mark("customs agents"),
    "advertising": mark("advertising"),
    "casinos": mark("casinos"),
    "fuel sale": mark("sale of fuel"),
    "exports": mark("sales to other countries"),
    "property sale": mark("sale of land and houses"),
    "degree-holding professionals": mark("work for which one has studied at a university"),
    "construction and land development": mark("building and dividing land"),
    "already filed a tax declaration of existence": mark("who declared a business to the tax office before"),
    "main turnover with a former employer": mark("who sells most to a former employer"),
    "outside the forfait regime conditions": mark("who does not fit the fixed tax (forfait)"),
    "domestic service": mark("work in other people’s homes"),
    "construction": mark("building work"),
    "nuisance, polluting or dangerous activities": mark("work that is loud, dirty or dangerous"),
    "regulated professions": mark("professions that need a licence of their own"),
}

ENTRIES: Mapping[str, Paper] = {
    "business_registration": REGISTER,
    "simplified_tax": papers.SIMPLE_TAX,
    "simplified_status": papers.SMALL_BUSINESS,
}
DOCUMENTS: Mapping[str, Paper] = {
    "two copies of the national identity card": papers.ID_COPIES,
    "criminal record extract under three months, or sworn statement": papers.CRIMINAL_RECORD,
    "certificate of residence": papers.RESIDENCE,
    "marriage certificate where married": papers.MARRIAGE,
    "two fiscal stamps of XOF 2,000": papers.STAMPS,
    "registration form, sworn statement and start-of-activity declaration": papers.STARTING_FORM,
    "sworn statement on occupation of the home": papers.HOME,
    "health resolution for food": papers.FOOD_PERMIT,
    "condominium authorisation where it applies": papers.NEIGHBOURS,
    "RUES form": papers.RUES_FORM,
    "identity card copy": papers.ID_COPY,
    "RUT or pre-RUT": papers.RUT,
}

# Official names in Arabic, by the name and the offices of a row in French: both stand on the card of an Arabic reader.
IN_ARABIC: Mapping[tuple[str, str], tuple[str, str]] = {
    (
        "Statut d'auto-entrepreneur",
        "Ministère de l'Emploi et de la Formation professionnelle; Registre national de l'auto-entrepreneur",
    ): ("نظام المبادر الذاتي", "وزارة التشغيل والتكوين المهني؛ السجل الوطني للمبادر الذاتي"),
    ("Statut de l'auto-entrepreneur", "Barid Al-Maghrib, DGI"): (
        "نظام المقاول الذاتي",
        "بريد المغرب، المديرية العامة للضرائب",
    ),
}
