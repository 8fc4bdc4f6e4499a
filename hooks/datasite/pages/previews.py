"""What links to terms and figures lead to, in a few words each, for the script that shows it beside them."""

from __future__ import annotations

import json
from collections.abc import Mapping

from ..charts import Caption
from ..words import Words

PREVIEWS = "previews.json"  # from the root of an edition; assets/js/preview.js asks for it


def previews(words: Words, captions: Mapping[str, Caption]) -> str:
    """The name and definition of each term, the finding of each figure and what it measures; by id."""
    terms = {
        term.id: [words.text(term.name), words.text(term.definition)]
        for term in words.site.terms.values()
    }
    figures = {id_: [caption.title, caption.subtitle] for id_, caption in captions.items()}
    told = {"terms": terms, "figures": figures}
    whole = {kind: {"more": words.ui(f"pop.{kind}"), "of": of} for kind, of in told.items()}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
