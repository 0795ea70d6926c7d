"""The plan's home: its parts and how far they are, the one next step, the box in one picture."""

from __future__ import annotations

from flask import render_template, url_for

from app.language import hours
from app.language.messages import Message, count, say
from app.models import State
from app.plan.checks import Advice, blocking
from app.plan.depths import SKETCH
from app.plan.family_rules import needs_more_now
from app.plan.fields import Section
from app.plan.prices import Refresh, possible, refresh
from app.plan.progress import Status
from app.plan.reading import PlanReading
from app.plan.review_states import APPROVED
from app.plan.sections import SECTIONS, asking, section
from app.plan.sections.costs import DRAWINGS
from app.plan.together import OWN
from app.plan.whereabouts import told, whereabouts
from app.services import plans, price_refresh, remarks
from app.web import mentor_words
from app.web.access import audience, current_account, db
from app.web.drafting import blueprint
from app.web.drafting.first_box import first_box
from app.web.drafting.for_another import parts_to_type
from app.web.drafting.opened import Opened, address, opened, plan_here
from app.web.drafting.presses import when_taken_home
from app.web.own_paths import address_of
from app.web.set_once import set_once
from app.web.speech import today, tongue

PartLine = tuple[str, int, str, str, str | None]  # key, number, title, status, address
Guided = tuple[Message | str, str, Message | str]  # the title of a step, its address, and a sentence about it


@blueprint.get("/plan/<key>")
@audience("returnee", beside=True)
def plan_home(key: str) -> str:
    plan, beside = plan_here(key)
    if beside:
        return parts_to_type(opened(key))
    seen = plans.reading(db(), plan)
    here = Opened(plan, seen.answers)
    said, asks = _from_mentor(here)
    run = refresh(here.answers, here.plan.currency)
    again = _prices_again(here, run)
    step = _next(here, seen, asks, run, again=again)
    prices = url_for("drafting.all_prices", key=key)
    return render_template(
        "drafting/plan.html",
        plan=here.plan,
        here=here,
        seen=seen,
        path=set_once("components/path.html", "path", tongue().language, _part_lines(here, seen, asks)),
        ready=list(seen.statuses.values()).count(Status.READY),
        asked=sum(status.asked for status in seen.statuses.values()),
        others=list(seen.statuses.values()).count(Status.NOT_FOR_YOU),
        sketched=seen.sketched,
        sketch=len(SKETCH),
        lender=seen.for_a_loan if _at_the_loan(seen) else (0, 0),
        lender_next=address(here, *seen.next_for_a_loan, gaps=1) if seen.next_for_a_loan and here.writable else None,
        next=step,
        box=first_box(seen),
        said=said,
        stopped=here.plan.state in APPROVED and bool(blocking(seen.advice, "desk")),
        where=told(here.answers, today()),
        prices=prices if again and (step is None or step[1] != prices) else None,
    )


def _at_the_loan(seen: PlanReading) -> bool:
    """Whether the parts before the loan's are answered: said earlier, “7 of 7 pages” would sound like a plan that is
    ready."""
    return seen.next_step is None or seen.next_step[0].number >= section("sources").number


def _prices_again(here: Opened, run: Refresh | None) -> bool:
    """Whether the prices wait to be looked at: after the return, until each was."""
    return bool(run.left) if run else whereabouts(here.answers, today()) == "after"


def _from_mentor(here: Opened) -> tuple[mentor_words.Answered | None, list[tuple[str, str]]]:
    """The mentor's answer while it is the last thing that happened, and where an answer is awaited.

    Nothing is awaited while the plan is not the owner's to change, nor where the answer was changed since.
    """
    if here.plan.state in (State.DRAFT, State.SENT):
        return None, []
    event, asks = remarks.open_questions(db(), here.plan, here.answers)
    said = None if event is None or here.plan.state == State.WITHDRAWN else mentor_words.answered([event])
    if here.plan.owner_id != current_account().id:  # what is asked about the owner's own parts is hers alone
        asks = [ask for ask in asks if ask[0] not in OWN]
    return said, asks if here.writable else []


