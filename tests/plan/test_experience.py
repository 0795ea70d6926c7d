"""What a person brings, in the sentences that a mentor reads beside the points."""

from __future__ import annotations

from app.language.messages import Message
from app.language.tongues import Tongue
from app.plan.difference import changes
from app.plan.experience import experience
from tests.plan import demo_plans

EN = Tongue("en")


def said(me: dict[str, object], idea: dict[str, object] | None = None) -> list[str]:
    return [EN.speak(one) for one in experience({"me": me, "idea": idea or {}})]


def listed(words: Message | str | tuple[Message, ...]) -> str:
    return ", ".join(map(EN.speak, words)) if isinstance(words, tuple) else EN.speak(words)


def test_each_job_is_said_with_how_long_and_where_as_far_as_it_is_told() -> None:
    jobs = [
        {"id": "a", "job": "Cook", "years": "11", "place": "abroad"},
        {"id": "b", "job": "Seller", "years": "1", "place": "here"},
        {"id": "c", "job": "Mason", "years": "0"},
        {"id": "d", "job": "Driver", "place": "here"},
        {"id": "e", "job": "Farmer"},
        {"id": "f", "years": "3"},
    ]
    assert said({"jobs": jobs}) == [
        "Cook · 11 years · Abroad",
        "Seller · one year · In my country",
        "Mason · less than one year",
        "Driver · In my country",
        "Farmer",
    ]


def test_words_and_whether_this_was_done_before_stand_behind_the_jobs() -> None:
    told = said({"work": "A diploma"}, {"done_before": "own", "experience": "A stall in Oruro"})
    assert told == ["A diploma", "Have you done this before? I had my own", "A stall in Oruro"]
    assert said({"jobs": "unknown", "work": "unknown"}, {"done_before": "unknown"}) == []


def test_what_changed_in_a_job_is_told_by_its_name() -> None:
    before = demo_plans.answers("gh_layers")
    after = demo_plans.answers("gh_layers")
    after["me"]["jobs"][0]["years"] = "5"
    after["me"]["jobs"][1]["place"] = "here"
    found = [
        [listed(words) for words in (change.row_name or "", change.before_words, change.after_words)]
        for change in changes(before, after, "GHS")
    ]
    assert found == [
        ["Helping on my aunt’s poultry farm", "4 years", "5 years"],
        ["Cleaning offices in Italy", "Abroad", "In my country"],
    ]
