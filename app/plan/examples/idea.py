"""Part 3, “My idea”: the sentences that are not the question’s own."""

from __future__ import annotations

from app.language.messages import mark
from app.plan.examples.persons import ABENA, LEILA, MODOU, ROSA

IDEA = {
    "idea": {
        MODOU: mark("Modou: outfits for feasts, school uniforms and repairs, from a workshop in Pikine."),
        ABENA: mark("Abena: fresh eggs by the crate, and manure by the bag."),
        LEILA: mark("Leïla: a small salon for women, with cut, colour and bridal hair."),
    },
    "trade": {
        LEILA: mark("Leïla chooses hair and beauty."),
    },
    "kind": {
        LEILA: mark("Leïla chooses the hairdresser’s salon."),
    },
    "need": {
        ROSA: mark("Rosa: people leave home at six and have not eaten yet."),
        MODOU: mark("Modou: before the feasts the tailors promise and do not finish."),
        ABENA: mark("Abena: the eggs in the shops come from far, late and often broken."),
    },
    "experience": {
        ROSA: mark("In a bar in Bergamo Rosa was first cook for six years."),
        ABENA: mark("At her aunt’s Abena fed 500 hens and gave the vaccines."),
        LEILA: mark("In Milan Leïla learned to mix colour and to plan her day."),
    },
    "start_kind": {
        ROSA: mark("Rosa starts her kitchen. Somebody who works in an uncle’s shop joins a family business."),
        MODOU: mark("Modou starts his workshop. Somebody who works in an uncle’s shop joins a family business."),
        ABENA: mark("Abena starts her egg farm. Somebody who works in an uncle’s shop joins a family business."),
    },
    "place_kind": {
        ROSA: mark("Rosa rents a small shop with a kitchen near the cable car."),
        LEILA: mark("Leïla rents a small shop in her quarter for the salon."),
    },
    "together": {
        MODOU: mark("Modou’s wife brings customers and keeps the box: he works with his family."),
        ABENA: mark("Abena’s husband feeds the hens too: she works with her family."),
    },
    "fears": {
        ROSA: mark("Rosa: flour gets dear, roads are blocked, schools close for weeks."),
        MODOU: mark("Modou: the power fails before the feast, a machine breaks, clients pay late."),
        ABENA: mark("Abena: an illness kills hens, feed gets dear, eggs get cheap."),
    },
}
