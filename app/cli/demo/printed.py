"""The sign-ins as a person reads them on the screen."""

from __future__ import annotations

from app.cli.demo.scripts import Described


def lines(address: str, accounts: list[Described]) -> list[str]:
    """The address, the cards, the staff, and where one-time codes come from."""
    told = ["", f"Ritorno answers at {address}", "", f"With a card, at {address}/sign-in"]
    for one in accounts:
        fields = one["sign_in"]["fields"]
        if "card" in fields:
            told.append(f"  {one['name']:<26} card {fields['card']}   PIN {fields['pin']}")
    told += ["", f"Staff, at {address}/staff (e-mail, password, and a one-time code from the secret)"]
    for one in accounts:
        fields = one["sign_in"]["fields"]
        if "email" in fields:
            told.append(
                f"  {one['name']:<14} {fields['email']:<22} {fields['password']}   {one['sign_in']['totp_secret']}"
            )
    told += [
        "",
        "A one-time code: .venv/bin/python -m app.cli.code SECRET",
        "Ctrl-C ends the server; the data stays.",
        "",
    ]
    return told
