"""Part 4: who will buy, and how people find the business."""

from app.language.messages import mark
from app.plan.fields import Field, Kind, Section, Step, alone

BUYERS = Field(
    key="buyers",
    number="M1",
    kind=Kind.TEXT,
    label=mark("Who will buy from you?"),
    why=mark("A clear picture of buyers helps you choose place and price."),
    example=mark("Rosa: people on their way to work, and four school kiosks."),
    required=True,
)

NEAR = Field(
    key="near",
    number="M2",
    kind=Kind.NUMBER,
    label=mark("How many such people are near enough?"),
    why=mark("You cannot sell to more people than there are."),
    example=mark("Rosa counted about 600 people at the bus stop in one morning."),
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

MARKET = Section(
    "market",
    4,
    mark("Customers and market"),
    (alone(BUYERS), alone(NEAR), WALK, alone(REASON), OPENING_HOURS),
)
