#!/usr/bin/env python3
"""Fit the points of src/value/sign.rs for persons and organisations. Needs numpy.

    cargo build --release
    benches/fit_signs.py GOLD.jsonl[.gz] ... [--program target/release/dateline] [--penalty 3] [--all]

gold: {"id", "text", "kinds"?, "organisations": [{"mentions": [{"start", "end"}]}], "actors": [{"kind", "mentions"}]}. Each name of an article
that `explain` reports is one case: its signs, the kinds proposed for it, and what the gold says it is. The points are those of a multinomial
regression whose quadratic penalty draws them to the table as it stands, rounded; signs of threat groups keep theirs, since the gold has few.
Texts whose id's SHA-1 ends in an odd digit are set aside unless --all is given. Printed: decisions right by five-fold cross-validation over
articles, with the table as it is and as fitted, then the rows that would change.
"""
import argparse, collections, gzip, hashlib, json, pathlib, random, re, subprocess

import numpy as np

TABLE = pathlib.Path(__file__).resolve().parent.parent / "src/value/sign.rs"
ROW = re.compile(r'\(Sign::(\w+), +"([^"]+)", *(-?\d+), *(-?\d+), *(-?\d+)\)')
LINE = re.compile(r"    [+-] (.+?) = (person|organisation)\b.*?\| (\S+), (\w+)(.*)")
SIGNS = re.compile(r" points(?:: (.*)| \((.*)\))")
KINDS, ENOUGH, HEAD_START = ("person", "organisation"), 5, {"guess": 0, "likely": 5, "certain": 8}
TRIM = re.compile(r"^(?:the|a|an)\s+|['’]s$|['’]$", re.I)


def articles(paths, everything):
    for path in paths:
        with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                if everything or int(hashlib.sha1(article["id"].encode()).hexdigest()[-1], 16) % 2 == 0:
                    yield article


def gold_names(article):
    """{name: kind} of one article."""
    lists = {"organisation": article.get("organisations") or []}
    lists["person"] = [actor for actor in article.get("actors") or [] if actor["kind"] == "person"]
    return {
        TRIM.sub("", article["text"][mention["start"]:mention["end"]]): kind
        for kind in KINDS for entity in lists[kind] for mention in entity["mentions"]
    }


def explained(program, found):
    """For each article the cases of its names: {name: (signs, {kind: head start}, mentions)}."""
    lines = "\n".join(json.dumps({"id": str(at), "text": article["text"]}) for at, article in enumerate(found))
    command = [program, "explain", "--input-format", "jsonl", "-"]
    report = subprocess.run(command, input=lines, capture_output=True, text=True, check=True).stdout
    for part in re.split(r"^Id: .*$", report, flags=re.M)[1:]:
        cases = collections.defaultdict(lambda: [set(), {}, 0])
        for line in part.split("\n"):
            match = LINE.match(line)
            points = match and SIGNS.search(match[5])
            if not points:
                continue
            case = cases[match[1]]
            words = [re.sub(r" [+-]\d+$", "", word) for word in (points[1] or points[2] or "").split(", ")]
            case[0].update(word for word in words if word and word != "the rules' sureness")
            case[1][match[2]] = max(case[1].get(match[2], 0), HEAD_START[match[4]])
            case[2] += 1
        yield cases


class Cases:
    """All names of all articles as arrays."""

    def __init__(self, found, program, columns):
        rows = []
        for at, (article, cases) in enumerate(zip(found, explained(program, found))):
            gold, scored = gold_names(article), article.get("kinds")
            for name, (signs, kinds, count) in cases.items():
                if any(scored and kind + "s" not in scored for kind in kinds):
                    continue
                truth = gold.get(TRIM.sub("", name))
                rows.append((at, signs, kinds, truth if truth in kinds else None, min(count, 3)))
        self.article = np.array([row[0] for row in rows])
        self.signs = np.array([[float(column in row[1]) for column in columns] for row in rows])
        self.start = np.array([[row[2].get(kind, -1e9) for kind in KINDS] + [ENOUGH - 0.5] for row in rows])
        self.truth = np.array([KINDS.index(row[3]) if row[3] else len(KINDS) for row in rows])
        self.weight = np.array([float(row[4]) for row in rows])

    def scores(self, points):
        return self.start + np.hstack([self.signs @ points, np.zeros((len(self.signs), 1))])

    def right(self, points, which):
        """The weighted share of `which` decided as the gold has it."""
        decided = self.scores(points)[which].argmax(axis=1)
        return float(self.weight[which] @ (decided == self.truth[which]) / self.weight[which].sum())

    def fit(self, prior, which, penalty, steps=3000, rate=0.02):
        """Gradient descent from the table as it stands; points are logits of 1.5 each."""
        points, moment, square = prior.copy(), np.zeros_like(prior), np.zeros_like(prior)
        wanted = np.eye(len(KINDS) + 1)[self.truth[which]]
        for step in range(1, steps + 1):
            scores = self.scores(points)[which] / 1.5
            chance = np.exp(scores - scores.max(axis=1, keepdims=True))
            chance /= chance.sum(axis=1, keepdims=True)
            error = (chance - wanted)[:, :-1] * self.weight[which][:, None]
            slope = self.signs[which].T @ error / 1.5 + penalty * (points - prior)
            moment, square = 0.9 * moment + 0.1 * slope, 0.999 * square + 0.001 * slope**2
            points -= rate * (moment / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-9)
        return np.rint(points)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--program", default="target/release/dateline")
    parser.add_argument("--penalty", type=float, default=3)
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    table = ROW.findall(TABLE.read_text())
    prior = np.array([[float(row[2]), float(row[3])] for row in table])
    found = list(articles(options.gold, options.all))
    cases = Cases(found, options.program, [row[1] for row in table])
    order = list(range(len(found)))
    random.Random(7).shuffle(order)
    before, after = [], []
    for fold in range(5):
        held = np.isin(cases.article, order[fold::5])
        fitted = cases.fit(prior, ~held, options.penalty)
        before.append(cases.right(prior, held))
        after.append(cases.right(fitted, held))
    print(f"{len(found)} articles, {len(cases.truth)} names; right: {np.mean(before):.4f} as it is, {np.mean(after):.4f} fitted")
    everything = np.ones(len(cases.truth), bool)
    fitted = cases.fit(prior, everything, options.penalty)
    print(f"on the articles fitted: {cases.right(prior, everything):.4f}, {cases.right(fitted, everything):.4f}")
    for row, old, new, uses in zip(table, prior, fitted, cases.signs.sum(axis=0)):
        if (old != new).any():
            print(f"    {row[0]:<20} person {old[0]:+.0f} -> {new[0]:+.0f}, organisation {old[1]:+.0f} -> {new[1]:+.0f}  ({uses:.0f} names)")


if __name__ == "__main__":
    main()
