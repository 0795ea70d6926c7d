"""Every address that this application answers: endpoint, methods, audience, path. A new page gets a line here."""

from __future__ import annotations

from dataclasses import dataclass

TABLE = """
account.landing          GET       everyone  /
account.card             GET,POST  everyone  /sign-in
account.staff            GET,POST  everyone  /staff
account.sign_out         POST      everyone  /sign-out
account.leave            POST      everyone  /leave
account.gone             GET       everyone  /leave
account.still_here       POST      everyone  /still-here
account.away             GET       everyone  /away
account.put_away         POST      everyone  /away
account.worker           GET       everyone  /worker.js
account.not_sent         GET       everyone  /not-sent
account.languages        GET       everyone  /language
account.language         POST      everyone  /language
account.consents         GET,POST  returnee  /consents
account.send_kept        GET       signed-in /send-again
account.my_data          GET       signed-in /my-data
account.end_visit        POST      signed-in /my-data/visits/<key>/end

drafting.my_plans        GET       returnee  /plan
drafting.start_plan      POST      returnee  /plan
drafting.bring           GET       returnee  /plan/import
drafting.bring_in        POST      returnee  /plan/import
drafting.plan_home       GET       returnee+beside /plan/<key>
drafting.whole_part      GET       returnee+beside /plan/<key>/part/<part>
drafting.save_whole_part POST      returnee+beside /plan/<key>/part/<part>
drafting.question        GET       returnee+beside /plan/<key>/part/<part>/<page>
drafting.save_question   POST      returnee+beside /plan/<key>/part/<part>/<page>
drafting.row             GET       returnee+beside /plan/<key>/part/<part>/<page>/row/<row>
drafting.save_row        POST      returnee+beside /plan/<key>/part/<part>/<page>/row/<row>
drafting.recipe          GET       returnee+beside /plan/<key>/recipe/<row>
drafting.save_recipe     POST      returnee+beside /plan/<key>/recipe/<row>
drafting.recipe_line     GET       returnee+beside /plan/<key>/recipe/<row>/<line>
drafting.save_recipe_line POST     returnee+beside /plan/<key>/recipe/<row>/<line>
drafting.price_year      GET       returnee+beside /plan/<key>/price-year/<row>
drafting.save_price_year POST      returnee+beside /plan/<key>/price-year/<row>
drafting.starting_points GET       returnee  /plan/<key>/start-from
drafting.starting_point  GET       returnee  /plan/<key>/start-from/<start>
drafting.take_starting_point POST  returnee  /plan/<key>/start-from/<start>
drafting.money           GET       returnee  /plan/<key>/money
drafting.thin            GET       returnee  /plan/<key>/money/thin
drafting.profit          GET       returnee  /plan/<key>/money/profit
drafting.household       GET       returnee  /plan/<key>/money/household
drafting.loan            GET       returnee  /plan/<key>/money/loan
drafting.stress          GET       returnee  /plan/<key>/money/stress
drafting.what_if         GET       returnee  /plan/<key>/money/what-if
drafting.keep            POST      returnee  /plan/<key>/money/what-if
drafting.why             GET       returnee  /plan/<key>/money/why/<figure>
drafting.why_with_this   GET       returnee  /plan/<key>/money/what-if/<trial>/why/<figure>
drafting.trade           GET       returnee  /plan/<key>/money/trade
drafting.hard_year       GET       returnee  /plan/<key>/money/stress/<test>
drafting.try_change      GET       returnee  /plan/<key>/money/try/<test>/<kind>
drafting.make_change     POST      returnee  /plan/<key>/money/try/<test>/<kind>
drafting.sure            GET       returnee  /plan/<key>/sure
drafting.book            GET       returnee  /plan/<key>/book
drafting.book_month      GET       returnee  /plan/<key>/book/<int:month>
drafting.book_of_days    GET       returnee  /plan/<key>/book/<int:month>/days
drafting.let_read        POST      returnee  /plan/<key>/book/reader
drafting.take_back_day   POST      returnee  /plan/<key>/book/<int:month>/days/<int:number>/back
drafting.take_back_month POST      returnee  /plan/<key>/book/<int:month>/<int:number>/back
drafting.write_day       POST      returnee  /plan/<key>/book/<int:month>/days/<line_key>
drafting.write_month     POST      returnee  /plan/<key>/book/<int:month>/<book_key>
drafting.join            GET       returnee  /plan/join
drafting.join_plan       POST      returnee  /plan/join
drafting.all_partners    GET       returnee  /plan/<key>/partners
drafting.invite          POST      returnee  /plan/<key>/partners/invite/<invite_key>
drafting.end_invitation  POST      returnee  /plan/<key>/partners/end-invitation
drafting.part            POST      returnee  /plan/<key>/partners/<int:seat>/end
drafting.all_prices      GET       returnee  /plan/<key>/prices
drafting.begin_prices    POST      returnee  /plan/<key>/prices
drafting.price           GET       returnee  /plan/<key>/prices/<item>
drafting.look_at_price   POST      returnee  /plan/<key>/prices/<item>
drafting.rates           GET       returnee  /plan/<key>/rates
drafting.follow_rates    POST      returnee  /plan/<key>/rates
drafting.offers          GET       returnee  /plan/<key>/offers
drafting.rules           GET       returnee  /plan/<key>/rules
drafting.take_papers     POST      returnee  /plan/<key>/rules
drafting.check           GET       returnee  /plan/<key>/check
drafting.sending         GET       returnee+beside /plan/<key>/send
drafting.send            POST      returnee+beside /plan/<key>/send
drafting.sent            GET       returnee  /plan/<key>/sent
drafting.withdraw        POST      returnee  /plan/<key>/withdraw
drafting.open_again      POST      returnee  /plan/<key>/open-again
drafting.paper           GET       returnee  /plan/<key>/paper.pdf
drafting.family_page     GET       returnee  /plan/<key>/family.pdf
drafting.filled_form     GET       returnee  /plan/<key>/answers.pdf
drafting.take            GET       returnee  /plan/<key>/take
drafting.plan_file       GET       returnee  /plan/<key>/plan.json
drafting.workbook        GET       returnee  /plan/<key>/workbook.xlsx
drafting.calendar_file   GET       returnee  /plan/<key>/dates.ics
drafting.all_versions    GET       returnee  /plan/<key>/versions
drafting.version         GET       returnee  /plan/<key>/versions/<int:number>
drafting.go_back         POST      returnee  /plan/<key>/versions/<int:number>
drafting.name_of_version GET       returnee  /plan/<key>/versions/name/<version_key>
drafting.name_version    POST      returnee  /plan/<key>/versions/name/<version_key>
drafting.follow_up       GET       returnee  /plan/<key>/follow-up
drafting.mentor          GET       returnee  /plan/<key>/mentor
drafting.reply           POST      returnee  /plan/<key>/mentor/<section>/<field>/<remark_key>

sittings.begin           GET       mentor,trainer,desk /beside
sittings.open_sitting    POST      mentor,trainer,desk /beside/<sitting_key>
sittings.which_plan      GET       mentor,trainer,desk /beside/<sitting_key>
sittings.choose          POST      mentor,trainer,desk /beside/<sitting_key>/plan/<plan_key>
sittings.end             POST      mentor,trainer,desk /beside/<sitting_key>/end

forms.choose             GET       returnee,mentor,trainer,desk /paper
forms.whole              GET       returnee,mentor,trainer,desk /paper/blank.pdf
forms.part               GET       returnee,mentor,trainer,desk /paper/blank/<part>.pdf
forms.sketch             GET       returnee,mentor,trainer,desk /paper/sketch.pdf
forms.book               GET       returnee,mentor,trainer,desk /paper/book.pdf
forms.readers            GET       returnee,mentor,trainer,desk /paper/readers.pdf

reading.contents         GET       everyone  /handbook
reading.chapter          GET       everyone  /handbook/<int:number>
reading.words            GET       everyone  /handbook/words

mentoring.plans_to_read  GET       mentor    /mentoring
mentoring.plan           GET       mentor    /mentoring/<key>
mentoring.money          GET       mentor    /mentoring/<key>/money
mentoring.why            GET       mentor    /mentoring/<key>/money/why/<figure>
mentoring.offers         GET       mentor    /mentoring/<key>/offers
mentoring.rules          GET       mentor    /mentoring/<key>/rules
mentoring.book           GET       mentor    /mentoring/<key>/book
mentoring.paper          GET       mentor    /mentoring/<key>/paper.pdf
mentoring.filled_form    GET       mentor    /mentoring/<key>/answers.pdf
mentoring.family_page    GET       mentor    /mentoring/<key>/family.pdf
mentoring.workbook       GET       mentor    /mentoring/<key>/workbook.xlsx
mentoring.answer         POST      mentor    /mentoring/<key>/answer/<answer_key>
mentoring.points         GET       mentor    /mentoring/<key>/points
mentoring.give_points    POST      mentor    /mentoring/<key>/points/<points_key>
mentoring.after_opening  GET       mentor    /mentoring/<key>/follow-up
mentoring.write_note     GET       mentor    /mentoring/<key>/follow-up/<about>
mentoring.keep_note      POST      mentor    /mentoring/<key>/follow-up/<about>/<note_key>
mentoring.question       GET       mentor    /mentoring/<key>/question/<section>/<field>
mentoring.comment        POST      mentor    /mentoring/<key>/question/<section>/<field>/<remark_key>
mentoring.close          POST      mentor    /mentoring/<key>/question/<section>/<field>/close

desk.board               GET       desk      /desk
desk.cards               GET       desk      /desk/cards
desk.new_card            GET       desk      /desk/new-card
desk.person              GET       desk      /desk/cards/<card_key>
desk.issue               POST      desk      /desk/cards/<card_key>
desk.replace             POST      desk      /desk/cards/<card_key>/replace/<replace_key>
desk.card_paper          POST      desk      /desk/cards/<card_key>/paper.pdf
desk.note                GET       desk      /desk/cards/<card_key>/note
desk.save_note           POST      desk      /desk/cards/<card_key>/note/<note_key>
desk.unlock              POST      desk      /desk/cards/<card_key>/unlock
desk.mentor              POST      desk      /desk/cards/<card_key>/mentor
desk.record_consents     POST      desk      /desk/cards/<card_key>/consents
desk.plan                GET       desk      /desk/plans/<key>
desk.share               POST      desk      /desk/plans/<key>/share
desk.take_back           POST      desk      /desk/plans/<key>/take-back
desk.follow_up           GET       desk      /desk/plans/<key>/follow-up
desk.grant               GET       desk      /desk/plans/<key>/grant
desk.save_grant          POST      desk      /desk/plans/<key>/grant/<word_key>
desk.say_yes             POST      desk      /desk/plans/<key>/grant/yes/<word_key>

teaching.my_classes      GET       trainer   /teaching
teaching.start           POST      trainer   /teaching/<class_key>
teaching.one_class       GET       trainer   /teaching/<class_key>
teaching.issue           POST      trainer   /teaching/<class_key>/cards/<card_key>
teaching.replace         POST      trainer   /teaching/<class_key>/cards/<card_key>/replace/<replace_key>
teaching.card_paper      POST      trainer   /teaching/<class_key>/cards/<card_key>/paper.pdf

lending.files            GET       lender    /lending
lending.file             GET       lender    /lending/<key>

admin.overview           GET       admin     /admin
admin.end_visits         POST      admin     /admin/accounts/<int:number>/sign-out
admin.release            POST      admin     /admin/accounts/<int:number>/release
"""
ROLES = ("returnee", "mentor", "trainer", "desk", "lender", "admin")
SOMEBODY = {
    "returnee": "rosa",
    "mentor": "mentor",
    "trainer": "trainer",
    "desk": "desk",
    "lender": "lender",
    "admin": "admin",
}

