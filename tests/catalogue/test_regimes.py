"""Rows of registration regimes: every free word has its sentence in six languages, every amount its source and day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from app.catalogue import starter
from app.catalogue.regime_texts import ASSETS, BY_COLUMN, DOCUMENTS, ENTRIES, IN_ARABIC, NOT_FOR
from app.catalogue.regimes import regime
from app.language.messages import Message
from app.language.money import Money
from app.language.tongues import LANGUAGES, Tongue
from app.matching.regime_words import KINDS, LATER, PAPERS, PERSONS, QUESTIONS, SALES, kind, lines, source, to_ask
from app.matching.regimes import Regime
from app.plan.country_papers import PAPERS as VOCABULARY
from app.plan.sales_limit import above
from app.plan.sections import field

TODAY = dt.date(2026, 11, 23)
ROWS = [row for row in starter.rows() if row.kind == starter.REGIME]
every = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.key)


def of(key: str) -> Regime:
    return next(regime(row.data, row.status) for row in ROWS if row.key == key)


def sentences(one: Regime) -> Iterator[Message | str]:
    """All that a card of it says, but for its own name and its offices."""
    yield kind(one)
    for line in lines(one):
        yield line.question
        yield from line.told
    yield from to_ask(one)
    yield from source(one, TODAY).words


def spoken(one: Regime, language: str) -> list[str]:
    tongue = Tongue(language, "BO")
    return [tongue.speak(sentence) for sentence in sentences(one)]


@every
def test_every_free_word_of_a_row_has_its_sentence(row: starter.StarterRow) -> None:
    for column, known in BY_COLUMN.items():
        assert row.data[column] is None or row.data[column] in known, (column, row.data[column])
    assert set(row.data["required_documents"]) <= DOCUMENTS.keys()
    assert set(row.data["exclusions"]) <= NOT_FOR.keys()
    assert row.data["assets_unit"] is None or row.data["assets_unit"] in ASSETS
    assert row.data["eligible_persons"] is None or row.data["eligible_persons"] in PERSONS
    assert row.data["category"] in KINDS.keys() & ENTRIES.keys()


def test_no_sentence_waits_for_a_row_that_is_not_there() -> None:
    said = {row.data[column] for row in ROWS for column in BY_COLUMN}
    assert {text for known in BY_COLUMN.values() for text in known} <= said
    assert {one for row in ROWS for one in row.data["required_documents"]} == DOCUMENTS.keys()
    assert {one for row in ROWS for one in row.data["exclusions"]} == NOT_FOR.keys()


@every
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_is_told_in_the_readers_language(row: starter.StarterRow, language: str) -> None:
    one = regime(row.data, row.status)
    told = spoken(one, language)
    assert told and not [text for text in told if not text or "None" in text or "%(" in text]
    if language != "en":
        raw = {row.data[column] for column in BY_COLUMN} | {*row.data["required_documents"], *row.data["exclusions"]}
        alike = set(told) & (raw | set(spoken(one, "en")))
        assert alike <= {"casinos", "construction"}, "English to a reader of another language"


@every
def test_an_amount_never_stands_without_source_and_day(row: starter.StarterRow) -> None:
    one = regime(row.data, row.status)
    amounts = [word for line in lines(one) for word in line.told if any(map(_is_amount, word.values.values()))]
    words = source(one, TODAY).words
    if amounts:
        assert one.origin.title and one.origin.title in Tongue("en").speak(words[0])
        assert row.data["source_date"] or words[1].values == {"day": dt.date(2026, 11, 22)}
    assert not one.origin.confirmed


def _is_amount(value: object) -> bool:
    return isinstance(value, Money)


def test_what_was_not_found_is_asked_and_never_zero() -> None:
    cgu = of("sn_cgu")
    assert not lines(cgu) and len(to_ask(cgu)) == 5
    assert [Tongue("en").speak(words) for words in source(cgu, TODAY).words] == ["We found no page that tells it."]
    assert {SALES, PAPERS} <= set(to_ask(of("gh_sole_prop")))
    assert LATER in to_ask(of("bo_rts")), "words without an amount are no amount"
    assert LATER not in to_ask(of("tn_auto_entrepreneur"))
    assert not [text for row in ROWS for text in spoken(regime(row.data, row.status), "en") if " 0 " in f" {text} "]


def test_a_fee_of_which_nothing_was_read_is_asked_for_in_one_place_only() -> None:
    for key in ("tn_auto_entrepreneur", "ma_auto_entrepreneur"):
        told = " ".join(spoken(of(key), "en"))
        assert told.count("We read of no fee: ask if there is one.") == 1
        assert QUESTIONS["entry"] not in to_ask(of(key))
    assert QUESTIONS["entry"] in to_ask(of("cl_mef")), "words without an amount are no amount"


def test_a_regime_with_an_official_name_in_arabic_is_called_by_it() -> None:
    tunisia, morocco = of("tn_auto_entrepreneur"), of("ma_auto_entrepreneur")
    assert tunisia.called["ar"].name == "نظام المبادر الذاتي"
    assert tunisia.office("ar") == "وزارة التشغيل والتكوين المهني"
    assert tunisia.office("fr") == "Ministère de l’Emploi et de la Formation professionnelle"
    assert morocco.called["ar"].name == "نظام المقاول الذاتي"
    official = {(row.data["regime_name"], row.data["authority"]) for row in ROWS}
    assert IN_ARABIC.keys() <= official, "no name waits for a row that is not there"
    assert not of("bo_rts").called


def test_a_source_of_long_ago_is_said_to_be_old() -> None:
    assert source(of("bo_rts"), TODAY).old
    assert not source(of("br_mei"), TODAY).old
    assert not source(of("sn_entreprise_individuelle"), TODAY).old


def test_a_row_that_a_programme_writes_in_other_words_says_nothing_in_english() -> None:
    changed = {**next(row.data for row in ROWS if row.key == "sn_entreprise_individuelle")}
    changed |= {
        "registration_cost_text": "Another price list",
        "required_documents": ["A new document"],
        "notes": "New",
    }
    one = regime(changed, "confirmed")
    assert "Another price list" not in " ".join(spoken(one, "es")) and one.papers == (ENTRIES[one.category],)
    assert one.origin.confirmed


def test_sales_above_a_limit_are_a_question_and_sales_below_it_none() -> None:
    simple, month = of("bo_rts"), of("pe_nrus_1")

    def said(one: Regime, year: int, currency: str) -> str:
        found = above(one.limit, Money(year, currency), Money(year // 12, currency))
        return Tongue("en", "BO").speak(found) if found else ""

    assert said(simple, 69_122_00, "BOB") == ""
    assert said(simple, 69_123_00, "BOB").startswith("The plan sells Bs\xa069,123.00 in twelve months")
    assert said(simple, 69_123_00, "USD") == "", "another money is not compared"
    assert said(month, 66_000_00, "PEN").startswith("The plan sells S/\xa05,500.00 in a month on average")
    assert said(of("gh_sole_prop"), 10**12, "GHS") == ""


def test_every_office_fits_the_list_of_papers_and_every_paper_is_in_the_vocabulary() -> None:
    longest = next(column.most for column in field("rules", "paper_list").columns if column.key == "office")
    for row in ROWS:
        one = regime(row.data, row.status)
        assert all(0 < len(one.office(language)) <= (longest or 0) for language in LANGUAGES)
        assert set(one.papers) <= set(VOCABULARY)
