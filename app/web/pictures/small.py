"""Small pictures beside a sentence: a year of the box, and how many of a hundred years."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from app.language.messages import Message
from app.language.tongues import Tongue
from app.web.pictures.canvas import short

HEIGHT = 56  # of a year, in pixels
BAR = 0.7  # of a month's width
DOT, ROW = 0.72, 20  # a square's side, and squares in a row
STEP = "non-scaling-stroke"


def small_box(values: Sequence[int], plan: Sequence[int], tongue: Tongue, title: Message, *, key: str) -> Markup:
    """One bar a month, red below the line; the dashed steps are the plan's own box in the same months.

    It stretches to the width it has, so it holds no words: they stand beside it.
    """
    high, low = max(*values, *plan, 1), min(*values, *plan, 0)
    mirrored = tongue.direction == "rtl"
    if mirrored:
        values, plan = values[::-1], plan[::-1]

    def y(value: int, digits: int = 1) -> str:
        return short(2 + (HEIGHT - 4) * (high - value) / (high - low), digits)  # a tenth of a pixel

    above = "".join(f"M{short(at + 0.15)} {y(0)}V{y(v)}h{BAR}V{y(0)}z" for at, v in enumerate(values) if v > 0)
    below = "".join(f"M{short(at + 0.15)} {y(0)}V{y(v)}h{BAR}V{y(0)}z" for at, v in enumerate(values) if v < 0)
    steps = f"M0 {y(plan[0], 0)}" + "".join(f"V{y(value, 0)}h1" for value in plan)  # a line is seen on whole pixels
    return _frame(key, HEIGHT, f"0 0 {len(values)} {HEIGHT}", tongue.speak(title)).format(
        Markup('<path class="f-g" d="{}"/><path class="f-h l-r" vector-effect="{}" d="{}"/>').format(above, STEP, below)
        + Markup('<path class="was" vector-effect="{}" d="{}"/>').format(STEP, steps)
        + Markup('<path class="l-i" vector-effect="{}" d="M0 {}h{}"/>').format(STEP, y(0), len(values))
    )


def hundred(marked: int, tongue: Tongue, title: Message, *, key: str) -> Markup:
    """A hundred squares in five rows; so many of them, from where reading starts, are marked."""
    places = [(at % ROW, at // ROW) for at in range(100)]
    if tongue.direction == "rtl":
        places = [(ROW - 1 - x, y) for x, y in places]
    squares = [f"M{short(x + 0.14)} {short(y + 0.14)}h{DOT}v{DOT}h-{DOT}z" for x, y in places]
    return _frame(key, 0, f"0 0 {ROW} {100 // ROW}", tongue.speak(title)).format(
        Markup('<path class="f-h l-r" stroke-width=".12" d="{}"/>').format("".join(squares[:marked]))
        + Markup('<path class="f-g" d="{}"/>').format("".join(squares[marked:]))
    )


def _frame(key: str, height: int, box: str, title: str) -> Markup:
    """A picture without a height keeps its shape; one with a height is stretched to the width it has."""
    size = Markup(' height="{}" preserveAspectRatio="none"').format(height) if height else Markup("")
    return Markup(
        '<svg class="chart" viewBox="{}"{} role="img" aria-labelledby="{}-t"><title id="{}-t">{}</title>{{}}</svg>'
    ).format(box, size, key, key, title.replace("{", "").replace("}", ""))
