"""Charts that the engine knows nothing of: a Python file of the project, or a specification among its data."""

from .drawn_elsewhere import Foreign
from .python import OwnChart

__all__ = ["Foreign", "OwnChart"]
