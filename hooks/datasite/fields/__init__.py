"""What a record is made of, said once: the annotations of the model's classes.

A record is a dataclass of the model. Each of its fields that a data file may state is annotated with a `Key`, which
says what it means and what holds where it is left out; its type, with a `Scalar` or `Words`, says what may be
written. The loader, the schemas in `data/schema`, the codebook and the contributor's reference read these.
"""

from .keys import Among, Key, OneOf, Words
from .scalars import (
    COMMON,
    Fragment,
    Id,
    LanguageCode,
    Line,
    Locator,
    Scalar,
    When,
    Word,
)
from .shapes import Field, Shape, fields_of, name_of

__all__ = [
    "COMMON",
    "Among",
    "Field",
    "Fragment",
    "Id",
    "Key",
    "LanguageCode",
    "Line",
    "Locator",
    "OneOf",
    "Scalar",
    "Shape",
    "When",
    "Word",
    "Words",
    "fields_of",
    "name_of",
]
