"""A small site in one language: a statistical bulletin in English, about jobs and pay, in pounds and with falls."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path

from ..conftest import ROOT

TEXT = (
    "In May 2014 there were 30.64 million people in work. The number of unemployed people fell by 121,000 to "
    "2.09 million. Pay was £449 a week, and its growth −0.7%, in the first quarter."
)
ARTICLE_TEXT = f"""\
sections:
- id: work
  heading: Labour market
  paragraphs:
  - id: work.1
    text: "{TEXT}"
"""
DATA = {
    "site.yml": "languages: [LANGUAGE]\n",
    "article.yml": """\
article:
  title: {KEY: Jobs and pay in spring}
  original_title: Jobs and pay in spring
  publisher: {KEY: Office of invented statistics}
  credit: {KEY: Labour force survey}
  published: 2014-07-16
  retrieved: {KEY: Written for a test.}
  language: LANGUAGE
sections:
- id: work
  name: {KEY: Work}
  heading: Labour market
  summary: {KEY: "More work, [[employed]], and pay at [[pay]]."}
  paragraphs:
  - id: work.1
    says: {KEY: "Work rose to [[employed]]; pay grew by [[pay-growth]]."}
    numerals:
    - {fragment: May 2014, kind: date, record: employed}
    - {fragment: 30.64 million, kind: figure, record: employed}
    - {fragment: "121,000", kind: figure, record: unemployed-change}
    - {fragment: 2.09 million, kind: figure, record: unemployed}
    - {fragment: £449, kind: figure, record: pay}
    - {fragment: −0.7%, kind: figure, record: pay-growth}
    - {fragment: first quarter, kind: date, record: pay}
""",
    "units.yml": """\
units:
- {id: person, name: {KEY: people}, one: {KEY: person}, pattern: {KEY: "{n} people"}, kind: count}
- {id: pound-week, name: {KEY: pounds a week}, pattern: {KEY: "£{n} a week"}, kind: currency}
- {id: percent, name: {KEY: per cent}, pattern: {KEY: "{n}%"}, kind: percent, scale: 0.01}
""",
    "areas.yml": "areas:\n- {id: country, name: {KEY: The country}}\n",
    "sources.yml": """\
sources:
- {id: article, title: {KEY: Jobs and pay}, publisher: {KEY: Office}, date: 2014-07-16, confidence: office, main: true}
""",
    "vocabulary.yml": """\
kinds:
- {id: office, one: {KEY: office}, many: {KEY: Offices}}
confidence:
- {id: office, name: {KEY: official statistics}}
""",
    "sections/work.yml": """\
section: work
indicators:
- {id: employment, name: {KEY: People in work}, definition: {KEY: People with a job.}, unit: person, measure: stock}
- id: unemployment
  name: {KEY: Unemployed people}
  definition: {KEY: People without a job who look for one.}
  unit: person
  measure: stock
- id: weekly-pay
  name: {KEY: Pay}
  definition: {KEY: Pay of a week.}
  unit: pound-week
  measure: flow
  prices: current
- id: pay-rate
  name: {KEY: Growth of pay}
  definition: {KEY: Growth in a year.}
  unit: percent
  measure: growth
  of: weekly-pay
observations:
- {id: employed, indicator: employment, value: 30.64, multiplier: 6, period: 2014-05, period_basis: stated,
   area: country, locator: work.1, as_stated: 30.64 million}
- {id: unemployed, indicator: unemployment, value: 2.09, multiplier: 6, period: 2014-05, period_basis: stated,
   area: country, locator: work.1, as_stated: 2.09 million}
- {id: unemployed-change, indicator: unemployment, value: -121000, period: 2014-05, period_basis: stated,
   area: country, locator: work.1, as_stated: "fell by 121,000", title: {KEY: Change of unemployed people}}
- {id: pay, indicator: weekly-pay, value: 449, period: 2014-Q1, period_basis: stated,
   area: country, locator: work.1, as_stated: £449}
- {id: pay-growth, indicator: pay-rate, value: -0.7, period: 2014-Q1, period_basis: stated,
   area: country, locator: work.1, as_stated: −0.7%}
entities:
- {id: bureau, kind: office, name: {KEY: Survey bureau}, description: {KEY: It asks people.}, locator: work.1}
figures:
- id: people
  form: open_bars
  title: {KEY: "[[employed]] in work, [[unemployed]] without"}
  observations: [employed, unemployed]
  because: {KEY: Both are parts of those who want to work.}
""",
}
PAGES = {
    "index.md": "# Jobs and pay\n\nPay was [[pay]] in [[pay period]].\n\n::: sections\n",
    "work.md": "# Work\n\n::: heading-source work\n\n::: numbers employed pay-growth\n\n::: figure people\n",
    "records.md": "# Records\n\n"
    + "".join(
        f"::: {name}\n\n"
        for name in (
            "article-map", "indicators", "institutions", "glossary", "timeline", "downloads", "codebook", "citation",
            "bounds", "sources", "source",
            "observations section=work",
        )
    ),
}  # fmt: skip


def bulletin(root: Path, language: str = "en", key: str = "en") -> Path:
    """The project in a folder, its words under the key of a language."""
    shutil.copytree(ROOT / "data" / "schema", root / "data" / "schema")
    for name, text in DATA.items():
        file = root / "data" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        written = text.replace("{KEY:", f"{{{key}:").replace("LANGUAGE", language)
        file.write_text(written, encoding="utf-8")
    digest = sha256(TEXT.encode()).hexdigest()
    (root / "data" / "article.sha256").write_text(f"{digest}  work.1\n", encoding="utf-8")
    (root / "article.yml").write_text(ARTICLE_TEXT, encoding="utf-8")
    for name, text in PAGES.items():
        file = root / "docs" / key / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root
