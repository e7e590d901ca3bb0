# Short names for what CONTRIBUTING.md describes; the scripts do the work.
.PHONY: build test lint bench run docs

build:
	swift build -c release --product huiyin

test:
	scripts/test

lint:
	swift format lint --strict -r Sources Tests Package.swift
	Tests/Docs/shell

bench:
	scripts/bench
	bench/facts

run:
	scripts/serve

docs:
	Tests/Docs/modules
	Tests/Docs/links
