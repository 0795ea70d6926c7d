"""For how many days the box would pay, month by month, beside the days that are calm."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from app.language.messages import Message
from app.language.tongues import Tongue
from app.web.pictures.canvas import Canvas
from app.web.pictures.names import names

HEIGHT, TOP, FOOT = 180, 24, 22  # pixels
BAR = 0.66  # of a month's width
CAP = 3  # times the calm days: what is above is drawn as high, its number says it


def days_chart(
    days: Sequence[int], labels: Sequence[str], tongue: Tongue, title: Message, *, calm: int, few: int, key: str
) -> Markup:
    """One bar a month with its number; below `few` hatched, below `calm` marked, and a dashed line at `calm`."""
    canvas = Canvas(key, HEIGHT, tongue.speak(title), tongue.direction == "rtl")
    canvas.pattern("short", "f-h", "l-r")
    most, slot = max(min(max(days), CAP * calm), calm), 100 / len(days)

    def y(value: int) -> float:
        return TOP + (HEIGHT - TOP - FOOT) * (1 - min(value, most) / most)

    canvas.across(y(calm), "l-e dash")
    for at, value in enumerate(days):
        style, fill = ("bar l-r", "short") if value < few else ("bar f-c" if value < calm else "bar f-g", "")
        canvas.rect(slot * (at + (1 - BAR) / 2), slot * BAR, y(value), y(0) - y(value), style, fill)
        canvas.text(slot * (at + 0.5), y(value) - 5, tongue.number(value), "v ax" if value < calm else "ax wid")
    canvas.across(y(0), "l-i", "1.5")
    names(canvas, labels)
    return canvas.drawn()
