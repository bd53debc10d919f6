#!/usr/bin/env python3
"""Figures of cleaning by halves of publishers, so that overfitting shows.

    dateline clean --input-format jsonl --format jsonl pages.jsonl -o predictions.jsonl
    benches/halves_clean.py DATA predictions.jsonl [peer.jsonl]

DATA holds gold.jsonl: {"id", "set"?, "url", "text"?, "title"?, "byline"?, "published"?, "published_alt"?}. A publisher belongs to the read half if the
SHA-1 of its registered domain ends in an even digit; "unfitted" are the pages that `fit_clean.py` sets aside. Body: mean of pages' F1 over runs of
four words, an empty answer 0; title, byline (the set of names) and day: the share that is equal. With a peer's predictions: the mean difference
in F1 on the same pages, with its standard error. Standard library only.
"""
import hashlib, json, pathlib, re, sys, unicodedata
from collections import Counter
from urllib.parse import urlparse

TOKEN = re.compile(r"\w+")
BY = re.compile(r"^(?:(?:written|reported|posted|story|text|article|words|report)\s+)?(?:by|von|par|por|di|af|av|door)\b[:\s]+", re.I)
BETWEEN = re.compile(r"[;,/&|\n]|\b(?:and|und|et|y|og|och)\b", re.I)
# The second level of domains such as example.co.uk.
SECOND = {"co", "com", "org", "net", "gov", "ac", "edu", "gob", "go", "or", "ne"}


def rows(path):
    with open(path, encoding="utf8") as f:
        return {d["id"]: d for d in map(json.loads, filter(str.strip, f))}


def is_even(name):
    return int(hashlib.sha1(name.encode()).hexdigest()[-1], 16) % 2 == 0


def host(page):
    return urlparse(page.get("url") or "").hostname or ""


def domain(page):
    parts = host(page).split(".")
    return ".".join(parts[-3 if len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in SECOND else -2:])


def runs(text):
    words = TOKEN.findall(text or "")
    return Counter(zip(*(words[i:] for i in range(4)))) if len(words) > 3 else Counter([tuple(words)] if words else [])


def f1(gold, text):
    a, b = runs(gold), runs(text)
    return 2 * sum((a & b).values()) / max(1, sum(a.values()) + sum(b.values()))


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text or "").casefold() if c.isalnum())


def names(value):
    parts = value if isinstance(value, list) else [value or ""]
    split = (BETWEEN.split(BY.sub("", " ".join(part.split()))) for part in parts)
    return {fold(name) for part in split for name in part if fold(name)}


def mean(values):
    return sum(values) / len(values) if values else float("nan")


def figures(pages, predictions):
    got = lambda g: predictions.get(g["id"]) or {}
    day = lambda g: (got(g).get("published") or "")[:10]
    dated = [g for g in pages if g.get("published")]
    right = [day(g) in [g["published"], *g.get("published_alt", [])] for g in dated]
    return {
        "body": mean([f1(g["text"], got(g).get("text")) for g in pages if g.get("text")]),
        "title": mean([fold(got(g).get("title")) == fold(g["title"]) for g in pages if g.get("title")]),
        "byline": mean([names(got(g).get("byline")) == names(g["byline"]) for g in pages if g.get("byline")]),
        "day": mean(right),
        "wrong": mean([bool(day(g)) and not ok for g, ok in zip(dated, right)]),
    }


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    gold = list(rows(pathlib.Path(sys.argv[1]) / "gold.jsonl").values())
    ours, peer = rows(sys.argv[2]), rows(sys.argv[3]) if len(sys.argv) == 4 else None
    groups = {"all": gold, "read": [g for g in gold if is_even(domain(g))], "unread": [g for g in gold if not is_even(domain(g))],
              "unfitted": [g for g in gold if not is_even(host(g))]}
    groups |= {name: [g for g in gold if g.get("set") == name and g.get("text")] for name in sorted({g.get("set") or "" for g in gold if g.get("text")})}
    print(f"{'':9} {'pages':>5}  {'body':>6} {'title':>6} {'byline':>6} {'day':>6} {'wrong':>6}" + ("   against the peer" if peer else ""))
    for name, pages in groups.items():
        line = f"{name:9} {len(pages):5}  " + " ".join(f"{100 * value:6.2f}" for value in figures(pages, ours).values())
        if peer:
            score = lambda g, who: f1(g["text"], (who.get(g["id"]) or {}).get("text"))
            gaps = [score(g, ours) - score(g, peer) for g in pages if g.get("text")]
            error = (sum((gap - mean(gaps)) ** 2 for gap in gaps) / max(1, len(gaps) - 1) / max(1, len(gaps))) ** 0.5
            line += f"   {100 * mean(gaps):+.2f} ± {100 * error:.2f}"
        print(line)


if __name__ == "__main__":
    main()
