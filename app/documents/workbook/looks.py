"""How cells look: headings, what may be changed, amounts in the currency's decimals."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from xlsxwriter import Workbook
from xlsxwriter.format import Format

Look = Literal["money", "fine", "count", "pct", "share", "text"]
SOLD: dict[bool, Look] = {False: "count", True: "pct"}  # how many of a product, by whether it is measured
INK, SOFT, GREEN, WASH, SAND, LINE = "#221D15", "#544A3B", "#14513C", "#E2ECDD", "#FFF6DA", "#DFD3BD"


@dataclass
class Looks:
    """Formats of one workbook, each made once."""

    file: Workbook
    digits: int
    rtl: bool

    def cell(self, look: Look, *, typed: bool = False, strong: bool = False, user: bool = False) -> Format:
        """`typed` cells are those to change, `strong` ones totals; `user` words stay words whatever they begin with."""
        made = self._made
        key = (look, typed, strong, user)
        if key not in made:
            made[key] = self.file.add_format(self._properties(look, typed, strong, user))
        return made[key]

    @cached_property
    def _made(self) -> dict[tuple[Look, bool, bool, bool], Format]:
        return {}

    def _properties(self, look: Look, typed: bool, strong: bool, user: bool) -> dict[str, Any]:
        nothing = "" if typed else ';"–"'  # a quiet sheet; where something can be typed a nought is a nought
        number = self._number(look) + (nothing if look in ("money", "count") else "")
        said: dict[str, Any] = {**self._base, "num_format": number, "valign": "top"}
        if look == "text":
            said |= {"text_wrap": not typed, "quote_prefix": user, "indent": int(typed)}
        if user:
            said |= {"reading_order": 0, "align": "right" if self.rtl else "left"}  # words of any language
        if typed:
            said |= {"bg_color": SAND, "border": 1, "border_color": LINE}
        if strong:
            said |= {"bold": True}
        return said

    def _number(self, look: Look) -> str:
        places = "." + "0" * self.digits if self.digits else ""
        match look:
            case "money":
                return f"#,##0{places};[Red]-#,##0{places}"
            case "fine":
                return f"#,##0.{'0' * self.digits}{'#' * 4}"
            case "count":
                return "#,##0;-#,##0"
            case "pct":
                return "General"
            case "share":
                return "0.0000"
            case "text":
                return "@"

    @property
    def _base(self) -> dict[str, Any]:
        return {"font_name": "Arial", "font_size": 10, "font_color": INK, "reading_order": 2 if self.rtl else 1}

    @cached_property
    def title(self) -> Format:
        return self.file.add_format({**self._base, "bold": True, "font_size": 15, "font_color": GREEN})

    @cached_property
    def heading(self) -> Format:
        return self.file.add_format({**self._base, "bold": True, "font_size": 12, "font_color": GREEN})

    @cached_property
    def head(self) -> Format:
        """The names of columns."""
        look = {"bold": True, "bg_color": WASH, "text_wrap": True, "valign": "bottom", "bottom": 1}
        return self.file.add_format({**self._base, **look, "bottom_color": GREEN})

    @cached_property
    def figure_head(self) -> Format:
        look = {"bold": True, "bg_color": WASH, "text_wrap": True, "valign": "bottom", "bottom": 1}
        return self.file.add_format({**self._base, **look, "bottom_color": GREEN, "align": "right"})

    @cached_property
    def middle(self) -> Format:
        """Numbers that only count lines."""
        return self.file.add_format(
            {**self._base, "num_format": "0", "align": "right" if self.rtl else "left", "valign": "top"}
        )

    @cached_property
    def numbered(self) -> Format:
        """Numbers of months over their columns."""
        return self.file.add_format({**self._base, "num_format": "0", "align": "right", "font_color": SOFT})

    @cached_property
    def note(self) -> Format:
        return self.file.add_format({**self._base, "italic": True, "font_color": SOFT, "valign": "top"})
