"""What is paid in advance and stands in the monthly costs too: one press writes 0 there, as a version to go back to."""

from __future__ import annotations

from app.language.messages import Message, say
from app.plan import contract
from app.services import versions
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


def write_zeros(here: Opened) -> int:
    """The version before the zeros, kept under a name; pressed twice they are written once. Raises as
    `versions.change`."""
    costs, words = contract.with_zeros(here.answers), tongue().speak(NAME)
    if costs is None:
        return based_on()
    changed, by = {"costs": {"costs": costs}}, current_account()
    return versions.change(db(), here.plan, "zeros", changed, based_on(), words, by, now(), of_all=True)
