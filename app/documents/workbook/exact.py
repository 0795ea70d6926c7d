"""Formulas that give the engine's amounts to the last minor unit, in any program that reads the workbook.

Cells hold major units, as people read them. A product is brought to minor units, freed from what binary fractions leave
behind the sixth (or fourth) decimal, divided and rounded half-up once, where the engine rounds, and brought back.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.finance.rounding import Rounding


@dataclass(frozen=True)
class Exact:
    """`digits` are the currency's decimals."""

    digits: int

    def minor(self, amount: str) -> str:
        """A cell's amount in minor units."""
        return f"{amount}*{10**self.digits}" if self.digits else amount

    def major(self, minor: str) -> str:
        return f"{minor}/{10**self.digits}" if self.digits else minor

    def part(self, amount: str, times: str, over: int = 100, finer: int = 4) -> str:
        """round(amount x times / over) of an amount of money."""
        product = f"ROUND({self.minor(amount)}*{times},{finer})"
        return self.major(f"ROUND({product}/{over},0)" if over != 1 else f"ROUND({product},0)")

    def shared(self, amount: str, parts: str) -> str:
        """One of so many equal parts."""
        return self.major(f"ROUND(ROUND({self.minor(amount)},4)/{parts},0)")

    def tidy(self, sum_of: str) -> str:
        """A sum of amounts, without what binary fractions leave."""
        return f"ROUND({sum_of},{self.digits})"


def to_step(minor: str, step: str, way: Rounding) -> str:
    """Minor units brought to a multiple of the lender's step (minor units too)."""
    steps = f"ROUND({minor},6)/{step}"
    match way:
        case "up":
            return f"ROUNDUP({steps},0)*{step}"
        case "half_even":
            return f"IF(MOD({steps},1)=0.5,2*ROUND({steps}/2,0),ROUND({steps},0))*{step}"
        case "half_up":
            return f"ROUND({steps},0)*{step}"


def total(cells: list[str]) -> str:
    """The sum of cells; nothing where there are none."""
    return f"SUM({','.join(cells)})" if cells else "0"
