# The two commands a newcomer needs are `make run` and `make test`; each does its own set-up in .venv.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: run test check eval bench pictures clean

$(READY): pyproject.toml .ci/constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing Rashomon into .venv (a minute or two the first time)" >&2
	@$(BIN)/pip install --quiet --constraint .ci/constraints.txt "torch==2.13.0" >&2
	@$(BIN)/pip install --quiet --constraint .ci/constraints.txt --editable ".[dev]" >&2
	@touch $(READY)

run: $(READY)
	@if [ -t 0 ] && [ -t 1 ]; then $(BIN)/rashomon; else $(BIN)/rashomon compare; fi

test: $(READY)
	$(BIN)/python -m pytest

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo 2>/dev/null || $(BIN)/lint-imports
	$(BIN)/python -m pytest

eval: $(READY)
	$(BIN)/python -m tests.eval

bench: $(READY)
	$(BIN)/python -m tests.bench

pictures: $(READY)
	$(BIN)/python -m tests.pictures

clean:
	rm -rf .venv build dist *.egg-info
