# Every command sets up what it needs by itself, once (scripts/setup.sh); after that it starts at once.

PY := .venv/bin/python
OFFSCREEN := QT_QPA_PLATFORM=offscreen
OUT ?= build/demo
WORDS := build/translations/made

.NOTPARALLEL:
.PHONY: help run test demo audit torture bench lint translations words windows windows-test clean

help: ## say what can be made
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 22

run: ## open the program (ARGS="--language en"); on a machine with no screen, the demo
	@scripts/run.sh $(ARGS)

test: ## run every test
	@scripts/setup.sh dev window keyring
	@scripts/setup.sh browser || echo "Going on without: the tests in a browser are skipped."
	@$(MAKE) --silent words
	@$(OFFSCREEN) $(PY) -m pytest -n 2 --dist worksteal --no-header $(ARGS) </dev/null

demo: ## let a robot do the jobs on a virtual screen (PHOTOS=dir TEXT=file OUT=dir)
	@scripts/setup.sh dev window keyring robot browser
	@$(MAKE) --silent words
	@$(PY) -m tests.demo --out "$(OUT)" $(if $(PHOTOS),--photos "$(PHOTOS)") $(if $(TEXT),--text "$(TEXT)")

audit: ## check the interface rules on every page, screen size and letter size
	@scripts/setup.sh dev window
	@$(MAKE) --silent words
	@$(OFFSCREEN) $(PY) -m tests.audit $(ARGS)

torture: ## crash and fault schedules against the sender (RUNS=n SEED=s)
	@scripts/setup.sh dev window
	@$(PY) -m tests.torture --runs $(or $(RUNS),200) $(if $(SEED),--seed $(SEED)) $(ARGS)

bench: ## measure the program against named references
	@scripts/setup.sh dev window vips
	@$(MAKE) --silent words
	@$(OFFSCREEN) $(PY) -m tests.bench $(ARGS)

lint: ## check style and types
	@scripts/setup.sh dev
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy

windows: ## build the Windows program and its installer with Wine, for trying
	@scripts/setup.sh python window wine
	@$(MAKE) --silent words
	@packaging/wine/build.sh

windows-test: windows ## install the Windows program on a fresh PC made with Wine, and try it there
	@scripts/setup.sh dev window wine robot reader
	@packaging/wine/bare-window.sh
	@$(PY) -m tests.windows --installer build/windows/MTTQ-Desktop-*.exe $(ARGS)

translations: ## collect the words of the screens anew and build them; says what English is missing
	@scripts/setup.sh dev window
	@$(PY) -m scripts.build_translations --collect
	@touch $(WORDS)

words: $(WORDS) ## build the languages where their words changed

$(WORDS): $(wildcard translations/*.ts) scripts/build_translations.py
	@scripts/setup.sh python window
	@$(PY) -m scripts.build_translations
	@touch $@

clean: ## remove what was built (the Python packages in .venv stay)
	@rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@find main.py mttq_desktop ui tests scripts -name __pycache__ -type d -prune -exec rm -rf {} +
