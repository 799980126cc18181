"""The structure tree, metadata and bookmarks of a PDF, nested as PDF/UA-1 asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from soleus.assets import resource
from soleus.handout.lettering.bidi import has_letters_from_right
from soleus.handout.page import Box, Figure, Kind, PageItem, Raster, Shape, Step, Tag, TextRun
from soleus.handout.pdf.pdf_fields import Field, add_fields
from soleus.handout.pdf.pdf_links import Link, add_links
from soleus.handout.pdf.pdf_marks import POINTS
from soleus.handout.pdf.pdf_page import packed
from soleus.handout.pdf.pdf_save import saved

HEADING_LEVELS = {Kind.HEADING_1: 1, Kind.HEADING_2: 2, Kind.HEADING_3: 3, Kind.HEADING_4: 4}
PRODUCER = "Soleus"


@dataclass(slots=True)
class Element:
    """A structure element with its kids: elements, and (page, marked-content id) pairs."""

    kind: Kind
    kids: list[Element | tuple[int, int]] = field(default_factory=list)
    named: dict[Step | str, Element] = field(default_factory=dict)
    alt: str = ""
    area: tuple[float, float, float, float] | None = None
    said: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Bookmark:
    level: int
    text: str
    page: int
    top: float


@dataclass(slots=True)
class Marked:
    """Everything tagged so far, in reading order; ``boxes`` to fill in and ``links`` to open
    with their elements.
    """

    root: Element = field(default_factory=lambda: Element(Kind.SECTION))
    owners: dict[int, list[Element]] = field(default_factory=dict)
    bookmarks: list[Bookmark] = field(default_factory=list)
    headed: set[tuple[str, Tag]] = field(default_factory=set)
    boxes: list[tuple[Box, int, Element]] = field(default_factory=list)
    links: list[tuple[tuple[TextRun, ...], int, Element]] = field(default_factory=list)

    def add(self, tag: Tag, page: int, items: tuple[PageItem, ...], language: str = "") -> int:
        """Note that *items* on *page* belong to *tag*. Returns the marked-content id.

        *language* of the items where it is not the document's own.
        """
        element = self._part(language)
        for step in tag:
            child = element.named.get(step)
            if child is None:
                child = Element(step.kind)
                element.named[step] = child
                element.kids.append(child)
            element = child
        owners = self.owners.setdefault(page, [])
        place = len(owners)
        owners.append(element)
        element.kids.append((page, place))
        element.said = _joined(element.said, items)
        for item in items:
            if isinstance(item, Figure | Shape | Raster):
                element.alt = item.alt
                right, bottom = item.x + item.width, item.y + item.height
                element.area = (item.x, item.y, right, bottom)
            elif isinstance(item, Box) and item.field:
                self.boxes.append((item, page, element))
        linked = tuple(item for item in items if isinstance(item, TextRun) and item.link)
        if linked:
            self.links.append((linked, page, element))
        self._bookmark(tag, page, items, language)
        return place

    def _part(self, language: str) -> Element:
        """The document itself, or its part in another language."""
        if not language:
            return self.root
        if language not in self.root.named:
            part = Element(Kind.SECTION, language=language)
            self.root.named[language] = part
            self.root.kids.append(part)
        return self.root.named[language]

    def _bookmark(self, tag: Tag, page: int, items: tuple[PageItem, ...], language: str) -> None:
        level = HEADING_LEVELS.get(tag[-1].kind)
        runs = [item for item in items if isinstance(item, TextRun)]
        if level is None or not runs or (language, tag) in self.headed:
            return
        self.headed.add((language, tag))
        text = " ".join(run.text.strip() for run in runs).replace("\u00a0", " ")
        self.bookmarks.append(Bookmark(level, text, page, runs[0].baseline - 10.0))


def _joined(before: str, items: tuple[PageItem, ...]) -> str:
    """The words of an element so far and of *items*, in the order in which they are read."""
    words = before
    baseline = 0.0
    for item in items:
        if isinstance(item, TextRun):
            apart = words and not words.endswith(" ") and item.baseline != baseline
            words += (" " if apart else "") + item.text
            baseline = item.baseline
    return words


@dataclass(frozen=True, slots=True)
class Ending:
    """What the file is called and in which language, what travels inside, how it is used.

    subject     what else is to be known of it, for those who look at its properties
    """

    title: str
    language: str
    programme: bytes = b""
    form_fields: bool = False
    tagged: bool = True
    subject: str = ""


def finish(pdf: pikepdf.Pdf, marked: Marked, ending: Ending) -> bytes:
    """*pdf* with structure, metadata, bookmarks, and the programme's file if given, as bytes."""
    if ending.tagged:
        _add_structure(pdf, marked, fields=ending.form_fields)
        _add_bookmarks(pdf, marked.bookmarks)
    _add_metadata(pdf, ending)
    if ending.programme:
        # Here, not above: reading programmes back takes more than a sheet needs.
        from soleus.storage.exchange.programme_pdf import carry

        carry(pdf, ending.programme)
    return saved(pdf)


