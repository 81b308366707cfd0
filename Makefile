# Set-up, demo, tests, checks and packaging. `make` alone lists the targets.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON := .venv/bin/python
VERSION := $(shell sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)
PROFILE ?= default
PIP_INSTALL := -m pip install --quiet --disable-pip-version-check --use-pep517 --constraint constraints.txt

export QT_QPA_PLATFORM ?= offscreen

.PHONY: help
help: ## List the targets
	@echo "BioSR $(VERSION)"
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: .venv/.demo ## Make a 25 m biomass map in real QGIS; BIOMASS=… OPTICAL=… [OPTICAL_BANDS=…] on your layers
	@$(PYTHON) scripts/demo.py \
		$(if $(BIOMASS),--biomass "$(BIOMASS)") $(if $(OPTICAL),--optical "$(OPTICAL)") \
		$(if $(OPTICAL_BANDS),--optical-bands "$(OPTICAL_BANDS)")

.PHONY: test
test: .venv/.dev .venv-qgis/.ready ## Run every test, those of the plugin inside real QGIS
	@status=0; \
	$(PYTHON) -m pytest --ignore tests/plugin || status=$$?; \
	BIOSR_PYTHON=$(CURDIR)/$(PYTHON) .venv-qgis/bin/python -m pytest tests/plugin || status=$$?; \
	exit $$status

.PHONY: lint
lint: .venv/.dev ## Check style, types and the doors between the rooms
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	scripts/stage_imports.sh
	.venv/bin/mypy
	scripts/check_doors.sh

.PHONY: lock
lock: .venv/.lock ## Write engine/locks: the exact versions that the plugin installs, with their digests
	scripts/lock.sh

.PHONY: format
format: .venv/.dev ## Sort imports and format the code
	.venv/bin/ruff check --select I --fix
	.venv/bin/ruff format

.PHONY: package
package: .venv/.package ## Build dist/biosr.VERSION.zip from the committed files and check it as the plugin repository does
	$(PYTHON) scripts/package.py $(VERSION)
	$(PYTHON) scripts/check_package.py dist/biosr.$(VERSION).zip

.PHONY: matrix
matrix: package ## Try the zip on QGIS 3.22, 3.40 and 3.44 (QGIS=3.44: on one), each in a Debian tree; needs root
	$(PYTHON) scripts/matrix.py $(if $(QGIS),--qgis $(QGIS))

.PHONY: docs
docs: .venv/.docs | system ## Write the pages that are made from the code, and the site: build/site/index.html
	/usr/bin/python3 scripts/algorithm_docs.py
	$(PYTHON) scripts/reference_docs.py
	NO_MKDOCS_2_WARNING=1 .venv/bin/mkdocs build --quiet --strict

.PHONY: translations
translations: .venv/.dev | system ## Gather all texts for translation: biosr_plugin/i18n and engine/locales
	@status=0; \
	/usr/bin/python3 -B scripts/translations.py || status=$$?; \
	$(PYTHON) scripts/engine_translations.py || status=$$?; \
	exit $$status

.PHONY: screenshots
screenshots: .venv/.dev | system ## Take docs/screenshots from real QGIS, under Xvfb (apt install xvfb)
	$(PYTHON) scripts/screenshots.py

.PHONY: setup
setup: .venv/.dev .venv-qgis/.ready ## Install what training, tests and lint need into .venv and .venv-qgis

.PHONY: link
link: ## Link this folder into your QGIS profile (PROFILE=default) as the plugin biosr
	scripts/link.sh $(PROFILE)

.PHONY: results
results: .venv/.dev ## Write docs/results.md from the stored weights; RETRAIN=1 trains all of them anew first
	$(PYTHON) -m training.results $(if $(RETRAIN),--retrain)

.PHONY: bench
bench: .venv/.dev ## Measure the engine beside the reference, QUICK=1 in minutes; build/bench.json
	$(PYTHON) -m bench $(if $(QUICK),--quick)

.PHONY: bench-gpu
bench-gpu: .venv/.dev ## Prove on a graphics card what needs one; says what could not be run
	$(PYTHON) -m bench.gpu $(if $(QUICK),--quick)

.PHONY: clean
clean: ## Remove everything that make has built, the environments too
	rm -rf .venv .venv-qgis build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	rm -rf biosr.egg-info .qgis-settings

.PHONY: system
system:
	@scripts/system.sh

.venv/bin/python: | system
	/usr/bin/python3 -m venv .venv

.venv/.%: pyproject.toml constraints.txt | .venv/bin/python
	@echo "Installing the dependencies of '$*' into .venv"
	@$(PYTHON) $(PIP_INSTALL) --editable ".[$*]"
	@touch $@

# QGIS's own Python and packages, and beside them only what the tests need
.venv-qgis/bin/python: | system
	/usr/bin/python3 -m venv --system-site-packages .venv-qgis

.venv-qgis/.ready: tests/plugin/requirements.txt constraints.txt | .venv-qgis/bin/python
	@echo "Installing the dependencies of tests/plugin into .venv-qgis"
	@.venv-qgis/bin/python $(PIP_INSTALL) --requirement tests/plugin/requirements.txt
	@touch $@
