"""A counted structure such as 1 + 2 + 3: its parts, how many each holds, and the members named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...model import Entity, Figure, Site
from ...words import Words
from .. import marks
from ..clauses import said
from ..drawings import Branch, Drawing, Node
from ..drawn import Line
from ..form import Cells, Complaint, Form, Takes
from ..sheet import Sheet
from ..theme import Role

if TYPE_CHECKING:
    import altair as alt

STEP, RADIUS, MOST = 17.0, 5.0, 60


class StructureTree(Form):
    takes = Takes(entities=1)
    example = """
        form: structure_tree
        entities: [network]
    """

    def lacking(self, site: Site, figure: Figure) -> Iterator[Complaint]:
        """One structure."""
        if len(figure.entities) != 1 or not site.entities[figure.entities[0]].parts:
            yield "no structure with parts is named", "write `entities: [ID]` of a structure"

    def counts(self, entity: Entity) -> tuple[str, ...]:
        """How many each part holds."""
        return tuple(part.observation for part in entity.parts)

    def cells(self, words: Words, node: Node) -> list[Cells]:
        """One row a part."""
        return [
            {
                "id": b.row.id,
                "name": node.name,
                "part": b.label,
                "value": b.row.text,
                "members": words.join(list(b.members)),
                "source": node.source,
            }
            for b in node.parts
        ]

    def clauses(self, words: Words, node: Node) -> list[str]:
        """Each part with its count and the members that are named."""
        name = words.ui("chart.part").replace("{name}", node.name)
        return [
            said(words, name.replace("{part}", b.label), b.row.text, list(b.members))
            for b in node.parts
        ]

    def lines(self, site: Site, figure: Figure, entity: Entity) -> Iterator[Line]:
        """One line a part."""
        for at, part in enumerate(entity.parts, start=1):
            count = site.observations[part.observation]
            yield Line(count.id, "part", part.label, count, entity.id, at, members=part.members)

    def chart(self, drawing: Drawing) -> alt.LayerChart:
        """Each structure: its name, then a branch for each part."""
        sheet = Sheet(drawing)
        top = 2.0
        for node in drawing.nodes:
            top = tree(sheet, node, top) + 16
        rows = tuple(b.row for n in drawing.nodes for b in n.parts)
        extra = [drawing.word("chart.one_dot")] if any(not r.symbol for r in rows) else []
        # The bound of a count stands in words: no mark of it is drawn.
        statuses = [kind for kind in marks.kinds(rows) if kind in marks.STATUSES]
        return sheet.chart(sheet.key(top - 16, statuses, extra))


def tree(sheet: Sheet, node: Node, top: float) -> float:
    """One structure; gives its bottom."""
    narrow = sheet.drawing.narrow
    name = sheet.wrap("strong", node.name, sheet.width if narrow else 150)
    stem = max(sheet.measure("strong", line) for line in name) + 8
    trunk = 6.0 if narrow else stem + 16
    start = sheet.lines("strong", 0, top, name) + 8 if narrow else top
    joints, low = [], start
    room = max(40, *(count_width(sheet, branch) + 12 for branch in node.parts))
    for branch in node.parts:
        joint, low = draw_branch(sheet, branch, trunk, low, room)
        joints.append(joint)
        low += 14
    sheet.line("link", trunk, start - 4 if narrow else joints[0], trunk, joints[-1])
    if not narrow:
        middle = (joints[0] + joints[-1]) / 2
        height = sheet.height("strong", name)
        sheet.lines("strong", 0, middle - height / 2, name)
        sheet.line("link", stem, middle, trunk, middle)
        low = max(low, middle + height / 2 + 14)
    return low - 14


def numeral_of(branch: Branch) -> tuple[Role, str]:
    """A part's count with its bound, or the sign that stands for it."""
    row = branch.row
    return ("symbol", row.text) if row.symbol else ("big", row.number)


def count_width(sheet: Sheet, branch: Branch) -> float:
    """How wide a part's count is."""
    return sheet.measure(*numeral_of(branch))


def draw_branch(
    sheet: Sheet, branch: Branch, trunk: float, top: float, room: float
) -> tuple[float, float]:
    """One part: count, label, members or dots; gives where it joins the trunk and its bottom.

    `room` is that of the widest count: the labels of all parts stand on one line down.
    """
    row = branch.row
    role, count = numeral_of(branch)
    numeral = trunk + 20
    left = numeral + room
    joint = top + 17
    sheet.line("link", trunk, joint, trunk + 14, joint)
    sheet.text(role, numeral, joint, count, of=row.id)
    label = sheet.wrap("strong", branch.label, sheet.width - left)
    low = (
        sheet.lines("strong", left, max(top, joint - sheet.height("strong", label[:1]) / 2), label)
        + 2
    )
    if row.symbol:
        return joint, sheet.lines(
            "note",
            left,
            low,
            sheet.wrap("note", sheet.drawing.word("chart.open_symbol"), sheet.width - left),
        )
    look = marks.look(row)
    for name in branch.members:
        lines = sheet.wrap("label", name, sheet.width - left - 18)
        sheet.dot(left + RADIUS + 1, low + 11, RADIUS, look.fill, look.stroke, row.id)
        low = sheet.lines("label", left + 18, low + 2, lines) + 2
    return joint, unnamed(sheet, branch, left, low)


def unnamed(sheet: Sheet, branch: Branch, left: float, top: float) -> float:
    """A hollow dot for each member that the source counts and does not name."""
    count = left_unnamed(branch)
    if not count:
        return top
    look = marks.look(branch.row)
    across = max(5, int((sheet.width - left) // (STEP * 5 + 6)) * 5)
    y = top
    for index in range(count):
        column = index % across
        y = top + 11 + index // across * (STEP + 2)
        sheet.dot(
            left + RADIUS + 1 + column * STEP + column // 5 * 6,
            y,
            RADIUS,
            "none",
            look.stroke,
            branch.row.id,
        )
    return y + 10


def left_unnamed(branch: Branch) -> int:
    """How many members are counted and not named; none where they are too many to draw."""
    count = round(branch.row.value) - len(branch.members)
    return count if 0 < count <= MOST else 0