def _add_structure(pdf: pikepdf.Pdf, marked: Marked, *, fields: bool) -> None:
    pages = [page.obj for page in pdf.pages]
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    made: dict[int, pikepdf.Object] = {}
    document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root))
    document.K = Array(list(_kids(pdf, marked.root, document, pages, made)))
    root.K = Array([document])
    numbers = Array()
    for index, page in enumerate(pages):
        page.StructParents = index
        page.Tabs = Name.S
        owners = Array([made[id(owner)] for owner in marked.owners.get(index, [])])
        numbers.append(index)
        numbers.append(pdf.make_indirect(owners))
    links = [Link(runs, page, made[id(owner)]) for runs, page, owner in marked.links]
    free = add_links(pdf, links, numbers, len(pages))
    if fields:
        boxes = [Field(box, page, made[id(owner)]) for box, page, owner in marked.boxes]
        free = add_fields(pdf, boxes, numbers, free)
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    root.ParentTreeNextKey = free
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def _kids(
    pdf: pikepdf.Pdf,
    element: Element,
    parent: pikepdf.Object,
    pages: Sequence[pikepdf.Object],
    made: dict[int, pikepdf.Object],
) -> Iterator[pikepdf.Object]:
    for kid in element.kids:
        if isinstance(kid, tuple):
            page, place = kid
            yield Dictionary(Type=Name.MCR, Pg=pages[page], MCID=place)
            continue
        child = pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{kid.kind.pdf_name}"), P=parent)
        )
        made[id(kid)] = child
        child.K = Array(list(_kids(pdf, kid, child, pages, made)))
        _add_attributes(child, kid, pages)
        yield child


def _add_attributes(
    made: pikepdf.Object, element: Element, pages: Sequence[pikepdf.Object]
) -> None:
    if element.language:
        made.Lang = String(element.language)
    if element.said and has_letters_from_right(element.said):
        # The glyphs stand from left to right; this is what they say, as it is read.
        made.ActualText = String(element.said.replace("\u00a0", " ").strip())
    match element.kind:
        case Kind.COLUMN_HEADER:
            made.A = Dictionary(O=Name.Table, Scope=Name.Column)
        case Kind.ROW_HEADER:
            made.A = Dictionary(O=Name.Table, Scope=Name.Row)
        case Kind.LIST:
            made.A = Dictionary(O=Name.List, ListNumbering=Name("/None"))
        case Kind.FIGURE:
            made.Alt = String(element.alt)
            if element.area is not None:
                page = next(kid[0] for kid in element.kids if isinstance(kid, tuple))
                height = float(pages[page].MediaBox[3])
                left, top, right, bottom = (side * POINTS for side in element.area)
                box = [left, height - bottom, right, height - top]
                corners = Array([round(side, 2) for side in box])
                made.A = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=corners)


def _add_bookmarks(pdf: pikepdf.Pdf, bookmarks: list[Bookmark]) -> None:
    if not bookmarks:
        return
    with pdf.open_outline() as outline:
        path: list[tuple[int, list[pikepdf.OutlineItem]]] = [(0, outline.root)]
        for each in bookmarks:
            while path[-1][0] >= each.level:
                path.pop()
            height = float(pdf.pages[each.page].MediaBox[3])
            item = pikepdf.OutlineItem(
                each.text, each.page, "XYZ", left=0, top=round(height - each.top * POINTS, 2)
            )
            path[-1][1].append(item)
            path.append((each.level, item.children))


def _add_metadata(pdf: pikepdf.Pdf, ending: Ending) -> None:
    """Title and language, and the claim to be PDF/UA-1 and PDF/A-2A. No author, no dates.

    What is not tagged claims to last (PDF/A-2B) and no more.
    """
    title, language = ending.title, ending.language
    pdf.Root.Lang = String(language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=String(title), Producer=PRODUCER))
    if ending.subject:
        pdf.trailer.Info.Subject = String(ending.subject)
    metadata = pdf.make_stream(_xmp(ending).encode())
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = metadata
    pdf.Root.OutputIntents = Array([_output_intent(pdf)])


def _xmp(ending: Ending) -> str:
    text = escape(ending.title, quote=False)
    level = "A" if ending.tagged else "B"
    about = escape(ending.subject, quote=False)
    subject = (
        "<dc:description><rdf:Alt>"
        f'<rdf:li xml:lang="x-default">{about}</rdf:li></rdf:Alt></dc:description>\n'
    )
    reading = "<pdfuaid:part>1</pdfuaid:part>\n" if ending.tagged else ""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        '<rdf:Description rdf:about=""\n'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"\n'
        ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/"\n'
        ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"\n'
        ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\n'
        "<dc:format>application/pdf</dc:format>\n"
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{text}</rdf:li></rdf:Alt></dc:title>\n'
        f"{subject if about else ''}"
        f"<dc:language><rdf:Bag><rdf:li>{escape(ending.language)}</rdf:li></rdf:Bag></dc:language>\n"
        f"<pdf:Producer>{PRODUCER}</pdf:Producer>\n"
        f"<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>{level}</pdfaid:conformance>\n"
        f"{reading}"
        "</rdf:Description>\n"
        f"{UA_SCHEMA}"
        "</rdf:RDF>\n</x:xmpmeta>\n"
        '<?xpacket end="w"?>'
    )


UA_SCHEMA = """\
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
"""PDF/A wants to be told of the one property that it does not know."""


def _output_intent(pdf: pikepdf.Pdf) -> pikepdf.Object:
    profile = packed(pdf, resource("colour", "sRGB2014.icc").read_bytes())
    profile.N = 3
    condition = "sRGB IEC61966-2.1"
    return pdf.make_indirect(
        Dictionary(
            Type=Name.OutputIntent,
            S=Name.GTS_PDFA1,
            OutputConditionIdentifier=String(condition),
            RegistryName=String("http://www.color.org"),
            Info=String(condition),
            DestOutputProfile=profile,
        )
    )
