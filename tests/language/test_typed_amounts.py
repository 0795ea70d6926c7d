"""Amounts are read as people type them: with the currency's name, and with any sign that can only mean thousands."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.amounts import LARGEST, SIGNS, Ambiguous, Unreadable, read_measure, read_money
from app.language.currency_names import NAMES, without_name
from app.language.money import Money, exponent
from app.language.nearly import WORDS, is_two
from app.language.other_money import apart
from app.language.tongues import Tongue
from app.plan.fields import Field, Kind
from app.plan.limits import unread_number
from app.plan.unread import WITH_LETTERS, unread_amount

HOURS = Field("hours", "P5", Kind.NUMBER, "How many hours?", most=100, decimals=1)
WHOLE = ("XOF", "XAF", "PYG", "CLP")
PLACES = [
    ("fr", "SN"),
    ("en", "GH"),
    ("es", "BO"),
    ("es", "PE"),
    ("it", "IT"),
    ("pt", "BR"),
    ("ar", "TN"),
    ("ar", "MA"),
]


@pytest.mark.parametrize("typed", ["45.000", "45,000", "45 000 F CFA", "45000 FCFA", "45 000 francs", "F CFA 45.000", "45.000 F. CFA", "45'000", "45’000F", "CFA 45000", "XOF 45 000", "٤٥٠٠٠ فرنك", "45000 Francos CFA"])  # fmt: skip
@pytest.mark.parametrize(("language", "country"), PLACES)
def test_francs_are_read_as_they_are_typed_in_every_language(typed: str, language: str, country: str) -> None:
    assert read_money(typed, "XOF", Tongue(language, country).locale) == Money(45000, "XOF")


@pytest.mark.parametrize(
    ("typed", "language", "country", "currency", "minor"),
    [
        ("150'000", "fr", "SN", "XOF", 150000),
        ("1.250.000", "fr", "SN", "XOF", 1250000),
        ("1,250,000 Gs.", "es", "PY", "PYG", 1250000),
        ("1.250.000 guaraníes", "es", "PY", "PYG", 1250000),
        ("Bs. 1.250,50", "es", "BO", "BOB", 125050),
        ("1250 bolivianos", "es", "BO", "BOB", 125000),
        ("1,250.50 cedis", "en", "GH", "GHS", 125050),
        ("GH₵ 1,250.50", "en", "GH", "GHS", 125050),
        ("GHC 20", "en", "GH", "GHS", 2000),
        ("300 cédis", "fr", "GH", "GHS", 30000),
        ("1 250,500 dinars", "fr", "TN", "TND", 1250500),
        ("25 دينار", "ar", "TN", "TND", 25000),
        ("25 د.ت", "ar", "TN", "TND", 25000),
        ("40 dirhams", "fr", "MA", "MAD", 4000),
        ("1.250,50 euro", "it", "IT", "EUR", 125050),
        ("€ 12", "it", "IT", "EUR", 1200),
        ("12 €", "fr", "FR", "EUR", 1200),
        ("R$ 1.250,50", "pt", "BR", "BRL", 125050),
        ("30 reais", "pt", "BR", "BRL", 3000),
        ("S/. 30", "es", "PE", "PEN", 3000),
        ("30 soles", "es", "PE", "PEN", 3000),
        ("500 naira", "en", "NG", "NGN", 50000),
        ("2,000", "fr", "TN", "TND", 2000),
        ("1.250.000,50", "es", "BO", "BOB", 125000050),
        ("1,250,000", "es", "BO", "BOB", 125000000),
    ],
)
def test_the_usual_names_of_a_currency_are_read(
    typed: str, language: str, country: str, currency: str, minor: int
) -> None:
    assert read_money(typed, currency, Tongue(language, country).locale) == Money(minor, currency)


@pytest.mark.parametrize("typed", ["45.00", "4.5000", "0.250", "45.000,000", "45 000 euros", "45 000 F par mois", "francs", "1.250 000", "F-45-000", "9" * 90])  # fmt: skip
def test_what_is_no_amount_of_francs_is_still_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        read_money(typed, "XOF", Tongue("fr", "SN").locale)


@given(
    minor=st.integers(min_value=1, max_value=LARGEST),
    currency=st.sampled_from(WHOLE),
    sign=st.sampled_from([".", ",", " ", "'", "’", "\u202f", "\u00a0"]),
    place=st.sampled_from(PLACES),
)
def test_where_there_are_no_decimals_every_sign_between_thousands_is_read(
    minor: int, currency: str, sign: str, place: tuple[str, str]
) -> None:
    assert exponent(currency) == 0
    assert read_money(f"{minor:,}".replace(",", sign), currency, Tongue(*place).locale) == Money(minor, currency)


@given(currency=st.sampled_from(sorted(NAMES)), n=st.integers(0, 40), before=st.booleans(), place=st.sampled_from(PLACES))  # fmt: skip
def test_every_name_of_a_currency_is_read_before_and_after(
    currency: str, n: int, before: bool, place: tuple[str, str]
) -> None:
    names = NAMES[currency].split()
    name = names[n % len(names)]
    typed = f"{name} 25" if before else f"25 {name}"
    assert read_money(typed, currency, Tongue(*place).locale) == Money(25 * 10 ** exponent(currency), currency)


def test_the_sign_that_we_write_is_among_the_names_of_its_currency() -> None:
    assert set(NAMES) == set(SIGNS)
    for currency, (sign, _) in SIGNS.items():
        assert without_name(f"{sign}5", currency) == "5"


def asked_about(typed: str, speaker: Tongue, currency: str) -> list[str]:
    """The amounts that the question about an ambiguous one names."""
    with pytest.raises(Ambiguous) as caught:
        read_money(typed, currency, speaker.locale)
    return [str(each) for each in unread_amount(caught.value, currency, speaker).values.values()]


@pytest.mark.parametrize(
    ("typed", "language", "country", "currency", "said"),
    [
        ("1.250", "fr", "FR", "EUR", "1250 or 1,25"),
        ("1.250", "fr", "TN", "TND", "1250 or 1,25"),
        ("1.000", "ar", "TN", "TND", "1000 or 1"),
        ("10,000", "es", "BO", "BOB", "10000 or 10"),
        ("1,255", "es", "BO", "BOB", "1255"),
    ],
)
def test_an_amount_with_two_readings_is_asked_with_both_as_they_are_shortest_to_type(
    typed: str, language: str, country: str, currency: str, said: str
) -> None:
    speaker = Tongue(language, country)
    values = asked_about(typed, speaker, currency)
    assert " or ".join(values) == said
    for value in values:
        read_money(value, currency, speaker.locale)


@pytest.mark.parametrize(
    ("text", "language", "country", "currency", "says"),
    [
        ("1.8", "ar", "TN", "TND", "1,8"),
        ("13.5", "es", "BO", "BOB", "13,5"),
        ("0.10", "es", "BO", "BOB", "0,1"),
        ("13,5", "en", "GH", "GHS", "13.5"),
        ("lots of 5", "es", "BO", "BOB", "1.250,50"),
        ("1,5", "fr", "SN", "XOF", "1 250"),
    ],
)
def test_what_was_typed_is_written_as_it_is_read_there(
    text: str, language: str, country: str, currency: str, says: str
) -> None:
    speaker = Tongue(language, country)
    with pytest.raises(Unreadable) as refused:
        read_money(text, currency, speaker.locale)
    example = str(unread_amount(refused.value, currency, speaker).values["example"])
    assert example.replace("\u202f", " ").replace("\u00a0", " ") == says
    assert read_money(example, currency, speaker.locale).minor > 0


@pytest.mark.parametrize("word", WORDS)
def test_a_word_like_about_does_no_harm_on_either_side_of_a_number(word: str) -> None:
    locale = Tongue("es", "BO").locale
    assert read_money(f"{word} 600", "BOB", locale) == Money(60000, "BOB")
    assert read_money(f"600 {word}", "BOB", locale) == Money(60000, "BOB")
    assert read_money(f"{word.title()} 600 bolivianos", "BOB", locale) == Money(60000, "BOB")
    assert read_measure(f"{word} 2,5", locale) == Decimal("2.5")


@pytest.mark.parametrize("typed", [".50", ". 50", "Bs .50", "~.50", "≈ .50", "unos .50"])
def test_a_point_before_all_figures_is_never_left_out(typed: str) -> None:
    """Half a boliviano is not fifty."""
    with pytest.raises(Unreadable):
        read_money(typed, "BOB", Tongue("es", "BO").locale)
    for fine in ("Bs.50", "Bs. 50", "aprox. 50", "aprox.50"):
        assert read_money(fine, "BOB", Tongue("es", "BO").locale) == Money(5000, "BOB")


@pytest.mark.parametrize("typed", ["about", "unas", "about about 600", "something 600", "600 cats", "about x", "unassix", "caf 600"])  # fmt: skip
def test_any_other_word_beside_a_number_is_still_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        read_money(typed, "BOB", Tongue("en", "GH").locale)


@pytest.mark.parametrize(
    ("typed", "home", "read"),
    [
        ("500 euros", "XOF", ("500", "EUR")),
        ("unos 500 euros", "BOB", ("500", "EUR")),
        ("€ 500", "BOB", ("500", "EUR")),
        ("500 أورو", "TND", ("500", "EUR")),
        ("100 dólares", "BOB", ("100", "USD")),
        ("20 cedis", "XOF", ("20", "GHS")),
        ("500 eur", "XOF", ("500", "EUR")),
        ("500 euros", "EUR", None),
        ("500 pesos", "BOB", None),
        ("500 francs", "TND", None),
        ("500 dinars", "MAD", None),
        ("1000 ريال", "MAD", None),
        ("500", "XOF", None),
    ],
)
def test_another_money_is_known_by_its_name_where_only_one_bears_it(
    typed: str, home: str, read: tuple[str, str] | None
) -> None:
    assert apart(typed, NAMES, home, "fr") == read


@pytest.mark.parametrize(("typed", "currency"), [(str(LARGEST + 1), "XOF"), ("9" * 24, "BOB"), ("10 000 000 000 000", "BOB")])  # fmt: skip
def test_an_amount_that_no_plan_holds_is_told_to_be_too_large(typed: str, currency: str) -> None:
    speaker = Tongue("fr", "SN")
    with pytest.raises(Unreadable) as caught:
        read_money(typed, currency, speaker.locale)
    assert unread_amount(caught.value, currency, speaker).text.startswith("This amount is too large")


@pytest.mark.parametrize(
    ("typed", "language", "country", "currency", "minor"),
    [
        ("1 million", "fr", "SN", "XOF", 1_000_000),
        ("600 mille", "fr", "SN", "XOF", 600_000),
        ("600 mille francs", "fr", "SN", "XOF", 600_000),
        ("F CFA 20 mille", "fr", "SN", "XOF", 20_000),
        ("1,5 million de F CFA", "fr", "SN", "XOF", 1_500_000),
        ("1.5 millones Gs", "es", "PY", "PYG", 1_500_000),
        ("unos 2 mil bolivianos", "es", "BO", "BOB", 2_000_00),
        ("20k", "en", "NG", "NGN", 20_000_00),
        ("3 mila euro", "it", "IT", "EUR", 3_000_00),
        ("30 mil reais", "pt", "BR", "BRL", 30_000_00),
        ("1 milhão", "pt", "BR", "BRL", 1_000_000_00),
        ("600 ألف فرنك", "ar", "SN", "XOF", 600_000),
        ("350.000,00", "fr", "SN", "XOF", 350_000),
        ("350,000.00 F", "fr", "SN", "XOF", 350_000),
        ("1.250,50", "fr", "FR", "EUR", 1_250_50),
        ("1,250.50", "es", "BO", "BOB", 1_250_50),
        ("1,250.500", "fr", "TN", "TND", 1_250_500),
    ],
)
def test_thousands_in_words_and_both_signs_at_once_are_read(
    typed: str, language: str, country: str, currency: str, minor: int
) -> None:
    assert read_money(typed, currency, Tongue(language, country).locale) == Money(minor, currency)


@pytest.mark.parametrize(
    ("typed", "language", "country", "currency", "said"),
    [
        ("cent mille", "fr", "TN", "TND", "100000 or 100"),
        ("600 mille", "fr", "TN", "TND", "600000 or 600"),
        ("20 ألف دينار", "ar", "TN", "TND", "20000 or 20"),
        ("1 million", "fr", "MA", "MAD", "1000000 or 10\u202f000"),
        ("5 thousand cedis", "en", "GH", "GHS", "5000 or 0.5"),
    ],
)
def test_a_thousand_is_asked_about_where_people_also_say_an_older_or_smaller_money_so(
    typed: str, language: str, country: str, currency: str, said: str
) -> None:
    values = asked_about(typed, Tongue(language, country), currency)
    assert " or ".join(values).replace("\u00a0", "\u202f") == said


@pytest.mark.parametrize("typed", ["1.500 mil", "600 mil 200", "45 mil mil", "mil", "3 millones doscientos", "6 milk", "1 2 mil", "350.000,50", "350.00,00", "350.000,5000"])  # fmt: skip
def test_words_of_thousands_that_could_be_read_otherwise_are_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        read_money(typed, "PYG", Tongue("es", "PY").locale)


@pytest.mark.parametrize("typed", ["15OOO", "15 ooo", "2O.000", "1O,5", "l5", "O5"])
def test_a_letter_that_looks_like_a_digit_is_named(typed: str) -> None:
    speaker = Tongue("en", "GH")
    with pytest.raises(Unreadable) as refused:
        read_money(typed, "XOF", speaker.locale)
    assert unread_amount(refused.value, "XOF", speaker) == WITH_LETTERS


@pytest.mark.parametrize(
    ("typed", "language", "country", "currency"),
    [
        ("3000 o 4000", "es", "BO", "BOB"),
        ("3.000 a 4.000 Bs", "es", "BO", "BOB"),
        ("entre Bs 3000 y Bs 4000", "es", "BO", "BOB"),
        ("3 o 4 mil", "es", "BO", "BOB"),
        ("3000-4000", "fr", "SN", "XOF"),
        ("3000 – 4000 F", "fr", "SN", "XOF"),
        ("de 3 000 à 4 000", "fr", "SN", "XOF"),
        ("3000 ou 4000", "fr", "TN", "TND"),
        ("3000 o 4000 euro", "it", "IT", "EUR"),
        ("da 3.000 a 4.000", "it", "IT", "EUR"),
        ("3000 ou 4000", "pt", "BR", "BRL"),
        ("de 3000 até 4000", "pt", "BR", "BRL"),
        ("3000 or 4000", "en", "GH", "GHS"),
        ("GHS 3,000 to 4,000", "en", "GH", "GHS"),
        ("3000 أو 4000", "ar", "TN", "TND"),
        ("بين 3000 و4000 دينار", "ar", "TN", "TND"),
        ("٣٠٠٠ إلى ٤٠٠٠", "ar", "MA", "MAD"),
    ],
)
def test_of_the_least_and_the_most_one_is_asked_for(typed: str, language: str, country: str, currency: str) -> None:
    speaker = Tongue(language, country)
    with pytest.raises(Unreadable) as refused:
        read_money(typed, currency, speaker.locale)
    assert unread_amount(refused.value, currency, speaker).text == "One amount belongs here. Write one."
    with pytest.raises(Unreadable) as refused:
        read_measure(typed, speaker.locale)
    assert unread_number(HOURS, refused.value, speaker).text == "One number belongs here. Write one."


@pytest.mark.parametrize(
    "typed", ["45-000", "12-11-2026", "15 o OO", "1 O 000", "3000 a month", "-50 x", "3000 4000 o"]
)
def test_no_other_text_is_taken_for_the_least_and_the_most(typed: str) -> None:
    assert not is_two(typed)


@given(st.text(st.sampled_from("0123456789 .,-kmil'OF"), max_size=30), st.sampled_from(["XOF", "TND", "BOB"]))
def test_whatever_is_typed_is_read_or_refused_with_a_sentence(typed: str, currency: str) -> None:
    speaker = Tongue("es", "BO")
    try:
        read_money(typed, currency, speaker.locale)
    except Unreadable as error:
        assert speaker.speak(unread_amount(error, currency, speaker))
