"""Settings; the only file that reads the environment.

INSTANCE      folder of the data and secrets of this machine (default: `instance/`)
DATABASE_URL  where the data is (default: SQLite in `instance/`)
SECRET_KEY    what signs the cookies (default: one that is made once and kept in `instance/`)
PORT, HOST    where the server listens (default 8000 on this machine only)
HTTPS         "yes" when the world reaches the server by https: cookies are then bound to it
LEAVE_TO      the neutral site that "Leave quickly" opens
IDLE_RETURNEE, IDLE_SHARED, IDLE_STAFF
              seconds that a signed-in person may be quiet (default 900; 300 on a shared phone; 1800)
"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Settings:
    """`secret_key` signs what a visitor's cookie says; `pepper` goes into every PIN's hash and is what the
    key of sealed notes is made of, outside the database: without it no old PIN fits and no old note opens.

    `codes_once` is False only for a demo, whose one-time codes are public anyway. The
    idle times are how long a signed-in person may be quiet; `warning` is how long before that end the page
    asks whether she is still there (at most half of it); `day` is the longest visit.
    """

    database_url: str
    instance: Path
    secret_key: str
    pepper: bytes
    host: str = "127.0.0.1"
    port: int = 8000
    https: bool = False
    codes_once: bool = True
    leave_to: str = "https://www.wikipedia.org/"
    idle_returnee: timedelta = timedelta(minutes=15)
    idle_shared: timedelta = timedelta(minutes=5)
    idle_staff: timedelta = timedelta(minutes=30)
    warning: timedelta = timedelta(minutes=1)
    day: timedelta = timedelta(hours=12)


def load(instance: Path | None = None) -> Settings:
    """The settings of this machine; the two secrets are made once and kept in the instance folder."""
    folder = instance or Path(os.environ.get("INSTANCE", HERE / "instance"))
    folder.mkdir(parents=True, exist_ok=True)
    return Settings(
        database_url=os.environ.get("DATABASE_URL") or f"sqlite:///{folder.resolve() / 'ritorno.db'}",
        instance=folder,
        secret_key=os.environ.get("SECRET_KEY") or kept_secret(folder / "secret_key"),
        pepper=bytes.fromhex(kept_secret(folder / "pin_pepper")),
        host=os.environ.get("HOST") or "127.0.0.1",
        port=int(os.environ.get("PORT") or 8000),
        https=os.environ.get("HTTPS", "").lower() in {"yes", "1", "true"},
        leave_to=os.environ.get("LEAVE_TO") or Settings.leave_to,
        idle_returnee=seconds("IDLE_RETURNEE", Settings.idle_returnee),
        idle_shared=seconds("IDLE_SHARED", Settings.idle_shared),
        idle_staff=seconds("IDLE_STAFF", Settings.idle_staff),
    )


def seconds(name: str, usual: timedelta) -> timedelta:
    return timedelta(seconds=int(os.environ.get(name) or usual.total_seconds()))


def kept_secret(path: Path) -> str:
    """The 256-bit secret in this file, made once, whoever starts first; only the owner of the process may read it."""
    if not path.exists():
        aside = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
        made = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(made, "w", encoding="ascii") as file:
                file.write(secrets.token_hex(32))
                file.flush()
                os.fsync(file.fileno())
            with suppress(FileExistsError):  # another start was quicker: its secret counts
                os.link(aside, path)
        finally:
            aside.unlink()
    found = path.read_text(encoding="ascii").strip()
    if not found:
        raise ValueError(f"{path} is empty. Bring it back from a backup, or remove it where nothing was kept yet.")
    return found
