.DEFAULT_GOAL := help
.PHONY: help setup run demo test check torture bench samples picture catalogue schema fonts lock wheels clean
bin := .venv/bin
workspace := $(or $(INSPECTOR_WORKSPACE),workspace)

help:       ## list these targets
	@sed -n 's/^\([a-z]*\): .*## /  make \1\t/p' Makefile | expand -t 20

setup:
	@tools/setup

run: setup      ## open the program, at first with samples to try; without a terminal, do what demo does
	@if [ ! -t 0 ] || [ ! -t 1 ]; then exec $(MAKE) --no-print-directory demo; fi; \
	[ -d $(workspace) ] || $(bin)/inspector demo $(workspace) --no-reports >/dev/null; \
	exec $(bin)/inspector --workspace $(workspace)

demo: setup     ## score a sample site without a screen; leaves its HTML and PDF in exports/
	@$(bin)/inspector demo exports/demo --output exports

test: setup     ## run the tests
	@$(bin)/pytest -q -n auto --dist loadfile

check: setup    ## lint, format, types, layers
	$(bin)/ruff check .
	$(bin)/ruff format --check .
	$(bin)/mypy
	$(bin)/lint-imports

torture: setup  ## run the long tests that look for rare faults
	@$(bin)/pytest -q -m torture --hypothesis-profile=torture

bench: setup    ## measure speed, each figure against its floor
	@$(bin)/python -m benchmarks

samples: setup  ## make exports/samples anew
	$(bin)/inspector demo --samples exports/samples

picture: setup   ## draw the screen of the README anew
	rm -rf exports/demo && $(bin)/inspector demo exports/demo --no-reports
	$(bin)/python tools/picture.py exports/samples/walk.png 120x36 zh exports/demo enter down down down down down

catalogue: setup ## compile the translations
	$(bin)/pybabel compile --directory inspector_tui/locale --domain inspector --statistics

schema: setup   ## write the schemas of checklists, policies and programmes from the model
	$(bin)/inspector checklist schema > checklists/schema.json
	$(bin)/inspector policy schema > checklists/policies/schema.json
	$(bin)/inspector programme schema > checklists/programmes/schema.json

fonts: setup    ## cut the fonts of the report
	$(bin)/python tools/fonts.py

lock:           ## lock the newest packages that pyproject.toml allows; needs uv
	tools/lock --upgrade

wheels: setup   ## fetch every package into wheels/, for a like machine without network
	$(bin)/python -m pip download -q --require-hashes -r requirements.lock -d wheels

clean:          ## remove what can be made again
	rm -rf .venv wheels dist exports/demo .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -rf {} +
