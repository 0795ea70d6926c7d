"""A database from before rows told who wrote them: its rows follow the starter catalogue until a programme changes one."""

from __future__ import annotations

from sqlalchemy import Engine, select, text

from app.catalogue import starter
from app.models import CatalogueRow, schema
from app.models.engine import open_session
from app.services import catalogue
from tests.models.test_one_living import back_to


def test_rows_of_before_count_as_the_starter_wrote_them_but_for_those_of_another_status(empty_engine: Engine) -> None:
    schema.upgrade(empty_engine)
    with open_session(empty_engine, writes=True) as session:
        catalogue.load_starter(session)
        loans = session.scalars(select(CatalogueRow).where(CatalogueRow.kind == starter.LOAN).limit(2)).all()
        older, corrected = [one.key for one in loans]
        for one in loans:
            one.data = {**one.data, "amount_max": 1}
        loans[1].status = "corrected"
        session.commit()
    back_to(empty_engine, "0013")
    schema.upgrade(empty_engine)
    with open_session(empty_engine, writes=True) as session:
        assert session.scalar(text("SELECT count(*) FROM catalogue_row WHERE starter IS NULL")) == 0
        assert catalogue.load_starter(session) == 0
        session.flush()
        ours = session.scalars(select(CatalogueRow).where(CatalogueRow.key.in_((older, corrected))))
        found = {one.key: one.data["amount_max"] for one in ours}
        assert found[older] != 1 and found[corrected] == 1
