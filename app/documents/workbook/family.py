"""The family beside the business: a usual month, and the year month by month."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.documents.workbook.book import Line, Lines, Page, by_month, write_line
from app.documents.workbook.exact import total
from app.documents.workbook.telling import GOODS_HOME, Figures
from app.finance.inputs import HouseholdLine
from app.finance.outlook import Outlook
from app.language.messages import mark
from app.plan.goods_home import GOODS, IN_ALL

YEAR = range(1, 13)
NAMES = {
    "other_income": mark("Other money of the family"),
    "from_business": mark("From the business"),
    "lump_sum_in": mark("Comes once"),
    "spending": mark("The family spends"),
    "debt_instalments": mark("Debts from before"),
    "savings": mark("Savings group"),
    "put_into_business": mark("Into the business"),
}
SIGNS = {"other_income": "+", "from_business": "+", "lump_sum_in": "+"}  # the others go out
USUAL = (
    ("income", "other_income", mark("Other money of the family")),
    ("spending", "spending", mark("The family spends")),
    ("debts", "existing_debt_instalments", mark("Debts from before")),
    ("savings", "savings_commitments", mark("Savings group")),
)


def write_family(page: Page, outlook: Outlook, figures: Figures, lines: Lines, goods: int) -> Lines:
    """The lines by their names in `HouseholdRow`; `goods` come home beside the money of a month."""
    by_month(page, mark("The family"), outlook.inputs.first_month)
    made: Lines = {}
    formulas = _formulas(figures, lines)
    for key, name in NAMES.items():
        made[key] = _line(page, outlook, key, name, formulas[key])

    def net(month: int) -> str:
        return page.book.exact.tidy("".join(f"{SIGNS.get(key, '-')}{made[key].at(month)}" for key in NAMES))

    made["net"] = _line(page, outlook, "net", mark("More or less put aside"), net, strong=True)
    own = Line(page, page.row)

    def reserve(month: int) -> str:
        before = own.at(month - 1) if month > 1 else figures.single["reserve"]
        return page.book.exact.tidy(f"{before}+{made['net'].at(month)}")

    values = [0, *(row.reserve for row in outlook.household)]
    made["reserve"] = write_line(
        page, mark("Put aside at the end of the month"), reserve, values, months=YEAR, strong=True, summed=False
    )
    _usual_month(page, outlook, figures, goods)
    return made


def _formulas(figures: Figures, lines: Lines) -> dict[str, Callable[[int], str]]:
    def of(key: str) -> Callable[[int], str]:
        return lambda month: total([line.at(month) for line in figures.family[key]])

    return {
        "other_income": of("income"),
        "from_business": lines["owner_drawings"].at,
        "lump_sum_in": lambda month: figures.lump_sums.where(2, str(month)),
        "spending": of("spending"),
        "debt_instalments": of("debts"),
        "savings": of("savings"),
        "put_into_business": lambda month: figures.later_cash.where(2, str(month)),
    }


def _line(
    page: Page, outlook: Outlook, key: str, name: str, formula: Callable[[int], str], *, strong: bool = False
) -> Line:
    values = [0, *(getattr(row, key) for row in outlook.household)]
    return write_line(page, name, formula, values, months=YEAR, strong=strong)


def _usual_month(page: Page, outlook: Outlook, figures: Figures, goods: int) -> None:
    """What must come from the business: a twelfth of each line's year; then what the family lives on with goods."""
    page.heading(mark("A usual month"))
    found, cells = outlook.ratios.household, []
    for key, ratio, name in USUAL:
        rows: Sequence[HouseholdLine] = getattr(outlook.inputs.household, key)
        page.words(0, page.book.speak(name))
        cells.append(page.amount(1, _a_month(page, rows, figures.family[key]), getattr(found, ratio)))
        page.row += 1
    income, *out = cells
    page.words(0, page.book.speak(mark("The business must give")), strong=True)
    formula = page.book.exact.tidy(f"{'+'.join(out)}-{income}")
    page.amount(1, formula, found.need_from_business, strong=True)
    page.row += 1
    if GOODS_HOME in figures.single:
        spent = cells[[key for key, *_ in USUAL].index("spending")]
        page.words(0, page.book.speak(GOODS))
        home = page.amount(1, figures.single[GOODS_HOME], goods)
        page.row += 1
        page.words(0, page.book.speak(IN_ALL), strong=True)
        page.amount(1, page.book.exact.tidy(f"{spent}+{home}"), found.spending + goods, strong=True)
        page.row += 1


def _a_month(page: Page, rows: Sequence[HouseholdLine], lines: Sequence[Line]) -> str:
    """Lines that have ended count no more."""
    shares = []
    for row, line in zip(rows, lines, strict=True):
        months = 12 if row.calendar_months is None else len(row.calendar_months)
        amount = line.page.ref(line.row, 1, fixed=True)
        if row.months_left != 0:
            shares.append(amount if months == 12 else page.book.exact.part(amount, str(months), 12))
    return "+".join(shares) or "0"
