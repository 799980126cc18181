"""The handout beside its floors: the same marks through bare fpdf2, and through reportlab.

A tagged handout of 4 pages with 12 pictures: cold (a process of its own, imports included), warm,
and laid out anew for the preview after an edit; then a batch of many, with the memory it takes.

    python benchmarks/bench_handout.py [RUNS] [BATCH]

reportlab is left out where it is not installed.
"""

from __future__ import annotations

import io
import pickle
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from soleus.assets import resource_path
from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme
from soleus.figures.display.ink import inks
from soleus.figures.display.style import Style
from soleus.figures.keeping.gallery import shipped_gallery
from soleus.handout.figure_source import GalleryFigures
from soleus.handout.handout import make_pages
from soleus.handout.options import Clinic, Contents, HandoutOptions, Library
from soleus.handout.page import Box, Face, Figure, Line, Page, Sign, TextRun
from soleus.handout.pdf.figure_pdf import figure_operators
from soleus.handout.pdf.pdf_marks import POINTS, box_marks, line_marks, sign_marks
from soleus.storage.library import load_library

PICTURES = 12
CONTENTS = Contents(
    diary=False, gate=False, advice=False, contacts=False, equipment=False, sources=False
)
CLINIC = Clinic("Riverside Physiotherapy", "01234 567890")
OPTIONS = HandoutOptions(
    layout="standard12", contents=CONTENTS, clinic=CLINIC, date=date(2026, 11, 22), embed=False
)
COLD = """
import time
began = time.perf_counter()
import pickle, sys
programme, library, options = pickle.load(sys.stdin.buffer)
from soleus.handout.export import handout_pdf
from soleus.figures.keeping.gallery import shipped_gallery
from soleus.handout.figure_source import GalleryFigures
from soleus.handout.handout import make_pages
pages = make_pages(programme, library, options, GalleryFigures(shipped_gallery()))
handout_pdf(pages, programme, library, options)
print((time.perf_counter() - began) * 1000)
"""
FPDF2 = """
import time
began = time.perf_counter()
import fpdf
print((time.perf_counter() - began) * 1000)
"""


def sample() -> tuple[Programme, Library]:
    """A stage of twelve different exercises."""
    library = load_library()
    template = library.templates["at_mid"].programme
    cards = {card.exercise: card for _, _, card in template.cards() if card.exercise}
    for other in library.templates.values():
        for _, _, card in other.programme.cards():
            if len(cards) < PICTURES and card.exercise:
                cards.setdefault(card.exercise, replace(card, id=f"more-{len(cards)}"))
    stage = template.stages[1]
    block = replace(stage.blocks[0], cards=tuple(cards.values())[:PICTURES])
    stage = replace(stage, blocks=(block,))
    made = replace(
        template, stages=(stage,), current=stage.id, reference="JM-0412", side=BodySide.RIGHT,
        starts=(),
    )  # fmt: skip
    return made, Library(library.exercises, library.presentations)


def through_fpdf2(pages: tuple[Page, ...]) -> bytes:
    """The same marks without tags, with the library's own objects only."""
    from fpdf import FPDF

    document = FPDF(unit="pt")
    document.set_auto_page_break(auto=False)
    for face in Face:
        if any(run.face is face for page in pages for run in page.texts()):
            document.add_font(face.value, fname=resource_path("fonts", f"{face.value}.ttf"))
    for page in pages:
        document.add_page(format=(page.width * POINTS, page.height * POINTS))
        for item in page.items:
            match item:
                case TextRun():
                    document.set_font(item.face.value, size=item.size_pt)
                    document.text(item.x * POINTS, item.baseline * POINTS, item.text)
                case Box():
                    document._out(box_marks(item, page.height))
                case Line():
                    document._out(line_marks(item, page.height))
                case Sign():
                    document._out(sign_marks(item, page.height))
                case Figure(drawing=drawing) if drawing is not None:
                    size = (drawing.width * item.scale, drawing.height * item.scale)
                    place = (item.left, item.top, *size)
                    document._out(figure_operators(drawing, Style(), place, page.height))
    return bytes(document.output())


