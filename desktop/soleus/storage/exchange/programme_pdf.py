"""The PDF as save file: the programme travels inside the exported handout.

It lies in the private data of the document and of each page (/PieceInfo), not in an attached
file: PDF/A-2 allows no attachment but PDF/A itself, archives of hospitals refuse PDF/A-3,
mail filters take attachments out, and a page that is merged into another PDF brings its
private data along.

Reading never parses the PDF. The dictionary of a stream always stands in plain bytes, however
a viewer saved the file again, so its own type is looked for and what follows is unpacked up
to a limit. A damaged, hostile or huge file therefore costs no more than reading it once.
"""

from __future__ import annotations

import binascii
import re
import zlib
from base64 import a85decode
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from soleus.errors import UserError
from soleus.storage.files import read_file
from soleus.storage.records.programme_file import (
    ProgrammeFile,
    open_programme,
    programme_from_bytes,
)

if TYPE_CHECKING:
    import pikepdf

TYPE = "SoleusProgramme"
PIECE = "Soleus"
LARGEST_PDF = 60_000_000
"""Bytes. A handout has under half a million; a bundle of letters and scans has some millions."""
LARGEST_PROGRAMME = 12_000_000
"""Bytes when unpacked: thirty exercises with two photos each. Without any it takes 200 kB."""
MOST_TRIED = 16
"""Programmes that are looked at in one file."""
NO_MOMENT = "D:20000101000000Z"
"""The format asks for a date of change; a true one would say when the patient was here."""

_TYPE = re.compile(rb"/" + TYPE.encode() + rb"(?=[\s/<>\[\]()])")
_STREAM = re.compile(rb">>\s*stream(?:\r\n|\n|\r)")
_HEAD = 2_000  # bytes: the most that a stream's dictionary takes
_LENGTH = re.compile(rb"/Length\s+(\d+)(?!\s+\d+\s+R)(?=\D)")
_FILTER = re.compile(rb"/Filter\s*(?:/(\w+)|\[([^\]]*)\])")
_LOCKED = re.compile(rb"/Encrypt\s*(?:\d+\s+\d+\s+R|<<)")


class _DamagedError(Exception):
    """Why the stream cannot be unpacked, as the rest of a sentence."""


def carry(pdf: pikepdf.Pdf, programme: bytes) -> None:
    """Put the bytes of a programme's file into *pdf*.

    Raises:
        UserError: the programme is too large to travel.

    """
    from pikepdf import Dictionary, Name, String

    if len(programme) > LARGEST_PROGRAMME:
        raise UserError(
            f"The programme takes more than {LARGEST_PROGRAMME // 1_000_000} MB, too much to "
            "travel inside the PDF. Nothing was written. Take photos out of its exercises, or "
            "switch off in the settings that the programme travels along."
        )
    private = pdf.make_stream(b"")
    private.write(zlib.compress(programme, 9), filter=Name.FlateDecode)
    private.Type = Name(f"/{TYPE}")
    data = Dictionary({"/LastModified": String(NO_MOMENT), "/Private": private})
    piece = pdf.make_indirect(Dictionary({f"/{PIECE}": data}))
    pdf.Root.PieceInfo = piece
    for page in pdf.pages:
        page.obj.PieceInfo = piece
        page.obj.LastModified = String(NO_MOMENT)


def open_file(path: Path) -> ProgrammeFile:
    """The programme in the file at *path*, be it a PDF or a programme's own file.

    Raises:
        UserError: as `open_programme` and `programme_from_pdf`.

    """
    head = read_file(path, 1023).removeprefix(b"\xef\xbb\xbf").lstrip()
    called_pdf = path.suffix.lower() == ".pdf"
    if not head.startswith(b"{") and (called_pdf or b"%PDF-" in head):
        return programme_from_pdf(path)
    return open_programme(path)


def programme_from_pdf(path: Path) -> ProgrammeFile:
    """The programme that the PDF at *path* carries, with its exercises.

    Raises:
        UserError: not there, no PDF, too large, without a programme, locked with a password,
            joined from several handouts, or damaged where the programme lies.

    """
    data = read_file(path, LARGEST_PDF)
    if len(data) > LARGEST_PDF:
        raise UserError(
            f"{path.name} is larger than {LARGEST_PDF // 1_000_000} MB, which no handout is. "
            "It was left as it is. Open the PDF that Soleus exported."
        )
    return programme_in_pdf(data, path.name)


