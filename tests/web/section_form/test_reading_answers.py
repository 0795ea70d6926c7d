"""Typed answers become stored values strictly, or stay as typed with one sentence beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from werkzeug.datastructures import MultiDict

from app.language.tongues import Tongue
from app.plan.choices import offered
from app.plan.fields import Field, Kind
from app.plan.sections import SECTIONS, field
from app.plan.sections.recipe import LINES
from app.web.section_form import SectionForm
from tests.plan import demo_plans

BOLIVIA, GHANA, SENEGAL, TUNISIA = Tongue("es", "BO"), Tongue("en", "GH"), Tongue("fr", "SN"), Tongue("ar", "TN")


def form(question: Field, typed: Any, speaker: Tongue = GHANA, currency: str = "GHS", **more: Any) -> SectionForm:
    pairs = typed if isinstance(typed, list) else [(question.key, typed)]
    return SectionForm([question], {}, speaker, currency, MultiDict(pairs), **more)


def boxes(name: str, *texts: str) -> list[tuple[str, str]]:
    return [(f"{name}-{n}", text) for n, text in enumerate(texts, 1)]


def error(made: SectionForm, speaker: Tongue = GHANA) -> str:
    assert not made.validate()
    message = made.errors[0].error
    assert message is not None
    return speaker.speak(message)


def stored(made: SectionForm) -> Any:
    assert made.validate(), [one.error for one in made.errors]
    return made.questions[0].stored


RESERVE, NAME, IDEA = field("household", "reserve"), field("me", "name"), field("idea", "idea")
STOCK, OPENING, DRAWINGS = field("costs", "stock_cover"), field("start", "opening_month"), field("costs", "drawings")
LOAN, TRADE = field("sources", "want_loan"), field("idea", "trade")
SEASON = next(column for column in field("sales", "products").columns if column.key == "season")
USED = next(column for column in LINES.columns if column.key == "used")
LIFE = next(column for column in field("start", "assets").columns if column.key == "life")
RAMP = next(column for column in field("sales", "products").columns if column.key == "ramp")


@pytest.mark.parametrize(
    ("typed", "speaker", "currency", "minor"),
    [
        ("1,250.50", GHANA, "GHS", 125050),
        ("1250.5", GHANA, "GHS", 125050),
        ("1.250,50", BOLIVIA, "BOB", 125050),
        ("32 000", SENEGAL, "XOF", 32000),
        ("32\u202f000", SENEGAL, "XOF", 32000),
        ("1.250,500", TUNISIA, "TND", 1250500),
        ("١٢٥٠٫٥", TUNISIA, "TND", 1250500),
        ("१२५०", GHANA, "GHS", 125000),
        ("0", GHANA, "GHS", 0),
    ],
)
def test_an_amount_is_read_as_its_country_writes_it(typed: str, speaker: Tongue, currency: str, minor: int) -> None:
    assert stored(form(RESERVE, typed, speaker, currency)) == minor


@pytest.mark.parametrize(
    "typed", ["lots of 30", "9" * 400, "3²", "1.2.3", "<b>5</b>", "1e5", "0x10", "-5", "½", "--", "1,2,3"]
)
def test_what_is_no_amount_stays_as_typed_with_a_sentence_beside_it(typed: str) -> None:
    made = form(RESERVE, typed)
    assert error(made)
    assert made.questions[0].input.typed == [typed]


def test_what_could_mean_two_amounts_is_asked_and_the_example_is_the_countrys() -> None:
    assert error(form(RESERVE, "1,250", BOLIVIA, "BOB")) == "This can mean two amounts. Write 1250 or 1,25."
    assert error(form(RESERVE, "about", BOLIVIA, "BOB")) == "We could not read this amount. Write it like 1.250,50."


def test_a_number_outside_its_range_names_the_range() -> None:
    assert error(form(STOCK, "400")) == "Write a number from 0 to 300."
    assert stored(form(STOCK, "30.50")) == "30.5"


def test_a_decimal_is_taken_with_a_point_or_a_comma_whatever_the_language() -> None:
    for speaker in (BOLIVIA, GHANA, SENEGAL, TUNISIA):
        for typed in ("11.5", "11,5"):
            assert stored(form(STOCK, typed, speaker)) == "11.5"


@pytest.mark.parametrize("typed", ["18 %", "18%", "١٨٪"])
@pytest.mark.parametrize("asked", ["stock_cover", "rate", "fee", "later_share"])
def test_a_share_or_a_rate_is_read_with_the_sign_that_people_write_behind_it(asked: str, typed: str) -> None:
    question = next(one for part in SECTIONS for step in part.steps for one in step.fields if one.key == asked)
    assert stored(form(question, typed)) == "18"


def test_a_number_of_days_has_no_such_sign() -> None:
    assert error(form(replace(STOCK, unit="days"), "18 %"))


def test_a_number_that_was_refused_is_shown_the_right_way_with_decimals_where_they_are_allowed() -> None:
    asked = form(STOCK, "about ten", BOLIVIA)
    assert error(asked, Tongue("en", "BO")) == "Write the number in figures, like 30 or 11.5."
    assert error(form(USED, "1.250", BOLIVIA), Tongue("en", "GH")) == ("This can mean two numbers. Write 1250 or 1,25.")
    assert error(form(LIFE, "1,250", BOLIVIA), GHANA) == "Write this number without point or comma, like 1250."
    assert error(form(LIFE, "many", BOLIVIA), GHANA).startswith("Write the number with digits only, like ")


def test_a_hand_sent_nul_or_half_a_letter_is_refused_with_words() -> None:
    assert "could not read these letters" in error(form(NAME, "Ro\x00sa"))
    assert "could not read these letters" in error(form(NAME, "Ro\ud800sa"))
    assert error(form(NAME, "x" * 61)) == "This is too long. 60 letters fit here."


def test_of_a_year_such_a_sign_is_said_of_its_month_so_that_the_box_keeps_what_was_typed() -> None:
    made = form(SEASON, boxes("season", "100", "12\x00"))
    assert "could not read these letters" in error(made)
    assert made.questions[0].input.box == 2


def test_markup_is_text_and_spaces_at_the_ends_are_not() -> None:
    assert stored(form(IDEA, "  <script>1</script>  ")) == "<script>1</script>"


def test_an_empty_needed_answer_is_asked_for_and_dont_know_yet_is_an_answer() -> None:
    assert error(form(RESERVE, "")) == "One answer is missing here. “I don’t know yet” is fine too."
    assert stored(form(RESERVE, [("reserve", ""), ("reserve--unknown", "yes")])) == "unknown"


def test_what_is_written_beside_i_do_not_know_yet_is_kept_where_nothing_stood_there() -> None:
    both = [("reserve", "1000"), ("reserve--unknown", "yes")]
    assert stored(form(RESERVE, both)) == 100000
    for before, then in ((None, 100000), ("unknown", 100000), (50000, "unknown"), (100000, "unknown")):
        made = SectionForm([RESERVE], {"reserve": before}, GHANA, "GHS", MultiDict(both))
        assert stored(made) == then, before


def test_a_name_cannot_be_unknown() -> None:
    assert error(form(NAME, [("name", ""), ("name--unknown", "yes")])) == "One answer is missing here."


def test_a_page_that_does_not_insist_takes_an_empty_answer() -> None:
    assert stored(form(RESERVE, "", insists=False)) is None


def test_yes_no_has_three_states() -> None:
    assert stored(form(LOAN, "yes")) == "yes"
    assert stored(form(LOAN, "no")) == "no"
    assert error(form(LOAN, []))
    assert error(form(LOAN, "maybe")) == "Choose one of the answers."


def test_a_month_is_two_boxes() -> None:
    assert stored(form(OPENING, [("opening_month", "4"), ("opening_month", "2027")])) == "2027-04"
    assert stored(form(OPENING, [("opening_month", "4"), ("opening_month", "٢٠٢٧")])) == "2027-04"
    assert stored(form(OPENING, [("opening_month", "4"), ("opening_month", "27")])) == "2027-04"
    assert error(form(OPENING, [("opening_month", "4"), ("opening_month", "98")]))
    for month, year in (("13", "2027"), ("4", ""), ("4", "0000"), ("four", "2027"), ("4", "99999")):
        assert error(form(OPENING, [("opening_month", month), ("opening_month", year)]))


def test_drawings_end_with_the_last_month_written_and_have_no_holes() -> None:
    assert stored(form(DRAWINGS, boxes("drawings", "0", "600", "1,600", "", ""))) == [0, 60000, 160000]
    holes = form(DRAWINGS, boxes("drawings", "0", "", "1600"))
    assert error(holes) == "One month is empty here. Write 0 for nothing."
    assert holes.questions[0].input.typed[:3] == ["0", "", "1600"]
    assert holes.questions[0].input.box == 2


def test_a_season_is_a_whole_year_or_nothing_and_a_month_left_open_is_normal() -> None:
    assert stored(form(SEASON, boxes("season", *["100"] * 12))) == ["100"] * 12
    assert stored(form(SEASON, boxes("season", *[""] * 12))) is None
    assert stored(form(SEASON, boxes("season", "97", "", "120"))) == ["97", "100", "120", *["100"] * 9]


def test_a_number_counts_before_the_level_and_open_months_are_normal() -> None:
    levels = [("season-1--level", "75"), ("season-2--level", "175"), ("season-3--level", "108")]
    assert stored(form(SEASON, [*levels, *boxes("season", "", "160")])) == ["75", "160", "108", *["100"] * 9]
    assert error(form(SEASON, [*levels, *boxes("season", "", "many")])).startswith("Write the number")
    assert error(form(SEASON, [("season-1--level", "feast")])).startswith("Write the number")


def test_a_level_counts_only_where_levels_are_offered() -> None:
    assert stored(form(RAMP, [("ramp-1--level", "75")])) is None


def test_more_boxes_than_the_page_has_are_not_read() -> None:
    assert len(stored(form(RAMP, boxes("ramp", *["50"] * 500)))) == 12


def test_how_somebody_knows_goes_with_the_number() -> None:
    made = form(RESERVE, [("reserve", "5"), ("reserve--how", "guess")])
    assert made.validate()
    assert made.changed({}) == {"reserve": 500, "evidence": {"reserve": "guess"}}
    assert made.changed({"reserve": 500, "evidence": {"reserve": "guess"}}) == {}
    assert form(RESERVE, [("reserve", "5"), ("reserve--how", "hearsay")]).changed({"reserve": 500}) == {}


@pytest.mark.parametrize("case", demo_plans.IDS)
@pytest.mark.parametrize("speaker", [BOLIVIA, GHANA, SENEGAL, TUNISIA, Tongue("pt", "BR"), Tongue("it", "IT")])
def test_every_stored_answer_shows_as_something_that_reads_back_the_same(case: str, speaker: Tongue) -> None:
    currency = demo_plans.place(case).currency
    for part in SECTIONS:
        answers = demo_plans.answers(case)
        given = answers.get(part.key, {})
        for question in part.fields:
            if question.kind is Kind.TABLE:
                columns = tuple(column for column in question.columns if column.kind is not Kind.TABLE)
                for row in given.get(question.key) or ():
                    round_trip(offered(columns, answers), row, speaker, currency)
        plain = tuple(f for f in part.fields if f.kind is not Kind.TABLE)
        round_trip(offered(plain, answers), given, speaker, currency)


def round_trip(fields: tuple[Field, ...], given: Any, speaker: Tongue, currency: str) -> None:
    shown = SectionForm(fields, given, speaker, currency)
    typed: MultiDict[str, str] = MultiDict()
    for q in shown.questions:
        series = q.field.kind is Kind.SERIES
        for n, text in enumerate(q.input.typed, 1):
            typed.add(f"{q.field.key}-{n}" if series else q.field.key, text)
    again = SectionForm(fields, given, speaker, currency, typed, insists=False)
    assert again.validate(), [(one.field.key, one.error, one.input.typed) for one in again.errors]
    for q in again.questions:
        assert q.stored == (given.get(q.field.key) or None if given.get(q.field.key) == [] else given.get(q.field.key))


SEVERAL = [asked for part in SECTIONS for asked in part.fields if asked.kind is Kind.CHOICE and asked.many]


@pytest.mark.parametrize("asked", SEVERAL, ids=lambda asked: asked.number)
def test_nothing_of_this_stands_alone_in_every_question_with_several_answers(asked: Field) -> None:
    alone = [choice.key for choice in asked.choices if choice.alone]
    assert alone == [choice.key for choice in asked.choices if choice.key in ("none", "nothing")]
    others = [choice.key for choice in asked.choices if not choice.alone][:2]
    if not others:
        return  # its choices are a person's own rows
    assert stored(form(asked, [(asked.key, key) for key in others])) == sorted(others)
    for key in alone:
        assert stored(form(asked, key)) == [key]
        ticked = [*others, key]
        made = form(asked, [(asked.key, each) for each in ticked])
        assert "does not go with other answers" in error(made)
        assert made.questions[0].input.typed == ticked


YEARS, HOURS = next(column for column in field("me", "jobs").columns if column.key == "years"), field("people", "hours")


@pytest.mark.parametrize(
    ("question", "typed", "number"),
    [
        (YEARS, "6 ans", "6"),
        (YEARS, "6 años", "6"),
        (YEARS, "6 سنوات", "6"),
        (YEARS, "unos 6 años", "6"),
        (YEARS, "٦ سنوات", "6"),
        (LIFE, "84 mois", "84"),
        (LIFE, "84 meses", "84"),
        (HOURS, "56 h", "56"),
        (HOURS, "56h", "56"),
        (HOURS, "48 ساعة", "48"),
    ],
)
def test_the_unit_for_which_a_box_asks_may_stand_behind_its_number(question: Field, typed: str, number: str) -> None:
    assert stored(form(question, typed, SENEGAL, "XOF")) == number


@pytest.mark.parametrize(("question", "typed"), [(LIFE, "7 ans"), (YEARS, "6 mois"), (HOURS, "8 jours"), (YEARS, "6 chats")])  # fmt: skip
def test_another_unit_than_the_one_asked_for_is_no_answer(question: Field, typed: str) -> None:
    assert error(form(question, typed, SENEGAL, "XOF"))


def test_a_letter_in_a_number_is_named() -> None:
    assert (
        error(form(HOURS, "5O"))
        == "There is a letter in this number. Write digits only: the digit 0, not the letter O."
    )
