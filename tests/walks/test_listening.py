"""Read aloud: offered only where the phone has a voice of its own for the language of the page."""

from __future__ import annotations

import json

from playwright.sync_api import Browser, expect

from tests.walks.demo import Demo
from tests.walks.walker import PHONE, Walker, walking

NEED = "/plan/demo-gh-layers/part/idea/need"
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


def on_a_phone_with(walker: Walker, voices: list[dict[str, object]] | None, language: str) -> None:
    walker.page.evaluate("voices => { sessionStorage.voices = voices }", json.dumps(voices))
    walker.go(f"{NEED}?lang={language}")


def test_a_question_is_read_in_its_language_by_the_phones_own_voice_and_by_no_other(
    demo: Demo, browser: Browser
) -> None:
    with walking(browser, demo, "es", PHONE) as abena:
        abena.page.add_init_script(f"({PHONE_OF})()")
        abena.sign_in("Abena")
        for language in ("es", "ar"):
            on_a_phone_with(abena, [FROM_ELSEWHERE, SPANISH, ARABIC], language)
            abena.page.locator("[data-listen]").click()
            said = abena.page.evaluate("() => window.said")
            assert said[0] == [language, abena.page.locator("h1").inner_text()]
            assert any(WHY[language] in words for _, words in said)
            assert {spoken for spoken, _ in said} == {language}
        for language, voices in SILENT:
            on_a_phone_with(abena, voices, language)
            expect(abena.page.locator("h1")).to_be_visible()
            expect(abena.page.locator("[data-listen]")).to_be_hidden()
