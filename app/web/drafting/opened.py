"""A plan opened by its owner for one page, and what the pages of a plan share."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from flask import abort, request, url_for

from app.language.amounts import ARABIC_SIGNS, SIGNS
from app.language.messages import Message, say
from app.models import Plan, State
from app.plan.depths import SKETCH, next_of_sketch, open_of_sketch, sketch
from app.plan.difference import Change
from app.plan.fields import AllAnswers, Answers, Field, Kind, Section, Step
from app.plan.private import alone
from app.plan.progress import left
from app.plan.review_states import WRITABLE
from app.plan.sections import SECTIONS, asked, asked_fields, asked_steps, section
from app.plan.ways import LISTEN, TOGETHER, likes
from app.plan.whereabouts import came_back
from app.services import cards, partners, plans, remarks
from app.web import at_hand, sitting
from app.web.access import current_account, db, now
from app.web.at_hand import wished
from app.web.database import READS
from app.web.drafting import blueprint
from app.web.own_paths import address_of
from app.web.speech import speak_as_in, today, tongue
from app.web.whole_numbers import whole

Link = tuple[str, str]  # the address of a page and its title
LATER = "later"  # of what was saved something is not known yet
NEW = "opens-here"  # where the first question stands that an answer of the same page opened
ASIDE = {  # pages to which only another page leads
    step for part in SECTIONS for step in part.steps if any(field.elsewhere for field in step.fields)
}


@dataclass(frozen=True)
class Opened:
    """`writable` is false while the plan is with somebody else. `beside`: a helper types for the owner."""

    plan: Plan
    answers: AllAnswers
    beside: bool = False
    steps: dict[str, tuple[Step, ...]] = field(default_factory=dict)  # of the parts that were looked at

    @property
    def writable(self) -> bool:
        return self.plan.state in WRITABLE

    @property
    def listens(self) -> bool:
        """Whether she said that she likes to listen: then a page offers first to be read aloud."""
        return likes(self.part("me"), LISTEN)

    @property
    def together(self) -> bool:
        """Whether she said that she likes to learn with somebody, and no helper types now."""
        return not self.beside and likes(self.part("me"), TOGETHER)

    def part(self, key: str) -> Answers:
        return self.answers.get(key, {})


def opened(key: str) -> Opened:
    """The reader's own plan, or the one of a helper's sitting, with its answers of now; NotVisible for others."""
    plan, beside = plan_here(key)
    return Opened(plan, plans.answers(db(), plan), beside)


def plan_here(key: str) -> tuple[Plan, bool]:
    """The plan of this address, and whether a helper types for its owner; NotVisible for others."""
    typed_for = sitting.plan_beside(current_account(), key, now())
    if typed_for is None:
        return own_plan(key), False
    return _ready(typed_for), True


def own_plan(key: str) -> Plan:
    """The plan of this address, which the reader writes, alone or with others; NotVisible for others."""
    return _ready(plans.visible(db(), current_account(), key))


def _ready(plan: Plan) -> Plan:
    """Spoken of as in its country; for a page that writes, as it is once nobody else writes it any more."""
    if at_hand.asked().method not in READS:
        plans.hold(db(), plan)
    speak_as_in(plan.country)
    return plan


def steps_of(here: Opened, part: Section) -> tuple[Step, ...]:
    """The pages of a part that are asked now, of this reader: nobody else types private answers."""
    if part.key not in here.steps:
        steps = asked_steps(part, here.answers)
        here.steps[part.key] = tuple(step for step in steps if fields_of(here, step)) if here.beside else steps
    return here.steps[part.key]


def fields_of(here: Opened, asked_in: Section | Step) -> tuple[Field, ...]:
    """The questions of a part or page that are asked now, of this reader."""
    fields = asked_fields(asked_in, here.answers)
    return tuple(field for field in fields if not alone(field)) if here.beside else fields


def part_of(here: Opened, key: str) -> Section:
    """The part in the address, where it is asked in this plan."""
    try:
        found = section(key)
    except KeyError:
        abort(404)
    return found if asked(found, here.answers) else abort(404)


def step_of(here: Opened, part: Section, key: str) -> Step:
    """The page in the address, where it is asked in this plan."""
    found = [step for step in steps_of(here, part) if step.key == key]
    return found[0] if found else abort(404)


def table_of(step: Step) -> Field | None:
    """The one table of a page, or None where the page has questions to type."""
    return step.fields[0] if len(step.fields) == 1 and step.fields[0].kind is Kind.TABLE else None


def address(here: Opened, part: Section, step: Step, **more: str | int | None) -> str:
    """Where a page is; the last check has an address of its own."""
    if not step.fields:
        return address_of("drafting.check", key=here.plan.key)
    way: dict[str, Any] = {"key": here.plan.key, "part": part.key, "page": step.key, **more}
    return address_of("drafting.question", **way)


def neighbours(here: Opened, part: Section, step: Step) -> tuple[Link | None, Link | None, int, int]:
    """The page before and after, this page's place and how many there are, within the part or the first questions.

    A page to which only another one leads has the place of that one: it is not counted.
    """
    first = of_the_first(here, part, step)
    aside = not first and step in ASIDE
    own = () if first else [(part, other) for other in steps_of(here, part) if other is step or other not in ASIDE]
    steps = sketch() if first else own
    at = steps.index((part, step))
    gaps = 1 if first else None
    before = _link(here, *steps[at - 1], gaps) if at else None
    after = _link(here, *steps[at + 1], gaps) if at + 1 < len(steps) else None
    return before, after, at + 1 - aside, len(steps) - aside


def _link(here: Opened, part: Section, step: Step, gaps: int | None) -> Link:
    return address(here, part, step, gaps=gaps), step.title


def of_the_first(here: Opened, part: Section, step: Step) -> tuple[int, int] | None:
    """This page's place among the first questions and how many they are, while they lead from part to part: not who
    came from the list of parts, and stays in the part."""
    if not by_gaps() or (part.key, step.key) not in SKETCH or not open_of_sketch(here.answers):
        return None
    return SKETCH.index((part.key, step.key)) + 1, len(SKETCH)


def onward(here: Opened, part: Section, step: Step, before: AllAnswers | None = None, unknown: bool = False) -> str:
    """Where a saved page leads: the next page of the first picture or of the part, else the plan's home.

    `before` are the answers as they were: the page that answers the last of the first questions leads home, to the box,
    and so does the one after which only those are open that she does not know yet, and the one that says of somebody
    who had not travelled that she is back: there the prices wait. `unknown`: she said so just now, and
    reads what becomes of it.
    """
    saved = LATER if unknown else 1
    ways = (open_of_sketch, next_of_sketch)
    if before is not None and any(wanted(before) and not wanted(here.answers) for wanted in ways):
        return url_for("drafting.plan_home", key=here.plan.key, saved=saved, first=1)
    returned = before is not None and came_back(before, here.answers, today())
    found = None if returned or request.form.get("go") == "stop" else following(here, part, step)
    home = url_for("drafting.plan_home", key=here.plan.key, saved=saved)
    return address(here, *found, saved=saved, gaps=by_gaps()) if found else home


def following(here: Opened, part: Section, step: Step) -> tuple[Section, Step] | None:
    """The page after this one: the part's next page.

    Who came to a gap meets only pages that are open too: while the first picture is drawn, its next question, whatever
    part it is in, then those of the part. Where only such are left that she does not know yet, the plan's home says so
    and leads to the rest.
    """
    if by_gaps() and (part.key, step.key) in SKETCH:
        found = next_of_sketch(here.answers, (part.key, step.key))
        if found or open_of_sketch(here.answers):
            return found
    asked_now, at = {other.key for other in steps_of(here, part)}, [other.key for other in part.steps].index(step.key)
    after = (other for other in part.steps[at + 1 :] if other.key in asked_now and other not in ASIDE)
    wanted = (other for other in after if left(part, other, here.answers)) if by_gaps() else after
    found_after = next(wanted, None)
    return (part, found_after) if found_after else None


def by_gaps() -> int | None:
    """1 where the plan's page led to one open page: from there the next open one follows. The address carries it on."""
    return 1 if wished("gaps") else None


