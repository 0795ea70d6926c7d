"""What often goes wrong in small businesses, what helps before it and what is done after it."""

from app.language.messages import mark
from app.plan.starting_points.shape import Risk

ILL = Risk(
    "ill",
    mark("I fall ill and cannot work."),
    2,
    mark("Teach one person the work. Keep a small reserve."),
    mark("That person works on fewer days."),
)
THEFT = Risk(
    "theft",
    mark("Somebody steals goods, tools or animals."),
    2,
    mark("Lock everything. Leave little money there."),
    mark("Tell the police and the neighbours the same day."),
)
DEARER = Risk(
    "dearer",
    mark("What I buy becomes much dearer."),
    3,
    mark("Know three sellers. Buy together with others."),
    mark("Raise the price a little, or make less."),
)
CHEAPER = Risk(
    "cheaper",
    mark("The price falls when everybody sells."),
    3,
    mark("Find a buyer early. Sell in other months too."),
    mark("Sell smaller amounts in more places."),
)
UNPAID = Risk(
    "unpaid",
    mark("Customers who owe me do not pay."),
    2,
    mark("Let few people pay later. Write it down."),
    mark("Sell to them only for cash until they pay."),
)
RIVAL = Risk(
    "rival",
    mark("Somebody opens the same business nearby."),
    2,
    mark("Do good work. Know what my customers want."),
    mark("Offer something that the other does not have."),
)
POWER_CUT = Risk(
    "powercut",
    mark("There is no power for days."),
    2,
    mark("Have a battery, gas or work by hand."),
    mark("Do other work first. Tell the customers."),
)
BREAKS = Risk(
    "breaks",
    mark("The most important machine breaks."),
    2,
    mark("Clean it often. Know a person who repairs it."),
    mark("Rent or borrow one until it works again."),
)
ANIMALS_DIE = Risk(
    "animalsdie",
    mark("An illness kills many animals."),
    2,
    mark("Vaccinate in time. Let no strangers in."),
    mark("Call the vet. Keep sick animals apart."),
)
WEATHER = Risk(
    "weather",
    mark("It rains too little or too much."),
    2,
    mark("Store water. Dig drains."),
    mark("Plant again what grows fast."),
)
PESTS = Risk(
    "pests",
    mark("Insects or an illness destroy the plants."),
    2,
    mark("Grow several plants. Look at them every day."),
    mark("Take sick plants away. Ask the farm adviser."),
)
SPOILS = Risk(
    "spoils",
    mark("Goods spoil before they are sold."),
    3,
    mark("Prepare only what one day sells. Keep it cold."),
    mark("Sell it cheaper the same day. Prepare less tomorrow."),
)
BAD_FOOD = Risk(
    "badfood",
    mark("Somebody falls ill from my food."),
    1,
    mark("Clean hands, clean water and cold storage."),
    mark("Stop selling it. Look for the cause."),
)
ACCIDENT = Risk(
    "accident",
    mark("An accident hurts me or another person."),
    2,
    mark("Wear protection. Ask about insurance."),
    mark("Call for help. Then tell the insurance."),
)
STOPPED = Risk(
    "stopped",
    mark("An office or the police stops the work."),
    1,
    mark("Ask which papers are needed. Carry them with me."),
    mark("Ask what is missing, and how long it takes."),
)
NO_WORK = Risk(
    "nowork",
    mark("For weeks there is little work."),
    2,
    mark("Save in good months. Ask old customers."),
    mark("Offer small repairs. Take less home."),
)
COMPLAINT = Risk(
    "complaint",
    mark("A customer is not content and pays nothing."),
    2,
    mark("Agree before on the work and the price."),
    mark("Do it again, or give a part back."),
)
