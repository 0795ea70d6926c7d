"""Read aloud: offered only where the phone has a voice of its own for the language."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from tests.walks.demo import Demo
from tests.walks.walker import PHONE, walking

NEED = "/plan/demo-gh-layers/part/idea/need"
VOICES = """voices => {
  const said = [];
  Object.defineProperty(window, "speechSynthesis", {value: {
    speaking: false, getVoices: () => voices, addEventListener: () => {}, cancel: () => {},
    speak: words => said.push(words.text),
  }});
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  window.said = said;
}"""


def with_voices(page: Page, *voices: str) -> None:
    page.add_init_script(f"({VOICES})([{', '.join(voices)}])")


def test_the_question_is_read_in_its_language_by_the_phones_own_voice(demo: Demo, browser: Browser) -> None:
    with walking(browser, demo, "es", PHONE) as abena:
        with_voices(abena.page, '{lang: "es-BO", localService: true}')
        abena.sign_in("Abena")
        abena.go(NEED)
        abena.page.locator("[data-listen]").click()
        said = abena.page.evaluate("() => window.said")
        assert said[0] == abena.page.locator("h1").inner_text()
        assert any("Por qué" in words for words in said)


def test_a_voice_from_elsewhere_or_of_another_language_is_no_voice(demo: Demo, browser: Browser) -> None:
    with walking(browser, demo, "es", PHONE) as abena:
        with_voices(abena.page, '{lang: "es-ES", localService: false}', '{lang: "en-GB", localService: true}')
        abena.sign_in("Abena")
        abena.go(NEED)
        expect(abena.page.locator("[data-listen]")).to_be_hidden()
