#!/usr/bin/env python3
"""Checks corpus/ against itself: check.py [FOLDER...], exit status 1 when something is wrong.

Every gold file has its page, and the other way round; the page decodes in the encoding it declares; quotes and
`contains` stand in its visible text, `excludes` on the page; fields keep to the vocabulary of docs/claims.md.
"""
import collections, gzip, html.parser, json, re, sys
from pathlib import Path

ASPECTS = {"funding": "round total tranche debt", "profit": "net operating gross", "loss": "net operating gross",
           "cost": "training inference staff operations infrastructure research cash other",
           "share": "capital profits revenue market capacity other",
           "users": "users subscribers customers downloads visits",
           "growth": "revenue users profit price headcount stock other",
           "capacity": "power gpus datacenters area storage other", "model_size": "parameters tokens context"}
PLAIN = "investment valuation market_cap acquisition revenue budget price fine headcount layoffs founding role partnership launch profitability"
TYPES = set(ASPECTS) | set(PLAIN.split())
MODALITIES = {"asserted", "uncertain", "future", "negated"}
BOUNDS = {"exact", "about", "at_least", "at_most", "range", "vague"}
PER = {"day", "week", "month", "quarter", "year", None}
UNITS = set("EUR USD GBP TWD CHF JPY KRW CNY SEK CAD person company percent times GPU parameter token MW GW m2 m² ha datacenter "
            "satellite vehicle qubit server TB PB".split())
TIME = re.compile(r"(\.\.|\d{4}(-\d\d(-\d\d)?)?)(/(\.\.|\d{4}(-\d\d(-\d\d)?)?))?")
KEYS = set("type subject object participants amount min max unit per aspect time modality bound attribution title quote optional".split())
HIDDEN = {"script", "style", "template"}
BLOCKS = set("p div li h1 h2 h3 h4 h5 br td tr blockquote figcaption figure ul ol article section header footer aside hr".split())


class Visible(html.parser.HTMLParser):
    """The page's text outside scripts and styles; blocks part words, inline tags do not."""
    def __init__(self):
        super().__init__()
        self.parts, self.hidden = [], 0

    def handle_starttag(self, tag, attrs):
        self.hidden += tag in HIDDEN
        self.parts.append(" " if tag in BLOCKS else "")

    def handle_endtag(self, tag):
        self.hidden -= tag in HIDDEN
        self.parts.append(" " if tag in BLOCKS else "")

    def handle_data(self, data):
        if not self.hidden:
            self.parts.append(data)


def collapse(text): return re.sub(r"\s+", " ", text).strip()
def alternatives(value): return value if isinstance(value, list) else [value]


def page_of(gold_path):
    for ending, read in ((".html", Path.read_bytes), (".html.gz", lambda p: gzip.decompress(p.read_bytes()))):
        path = gold_path.with_suffix(ending)
        if path.exists():
            data = read(path)
            declared = re.search(rb'charset="?([\w-]+)', data[:1024], re.I)[1].decode()
            text = data.decode(declared)                    # raises where the bytes are not what the page says
            assert text.encode(declared) == data
            return text, declared.lower()
    raise FileNotFoundError("no page beside it")


def wrong_fields(claim):
    kind = alternatives(claim["type"])[0]
    def outside(field, allowed):
        return field in claim and not set(alternatives(claim[field])) <= set(allowed)
    yield from (f"unknown field {k}" for k in claim if k not in KEYS)
    if not set(alternatives(claim["type"])) <= TYPES: yield f"type {claim['type']}"
    if outside("aspect", [*ASPECTS.get(kind, "").split(), None]): yield f"aspect {claim['aspect']}"
    if outside("modality", MODALITIES): yield f"modality {claim['modality']}"
    if outside("bound", BOUNDS): yield f"bound {claim['bound']}"
    if outside("per", PER): yield f"per {claim['per']}"
    if outside("unit", UNITS): yield f"unit {claim['unit']}"
    if not claim.get("subject") or not claim.get("quote"): yield "no subject or no quote"
    if any("*" in alternatives(v) for v in claim.values()): yield "a field left open should be left out"
    for key in ("amount", "min", "max"):
        if key in claim and not re.fullmatch(r"-?\d+(\.\d*[1-9])?", claim[key]): yield f"{key} {claim[key]}"
    if ("min" in claim) != ("max" in claim) or ("amount" in claim and "min" in claim): yield "amount and range"
    if ("amount" in claim or "min" in claim) and "unit" not in claim: yield "no unit"
    for time in alternatives(claim.get("time")):
        if time is not None and not TIME.fullmatch(time): yield f"time {time}"


def check(folder):
    faults, types, encodings, claims = [], collections.Counter(), collections.Counter(), 0
    golds = sorted(folder.rglob("*.json"))
    pages = {re.sub(r"\.html(\.gz)?$", "", str(p)) for p in folder.rglob("*.html*")}
    faults += [f"{p}: no gold beside it" for p in sorted(pages - {str(g.with_suffix("")) for g in golds})]
    for path in golds:
        try:
            gold = json.loads(path.read_text(encoding="utf-8"))
            raw, encoding = page_of(path)
        except (OSError, ValueError, AssertionError) as error:
            faults.append(f"{path}: {error}")
            continue
        encodings[encoding] += 1
        reader = Visible()
        reader.feed(raw)
        text = collapse("".join(reader.parts))
        where = [("quote", c["quote"]) for c in gold["claims"]]
        where += [(k, v) for k in ("contains", "excludes") for v in gold["article"][k]] + [("title", gold["article"]["title"])]
        faults += [f"{path.name}: {k} not on the page: {v}" for k, v in where if collapse(v) not in text]
        if gold["id"] != path.stem: faults.append(f"{path.name}: id {gold['id']}")
        if gold["published"][:10] not in raw: faults.append(f"{path.name}: the page does not say {gold['published']}")
        for claim in gold["claims"]:
            faults += [f"{path.name}: {fault} in: {claim['quote']}" for fault in wrong_fields(claim)]
            types[alternatives(claim["type"])[0]] += not claim.get("optional")
            claims += 1
    print(f"{len(golds)} pages, {claims} claims; encodings " + ", ".join(f"{k} {n}" for k, n in sorted(encodings.items())))
    print("required claims by type: " + ", ".join(f"{t} {types[t]}" for t in sorted(TYPES)))
    return faults


if __name__ == "__main__":
    found = [f for folder in (sys.argv[1:] or [Path(__file__).parent]) for f in check(Path(folder))]
    print("\n".join(found))
    sys.exit(bool(found))
