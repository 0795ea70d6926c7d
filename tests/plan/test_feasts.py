"""The feasts of a country: dates that others published, and none twice."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from app.language.tongues import LANGUAGES, Tongue
from app.plan import limits
from app.plan.feast_names import legal_days
from app.plan.feasts import feasts
from app.plan.sections.me import COUNTRIES
from app.plan.words import own

EN = Tongue("en")


def named(country: str, year: int, language: str = "en") -> dict[str, dt.date]:
    found = feasts(country, dt.date(year, 1, 1), dt.date(year, 12, 31), language)
    return {EN.speak(feast.name): feast.date for feast in found}


@pytest.mark.parametrize(
    ("year", "ramadan", "korite", "tabaski"),
    [
        (2024, (3, 11), (4, 10), (6, 16)),
        (2025, (3, 1), (3, 30), (6, 6)),
        (2026, (2, 18), (3, 20), (5, 27)),
        (2027, (2, 8), (3, 9), (5, 16)),
    ],
)
def test_the_feasts_of_the_moon_fall_where_the_umm_al_qura_calendar_has_them(
    year: int, ramadan: tuple[int, int], korite: tuple[int, int], tabaski: tuple[int, int]
) -> None:
    found = named("SN", year)
    assert found["Ramadan begins"] == dt.date(year, *ramadan)
    assert found["End of Ramadan (Eid, Korité)"] == dt.date(year, *korite)
    assert found["Feast of the Sacrifice (Eid, Tabaski)"] == dt.date(year, *tabaski)


def test_a_year_can_see_ramadan_begin_twice() -> None:
    found = feasts("TN", dt.date(2030, 1, 1), dt.date(2030, 12, 31), "en")
    assert [feast.date.month for feast in found if EN.speak(feast.name) == "Ramadan begins"] == [1, 12]


@pytest.mark.parametrize(("year", "easter"), [(2026, (4, 5)), (2027, (3, 28)), (2028, (4, 16))])
def test_easter_and_carnival_move_together(year: int, easter: tuple[int, int]) -> None:
    found = named("BO", year)
    assert found["Easter"] == dt.date(year, *easter)
    assert found["Easter"] - found["Carnival"] == dt.timedelta(47)


def test_a_legal_day_has_its_name_in_the_readers_language_where_there_is_one() -> None:
    assert named("BO", 2027, "es")["Navidad"] == dt.date(2027, 12, 25)
    assert named("BO", 2027, "ar")["Christmas"] == dt.date(2027, 12, 25)  # our own word, translated
    assert named("BO", 2027, "ar")["Aymara New Year"] == dt.date(2027, 6, 21)
    assert named("SN", 2027, "fr")["Noël"] == dt.date(2027, 12, 25)
    assert "Tamkharit" in named("SN", 2027, "fr")  # as Senegal writes it


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_tunisia_keeps_its_revolution_in_december(language: str) -> None:
    found = named("TN", 2027, language)
    assert found["Revolution Day"] == dt.date(2027, 12, 17)
    assert dt.date(2027, 1, 14) not in found.values()


def test_bolivia_keeps_its_todos_santos() -> None:
    found = named("BO", 2027, "es")
    assert found["Todos Santos"] == named("BO", 2027, "ar")["Todos Santos"] == dt.date(2027, 11, 2)
    assert not [name for name in found if "Difuntos" in name]


def test_senegal_keeps_its_gamou() -> None:
    assert named("SN", 2026, "fr")["Gamou"] == named("SN", 2026, "ar")["Gamou"] == dt.date(2026, 8, 25)
    assert not [name for name in named("SN", 2026, "fr") if "Maouloud" in name]
    assert named("MA", 2026, "fr")["Nouvel an musulman"] == dt.date(2026, 6, 16)


def test_a_spanish_or_arabic_reader_meets_no_french_word_for_a_common_feast_nor_a_mark_in_it() -> None:
    for language in ("es", "ar"):
        spoken = {
            Tongue(language).speak(feast.name)
            for feast in feasts("SN", dt.date(2027, 1, 1), dt.date(2027, 12, 31), language)
        }
        assert not {name for name in spoken if re.search("Fête|Toussaint|Noël|Lundi|Jeudi|Jour|Assomption|estim", name)}


YEARS = (dt.date(2025, 1, 1), dt.date(2040, 12, 31))


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_feast_has_its_name_in_each_language(country: str) -> None:
    """By the library's English names, of all years that a plan begun in the next ten can see."""
    nameless = set()
    for year in range(YEARS[0].year, YEARS[1].year + 1):
        for _, name, _ in legal_days(country, year, "en"):
            if name.text == own("").text:  # as the library writes it, in English
                nameless.add(EN.speak(name))
    assert not nameless


@pytest.mark.parametrize("language", sorted({*LANGUAGES} - {"en"}))
@pytest.mark.parametrize("country", COUNTRIES)
def test_a_feast_is_read_in_the_readers_own_letters_and_words(country: str, language: str) -> None:
    tongue = Tongue(language)
    arabic, english = re.compile("[\u0621-\u064a]"), re.compile(r"\b(Day|Holiday|of|the|Year|begins|National)\b")
    for feast in feasts(country, *YEARS, language):
        said = tongue.speak(feast.name)
        assert not english.search(said)
        assert bool(arabic.search(said)) == (language == "ar")


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_two_feasts_on_one_day_each_is_named_once(language: str) -> None:
    """The library puts them in each language's own order."""
    found = feasts("IT", dt.date(2026, 11, 1), dt.date(2026, 11, 1), language)
    assert {EN.speak(feast.name) for feast in found} == {"All Saints’ Day", "Unity Day"}
    about = [EN.speak(f.name) for f in feasts("MA", dt.date(2027, 8, 14), dt.date(2027, 8, 14), language) if f.about]
    assert about == ["Birthday of the Prophet"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("country", COUNTRIES)
def test_no_feast_carries_the_mark_of_an_estimate(country: str, language: str) -> None:
    assert not [name for name in named(country, 2027, language) if "(" in name.replace("(Eid", "")]


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_feast_stands_in_a_year_once_in_its_order_and_only_in_the_months_asked(country: str) -> None:
    first, last = dt.date(2027, 4, 1), dt.date(2028, 3, 31)
    found = feasts(country, first, last, "en")
    assert found
    assert [feast.date for feast in found] == sorted(feast.date for feast in found)
    assert all(first <= feast.date <= last for feast in found)
    words = [EN.speak(feast.name) for feast in found]
    assert not [name for name in words if "Eid" in name and "Korité" not in name and "Tabaski" not in name]


def test_another_country_has_no_feasts_that_we_know() -> None:
    assert feasts("other", dt.date(2027, 1, 1), dt.date(2027, 12, 31), "en") == ()


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_year_far_away_has_its_feasts_as_far_as_they_are_known(country: str) -> None:
    for year in (limits.EARLIEST_YEAR, 2075, 2076, limits.LATEST_YEAR + 10):  # ten: the longest loan
        assert all(date.year == year for date in named(country, year).values())
    assert "Ramadan begins" not in named("SN", 2076)


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_of_a_feast_has_the_apostrophe_of_a_typewriter(country: str, language: str) -> None:
    assert [name for name in named(country, 2027, language) if "'" in name] == []
