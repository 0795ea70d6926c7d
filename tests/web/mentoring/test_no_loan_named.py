"""Where a plan has no loan, none is named: not in the mentor's figures, not behind a number, not on the cover."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.documents.dossier import Decision
from app.finance.outlook import Outlook
from app.language.tongues import LANGUAGES, Tongue
from app.plan.loan_words import TO_PAY_ALL
from app.plan.reading import PlanReading
from app.web.figures.why import why
from app.web.mentoring.figures import figures
from tests.documents.printed import changed, pages, paper

EN = Tongue("en")
BOTH, PROGRAMME = "A plan for the programme and the lender", "A plan for the programme"


def seen(want_loan: str) -> tuple[PlanReading, Outlook]:
    of = changed("bo_bakery", "sources", want_loan=want_loan)
    assert of.outlook is not None
    return of, of.outlook


def names(before: Outlook | None, now: Outlook) -> list[str]:
    return [one.name.text for one in figures(before, now)]


def test_the_mentor_reads_of_a_loan_only_where_one_of_both_versions_has_one() -> None:
    (_, with_loan), (_, without) = seen("yes"), seen("no")
    assert TO_PAY_ALL[False] in names(None, without) and TO_PAY_ALL[True] not in names(without, without)
    for before, now in ((None, with_loan), (with_loan, without), (without, with_loan)):
        assert TO_PAY_ALL[True] in names(before, now) and TO_PAY_ALL[False] not in names(before, now)


@pytest.mark.parametrize("asked", ["break_even.cash_survival_per_month", "break_even.cash_layer"])
def test_behind_a_number_no_loan_is_named_where_there_is_none(asked: str) -> None:
    for want_loan in ("yes", "no"):
        of, outlook = seen(want_loan)
        view = why(outlook, of.answers, asked)
        told = [EN.speak(view.name), EN.speak(view.sentence)]
        assert {"loan" in one for one in told} == {want_loan == "yes"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cover_names_the_lender_only_to_whom_it_may_go(language: str) -> None:
    tongue, yes = Tongue(language), Decision(to_lender=True)
    both, programme = (tongue.gettext(text) for text in (BOTH, PROGRAMME))

    def cover(want_loan: str, decision: Decision) -> bool:
        first = pages(paper(seen(want_loan)[0], language, decision))[0]
        assert both in first or programme in first
        return both in first

    if language != "ar":  # its letters are joined on paper
        assert cover("yes", yes) and cover("yes", replace(yes, state="ready", loan_advice="advised"))
        assert not cover("no", yes) and not cover("yes", Decision())
        assert not cover("yes", replace(yes, state="ready", loan_advice="not_now"))
