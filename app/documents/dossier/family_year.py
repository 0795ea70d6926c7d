"""The family's twelve months as a table: what comes, what goes, what is put aside."""

from __future__ import annotations

from collections.abc import Callable

from app.documents import styles
from app.documents.dossier.case import Case
from app.documents.flow import Flow
from app.documents.parts import subheading
from app.documents.sheet import SIDE
from app.documents.table import Column, Row, Table
from app.finance.outlook import HouseholdRow, Outlook
from app.language.messages import mark

MONTH = 62.0
BESIDE = 22.0  # the height of the heading
LINES: tuple[tuple[str, Callable[[HouseholdRow], int]], ...] = (
    (mark("Other money"), lambda row: row.other_income),
    (mark("From the business"), lambda row: row.from_business),
    (mark("Comes once"), lambda row: row.lump_sum_in),
    (mark("Spends"), lambda row: -row.spending),
    (mark("Debts, savings"), lambda row: -row.debt_instalments - row.savings),
    (mark("Into the business"), lambda row: -row.put_into_business),
    (mark("Put aside"), lambda row: row.reserve),
)


def draw_family_year(flow: Flow, case: Case, outlook: Outlook) -> None:
    """Twelve rows; a column that is empty all year is left out."""
    sheet, voice = flow.sheet, case.voice
    kept = [(head, amount) for head, amount in LINES if any(amount(row) for row in outlook.household)]
    step = (sheet.inner - MONTH) / max(1, len(kept))
    columns = [Column(case.say("Month"), MONTH), *(Column(case.say(head), step, figure=True) for head, _ in kept)]
    whole = voice.all_whole(amount(row) for row in outlook.household for _, amount in kept)
    rows = [
        Row((voice.month(month.calendar), *(voice.plain(amount(row), whole) for _, amount in kept)))
        for month, row in zip(outlook.months[1:], outlook.household, strict=True)
    ]
    table = Table(columns, rows, cell=styles.CELL.with_(size=8, leading=9.6), most=1, pad=3.2)
    flow.room(BESIDE + table.tall(sheet))
    title = case.say("The family, month by month")
    flow.y = subheading(flow.sheet, SIDE, flow.y, title, flow.sheet.inner) + 2
    table.draw(flow)
