"""The grammar of addresses: what is wrong with one, and how programs write it."""

from __future__ import annotations

import re
from urllib.parse import quote as percent
from urllib.parse import urlsplit, urlunsplit


def url_fault(text: str) -> str | None:
    """What is wrong with an address to link to, or None."""
    if not re.fullmatch(r"[!#-;=?-\[\]_a-z~]+", text, re.ASCII):
        return "the address holds a character that no address has"
    try:
        parts = urlsplit(text)
        port_is_wrong = parts.port == 0
    except ValueError:
        return "this is not an address"
    if parts.scheme not in ("http", "https"):
        return "an address starts with https:// or http://"
    if parts.username is not None or parts.password is not None:
        return "the address holds a user name"
    if not parts.hostname or "." not in parts.hostname or port_is_wrong:
        return "the address has no host"
    return None


def encoded(url: str) -> str:
    """An address as files and programs write it: no spaces, and ASCII only; what is encoded stays so."""
    scheme, host, *rest = urlsplit(url)
    name, colon, port = host.partition(":")
    if not name.isascii():
        name = name.encode("idna").decode()
    safe = "/%:@!$&'()*+,;=~?"
    rest = [percent(re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", each), safe=safe) for each in rest]
    return urlunsplit((scheme, name + colon + port, *rest))
