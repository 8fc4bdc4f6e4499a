"""The receipt of an SVG: its `<metadata>`, as RDF in the words of schema.org.

The hash is the SHA-256 of the file's bytes without the element `<metadata>`; anyone can take that away and count:

    perl -0pe 's|<metadata>.*?</metadata>||s' chart.svg | sha256sum
"""

from __future__ import annotations

from hashlib import sha256
from html import escape

from ..release import LICENCE_URL
from .markup import parsed
from .receipt import Receipt, read

SCHEMA, RDF = "https://schema.org/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
METADATA, END_OF_METADATA = b"<metadata>", b"</metadata>"
END = "</svg>"
# the names of schema.org
NAMES = {"site": "publisher", "version": "version", "figure": "identifier", "sha256": "sha256"}
SHOWN = "mentions"  # of each record


def stamped(svg: str, receipt: Receipt) -> bytes:
    """An SVG with its receipt as the last thing in it."""
    told = written(receipt.of(sha256(svg.encode()).hexdigest()))
    return f"{svg.removesuffix(END)}{told}{END}".encode()


def written(receipt: Receipt) -> str:
    """A receipt as the element."""
    pieces = [f"<s:{name}>{escape(getattr(receipt, k))}</s:{name}>" for k, name in NAMES.items()]
    pieces += [f"<s:{SHOWN}>{escape(id_)}</s:{SHOWN}>" for id_ in receipt.records]
    return (
        f'<metadata><rdf:RDF xmlns:rdf="{RDF}" xmlns:s="{SCHEMA}">'
        f'<rdf:Description rdf:about="{escape(receipt.address)}">{"".join(pieces)}'
        f'<s:license rdf:resource="{LICENCE_URL}"/></rdf:Description></rdf:RDF></metadata>'
    )


def content_hash(content: bytes) -> str:
    """The hash of an SVG's content; nothing where its metadata hold more than a receipt, for a style may hide there."""
    bare, told = parted(content)
    receipt = found(content)
    if receipt and told != written(receipt).encode():
        return ""
    return sha256(bare).hexdigest()


def parted(content: bytes) -> tuple[bytes, bytes]:
    """An SVG without its metadata, and these."""
    start = content.find(METADATA)
    end = content.find(END_OF_METADATA, start) + len(END_OF_METADATA)
    if start < 0 or end < len(END_OF_METADATA):
        return content, b""
    return content[:start] + content[end:], content[start:end]


def found(content: bytes) -> Receipt | None:
    """The receipt of an SVG, or None where it has none."""
    about = parsed(content).find(f"{{*}}metadata//{{{RDF}}}Description[@{{{RDF}}}about]")
    if about is None or about.find(f"{{{SCHEMA}}}sha256") is None:
        return None
    told = {key: about.findtext(f"{{{SCHEMA}}}{name}") for key, name in NAMES.items()}
    records = [each.text for each in about.findall(f"{{{SCHEMA}}}{SHOWN}")]
    return read({**told, "address": about.get(f"{{{RDF}}}about"), "records": records})
