"""The seven worked cases, equal to the last minor unit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cases.comparing import FILES, differences
from tests.cases.evaluate import evaluate, load


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_figure_equals_the_worked_case(file: Path) -> None:
    case = load(file)
    assert list(differences(case["outputs"], evaluate(case["inputs"]))) == []


def test_all_seven_cases_are_here() -> None:
    assert len(FILES) == 7


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_other_stress_keys_are_printed(file: Path) -> None:
    case = load(file)
    assert evaluate(case["inputs"])["stress"].keys() == case["outputs"]["stress"].keys()
