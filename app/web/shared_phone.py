"""A phone that others use too: said at the sign-in or answered in the plan (P6), nothing stays on it."""

from __future__ import annotations

from typing import TypeVar

from flask import after_this_request, flash
from werkzeug.wrappers import Response

from app.language.messages import say
from app.web.access import current_visit
from app.web.speech import tongue

CLEAR = '"storage"'  # what stayed while the phone was somebody's own
BY_ANSWER = say("You said that others use your phone. Nothing stays on it. A few minutes of quiet sign you out.")
Answer = TypeVar("Answer", bound=Response)


def cleared(answer: Answer) -> Answer:
    answer.headers["Clear-Site-Data"] = CLEAR
    return answer


def from_now_on() -> None:
    """This visit goes on as on a shared phone; again changes nothing."""
    visit = current_visit()
    if visit.row is None or visit.shared:
        return
    visit.share()
    flash(tongue().speak(BY_ANSWER))
    after_this_request(cleared)
