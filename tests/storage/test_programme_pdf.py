"""The PDF as save file: what comes back, after whom, and what a hostile one can do."""

from __future__ import annotations

import io
import subprocess
import tracemalloc
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import page as checker
import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Dictionary, Name, ObjectStreamMode, StreamDecodeLevel

from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme
from soleus.errors import UserError
from soleus.handout.export import handout_pdf
from soleus.handout.handout import make_pages
from soleus.handout.options import HandoutOptions, Library
from soleus.handout.pdf.pdf_save import lengths_hold
from soleus.storage.content.content import load_exercises, load_presentations, load_templates
from soleus.storage.exchange.programme_pdf import (
    LARGEST_PDF,
    LARGEST_PROGRAMME,
    TYPE,
    open_file,
    programme_from_pdf,
    programme_in_pdf,
)
from soleus.storage.records.programme_file import ProgrammeFile, programme_to_bytes, save_programme

TEMPLATES = {each.id: each for each in load_templates()}
NOTE = "Prefers mornings – dépôt 3 × 15 \N{LEG}"


@cache
def library() -> Library:
    return Library(
        {each.id: each for each in load_exercises()},
        {each.id: each for each in load_presentations()},
    )


def patients(template: str) -> Programme:
    return replace(
        TEMPLATES[template].programme, reference="JM-0412", side=BodySide.LEFT, note=NOTE
    )


@cache
def exported(template: str = "foot", *, embed: bool = True) -> bytes:
    programme = patients(template)
    options = HandoutOptions(date=date(2026, 11, 22), embed=embed)
    pages = make_pages(programme, library(), options)
    return handout_pdf(pages, programme, library(), options)


@cache
def expected(template: str = "foot") -> ProgrammeFile:
    programme = patients(template)
    used = {each["id"] for each in exercises_in(programme)}
    kept = (library().exercises[each] for each in sorted(used))
    return ProgrammeFile(programme, tuple(kept))


def exercises_in(programme: Programme) -> list[dict[str, Any]]:
    import json

    found: list[dict[str, Any]] = json.loads(
        programme_to_bytes(programme, library().exercises.values())
    )["exercises"]
    return found


def sentence(data: bytes) -> str:
    with pytest.raises(UserError) as caught:
        programme_in_pdf(data, "F.pdf")
    text = str(caught.value)
    assert text.endswith(".")
    assert "F.pdf" in text
    return text


def with_stream(content: bytes, **entries: Any) -> bytes:
    """A handout whose programme was replaced by *content* as it stands."""
    with pikepdf.open(io.BytesIO(exported())) as pdf:
        private = pdf.Root.PieceInfo.Soleus.Private
        private.write(content, filter=entries.pop("Filter", None))
        for name, value in entries.items():
            private[f"/{name}"] = value
        return saved(pdf, stream_decode_level=StreamDecodeLevel.none, compress_streams=False)


def saved(pdf: pikepdf.Pdf, **how: Any) -> bytes:
    out = io.BytesIO()
    pdf.save(out, **how)
    return out.getvalue()


# ---------------------------------------------------------------- what comes back


@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_the_programme_comes_back_identical(template: str, tmp_path: Path) -> None:
    file = tmp_path / "F.pdf"
    file.write_bytes(exported(template))
    assert programme_from_pdf(file) == expected(template)


@pytest.mark.parametrize(
    "profile", [checker.ValidationProfile.PDF_UA_1, checker.ValidationProfile.PDF_A_2A]
)
@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_a_pdf_that_carries_it_is_as_accessible_and_archivable(
    template: str, profile: checker.ValidationProfile
) -> None:
    report = checker.validate_pdf_bytes(exported(template), profile=profile)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert lengths_hold(exported(template))


def test_it_costs_a_few_kilobytes() -> None:
    for template in TEMPLATES:
        extra = len(exported(template)) - len(exported(template, embed=False))
        assert 0 < extra < 20_000


def test_nothing_can_be_read_of_the_patient_without_taking_it_out() -> None:
    data = exported()
    assert b"JM-0412" not in data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert set(pdf.docinfo.keys()) == {"/Title", "/Producer"}
        assert "JM-0412" not in pdf.Root.Metadata.read_bytes().decode()
        moments = {str(pdf.Root.PieceInfo.Soleus.LastModified)}
        moments |= {str(each.obj.LastModified) for each in pdf.pages}
        assert moments == {"D:20000101000000Z"}
        assert not pdf.attachments


def test_it_can_be_left_out() -> None:
    assert b"PieceInfo" not in exported(embed=False)
    assert "carries no programme" in sentence(exported(embed=False))


def test_one_way_opens_both_kinds_of_file(tmp_path: Path) -> None:
    pdf, own = tmp_path / "renamed.soleus", tmp_path / "own.pdf"
    pdf.write_bytes(exported())
    titled = replace(patients("foot"), title="%PDF-1.7 in a title")
    save_programme(own, titled, library().exercises.values())
    assert open_file(pdf) == expected()
    assert open_file(own).programme == titled


