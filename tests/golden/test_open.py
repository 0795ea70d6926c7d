"""The engine gives what others published."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.golden.comparing import differences
from tests.golden.evaluate import KINDS, evaluate, load, main

OPEN = Path(__file__).parent / "open.json"
CASES = [case for case in load(OPEN)["cases"] if case["kind"] in KINDS]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['kind']}:{case['id']}")
def test_the_engine_gives_what_was_published(case: dict[str, Any]) -> None:
    found = evaluate(case["kind"], case["inputs"])
    assert differences(case["expected"], found, case["tolerance"]) == []


def test_a_case_that_cannot_be_computed_is_an_error_and_the_rest_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = [
        {"id": "odd", "kind": "no such kind", "inputs": {}},
        *json.loads(OPEN.read_text(encoding="utf-8"))["cases"],
    ]
    (tmp_path / "cases.json").write_text(json.dumps(cases), encoding="utf-8")
    main([str(tmp_path / "cases.json")])
    found = json.loads(capsys.readouterr().out)
    assert found["odd"] == {"error": {"field": "kind", "reason": "not_known", "name": "ImpossibleTerms"}}
    assert len(found) == len(cases)


def test_a_difference_in_what_was_published_is_found_and_nothing_else() -> None:
    published = {"periods": [{"n": 2, "due": 1.5}], "rate": 1.0}
    assert differences(published, {"periods": [{"n": 1}, {"n": 2, "due": 1.5}], "rate": 1, "more": 3}, {}) == []
    assert differences(published, {"periods": [{"n": 2, "due": 1.6}], "rate": 1.2}, {"rate": 0.3}) == [
        ".periods[n=2].due: 1.6 where 1.5 was published"
    ]
