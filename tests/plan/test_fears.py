"""A fear that was written with the idea is offered where the risks are written, once."""

from __future__ import annotations

from typing import Any

import pytest

from app.plan.fears import begun, still_to_face
from app.plan.limits import ROW

FEARS = {"fear_1": "The hens fall ill.", "fear_2": "Feed gets dearer", "fear_3": "The hens fall ill."}


def left(risks: Any, **idea: str) -> list[str]:
    return [fear for _, fear in still_to_face({"idea": {**FEARS, **idea}, "risks": {"risks": risks}})]


def test_each_fear_is_offered_once_whatever_else_the_list_holds() -> None:
    assert left(None) == left("unknown") == left([]) == ["The hens fall ill.", "Feed gets dearer"]
    assert left([{"id": "spill", "what": "I fall ill and cannot work."}]) == left(None)
    assert still_to_face({}) == ()


def test_a_fear_that_stands_in_the_list_is_not_offered_again() -> None:
    assert left([{"id": "a1", "what": "the hens fall ill"}]) == ["Feed gets dearer"]


@pytest.mark.parametrize(
    ("fear", "risk", "there"),
    [
        ("An illness kills hens", "An illness kills many animals.", True),
        ("Feed becomes dear", "What I buy becomes much dearer.", True),
        ("The price of eggs falls after Easter", "The price falls when everybody sells.", True),
        ("El alimento sube de precio", "Sube el precio del maíz", True),
        ("مرض يقتل الدجاج", "المرض يقتل الحيوانات", True),
        ("A sickness kills many hens", "An illness kills many animals.", True),
        ("Las gallinas mueren por una enfermedad", "Una enfermedad mata muchos animales.", True),
        ("Une épidémie tue, les poules meurent", "Une maladie tue beaucoup d’animaux.", True),
        ("Le galline muoiono", "Una malattia uccide molti animali.", True),
        ("As galinhas morrem", "Uma doença mata muitos animais.", True),
        ("وباء: الدجاج يموت", "مرض يقتل حيوانات كثيرة", True),
        ("Somebody steals the hens", "An illness kills many animals.", False),
        ("Hens are stolen", "Somebody steals goods, tools or animals.", False),
        ("The hens fall ill.", "I fall ill and cannot work.", False),
        ("The price falls", "Thieves come when many people are there", False),
        ("There is much more rain from that", "There is much more theft from this", False),
        ("", "", True),
    ],
)
def test_a_fear_that_the_list_says_in_nearly_the_same_words_is_there(fear: str, risk: str, there: bool) -> None:
    assert (fear not in left([{"id": "a1", "what": risk}], fear_1=fear)) == there


def test_a_row_begun_from_a_fear_holds_its_words_and_stays_its_row_when_they_change() -> None:
    answers = {"idea": FEARS}
    row, fear = still_to_face(answers)[0]
    assert ROW.fullmatch(row)
    assert begun(answers, row) == {"what": fear}
    assert begun(answers, "a1") == {}
    assert left([{"id": row, "what": "An illness kills hens."}]) == ["Feed gets dearer"]


def test_a_fear_that_was_written_anew_is_offered_anew() -> None:
    row = still_to_face({"idea": FEARS})[0][0]
    rows = [{"id": row, "what": "Sick hens"}]
    assert left(rows, fear_1="A thief comes.") == ["A thief comes.", "Feed gets dearer"]
