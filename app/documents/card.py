"""The sign-in card on one sheet: the card to cut and fold, the PIN on a slip of its own, the office's part.

Card and slip carry no name: who finds one learns nothing, and the code alone opens nothing.
"""

from __future__ import annotations

import segno

from app.documents import styles
from app.documents.drawings import sign
from app.documents.ink import filled, rectangle
from app.documents.lettering import Style
from app.documents.paper import Paper
from app.documents.parts import note
from app.documents.sheet import SIDE, Sheet
from app.documents.voice import Voice
from app.language.messages import mark, say
from app.language.tongues import Tongue

WIDE, TALL, ROUND = 242.65, 153.07, 9.07  # 85.6 x 54 mm, corner 3.2 mm
CODE = Style("title", 26, 32)
SMALL = Style("sans", 7.6, 10.8)
CUT = (6.0, 4.0)


def draw_card(code: str, pin: str | None, address: str, tongue: Tongue) -> bytes:
    """The PDF to print at full size. `address` is the sign-in page that the QR opens.

    `pin` is None where it was shown before: then the slip is left out.
    """
    paper = Paper(Voice(tongue, "EUR"), "", 0, "")
    title = tongue.gettext("Sign-in card")
    sheet = paper.page(title, bare=True)
    voice, step = paper.voice, 1
    _head(sheet, voice)
    y = _step(sheet, voice, 96, step, mark("Cut along the solid line, fold along the dashed line."))
    y = _card(sheet, voice, y + 8, code, address)
    if pin is not None:
        step += 1
        y = _step(sheet, voice, y + 24, step, mark("Give the slip below by hand, apart from the card."))
        y = _slip(sheet, voice, y + 15, pin)
    y = _step(sheet, voice, y + 28, step + 1, mark("Keep this part in the office."))
    _office(sheet, voice, y + 12)
    foot = voice.say("85.6 × 54 mm. Print at full size, without “fit to page”.")
    sheet.text(SIDE, sheet.height - 42, foot, styles.NOTE)
    return paper.finish(title)


def _head(sheet: Sheet, voice: Voice) -> None:
    sign(sheet, "mark", SIDE + 2, 52, 0.85)
    sheet.text(SIDE + 26, 50, "Ritorno", styles.H2.with_(ink="green"))
    sheet.text(sheet.width - SIDE, 50, voice.say("Sign-in card: cut, fold, glue"), styles.NOTE.with_(size=8.6), "end")
    sheet.rule(SIDE, 64, sheet.inner, "green", 1.3)


def _step(sheet: Sheet, voice: Voice, baseline: float, number: int, text: str) -> float:
    style = styles.STRONG.with_(face="semi", size=9.8)
    sheet.text(SIDE, baseline, voice.tongue.number(number), style)
    sheet.text(SIDE + 12, baseline, voice.say(text), style, room=sheet.inner - 12)
    return baseline


def _card(sheet: Sheet, voice: Voice, top: float, code: str, address: str) -> float:
    x = (sheet.width - 2 * WIDE) / 2
    sheet.box(x, top + 10, 2 * WIDE, TALL, edge="ink", thick=1.2, radius=ROUND)
    sheet.segment(x + WIDE, top, x + WIDE, top + TALL + 20, "soft", 0.9, CUT)
    _front(sheet, voice, x + 14, top + 10, code, address)
    _back(sheet, voice, x + WIDE + 14, top + 10)
    return top + TALL + 20


def _front(sheet: Sheet, voice: Voice, x: float, top: float, code: str, address: str) -> None:
    room = WIDE - 28
    sign(sheet, "mark", x, top + 30, 0.85)
    sheet.text(x + 24, top + 28, "Ritorno", styles.H2.with_(ink="green"))
    _qr(sheet, x + room - 78, top + 11, 78, address)
    sheet.text(x, top + 66, voice.say("Your code"), SMALL.with_(ink="soft"), room=room - 86)
    sheet.text(x, top + 95, grouped(code), sheet.fitting(grouped(code), CODE, room - 86, 0.4))
    sheet.rule(x, top + 106, room, "edge", 0.7, (3, 2.4))
    sheet.paragraph(x, top + 109, room, voice.say("The PIN is not on the card."), SMALL, 1)
    style = SMALL.with_(face="semi", ink="green")
    sheet.text(x, top + 137, shown(address), style, room=room)


