"""Whatever is typed: a message beside the field with the text kept, or it is saved as it was; never a fault."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from werkzeug.test import TestResponse

from app.plan.fields import Field, Kind
from app.plan.sections import SECTIONS, section
from tests.web.odd_texts import LONG, MARKUP, NO_AMOUNTS, NO_CHOICES, NO_MONTHS, NO_REVISIONS, ODD_WORDS, OTHER_DIGITS
from tests.web.people import People
from tests.web.visitor import Visitor, form_values

PLAN = "/plan/plan-of-abena"
LANGUAGES = ("en", "es", "ar", "fr")
EACH = 3  # odd texts for each question; all of them come round over the questions
REFUSED = {Kind.MONEY: NO_AMOUNTS, Kind.NUMBER: NO_AMOUNTS, Kind.SERIES: NO_AMOUNTS, Kind.MONTH: NO_MONTHS}
REFUSED |= {Kind.CHOICE: NO_CHOICES, Kind.YES_NO: NO_CHOICES, Kind.MONTHS: NO_CHOICES}


def pages() -> Iterator[tuple[str, Field]]:
    """Every question of the plan with the address of its page, the columns of lists too."""
    for part in SECTIONS:
        for step in part.steps:
            for field in step.fields:
                if field.kind is not Kind.TABLE:
                    yield f"{PLAN}/part/{part.key}/{step.key}", field
                    continue
                for column in field.columns:
                    yield from of_row(f"{PLAN}/part/{part.key}/{step.key}/row/fresh1", column)


def of_row(page: str, column: Field) -> Iterator[tuple[str, Field]]:
    """A column on the page of its row, or on the recipe card and its lines."""
    if column.kind is Kind.TABLE:
        yield from ((f"{PLAN}/recipe/p1/fresh1", inner) for inner in column.columns)
    else:
        yield (f"{PLAN}/recipe/p1" if column.elsewhere else page), column


QUESTIONS = list(pages())


def turn(place: int, texts: Sequence[Any]) -> list[Any]:
    """A few of these for the question at this place, so that all of them are tried somewhere."""
    return [texts[(place * EACH + n) % len(texts)] for n in range(EACH)]


def boxes(field: Field, text: Any) -> dict[str, Any]:
    if field.kind is Kind.SERIES:
        return {f"{field.key}-1": text}
    return {field.key: list(text) if field.kind is Kind.MONTH else text}


def message(soup: BeautifulSoup, name: str) -> str:
    """The words that are tied to the control, or to the group of controls, of this name."""
    control = soup.find(attrs={"name": name})
    assert isinstance(control, Tag), f"no control {name}"
    tied = [control, *control.find_parents("fieldset")]
    ids = " ".join(str(tag.get("aria-describedby", "")) for tag in tied).split()
    return " ".join(soup.find(id=i).get_text() for i in ids if i.endswith("-e"))  # type: ignore[union-attr]


def shown(soup: BeautifulSoup, name: str) -> str:
    control = soup.find(attrs={"name": name})
    assert isinstance(control, Tag)
    return control.get_text().removeprefix("\n") if control.name == "textarea" else str(control.get("value", ""))


def is_typed(soup: BeautifulSoup, name: str) -> bool:
    """Whether this is a box to write in; what nobody can choose cannot come back in a list of choices."""
    control = soup.find(attrs={"name": name})
    return isinstance(control, Tag) and control.name != "select" and control.get("type") not in ("radio", "checkbox")


def kept(text: str) -> str:
    """How a text comes back: what cannot be shown stands as a sign for itself."""
    return text.replace("\x00", "\ufffd").replace("\ud800", "%ED%A0%80")


def nothing_runs(answer: TestResponse) -> None:
    assert "<script>alert" not in answer.text
    assert "<b>bold" not in answer.text
    assert "&amp;lt;" not in answer.text
    assert "49 %s" not in answer.text


def tried(
    visit: Visitor, people: People, path: str, data: dict[str, Any], language: str, look: bool = False
) -> TestResponse:
    """Send the page's form with these boxes filled in, as somebody who saw what is there now."""
    abena = people["abena"]
    if path not in visit.forms:
        visit.forms[path] = form_values(BeautifulSoup(visit.get(path, abena).text, "html.parser"), "based_on")
    values = {**visit.forms[path], "based_on": "999999", **data}
    answer = visit.send(f"{path}?lang={language}", values, as_=abena, look=look)
    assert answer.status_code in (303, 422), f"{path}: {answer.status}"
    if answer.status_code == 422:
        nothing_runs(answer)
    return answer


