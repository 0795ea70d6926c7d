"""The whole road in Spanish: Rosa on her phone, her mentor at a computer, until the plan is ready and on paper."""

from __future__ import annotations

from io import BytesIO

from playwright.sync_api import Browser
from pypdf import PdfReader

from tests.walks.demo import Demo
from tests.walks.walker import COMPUTER, PHONE, Walker, walking

MONEY = ("", "/profit", "/household", "/loan", "/stress")


def test_a_plan_goes_from_the_card_to_the_paper(demo: Demo, browser: Browser) -> None:
    with walking(browser, demo, "es", PHONE) as rosa, walking(browser, demo, "es", COMPUTER) as mentor:
        comes_in(rosa)
        writes(rosa)
        sees_the_money(rosa)
        sends(rosa)
        asks_for_another_price(mentor, rosa_plan(demo))
        changes_the_price(rosa)
        sends(rosa)
        says_ready(mentor, rosa_plan(demo))
        takes_it_on_paper(rosa)
        rosa.nothing_strange()
        mentor.nothing_strange()


def rosa_plan(demo: Demo) -> str:
    return str(demo.account("Rosa")["plan"]).removeprefix("/plan/")


def comes_in(rosa: Walker) -> None:
    """By card; language and the two answers about who may read come first."""
    rosa.go("/")
    rosa.look()
    rosa.go("/sign-in")
    rosa.look()
    rosa.sign_in("Rosa")
    rosa.go("/language")
    rosa.look()
    rosa.go("/consents")
    rosa.look()
    for purpose in ("mentor", "lender"):
        rosa.choose(purpose, "yes")
    rosa.press("main form .btn")
    rosa.press(f"main a[href='{rosa.demo.account('Rosa')['plan']}']")
    rosa.look()


def writes(rosa: Walker) -> None:
    """One question, one list with a row, one amount."""
    plan = rosa.demo.account("Rosa")["plan"]
    rosa.go(f"{plan}/part/idea/idea")
    rosa.look()
    rosa.page.fill("[name=idea]", "Salteñas y empanadas, hechas de noche, vendidas en la mañana.")
    rosa.press("button[name=go][value=on]")
    assert rosa.path.startswith(f"{plan}/part/idea/")
    rosa.look()
    rosa.go(f"{plan}/part/sales/products")
    rosa.look()
    rosa.press("main tbody a")
    rosa.look()
    rosa.page.fill("[name=price]", "mucho")
    rosa.press("button[name=go][value=list]")
    assert rosa.page.input_value("[name=price]") == "mucho"
    rosa.look()
    rosa.page.fill("[name=price]", "7,20")
    rosa.press("button[name=go][value=list]")
    assert rosa.path.endswith("/sales/products")
    rosa.go(f"{plan}/part/sources/own_cash")
    rosa.look()


def sees_the_money(rosa: Walker) -> None:
    plan = rosa.demo.account("Rosa")["plan"]
    for page in [f"/money{page}" for page in MONEY] + ["/offers", "/check", "/mentor"]:
        rosa.go(f"{plan}{page}")
        rosa.look()
    rosa.go("/handbook/11")
    rosa.look()


def sends(rosa: Walker) -> None:
    plan = rosa.demo.account("Rosa")["plan"]
    rosa.go(f"{plan}/send")
    rosa.look()
    rosa.press("main form .btn")
    assert rosa.path == f"{plan}/sent"
    rosa.look()


def asks_for_another_price(mentor: Walker, key: str) -> None:
    mentor.go("/staff")
    mentor.look()
    mentor.sign_in("Mentor")
    assert mentor.path == "/mentoring"
    mentor.look()
    mentor.press(f"main a[href^='/mentoring/{key}']")
    mentor.look()
    mentor.go(f"/mentoring/{key}/question/sales/products")
    mentor.look()
    mentor.page.fill("[name=text]", "En el mercado piden 8. ¿Probamos con 7,50?")
    mentor.press("main form .btn")
    mentor.choose("kind", "changes_asked")
    mentor.page.fill("[name=words]", "Cambie el precio y envíe otra vez.")
    mentor.press("form[action*='/answer/'] .btn")
    mentor.look()


def changes_the_price(rosa: Walker) -> None:
    plan = rosa.demo.account("Rosa")["plan"]
    rosa.go(str(plan))
    rosa.look()
    rosa.go(f"{plan}/mentor")
    assert "7,50" in rosa.page.inner_text("main")
    rosa.look()
    rosa.go(f"{plan}/part/sales/products")
    rosa.press("main tbody a")
    rosa.page.fill("[name=price]", "7,50")
    rosa.press("button[name=go][value=list]")


def says_ready(mentor: Walker, key: str) -> None:
    """The mentor sees the old and the new price, and says that the plan is ready."""
    mentor.go(f"/mentoring/{key}")
    mentor.look()
    changed = mentor.page.inner_text(".diff")
    assert "7,50" in changed
    assert "7,20" in changed
    mentor.choose("kind", "plan_ready")
    mentor.press("form[action*='/answer/'] .btn")
    assert mentor.page.locator("form[action*='/answer/']").count() == 0


def takes_it_on_paper(rosa: Walker) -> None:
    plan = rosa.demo.account("Rosa")["plan"]
    rosa.go(str(plan))
    rosa.look()
    rosa.page.locator(f"a[href='{plan}/take']").click()
    rosa.look()
    assert rosa.page.locator(f"a[href='{plan}/paper.pdf']").count() == 1
    answer = rosa.context.request.get(f"{rosa.demo.base_url}{plan}/paper.pdf")
    assert answer.headers["content-type"] == "application/pdf"
    assert "Rosa" not in answer.headers.get("content-disposition", "")
    paper = PdfReader(BytesIO(answer.body()))
    assert len(paper.pages) >= 4
    assert "7,50" in "".join(page.extract_text() for page in paper.pages)
