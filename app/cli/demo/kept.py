"""The demo's PINs, passwords and code secrets, made once and kept beside its data, so that each start prints the
same. They open made-up people only."""

from __future__ import annotations

import json
import secrets
from dataclasses import asdict, dataclass, field
from pathlib import Path

import pyotp

FILE = "demo_sign_ins.json"


@dataclass
class Kept:
    """`cards` by person: code and PIN. `staff` by name: password and code secret."""

    cards: dict[str, tuple[str, str]] = field(default_factory=dict)
    staff: dict[str, tuple[str, str]] = field(default_factory=dict)


def fresh_staff() -> tuple[str, str]:
    """A password and a secret that nobody had before."""
    return secrets.token_urlsafe(12), pyotp.random_base32()


def read(instance: Path) -> Kept | None:
    path = instance / FILE
    if not path.exists():
        return None
    data = json.loads(path.read_text(encoding="utf-8"))
    return Kept(
        {name: (code, pin) for name, (code, pin) in data["cards"].items()},
        {name: (password, secret) for name, (password, secret) in data["staff"].items()},
    )


def write(instance: Path, kept: Kept) -> None:
    write_whole(instance / FILE, json.dumps(asdict(kept), ensure_ascii=False, indent=1))


def write_whole(path: Path, text: str) -> None:
    """The file is there with all of it, or as it was before; only the owner of the process reads it."""
    aside = path.with_suffix(".new")
    aside.touch(mode=0o600)
    aside.write_text(text + "\n", encoding="utf-8")
    aside.replace(path)
