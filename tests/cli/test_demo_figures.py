"""The demo's plans, saved as a person's answers and read back, give the figures of the worked cases."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.cli.demo import stage, story
from app.models import Plan
from app.plan import recipes
from app.services import catalogue, plans
from tests.cases.comparing import FILES, differences
from tests.cases.evaluate import load
from tests.cases.reading import places
from tests.cases.writing import outputs

NOW = dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC)


def test_every_plan_of_the_demo_equals_its_case_to_the_last_minor_unit(session: Session) -> None:
    catalogue.load_starter(session)
    people, _ = stage.set_up(session, NOW)
    story.tell(session, people, NOW)
    for file in FILES:
        case = load(file)
        plan = session.scalars(select(Plan).where(Plan.key == story.address(file.stem))).one()
        outlook = plans.reading(session, plan).outlook
        assert outlook is not None, file.stem
        found = outputs(outlook, places(case["inputs"]))
        found["stress"] = {key: found["stress"][key] for key in case["outputs"]["stress"]}
        assert list(differences(case["outputs"], found)) == [], file.stem


def test_rosa_counts_what_goes_into_one_from_a_recipe_card_of_guessed_prices() -> None:
    """A mentor of the demo sees a card; it says what the worked case says goes into one."""
    product = story.read("bo_bakery")["answers"]["sales"]["products"][0]
    counted = recipes.cost(product)
    assert counted is not None
    assert counted.whole == product["unit_cost"] == 330
    assert len(counted.pieces) == len(product["recipe"]) == 8
    assert {line["evidence"] for line in product["recipe"]} == {"guess"}
