"""Part 3: what the business is."""

from app.language.messages import mark
from app.plan.conditions import only
from app.plan.fields import AllAnswers, Choice, Field, Kind, Section, Step, alone
from app.plan.sections.kinds import kinds_of_work
from app.plan.sections.shares import of_100

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
    example=mark("Rosa chooses food, Modou sewing, Abena eggs and poultry."),
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
    chapter=5,
)

DONE_BEFORE = Field(
    key="done_before",
    number="I4",
    kind=Kind.CHOICE,
    label=mark("Have you done this before?"),
    required=True,
    choices=(
        Choice("never", mark("No, never")),
        Choice("course", mark("I learned it in a course")),
        Choice("worked", mark("I worked in it for others")),
        Choice("own", mark("I had my own")),
    ),
)

EXPERIENCE = Field(
    key="experience",
    number="I4",
    kind=Kind.TEXT,
    label=mark("What did you do and learn in this trade?"),
    hint=mark("Jobs that stand in part 1 need not stand here again."),
)

BEFORE = Step(
    EXPERIENCE.key,
    mark("Have you done this before, and what did you learn?"),
    (DONE_BEFORE, EXPERIENCE),
    mark("Your hands’ experience is worth as much as money."),
    mark("In Italy Modou learned to sew fast on industrial machines."),
)

START_KIND = Field(
    key="start_kind",
    number="I5",
    kind=Kind.CHOICE,
    label=mark("Is the business new?"),
    why=mark("A business that runs already has other questions."),
    example=mark("Leïla starts her salon. Somebody who works in an uncle’s shop joins a family business."),
    required=True,
    choices=(
        Choice("new", mark("Yes, I start it")),
        Choice("takeover", mark("I take it over from somebody")),
        Choice("family", mark("I join a business of my family")),
        Choice("running", mark("No, it is mine and it runs already")),
    ),
)


def begins_new(answers: AllAnswers) -> bool:
    """Whether the answer to I5 says that the business is new."""
    return bool(answers.get("idea", {}).get(START_KIND.key) == "new")


PLACE_KIND = Field(
    key="place_kind",
    number="I6",
    kind=Kind.CHOICE,
    label=mark("Where will you work?"),
    why=mark("Rent and papers depend on the place."),
    example=mark("Modou sews in a rented room. Abena keeps her hens on a farm."),
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
    example=mark("Leïla works alone. Rosa’s mother and cousin help: she works with her family."),
    required=True,
    choices=(
        Choice("alone", mark("Alone")),
        Choice("family", mark("With my family")),
        Choice("group", mark("In a group of people who return")),
    ),
)


LEFT = "left"  # of a person in the group: the month from which she takes no part; what she wrote stays


@only(mark("Only if you work in a group: I7."))
def in_a_group(answers: AllAnswers) -> bool:
    """Whether the answer to I7 says that several returnees share the business."""
    return bool(answers.get("idea", {}).get("together") == "group")


PARTNERS = Field(
    key="partners",
    number="I7",
    kind=Kind.TABLE,
    label=mark("Who are you in the group, and who has which share?"),
    why=mark("Say it now, so that nobody quarrels later."),
    example=mark("Three people: 40, 30 and 30 of every 100."),
    hint=mark("Write yourself too. All shares together are 100."),
    required=True,
    least=2,
    most=20,
    add=mark("Add a person"),
    columns=(
        Field("name", "I7", Kind.LINE, mark("What do you call this person?"), required=True, most=60),
        of_100(
            "share",
            "I7",
            mark("Which share of every 100?"),
            required=True,
        ),
        Field("brings", "I7", Kind.LINE, mark("What does this person bring?"), most=120),
        Field(LEFT, "I7", Kind.MONTH, mark("When did this person leave the group?"), more=True),
    ),
    asked_if=in_a_group,
)

FEARED = (
    mark("One thing that can go wrong"),
    mark("A second thing that can go wrong"),
    mark("A third thing that can go wrong"),
)
ONE_NEEDED = mark("One is needed. Three are better.")
FEARS = Step(
    "fears",
    mark("Why might it fail?"),
    tuple(
        Field(f"fear_{n}", "I8", Kind.LINE, label, hint=ONE_NEEDED if n == 1 else "", most=160, chapter=3)
        for n, label in enumerate(FEARED, 1)
    ),
    mark("Who names a danger can prepare for it. You find them again in part 12."),
    mark("Leïla: another hairdresser opens, the power fails, I fall ill."),
)

IDEA_PART = Section(
    "idea",
    3,
    mark("My idea"),
    (
        alone(IDEA),
        alone(TRADE),
        kinds_of_work(TRADE.choices),
        alone(NEED),
        BEFORE,
        *(alone(field) for field in (START_KIND, PLACE_KIND, TOGETHER, PARTNERS)),
        FEARS,
    ),
    chapter=1,
)
