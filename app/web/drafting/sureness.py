"""`/plan/<key>/sure`: how much of the plan is known, asked or guessed, and what to ask next."""

from __future__ import annotations

from flask import render_template, url_for

from app.language.messages import Message, mark, say
from app.language.money import Money
from app.plan.country_papers import OF_ENTRY
from app.plan.evidence import shares
from app.plan.guesses import Guess, guesses
from app.plan.moving import Moved
from app.services import country_rules
from app.web.access import audience, db
from app.web.drafting import blueprint
from app.web.drafting.calendar_of_feasts import country_of
from app.web.drafting.opened import Opened, address, opened
from app.web.speech import tongue

RESTS = {  # of what counts in the box: the amount is not the number's own
    "once": mark("%(amount)s rest on it"),
    "month": mark("%(amount)s a month rest on it"),
    "average": mark("%(amount)s a month rest on it, on average"),
}
AMOUNTS = {
    "once": mark("%(amount)s"),
    "month": mark("%(amount)s a month"),
    "average": mark("%(amount)s a month, on average"),
}


@blueprint.get("/plan/<key>/sure")
@audience("returnee")
def sure(key: str) -> str:
    here = opened(key)
    held, found = shares(here.answers), guesses(here.answers, _offices(here))
    return render_template(
        "drafting/sure.html",
        plan=here.plan,
        here=here,
        mixes=[
            (name, mix)
            for name, mix in ((mark("Sales"), held.sales), (mark("Costs"), held.costs))
            if any(vars(mix).values())
        ],
        lists=[
            [(guess, _amount(here, guess.moved), _page(here, guess)) for guess in found if guess.counts is counts]
            for counts in (True, False)
        ],
    )


def _offices(here: Opened) -> dict[str, str]:
    """Where the rules of the plan's country say that one enters, by the key of the paper; the first of several."""
    rules = country_rules.of_country(db(), country_of(here))
    language = tongue().language
    return {paper.key: one.office(language) for one in reversed(rules) for paper in one.papers if paper in OF_ENTRY}


def _amount(here: Opened, moved: Moved) -> Message | None:
    words = RESTS if moved.counts else AMOUNTS
    return say(words[moved.times], amount=Money(moved.amount, here.plan.currency)) if moved.amount else None


def _page(here: Opened, guess: Guess) -> str:
    if guess.line is not None:
        return url_for("drafting.recipe_line", key=here.plan.key, row=guess.row, line=guess.line)
    if guess.row is None:
        return address(here, guess.section, guess.step)
    return url_for("drafting.row", key=here.plan.key, part=guess.section.key, page=guess.step.key, row=guess.row)
