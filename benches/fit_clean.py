#!/usr/bin/env python3
"""Fit the weights of src/clean/weights.rs. Needs numpy.

    cargo build --release --example clean_features
    target/release/examples/clean_features < pages.jsonl > features.jsonl
    benches/fit_clean.py local features.jsonl gold.jsonl      # then build and print the features again
    benches/fit_clean.py final features.jsonl gold.jsonl

pages: {"id", "html"}; gold: {"id", "url", "text"}, or {"id", "url", "with", "without"} where only some lines were judged. A block is right if
most of its runs of three words stand in the gold text, or if it holds a line that must be there. Blocks weigh by their words, pages alike,
judged lines a little. The regression is logistic with a quadratic penalty; a copy of all blocks in which half of the marks of classes and
ids are missing keeps it from leaning on any one of them. Pages of publishers whose host's SHA-1 ends in an odd digit are set aside unless --all is given. Printed: the mean F1 of pages by five-fold cross-validation over publishers, and on the pages fitted.
"""
import argparse, hashlib, json, pathlib, random, re
from collections import Counter
from urllib.parse import urlparse

import numpy as np

TOKEN = re.compile(r"\w+")
RUN = 3
WEIGHTS = pathlib.Path(__file__).resolve().parent.parent / "src/clean/weights.rs"
ROW = re.compile(r'\s*\("(.*)", (-?\d+), (-?\d+)\),')
# Blocks dropped for any other reason are never judged by weights.
JUDGED = (None, "unlikely", "no prose on the page", "repeated")


# The second level of domains such as example.co.uk.
SECOND = {"co", "com", "org", "net", "gov", "ac", "edu", "gob", "go", "or", "ne"}
# The weight of a line that was judged, where no whole text is known.
LINE = 0.05
# The share of marks that the copy lacks, and the copy's weight; marks that tags make are never missing.
MISSING, COPY = 0.5, 0.5
OF_TAGS = {"ARTICLE", "MAIN", "ITEM", "TABLE", "QUOTE", "SLANTED", "BOLD"}
FAMILIES = ("around", "own", "below the centre")


def publisher(page):
    host = (urlparse(page["url"]).hostname or "").split(".")
    return ".".join(host[-3 if len(host) > 2 and len(host[-1]) == 2 and host[-2] in SECOND else -2:])


def set_aside(page):
    return int(hashlib.sha1((urlparse(page["url"]).hostname or "").encode()).hexdigest()[-1], 16) % 2 == 1


def shares(gold, blocks):
    """for each block the share of it that stands in the gold, and its words"""
    words = TOKEN.findall(gold)
    runs = Counter(zip(*(words[i:] for i in range(RUN))))
    lines = Counter(" ".join(TOKEN.findall(line)) for line in gold.split("\n"))
    flat = " " + " ".join(words) + " "
    for text, *_ in blocks:
        own = TOKEN.findall(text)
        line = " ".join(own)
        if len(own) < RUN + 2:
            right = bool(own) and (lines[line] > 0 or (len(own) >= RUN and f" {line} " in flat))
            lines[line] -= lines[line] > 0
            yield float(right), len(own)
            continue
        mine = Counter(zip(*(own[i:] for i in range(RUN))))
        found = mine & runs
        share = sum(found.values()) / sum(mine.values())
        if share >= 0.5:
            runs -= found
        yield share, len(own)


def judged(gold, blocks):
    """for each block whether it holds a line that must be there (1) or must not (0), or neither, and its words"""
    flat = lambda text: " ".join(text.split())
    wanted, unwanted = ([flat(line) for line in gold.get(key, [])] for key in ("with", "without"))
    for text, *_ in blocks:
        text = flat(text)
        yes, no = (any(line in text for line in lines) for lines in (wanted, unwanted))
        yield None if yes == no else float(yes), len(TOKEN.findall(text))


def with_copy(rows, names, pages):
    """the rows, and once more with some marks of each page missing"""
    rng = np.random.default_rng(1)
    loose = np.array([name.split(": ")[0] in FAMILIES and name.split(": ")[1] not in OF_TAGS for name in names])
    missing = (rng.random((max(pages) + 1, len(names))) < MISSING) & loose
    return rows + [row[~missing[page][row]] for row, page in zip(rows, pages)]


