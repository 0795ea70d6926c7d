"""A box that lacks money after the first year, while the loan is still paid back, is told and keeps a lender's file."""

from __future__ import annotations

import copy
from dataclasses import replace

from app.documents.workbook.summary import sentences
from app.finance.projection import outlook
from app.language.messages import say
from app.language.tongues import Tongue
from app.matching.funding_mix import funding_mix
from app.plan.box_words import FIRST_YEAR, at_its_lowest, first_words, year_two
from app.plan.reading import PlanReading, read
from app.web import figures
from app.web.lending.sentences import about_loan
from tests.documents.printed import paper, words
from tests.finance.test_before import running
from tests.plan import demo_plans

EN = Tongue("en")
SHORT = "In January of year 2 the box is short of 132,924\xa0F."


def sewing(**sources: object) -> PlanReading:
    """All principal after 24 months, and 40,000 more taken home in each month than in the worked case."""
    given = copy.deepcopy(dict(demo_plans.answers("sn_sewing")))
    given["sources"] = {**given["sources"], "method": "bullet", "term": "24", "grace": "0", **sources}
    given["costs"] = {**given["costs"], "drawings": [60_000, 80_000, 150_000]}
    return read(given, demo_plans.place("sn_sewing"), "ABC-123", 1)


def x5(seen: PlanReading) -> list[tuple[str, str, str]]:
    return [(one.severity, one.blocks, EN.speak(one.message)) for one in seen.advice if one.code == "X5"]


def test_the_box_is_looked_at_until_the_loan_is_paid_back() -> None:
    repair = "This would repair it: 132,924\xa0F more of your own money at the start."
    assert x5(sewing()) == [("red", "lender", f"{SHORT} {repair}")]
    assert x5(sewing(own_cash=350_000 + 132_924)) == []
    assert x5(sewing(own_cash=350_000 + 132_923)) != []


def test_a_loan_that_ends_before_the_month_that_lacks_money_is_not_held_back_for_it() -> None:
    assert x5(sewing(term="23")) != []
    assert x5(sewing(want_loan="no")) == []


def test_no_page_or_paper_says_yes_where_the_box_does_not_hold_to_the_end() -> None:
    seen = sewing()
    outlook = seen.outlook
    assert outlook is not None
    box = figures.box(seen, outlook, EN)
    assert (box.holds, [EN.speak(one) for one in box.lead]) == (False, [EN.speak(FIRST_YEAR), SHORT])
    assert next(one.tone for one in box.notices) == "must"
    assert EN.speak(first_words(outlook)) == f"{EN.speak(FIRST_YEAR)} {SHORT}" == EN.speak(sentences(seen, outlook)[0])
    assert EN.speak(at_its_lowest(outlook)) == SHORT
    assert SHORT in [EN.speak(one) for one in about_loan(outlook)]
    mix = funding_mix(outlook)
    assert (mix.advice, EN.speak(mix.reasons[0].message)) == ("not_advised", SHORT)
    told = words(paper(seen))
    assert "Yes, every month" not in told
    assert "never empty" not in told
    assert told.count(SHORT.replace("\xa0", " ")) >= 2


def test_trying_more_own_money_says_that_the_box_holds_then() -> None:
    short, enough = sewing().outlook, sewing(own_cash=500_000).outlook
    assert short is not None and enough is not None
    view = figures.what_if(short, enough, EN)
    assert view.holds
    assert "With this the box holds." in [EN.speak(one) for one in view.lead]
    back = figures.what_if(enough, short, EN)
    assert (back.holds, EN.speak(back.box)) == (False, SHORT)
    assert "With this the box does not hold any more." in [EN.speak(one) for one in back.lead]


def test_the_least_to_sell_speaks_of_a_loan_only_where_there_is_one() -> None:
    lent, alone = sewing().outlook, sewing(want_loan="no").outlook
    assert lent is not None and alone is not None
    for seen, name in ((lent, "business, family and loan"), (alone, "business and family")):
        rows = [EN.speak(say(row.name)) for row in figures.what_if(seen, seen, EN).rows]
        assert f"Sales a month that pay {name}" in rows


def test_year_2_is_a_summary_on_the_money_page_and_on_paper() -> None:
    seen = read(demo_plans.answers("bo_bakery"), demo_plans.place("bo_bakery"), "KMT-472", 7)
    assert seen.outlook is not None
    said = [EN.speak(one) for one in year_two(seen.outlook)]
    assert said == [EN.speak(one) for one in figures.box(seen, seen.outlook, EN).year_two]
    assert said[0].startswith("Year 2 in short: sales Bs")
    told = words(paper(seen))
    assert "Year 2 in short: sales Bs 191,222, profit before the owner Bs 45,700.60, taken home Bs 24,600." in told
    assert "In year 2 the box is lowest in March: Bs 17,739.69." in told


def test_a_first_picture_has_no_second_year() -> None:
    given = copy.deepcopy(dict(demo_plans.answers("bo_bakery")))
    given["start"] = {key: value for key, value in given["start"].items() if key != "deposits"}
    seen = read(given, demo_plans.place("bo_bakery"), "KMT-472", 7)
    assert seen.not_asked and seen.outlook is not None
    assert figures.box(seen, seen.outlook, EN).year_two == ()
    assert "Year 2 in short" not in words(paper(seen))


def layers(*, residual: int = 810_000, lives: tuple[str, ...] = ("18",)) -> PlanReading:
    """The laying hens with things that last so long, the first of them sold in the end."""
    given = copy.deepcopy(dict(demo_plans.answers("gh_layers")))
    for row, life in zip(given["start"]["assets"], lives, strict=False):
        row["life"] = life
    given["start"]["assets"][0] |= {"residual": residual}
    return read(given, demo_plans.place("gh_layers"), "KMT-472", 7)


def beside_year_2(seen: PlanReading) -> list[str]:
    assert seen.outlook is not None
    return [EN.speak(one) for one in year_two(seen.outlook)][2:]


def test_year_2_says_what_wears_out_in_it_and_that_nothing_new_is_counted() -> None:
    seen = layers()
    (hens,) = beside_year_2(seen)
    assert hens == (
        "“200 point-of-lay pullets at 90.00” lasts until March of year 2. "
        "Buying new for about GH₵18,000.00 and selling the old for GH₵8,100.00 is not counted here."
    )
    assert "lasts until March of year 2. Buying new" in words(paper(seen))
    (unsold,) = beside_year_2(layers(residual=0))
    assert unsold.endswith("Buying new for about GH₵18,000.00 is not counted here.")
    assert beside_year_2(layers(lives=("24",))) == []
    first_year = beside_year_2(layers(lives=("18", "12")))
    assert "lasts until September of year 1." in first_year[1]


def test_what_is_owned_already_has_no_price_when_new() -> None:
    before, seen = running().before, layers(lives=("24",))
    assert before is not None and seen.outlook is not None
    old = replace(before, equipment=tuple(replace(one, life_months=18) for one in before.equipment[:1]))
    said = [EN.speak(one) for one in year_two(outlook(replace(seen.outlook.inputs, before=old)))]
    assert said[-1].endswith("of year 2. Buying new is not counted here.")


def test_of_many_things_that_wear_out_the_two_dearest_are_named() -> None:
    said = beside_year_2(layers(lives=("18", "12", "12", "12")))
    assert [line.startswith("“") for line in said] == [True, True, False]
    assert said[2] == "2 more things do not last through year 2."