def _back(sheet: Sheet, voice: Voice, x: float, top: float) -> None:
    room = WIDE - 28
    y = sheet.paragraph(x, top + 10, room, voice.say("Found this card?"), styles.H3, 1)
    said = voice.say("Give it back at the office below. Without the PIN it opens nothing.")
    sheet.paragraph(x, y + 2, room, said, SMALL, 3)
    sheet.rule(x, top + 114, room, "ink", 1)
    sheet.text(x, top + 124, voice.say("Office, telephone"), SMALL.with_(size=6.9, ink="soft"))
    sheet.text(x + room, top + 124, voice.say("No name on purpose"), SMALL.with_(size=6.9, ink="soft"), "end")
    warning = voice.say("Nobody will ever ask you for your PIN.")
    sheet.text(x, top + 140, warning, SMALL.with_(face="semi", ink="clay"), room=room)


def _qr(sheet: Sheet, x: float, top: float, size: float, address: str) -> None:
    """The address as squares, with four squares of white around it; a QR is never mirrored."""
    rows = [bytes(row) for row in segno.make(address, error="m", micro=False).matrix]
    sheet.box(x, top, size, size, fill="white", edge="ink", thick=0.9, radius=3)
    step = size / (len(rows) + 8)
    left, up = sheet.physical(x, size) + 4 * step, sheet.height - top - 4 * step
    dark = [
        rectangle(left + start * step, up - (line + 1) * step, length * step, step)
        for line, row in enumerate(rows)
        for start, length in _runs(row)
    ]
    sheet.literal(f"q {filled('ink')} {' '.join(dark)} f Q")


def _runs(row: bytes) -> list[tuple[int, int]]:
    """Where dark squares begin in a row, and how many follow each other."""
    out: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if dark and out and sum(out[-1]) == place:
            out[-1] = (out[-1][0], out[-1][1] + 1)
        elif dark:
            out.append((place, 1))
    return out


def _slip(sheet: Sheet, voice: Voice, top: float, pin: str) -> float:
    sign(sheet, "scissors", SIDE - 17, top + 7)
    sheet.rule(SIDE, top, sheet.inner, "ink", 0.9, CUT)
    inner, tall = top + 20, 124
    sheet.box(SIDE, inner, sheet.inner, tall, edge="edge", thick=1.1, dash=(4, 3), radius=7)
    sheet.paragraph(SIDE + 16, inner + 12, 180, voice.say("Your secret number (PIN)"), styles.H3, 2)
    digits = pin if not sheet.rtl else pin[::-1]  # a number keeps its order, whichever way the page runs
    for place, digit in enumerate(digits):
        x = SIDE + 16 + place * 36
        sheet.box(x, inner + 62, 30, 38, edge="ink", thick=1.1, radius=4)
        sheet.text(x + 15, inner + 89, digit, styles.FIGURE.with_(size=21), "centre")
    lines = (
        mark("Learn it. Then tear this slip."),
        mark("Do not write it on the card."),
        mark("Lost it? The office gives you a new card."),
    )
    for place, line in enumerate(lines):
        y = inner + 30 + place * 32
        sheet.box(SIDE + 226, y - 12, 17, 17, fill="green_wash", radius=8.5)
        number = voice.tongue.number(place + 1)
        sheet.text(SIDE + 234.5, y, number, styles.LABEL.with_(face="bold", ink="green"), "centre")
        sheet.text(SIDE + 254, y, voice.say(line), styles.BODY.with_(face="semi"), room=sheet.inner - 268)
    bottom = inner + tall + 20
    sign(sheet, "scissors", SIDE - 17, bottom + 7)
    sheet.rule(SIDE, bottom, sheet.inner, "ink", 0.9, CUT)
    return bottom


def _office(sheet: Sheet, voice: Voice, top: float) -> None:
    names = (mark("Case"), mark("Card given by"), mark("On"), mark("Signature or thumbprint"))
    for place, name in enumerate(names):
        x, y = SIDE + (place % 2) * 253, top + (place // 2) * 46
        sheet.text(x, y + 10, voice.say(name), styles.LABEL)
        sheet.rule(x, y + 35, 240, "ink", 0.8)
    body = say(
        "Hand over card and slip apart. The PIN is shown once and is not kept in readable form. "
        "A lost card is closed on the screen; a new one has a new code."
    )
    note(sheet, SIDE, top + 106, sheet.inner, "blue", voice.say("For the office"), voice.say(body))


def grouped(code: str) -> str:
    """The code in two groups, as it is read aloud: K7M 4QD."""
    signs = "".join(char for char in code if char.isalnum())
    half = (len(signs) + 1) // 2
    return f"{signs[:half]}\u2002{signs[half:]}" if len(signs) > 3 else signs


def shown(address: str) -> str:
    """The address as people type it: without its scheme and what follows a question mark."""
    return address.rsplit("://", maxsplit=1)[-1].split("?", maxsplit=1)[0].rstrip("/")