def through_reportlab(pages: tuple[Page, ...]) -> bytes:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    for face in (Face.REGULAR, Face.BOLD):
        path = str(resource_path("fonts", f"{face.value}.ttf"))
        pdfmetrics.registerFont(TTFont(face.value, path))
    out = io.BytesIO()
    canvas = Canvas(out, pageCompression=1)
    for page in pages:
        canvas.setPageSize((page.width * POINTS, page.height * POINTS))
        for item in page.items:
            match item:
                case TextRun():
                    canvas.setFont(item.face.value, item.size_pt)
                    y = (page.height - item.baseline) * POINTS
                    canvas.drawString(item.x * POINTS, y, item.text)
                case Box():
                    y = (page.height - item.bottom) * POINTS
                    size = (item.width * POINTS, item.height * POINTS, item.radius * POINTS)
                    fills = {"fill": int(bool(item.fill)), "stroke": int(bool(item.stroke))}
                    canvas.roundRect(item.x * POINTS, y, *size, **fills)
                case Line():
                    ends = (item.x1, page.height - item.y1, item.x2, page.height - item.y2)
                    canvas.line(*(end * POINTS for end in ends))
                case Figure() if item.drawing is not None:
                    _reportlab_figure(canvas, item, page.height)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _reportlab_figure(canvas: object, figure: Figure, height: float) -> None:
    canvas.saveState()
    canvas.translate(figure.left * POINTS, (height - figure.top) * POINTS)
    canvas.scale(figure.scale * POINTS, -figure.scale * POINTS)
    for ink in inks(figure.drawing, Style(), figure.scale):
        if ink.fill is not None:
            canvas.setFillColorRGB(*(part / 255 for part in ink.fill))
        if ink.line is not None:
            canvas.setStrokeColorRGB(*(part / 255 for part in ink.line))
            canvas.setLineWidth(ink.width / figure.scale)
        path = canvas.beginPath()
        for each in ink.paths:
            path.moveTo(*each.start)
            points = each.points
            for at in range(2, len(points), 6):
                path.curveTo(*points[at : at + 6])
        canvas.drawPath(path, fill=int(ink.fill is not None), stroke=int(ink.line is not None))
    canvas.restoreState()


def median_ms(work: Callable[[], object], runs: int) -> tuple[float, float]:
    """The first time and the median of the others, in milliseconds."""
    times = []
    for _ in range(runs + 1):
        began = time.perf_counter()
        work()
        times.append((time.perf_counter() - began) * 1000)
    return times[0], statistics.median(times[1:])


def process_ms(code: str, given: bytes, runs: int) -> float:
    """Median of what *code* prints, each time in a process of its own."""
    command = [sys.executable, "-c", code]
    done = (
        subprocess.run(command, capture_output=True, input=given, check=True) for _ in range(runs)
    )
    return statistics.median(float(each.stdout) for each in done)


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    batch = int(sys.argv[2]) if len(sys.argv) > 2 else 500
    from soleus.handout.export import handout_pdf

    programme, library = sample()
    figures = GalleryFigures(shipped_gallery())
    pages = make_pages(programme, library, OPTIONS, figures)
    count = sum(len(page.figures()) for page in pages)
    print(f"{len(pages)} pages, {count} pictures; {runs} runs, medians")
    _, floor = median_ms(lambda: through_fpdf2(pages), runs)
    size = len(through_fpdf2(pages)) / 1000
    print(f"{'bare fpdf2, no tags':<30}{floor:8.1f} ms {size:6.0f} kB   1.00")
    try:
        _, other = median_ms(lambda: through_reportlab(pages), runs)
        size = len(through_reportlab(pages)) / 1000
        print(f"{'reportlab, no tags':<30}{other:8.1f} ms {size:6.0f} kB   {other / floor:4.2f}")
    except ImportError:
        print("reportlab is not installed")
    data = handout_pdf(pages, programme, library, OPTIONS)
    _, ours = median_ms(lambda: handout_pdf(pages, programme, library, OPTIONS), runs)
    size = len(data) / 1000
    print(f"{'ours, tagged, from pages':<30}{ours:8.1f} ms {size:6.0f} kB   {ours / floor:4.2f}")
    _, whole = median_ms(
        lambda: handout_pdf(
            make_pages(programme, library, OPTIONS, figures), programme, library, OPTIONS
        ),
        runs,
    )
    print(f"{'ours, from the programme':<30}{whole:8.1f} ms {'':>9}   {whole / floor:4.2f}")
    turn = iter(range(10_000))

    def edit() -> None:
        changed = replace(programme, message=f"Changed {next(turn)} times.")
        make_pages(changed, library, OPTIONS, figures)

    _, preview = median_ms(edit, runs)
    print(f"{'preview: laid out anew':<30}{preview:8.1f} ms")
    used = {card.exercise for _, _, card in programme.cards()}
    own = Library({key: library.exercises[key] for key in used}, library.presentations)
    given = pickle.dumps((programme, own, OPTIONS))
    print(f"{'cold: import of fpdf2 alone':<30}{process_ms(FPDF2, b'', min(runs, 5)):8.1f} ms")
    print(f"{'cold, imports included':<30}{process_ms(COLD, given, min(runs, 5)):8.1f} ms")
    before = peak_mb()
    began = time.perf_counter()
    for _ in range(batch):
        edit()
        handout_pdf(pages, programme, library, OPTIONS)
    each = (time.perf_counter() - began) * 1000 / max(batch, 1)
    print(f"batch of {batch}: {each:.1f} ms each, memory {before:.0f} -> {peak_mb():.0f} MB")


if __name__ == "__main__":
    main()
