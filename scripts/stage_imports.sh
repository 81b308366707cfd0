#!/usr/bin/env bash
# Lays out build/imports/biosr as the zip lays out the plugin, by links, so that import-linter and mypy
# see the package that QGIS sees: there, biosr_plugin reaches the engine by relative imports.
set -euo pipefail

stage=build/imports/biosr
rm -rf "$stage"
mkdir -p "$stage"
for name in __init__.py biosr_plugin engine; do
    ln -s "$PWD/$name" "$stage/$name"
done
