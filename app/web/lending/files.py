"""`/lending`: the files shared with this lender; `/lending/<key>`: one of them, as it was when it was shared."""

from __future__ import annotations

from flask import render_template

from app.plan.worth_words import counted_with, worth_words
from app.services import lending
from app.web.access import audience, current_account, db
from app.web.lending import blueprint
from app.web.lending.sentences import about_loan, reasons, schedule
from app.web.speech import speak_as_in


@blueprint.get("/lending")
@audience("lender")
def files() -> str:
    return render_template("lending/files.html", shares=lending.shared_with(db(), current_account()))


@blueprint.get("/lending/<key>")
@audience("lender")
def file(key: str) -> str:
    shown = lending.file(db(), key, current_account())
    speak_as_in(shown.plan.country)
    return render_template(
        "lending/file.html",
        shown=shown,
        about=about_loan(shown.outlook),
        reasons=reasons(shown.mix),
        worth=(worth_words(shown.outlook), counted_with(shown.outlook, shown.place)),
        schedule=schedule(shown.outlook),
    )
