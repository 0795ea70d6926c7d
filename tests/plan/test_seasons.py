"""The year of each trade: twelve months with their reason in every country, feasts computed, all of it a guess."""

from __future__ import annotations

import datetime as dt

import pytest

from app.language.messages import Message
from app.language.tongues import LANGUAGES, Tongue
from app.plan.sections.me import COUNTRIES
from app.plan.sections.sales import PRODUCTS, YEAR_LEVELS
from app.plan.starting_points import POINTS, StartingPoint, point
from app.plan.starting_points import months as library
from app.plan.starting_points.months import Year
from app.plan.starting_points.seasons import COLDS, FASTING, NOT_KNOWN, RAINS, SCHOOLS, WEDDINGS, levels, why
from app.plan.starting_points.shape import Product
from app.plan.starting_points.taking import PARTS, rows, season
from app.plan.starting_points.telling import usual_year, why_months
from app.plan.year_words import other_months

EN = Tongue("en", "GH")
FIRST = dt.date(2026, 12, 1)
EVERYWHERE = (*COUNTRIES, "other")
LEVELS = {int(level.key) for level in YEAR_LEVELS}
PRODUCTS_OF_ALL = [product for one in POINTS for product in one.products]
LIBRARY = {key: one for key, one in vars(library).items() if isinstance(one, Year)}
every = pytest.mark.parametrize("one", POINTS, ids=lambda one: one.key)


def said(told: tuple[Message, ...]) -> str:
    return " ".join(EN.speak(one) for one in told)


def of(key: str) -> StartingPoint:
    found = point(key)
    assert found
    return found


def product(key: str) -> Product:
    return next(one for one in PRODUCTS_OF_ALL if one.key == key)


@every
@pytest.mark.parametrize("country", EVERYWHERE)
def test_every_trade_has_twelve_months_and_a_reason_in_every_country(one: StartingPoint, country: str) -> None:
    for found in (one.year, *(line.year for line in one.products)):
        assert len(levels(found, country, FIRST)) == 12
        assert set(levels(found, country, FIRST)) <= LEVELS
        assert why(found, country)
    assert usual_year(one, country, FIRST)


@every
@pytest.mark.parametrize("country", EVERYWHERE)
def test_a_taken_product_has_its_year_as_a_guess(one: StartingPoint, country: str) -> None:
    column = next(column for column in PRODUCTS.columns if column.key == "season")
    for row, line in zip(rows(PARTS[0], one, country, FIRST, str), one.products, strict=True):
        assert row["evidence"] == "guess"
        assert row["season"] == season(line, country, FIRST)
        assert len(row["season"]) == 12
        assert all((column.least or 0) <= int(level) <= (column.most or 0) for level in row["season"])
        assert why_months(line, country) == why(line.year, country) or country in line.seasons
        assert usual_year(line, country, FIRST) == other_months(row["season"])


def test_a_reason_is_one_sentence_of_at_most_fifteen_words() -> None:
    assert all(len(year.why.split()) <= 15 and year.why.count(".") == 1 for year in LIBRARY.values())


def test_a_year_of_the_library_is_used_and_a_trades_own_is_one_of_its_products() -> None:
    used = [id(line.year) for line in PRODUCTS_OF_ALL]
    assert {id(year) for year in LIBRARY.values()} == set(used)
    assert all(id(one.year) in [id(line.year) for line in one.products] for one in POINTS)


def test_a_reason_that_is_told_is_true_of_the_months_that_are_written() -> None:
    for line in PRODUCTS_OF_ALL:
        for country in EVERYWHERE:
            alike = set(levels(line.year, country, FIRST)) == {100}
            unknown = NOT_KNOWN in said(why(line.year, country))
            assert alike == (unknown or not line.year.levels), (line.key, country)


@pytest.mark.parametrize(
    ("opening", "korite", "tabaski"), [((2026, 1), 3, 5), ((2027, 1), 3, 5), ((2030, 1), 1, 4), ((2033, 1), 12, 3)]
)
def test_feasts_that_move_are_those_of_the_year_that_is_asked_about(
    opening: tuple[int, int], korite: int, tabaski: int
) -> None:
    """Both feasts bring a sewing workshop most; people buy in the week before."""
    found = levels(of("sewing").year, "SN", dt.date(*opening, 1))
    assert found[korite - 1] == found[tabaski - 1] == 175


