"""The time-value functions of the cases: numpy-financial's and pyxirr's names, `_begin` for payments at the beginning."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from app.finance.day_counts import day_count_named
from app.finance.errors import ImpossibleTerms
from app.finance.price import dated, shapes, time_value
from app.finance.price.solver import Found
from tests.golden.reading import Inputs, as_number, day

_WHEN = {"begin": 1, "b": 1, "beginning": 1, "start": 1, "end": 0, "e": 0, "finish": 0}
_WITH_WHEN = {"fv": 4, "pv": 4, "pmt": 4, "nper": 4, "rate": 4, "ipmt": 5, "ppmt": 5, "cumipmt": 5, "cumprinc": 5}
_WHOLE = {"rate": (0,), "ipmt": (1,), "ppmt": (1,), "cumipmt": (3, 4), "cumprinc": (3, 4)}
_RATE_WITHOUT_FV = 3
_PLAIN: Mapping[str, Callable[..., Any]] = {
    "irr": time_value.irr,
    "mirr": time_value.mirr,
    "npv": time_value.npv,
    "nfv": time_value.nfv,
    "is_conventional_cash_flow": shapes.is_conventional,
    "zero_crossing_points": shapes.zero_crossing_points,
}


def tvm(inputs: Inputs) -> dict[str, Any]:
    name = str(inputs.get("fn"))
    args = list(inputs.get("args") or [])
    named = dict(inputs.get("kwargs") or {})
    value = _value(name, args, named)
    return {"value": value.rate if isinstance(value, Found) else value}


def _value(name: str, args: list[Any], named: dict[str, Any]) -> Any:
    base, begins = (name[: -len("_begin")], True) if name.endswith("_begin") else (name, False)
    if base in _WITH_WHEN:
        return _annuity(base, args, named, begins)
    if name in ("xfv", "xnpv", "xnfv", "xirr"):
        return _dated(name, args, named)
    if name == "npv" and named.get("start_from_zero") is False:
        return time_value.npv_a_period_before(*(_exact(arg) for arg in args))
    if name not in _PLAIN:
        raise ImpossibleTerms("fn", "not_known")
    return _PLAIN[name](*(_exact(arg) for arg in args))


def _annuity(name: str, args: list[Any], named: dict[str, Any], begins: bool) -> Any:
    place = _WITH_WHEN[name]
    told = args[place] if len(args) > place else named.get("when", named.get("pmt_at_beginning", begins))
    when = _WHEN.get(told.lower(), 0) if isinstance(told, str) else int(bool(told))
    values = [_exact(arg) for arg in args[:place]]
    if named.get("fv") is not None:
        values.append(_exact(named["fv"]))
    if name == "rate" and len(values) == _RATE_WITHOUT_FV:
        values.append(Decimal(0))
    for n in _WHOLE.get(name, ()):
        values[n] = int(values[n])
    return getattr(time_value, name)(*values, when=when)


def _dated(name: str, args: list[Any], named: dict[str, Any]) -> Any:
    count = day_count_named(str(named.get("day_count", "ACT/365F")))
    if name == "xfv":
        days = [day(arg, "args") for arg in args[:3]]
        return dated.xfv(*days, *(_exact(arg) for arg in args[3:]))
    if name == "xirr":
        return dated.usual_xirr(_flows(args), count)
    return getattr(dated, name)(_exact(args[0]), _flows(args[1:]), count)


def _flows(args: list[Any]) -> list[dated.DatedFlow]:
    """One list of pairs, or the days and the amounts apart."""
    pairs = list(zip(*args, strict=True)) if len(args) == 2 else args[0]
    return [dated.DatedFlow(_day(on), as_number(amount, "args")) for on, amount in pairs]


def _day(value: Any) -> dt.date:
    return day(value, "args")


def _exact(value: Any) -> Any:
    return [as_number(one, "args") for one in value] if isinstance(value, list) else as_number(value, "args")
