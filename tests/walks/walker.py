"""A person with a phone or a computer, in a real browser, and a careful look at every page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright, Request

from tests.walks.demo import Demo

CHROMIUM = "/usr/bin/chromium"
QUIET = (
    "--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
NARROW, PHONE, COMPUTER = 320, 360, 1280  # the narrowest as a computer's page shown four times as large
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
LOCALES = {"es": "es-BO", "ar": "ar-TN", "fr": "fr-SN", "en": "en-GH", "pt": "pt-BR"}
OVER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
AXE = AXE_FILE_PATH.read_text(encoding="utf-8")
RUN = """async options => (await axe.run(document, options)).violations.flatMap(rule => rule.nodes.map(
    node => [rule.id, node.html.slice(0, 160), (node.failureSummary || '').slice(0, 300)]))"""
WIDEST = """() => [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)
    .map(e => e.tagName + '.' + e.className).slice(0, 5)"""


def launched(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))


class Walker:
    """`looked` are the addresses that were looked at; `strangers` the requests that went elsewhere."""

    def __init__(self, context: BrowserContext, demo: Demo, language: str) -> None:
        self.context, self.demo, self.language = context, demo, language
        self.page: Page = context.new_page()
        self.strangers: list[str] = []
        self.faults: list[str] = []
        self.looked: list[str] = []
        context.on("request", self._note)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", self._hear)
        self.page.on("response", lambda a: self.faults.append(f"{a.status} {a.url}") if a.status >= 500 else None)

    def _note(self, request: Request) -> None:
        if not request.url.startswith((self.demo.base_url, "data:", "blob:")):
            self.strangers.append(request.url)

    def _hear(self, line: ConsoleMessage) -> None:
        """What the browser complains of; an answer that asks again (422) is none of it."""
        if line.type == "error" and "status of 422" not in line.text:
            self.faults.append(line.text)

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    def go(self, path: str) -> None:
        answer = self.page.goto(self.demo.base_url + path)
        assert answer is not None, path
        assert answer.ok, f"{path} answered {answer.status}"

    def press(self, selector: str) -> None:
        """Press, and wait for the page that follows."""
        with self.page.expect_navigation():
            self.page.locator(selector).first.click()

    def choose(self, name: str, value: str) -> None:
        """Mark an answer by its visible words; the control itself lies under them."""
        self.page.locator(f"label:has(input[name='{name}'][value='{value}'])").first.click()

    def sign_in(self, name: str, shared: bool = False) -> None:
        """Comes in as on a first visit and is asked for a language: what a walk before chose would still be spoken by
        the worker that the first page brings along."""
        self.demo.forget_language(name)
        if not shared:
            self.demo.own_phone(name)
        self.go(str(self.demo.account(name)["sign_in"]["path"]))
        for field, text in self.demo.fields(name).items():
            self.page.fill(f"input[name={field}]", text)
        if shared:
            self.page.check("[name=shared]", force=True)
        self.press("main form button:not([name])")
        if self.path == "/language":
            self.press(f"main button[value={self.language}]")

    def measure(self) -> None:
        """One heading, the right direction, nothing beyond the edge, on the narrowest phone too."""
        page, where = self.page, f"{self.path} in {self.language}"
        root = page.locator("html")
        assert root.get_attribute("lang") == self.language, f"{where} is in {root.get_attribute('lang')}"
        assert root.get_attribute("dir") == ("rtl" if self.language == "ar" else "ltr"), where
        assert page.locator("h1").count() == 1, where
        size = page.viewport_size or {"width": PHONE, "height": 740}
        for width in (NARROW, PHONE) if size["width"] == PHONE else (size["width"],):
            page.set_viewport_size({"width": width, "height": size["height"]})
            over = page.evaluate(OVER)
            assert over <= 0, f"{where} at {width} is {over} pixels too wide: {page.evaluate(WIDEST)}"

    def look(self) -> None:
        """Measures the page and finds no barrier that a machine can find; one looked at before is only measured."""
        self.measure()
        page, where = self.page, f"{self.path} in {self.language}"
        if where in self.looked:
            return
        self.looked.append(where)
        page.evaluate(AXE)
        self._barriers({"type": "tag", "values": RULES}, where)
        page.emulate_media(color_scheme="dark")
        self._barriers({"type": "rule", "values": ["color-contrast"]}, f"{where}, in the dark")
        page.emulate_media(color_scheme="light")

    def _barriers(self, only: object, where: str) -> None:
        found = self.page.evaluate(RUN, {"runOnly": only, "resultTypes": ["violations"]})
        assert found == [], f"{where}: {found}"

    def nothing_strange(self) -> None:
        """No request went elsewhere, and the browser complained of nothing."""
        assert self.strangers == [], str(self.strangers)
        assert self.faults == [], str(self.faults)


@contextmanager
def walking(browser: Browser, demo: Demo, language: str, width: int = PHONE, scripts: bool = True) -> Iterator[Walker]:
    """A browser of its own, whose person wishes this language."""
    context = browser.new_context(
        viewport={"width": width, "height": 740 if width == PHONE else 900},
        locale=LOCALES[language],
        java_script_enabled=scripts,
        reduced_motion="reduce",
        accept_downloads=True,
    )
    context.set_default_timeout(15_000)
    yield Walker(context, demo, language)
    context.close()