# What stands in the places of an address when the tests ask for it. A <key> is a plan's unless it is named here.
PLACES = {
    "part": "sales",
    "page": "products",
    "invite_key": "an-invitation-of-tests",
    "seat": "2",
    "item": "sales.products.p1.price",
    "row": "p1",
    "line": "flour1",
    "section": "sales",
    "field": "products",
    "remark_key": "a-remark-of-tests",
    "answer_key": "an-answer-of-tests",
    "number": "10",
    "test": "sales_minus_10pct",
    "kind": "drawings_less",
    "figure": "month.closing_cash.3",
    "trial": "price=-10",
    "month": "1",
    "book_key": "a-month-of-tests",
    "line_key": "a-line-of-tests",
    "version_key": "a-version-of-tests",
    "card_key": "card-rosa",
    "class_key": "autumn-class",
    "replace_key": "a-card-of-tests",
    "start": "layers",
    "sitting_key": "a-sitting-of-tests",
    "plan_key": "a-new-plan-of-tests",
    "word_key": "a-word-of-tests",
    "points_key": "points-of-tests",
    "note_key": "a-note-of-tests",
    "about": "month-3",
}
OTHER_KEYS = {"account.end_visit": "no-such-visit"}


@dataclass(frozen=True)
class Route:
    endpoint: str
    methods: tuple[str, ...]
    audience: frozenset[str]
    path: str
    beside: bool = False  # also for a helper in a sitting with the owner

    @property
    def everyone(self) -> bool:
        return "everyone" in self.audience

    @property
    def names_a_plan(self) -> bool:
        return "<key>" in self.path and self.endpoint not in OTHER_KEYS

    def address(self, plan: str) -> str:
        """The path with everything filled in, for this plan."""
        path = self.path.replace("int:", "").replace("<key>", OTHER_KEYS.get(self.endpoint, plan))
        for name, value in PLACES.items():
            path = path.replace(f"<{name}>", value)
        assert "<" not in path, f"say in PLACES what stands in {path}"
        return path


def route(line: str) -> Route:
    endpoint, methods, audience, path = line.split()
    roles, _, beside = audience.partition("+")
    who = frozenset(ROLES if roles == "signed-in" else roles.split(","))
    return Route(endpoint, tuple(methods.split(",")), who, path, beside == "beside")


ROUTES = tuple(route(line) for line in TABLE.splitlines() if line)
