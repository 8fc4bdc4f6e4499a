"""The records: what a figure, an institution, a chart and a source are. Knows no file and no builder.

Terms follow SDMX (observation, period, unit, multiplier, status) and the Data Package standard
(dataset, source). A `Text` is what people read, in each language of the site; the words layer derives
others from them. Every record keeps the `Place` it was read from, for messages and edit links. A field
that data files state is annotated with its meaning (see `fields`).
"""

from .article import Article, Defect, Numeral, NumeralKind, Paragraph, Section, Silence
from .derivations import DerivedValue, Refusal
from .entities import Confidence, Entity, EntityKind, Part, Relation, RelationType, Vocabulary
from .exemptions import Exemption
from .figures import Annotation, Change, Correction, Figure
from .indicators import Indicator, Measure
from .observations import BY_ARTICLE, Observation, PeriodBasis, Status
from .own_forms import OwnForm
from .references import Area, Source, Term, Unit
from .site import Examples, Site, grouped
from .tables import TableCell
from .text import Silenceable, SilencedRule, Text
from .told_twice import repeated

__all__ = [
    "BY_ARTICLE",
    "Annotation",
    "Area",
    "Article",
    "Change",
    "Confidence",
    "Correction",
    "Defect",
    "DerivedValue",
    "Entity",
    "EntityKind",
    "Examples",
    "Exemption",
    "Figure",
    "Indicator",
    "Measure",
    "Numeral",
    "NumeralKind",
    "Observation",
    "OwnForm",
    "Paragraph",
    "Part",
    "PeriodBasis",
    "Refusal",
    "Relation",
    "RelationType",
    "Section",
    "Silence",
    "Silenceable",
    "SilencedRule",
    "Site",
    "Source",
    "Status",
    "TableCell",
    "Term",
    "Text",
    "Unit",
    "Vocabulary",
    "grouped",
    "repeated",
]
