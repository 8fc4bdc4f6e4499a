"""The Content-Security-Policy of a finished page: its own files, and the inline scripts it came with."""

from __future__ import annotations

import base64
import re
from hashlib import sha256

SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
RUNS = re.compile(r"""\btype=["']?(?:text/javascript|module)\b""")
CHARSET = re.compile(r"<meta charset=[^>]*>")
RULES = (
    "default-src 'self'",
    "img-src 'self' data:",
    "style-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
)


def with_policy(html: str) -> str:
    """The page with its policy, right after the character set so that nothing runs before it."""
    rules = "; ".join((*RULES, " ".join(("script-src 'self'", *hashes(html)))))
    tag = f'<meta http-equiv="Content-Security-Policy" content="{rules}">'
    return CHARSET.sub(lambda m: m[0] + tag, html, count=1)


def hashes(html: str) -> list[str]:
    """The hash of each inline script that a browser would run, once each, in order."""
    found: dict[str, None] = {}
    for script in SCRIPT.finditer(html):
        attributes = script["attributes"]
        if "src=" in attributes or ("type=" in attributes and not RUNS.search(attributes)):
            continue
        # A browser reads every line break as one line feed before it hashes.
        code = script["code"].replace("\r\n", "\n").replace("\r", "\n")
        digest = base64.b64encode(sha256(code.encode()).digest()).decode()
        found[f"'sha256-{digest}'"] = None
    return list(found)
