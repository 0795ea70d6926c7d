"""Things that several trades need. Lives in months: guesses, near those of the plans that were counted in full."""

from app.language.messages import mark
from app.plan.starting_points.shape import Thing

RUNS = mark("What runs every day wears.")
METAL = mark("Good metal lasts if it is cleaned and kept dry.")
BUILT = mark("A simple building needs large repairs after about five years.")
FURNITURE = mark("Furniture in a busy room lasts four to five years.")
DAILY = mark("Daily use wears it, and pieces are lost.")
SUN = mark("Plastic breaks in the sun and in daily use.")
AGES = mark("Batteries and electronics age fast.")
ROAD = mark("Bad roads wear it.")
SALT = mark("Water and salt eat metal and wood.")

FEEDERS = Thing("feeders", mark("Feeders and drinkers"), 36, SUN)
WATER_TANK = Thing("watertank", mark("Water tank"), 60, SUN)
POULTRY_HOUSE = Thing("poultryhouse", mark("Poultry house"), 60, BUILT)
BARROW = Thing("barrow", mark("Wheelbarrow and spades"), 36, DAILY)
FENCE = Thing("fence", mark("Fence"), 60, BUILT)
FRIDGE = Thing("fridge", mark("Refrigerator"), 60, RUNS, upkeep=True)
FREEZER = Thing("freezer", mark("Freezer"), 60, RUNS, upkeep=True)
SCALE = Thing("scale", mark("Scale"), 48, AGES)
DISPLAY = Thing("display", mark("Display case"), 60, FURNITURE)
STALL = Thing("stall", mark("Stall or workshop with a roof"), 60, BUILT)
COOL_BOX = Thing("coolbox", mark("Cool box"), 36, SUN)
WORKBENCH = Thing("workbench", mark("Workbench and lamp"), 60, FURNITURE)
BATTERY = Thing("battery", mark("Battery and inverter"), 48, AGES, upkeep=True)
PHONE = Thing("phone", mark("Phone for the business"), 36, AGES)
HAND_TOOLS = Thing("handtools", mark("Hand tools"), 36, DAILY)
DRILL = Thing("drill", mark("Drill"), 36, RUNS, upkeep=True)
PROTECTION = Thing("protection", mark("Helmets, gloves and strong shoes"), 12, DAILY)
