"""Part 4: who will buy, and how people find the business."""

from app.language.messages import mark
from app.plan.fields import Choice, Field, Kind, Section, Step, alone
from app.plan.sections.paid_later import NEVER, PAYS_LATER, TERMS

BUYER_KINDS = Field(
    key="buyer_kinds",
    number="M1",
    kind=Kind.CHOICE,
    label=mark("Who will buy from you?"),
    required=True,
    many=True,
    choices=(
        Choice("women", mark("Women")),
        Choice("men", mark("Men")),
        Choice("families", mark("Families")),
        Choice("passers_by", mark("People who pass by")),
        Choice("schools", mark("Schools")),
        Choice("shops", mark("Shops")),
        Choice("market", mark("Sellers on the market")),
        Choice("restaurants", mark("Restaurants")),
        Choice("farmers", mark("Farmers")),
        Choice("businesses", mark("Other businesses")),
        Choice("abroad", mark("People abroad")),
        Choice("other", mark("Somebody else")),
    ),
)
BUYERS = Field(
    key="buyers",
    number="M1",
    kind=Kind.TEXT,
    label=mark("Who are they, more exactly?"),
)
WHO_BUYS = Step(
    BUYERS.key,
    BUYER_KINDS.label,
    (BUYER_KINDS, BUYERS),
    mark("A clear picture of buyers helps you choose place and price."),
    mark("Rosa: people on their way to work, and four school kiosks."),
)

NEAR = Field(
    key="near",
    number="M2",
    kind=Kind.NUMBER,
    label=mark("How many such people are near enough?"),
    why=mark("You cannot sell to more people than there are."),
    example=mark("Rosa counted 600 people at the bus stop in one morning."),
    least=0,
    most=10_000_000,
    measured=True,
)

ASKED = Field(
    key="asked",
    number="M3",
    kind=Kind.NUMBER,
    label=mark("How many people did you ask?"),
    hint=mark("Five is a good start. Zero is an honest answer."),
    required=True,
    least=0,
    most=100_000,
)
HEARD = Field(
    key="heard",
    number="M3",
    kind=Kind.TEXT,
    label=mark("What did they say?"),
    required=True,
)
WALK = Step(
    "walk",
    mark("How many people did you ask, and what did they say?"),
    (ASKED, HEARD),
    mark("Their answers turn a guess into something you know."),
    mark("Rosa asked 4 kiosks. 3 want empanadas and pay after a week."),
)

OTHERS = Field(
    key="others",
    number="M4",
    kind=Kind.TABLE,
    label=mark("Who else sells this near you?"),
    why=mark("Their prices and their faults show you your place."),
    example=mark("Modou: the tailor at the corner. He is cheap and always late."),
    hint=mark("Go and look. Two names are a good start."),
    most=15,
    measured=True,
    add=mark("Add somebody who sells it too"),
    none=mark("Nobody else sells it"),
    columns=(
        Field("name", "M4", Kind.LINE, mark("Who is it?"), required=True, most=80),
        Field(
            "product",
            "M4",
            Kind.CHOICE,
            mark("Which of your products do they sell too?"),
            hint=mark("You can choose here once “What I sell” has names."),
            among=("sales", "products"),
        ),
        Field("price", "M4", Kind.MONEY, mark("What do they ask for one?"), least=0),
        Field("good", "M4", Kind.LINE, mark("What do they do well?"), most=160),
        Field("weak", "M4", Kind.LINE, mark("What do they do badly?"), most=160),
    ),
)

REASON = Field(
    key="reason",
    number="M6",
    kind=Kind.TEXT,
    label=mark("Why will they come to you?"),
    why=mark("Others sell too. Say what is better with you."),
    example=mark("Modou finishes on the promised day, also before Tabaski."),
    required=True,
)

HOURS = Field(
    key="hours",
    number="M9",
    kind=Kind.TEXT,
    label=mark("Who serves, and at which hours?"),
)
DAYS_OPEN = Field(
    key="days_open",
    number="M9",
    kind=Kind.NUMBER,
    label=mark("How many days a month are you open?"),
    hint=mark("If you leave it empty we count 26 days."),
    unit=mark("days a month"),
    least=1,
    most=31,
)
OPENING_HOURS = Step(
    "opening_hours",
    mark("When are you open, and who serves?"),
    (HOURS, DAYS_OPEN),
    mark("We use the days to count pieces a day."),
    mark("Leïla opens 26 days a month, from Tuesday to Sunday morning."),
)

PROMOTION = Field(
    key="promotion",
    number="M7",
    kind=Kind.TABLE,
    label=mark("How will people hear of you, and what does it cost?"),
    why=mark("Who is not known sells nothing. Small costs count too."),
    example=mark("Rosa pays 50 bolivianos a month for leaflets."),
    hint=mark("What is paid once stands before opening. What is paid each month stands only here."),
    most=10,
    measured=True,
    add=mark("Add a way"),
    columns=(
        Field("name", "M7", Kind.LINE, mark("Which way?"), required=True, most=80),
        Field("amount", "M7", Kind.MONEY, mark("How much each month?"), required=True, least=0, total=True),
    ),
)

DELIVERY = Field(
    key="delivery",
    number="M8",
    kind=Kind.CHOICE,
    label=mark("How do people get what they buy?"),
    why=mark("Bringing it costs time and transport."),
    example=mark("People come to Rosa. She also brings empanadas to the school kiosks."),
    many=True,
    choices=(
        Choice("here", mark("They come to me")),
        Choice("market", mark("I sell on the market")),
        Choice("bring", mark("I bring it")),
        Choice("carrier", mark("Somebody brings it for me")),
        Choice("resale", mark("Shops sell it for me")),
    ),
)

MARKET = Section(
    "market",
    4,
    mark("Customers and market"),
    (
        WHO_BUYS,
        alone(NEAR),
        WALK,
        alone(OTHERS),
        alone(REASON),
        alone(PROMOTION),
        alone(DELIVERY),
        OPENING_HOURS,
        alone(PAYS_LATER),
        TERMS,
        alone(NEVER),
    ),
    chapter=5,
)
