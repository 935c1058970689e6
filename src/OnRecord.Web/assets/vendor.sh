#!/usr/bin/env bash
# Copies the libraries that package-lock.json names to served/vendor, with their licences.
set -euo pipefail
cd "$(dirname "$0")"
npm ci --ignore-scripts
rm -rf served/vendor
mkdir -p served/vendor/uplot served/vendor/cytoscape
cp node_modules/uplot/dist/uPlot.esm.js node_modules/uplot/dist/uPlot.min.css node_modules/uplot/LICENSE served/vendor/uplot/
cp node_modules/cytoscape/dist/cytoscape.esm.min.mjs node_modules/cytoscape/LICENSE served/vendor/cytoscape/
