"""Page 2: the idea, the customers, the people who work and the papers, in the person's own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.documents import styles
from app.documents.dossier.case import NEVER_PRINTED, Case
from app.documents.flow import Flow
from app.documents.paper import Paper
from app.documents.parts import heading, number, subheading
from app.documents.sheet import SIDE
from app.language.messages import Message, mark, say
from app.plan import group
from app.plan.experience import jobs_done
from app.plan.fields import Field, Kind, known
from app.plan.in_words import BESIDE
from app.plan.sections import asked, section
from app.plan.sections.idea import PARTNERS
from app.plan.sections.paid_later import NEVER, PAYS_LATER, SHARE
from app.plan.sections.rules import PAPER_LIST
from app.plan.sections.work import JOBS
from app.plan.words import answer, row_name

IDEA = ("idea", "need", "done_before", "experience", "start_kind", "place_kind", "together", PARTNERS.key)
CUSTOMERS = tuple(
    field.key for field in section("market").fields if field not in (PAYS_LATER, SHARE, NEVER)
)  # see "Paid later"
PARTS = (
    ("me", mark("The person’s work"), "person", (JOBS.key, "work")),
    ("idea", mark("The idea"), "idea", IDEA),
    ("market", mark("The customers"), "tag", CUSTOMERS),
    ("people", mark("The people who work"), "person", None),
    ("rules", mark("Form and papers"), "bank", ("form", "paper_list", "papers", "told_by")),
    ("existing", mark("The business so far"), "done", None),
)
HALF_PAGE = 330.0  # what spills over takes at least so much with it
LOOSE, CLOSE = 6.4, 2.6  # air of a row; the rows move together where that saves a page
LABEL, ANSWER = 176.0, 284.0
ASKED, ANSWERED = styles.LABEL.with_(size=8, leading=10.6), styles.BODY.with_(size=8.7, leading=12.4)


@dataclass(frozen=True)
class Told:
    field: Field
    words: str


def draw(paper: Paper, case: Case) -> None:
    parts = [(title, icon, told) for key, title, icon, only in PARTS if (told := _told(case, key, only))]
    if not parts or only_the_idea(case):
        return
    flow = Flow(paper, case.say("The idea and the customers"))
    over = case.say("In the person’s own words")
    flow.y = heading(flow.sheet, over, case.say("What will be sold, and who will buy it?"))
    air = LOOSE if sum(_part_height(flow, case, told, LOOSE) for _, _, told in parts) <= flow.left else CLOSE
    for place, (title, icon, told) in enumerate(parts):
        rest = sum(_part_height(flow, case, others, air) for _, _, others in parts[place:])
        flow.room(24 + _height(flow, case, told[0], air) if rest <= flow.left else min(rest, HALF_PAGE))
        flow.y = subheading(flow.sheet, SIDE, flow.y, case.say(title), flow.sheet.inner, icon)
        flow.sheet.rule(SIDE, flow.y, flow.sheet.inner, "edge", 0.8)
        for each in told:
            _row(flow, case, each, air)
        flow.y += 9


def only_the_idea(case: Case) -> bool:
    """Whether nothing but the sentence of the idea was told: it stands on the cover then, not on a page of its own."""
    told = [each.field.key for key, _, _, only in PARTS for each in _told(case, key, only)]
    return told == ["idea"]


def _part_height(flow: Flow, case: Case, told: list[Told], air: float) -> float:
    return 29 + sum(_height(flow, case, each, air) for each in told)


def _told(case: Case, part: str, only: tuple[str, ...] | None) -> list[Told]:
    """The answers of a part that are given and may be printed; private ones never are."""
    out = []
    for field in section(part).fields:
        value = case.answer(part, field.key)
        hidden = (
            field.private or (part, field.key) in NEVER_PRINTED or (field.kind is Kind.TABLE and field.key not in LISTS)
        )
        if hidden or (only and field.key not in only) or not known(value) or not asked(field, case.answers):
            continue
        if field.kind is Kind.TABLE:
            words = case.voice.listed(map(case.voice.words, LISTS[field.key](value)))
        else:
            words = case.voice.words(answer(field, value, case.voice.currency))
        if words:
            out.append(Told(field, words))
    return _in_one_row(case, out)


def _in_one_row(case: Case, told: list[Told]) -> list[Told]:
    """What was ticked or listed and the words about it together, under the question of both."""
    rows: list[Told] = []
    for each in told:
        if rows and BESIDE.get(rows[-1].field.key) == each.field.key:
            first = rows.pop()
            both = case.say(say("%(ticked)s: %(words)s", ticked=first.words, words=each.words))
            listed = case.say(say("%(name)s. %(sentence)s", name=first.words, sentence=each.words))  # below a list
            rows.append(Told(first.field, listed if first.field.kind is Kind.TABLE else both))
        else:
            rows.append(each)
    return rows


def _papers(rows: list[dict[str, Any]]) -> tuple[Message, ...]:
    """Each paper with how far it is; what it costs stands with the things to start."""
    far = next(column for column in PAPER_LIST.columns if column.key == "state")
    return tuple(
        say("%(paper)s · %(state)s", paper=row_name(PAPER_LIST, row), state=answer(far, row.get("state"), ""))
        for row in rows
    )


def _shares(rows: list[dict[str, Any]]) -> tuple[Message, ...]:
    """The shares of a group; the names of its people stay away from paper."""
    share = next(column for column in PARTNERS.columns if column.key == "share")
    return tuple(say("%(number)s", number=answer(share, row.get("share"), "")) for row in group.there(rows))


# Told line by line; the others have their own pages.
LISTS = {PAPER_LIST.key: _papers, JOBS.key: jobs_done, PARTNERS.key: _shares}


def _height(flow: Flow, case: Case, told: Told, air: float) -> float:
    label = flow.sheet.tall(LABEL - 14, case.say(told.field.label), ASKED, 3)
    return air + max(flow.sheet.tall(ANSWER, told.words, ANSWERED, 8), label)


def _row(flow: Flow, case: Case, told: Told, air: float) -> None:
    label = case.say(told.field.label)
    height = _height(flow, case, told, air)
    flow.room(height)
    sheet, y = flow.sheet, flow.y + air / 2
    sheet.paragraph(SIDE, y, LABEL - 14, label, ASKED, 3)
    sheet.paragraph(SIDE + LABEL, y, ANSWER, told.words, ANSWERED, 8)
    number(sheet, SIDE + sheet.inner, y + 9.5, told.field.number)
    flow.y += height
    sheet.rule(SIDE, flow.y, sheet.inner)