def _part_lines(here: Opened, seen: PlanReading, asks: list[tuple[str, str]]) -> tuple[PartLine, ...]:
    """Every part, with the address of its first page where it is asked."""
    home, asked_of = address_of("drafting.plan_home", key=here.plan.key), {key for key, _ in asks}
    lines: list[PartLine] = []
    for part in SECTIONS:
        state, first = seen.statuses[part.key], seen.first_pages.get(part.key)
        if first is None:
            lines.append((part.key, part.number, part.title, state.value, None))
        else:
            said = _asked(here)[0] if part.key in asked_of else state.value
            place = f"{home}/part/{part.key}/{first.key}" if first.fields else f"{home}/check"
            lines.append((part.key, part.number, part.title, said, place))
    return tuple(lines)


def _next(
    here: Opened, seen: PlanReading, asks: list[tuple[str, str]], run: Refresh | None, *, again: bool
) -> Guided | None:
    """The one thing to do now: title, address, and a sentence about it."""
    if not here.writable:
        return None
    if asks:
        part = section(asks[0][0])
        step = asking(part, asks[0][1])
        return step.title, address(here, part, step, gaps=1), _asked(here)[1]
    wrong = next((one for one in seen.advice if one.code == "X0"), None)
    if wrong:
        return _put_right(here, wrong)
    picture = seen.next_for_picture
    found = picture or seen.next_step
    wait = _waiting(here, run, last=found is None or not found[1].fields) if again and not picture else None
    if wait:
        words = count("One price needs another look.", "%(num)s prices need another look.", wait, num=wait)
        return say("Look at each price once more"), url_for("drafting.all_prices", key=here.plan.key), words
    less = None if picture or here.plan.joint else _needs_more_now(here, seen, read=wait is None)
    if less:
        home = section("costs")
        asked_there = asking(home, DRAWINGS.key)
        return asked_there.title, address(here, home, asked_there, gaps=1), less
    if found is None:
        return None
    part, step = found
    if picture:
        return (
            step.title,
            address(here, part, step, gaps=1),
            say("Then the box can be drawn.") if len(seen.missing) == 1 and not seen.first_outlook else "",
        )
    stops = blocking(seen.advice, "mentor") if not step.fields else ()
    if stops:
        return _put_right(here, stops[0])
    return step.title, address(here, part, step, gaps=1), _left(seen, part) if found == seen.next_step else ""


def _waiting(here: Opened, run: Refresh | None, *, last: bool) -> int | None:
    """How many prices wait after the return: those that were written before it come before open pages, what is only a
    guess or old comes once nothing else is open. None where nothing was read for it."""
    if run:
        return len(run.left)
    began = hours.day(here.plan.created_at, here.plan.country)
    wanted = possible(here.answers, here.plan.currency, began, today())
    wanted = wanted if last else wanted & {"before_return"}
    if not wanted:
        return None
    due = price_refresh.due(db(), here.plan, today())
    return len(due) if any(wanted.intersection(reasons) for _, reasons in due) else 0


def _asked(here: Opened) -> tuple[str, Message]:
    """What the mentor said last, beside a part and beside its answer: a change that is asked for is no question."""
    if here.plan.state == State.CHANGES_ASKED:
        return "mentor_wants", say("Your mentor asks you to change this answer.")
    return "mentor_asks", say("Your mentor has a question about this answer.")


def _needs_more_now(here: Opened, seen: PlanReading, *, read: bool) -> Message | None:
    """Why what is taken home is to be looked at again, where the family needs another amount by now. Without `read` by
    the answers of now alone: the plan's past was read for its prices already. It is counted once a revision, for it
    costs as much as the rest of the page."""
    if not read:
        return seen.needs_more_now
    if "past need" not in seen.beside:
        seen.beside["past need"] = needs_more_now(here.answers, here.plan.currency, when_taken_home(here))
    return seen.beside["past need"]


def _put_right(here: Opened, stop: Advice) -> tuple[str, str, Message]:
    """Where all is answered, but nobody could advise on these numbers: the page to change, and why."""
    part = section(stop.section)
    step = next(step for step in part.steps if step.key == stop.step)
    return step.title, address(here, part, step, gaps=1), stop.message


def _left(seen: PlanReading, part: Section) -> Message | str:
    if not seen.left_there:
        return ""
    return count(
        "One answer is left in “%(part)s”.",
        "%(n)s answers are left in “%(part)s”.",
        seen.left_there,
        part=say(part.title),
    )