# ---------------------------------------------------------------- saved again by others

AGAIN: dict[str, dict[str, Any]] = {
    "object streams": {"object_stream_mode": ObjectStreamMode.generate, "recompress_flate": True},
    "no object streams": {"object_stream_mode": ObjectStreamMode.disable},
    "for the web": {"linearize": True},
    "unpacked": {"stream_decode_level": StreamDecodeLevel.all, "compress_streams": False},
    "laid open": {"qdf": True},
    "older version": {"force_version": "1.4", "object_stream_mode": ObjectStreamMode.disable},
}


@pytest.mark.parametrize("how", AGAIN.values(), ids=AGAIN)
def test_a_pdf_that_was_saved_again_still_opens(how: dict[str, Any]) -> None:
    with pikepdf.open(io.BytesIO(exported("at_mid"))) as pdf:
        pdf.docinfo["/Author"] = "Another program"
        assert programme_in_pdf(saved(pdf, **how), "F.pdf") == expected("at_mid")


def test_a_note_added_by_a_viewer_does_no_harm() -> None:
    """Viewers append what changed: a new catalog and a table that points back."""
    data = exported()
    update = b"\n900 0 obj\n<< /Type /Annot /Subtype /Text >>\nendobj\n"
    assert programme_in_pdf(data + update + b"trailer\n<< /Size 901 >>\n%%EOF\n", "F.pdf")


def test_one_page_taken_out_or_put_into_a_letter_brings_it_along() -> None:
    with pikepdf.open(io.BytesIO(exported())) as handout, pikepdf.new() as letter:
        letter.add_blank_page()
        letter.pages.append(handout.pages[-1])
        assert programme_in_pdf(saved(letter), "F.pdf") == expected()


def joined(tmp_path: Path, *files: bytes) -> bytes:
    names = []
    for number, data in enumerate(files):
        name = tmp_path / f"{number}.pdf"
        name.write_bytes(data)
        names.append(str(name))
    subprocess.run(["pdfunite", *names, str(tmp_path / "all.pdf")], check=True)
    return (tmp_path / "all.pdf").read_bytes()


def test_the_same_handout_twice_is_one_programme(tmp_path: Path) -> None:
    assert programme_in_pdf(joined(tmp_path, exported(), exported()), "F.pdf") == expected()


def test_two_patients_in_one_pdf_are_not_mixed_up(tmp_path: Path) -> None:
    both = joined(tmp_path, exported("foot"), exported("neural"))
    assert "carries 2 different programmes" in sentence(both)


# ---------------------------------------------------------------- damaged and hostile


@pytest.mark.parametrize("level", [2, 4, 6])
def test_a_locked_pdf_says_so(level: Any) -> None:
    with pikepdf.open(io.BytesIO(exported())) as pdf:
        how = pikepdf.Encryption(owner="a", user="b", R=level, aes=level > 2, metadata=level > 2)
        assert "locked with a password" in sentence(saved(pdf, encryption=how))


