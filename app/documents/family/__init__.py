"""One page with pictures for the family: what is sold, four numbers, the box through the year, three things to do.

The same figures as the plan, few words, nothing about a person or her debts: it may hang on a wall.
"""

from __future__ import annotations

from app.documents import styles
from app.documents.dossier.case import Case
from app.documents.drawings import sign
from app.documents.family.jars import draw_jars
from app.documents.family.next_things import draw_next_things
from app.documents.family.numbers import draw_goods, draw_numbers
from app.documents.lettering import Style
from app.documents.paper import Paper
from app.documents.parts import still_open
from app.documents.sheet import SIDE, Sheet
from app.language.messages import mark, say
from app.plan.box_words import FIRST, MAY_CHANGE
from app.plan.first_picture import first_only

NAME = mark("The family’s page")
TITLE = Style("title", 30, 37, "ink")
FIRST_PICTURE = styles.STRONG.with_(size=11, leading=14, ink="clay")
SMALL = styles.NOTE.with_(size=8.6)


def draw_family_page(case: Case, fingerprint: str) -> bytes:
    """The PDF of one page; where the money cannot be counted yet it says so and still shows what to do."""
    paper = Paper(case.voice, case.reading.reference, case.reading.number, fingerprint)
    sheet = paper.page(case.say(NAME), bare=True)
    _header(sheet, case)
    title = case.title or str(case.answer("idea", "idea") or "") or case.say(mark("The plan"))
    style = TITLE if sheet.tall(sheet.inner, title, TITLE) < 40 else TITLE.with_(size=21, leading=27)
    y = sheet.paragraph(SIDE, 56, sheet.inner, title, style, most=2) + 8
    if case.outlook is None:
        body = case.say(mark("Some answers are missing. So the money of this plan cannot be counted yet."))
        y = still_open(sheet, SIDE, y + 8, sheet.inner, case.say(mark("No figures yet")), body)
    else:
        if first_only(case.reading.answers):
            said = " ".join(map(case.say, (FIRST, MAY_CHANGE)))
            y = sheet.paragraph(SIDE, y - 4, sheet.inner, said, FIRST_PICTURE, most=2) + 4
        y = draw_goods(sheet, case, case.outlook, y)
        y = draw_numbers(sheet, case, case.outlook, y + 8)
        y = draw_jars(sheet, case, case.outlook, y + 12)
    draw_next_things(sheet, case, y + 10)
    _footer(sheet, case, paper.fingerprint)
    return paper.finish(case.say(NAME))


def _header(sheet: Sheet, case: Case) -> None:
    sign(sheet, "mark", SIDE + 1, 38, 0.62)
    sheet.text(SIDE + 19, 37, "Ritorno", styles.H3.with_(ink="green"))
    where = say("Case %(case)s · version %(number)s", case=case.reading.reference, number=case.reading.number)
    sheet.text(sheet.width - SIDE, 36.6, case.say(where), SMALL, "end")
    sheet.rule(SIDE, 46, sheet.inner, "green", 1.3)


def _footer(sheet: Sheet, case: Case, fingerprint: str) -> None:
    y = sheet.height - 58
    sheet.rule(SIDE, y, sheet.inner, "edge", 0.8, (4, 3))
    asked = sheet.text(SIDE, y + 20, case.say(mark("A question? The mentor:")), styles.STRONG.with_(size=11))
    sheet.rule(SIDE + asked + 12, y + 23, sheet.inner - asked - 12, "ink", 0.9)
    money = say("Amounts in %(currency)s.", currency=case.voice.tongue.currency(case.voice.currency))
    made = sheet.text(SIDE, y + 38, case.say(money), SMALL)
    sheet.text(
        sheet.width - SIDE,
        y + 38,
        case.say(say("Fingerprint %(fingerprint)s", fingerprint=fingerprint)),
        SMALL,
        "end",
        room=sheet.inner - made - 16,
    )
