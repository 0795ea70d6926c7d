"""Papers to ask about. Only the offices of the place can say which ones are needed there."""

from app.language.messages import mark
from app.plan.starting_points.shape import Paper

TAX_NUMBER = Paper("taxnumber", mark("Tax number"), mark("The tax office asks for it, and often a lender too."))
NUMBERS = {  # what people of a country call its tax number
    "BO": "NIT",
    "CL": "RUT",
    "CO": "RUT",
    "EC": "RUC",
    "PE": "RUC",
    "PY": "RUC",
    "SN": "NINEA",
    "UY": "RUT",
}
LICENCE = Paper(
    "licence",
    mark("Licence of the town or district"),
    mark("The town or district usually asks for it before the opening."),
)
REGISTER = Paper("register", mark("Entry in the trade register"), mark("Banks and larger customers often ask for it."))
HEALTH_CARD = Paper(
    "healthcard",
    mark("Health card for work with food"),
    mark("Health inspectors usually ask for it where food is made or sold."),
)
PLACE = Paper(
    "place", mark("Written permission for the place"), mark("The town or the market usually asks who may stand there.")
)
RENT_CONTRACT = Paper(
    "rentcontract", mark("Written rent contract"), mark("The office for the licence and a lender often ask for it.")
)
LAND = Paper(
    "land", mark("Paper for the use of the land"), mark("A lender or the village may ask who may use the land.")
)
WATER = Paper(
    "water",
    mark("Permission to use the water"),
    mark("Where water is shared, its committee or an office usually asks for it."),
)
VACCINATION = Paper(
    "vaccination", mark("Vaccination book of the animals"), mark("Vets and buyers of animals usually ask for it.")
)
DRIVER = Paper("driver", mark("Driving licence"), mark("The police ask for it on the road."))
VEHICLE = Paper(
    "vehicle", mark("Vehicle papers and insurance"), mark("The police ask for them on the road and after an accident.")
)
RECEIPTS = Paper(
    "receipts", mark("Receipts for used phones"), mark("The police may ask where a used phone comes from.")
)
WOOD = Paper(
    "wood",
    mark("Papers that show where the wood comes from"),
    mark("The forest office or the police may ask for them."),
)
ACCIDENTS = Paper(
    "accidents", mark("Accident insurance"), mark("Larger customers often ask for it before dangerous work.")
)