def open_page(visit: Visitor, people: People, path: str) -> bool:
    return visit.get(path, people["abena"]).status_code == 200


@pytest.mark.parametrize("part", [part.key for part in SECTIONS])
def test_what_is_no_answer_comes_back_with_a_message_beside_it(part: str, people: People, visit: Visitor) -> None:
    for path, field in [(path, field) for path, field in QUESTIONS if f"/part/{part}/" in path]:
        if not open_page(visit, people, path):
            continue
        for number, text in enumerate(turn(QUESTIONS.index((path, field)), REFUSED.get(field.kind, ODD_WORDS))):
            name = next(iter(boxes(field, text)))
            answer = tried(
                visit, people, path, boxes(field, text), LANGUAGES[number % len(LANGUAGES)], look=number == 0
            )
            if answer.status_code == 422:
                soup = visit.looked_at(answer)
                free = not "".join(text).strip() and not field.required  # nothing chosen is an answer here
                assert message(soup, name) or text in ODD_WORDS or free, (
                    f"{path}: nothing is said about {text[:40]!r} in {name}"
                )
                if is_typed(soup, name):
                    assert shown(soup, name).split() == kept(text).split(), f"{path}: the typed text is gone"
            elif field.kind in (Kind.LINE, Kind.TEXT):
                nothing_runs(visit.get(path, people["abena"]))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", [f"{PLAN}/part/sources/own_cash", f"{PLAN}/part/household/pot"])
def test_no_false_amount_passes_in_any_language(path: str, language: str, people: People, visit: Visitor) -> None:
    name = "own_cash" if path.endswith("own_cash") else "adults"
    before = people.answers("abena")
    for text in NO_AMOUNTS[1:]:
        answer = tried(visit, people, path, {name: text}, language)
        assert answer.status_code == 422, f"{text[:40]!r} passed as {name}"
    assert people.answers("abena") == before


@pytest.mark.parametrize("typed", OTHER_DIGITS)
def test_digits_of_every_script_are_read(typed: str, people: People, visit: Visitor) -> None:
    answer = tried(visit, people, f"{PLAN}/part/sources/own_cash", {"own_cash": typed}, "ar")
    if answer.status_code == 303:
        assert people.answers("abena")["sources"]["own_cash"] == 25_000
    else:
        assert typed in ("\u200f250", "2\u202f50")  # a sign that no number holds, and a group of two


@pytest.mark.parametrize(
    ("language", "typed", "minor"),
    [
        ("es", "1.250,50", 125_050),
        ("es", "1.250", 125_000),
        ("es", "1250,5", 125_050),
        ("es", "1,250.50", 125_050),
        ("es", "1250.50", None),
        ("en", "1,250.50", 125_050),
        ("en", "1.250,50", 125_050),
        ("en", "1250,50", None),
        ("fr", "1\u202f250,50", 125_050),
        ("ar", "١٢٥٠٫٥٠", 125_050),
    ],
)
def test_an_amount_is_read_as_the_country_writes_it(
    language: str, typed: str, minor: int | None, people: People, visit: Visitor
) -> None:
    rosa = people["rosa"]
    visit.send(f"/plan/{rosa.plan}/withdraw", {}, as_=rosa, status=303)
    path = f"/plan/{rosa.plan}/part/sources/own_cash"
    before = people.answers("rosa")["sources"]["own_cash"]
    values = {**form_values(visit(path, rosa, language), "based_on"), "own_cash": typed}
    answer = visit.send(f"{path}?lang={language}", values, as_=rosa)
    assert answer.status_code == (422 if minor is None else 303)
    assert people.answers("rosa")["sources"]["own_cash"] == (before if minor is None else minor)