def packed(size: int) -> bytes:
    packing = zlib.compressobj(9)
    block = bytes(1_000_000)
    return b"".join(packing.compress(block) for _ in range(size // len(block))) + packing.flush()


def test_a_bomb_is_put_out_in_little_memory() -> None:
    data = with_stream(packed(1_000_000_000), Filter=Name.FlateDecode)
    assert len(data) < 1_500_000
    tracemalloc.start()
    try:
        text = sentence(data)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert "unpacks to more than 12 MB" in text
    assert peak < 6 * LARGEST_PROGRAMME


def test_a_bomb_in_a_bomb_is_too() -> None:
    twice = zlib.compress(packed(500_000_000), 9)
    chain = pikepdf.Array([Name.FlateDecode, Name.FlateDecode])
    assert "MB" in sentence(with_stream(twice, Filter=chain))


def test_many_bombs_are_not_all_tried() -> None:
    start = exported().index(TYPE.encode())
    bomb = packed(50_000_000)
    one = b"9 0 obj\n<< /Type /%s /Filter /FlateDecode /Length %d >>\nstream\n" % (
        TYPE.encode(),
        len(bomb),
    )
    data = exported()[: start - 200] + (one + bomb + b"\nendstream\nendobj\n") * 300
    assert "unpacks to more than 12 MB" in sentence(data)


HOSTILE: dict[str, tuple[bytes, str]] = {
    "no JSON": (b"\x00\xff" * 50, "is damaged or no programme file"),
    "another's JSON": (b'{"a": 1}', "is not a Soleus programme"),
    "a list": (b"[]", "is not a Soleus programme"),
    "bottomless": (b"[" * 1_000_000, "too deep to follow"),
    "a key twice": (b'{"a": 1, "a": 2}', "stands twice"),
    "a newer version": (b'{"format": "soleus-programme", "version": 99}', "newer Soleus"),
    "wrong types": (
        b'{"format": "soleus-programme", "version": 1, "programme": {"id": 5}, "exercises": []}',
        "programme.id: 5 is not text",
    ),
    "a path for an id": (
        b'{"format": "soleus-programme", "version": 1, "programme": {"id": "p", "stages": '
        b'[{"id": "../../x"}]}, "exercises": []}',
        "is missing",
    ),
    "nothing": (b"", "damaged"),
}


@pytest.mark.parametrize(("content", "words"), HOSTILE.values(), ids=HOSTILE)
def test_what_is_no_programme_ends_in_a_sentence(content: bytes, words: str) -> None:
    assert words in sentence(with_stream(content))
    assert words in sentence(with_stream(zlib.compress(content), Filter=Name.FlateDecode))


FILTERS: dict[str, tuple[Callable[[bytes], bytes], Any]] = {
    "hexadecimal": (lambda raw: raw.hex().encode() + b">", Name.ASCIIHexDecode),
    "base 85": (
        lambda raw: __import__("base64").a85encode(zlib.compress(raw)) + b"~>",
        pikepdf.Array([Name.ASCII85Decode, Name.FlateDecode]),
    ),
}


@pytest.mark.parametrize(("pack", "name"), FILTERS.values(), ids=FILTERS)
def test_other_packings_are_undone(pack: Callable[[bytes], bytes], name: Any) -> None:
    raw = programme_to_bytes(patients("foot"), library().exercises.values())
    assert programme_in_pdf(with_stream(pack(raw), Filter=name), "F.pdf") == expected()


def test_an_unknown_packing_is_named() -> None:
    found = sentence(with_stream(b"x", Filter=Name("/JBIG2Decode")))
    assert "does not know (JBIG2Decode)" in found


def test_a_length_that_stands_elsewhere_or_lies_is_survived() -> None:
    data = exported()
    at = data.index(f"/{TYPE}".encode())
    head = data.index(b"/Length ", data.rindex(b" obj", 0, at))
    end = data.index(b" ", head + 8)
    digits = end - head - 8
    elsewhere = data[: head + 8] + b"7 0 R".ljust(digits) + data[end + max(5 - digits, 0) :]
    assert programme_in_pdf(elsewhere, "F.pdf") == expected()
    short = data[:head] + b"/Length 9 /X" + data[head + len(b"/Length") :]
    assert "its end is missing" in sentence(short)
    huge = data[: head + 8] + b"9" * digits + data[end:]
    assert programme_in_pdf(huge, "F.pdf") == expected()


def test_a_cut_pdf_gives_the_programme_or_a_sentence() -> None:
    data = exported()
    for end in range(0, len(data), 313):
        with suppress(UserError):
            assert programme_in_pdf(data[:end], "F.pdf") == expected()
    at = data.index(f"/{TYPE}".encode())
    assert "cut off" in sentence(data[: at - 500])
    assert "its end is missing" in sentence(data[: at + 900])


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=200)
@given(st.data())
def test_a_garbled_pdf_never_surprises(data: st.DataObject) -> None:
    whole = exported()
    near = whole.index(f"/{TYPE}".encode())
    text = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 5))):
        start = data.draw(st.integers(near - 300, near + 6_000))
        text[start : start + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=20))
    with suppress(UserError):
        assert isinstance(programme_in_pdf(bytes(text), "F.pdf").programme, Programme)


def test_what_is_no_pdf_is_told(tmp_path: Path) -> None:
    assert "is no PDF" in sentence(b"")
    assert "is no PDF" in sentence(b"PK\x03\x04" + bytes(3_000))
    with pytest.raises(UserError, match="does not exist"):
        programme_from_pdf(tmp_path / "gone.pdf")


def test_a_huge_file_is_refused_before_it_is_searched(tmp_path: Path) -> None:
    path = tmp_path / "huge.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(LARGEST_PDF * 20)
    with pytest.raises(UserError, match=r"huge\.pdf is larger than 60 MB"):
        open_file(path)


def test_a_programme_too_large_to_travel_is_refused_before_anything_is_written() -> None:
    wordy = replace(patients("foot"), note="x" * (LARGEST_PROGRAMME + 1))
    with pytest.raises(UserError, match="too much to travel inside the PDF"):
        handout_pdf(make_pages(wordy, library()), wordy, library())


def test_names_inside_the_pdf_are_never_used_as_paths(tmp_path: Path) -> None:
    """The programme comes from its type alone; attachments and their names are not looked at."""
    with pikepdf.open(io.BytesIO(exported(embed=False))) as pdf:
        pdf.attachments["../../evil.soleus"] = b'{"format": "soleus-programme"}'
        pdf.Root.PieceInfo = Dictionary({"/../x": Dictionary({"/Private": "y"})})
        assert "carries no programme" in sentence(saved(pdf))
    assert list(tmp_path.iterdir()) == []