def newly_asked(before: Opened, here: Opened, part: Section, step: Step | None = None) -> str | None:
    """The first question of this page, or of the whole part, that was not asked when the page was sent and has no
    answer: it stands there now."""
    known, given = {field.key for field in fields_of(before, step or part)}, here.part(part.key)
    new = (field.key for field in fields_of(here, step or part) if field.key not in known)
    return next((key for key in new if given.get(key) is None), None)


def page_of(here: Opened, change: Change) -> str:
    """The page of an answer that changed, or the plan's home where it is not asked any more."""
    for step in asked_steps(change.section, here.answers):
        if any(field.key == change.field.key for field in step.fields):
            return address(here, change.section, step)
    return url_for("drafting.plan_home", key=here.plan.key)


def based_on() -> int:
    """The plan's revision that the page was opened with."""
    return revision("based_on")


def revision(name: str) -> int:
    """The plan's revision in this box of the form; what is no number counts as the very first."""
    return whole(request.form.get(name, ""), 9) or 0


def currency_sign(currency: str) -> tuple[str, bool]:
    """The sign beside a box for an amount, and whether it stands before it."""
    if tongue().language == "ar" and currency in ARABIC_SIGNS:
        return ARABIC_SIGNS[currency], False
    sign, before = SIGNS.get(currency, (currency, False))
    return sign.strip(), before


def wrote(here: Opened, part: Section) -> tuple[str | None, dt.datetime] | None:
    """Who of several people wrote this part last (None: the reader), and when."""
    return partners.last_writer(db(), here.plan, part.key, current_account())


def talks(here: Opened, part: Section, step: Step) -> list[remarks.Thread]:
    """What the mentor asked beside the questions of this page; nothing before a plan was ever sent."""
    if here.beside or here.plan.state == State.DRAFT:
        return []
    keys = {field.key for field in asked_fields(step, here.answers)}
    found = remarks.threads(db(), here.plan, current_account())
    return [thread for thread in found if thread.section == part.key and thread.field in keys]


@blueprint.app_template_global()
def state_said(plan: Plan) -> Message:
    """Where the plan is, in words; one that is sent waits for a mentor where its owner has none yet."""
    return OFFICE_CHOOSES if waits_for_a_mentor(plan) else STATES[plan.state]


def waits_for_a_mentor(plan: Plan) -> bool:
    return plan.state == State.SENT and cards.mentor_of(db(), plan.owner_id) is None


OFFICE_CHOOSES = say("The programme office chooses a mentor, who reads your plan.")
STATES = {
    "draft": say("Not sent to your mentor yet"),
    "sent": say("Your mentor has the plan and reads it."),
    "question_asked": say("Your mentor has a question."),
    "changes_asked": say("Your mentor asks you to change something."),
    "ready": say("Your plan is ready. It goes on to the programme."),
    "ready_on_conditions": say("Your plan is ready if one thing happens first."),
    "another_road": say("With these numbers the plan does not hold. Your mentor shows you another road."),
    "withdrawn": say("You took the plan back."),
    "reopened": say("You opened your plan again. Send it when it is right."),
}
