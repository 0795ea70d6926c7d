"""What one of a product is."""

from app.language.messages import mark

CRATE = mark("crate")
BAG = mark("bag")
BIRD = mark("bird")
ANIMAL = mark("animal")
BUNDLE = mark("bundle")
PIECE = mark("piece")
PLATE = mark("plate")
CUP = mark("cup")
CLIENT = mark("client")
JOB = mark("job")
TRIP = mark("trip")
DAY = mark("day")
KILO = mark("kilo")
