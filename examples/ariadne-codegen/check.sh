#!/bin/sh
# Installs the locked packages beside the client, generates its code, and runs it against a running Waymark.
set -eu
cd "$(dirname "$0")"
python3 -m venv .venv
.venv/bin/pip install --quiet --require-hashes --requirement requirements.txt
.venv/bin/ariadne-codegen >.venv/generated.log || { cat .venv/generated.log; exit 1; }
.venv/bin/python check.py
