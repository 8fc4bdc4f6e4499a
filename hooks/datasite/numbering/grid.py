"""The cells of a table of a page as they come, put in rows and columns as a browser does."""

from __future__ import annotations

from dataclasses import dataclass, field

from .document import Table, one_line

WIDEST = 50  # columns or rows that a cell may span


@dataclass
class Cell:
    """A cell: its text, and how many columns and rows it stands in."""

    columns: int
    rows: int
    text: list[str] = field(default_factory=list)


@dataclass
class Grid:
    """A table on its way."""

    said: str = ""  # the words before it
    line: int = 0  # of the page, where it begins
    before: str = ""  # the text that it stands behind
    caption: list[str] = field(default_factory=list)
    rows: list[list[Cell]] = field(default_factory=list)

    def row(self) -> None:
        """A row begins."""
        self.rows.append([])

    def cell(self, columns: str, rows: str) -> None:
        """A cell begins."""
        if not self.rows:
            self.row()
        self.rows[-1].append(Cell(spanned(columns), spanned(rows)))

    def data(self, text: str, *, raised: bool) -> None:
        """Some text of the last cell, or of the caption where no cell has begun; a raised mark is put in brackets."""
        words = f"({text.strip()})" if raised and text.strip() else text
        if self.rows and self.rows[-1]:
            self.rows[-1][-1].text.append(words)
        elif not self.rows:
            self.caption.append(words)

    def table(self) -> Table:
        """The table, each cell in all the columns and rows that it spans."""
        placed: dict[tuple[int, int], str] = {}
        for y, row in enumerate(self.rows):
            x = 0
            for cell in row:
                while (y, x) in placed:
                    x += 1
                text = one_line("".join(cell.text))
                for down in range(cell.rows):
                    for right in range(cell.columns):
                        placed[y + down, x + right] = text
                x += cell.columns
        found = []
        for y, row in enumerate(self.rows):
            if row:
                width = max(x for at, x in placed if at == y) + 1
                alone = len(row) == 1 and row[0].columns == width
                cells = tuple(placed.get((y, x), "") for x in range(width))
                found.append(cells[:1] if alone else cells)
        caption = one_line("".join(self.caption))
        said = " ; ".join(filter(None, (self.said, caption)))
        return Table(tuple(found), said, self.line, self.before)


def spanned(said: str) -> int:
    """How many columns or rows a cell says it spans."""
    return min(max(int(said), 1), WIDEST) if said.isascii() and said.isdigit() else 1
