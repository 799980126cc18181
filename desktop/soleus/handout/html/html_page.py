"""The handout as one web page: a phone opens it without a network, ticks stay on the device.

Everything is inside: style, script and pictures. Its policy forbids it to load anything.
"""

from __future__ import annotations

import base64
from dataclasses import replace
from hashlib import sha256
from html import escape

from soleus.assets import resource
from soleus.domain.programme import Programme
from soleus.figures.display.style import Style
from soleus.handout.blocks import Content, Letterhead
from soleus.handout.checks.check_words import block_texts
from soleus.handout.compose.compose import compose
from soleus.handout.handout import PLAIN
from soleus.handout.html.html_blocks import Parts, block_html, letterhead
from soleus.handout.html.html_figures import (
    DETAILS,
    NO_PICTURES,
    Figures,
    MotionSource,
    draw_figures,
    no_motions,
    shown_pictures,
)
from soleus.handout.options import FigureSource, HandoutOptions, Library, no_figures
from soleus.handout.page import MOST_BYTES
from soleus.handout.words.wording import Wording, load_wording

SAID_BY_SCRIPT = {
    "clear": "html.clear",
    "undo": "html.undo",
    "play": "html.play",
    "stop": "html.stop",
    "halt": "html.timer-stop",
    "ready": "html.ready",
    "go": "html.go",
    "again": "html.again",
}


def html_page(
    programme: Programme,
    library: Library,
    options: HandoutOptions = PLAIN,
    figures: FigureSource = no_figures,
    motions: MotionSource = no_motions,
    style: Style | None = None,
) -> bytes:
    """The handout as a page of less than 500 KB; *style* is that of its pictures.

    Pictures move as far as that leaves room, else they stand still, else words do.

    Raises:
        UserError: when the language or an exercise is not there.

    """
    content = compose(programme, library, options, figures)
    wording = load_wording(content.language)
    doses = {card.id: card.dose for _, _, card in programme.cards()}
    parts = Parts(wording, {}, doses, options.clinic.phone)
    shown = shown_pictures(content, programme, library, motions)
    room = MOST_BYTES - len(_page(content, NO_PICTURES, parts).encode()) - 1
    for detail in DETAILS:
        drawn = draw_figures(shown, detail, style or Style(), wording, room)
        while drawn is not None:
            page = _page(content, drawn, replace(parts, pictures=drawn.by_card)).encode()
            if len(page) < MOST_BYTES:
                return page
            # Names and controls around the pictures take a little too.
            room -= len(page) - MOST_BYTES + 1
            drawn = draw_figures(shown, detail, style or Style(), wording, room)
    # Without pictures the steps say what they would have shown.
    content = compose(programme, library, options, no_figures)
    return _page(content, NO_PICTURES, parts).encode()


def _page(content: Content, figures: Figures, parts: Parts) -> str:
    wording = parts.wording
    style = _resource("page.css") + figures.rules
    script = _resource("page.js")
    body = _body(content, parts)
    said = "".join(
        f' data-{name}="{escape(wording.say(key))}"' for name, key in SAID_BY_SCRIPT.items()
    )
    sheet = sha256(_words(content).encode()).hexdigest()[:16]
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(content.language)}" dir="{wording.direction}" '
        f'data-sheet="{sheet}"{said}>\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(content.title)}</title>\n<style>{style}</style>\n</head>\n<body>\n{body}"
        f"{figures.motions}\n<script>{script}</script>\n</body>\n</html>\n"
    )


def _body(content: Content, parts: Parts) -> str:
    wording = parts.wording
    head = "".join(
        letterhead(block, parts) for block in content.blocks if isinstance(block, Letterhead)
    )
    blocks = "\n".join(
        block_html(block, place, parts) for place, block in enumerate(content.blocks)
    )
    foot = f"<footer><p>{escape(content.footer.left)}</p></footer>" if content.footer.left else ""
    return f"{head}<main>\n{blocks}\n{_tools(wording)}</main>\n{foot}"


def _tools(wording: Wording) -> str:
    """What only a screen needs: whether ticks are kept, to clear them, to print."""
    return (
        '<section class="screen">'
        f'<p class="kept" role="note" hidden>{escape(wording.say("html.kept"))}</p>'
        f'<p class="not-kept" role="note" hidden>{escape(wording.say("html.not-kept"))}</p>'
        f'<div class="tools"><button type="button" class="clear" hidden>'
        f"{escape(wording.say('html.clear'))}</button>"
        f'<button type="button" class="print" hidden>{escape(wording.say("html.print"))}</button>'
        "</div></section>"
    )


def _words(content: Content) -> str:
    """What tells this sheet from another one, so that ticks of an older one do not come back."""
    lines = [content.language, content.title, content.footer.left]
    for block in content.blocks:
        lines += block_texts(block)
    return "\n".join(lines)


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}"


def _resource(name: str) -> str:
    return resource("web", name).read_text(encoding="utf-8")
