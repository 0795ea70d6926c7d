"""French “de” and “que” before a name or a month, on a page, on paper and in plain text."""

from __future__ import annotations

import pytest

from app.documents.bidi import CLOSE_STRONG, OPEN_STRONG
from app.documents.voice import Voice
from app.language.elision import elided
from app.language.messages import Month, say
from app.language.money import Money
from app.language.tongues import LANGUAGES, Tongue

FOR_THE_FAMILY = "For the family, from %(month)s on"


@pytest.mark.parametrize(("month", "said"), [(4, "d’avril"), (8, "d’août"), (10, "d’octobre"), (1, "de janvier")])
def test_a_month_that_begins_with_a_vowel_takes_the_e_away(month: int, said: str) -> None:
    assert Tongue("fr", "SN").speak(say(FOR_THE_FAMILY, month=Month(month))).endswith(f"à partir {said}")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("Abena", "d’Abena"),
        ("Émile", "d’Émile"),
        ("Oumar", "d’Oumar"),
        ("Yves", "d’Yves"),
        ("Henri", "d’Henri"),
        ("huile de palme", "d’huile de palme"),
        ("Hawa", "de Hawa"),
        ("Habib", "de Habib"),
        ("haricots", "de haricots"),
        ("Yaya", "de Yaya"),
        ("Ouattara", "de Ouattara"),
        ("onze", "de onze"),
        ("11", "de 11"),
        ("8 000 F", "de 8 000 F"),
        ("Modou", "de Modou"),
        ("", "de "),
        ("<bdi>Abena</bdi>", "d’<bdi>Abena</bdi>"),
        ("<bdi>Modou</bdi>", "de <bdi>Modou</bdi>"),
        (f"{OPEN_STRONG}avril{CLOSE_STRONG}", f"d’{OPEN_STRONG}avril{CLOSE_STRONG}"),
        ("« Awa »", "de « Awa »"),
    ],
)
def test_what_is_not_said_before_which_word(value: str, said: str) -> None:
    values = {"name": value, "other": "8"}
    assert elided("Le plan de %(name)s et %(other)s.", values, "fr") % values == f"Le plan {said} et 8."


def test_que_and_its_family_lose_the_e_too() -> None:
    values = {"a": "Awa", "b": "Modou"}
    assert elided("Que %(a)s, parce que %(a)s, lorsque %(b)s, vente %(a)s", values, "fr") == (
        "Qu’%(a)s, parce qu’%(a)s, lorsque %(b)s, vente %(a)s"
    )


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "fr"])
def test_no_other_language_is_touched(language: str) -> None:
    text = "El plan de %(name)s"
    assert elided(text, {"name": "Abena"}, language) is text


def test_paper_says_it_inside_what_is_emphasised() -> None:
    message = say("From %(month)s on the family takes home %(amount)s.", month=Month(4), amount=Money(85000, "XOF"))
    said = Voice(Tongue("fr", "SN"), "XOF").say(message, "month")
    assert said.startswith(f"À partir d’{OPEN_STRONG}avril{CLOSE_STRONG}, la famille")
