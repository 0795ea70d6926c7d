"""`/handbook/<number>`: one chapter, its quiz, and the reader's own figures beside it.

An answer to the quiz comes in the address and goes with the page: nothing of it is kept.
"""

from __future__ import annotations

from dataclasses import dataclass

from flask import abort, render_template, request
from markupsafe import Markup

from app.handbook import glossary, reader
from app.handbook.chapter import Answer, Chapter, Question
from app.web.access import audience
from app.web.reading import blueprint
from app.web.reading.drawings import drawing
from app.web.reading.own_plan import own_plan
from app.web.speech import tongue
from app.web.whole_numbers import whole


@dataclass(frozen=True)
class Quiz:
    """The question on the page, counted from 1, and the answer just given, if any."""

    number: int
    question: Question
    chosen: int | None

    @property
    def answer(self) -> Answer | None:
        return None if self.chosen is None else self.question.answers[self.chosen]


@blueprint.get("/handbook/<int:number>")
@audience("everyone")
def chapter(number: int) -> str:
    language = tongue().language
    shown = reader.shown(language, number)
    if shown is None:
        abort(404)
    return render_template(
        "reading/chapter.html",
        chapter=shown,
        html=Markup,  # the reader's texts are HTML made by us; their own markup was escaped
        words=glossary.chosen(language, shown.words),
        drawing=drawing(number, language),
        quiz=_quiz(shown),
        own=own_plan(shown),
        before=_neighbour(shown, -1),
        after=_neighbour(shown, +1),
    )


def _quiz(shown: Chapter) -> Quiz:
    number = _whole("question", len(shown.questions)) or 1
    question = shown.questions[number - 1]
    answer = _whole("answer", len(question.answers))
    return Quiz(number, question, None if answer is None else answer - 1)


def _whole(name: str, most: int) -> int | None:
    """A number of the address from 1 to `most`; anything else counts as not given."""
    value = whole(request.args.get(name, ""), 2) or 0
    return value if 1 <= value <= most else None


def _neighbour(shown: Chapter, way: int) -> Chapter | None:
    among = reader.chapters(shown.language)
    place = [one.number for one in among].index(shown.number) + way
    return among[place] if 0 <= place < len(among) else None
