"""Which months matter in a trade, and why. The year itself stays open: it differs from place to place."""

from app.language.messages import mark

FEASTS = mark("Feasts bring more buyers. Ask in which months they fall.")
LARGE_FEASTS = mark("Before large feasts people pay most for animals.")
HARVEST = mark("At harvest prices fall. Out of season they rise.")
ORDERS = mark("Feasts, weddings and the start of school bring orders.")
WEDDINGS = mark("Weddings and feasts fill the chairs. Months of fasting are weak.")
PAY_DAY = mark("People spend more after pay day and before feasts.")
RAINS = mark("In the rains roads are bad and trips are fewer.")
BUILDING = mark("In the rains building stops. After the harvest people build.")
CATCH = mark("In some months there is much fish, in others little.")
