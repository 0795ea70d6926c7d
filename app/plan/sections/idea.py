"""Part 3: what the business is."""

from app.language.messages import mark
from app.plan.fields import Choice, Field, Kind, Section, alone

IDEA = Field(
    key="idea",
    number="I1",
    kind=Kind.LINE,
    label=mark("What will you make or sell, in one sentence?"),
    why=mark("Who reads your plan starts here."),
    example=mark("Rosa: salteñas and empanadas, made in the morning, sold in the street."),
    required=True,
    must=True,
    most=200,
)

TRADE = Field(
    key="trade",
    number="I2",
    kind=Kind.CHOICE,
    label=mark("Which trade is it?"),
    why=mark("Each trade has its own costs and seasons."),
    required=True,
    choices=(
        Choice("food", mark("Food and drinks")),
        Choice("poultry", mark("Eggs and poultry")),
        Choice("animals", mark("Other animals")),
        Choice("crops", mark("Fields and gardens")),
        Choice("sewing", mark("Sewing and cloth")),
        Choice("hair", mark("Hair and beauty")),
        Choice("shop", mark("Shop or trade")),
        Choice("transport", mark("Transport and delivery")),
        Choice("repair", mark("Repair and workshop")),
        Choice("building", mark("Building work")),
        Choice("other", mark("Something else")),
    ),
)

NEED = Field(
    key="need",
    number="I3",
    kind=Kind.TEXT,
    label=mark("What do people need that you will give them?"),
    why=mark("People buy what they miss, not what we like."),
    example=mark("Leïla: women here take a taxi to another town for colour."),
    required=True,
)

EXPERIENCE = Field(
    key="experience",
    number="I4",
    kind=Kind.TEXT,
    label=mark("Have you done this before, and where?"),
    why=mark("Your hands’ experience is worth as much as money."),
    example=mark("Modou sewed in Thiès, then six years in a workshop in Italy."),
    required=True,
)

START_KIND = Field(
    key="start_kind",
    number="I5",
    kind=Kind.CHOICE,
    label=mark("Is the business new?"),
    why=mark("A business that runs already has other questions."),
    required=True,
    choices=(
        Choice("new", mark("Yes, I start it")),
        Choice("takeover", mark("I take it over from somebody")),
        Choice("family", mark("I join a business of my family")),
        Choice("running", mark("No, it is mine and it runs already")),
    ),
)

PLACE_KIND = Field(
    key="place_kind",
    number="I6",
    kind=Kind.CHOICE,
    label=mark("Where will you work?"),
    why=mark("Rent and papers depend on the place."),
    required=True,
    choices=(
        Choice("home", mark("At home")),
        Choice("market", mark("On a market")),
        Choice("shop", mark("In a rented room or shop")),
        Choice("mobile", mark("On the road, from place to place")),
        Choice("farm", mark("On a farm or a field")),
    ),
)

TOGETHER = Field(
    key="together",
    number="I7",
    kind=Kind.CHOICE,
    label=mark("Do you do it alone or with others?"),
    why=mark("Who shares the work also shares the money."),
    required=True,
    choices=(
        Choice("alone", mark("Alone")),
        Choice("family", mark("With my family")),
        Choice("group", mark("In a group of people who return")),
    ),
)

IDEA_PART = Section(
    "idea",
    3,
    mark("My idea"),
    tuple(alone(field) for field in (IDEA, TRADE, NEED, EXPERIENCE, START_KIND, PLACE_KIND, TOGETHER)),
)
