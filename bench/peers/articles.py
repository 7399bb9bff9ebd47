#!/usr/bin/env python3
"""pige beside Readability.js and Defuddle (npm): articles by one scorer, then CPU on the same pages.

    (cd bench/peers && npm ci --ignore-scripts)
    articles.py BUILD LANG_DIR BENCH SCORER

BUILD     a release build with article_predict and article_speed
BENCH     a folder of datasets: aeb, fundus, readability, trafilatura
SCORER    the benchmarks' scorer, article.py

Prints Markdown. Readability.js has no figures on the set named after it: there its own output is what is
right. The milliseconds are those from a page's text to its article, over the pages of aeb: pige's include
the text, the others' end at the cleaned-up document.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
PEERS = ["readability", "readability-linkedom", "defuddle"]
SETS = ["aeb", "fundus", "readability", "trafilatura"]
FIGURES = [("aeb", "f1"), ("fundus", "body"), ("readability", "body"), ("trafilatura", "f1")] + [
    (name, figure) for name in ("fundus", "trafilatura") for figure in ("title", "authors", "date")
]


def output_of(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return done.stdout


def figures_of(args, predictions):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "predictions.jsonl"
        path.write_text(predictions, encoding="utf-8")
        lines = output_of(sys.executable, args.scorer, args.bench, path, "--json").splitlines()
    sets = {line["dataset"]: line["figures"] for line in map(json.loads, lines)}
    return {key: sets[key[0]][key[1]]["value"] for key in FIGURES}


def milliseconds_of(args):
    lines = output_of(args.build / "bench" / "article_speed", args.lang_dir, args.bench / "aeb").splitlines()
    pige = next(line for line in lines if line.startswith("bytes to Article")).split()[3]
    return [pige] + [output_of("node", HERE / "articles.mjs", "--speed", peer, args.bench / "aeb").strip() for peer in PEERS]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path)
    parser.add_argument("lang_dir", type=Path)
    parser.add_argument("bench", type=Path)
    parser.add_argument("scorer", type=Path)
    args = parser.parse_args()
    sets = [args.bench / name for name in SETS]
    results = [figures_of(args, output_of(args.build / "bench" / "article_predict", args.lang_dir, *sets))]
    results += [figures_of(args, output_of("node", HERE / "articles.mjs", peer, *sets)) for peer in PEERS]
    print("| | pige | " + " | ".join(PEERS) + " |\n|" + "---|" * (2 + len(PEERS)))
    for name, figure in FIGURES:
        cells = [f"{result[name, figure]:.3f}" for result in results]
        if name == "readability":
            cells[1:3] = ["", ""]
        print(f"| {name}, {figure} | " + " | ".join(cells) + " |")
    print("| ms of CPU a page | " + " | ".join(milliseconds_of(args)) + " |")


if __name__ == "__main__":
    main()
