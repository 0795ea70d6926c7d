"""The pages of a form: whose it is at the top of each, who typed it in at the foot, and nothing about a person."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.documents import styles
from app.documents.blank.given import Given
from app.documents.drawings import sign
from app.documents.paper import Page, Paper
from app.documents.parts import sure_sign, tick_box
from app.documents.sheet import SIDE, Sheet
from app.documents.voice import Voice
from app.language.messages import Message, mark, say
from app.language.money import Money
from app.plan.fields import AllAnswers, Field
from app.plan.limits import TAGS
from app.plan.sections import asked

TOP = 92.0  # below the box for a name or a number
SMALL = styles.NOTE.with_(size=8.2)


@dataclass(frozen=True)
class Form:
    """How a form is made: its voice, the sign of its money ("" where no country is known), and how full it is.

    `brief` asks only what must be known, with at most `rows` rows in a table. `given` are the answers of the part
    where the form is filled in: then the help is left out, and each table has the rows that were answered. `plan`
    are all answers, which decide what is asked.
    """

    voice: Voice
    sign: str
    brief: bool = False
    rows: int = 10
    given: Given | None = None
    plan: AllAnswers = field(default_factory=dict)
    unprinted: frozenset[str] = frozenset()  # keys of answers that stay on the screen

    @property
    def helps(self) -> bool:
        """Whether why, example and hint stand beside the questions."""
        return not self.brief and self.given is None

    def asks(self, field: Field) -> bool:
        """A blank form asks everything; a filled one leaves out what is not for this plan, and what a page asks behind
        “More about it” and nobody answered."""
        if self.given is None:
            return True
        return asked(field, self.plan) and not (field.more and self.given.answers.get(field.key) is None)

    def keeps_off(self, field: Field) -> bool:
        """Whether a blank form only says that the question is there: its sheets are handed to whoever types them."""
        return field.private and self.given is None

    @property
    def here(self) -> Given:
        """What was answered; nothing in a blank form."""
        return self.given or Given(self.voice)

    def prints(self, column: Field) -> bool:
        """Whether a table asks it: a brief form only what must be known, a blank one not what is told elsewhere."""
        return (column.required or not self.brief) and (column.on_paper or self.given is not None)

    def say(self, message: Message | str) -> str:
        return self.voice.say(message)


def sign_of(voice: Voice) -> str:
    """The sign of the currency as it stands beside an amount."""
    nothing = Money(0, voice.currency)
    return voice.tongue.money(nothing).replace(voice.tongue.plain(nothing), "").strip(" \u00a0")


class FormPaper(Paper):
    """Pages without a case code, where the person may write a name, a number, or nothing; filled in, they carry it."""

    rule = mark(
        "The numbers in frames are the same on the screen. Empty means not known, unless the question says otherwise."
    )

    def __init__(self, voice: Voice, reference: str = "", number: int = 0) -> None:
        super().__init__(voice, reference, number, "")

    def _header(self, page: Page, place: int) -> None:
        sheet, total, end = page.sheet, len(self.pages), page.sheet.width - SIDE
        sign(sheet, "mark", SIDE + 1, 38, 0.62)
        sheet.text(SIDE + 19, 37, "Ritorno", styles.H3.with_(ink="green"))
        sheet.text(SIDE + 76, 36.6, page.title, SMALL, room=250)
        where = say("%(language)s · page %(page)s of %(pages)s", language=self._language(), page=place, pages=total)
        sheet.text(end, 36.6, self.voice.say(where), SMALL, "end")
        sheet.rule(SIDE, 46, sheet.inner, "green", 1.3)
        if sheet.signed:
            self._signs(sheet)
        self._whose(sheet, end)

    def _whose(self, sheet: Sheet, end: float) -> None:
        sheet.box(end - 150, 52, 150, 24, edge="ink", radius=3)
        if self.reference:
            case = say("Case %(case)s · version %(number)s", case=self.reference, number=self.number)
            sheet.text(end - 142, 67, self.voice.say(case), styles.STRONG, room=134)
            return
        label = self.voice.say("Name or number, if you like")
        sheet.text(end - 158, 67, label, styles.LABEL, "end", room=140)

    def _signs(self, sheet: Sheet) -> None:
        """What the signs beside the small boxes of a table mean."""
        x = SIDE
        for tag, said in TAGS.items():
            sure_sign(sheet, x, 60, tag)
            x += 13 + sheet.text(x + 13, 67.5, self.voice.say(said), SMALL) + 12

    def _footer(self, sheet: Sheet) -> None:
        y = sheet.height - 42
        sheet.rule(SIDE, y, sheet.inner, "edge", 0.8, (4, 3))
        if self.reference:
            y -= 17
        if not self.reference:
            self._typed(sheet, y)
        sheet.text(SIDE, y + 31, self.voice.say(self.rule), styles.NOTE.with_(size=7.4), room=sheet.inner)

    def _typed(self, sheet: Sheet, y: float) -> None:
        """Who typed it in, and when."""
        x = SIDE
        for label, line in ((self.voice.say("Typed in by"), 120), (self.voice.say("On"), 70)):
            x += sheet.text(x, y + 17, label, SMALL) + 5
            sheet.rule(x, y + 18, line, "ink", 0.7)
            x += line + 12
        tick_box(sheet, x, y + 8)
        sheet.text(x + 16, y + 17, self.voice.say("Read back to the person"), SMALL, room=SIDE + sheet.inner - x - 16)

    def _language(self) -> str:
        locale = self.voice.tongue.locale
        return str(locale.languages.get(locale.language, locale.language))
