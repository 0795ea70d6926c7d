"""What often goes wrong in small businesses, what helps before it and what is done after it."""

from app.language.messages import mark
from app.plan.sections.risks import ONCE
from app.plan.starting_points.shape import Risk

ILL = Risk(
    "ill",
    mark("I fall ill and cannot work."),
    2,
    mark("Most people are ill for some days in a year."),
    mark("Teach one person the work. Keep a small reserve."),
    mark("That person works on fewer days."),
    ("one_month_of_illness",),
)
THEFT = Risk(
    "theft",
    mark("Somebody steals goods, tools or animals."),
    2,
    mark("Goods, tools and animals are easy to carry away and to sell."),
    mark("Lock everything. Leave little money there."),
    mark("Tell the police and the neighbours the same day."),
    ("stock_stolen", "animals_lost_20pct", ONCE),
)
DEARER = Risk(
    "dearer",
    mark("What I buy becomes much dearer."),
    3,
    mark("Goods and materials become dearer in most years."),
    mark("Know three sellers. Buy together with others."),
    mark("Raise the price a little, or make less."),
    ("main_material_dearer", "main_cost_dearer", "materials_and_fixed_plus_10pct"),
)
CHEAPER = Risk(
    "cheaper",
    mark("The price falls when everybody sells."),
    3,
    mark("Many people sell the same in the same months of each year."),
    mark("Find a buyer early. Sell in other months too."),
    mark("Sell smaller amounts in more places."),
    ("price_minus_10pct",),
)
UNPAID = Risk(
    "unpaid",
    mark("Customers who owe me do not pay."),
    2,
    mark("It is hard to say no to people whom you know."),
    mark("Let few people pay later. Write it down."),
    mark("Sell to them only for cash until they pay."),
    ("customer_does_not_pay", "sales_minus_10pct"),
)
RIVAL = Risk(
    "rival",
    mark("Somebody opens the same business nearby."),
    2,
    mark("A business that goes well is copied, but not every year."),
    mark("Do good work. Know what my customers want."),
    mark("Offer something that the other does not have."),
    ("new_rival_next_door", "sales_minus_20pct"),
)
POWER_CUT = Risk(
    "powercut",
    mark("There is no power for days."),
    2,
    mark("In many places the power fails in hot or rainy months."),
    mark("Have a battery, gas or work by hand."),
    mark("Do other work first. Tell the customers."),
    ("power_cuts", "sales_minus_10pct"),
)
BREAKS = Risk(
    "breaks",
    mark("The most important machine breaks."),
    2,
    mark("What runs every day breaks from time to time."),
    mark("Clean it often. Know a person who repairs it."),
    mark("Rent or borrow one until it works again."),
    ("equipment_breaks", ONCE),
)
ANIMALS_DIE = Risk(
    "animalsdie",
    mark("An illness kills many animals."),
    2,
    mark("Illness spreads fast among animals. Vaccines stop only a part of it."),
    mark("Vaccinate in time. Let no strangers in."),
    mark("Call the vet. Keep sick animals apart."),
    ("flock_dies_30pct", "animals_lost_20pct", "sales_minus_20pct"),
)
WEATHER = Risk(
    "weather",
    mark("It rains too little or too much."),
    2,
    mark("In some years the rain comes late, or all at once."),
    mark("Store water. Dig drains."),
    mark("Plant again what grows fast."),
    ("harvest_fails", "road_closed", "sales_minus_10pct"),
)
PESTS = Risk(
    "pests",
    mark("Insects or an illness destroy the plants."),
    2,
    mark("One sick plant infects the next, but not in every season."),
    mark("Grow several plants. Look at them every day."),
    mark("Take sick plants away. Ask the farm adviser."),
    ("harvest_fails", "sales_minus_20pct"),
)
SPOILS = Risk(
    "spoils",
    mark("Goods spoil before they are sold."),
    3,
    mark("Fresh goods keep for few days, and sales change every day."),
    mark("Prepare only what one day sells. Keep it cold."),
    mark("Sell it cheaper the same day. Prepare less tomorrow."),
    ("materials_and_fixed_plus_10pct",),
)
BAD_FOOD = Risk(
    "badfood",
    mark("Somebody falls ill from my food."),
    1,
    mark("With clean water and cold storage it happens rarely."),
    mark("Clean hands, clean water and cold storage."),
    mark("Stop selling it. Look for the cause."),
    ("sales_minus_20pct",),
)
ACCIDENT = Risk(
    "accident",
    mark("An accident hurts me or another person."),
    2,
    mark("Blades, heights and roads are dangerous, also for careful people."),
    mark("Wear protection. Ask about insurance."),
    mark("Call for help. Then tell the insurance."),
    (ONCE,),
)
STOPPED = Risk(
    "stopped",
    mark("An office or the police stops the work."),
    1,
    mark("Whoever carries the papers is rarely stopped for long."),
    mark("Ask which papers are needed. Carry them with me."),
    mark("Ask what is missing, and how long it takes."),
    ("sales_minus_10pct",),
)
NO_WORK = Risk(
    "nowork",
    mark("For weeks there is little work."),
    2,
    mark("Orders come in waves, and some weeks bring few."),
    mark("Save in good months. Ask old customers."),
    mark("Offer small repairs. Take less home."),
    ("sales_minus_20pct",),
)
COMPLAINT = Risk(
    "complaint",
    mark("A customer is not content and pays nothing."),
    2,
    mark("What was agreed only in words is understood in two ways."),
    mark("Agree before on the work and the price."),
    mark("Do it again, or give a part back."),
    (ONCE,),
)
LATE_GOODS = Risk(
    "lategoods",
    mark("What I ordered comes late, or not all of it."),
    2,
    mark("Goods from far away wait at ports, borders and bad roads."),
    mark("Order early. Know who sells it nearby."),
    mark("Borrow or buy a little nearby. Tell the customers."),
    ("opening_two_months_late",),
)
LATE_PAPERS = Risk(
    "latepapers",
    mark("A paper takes months longer than promised."),
    2,
    mark("Offices are slow at times, and one missing copy costs weeks."),
    mark("Ask for it early. Keep a copy with the date."),
    mark("Ask again each week. Open later, and spend nothing until then."),
    ("opening_two_months_late",),
)
RELATIVES = Risk(
    "relatives",
    mark("Relatives ask for money from the box."),
    3,
    mark("Families hope for help from whoever comes back and opens a business."),
    mark("Agree at home what I take each month."),
    mark("Give from what I take home, never from the box."),
    ("more_taken_home",),
)
CURRENCY = Risk(
    "currency",
    mark("Our money loses value, and goods from abroad become dearer."),
    2,
    mark("In many countries this happens every few years."),
    mark("Buy early what comes from abroad."),
    mark("Count the prices again. Look for goods made here."),
    ("currency_falls", "materials_and_fixed_plus_10pct"),
)
THIN_MONTH = Risk(
    "thinmonth",
    mark("A month brings less than the family needs."),
    3,
    mark("Most trades have one or two weak months in each year."),
    mark("Put something aside in each good month."),
    mark("Use what was put aside. Pay later what can wait."),
    ("sales_minus_10pct",),
)
PLACE_LOST = Risk(
    "placelost",
    mark("The owner wants the place back, or much more rent."),
    2,
    mark("A place is worth more once customers come to it."),
    mark("Agree in writing on the rent and the years."),
    mark("Look for a place nearby. Tell the customers."),
    (ONCE,),
)
HELPER_LEAVES = Risk(
    "helperleaves",
    mark("A good helper leaves."),
    2,
    mark("Whoever has learned the work can find better pay, or begin alone."),
    mark("Pay on time. Teach two people the work."),
    mark("Take fewer orders until somebody has learned it."),
    ("sales_minus_10pct",),
)
FALSE_MONEY = Risk(
    "falsemoney",
    mark("Somebody pays with false notes or a false message."),
    2,
    mark("It is tried where many people pay in a hurry."),
    mark("Look at each note. Give goods once the money is there."),
    mark("Tell the police and the other sellers the same day."),
    (ONCE,),
)
