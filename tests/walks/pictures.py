"""Pictures of every page of the road, for eyes: `.venv/bin/python -m tests.walks.pictures FOLDER [es ar …]`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.walks.demo import Demo, started
from tests.walks.walker import COMPUTER, PHONE, Walker, launched, walking

DRAFT, ASKED, SENT = "/plan/demo-gh-layers", "/plan/demo-bo-bakery", "/plan/demo-tn-salon-b-revised"
FIRST = "/plan/demo-tn-salon-a-first-draft"
READ = "/mentoring/demo-tn-salon-b-revised"
ROAD = {
    None: {
        "landing": "/",
        "sign-in": "/sign-in",
        "staff": "/staff",
        "language": "/language",
        "handbook": "/handbook",
        "handbook-10": "/handbook/10",
        "handbook-11": "/handbook/11",
        "handbook-13": "/handbook/13",
        "handbook-words": "/handbook/words",
        "not-found": "/no-such-page",
    },
    "Leïla": {
        "consents": "/consents",
        "my-data": "/my-data",
        "plans": "/plan",
        "plan-draft": FIRST,
        "question-text": f"{FIRST}/part/idea/need",
        "question-choice": f"{FIRST}/part/idea/trade",
        "question-amount": f"{FIRST}/part/sources/own_cash",
        "question-month": f"{FIRST}/part/start/opening_month",
        "question-series": f"{FIRST}/part/costs/drawings",
        "question-group": f"{FIRST}/part/sources/dates",
        "table": f"{FIRST}/part/sales/products",
        "row": f"{FIRST}/part/sales/products/row/new1",
        "whole-part": f"{FIRST}/part/market",
        "money": f"{FIRST}/money",
        "money-profit": f"{FIRST}/money/profit",
        "money-household": f"{FIRST}/money/household",
        "money-loan": f"{FIRST}/money/loan",
        "money-stress": f"{FIRST}/money/stress",
        "offers": f"{FIRST}/offers",
        "check": f"{FIRST}/check",
        "send": f"{FIRST}/send",
        "plan-sent": SENT,
        "sent": f"{SENT}/sent",
    },
    "Rosa": {
        "plan-asked": ASKED,
        "mentor-says": f"{ASKED}/mentor",
        "question-asked": f"{ASKED}/part/sales/products",
        "money-bakery": f"{ASKED}/money",
        "offers-bakery": f"{ASKED}/offers",
        "loan-bakery": f"{ASKED}/money/loan",
    },
    "Mentor": {
        "mentor-queue": "/mentoring",
        "mentor-plan": READ,
        "mentor-question": f"{READ}/question/sources/amount",
        "mentor-money": f"{READ}/money",
        "mentor-offers": f"{READ}/offers",
    },
    "Trainer": {"trainer": "/teaching", "trainer-class": "/teaching/demo-class"},
    "Desk": {
        "desk": "/desk",
        "desk-cards": "/desk/cards",
        "desk-new-card": "/desk/new-card",
        "desk-person": "/desk/cards/demo-card-rosa",
        "desk-plan": "/desk/plans/demo-sn-sewing",
    },
    "Lender": {"lender": "/lending", "lender-file": "/lending/demo-sn-sewing"},
    "Administrator": {"admin": "/admin"},
}


def main(words: list[str]) -> int:
    """Take them all; the exit status."""
    if not words:
        sys.stdout.write(f"{__doc__}\n")
        return 2
    folder, languages = Path(words[0]), words[1:] or ["es", "ar"]
    folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as instance,
        started(Path(instance)) as demo,
        sync_playwright() as playwright,
    ):
        browser = launched(playwright)
        for language in languages:
            for width in (PHONE, COMPUTER):
                taken(browser, demo, language, width, folder)
        browser.close()
    return 0


def taken(browser: Browser, demo: Demo, language: str, width: int, folder: Path) -> None:
    number = 0
    for name, pages in ROAD.items():
        with walking(browser, demo, language, width) as one:
            if name:
                one.sign_in(name)
            for title, path in pages.items():
                number += 1
                photograph(one, path, folder / f"{language}-{width}-{number:02}-{title}.png")


def photograph(one: Walker, path: str, file: Path) -> None:
    answer = one.page.goto(f"{one.demo.base_url}{path}?lang={one.language}")
    status = answer.status if answer else 0
    one.page.screenshot(path=str(file), full_page=True)
    sys.stdout.write(f"{status} {one.path} {file.name}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
