# make run: the main job on corpus/. make test: everything that must hold. Each makes the environment it needs first.
PYTHON ?= python3
BIN := .venv/bin
OUT := out/records.jsonl

.PHONY: run test bench format schema wheel clean

run: .venv/.core
	$(BIN)/newsextract run corpus -o $(OUT) --summary

test: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/newsextract check --no-diff
	$(BIN)/pytest -n 2

# make bench ARGS="--articles FILE.jsonl --baseline FILE"
bench: .venv/.core
	$(BIN)/python benchmarks/bench.py --peers $(ARGS)

format: .venv/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

schema: .venv/.core
	$(BIN)/newsextract schema > docs/record.schema.json

wheel: .venv/.dev
	$(BIN)/python -m build --outdir dist .

clean:
	rm -rf .venv .bench out dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

# compileall: where Python is told to write no bytecode, each start would compile the sources anew.
.venv/.core: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; name it: make PYTHON=python3.11" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@$(BIN)/python -m compileall -q src
	@touch $@

.venv/.dev: .venv/.core
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@
