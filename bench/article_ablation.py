#!/usr/bin/env python3
"""What each mechanism of the main text is worth, and whether its numbers generalise.

    article_ablation.py PREDICT LANG_DIR BENCH SCORER [--folds 5] [--no-fit]

PREDICT   the program article_predict (bench/article_predict.cc)
BENCH     a folder of article datasets, each with gold.jsonl and pages/
SCORER    the benchmarks' scorer, article.py

Prints, as Markdown:
- the figure of each set with each mechanism switched off (tuning.h);
- the spread of the figures between folds of sites: every site is in one fold;
- the figures when the numbers are fitted anew for each fold on the other folds, starting from
  round guesses, by one pass of coordinate descent on the mean of the four figures; each page is
  scored with the numbers that did not see its site.
Standard library only.
"""
import argparse
import importlib.util
import json
import subprocess
import sys
import zlib
from pathlib import Path
from urllib.parse import urlparse

MAIN = {"aeb": "f1", "fundus": "body", "readability": "body", "trafilatura": "f1"}
# Where fitting starts, and what it may choose.
NUMBERS = {
    "against": [1, 0.25, 0.5],
    "named": [1, 1.15, 1.3, 1.6],
    "under_headline": [0.5, 0.25, 0.4, 9],
    "weak_name": [0.4, 0.1, 0.15, 0.25],
    "strong_name": [0.4, 0.5, 0.6],
    "head_line": [60, 90, 120],
    "tail_line": [40, 60, 90],
    "box_line": [25, 40, 60],
    "before_end": [0.8, 0.7, 0.85, 0.9],
    "phrase_box": [0.3, 0.2, 0.1],
}


def site_of(dataset, gold):
    host = urlparse(gold.get("url") or "").netloc
    if not host:  # "nytimes-5": pages of one site are numbered
        host = gold["id"].rstrip("0123456789").rstrip("-_.")
    return host.removeprefix("www.")


class Bench:
    def __init__(self, args):
        self.args = args
        spec = importlib.util.spec_from_file_location("scorer", args.scorer)
        self.scorer = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self.scorer)
        self.sets = {}
        self.fold = {}
        for folder in sorted(args.bench.iterdir()):
            if not (folder / "gold.jsonl").is_file():
                continue
            kind, golds = self.scorer.load_gold(folder)
            self.sets[kind] = golds
            for gold in golds:
                fold = zlib.crc32(site_of(kind, gold).encode()) % args.folds
                self.fold[kind, gold["id"]] = fold
        self.known = {}   # pages by setting
        self.scored = {}  # a page's figures by what was predicted

    def pages(self, setting):
        """Each set's pages, scored: {kind: [page]}."""
        key = tuple(sorted(setting.items()))
        if key not in self.known:
            command = [str(self.args.predict), str(self.args.lang_dir)]
            for name, value in key:
                command += ["--set", f"{name}={value}"]
            command += [str(self.args.bench / kind) for kind in self.sets]
            out = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
            found = {}
            for line in out.splitlines():
                record = json.loads(line)
                found[record["dataset"], record["id"]] = line, record
            self.known[key] = {kind: [self.page(kind, gold, *found.get((kind, gold["id"]), (b"", {})))
                                      for gold in golds] for kind, golds in self.sets.items()}
        return self.known[key]

    def page(self, kind, gold, line, record):
        """One page, scored. Most settings change few pages: each line is scored once."""
        key = kind, gold["id"], line
        if key not in self.scored:
            score = self.scorer.KINDS[kind][0]
            self.scored[key] = dict(score(gold, self.scorer.clean(record)), id=gold["id"])
        return self.scored[key]

    def figures(self, pages):
        figures = {}
        for kind, scored in pages.items():
            total = self.scorer.KINDS[kind][1]
            name = MAIN[kind]
            figures[kind] = total(scored)[name] if total else sum(p[name] for p in scored) / len(scored)
        return figures

    def mean(self, pages):
        figures = self.figures(pages)
        return sum(figures.values()) / len(figures)

    def chosen(self, pages, keep):
        return {kind: [p for p in scored if keep(self.fold[kind, p["id"]])] for kind, scored in pages.items()}


def row(name, figures, base=None):
    cells = []
    for kind in MAIN:
        cell = f"{figures[kind]:.4f}"
        if base:
            cell += f" ({figures[kind] - base[kind]:+.4f})"
        cells.append(cell)
    print(f"| {name} | " + " | ".join(cells) + " |", flush=True)


def head(first):
    print(f"\n| {first} | AEB F1 | Fundus body | Readability body | trafilatura F1 |\n|---|---|---|---|---|")


def fit(bench, keep):
    setting = {name: values[0] for name, values in NUMBERS.items()}
    best = bench.mean(bench.chosen(bench.pages(setting), keep))
    for name, values in NUMBERS.items():
        for value in values[1:]:
            tried = dict(setting, **{name: value})
            score = bench.mean(bench.chosen(bench.pages(tried), keep))
            if score > best + 1e-9:
                best, setting = score, tried
    return setting


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("predict", type=Path)
    ap.add_argument("lang_dir", type=Path)
    ap.add_argument("bench", type=Path)
    ap.add_argument("scorer", type=Path)
    ap.add_argument("--folds", type=int, default=5)
    ap.add_argument("--no-fit", action="store_true", help="only the ablation and the spread")
    args = ap.parse_args()
    bench = Bench(args)
    names = subprocess.run([str(args.predict), str(args.lang_dir), "--tuning"], check=True,
                           stdout=subprocess.PIPE).stdout.decode().split("\n")
    mechanisms = [line.split()[1] for line in names if line.startswith("mechanism")]
    whole = bench.pages({})
    base = bench.figures(whole)
    head("switched off")
    row("nothing", base)
    for name in mechanisms:
        row(name, bench.figures(bench.pages({name: 0})), base)
    head("sites of fold")
    for fold in range(args.folds):
        part = bench.chosen(whole, lambda f: f == fold)
        count = sum(len(scored) for scored in part.values())
        row(f"{fold + 1} ({count} pages)", bench.figures(part))
    if args.no_fit:
        return
    unseen = {kind: [] for kind in bench.sets}
    settings = []
    for fold in range(args.folds):
        setting = fit(bench, lambda f: f != fold)
        settings.append(setting)
        for kind, scored in bench.chosen(bench.pages(setting), lambda f: f == fold).items():
            unseen[kind] += scored
        print(f"fold {fold + 1}: {setting}", file=sys.stderr, flush=True)
    head("numbers")
    row("as they are", base)
    row("round guesses", bench.figures(bench.pages({n: v[0] for n, v in NUMBERS.items()})))
    row("fitted on the other folds", bench.figures(unseen))
    print("\nChosen by the folds:\n")
    for name in NUMBERS:
        print(f"- {name}: " + ", ".join(f"{setting[name]:g}" for setting in settings))


if __name__ == "__main__":
    main()
