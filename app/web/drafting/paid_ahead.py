"""What is paid in advance and stands in the monthly costs too: one press writes 0 there, as a version to go back to."""

from __future__ import annotations

from app.language.messages import Message, say
from app.plan import contract
from app.services import plans, versions
from app.services.errors import Conflict, NotWritable
from app.web.access import current_account, db, now
from app.web.drafting.opened import Opened, based_on
from app.web.speech import tongue

ZEROS = "zeros"  # the button
NAME = say("Before 0 for what is paid in advance")


def paid_twice(here: Opened) -> tuple[Message, ...]:
    """The question of each pair of which one press can write the zeros."""
    if contract.with_zeros(here.answers) is None:
        return ()
    return tuple(contract.asked(*pair) for pair in contract.paid_twice(here.answers))


def write_zeros(here: Opened) -> int | None:
    """The version before the zeros, kept under a name; pressed twice they are written once. None where somebody wrote
    since the page was opened, or the plan is not open for writing."""
    costs, before = contract.with_zeros(here.answers), based_on()
    if costs is None:
        return before
    if before != here.plan.latest or here.beside:
        return None
    try:
        plans.save_answers(db(), here.plan, "costs", {"costs": costs}, before, current_account(), now())
        versions.name(db(), here.plan, f"before-zeros-{before}", tongue().speak(NAME), current_account(), now(), before)
    except (Conflict, NotWritable):
        return None
    return before
