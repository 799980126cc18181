"""Drawings as self-contained SVG, still or moving, without scripts or outside files."""

from __future__ import annotations

from collections.abc import Iterable

from soleus.figures.display.display import Animation, Drawing, Path
from soleus.figures.display.ink import Ink, inks
from soleus.figures.display.style import Colour, Hatch, Style

FRAMES_PER_SECOND = 20.0
"""Of a moving picture; a file with more frames gets large and looks no smoother."""

_DECIMALS = 2


def svg(drawing: Drawing, style: Style, width_mm: float, title: str = "") -> str:
    """*drawing* as one SVG document, *width_mm* wide."""
    mm_per_m = width_mm / drawing.width
    return _document(drawing, width_mm, title, [_group(drawing, style, mm_per_m)])


def animated_svg(animation: Animation, style: Style, width_mm: float, title: str = "") -> str:
    """*animation* as one SVG document that plays out, hold and back for ever.

    Frames take turns by SMIL; a reader without it shows the end position.
    """
    first = animation.frames[0]
    mm_per_m = width_mm / first.width
    total = animation.timing.total_s
    shown = _schedule(animation)
    groups = []
    last = len(animation.frames) - 1
    for index in sorted({frame for frame, _ in shown}):
        values, times = ["none"], ["0"]
        for frame, start in shown:
            value = "inline" if frame == index else "none"
            if start == 0:
                values[0] = value
            elif value != values[-1]:
                values.append(value)
                times.append(f"{start / total:.4f}")
        animate = (
            f'<animate attributeName="display" calcMode="discrete" repeatCount="indefinite" '
            f'dur="{total:g}s" values="{";".join(values)}" keyTimes="{";".join(times)}"/>'
        )
        body = _group(animation.frames[index], style, mm_per_m)
        still = "inline" if index == last else "none"
        groups.append(f'<g display="{still}">{animate}{body}</g>')
    return _document(first, width_mm, title, groups)


def _schedule(animation: Animation) -> list[tuple[int, float]]:
    """Frames and the seconds at which they appear, over one repetition."""
    shown: list[tuple[int, float]] = []
    ticks = round(animation.timing.total_s * FRAMES_PER_SECOND)
    for tick in range(ticks):
        seconds = tick / FRAMES_PER_SECOND
        frame = animation.frame_at(seconds)
        if not shown or shown[-1][0] != frame:
            shown.append((frame, seconds))
    return shown


def _document(drawing: Drawing, width_mm: float, title: str, groups: Iterable[str]) -> str:
    height_mm = width_mm * drawing.height / drawing.width
    head = f"<title>{_escaped(title)}</title>" if title else ""
    size = f'width="{width_mm:.2f}mm" height="{height_mm:.2f}mm"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} '
        f'viewBox="0 0 {width_mm:.2f} {height_mm:.2f}" role="img" fill-rule="evenodd" '
        f'stroke-linecap="round" stroke-linejoin="round">{head}{"".join(groups)}</svg>\n'
    )


def _group(drawing: Drawing, style: Style, mm_per_m: float) -> str:
    parts = []
    hatches: dict[Hatch, str] = {}
    for ink in inks(drawing, style, mm_per_m):
        data = " ".join(_data(path, mm_per_m) for path in ink.paths)
        if ink.hatch is not None:
            name = hatches.setdefault(ink.hatch, _hatch_name(ink.hatch))
            parts.append(f'<path d="{data}" fill="{_colour(ink.fill)}"/>')
            parts.append(f'<path d="{data}" fill="url(#{name})"{_line(ink)}/>')
        else:
            parts.append(f'<path d="{data}" fill="{_colour(ink.fill)}"{_line(ink)}/>')
    patterns = "".join(_pattern(hatch, name) for hatch, name in hatches.items())
    return f"<defs>{patterns}</defs>{''.join(parts)}" if patterns else "".join(parts)


def _line(ink: Ink) -> str:
    if ink.line is None:
        return ""
    return f' stroke="{_colour(ink.line)}" stroke-width="{ink.width:.3g}"'


def _data(path: Path, mm_per_m: float) -> str:
    values = [round(value * mm_per_m, _DECIMALS) for value in path.points]
    words = [f"{value:g}" for value in values]
    data = f"M{words[0]} {words[1]}C{' '.join(words[2:])}"
    return data + "Z" if path.closed else data


def _hatch_name(hatch: Hatch) -> str:
    return f"h{round(hatch.spacing * 100)}a{round(hatch.angle) % 180}"


def _pattern(hatch: Hatch, name: str) -> str:
    s = hatch.spacing
    return (
        f'<pattern id="{name}" width="{s:g}" height="{s:g}" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate({-hatch.angle:g})"><path d="M0 {s / 2:g}H{s:g}" '
        f'stroke="#000" stroke-width="{hatch.width:g}"/></pattern>'
    )


def _colour(colour: Colour | None) -> str:
    return "none" if colour is None else "#" + "".join(f"{value:02x}" for value in colour)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
