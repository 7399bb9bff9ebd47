#!/usr/bin/env python3
"""pige beside Recognizers-Text (npm), by one scorer on the same cases, then by CPU on the same sentences.

    (cd bench/peers && npm ci --ignore-scripts)
    values.py BUILD LANG_DIR BENCH SCORER

BUILD     a release build: pige, and bench/normalize_speed
BENCH     a folder of cases: duckling.jsonl, text2num.jsonl, ud-fr.jsonl, ...
SCORER    the benchmarks' scorer, normalize.py

Prints, as Markdown, the share of cases of which every value is right and nothing is extra, "pige / peer
(cases)", for each language and kind that the peer has. The second table leaves out the cases that
expect a range or a bound ("under 3 miles"), which the peer has no form for. Its own specs are its own
tests and are not compared.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
CORPORA = ["duckling", "text2num"]  # neither system's own
SENTENCES = ["ud-fr", "ud-fr-nbsp", "neg-fr"]
KINDS = ["number", "ordinal", "money", "quantity", "duration", "date"]
LANGS = ["fr", "en", "es", "pt"]


def lines(text):
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def output_of(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return done.stdout


class Comparison:
    def __init__(self, args):
        self.args = args
        self.cases, self.predictions = {}, {"pige": {}, "peer": {}}
        for name in CORPORA + SENTENCES:
            path = args.bench / f"{name}.jsonl"
            self.cases[name] = lines(path.read_text(encoding="utf-8"))
            pige = [args.build / "pige", "normalize", "--lang-dir", args.lang_dir, "--format", "jsonl", path]
            self.predictions["pige"][name] = output_of(*pige)
            self.predictions["peer"][name] = output_of("node", HERE / "recognizers.mjs", path)

    def right(self, name, system, keep):
        """-> two Counters of (language, kind): cases that are right, cases"""
        can = {line["id"] for line in lines(self.predictions["peer"][name])}
        cases = [c for c in self.cases[name] if c["id"] in can and keep(c)]
        with tempfile.TemporaryDirectory() as folder:
            cases_file, predictions_file = Path(folder) / "cases", Path(folder) / "predictions"
            cases_file.write_text("".join(json.dumps(c) + "\n" for c in cases), encoding="utf-8")
            predictions_file.write_text(self.predictions[system][name], encoding="utf-8")
            rows = json.loads(output_of(sys.executable, self.args.scorer, cases_file, "--pred", predictions_file, "--json"))
        right, count = Counter(), Counter()
        for row in rows["rows"]:
            if row["lang"] != "ALL" and row["kind"] in KINDS + ["mixed"]:
                right[row["lang"], row["kind"]] += round(row["strict"] * row["cases"])
                count[row["lang"], row["kind"]] += row["cases"]
        return right, count

    def table(self, keep):
        pige, peer, count = Counter(), Counter(), Counter()
        for name in CORPORA:
            right, cases = self.right(name, "pige", keep)
            pige.update(right)
            count.update(cases)
            peer.update(self.right(name, "peer", keep)[0])
        print("| | " + " | ".join(LANGS) + " |\n|" + "---|" * (1 + len(LANGS)))
        for label, kinds in [(k, [k]) for k in KINDS[:-1]] + [("all of these", KINDS[:-1]), ("date", ["date"])]:
            cells = [cell(*(sum(c[lang, k] for k in kinds) for c in (pige, peer, count))) for lang in LANGS]
            print(f"| {label} | " + " | ".join(cells) + " |")

    def sentences(self):
        for name in SENTENCES:
            right, count = self.right(name, "pige", lambda case: True)
            peer, _ = self.right(name, "peer", lambda case: True)
            print(f"{name}: " + cell(right["fr", "mixed"], peer["fr", "mixed"], count["fr", "mixed"]))

    def speed(self):
        path = self.args.bench / "ud-fr.jsonl"
        pige = float(output_of(self.args.build / "bench" / "normalize_speed", self.args.lang_dir, path).split()[0])
        peer = float(output_of("node", HERE / "recognizers.mjs", "--speed", path))
        print(f"sentences a second of CPU: {pige:.0f} / {peer:.0f}, ratio {pige / peer:.0f}")


def cell(pige, peer, count):
    return f"{pige / count:.3f} / {peer / count:.3f} ({count})" if count else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path)
    parser.add_argument("lang_dir", type=Path)
    parser.add_argument("bench", type=Path)
    parser.add_argument("scorer", type=Path)
    comparison = Comparison(parser.parse_args())
    comparison.table(lambda case: True)
    print("\nwithout ranges and bounds:\n")
    comparison.table(lambda case: all(e.get("min") is None and e.get("max") is None for e in case["expected"]))
    print("\nsentences, every value of every kind:\n")
    comparison.sentences()
    comparison.speed()


if __name__ == "__main__":
    main()
