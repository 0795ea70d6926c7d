"""Every table that says something about a plan is either in its file or stays for a reason that is written here."""

from __future__ import annotations

import pytest

from app.models import Base
from app.plan import kept_beside
from app.plan.carried import QUESTIONS
from app.plan.together import JOINT, OWN

IN = "in the file: "
STAYS = "stays: "
NUMBERED = {"id", "plan_id", "key"}  # how a row is found here; other installations have their own
NOBODY = STAYS + "accounts do not exist elsewhere"
MOMENT = STAYS + "the day of the version says when"

SAID: dict[str, dict[str, str]] = {
    "plan": {
        "owner_id": IN + "whoever takes it along sits on seat 1",
        "reference": STAYS + "a case code belongs to its programme",
        "title": IN + "title",
        "country": IN + "country",
        "currency": IN + "currency",
        "state": STAYS + "another programme reads it anew, so it comes in as a draft",
        "joint": IN + "answers.joint and seats",
        "granted": STAYS + "what a programme gives is its own word, and the grant is asked anew",
        "latest": STAYS + "a count of saves here",
        "created_at": MOMENT,
        "changed_at": MOMENT,
    },
    "section_revision": {
        "number": IN + "as the order of the versions; saves in between were never shown as versions",
        "section": IN + "answers and other",
        "answers": IN + "answers and other, but what is answered alone (plan.private)",
        "by_id": NOBODY,
        "at": IN + "day",
        "based_on": STAYS + "says only what a page had been opened with",
    },
    "version_name": {
        "number": IN + "names, at their version",
        "name": IN + "names",
        "by_id": NOBODY,
        "at": MOMENT,
    },
    "plan_event": {
        "kind": IN + "sent; a mentor's answers are another person's words under this programme's consents",
        "by_id": NOBODY,
        "at": MOMENT,
        "number": IN + "sent, at its version",
        "data": IN + "seats and yes, where they came from another file; a mentor's words stay",
    },
    "remark": dict.fromkeys(
        ("section", "field", "by_id", "at", "number", "text", "closed_at", "closed_by_id"),
        STAYS + "a mentor's words, and the answers to them, belong to this programme; a file can be written by anybody",
    ),
    "partner": {
        "account_id": NOBODY,
        "seat": IN + "seats",
        "joined_at": IN + "seats.since",
        "left_at": IN + "seats.left",
    },
    "agreement": {
        "number": IN + "yes, at its version",
        "account_id": IN + "yes, by seat",
        "at": MOMENT,
    },
    "invitation": dict.fromkeys(
        ("code_hash", "by_id", "at", "until_at", "ended_at", "used_by_id"), STAYS + "a code opens this plan here alone"
    ),
    "booked_month": {
        "month": IN + "book",
        "amounts": IN + "book, as each month was written last",
        "about": IN + "book, beside its lines",
        "takes_back": STAYS + "what was taken back does not count",
        "by_id": NOBODY,
        "at": STAYS + "the month is its date",
    },
    "booked_day": {
        **dict.fromkeys(("month", "day", "line", "amount", "what"), IN + "days, those that count"),
        "takes_back": STAYS + "a line that was taken back does not count",
        "by_id": NOBODY,
        "at": STAYS + "its day is its date",
    },
    "file_share": dict.fromkeys(
        ("lender_id", "number", "by_id", "at", "ended_at"),
        STAYS + "which lender here was given the plan, with a consent for here",
    ),
    "sitting": dict.fromkeys(
        ("owner_id", "by_id", "started_at", "ended_at", "typed"), STAYS + "who of this programme typed beside her"
    ),
    "plan_points": dict.fromkeys(
        ("number", "data", "shared", "by_id", "at"), STAYS + "a mentor's points and reasons belong to this programme"
    ),
    "follow_up": dict.fromkeys(
        ("about", "number", "data", "by_id", "at"),
        STAYS + "a mentor's words, said under this programme's consents (DECISIONS 43); what was told is in her book",
    ),
    "grant_word": dict.fromkeys(
        ("kind", "number", "data", "by_id", "at"), STAYS + "what a programme gives is its own word"
    ),
}
TABLES = {name: table for name, table in Base.metadata.tables.items() if name == "plan" or "plan_id" in table.columns}


def test_no_table_about_a_plan_is_forgotten() -> None:
    assert sorted(SAID) == sorted(TABLES)


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_column_is_in_the_file_or_stays_for_a_reason(name: str) -> None:
    assert sorted(SAID[name]) == sorted({*TABLES[name].columns.keys()} - NUMBERED)
    assert all(said.startswith((IN, STAYS)) and len(said) > 10 for said in SAID[name].values())


def test_every_part_that_a_plan_keeps_goes_into_the_file() -> None:
    """Parts with questions, and those beside them: what each has alone goes by seat, how many they are with all."""
    assert {*OWN, JOINT} <= {*QUESTIONS, *kept_beside.PARTS}