@pytest.mark.parametrize("number", NO_REVISIONS)
def test_a_revision_that_is_no_number_loses_nothing(number: str, people: People, visit: Visitor) -> None:
    path = f"{PLAN}/part/idea/idea"
    answer = visit.send(path, {"based_on": number, "idea": "Two hundred ducks"}, as_=people["abena"])
    assert answer.status_code in (303, 409)
    if answer.status_code == 409:
        assert "Two hundred ducks" in answer.text


def test_an_old_revision_shows_both_texts_and_keeps_them(people: People, visit: Visitor) -> None:
    abena, path = people["abena"], f"{PLAN}/part/idea/idea"
    opened = form_values(visit(path, abena), "based_on")
    visit.send(path, {**opened, "idea": "Ducks, from the other phone"}, as_=abena, status=303)
    answer = visit.send(path, {**opened, "idea": f"Geese {MARKUP}"}, as_=abena, status=409)
    soup = visit.looked_at(answer)
    nothing_runs(answer)
    assert "Ducks, from the other phone" in soup.get_text()
    assert f"Geese {MARKUP}" in [field["value"] for field in soup.select("input[name=idea]")]
    assert people.answers("abena")["idea"]["idea"] == "Ducks, from the other phone"
    again = form_values(soup, "idea")
    visit.send(path, again, as_=abena, status=303)
    assert people.answers("abena")["idea"]["idea"].startswith("Geese")


def test_a_field_that_is_sent_twice_or_was_never_asked_does_no_harm(people: People, visit: Visitor) -> None:
    abena, path = people["abena"], f"{PLAN}/part/sources/own_cash"
    values = form_values(visit(path, abena), "based_on")
    more = {"own_cash": ["100", "200"], "state": "ready", "owner_id": "1", "latest": "0", "evidence": "know"}
    visit.send(path, {**values, **more}, as_=abena, status=303)
    assert people.answers("abena")["sources"]["own_cash"] == 10_000
    assert people.plan("abena").state == "draft"
    assert not {"state", "owner_id", "latest"} & people.answers("abena")["sources"].keys()


@pytest.mark.parametrize(
    "path",
    [
        "/handbook/99999999999999999999999999",
        "/handbook/-1",
        "/handbook/0",
        "/handbook/" + "9" * 350,
        f"{PLAN}/part/no-such-part/x",
        f"{PLAN}/part/sales/no-such-page",
        f"{PLAN}/part/sales/products/row/{'9' * 60}",
        f"{PLAN}/part/sales/products/row/%00",
        f"{PLAN}/part/idea/idea/row/p1",
        f"{PLAN}/part/%ED%A0%80",
        "/plan/" + "x" * 390,
        "/%2e%2e/%2e%2e/etc/passwd",
        "/plan/..%5c..",
    ],
)
def test_an_address_that_means_nothing_is_not_found(path: str, people: People, visit: Visitor) -> None:
    for language in ("es", "ar"):
        visit(path, people["abena"], language, status=404)
    answer = visit.send(path, {"based_on": "1"}, as_=people["abena"])
    assert answer.status_code in (404, 405)


@pytest.mark.parametrize(
    "query",
    [
        "lang=xx",
        "lang=",
        "lang=%00",
        "lang=../../x",
        "saved=<b>",
        "gone=p1&was=" + "9" * 40,
        "gone=%00&was=x",
        "page=%C2%B2",
    ],
)
def test_what_stands_after_the_question_mark_is_never_believed(query: str, people: People, visit: Visitor) -> None:
    for path in (PLAN, f"{PLAN}/part/sales/products", f"{PLAN}/money", f"{PLAN}/offers", "/language", "/sign-in"):
        answer = visit.get(f"{path}?{query}", None if path == "/sign-in" else people["abena"])
        assert answer.status_code == 200
        nothing_runs(answer)


