"""Papers to ask about. Only the offices of the place can say which ones are needed there."""

from app.language.messages import mark
from app.plan.starting_points.shape import Paper

TAX_NUMBER = Paper("taxnumber", mark("Tax number"))
LICENCE = Paper("licence", mark("Licence of the town or district"))
REGISTER = Paper("register", mark("Entry in the trade register"))
HEALTH_CARD = Paper("healthcard", mark("Health card for work with food"))
PLACE = Paper("place", mark("Written permission for the place"))
RENT_CONTRACT = Paper("rentcontract", mark("Written rent contract"))
LAND = Paper("land", mark("Paper for the use of the land"))
WATER = Paper("water", mark("Permission to use the water"))
VACCINATION = Paper("vaccination", mark("Vaccination book of the animals"))
DRIVER = Paper("driver", mark("Driving licence"))
VEHICLE = Paper("vehicle", mark("Vehicle papers and insurance"))
RECEIPTS = Paper("receipts", mark("Receipts for used phones"))
WOOD = Paper("wood", mark("Papers that show where the wood comes from"))
ACCIDENTS = Paper("accidents", mark("Accident insurance"))
