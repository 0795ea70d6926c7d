"""A form and a file are two doors with one rule: what a form stores, the reader of files takes as it stands."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from app.language.tongues import Tongue
from app.plan.fields import UNKNOWN, Field, Kind
from app.plan.sections import SECTIONS
from app.plan.stored import read
from app.web.section_form import SectionForm


def each(asked: Field) -> list[Field]:
    """The question, or every column of a list and of the lists in its rows."""
    return [one for column in asked.columns for one in each(column)] if asked.kind is Kind.TABLE else [asked]


QUESTIONS = [question for part in SECTIONS for asked in part.fields for question in each(asked)]
ODD = st.text(max_size=60) | st.text(st.sampled_from(" \r\n\t\x0b\x85\u2028\u200fab\x00\ufffd\ud800é"), max_size=12)
FIGURES = st.integers(-5, 500).map(str) | st.decimals(0, 400, places=2).map(str) | st.sampled_from(["٣", "0", "1 000"])


def typed(question: Field) -> st.SearchStrategy[Any]:
    """What somebody may send for this question, sensible or not."""
    match question.kind:
        case Kind.CHOICE if not question.among:
            keys = st.sampled_from([choice.key for choice in question.choices])
            return st.lists(keys | ODD, max_size=3).map(lambda found: [(question.key, key) for key in found])
        case Kind.MONTHS:
            months = st.lists(st.integers(1, 12).map(str), max_size=4)
            return months.map(lambda found: [(question.key, month) for month in found])
        case Kind.MONTH:
            pairs = st.tuples(st.integers(0, 13).map(str), st.integers(1980, 2110).map(str))
            return pairs.map(lambda found: [(question.key, text) for text in found])
        case Kind.SERIES:
            boxes = st.lists(FIGURES, min_size=1, max_size=question.length)
            return boxes.map(lambda found: [(f"{question.key}-{n}", text) for n, text in enumerate(found, 1)])
        case _:
            return (ODD | FIGURES | st.sampled_from(["yes", "no"])).map(lambda text: [(question.key, text)])


@settings(max_examples=600)
@given(st.data())
def test_what_a_form_stores_is_taken_from_a_file_as_it_stands(data: st.DataObject) -> None:
    question = data.draw(st.sampled_from(QUESTIONS))
    form = SectionForm([question], {}, Tongue("en", "GH"), "GHS", MultiDict(data.draw(typed(question))), insists=False)
    if form.validate():
        stored = form.questions[0].stored
        assert stored in (None, UNKNOWN) or read(question, stored) == stored
