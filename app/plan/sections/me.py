"""Part 1: who returns, where to and with what in hand."""

from app.language.messages import mark
from app.plan.fields import Choice, Field, Kind, Section, Step, alone
from app.plan.sections.work import JOBS, WORK

# A country without a row in the catalogue: its plan has a money, and nothing else is known.
OTHER, ANOTHER = "other", mark("Another country")
# The rows of the catalogue of countries; their names come from it in the reader's language.
COUNTRIES = ("BO", "BR", "CL", "CO", "EC", "GH", "IT", "MA", "NG", "PE", "PY", "SN", "TN", "UY")
COUNTRY_NAMES = {
    "BO": mark("Bolivia"),
    "BR": mark("Brazil"),
    "CL": mark("Chile"),
    "CO": mark("Colombia"),
    "EC": mark("Ecuador"),
    "GH": mark("Ghana"),
    "IT": mark("Italy"),
    "MA": mark("Morocco"),
    "NG": mark("Nigeria"),
    "PE": mark("Peru"),
    "PY": mark("Paraguay"),
    "SN": mark("Senegal"),
    "TN": mark("Tunisia"),
    "UY": mark("Uruguay"),
}

NAME = Field(
    key="name",
    number="P1",
    kind=Kind.LINE,
    label=mark("What name shall we use for you?"),
    why=mark("Your mentor reads it. A short name or another name is fine."),
    example=mark("Rosa writes only Rosa."),
    required=True,
    must=True,
    most=60,
)

COUNTRY = Field(
    key="country",
    number="P2",
    kind=Kind.CHOICE,
    label=mark("In which country will you work?"),
    hint=mark("The money of your plan does not change with the country."),
    required=True,
    must=True,
    choices=(
        *(Choice(key, COUNTRY_NAMES[key]) for key in COUNTRIES),
        Choice(OTHER, ANOTHER),
    ),
)

PLACE = Field(
    key="place",
    number="P2",
    kind=Kind.LINE,
    label=mark("In which town or village?"),
    hint=mark("Is your country not in the list? Write it here too."),
    required=True,
    must=True,
    most=80,
)

WHERE = Step(
    "where",
    mark("In which country and place will you work?"),
    (COUNTRY, PLACE),
    mark("Feasts, rules and lenders are not the same everywhere."),
    mark("Modou works in Pikine, near Dakar, in Senegal."),
)

WHEREABOUTS = Field(
    key="whereabouts",
    number="P3",
    kind=Kind.CHOICE,
    label=mark("Where are you now?"),
    hint=mark("After the return you look at each price once more."),
    choices=(
        Choice("before", mark("I have not travelled yet")),
        Choice("after", mark("I am back")),
    ),
)

RETURN_MONTH = Field(
    key="return_month",
    number="P3",
    kind=Kind.MONTH,
    label=mark("When do you travel, or when did you arrive?"),
    required=True,
)
RETURN = Step(
    "return_month",
    mark("When do you travel, or when did you arrive?"),
    (WHEREABOUTS, RETURN_MONTH),
    mark("Some help is only for people who arrived a short time ago."),
    mark("Leïla arrived in November 2026."),
)

LANGUAGES = (
    Choice("it", "Italiano"),
    Choice("en", "English"),
    Choice("es", "Español"),
    Choice("fr", "Français"),
    Choice("pt", "Português"),
    Choice("ar", "العربية"),
)
TONGUES = Step(
    "languages",
    mark("Which languages do you read, and which do you speak?"),
    (
        Field("reads", "P4", Kind.CHOICE, mark("I want to read in"), choices=LANGUAGES),
        Field(
            "speaks",
            "P4",
            Kind.CHOICE,
            mark("I want to speak with my mentor in"),
            choices=(*LANGUAGES, Choice("other", mark("Another language"))),
        ),
        Field("speaks_too", "P4", Kind.CHOICE, mark("I can also speak"), many=True, choices=LANGUAGES),
        Field(
            "other_tongues",
            "P4",
            Kind.LINE,
            mark("Which other languages do you speak?"),
            hint=mark("For example Wolof or Quechua."),
            most=120,
        ),
        Field("reads_too", "P4", Kind.CHOICE, mark("I can also read"), many=True, choices=LANGUAGES, more=True),
    ),
    mark("Your mentor should be somebody you can talk to."),
    mark("Modou reads French and Italian. He speaks Wolof and French."),
)

LEARN = Field(
    key="learn",
    number="P5",
    kind=Kind.CHOICE,
    label=mark("How do you like to learn?"),
    why=mark("Your mentor and your trainer prepare for it."),
    example=mark("Rosa likes to listen, and to do it together with somebody."),
    many=True,
    choices=(
        Choice("read", mark("I read")),
        Choice("listen", mark("I listen")),
        Choice("together", mark("Together with somebody")),
    ),
)

PHONE = Field(
    key="phone",
    number="P6",
    kind=Kind.CHOICE,
    label=mark("Is the phone yours, or do others use it too?"),
    why=mark("On a shared phone nothing of your plan may stay."),
    example=mark("Abena’s whole family uses her phone. She says that others use it too."),
    hint=mark("If others use it, a few minutes of quiet sign you out."),
    choices=(
        Choice("own", mark("It is mine alone")),
        Choice("shared", mark("Others use it too")),
        Choice("borrowed", mark("I borrow one, or use a computer somewhere")),
    ),
)

HELPER_KINDS = Field(
    key="helper_kinds",
    number="P8",
    kind=Kind.CHOICE,
    label=mark("Who can help you in your country?"),
    many=True,
    choices=(
        Choice("family", mark("My family")),
        Choice("friends", mark("Friends and neighbours")),
        Choice("association", mark("An association, a church or a mosque")),
        Choice("other", mark("Somebody else")),
        Choice("none", mark("Nobody now"), alone=True),
    ),
)
HELPERS = Field(
    key="helpers",
    number="P8",
    kind=Kind.TEXT,
    label=mark("Who are they, and what can they do?"),
)
HELP = Step(
    HELPERS.key,
    HELPER_KINDS.label,
    (HELPER_KINDS, HELPERS),
    mark("A relative, a neighbour or a group can lend hands and tools."),
    mark("Abena’s husband is a carpenter. He repairs the hen house."),
)

ME = Section(
    "me",
    1,
    mark("Me and my return"),
    (
        alone(NAME),
        WHERE,
        RETURN,
        TONGUES,
        alone(LEARN),
        alone(PHONE),
        alone(JOBS),
        alone(WORK),
        HELP,
    ),
    chapter=1,
)
