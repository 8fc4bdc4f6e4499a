#!/usr/bin/env bash
# Pins what pyproject.toml asks for: exact versions with hashes, into requirements.txt and requirements-test.txt.
# Run it with Python 3.11, the oldest that is served, so that every pin is one that 3.11 can install.
# Needs pip-tools:  python3.11 -m venv .venv-pin && .venv-pin/bin/pip install pip-tools && ./requirements.sh
# With --upgrade every pin moves to the newest version that pyproject.toml allows.
set -euo pipefail
cd "$(dirname "$0")"
compile=${COMPILE:-.venv-pin/bin/pip-compile}
export CUSTOM_COMPILE_COMMAND=./requirements.sh
common=(--quiet --generate-hashes --strip-extras --allow-unsafe --annotation-style line
  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options "$@")
"$compile" "${common[@]}" --output-file requirements.txt pyproject.toml
"$compile" "${common[@]}" --extra test --constraint requirements.txt --output-file requirements-test.txt pyproject.toml
