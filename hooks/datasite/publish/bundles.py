"""Which tables and papers go into the workbook and the zip of the whole, and of each figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..model import Figure, Site
from ..release import Release
from ..words import Words
from .cells import json_bytes
from .data_package import figure_package, package, title
from .figures import ToldByLanguage, caption_names
from .front import Home, front_of_figure, front_of_whole
from .proof import receipt_of
from .resource import Resource, WordsByLanguage, table_languages
from .tables import codebook
from .takeaway import book, papers, zipped
from .vocabulary import sources

ROWS = "data"  # the sheet of what a figure draws


@dataclass(frozen=True)
class Bundler:
    """Puts together what is taken away at once."""

    site: Site
    words: WordsByLanguage
    release: Release

    def whole(
        self,
        tables: Sequence[Resource],
        figures: Sequence[Resource],
        content: Mapping[str, bytes],
        homes: Mapping[str, Home],
    ) -> Iterator[tuple[str, bytes]]:
        """The workbook, the Data Package and the zip of everything; `content` are the files of the tables."""
        name, spoken = self.release.name, table_languages(self.words)
        unknown = Home(self.release.maker, self.release.base_url)
        fronts = [
            front_of_whole(self.site, of, self.release, homes.get(of.language, unknown))
            for of in spoken
        ]
        explained = codebook((*tables, *figures[:1]), self.words)
        sheets = (*(table.used for table in tables), explained)
        path = f"data/{name}.xlsx"
        workbook = book(
            fronts, sheets, self.release, receipt_of(self.site, None, self.release, path)
        )
        yield path, workbook
        listed = {**content, path: workbook}
        described = package(self.site, self.words, (*tables, *figures), listed, self.release)
        yield "data/datapackage.json", json_bytes(described)

        def files(of: Words) -> dict[str, str]:
            named = {each.file: title(self.site, each, of) for each in (*tables, *figures)}
            return first_files(of, name) | named | last_files(of)

        inside = {
            **{path.removeprefix("data/"): each for path, each in listed.items()},
            explained.file: explained.csv(),
            "datapackage.json": json_bytes(described),
            **papers(fronts, files, tables[0]),
        }
        yield f"data/{name}.zip", zipped(inside)

    def figure(
        self, figure: Figure, data: Resource, csv: bytes, told: ToldByLanguage
    ) -> Iterator[tuple[str, bytes]]:
        """The workbook and the zip of a figure."""
        spoken = table_languages(self.words)
        fronts = [
            front_of_figure(of, self.release, told[of.language].caption, figure) for of in spoken
        ]
        said = caption_names(self.words)
        shown = replace(data.used.without(said), name=ROWS)
        named = sources(self.site, self.words).where(lambda row: row["id"] in (data.sources or ()))
        explained = codebook([data], self.words)
        names = {column.name for column in shown.columns}
        sheets = (shown, named.used, explained.where(lambda row: row["column"] in names))
        path = f"data/{figure.id}.xlsx"
        receipt = receipt_of(self.site, figure, self.release, path)
        workbook = book(fronts, sheets, self.release, receipt)
        yield path, workbook
        content = {data.path: csv, path: workbook}
        captions = {language: each.caption for language, each in told.items()}
        described = figure_package(self.site, self.words, data, content, self.release, captions)

        def files(of: Words) -> dict[str, str]:
            return first_files(of, figure.id) | {data.file: of.ui(f"sheet.{ROWS}")} | last_files(of)

        inside = {
            data.file: csv,
            f"{figure.id}.xlsx": workbook,
            explained.file: explained.csv(),
            "datapackage.json": json_bytes(described),
            **papers(fronts, files, shown),
        }
        yield f"data/{figure.id}.zip", zipped(inside)


def first_files(of: Words, name: str) -> dict[str, str]:
    """The file of a zip that most readers want."""
    return {f"{name}.xlsx": of.ui("file.workbook")}


def last_files(of: Words) -> dict[str, str]:
    """The files of a zip that say what the others are."""
    return {"codebook.csv": of.ui("sheet.codebook"), "datapackage.json": of.ui("file.datapackage")}