def test_a_year_that_begins_later_sees_the_feasts_of_its_own_twelve_months() -> None:
    sheep = of("goats").year
    assert levels(sheep, "TN", dt.date(2026, 5, 1))[5 - 1] == 175, "20 May 2026"
    assert levels(sheep, "TN", dt.date(2026, 6, 1))[5 - 1] == 175, "9 May 2027"
    assert levels(sheep, "TN", dt.date(2028, 6, 1))[4 - 1] == 175, "17 April 2029"


def test_the_month_of_fasting_is_weak_only_where_most_people_fast_and_named_as_a_reason() -> None:
    chairs = of("hair").year
    year = dt.date(2027, 1, 1)  # fasting from 8 February, Eid on 9 March
    for country in ("MA", "SN", "TN"):
        assert levels(chairs, country, year)[1:3] == (75, 175)
        assert "In the month of fasting" in said(why(chairs, country))
        assert levels(product("bride").year, country, year)[1] == 0
    assert levels(chairs, "GH", year)[1:3] == (100, 175)
    assert "fasting" not in said(why(chairs, "GH"))


def test_strong_and_weak_reasons_of_one_month_meet_and_no_sale_stays_no_sale() -> None:
    rest = (100,) * 9
    for rain, christmas, found in ((75, 125, 100), (75, 175, 125), (0, 175, 0), (75, 75, 75), (125, 175, 175)):
        both = Year("", {library.RAIN: rain, library.CHRISTMAS: christmas})
        assert levels(both, "BO", FIRST) == (rain, rain, *rest, found)


def test_who_sees_moving_feasts_reads_that_they_move() -> None:
    for country in EVERYWHERE:
        moon = "Feasts of the moon come about 11 days earlier each year." in said(why(of("goats").year, country))
        assert moon == (country in {"GH", "MA", "NG", "SN", "TN"}), country


def test_manure_is_bought_before_each_rains() -> None:
    manure = product("littermanure").year
    assert [n for n, level in enumerate(levels(manure, "CO", FIRST), 1) if level > 100] == [2, 3, 8, 9]
    assert [n for n, level in enumerate(levels(manure, "BO", FIRST), 1) if level > 100] == [10, 11]


def test_nothing_is_made_up_for_a_country_of_which_nothing_is_known() -> None:
    for line in PRODUCTS_OF_ALL:
        assert season(line, "other", FIRST) == ["100"] * 12
        assert said(why(line.year, "other")) == (NOT_KNOWN if line.year.levels else line.year.why)


def test_a_plan_that_was_counted_comes_before_the_guess_unless_a_moving_feast_made_it() -> None:
    counted = {(line.key, country) for line in PRODUCTS_OF_ALL for country in line.seasons}
    assert counted == {("eggs", "GH"), ("manure", "GH"), ("pastries", "BO"), ("cakes", "BO")}
    assert season(product("cakes"), "BO", FIRST)[4] == "180"
    assert "a plan that was counted" in said(why_months(product("cakes"), "BO"))
    assert "a plan that was counted" not in said(why_months(product("cakes"), "PE"))


def test_the_tables_name_only_countries_of_the_question() -> None:
    for table in (RAINS, COLDS, SCHOOLS, WEDDINGS):
        assert table.keys() <= set(COUNTRIES)
        assert all(1 <= month <= 12 for months in table.values() for month in months)
    assert set(COUNTRIES) == SCHOOLS.keys() and set(COUNTRIES) >= FASTING


def test_only_the_months_that_are_not_normal_are_told() -> None:
    told = [EN.speak(one) for one in usual_year(of("sewing"), "BO", FIRST)]
    assert told == ["February: strong", "December: strong"]
    assert [EN.speak(one) for one in usual_year(of("phonerepair"), "BO", FIRST)] == ["All months are normal."]
    assert usual_year(of("sewing").things[0], "BO", FIRST) == why_months(of("sewing").things[0], "BO") == ()
    named, numbered = (other_months([first, "0", *["100"] * 9, "75"]) for first in ("125", "97"))
    assert [EN.speak(one) for one in named] == ["January: strong", "February: no sale", "December: weak"]
    assert [EN.speak(one) for one in numbered] == ["January: 97 of 100", "February: 0 of 100", "December: 75 of 100"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_reason_is_told_in_every_language(language: str) -> None:
    tongue = Tongue(language, "SN")
    for year in LIBRARY.values():
        assert language == "en" or tongue.gettext(year.why) != year.why
