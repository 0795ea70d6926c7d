"""The command that computes case files, as somebody else's script runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

CASES = sorted((Path(__file__).parents[1] / "cases").glob("*.json"))
STRESSES = 6


def evaluated(path: Path) -> Any:
    done = subprocess.run(  # noqa: S603 - our own command on a file of this test
        [sys.executable, "-m", "tests.cases.evaluate", str(path)],
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[2],
        timeout=120,
    )
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """All seven together, with one among them that makes no sense."""
    cases = [json.loads(path.read_text(encoding="utf-8"))["inputs"] for path in CASES]
    broken = {**cases[0], "id": "broken", "month_1": "Smarch"}
    path = tmp_path_factory.mktemp("cases") / "cases.json"
    path.write_text(json.dumps({"cases": [*cases[:3], broken, *cases[3:]]}), encoding="utf-8")
    return evaluated(path)


def test_seven_cases_are_computed_and_the_broken_one_is_named(answer: Any) -> None:
    assert len(CASES) == 7
    assert answer.pop("broken").keys() == {"error"}
    assert len(answer) == 7
    assert not [name for name, outputs in answer.items() if "error" in outputs]


def test_each_answer_has_its_months_and_exactly_six_stress_results(answer: Any) -> None:
    for outputs in (outputs for name, outputs in answer.items() if name != "broken"):
        assert [row["month"] for row in outputs["months"]] == list(range(len(outputs["months"])))
        assert len(outputs["stress"]) == STRESSES
