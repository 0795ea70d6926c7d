# The verbs of the project. `make help` lists them.
PYTHON ?= $(shell command -v python3.11 || echo python3)
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
HOST ?= 127.0.0.1
LANGUAGES := it en es fr pt ar
export PORT HOST

.DEFAULT_GOAL := help
.PHONY: help setup demo demo-reset test bench audit crash mutants texts translations

help: ## list the verbs
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 16

setup: $(VENV)/.ready ## prepare .venv with all that running and testing need

$(VENV)/.ready: constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --requirement constraints.txt
	@touch $@

translations: $(VENV)/.ready ## compile the six catalogues
	@for l in $(LANGUAGES); do \
	  po=app/translations/$$l/LC_MESSAGES/messages.po; mo=$${po%.po}.mo; \
	  if [ ! -f $$mo ] || [ $$po -nt $$mo ]; then $(BIN)/pybabel -q compile -i $$po -o $$mo || exit 1; fi; \
	done

demo: translations ## start the demo and print the address and the sign-ins
	@$(BIN)/python -m app.cli demo

demo-reset: setup ## throw the demo's data away; the next `make demo` starts over
	@$(BIN)/python -m app.cli demo-reset

texts: setup ## collect the marked texts into the six catalogues
	$(BIN)/python -m app.cli.texts

bench: setup ## measure the engine, the pages, the paper and the saves against their peers, a ratio a line
	@$(BIN)/python -m tests.benchmarks

audit: translations ## let LibreOffice recalculate the workbooks and compare every cell with the engine (minutes)
	@$(BIN)/python -m tests.audit

crash: translations ## kill the server 500 times amid 100,000 saves and look for each acknowledged answer (half an hour; KILLS=100)
	@nice $(BIN)/python -m tests.crash $(KILLS)

test: translations ## run every check: style, types, contracts, tests, browser walks
	@$(BIN)/python .ci/browser.py
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint app/templates --lint --quiet
	$(BIN)/python -m pytest -n 2 --dist worksteal

mutants: $(VENV)/.ready ## change the code of the figures bit by bit and count what no test notices (hours; ONLY="app.finance.loans.*")
	@EXAMPLES=few nice $(BIN)/mutmut run $(if $(ONLY),"$(ONLY)")
	@$(BIN)/python .ci/mutants.py