def programme_in_pdf(data: bytes, name: str) -> ProgrammeFile:
    """As `programme_from_pdf`, of a PDF's bytes; *name* is what messages call it."""
    if b"%PDF-" not in data[:1024]:
        raise UserError(f"{name} is no PDF. Choose a handout or a programme that Soleus saved.")
    found: dict[bytes, None] = {}
    damage = ""
    for start in _starts(data):
        try:
            found[_unpacked(data, start)] = None
        except _DamagedError as error:
            damage = str(error)
    if len(found) > 1:
        raise UserError(
            f"{name} carries {len(found)} different programmes, as joined PDFs do. "
            "It was left as it is. Open the handouts one by one."
        )
    for programme in found:
        return programme_from_bytes(programme, f"The programme in {name}")
    raise UserError(_refusal(data, name, damage))


def _refusal(data: bytes, name: str, damage: str) -> str:
    if damage and _LOCKED.search(data):
        return (
            f"{name} is locked with a password, so the programme in it cannot be read. "
            "It was left as it is. Save a copy without the password, then open that."
        )
    if damage:
        return (
            f"The programme in {name} is damaged: {damage}. The PDF was left as it is. "
            "Ask for it to be sent again, or open an older copy."
        )
    if b"%%EOF" not in data[-4096:]:
        return (
            f"{name} is cut off, and no programme is in the part that is there. "
            "It was left as it is. Ask for it to be sent again."
        )
    return (
        f"{name} carries no programme: it was exported without one, or Soleus did not make it. "
        "It was left as it is. Open the programme itself, or a PDF that carries it."
    )


def _starts(data: bytes) -> Iterator[re.Match[bytes]]:
    """Where the type of a programme's stream is named, the latest first."""
    found = list(_TYPE.finditer(data))
    yield from reversed(found[-MOST_TRIED:])


def _unpacked(data: bytes, named: re.Match[bytes]) -> bytes:
    """Content of the stream whose dictionary holds *named*."""
    body = _STREAM.search(data, named.end(), named.end() + _HEAD)
    if body is None:
        raise _DamagedError("its data are missing")
    opening = data.rfind(b" obj", max(named.start() - _HEAD, 0), named.start())
    head = data[max(opening, 0) : body.end()]
    length = _LENGTH.search(head)
    if length is not None:
        end = body.end() + int(length[1])
    else:
        closing = data.find(b"endstream", body.end())
        end = closing if closing >= 0 else len(data)
    content = data[body.end() : end]
    for filtered in _filters(head):
        content = _without(filtered, content)
    return content


def _filters(head: bytes) -> list[str]:
    found = _FILTER.search(head)
    if found is None:
        return []
    return (found[1] or found[2]).decode("latin-1").replace("/", " ").split()


def _without(name: str, content: bytes) -> bytes:
    """*content* with one filter undone, never more than the largest programme."""
    try:
        match name:
            case "FlateDecode":
                return _inflated(content)
            case "ASCIIHexDecode":
                digits = b"".join(content.partition(b">")[0].split())
                return binascii.unhexlify(digits + b"0" * (len(digits) % 2))
            case "ASCII85Decode":
                return a85decode(content.partition(b"~>")[0])
    except (ValueError, zlib.error) as error:
        raise _DamagedError("its data cannot be unpacked") from error
    raise _DamagedError(f"it is packed in a way that Soleus does not know ({name[:40]})")


def _inflated(content: bytes) -> bytes:
    unpacking = zlib.decompressobj()
    unpacked = unpacking.decompress(content, LARGEST_PROGRAMME + 1)
    if len(unpacked) > LARGEST_PROGRAMME:
        raise _DamagedError(f"it unpacks to more than {LARGEST_PROGRAMME // 1_000_000} MB")
    if not unpacking.eof:
        raise _DamagedError("its end is missing")
    return unpacked
