"""Blank forms: every question of the plan with its number, in every language, inside the page and readable."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from app.documents.blank import draw_blank, draw_filled, draw_sketch
from app.documents.blank.book import draw_book
from app.documents.blank.may_read import draw_may_read
from app.documents.blank.page import TOP, FormPaper
from app.documents.paper import FOOT
from app.documents.sheet import SIDE, Sheet
from app.documents.withheld import ON_SCREEN, OWN_HAND
from app.language.tongues import Tongue
from app.plan.day_book import LINES, NAMES
from app.plan.depths import sketch
from app.plan.fields import Field, Section
from app.plan.may_read import ASKED as MAY_READ
from app.plan.may_read import NO_IS_GOOD
from app.plan.sections import SECTIONS
from app.plan.sections.commitments import DEBTS
from app.plan.sections.household import SACRIFICES
from app.plan.sections.paid_later import NEVER, PAYS_LATER
from app.plan.sections.start import FIRST_GOODS
from app.plan.sections.work import WORK
from tests.documents.printed import Placed, as_seen, drawn, in_letters, pages, reading, words

PLACES = {"it": ("IT", "EUR"), "en": ("GH", "GHS"), "es": ("BO", "BOB"), "fr": ("SN", "XOF"), "pt": ("BR", "BRL")}
EVERY = {**PLACES, "ar": ("TN", "TND")}


@cache
def blank(language: str, part: str | None = None) -> bytes:
    country, currency = EVERY[language]
    return draw_blank(Tongue(language, country), currency, part)


def asked(part: Section) -> Iterator[Field]:
    """What paper asks; more words about the jobs (P7) and lines of the first stock (C8) are left to the room for more,
    M10 is asked once, and what only its owner and a mentor see stands on the screen."""
    fields = (field for field in part.fields if field not in (WORK, PAYS_LATER, NEVER, FIRST_GOODS))
    for field in (field for field in fields if not field.private):
        yield field
        for column in (column for column in field.columns if column.on_paper):
            yield from (column, *column.columns)


def bare(text: str) -> str:
    """Without spaces: a line may break anywhere between words."""
    return "".join(text.split())


@cache
def lines(language: str) -> list[list[Placed]]:
    """The whole form, the twelve questions, a filled form and the day-book, as they are drawn."""
    country, currency = EVERY[language]
    tongue = Tongue(language, country)
    every = (
        lambda: draw_blank(tongue, currency),
        lambda: draw_sketch(tongue, currency),
        lambda: draw_filled(tongue, reading("bo_bakery")),
        lambda: draw_book(tongue, currency),
        lambda: draw_may_read(tongue, "2026-11"),
    )
    return [page for draw in every for page in drawn(draw)]


@pytest.mark.parametrize("language", PLACES)
@pytest.mark.parametrize("part", SECTIONS, ids=lambda part: part.key)
def test_every_question_stands_there_with_its_number(part: Section, language: str) -> None:
    tongue, found = Tongue(language, PLACES[language][0]), words(blank(language, part.key))
    letters = bare(found)
    missing = [field.key for field in asked(part) if bare(tongue.gettext(field.label)) not in letters]
    assert missing == []
    assert numbers(part) - set(found.split()) == set()


@pytest.mark.parametrize("part", SECTIONS, ids=lambda part: part.key)
def test_in_arabic_too_every_word_of_every_question_stands_there_with_its_number(part: Section) -> None:
    country, currency = EVERY["ar"]
    tongue = Tongue("ar", country)
    seen = {word for page in drawn(lambda: draw_blank(tongue, currency, part.key)) for word in in_letters(page)}
    assert {word for field in asked(part) for word in as_seen(tongue.gettext(field.label))} - seen == set()
    assert numbers(part) - seen == set()


def numbers(part: Section) -> set[str]:
    """Of all questions of a part, and of the answers that are numbers of the list themselves (H5)."""
    own = {field.number for field in asked(part)}
    return own | {choice.number for field in asked(part) for choice in field.choices if choice.number}


@pytest.mark.parametrize("language", PLACES)
def test_what_is_not_for_everybody_says_for_whom(language: str) -> None:
    tongue, found = Tongue(language), bare(words(blank(language)))
    every = [part.asked_if for part in SECTIONS] + [field.asked_if for part in SECTIONS for field in part.fields]
    conditions = [each for each in every if each is not None]
    assert len(conditions) > 10
    assert [each.words for each in conditions if bare(tongue.gettext(each.words)) not in found] == []


@pytest.mark.parametrize("language", EVERY)
def test_the_whole_plan_is_a_thin_booklet_and_each_page_says_which_it_is(language: str) -> None:
    listed = pages(blank(language))
    assert 25 <= len(listed) <= 35
    assert all(str(len(listed)) in text for text in listed)
    assert all(len(text) > 120 for text in listed), "a page is nearly empty"


@pytest.mark.parametrize("language", EVERY)
def test_no_page_ends_with_more_than_a_third_of_it_empty(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for lowest, free in _ends(language, monkeypatch)[:-1]:
        assert free - lowest < (free - TOP) / 3


def _ends(language: str, monkeypatch: pytest.MonkeyPatch) -> list[tuple[float, float]]:
    """Of each page of the whole form: the lowest thing on it, and where its room ends."""
    lowest: dict[Sheet, float] = {}
    box, rule = Sheet.box, Sheet.segment

    def boxed(sheet: Sheet, x: float, top: float, width: float, height: float, *more: Any, **named: Any) -> None:
        lowest[sheet] = max(lowest.get(sheet, 0.0), top + height)
        box(sheet, x, top, width, height, *more, **named)

    def ruled(sheet: Sheet, x1: float, y1: float, x2: float, y2: float, *more: Any) -> None:
        lowest[sheet] = max(lowest.get(sheet, 0.0), y1)
        rule(sheet, x1, y1, x2, y2, *more)

    monkeypatch.setattr(FormPaper, "_footer", lambda _paper, _sheet: None)
    monkeypatch.setattr(Sheet, "box", boxed)
    monkeypatch.setattr(Sheet, "segment", ruled)
    country, currency = EVERY[language]
    draw_blank(Tongue(language, country), currency)
    return [(low, sheet.height - FOOT - 12) for sheet, low in lowest.items()]


@pytest.mark.parametrize("language", EVERY)
def test_the_twelve_questions_take_two_pages(language: str) -> None:
    country, currency = EVERY[language]
    tongue, content = Tongue(language, country), draw_sketch(Tongue(language, country), currency)
    assert len(pages(content)) == 2
    if language != "ar":
        found = bare(words(content))
        assert [step.key for _, step in sketch() if bare(tongue.gettext(step.title)) not in found] == []


@pytest.mark.parametrize("language", EVERY)
def test_the_day_book_has_a_sheet_of_months_and_one_of_days_with_the_numbers_of_the_screen(language: str) -> None:
    country, currency = EVERY[language]
    tongue = Tongue(language, country)
    sheets = drawn(lambda: draw_book(tongue, currency))
    shown = as_seen if language == "ar" else str.split
    named = {word for line in LINES for word in shown(tongue.gettext(NAMES[line.key]))}
    assert len(sheets) == 2
    for sheet, more in zip(sheets, (set(), set(shown(tongue.gettext("The month in all")))), strict=True):
        seen = {word for line in sheet for word in (*line.letters.split(), *in_letters([line]))}
        assert ({line.number for line in LINES} | named | more) - seen == set()


def test_an_empty_box_of_the_day_book_is_nothing_as_on_the_screen_and_of_a_form_not_known() -> None:
    book = words(draw_book(Tongue("en", "GH"), "GHS"))
    assert "Leave empty what did not happen." in book and book.count("Empty means nothing.") == 2
    assert "not known" not in book
    assert "Empty means not known, unless the question says otherwise." in words(blank("en"))


@pytest.mark.parametrize("language", PLACES)
def test_what_nobody_else_may_read_is_not_asked_on_sheets_that_go_through_other_hands(language: str) -> None:
    """Of the last hard month a line says where it is asked; that somebody presses for a debt, the screen alone asks."""
    tongue, found = Tongue(language), bare(words(blank(language, "household")))
    pressure = next(column for column in DEBTS.columns if column.private)
    for said in (SACRIFICES.label, *(choice.label for choice in SACRIFICES.choices), pressure.label, pressure.hint):
        assert bare(tongue.gettext(said)) not in found
    assert bare(tongue.gettext(ON_SCREEN)) in found
    assert found.count(bare(tongue.gettext(OWN_HAND))) == 1  # debts
    assert SACRIFICES.number in words(blank(language, "household")).split()


@pytest.mark.parametrize("language", EVERY)
def test_who_may_read_is_a_sheet_to_sign_in_the_words_of_the_screen(language: str) -> None:
    tongue, content = Tongue(language), draw_may_read(Tongue(language), "2026-11")
    assert len(pages(content)) == 1
    said = [MAY_READ.title, MAY_READ.why, NO_IS_GOOD, "Your name", "Day", "Your signature, or a mark"]
    said += [text for field in MAY_READ.fields for text in (field.label, field.hint)]
    if language == "ar":
        seen = {word for page in drawn(lambda: draw_may_read(tongue, "2026-11")) for word in in_letters(page)}
        assert {word for text in said for word in as_seen(tongue.gettext(text))} - seen == set()
    else:
        found = bare(words(content))
        assert [text for text in said if bare(tongue.gettext(text)) not in found] == []
    assert "2026-11" in words(content)


def test_without_a_country_no_sign_of_money_is_printed() -> None:
    assert "GH₵" in words(blank("en"))
    without = words(draw_blank(Tongue("en"), None, "household"))
    assert "€" not in without
    assert "GH₵" not in without


def test_the_same_form_is_the_same_bytes_and_carries_no_clock() -> None:
    assert draw_blank(Tongue("fr", "SN"), "XOF", "sales") == draw_blank(Tongue("fr", "SN"), "XOF", "sales")


def test_a_part_that_no_plan_has_is_refused() -> None:
    with pytest.raises(KeyError):
        draw_blank(Tongue("en"), None, "weather")


@pytest.mark.parametrize("language", EVERY)
def test_no_words_leave_the_page_or_run_into_others(language: str) -> None:
    assert len(lines(language)) > 25
    for page in lines(language):
        for left, right, baseline, text in page:
            assert left >= SIDE - 1, text
            assert right <= 595 - SIDE + 1, text
            assert 20 < baseline < 836, text
        ordered = sorted(page, key=lambda line: line.baseline)
        for place, (left, right, baseline, text) in enumerate(ordered):
            for other_left, other_right, other, other_text in ordered[place + 1 :]:
                if other - baseline > 4:
                    break
                beside = right <= other_left + 0.5 or other_right <= left + 0.5
                assert beside, f"{text!r} runs into {other_text!r}"


@pytest.mark.parametrize("language", EVERY)
def test_no_words_are_cut(language: str) -> None:
    assert [line.letters for page in lines(language) for line in page if "…" in line.letters] == []


def test_how_a_number_is_known_is_asked_in_the_words_of_the_screen_and_explained_only_where_it_is_asked() -> None:
    """“Is it sure?” of money that comes in is another question, so no column beside it asks “How sure?”."""
    listed = pages(draw_blank(Tongue("en", "GH"), "GHS"))
    assert any("Is it sure?" in text and "How do you know?" in text for text in listed)
    assert not any("How sure?" in text for text in listed)
    legend = "I know I asked I guess"
    signed = [legend in text for text in listed]
    assert not signed[0], "the first page asks no number"
    assert any(signed) and all("How do you know" in text for text, has in zip(listed, signed, strict=True) if has)
