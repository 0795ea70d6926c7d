"""What the commands do. Each returns its exit status."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from pathlib import Path

from sqlalchemy import Engine, text

from app import create_app
from app.cli import serving
from app.cli.demo import kept as sign_ins
from app.cli.demo import scripts, stage, story
from app.cli.demo.kept import Kept
from app.cli.demo.printed import lines
from app.models import Base, schema
from app.models.engine import engine_for, open_session
from app.services import catalogue, hashing
from config import Settings, load

DEMO_FILE = "demo.json"


def migrate() -> int:
    """Bring the database to the newest shape and fill the catalogue."""
    engine = engine_for(load().database_url)
    prepared(engine)
    return 0


def serve_here() -> int:
    """Answer with what is there, where the database has the newest shape."""
    settings = load()
    engine = engine_for(settings.database_url)
    current = schema.is_current(engine)
    engine.dispose()
    if not current:
        print("The database is not ready for this version: python -m app.cli migrate")
        return 1
    return serving.serve(create_app(settings), settings, lambda address: print(f"Ritorno answers at {address}"))


def demo() -> int:
    """Prepare the demo where it is missing, print the sign-ins, answer."""
    settings = dataclasses.replace(load(), codes_once=False)
    (settings.instance / DEMO_FILE).unlink(missing_ok=True)  # whoever waits for the file waits for this start
    described = prepare_demo(settings)
    if described is None:
        print("The sign-ins of this demo are gone. `make demo-reset` starts over.")
        return 1

    def announce(address: str) -> None:
        told = {"base_url": address, "accounts": described}
        sign_ins.write_whole(settings.instance / DEMO_FILE, json.dumps(told, ensure_ascii=False, indent=1))
        print("\n".join(lines(address, described)), flush=True)

    return serving.serve(create_app(settings), settings, announce)


def prepare_demo(settings: Settings) -> list[scripts.Described] | None:
    """The demo's accounts as scripts read them; None when the people are there and their sign-ins are not."""
    hashing.use_pepper(settings.pepper)
    engine = engine_for(settings.database_url)
    prepared(engine)
    try:
        with open_session(engine, writes=True) as session:
            if not stage.is_set(session):
                people, known = stage.set_up(session, dt.datetime.now(dt.UTC) - dt.timedelta(days=14))
                story.tell(session, people, dt.datetime.now(dt.UTC))
                sign_ins.write(settings.instance, known)
                session.commit()
        return _described(engine, sign_ins.read(settings.instance))
    finally:
        engine.dispose()


def demo_reset() -> int:
    """Throw the demo's data away."""
    settings = load()
    engine = engine_for(settings.database_url)
    if engine.dialect.name == "sqlite":
        engine.dispose()
        for ending in ("", "-wal", "-shm"):
            Path(f"{engine.url.database}{ending}").unlink(missing_ok=True)
    else:
        with engine.begin() as connection:
            Base.metadata.drop_all(connection)
            connection.execute(text("DROP TABLE IF EXISTS alembic_version"))
    for name in (DEMO_FILE, sign_ins.FILE):
        (settings.instance / name).unlink(missing_ok=True)
    print("The demo is empty. `make demo` starts over.")
    return 0


def prepared(engine: Engine) -> None:
    """The newest shape, and a filled catalogue."""
    if not schema.is_current(engine):
        schema.upgrade(engine)
    with open_session(engine, writes=True) as session:
        catalogue.load_starter(session)
        session.commit()


def _described(engine: Engine, known: Kept | None) -> list[scripts.Described] | None:
    if known is None:
        return None
    with open_session(engine, writes=False) as session:
        return scripts.describe(session, stage.found(session), known)
