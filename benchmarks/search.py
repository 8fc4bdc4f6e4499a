"""Measures search: how well the box in Chromium answers every query of the data, by language and class.

Run `python benchmarks/search.py [--against-jieba] [--lost]`. It builds the site, opens each edition, asks
its box everything that `tests/support/queries.py` makes of the data, and prints for each class how many
queries there are, recall at one and three, mean reciprocal rank, and precision at one and three.
With `--against-jieba` the same queries also go to a plain index of the same documents whose words
jieba has cut on the Simplified image, with a dictionary of every name of the data. `--lost` lists what
the box did not answer first.
"""

from __future__ import annotations

import math
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jieba  # type: ignore[import-untyped]

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "hooks")]

from tests.support.browser import EDITIONS, chromium, served, site_url  # noqa: E402
from tests.support.queries import Asked, Score, same  # noqa: E402
from tests.support.search_box import measured, opened  # noqa: E402

from datasite.languages.script import convert  # noqa: E402
from datasite.project import checked_site  # noqa: E402

HEADS = ("queries", "recall@1", "recall@3", "MRR", "precision@1", "precision@3")
LATIN = re.compile(r"[a-z0-9]+(?:[.&+][a-z0-9]+)*%?")
NAMES, VALUES, TEXT = 10.0, 10.0, 1.0  # what a word counts in each field
WHOLE = 1000.0  # what it counts to be a whole name or value
K, B = 1.2, 0.75  # BM25


class Segmented:
    """Words cut by jieba on the Simplified image, weighed by BM25, whole names and values first.

    So what is compared is how text is cut, and how parts of names are ranked.
    """

    def __init__(self, documents: list[dict[str, Any]]) -> None:
        self.cutter = jieba.Tokenizer()  # its own: the queries are made with the plain dictionary
        for doc in documents:
            for name in names(doc):
                self.cutter.add_word(image(name))
        self.urls = [doc["url"] for doc in documents]
        self.whole = [{same(text) for text in (*names(doc), *values(doc))} for doc in documents]
        self.bags = [self.bag(doc) for doc in documents]
        self.lengths = [sum(bag.values()) for bag in self.bags]
        self.mean = sum(self.lengths) / len(self.lengths)
        self.df = Counter(word for bag in self.bags for word in bag)

    def bag(self, doc: dict[str, Any]) -> Counter[str]:
        """The words of a document, each with its weight."""
        found: Counter[str] = Counter()
        fields = ((names(doc), NAMES), (values(doc), VALUES), ([doc["text"]], TEXT))
        for field, weight in fields:
            for word in self.cut(field):
                found[word] += weight  # type: ignore[assignment]
        return found

    def find(self, query: str) -> list[str]:
        """The addresses that have every word, or else any."""
        words = set(self.cut([query]))
        scored = []
        for url, whole_names, bag, length in zip(
            self.urls, self.whole, self.bags, self.lengths, strict=True
        ):
            points = sum(self.weight(word, bag, length) for word in words)
            points += WHOLE * (same(query) in whole_names)
            scored.append((all(word in bag for word in words), points, url))
        whole = [each for each in scored if each[0]] or scored
        return [url for _, points, url in sorted(whole, key=lambda e: -e[1]) if points > 0][:30]

    def cut(self, texts: Iterable[str]) -> list[str]:
        """The words of texts, long ones and those within them."""
        found = []
        for text in map(image, texts):
            found += LATIN.findall(text)
            for run in re.findall(r"[\u3400-\u9fff]+", text):
                found += self.cutter.cut_for_search(run)
        return found

    def weight(self, word: str, bag: Counter[str], length: float) -> float:
        """What a word says of a document."""
        count, df = bag[word], self.df[word]
        rare = math.log(1 + (len(self.bags) - df + 0.5) / (df + 0.5))
        return rare * count * (K + 1) / (count + K * (1 - B + B * length / self.mean))


def names(doc: dict[str, Any]) -> list[str]:
    """Every name of a document."""
    return [doc["title"], *doc.get("names", ()), *doc.get("others", ())]


def values(doc: dict[str, Any]) -> list[str]:
    """Every form of every value of a document."""
    return [form for value in doc.get("values", ()) for form in value[4]]


def image(text: str) -> str:
    """The Simplified image, in plain letters."""
    return convert(unicodedata.normalize("NFKC", text).lower(), "t2s").replace(",", "")


def build(web: Path) -> Path:
    """The site, under the path that its address has."""
    site = web / urlsplit(site_url()).path.strip("/")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "--strict", "--site-dir", str(site)]
    subprocess.run(command, cwd=ROOT, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, check=True)  # noqa: S603
    return site


def said(language: str, name: str, score: Score) -> None:
    """One line of the table."""
    figures = "".join(figure.rjust(13) for figure in score.figures())
    print(language.ljust(9) + name.ljust(33) + figures)


def main() -> None:
    """Measure and print."""
    jieba.setLogLevel("ERROR")
    site = checked_site(ROOT)
    print("language and class".ljust(42) + "".join(head.rjust(13) for head in HEADS))
    with tempfile.TemporaryDirectory() as folder:
        built = build(Path(folder))
        with served(built) as address, chromium() as browser:
            page = browser.new_page(base_url=address, service_workers="block")
            for language in site.languages:
                asked = Asked(site, language)
                opened(page, language)
                for name, score in measured(page, asked).items():
                    if score.queries:
                        said(language, name, score)
                    if "--lost" in sys.argv:
                        print(*(f"    {line}" for line in score.lost), sep="\n")
                if "--against-jieba" in sys.argv:
                    compare(
                        page.request.get(f"{EDITIONS[language]}search/search_index.json"), asked
                    )


def compare(index: Any, asked: Asked) -> None:
    """The same queries, asked of words that jieba cut."""
    other = Segmented(index.json()["docs"])
    for name, queries in asked.classes.items():
        score = Score()
        for query, right in queries.items():
            relevant = set() if name == "phrase" else asked.carrying(query)
            score.add(query, right, relevant, other.find(query))
        if score.queries:
            said(asked.language, f"{name} (jieba)", score)


if __name__ == "__main__":
    main()
