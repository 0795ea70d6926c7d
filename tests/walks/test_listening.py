"""Read aloud: offered only where the phone has a voice of its own for the language of the page."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, expect

from tests.walks.demo import Demo
from tests.walks.walker import PHONE, Walker, walking

QUESTION = "/plan/demo-gh-layers/part/market/reason"  # one that no other walk types into
PHONE_OF = """() => {
  const said = [], voices = JSON.parse(sessionStorage.voices || "null");
  Object.defineProperty(window, "speechSynthesis", {value: voices && {
    speaking: false, getVoices: () => voices, addEventListener: () => {}, cancel: () => {},
    speak: words => said.push([words.lang, words.text]),
  }});
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  window.said = said;
}"""
WHY = {"es": "Por qué", "ar": "لماذا"}
SPANISH, ARABIC, ENGLISH = ({"lang": lang, "localService": True} for lang in ("es-BO", "ar_TN", "en-GB"))
FROM_ELSEWHERE = {"lang": "es-ES", "localService": False}
SILENT = (  # language, voices of the phone
    ("es", [FROM_ELSEWHERE, ENGLISH, ARABIC]),
    ("ar", [SPANISH, ENGLISH]),
    ("ar", []),
    ("ar", None),  # a phone that cannot read aloud at all
)


PLAN = "/plan/demo-gh-layers"
OTHERS = {  # other pages, a place on each that is read, and one that is not: numbers of a table, small print
    "the box": (f"{PLAN}/money", "main .lead", "main table td"),
    "hard years": (f"{PLAN}/money/stress", "main li.card h3", "main .small.soft"),
    "a hard year": (f"{PLAN}/money/stress/one_month_of_illness", "main .lead", "main table td"),
    "the family": (f"{PLAN}/money/household", "main .lead", "main table td"),
    "the loan": (f"{PLAN}/money/loan", "main .lead", "main table td"),
    "how sure": (f"{PLAN}/sure", "main ol li > a", "main table td"),
    "the check page": (f"{PLAN}/check", "main .note b", "main dl.answers dd"),
    "the mentor's words": (f"{PLAN}/mentor", "main .empty p", "main .over"),
    "offers": (f"{PLAN}/offers", "main .lead", "main table td"),
    "who may read": ("/consents", "main legend", "main .small.soft"),
    "the plan's home": (PLAN, "main h2", "main .over"),
    "sending": (f"{PLAN}/send", "main h2", "main .over"),
    "starting points": (f"{PLAN}/start-from", "main .flow.read p", "main .over"),
    "a starting point": (f"{PLAN}/start-from/layers", "main .flow.read p b", "main details dd"),
    "a whole part": (f"{PLAN}/part/idea", "main legend, main label", "main .over"),
    "prices": (f"{PLAN}/prices", "main .flow.read > p", "main .over"),
    "the rules": (f"{PLAN}/rules", "main .words dd", "main .small.soft p"),
    "versions": (f"{PLAN}/versions", "main ol li > a", "main .over"),
    "the book": (f"{PLAN}/book", "main ol li > a", "main .over"),
    "a month": (f"{PLAN}/book/1", "main legend", "main .over"),
    "days": (f"{PLAN}/book/1/days", "main legend", "main .over"),
    "taking along": (f"{PLAN}/take", "main .card h2", "main .over"),
    "together": (f"{PLAN}/partners", "main .flow.read > ul:not(.list) li", "main .over"),
    "visits": (f"{PLAN}/follow-up", "main .empty p", "main .over"),
    "rates": (f"{PLAN}/rates", "main .empty p", "main .over"),
    "a file to bring in": ("/plan/import", "main label", "main .over"),
    "a chapter": ("/handbook/11", "main article li", "main table td"),
}


def on_a_phone_with(
    walker: Walker, voices: list[dict[str, object]] | None, language: str, page: str = QUESTION
) -> list[tuple[str, str]]:
    """What is said where the button is pressed; nothing where there is none."""
    walker.page.evaluate("voices => { sessionStorage.voices = voices }", json.dumps(voices))
    walker.go(f"{page}?lang={language}")
    if walker.page.locator("[data-listen]").is_visible():
        walker.page.locator("[data-listen]").click()
    return [(lang, words) for lang, words in walker.page.evaluate("() => window.said")]


@pytest.mark.parametrize("page", OTHERS)
def test_other_pages_read_their_sentences_and_no_tables(demo: Demo, browser: Browser, page: str) -> None:
    path, read, silent = OTHERS[page]
    with walking(browser, demo, "es", PHONE) as abena:
        abena.page.add_init_script(f"({PHONE_OF})()")
        abena.sign_in("Abena")
        for language in ("es", "ar"):
            said = on_a_phone_with(abena, [SPANISH, ARABIC], language, path)
            assert {spoken for spoken, _ in said} == {language}
            aloud = [words for _, words in said]
            assert abena.page.locator("h1").inner_text() in aloud
            assert any(abena.page.locator(read).first.inner_text().strip() in words for words in aloud), aloud
            assert not any(before == after for before, after in pairwise(aloud)), "twice"
            for part in abena.page.locator(silent).all()[:5]:
                assert part.inner_text() not in aloud
        assert on_a_phone_with(abena, [ENGLISH], "es", path) == []


def test_a_question_is_read_in_its_language_by_the_phones_own_voice_and_by_no_other(
    demo: Demo, browser: Browser
) -> None:
    with walking(browser, demo, "es", PHONE) as abena:
        abena.page.add_init_script(f"({PHONE_OF})()")
        abena.sign_in("Abena")
        for language in ("es", "ar"):
            said = on_a_phone_with(abena, [FROM_ELSEWHERE, SPANISH, ARABIC], language)
            assert said[0] == (language, abena.page.locator("h1").inner_text())
            assert any(WHY[language] in words for _, words in said)
            assert {spoken for spoken, _ in said} == {language}
        for language, voices in SILENT:
            on_a_phone_with(abena, voices, language)
            expect(abena.page.locator("h1")).to_be_visible()
            expect(abena.page.locator("[data-listen]")).to_be_hidden()