def fit(rows, right, weight, count, penalty, rounds):
    """Adam on the penalised log loss"""
    index = np.concatenate(rows)
    row = np.repeat(np.arange(len(rows)), [len(r) for r in rows])
    weight = weight / weight.sum() * len(rows)
    seen = np.bincount(index, minlength=count) > 0
    w, first, second = np.zeros(count), np.zeros(count), np.zeros(count)
    for t in range(1, rounds + 1):
        z = np.bincount(row, weights=w[index], minlength=len(rows))
        p = 1 / (1 + np.exp(-np.clip(z, -30, 30)))
        g = np.bincount(index, weights=((p - right) * weight)[row], minlength=count) + penalty * w
        first, second = 0.9 * first + 0.1 * g, 0.99 * second + 0.01 * g * g
        rate = 0.08 if t < rounds * 0.7 else 0.02
        w -= rate * (first / (1 - 0.9**t)) / (np.sqrt(second / (1 - 0.99**t)) + 1e-6)
    return w * seen


def page_f1(right, weight, z, page):
    scores = []
    for k in np.unique(page):
        own = page == k
        kept = own & (z > 0)
        both, sizes = weight[kept & (right > 0)].sum(), weight[kept].sum() + weight[own & (right > 0)].sum()
        scores.append(2 * both / sizes if sizes else 0)
    return float(np.mean(scores))


def write(names, stage, weights):
    old = {m[1]: [int(m[2]), int(m[3])] for m in map(ROW.match, WEIGHTS.read_text().split("\n")) if m}
    lines = ["//! How much each feature speaks for a block or against it: hundredths of a logit, fitted by `benches/fit_clean.py`.", "",
             "/// A feature, its weight among those of the block alone, and its weight once the centre is known.", "#[rustfmt::skip]",
             "pub(crate) static WEIGHTS: [(&str, i16, i16); super::features::COUNT] = ["]
    for name, weight in zip(names, weights):
        pair = old.get(name, [0, 0])
        pair[stage == "final"] = round(float(weight) * 100)
        lines.append(f'    ("{name}", {pair[0]}, {pair[1]}),')
    WEIGHTS.write_text("\n".join([*lines, "];", ""]))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("stage", choices=["local", "final"]); ap.add_argument("features"); ap.add_argument("gold")
    ap.add_argument("--penalty", type=float, default=20); ap.add_argument("--all", action="store_true")
    a = ap.parse_args()
    gold = {d["id"]: d for d in map(json.loads, open(a.gold, encoding="utf8"))}
    gold = {key: d for key, d in gold.items() if (d.get("text") or "with" in d) and (a.all or not set_aside(d))}
    rows, right, weight, page, fold, whole = [], [], [], [], [], []
    with open(a.features, encoding="utf8") as f:
        names = json.loads(next(f))
        central = range(names.index("in the centre: yes"), next(i for i, n in enumerate(names) if n.startswith("around: ")))
        publishers = sorted({publisher(d) for d in gold.values()})
        random.Random(3).shuffle(publishers)
        for d in filter(lambda d: d["id"] in gold, map(json.loads, f)):
            g = gold[d["id"]]
            text = g.get("text")
            size = max(len(TOKEN.findall(text or "")), 60)
            for block, (share, words) in zip(d["blocks"], shares(text, d["blocks"]) if text else judged(g, d["blocks"])):
                if not words or share is None or block[2] not in JUDGED:
                    continue
                known = [x for x in block[3] if a.stage == "final" or not (x in central or names[x].startswith("below the centre: "))]
                rows.append(np.array(known)); right.append(share >= 0.5); weight.append((words + 1.5) / size if text else LINE)
                page.append(d["id"]); fold.append(publishers.index(publisher(g)) % 5); whole.append(bool(text))
    right, weight, fold, whole = np.array(right, float), np.array(weight), np.array(fold), np.where(whole)[0]
    page = np.unique(page, return_inverse=True)[1]
    every, n = with_copy(rows, names, page), len(rows)
    twice = lambda which: np.concatenate([which, which + n])
    both, weights = np.tile(right, 2), np.concatenate([weight, weight * COPY])
    fitted = lambda which, rounds: fit([every[i] for i in twice(which)], both[twice(which)], weights[twice(which)], len(names), a.penalty, rounds)
    score = lambda w, which: np.array([w[rows[i]].sum() for i in which])
    z = np.zeros(n)
    for k in range(5):
        z[fold == k] = score(fitted(np.where(fold != k)[0], 250), np.where(fold == k)[0])
    w = fitted(np.arange(n), 400)
    f1 = lambda z: page_f1(right[whole], weight[whole], z[whole], page[whole])
    print(f"{len(gold)} pages, {n} blocks: cross-validated {f1(z):.4f}, fitted {f1(score(w, range(n))):.4f}")
    write(names, a.stage, w)


if __name__ == "__main__":
    main()
