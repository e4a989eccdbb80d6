# The verbs of the repository. `make` alone explains them.

ifndef PYTHON
PYTHON := $(shell for p in python3 python3.13 python3.12 python3.11; do $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
endif
BIN := .venv/bin
PROCESSES ?= 2# share the tests; each has servers of its own, about 3 GB together
NEED := $(if $(PYTHON),$(PYTHON),echo "Python 3.11 or later is needed. Name one: make up PYTHON=/path/to/python3.12" >&2; exit 1;)

.DEFAULT_GOAL := help
.PHONY: help up stop test check fix tools lock engines docs frontend lint run-env dev-env

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1|\2/p' Makefile | while IFS='|' read -r verb words; do printf '  %-14s %s\n' "$$verb" "$$words"; done

up: run-env ## environment, engine, Swiss network, dashboard; prints the address
	@$(BIN)/ksmm up

stop: ## stops the dashboard and the engine; keeps what was loaded
	@if [ -x $(BIN)/ksmm ]; then $(BIN)/ksmm stop; else echo "nothing to stop: there is no .venv"; fi

test: tools lint ## everything that proves it, on every engine and in the browser
	@$(BIN)/pytest tests -n $(PROCESSES) --dist loadfile --no-loadscope-reorder

check: lint ## format, lint, types, arrows between packages, unit tests; within a minute
	@$(BIN)/pytest -q tests/unit tests/project

lint: dev-env
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/pyright
	@$(BIN)/lint-imports --no-logo

fix: dev-env ## formats and repairs what a machine can
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format .

tools: dev-env ## what the tests need beyond Python: Maven, Chromium, Neo4j's jars
	@$(BIN)/python scripts/tools.py

lock: dev-env ## writes requirements/*.txt anew from pyproject.toml
	@$(BIN)/python scripts/lock.py

engines: tools ## every question on every server: same or different, and how long
	@$(BIN)/python -m tests.engines

docs: dev-env ## writes the generated pages under docs/ anew
	@$(BIN)/python scripts/docs.py

frontend: ## builds frontend/ into ksmm/frontend/; the only verb that needs Node
	@cd frontend && npm ci && npm run build

run-env:
	@$(NEED) scripts/bootstrap.py run

dev-env:
	@$(NEED) scripts/bootstrap.py dev
