"""The catalogue in the database: filled once, corrected by a programme, read by plans."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.catalogue import starter
from app.models import CatalogueRow
from app.services import catalogue
from app.services.places import loans_here, place
from tests.plan.demo_plans import answers
from tests.services.people import Programme, a_plan, programme

TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def found(session: Session) -> Programme:
    made = programme(session)
    catalogue.load_starter(session)
    return made


def row(session: Session, kind: str, key: str) -> CatalogueRow:
    return session.scalars(select(CatalogueRow).where(CatalogueRow.kind == kind, CatalogueRow.key == key)).one()


def test_loading_twice_adds_nothing(session: Session) -> None:
    assert catalogue.load_starter(session) == len(list(starter.rows()))
    assert catalogue.load_starter(session) == 0
    assert session.scalar(select(func.count(CatalogueRow.id))) == len(list(starter.rows()))


def test_a_row_that_a_programme_changed_is_left_alone(session: Session) -> None:
    catalogue.load_starter(session)
    changed = row(session, starter.LOAN, "sn_derfj_nano")
    changed.data, changed.status = {**changed.data, "amount_max": 900_000}, "corrected"
    for_others = row(session, starter.LOAN, "sn_faise_fse")
    for_others.data = {**for_others.data, "amount_max": 900_000}
    elsewhere = row(session, starter.LOAN, "gh_sinapi_trust_bank")
    elsewhere.country = None
    session.flush()
    session.expire_all()
    assert catalogue.load_starter(session) == 0
    session.expire_all()
    assert [one.data["amount_max"] for one in (changed, for_others)] == [900_000, 900_000]
    assert elsewhere.country is None


def test_a_row_as_an_earlier_starter_wrote_it_follows_the_new_one(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = list(starter.rows())
    earlier = [replace(one, data={**one.data, "amount_max": 1}) if one.kind == starter.LOAN else one for one in now]
    with monkeypatch.context() as patched:
        patched.setattr(starter, "rows", lambda: earlier)
        catalogue.load_starter(session)
    of_the_programme = row(session, starter.LOAN, "sn_derfj_nano")
    of_the_programme.data = {**of_the_programme.data, "amount_max": 900_000}
    session.flush()
    session.expire_all()
    catalogue.load_starter(session)
    session.expire_all()
    assert row(session, starter.LOAN, "sn_faise_fse").data["amount_max"] == 15_000_000
    assert of_the_programme.data["amount_max"] == 900_000


def test_a_corrected_row_counts_as_the_lenders_word_of_today(session: Session) -> None:
    catalogue.load_starter(session)
    row(session, starter.LOAN, "sn_pamecas_regulier").status = "corrected"
    session.flush()
    loans = {loan.key: loan for loan in loans_here(session, "SN")}
    assert loans["sn_pamecas_regulier"].origin.confirmed
    assert not loans["sn_derfj_nano"].origin.confirmed


def test_a_withdrawn_lender_is_not_proposed(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    row(session, starter.LENDER, "gh_masloc").status = "withdrawn"
    offers = catalogue.offers_for(session, plan, answers("gh_layers"), TODAY)
    assert offers.loans
    assert not any("MASLOC" in fit.product.lender for fit in offers.loans)


def test_a_plan_gets_its_grant_and_its_lenders_with_reasons(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    offers = catalogue.offers_for(session, plan, answers("gh_layers"), TODAY)
    assert [fit.programme for fit in offers.grants if fit.group != "no"] == ["RI.VOL.ARE in RE.TE (IOM)"]
    assert offers.need.grant_total == 19_800_00
    assert {fit.product.country for fit in offers.loans} == {"GH"}
    assert all(fit.reasons for fit in offers.loans)
    assert sum(len(offers.loans_that(group)) for group in ("yes", "ask", "no")) == len(offers.loans) == 12


def test_a_country_brings_its_currency_its_rate_and_its_limit(session: Session) -> None:
    catalogue.load_starter(session)
    senegal = place(session, "SN")
    assert (senegal.currency, senegal.discount_rate_pct) == ("XOF", 15)
    assert senegal.cap is not None
    assert (senegal.cap.most, senegal.cap.measure, senegal.cap.of_microfinance) == (24, "either", True)
    assert senegal.cap.source is not None
    assert place(session, "GH").cap is None


@pytest.mark.parametrize(("on", "most"), [("2026-04-30", Decimal("113.16")), ("2026-05-01", None)])
def test_a_limit_with_an_end_holds_to_its_last_day(session: Session, on: str, most: Decimal | None) -> None:
    """Peru's limit of November 2025 ended in April 2026; all of a unit of work is of one day."""
    catalogue.load_starter(session)
    session.info["now"] = dt.datetime.fromisoformat(f"{on}T23:00-05:00")
    cap = place(session, "PE").cap
    assert (cap and cap.most) == most


def test_countries_come_with_their_names(session: Session) -> None:
    catalogue.load_starter(session)
    found = {country.code: country for country in catalogue.countries(session)}
    assert len(found) == 14
    assert found["TN"].names["ar"] == "تونس"
    assert not found["IT"].returns