@pytest.mark.parametrize("text", ODD_WORDS)
def test_odd_words_in_the_other_forms_are_kept_or_refused(text: str, people: People, visit: Visitor) -> None:
    modou, mentor = people["modou"], people["mentor"]
    sent = [
        visit.send("/plan", {"key": "an-odd-plan-key", "country": "GH", "title": text}, as_=people["rosa"]),
        visit.send("/plan", {"key": text, "country": "GH", "title": "Ducks"}, as_=people["rosa"]),
        visit.send("/sign-in", {"card": text, "pin": text}),
        visit.send("/staff", {"email": text, "password": text, "code": text}),
        visit.send("/language", {"language": "es", "next": text}, as_=modou),
        visit.send("/consents", {"mentor": text, "lender": text}, as_=people["rosa"]),
        visit.send(f"/mentoring/{modou.plan}/question/idea/need/an-odd-remark", {"text": text}, as_=mentor),
        visit.send(f"/mentoring/{modou.plan}/answer/an-odd-answer", {"kind": "question_asked", "words": text, "loan": text, "number": str(people.plan("modou").latest)}, as_=mentor),
        visit.send(f"/plan/{people['abena'].plan}/send", {"number": text}, as_=people["abena"]),
    ]  # fmt: skip
    for answer in sent:
        assert answer.status_code in (303, 404, 409, 422)
        nothing_runs(answer)
    for answer in (
        visit.get("/plan", people["rosa"]),
        visit.get(f"/mentoring/{modou.plan}", mentor),
        visit.get(f"/plan/{modou.plan}/mentor", modou),
    ):
        nothing_runs(answer)
        visit.looked_at(answer)


def test_odd_words_break_neither_page_nor_paper(people: People, visit: Visitor) -> None:
    abena = people["abena"]
    texts = [text for text in ODD_WORDS if text not in (LONG,) and not set(text) & {"\x00", "\ud800"}]
    for place, (path, field) in enumerate(QUESTIONS):
        if field.kind in (Kind.LINE, Kind.TEXT) and "/row/" not in path and open_page(visit, people, path):
            tried(visit, people, path, {field.key: texts[place % len(texts)]}, "en")
    for part in ("household", "sales", "costs", "start", "risks"):
        names(visit, people, part, texts)
    for language in ("en", "ar"):
        for page in ("", "/check", "/money", "/money/loan", "/money/household", "/offers", "/part/sales/products"):
            nothing_runs(visit.get(f"{PLAN}{page}", abena, language))
        answer = visit.get(f"{PLAN}/paper.pdf", abena, language)
        assert answer.data.startswith(b"%PDF")


def names(visit: Visitor, people: People, part: str, texts: list[str]) -> None:
    """The first row of every list of a part gets an odd name."""
    for step in section(part).steps:
        for field in [field for field in step.fields if field.kind is Kind.TABLE]:
            rows = people.answers("abena").get(part, {}).get(field.key) or []
            for row in rows[:1]:
                place = len(step.key) + len(part)
                path = f"{PLAN}/part/{part}/{step.key}/row/{row['id']}"
                tried(visit, people, path, {field.columns[0].key: texts[place % len(texts)]}, "en")


def test_a_form_that_is_too_large_is_answered_by_a_page(people: People, visit: Visitor) -> None:
    answer = visit.send(f"{PLAN}/part/idea/need", {"need": "x" * 1_500_000}, as_=people["abena"])
    assert answer.status_code == 413


def test_thousands_of_fields_are_answered_by_a_page(people: People, visit: Visitor) -> None:
    many = {f"field-{n}": "x" for n in range(5_000)}
    answer = visit.send(f"{PLAN}/part/idea/need", many, as_=people["abena"])
    assert answer.status_code in (303, 413, 422)
