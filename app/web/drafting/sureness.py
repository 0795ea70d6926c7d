"""`/plan/<key>/sure`: how much of the plan is known, asked or guessed, and what to ask next."""

from __future__ import annotations

from flask import render_template, url_for

from app.language.messages import mark
from app.language.money import Money
from app.plan.evidence import shares
from app.plan.guesses import Guess, guesses, task
from app.web.access import audience
from app.web.drafting import blueprint
from app.web.drafting.opened import Opened, address, opened


@blueprint.get("/plan/<key>/sure")
@audience("returnee")
def sure(key: str) -> str:
    here = opened(key)
    held = shares(here.answers)
    return render_template(
        "drafting/sure.html",
        plan=here.plan,
        mixes=[
            (name, mix)
            for name, mix in ((mark("Sales"), held.sales), (mark("Costs"), held.costs))
            if any(vars(mix).values())
        ],
        found=[
            (guess, Money(guess.weight, here.plan.currency) if guess.weight else None, task(guess), _page(here, guess))
            for guess in guesses(here.answers)
        ],
    )


def _page(here: Opened, guess: Guess) -> str:
    if guess.line is not None:
        return url_for("drafting.recipe_line", key=here.plan.key, row=guess.row, line=guess.line)
    if guess.row is None:
        return address(here, guess.section, guess.step)
    return url_for("drafting.row", key=here.plan.key, part=guess.section.key, page=guess.step.key, row=guess.row)
