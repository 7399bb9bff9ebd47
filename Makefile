# The five commands of the project. Each works as the first one on a bare Debian 12, as root or
# with sudo: it installs what debian-packages.txt lists and the machine lacks, configures,
# builds, and does its job. CMakePresets.json holds the settings; nothing is decided here.

SHELL := /bin/bash
JOBS ?= $(shell nproc)
SOURCES = $(shell find bench cli extract ingest normalize store tests -name '*.cc' -o -name '*.h')
ccache = $$(command -v ccache >/dev/null && echo -DCMAKE_CXX_COMPILER_LAUNCHER=ccache)

.PHONY: demo test bench lint format asan packages lint-packages

demo: packages  ## build, read corpus/ into build/demo.sqlite, show the claims
	@cmake --preset release $(ccache) >build/release-configure.log || { cat build/release-configure.log; exit 1; }
	@cmake --build --preset release --target pige -j $(JOBS)
	@build/release/pige run corpus/ --store build/demo.sqlite
	@build/release/pige query --store build/demo.sqlite --limit 25
	@printf '%s\n' '' 'The claims are in build/demo.sqlite. Go on with:' \
	  '  build/release/pige query --store build/demo.sqlite --type funding --type acquisition' \
	  '  build/release/pige query --store build/demo.sqlite --entity OpenAI --format json' \
	  "  build/release/pige explain \"Pasqal a levé 100 millions d'euros.\"" \
	  "  sqlite3 -box build/demo.sqlite 'select * from claims_flat limit 5'"

test: packages  ## build with every warning an error, run every test
	cmake --preset dev $(ccache)
	cmake --build --preset dev -j $(JOBS)
	ctest --preset dev

asan: packages  ## the same under AddressSanitizer and UBSan
	cmake --preset asan $(ccache)
	cmake --build --preset asan -j $(JOBS)
	ctest --preset asan

bench: packages  ## the cost of a page, against a bare parse of it
	cmake --preset release $(ccache)
	cmake --build --preset release -j $(JOBS)
	build/release/bench/pipeline_bench

lint: packages lint-packages  ## the formatting, then clang-tidy on every source
	clang-format-14 --dry-run -Werror $(SOURCES)
	cmake --preset tidy -DPIGE_TESTS=ON -DPIGE_BENCH=ON
	run-clang-tidy-14 -quiet -p build/tidy -j $(JOBS)

format: lint-packages  ## rewrite every source as .clang-format says
	clang-format-14 -i $(SOURCES)

packages:
	@mkdir -p build && cmake/install-packages

lint-packages:
	@cmake/install-packages lint
