"""Photos of the clinic: small and bare on the way in, the same on every way out."""

from __future__ import annotations

import json
import struct
from contextlib import suppress
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from tests.storage.pictures import LEFT, RIGHT, bomb, halves, of_a_phone
from tests.storage.samples import exercise, programme
from tests.strategies import PHOTOS

from soleus.domain.exercise import Exercise, Variant, varied
from soleus.domain.photo import LONGEST_SIDE, MOST_BYTES, Photo
from soleus.errors import UserError
from soleus.storage.database.database import Database
from soleus.storage.records.clinic_items import ClinicStore
from soleus.storage.records.photos import LARGEST_FILE, make_photo, require_whole
from soleus.storage.records.programme_file import (
    open_programme,
    programme_from_bytes,
    programme_to_bytes,
    save_programme,
)
from soleus.storage.records.programmes import ProgrammeStore


def own(**fields: object) -> Exercise:
    return exercise("own-1", "Stair drop", **{"photos": PHOTOS, **fields})


def near(dot: object, colour: tuple[int, int, int]) -> bool:
    assert isinstance(dot, tuple)
    return all(abs(a - b) < 30 for a, b in zip(dot, colour, strict=True))


def kept(database: Database) -> int:
    with database.reading() as db:
        count: int = db.conn.execute("SELECT count(*) FROM photos").fetchone()[0]
        return count


# --- on the way in


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP"])
def test_a_large_picture_comes_in_small(kind: str) -> None:
    photo = make_photo(halves(3000, 1500, kind), "a picture", "  Standing  tall ")
    image = Image.open(BytesIO(photo.data))
    assert image.format == "JPEG"
    assert image.size == (photo.width, photo.height) == (LONGEST_SIDE, LONGEST_SIDE // 2)
    assert photo.alt == "Standing tall"
    assert near(image.getpixel((20, 20)), LEFT)
    assert near(image.getpixel((photo.width - 20, 20)), RIGHT)


def test_a_phones_picture_stands_upright_and_tells_nothing() -> None:
    data = of_a_phone(800, 400)
    assert b"SECRET" in data
    photo = make_photo(data, "a picture")
    assert b"SECRET" not in photo.data
    assert b"Exif" not in photo.data
    image = Image.open(BytesIO(photo.data))
    assert not image.getexif()
    # Turned a quarter to the right: what was left is now above.
    assert image.size == (400, 800)
    assert near(image.getpixel((200, 20)), LEFT)
    assert near(image.getpixel((200, 780)), RIGHT)


def test_what_is_clear_becomes_white() -> None:
    image = Image.new("RGBA", (200, 200), (0, 0, 0, 0))
    out = BytesIO()
    image.save(out, "PNG")
    photo = make_photo(out.getvalue(), "a picture")
    assert near(Image.open(BytesIO(photo.data)).getpixel((100, 100)), (255, 255, 255))


def test_noise_is_made_small_enough_too() -> None:
    out = BytesIO()
    Image.effect_noise((1200, 1200), 90).save(out, "PNG")
    assert len(make_photo(out.getvalue(), "noise").data) <= MOST_BYTES


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no picture of a kind"),
        (b"%PDF-1.7 nothing", "no picture of a kind"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no picture of a kind"),
        (halves(400, 300)[:2000], "damaged"),
        (halves(400, 300, "PNG")[:200], "damaged"),
        (halves(400, 300, "GIF"), "no picture of a kind"),
        (halves(40, 30), "smaller than 64 pixels"),
        (bomb(), "more than 80 million pixels"),
        (b"\xff\xd8\xff" + bytes(LARGEST_FILE), "larger than 40 MB"),
    ],
    ids=["empty", "pdf", "svg", "cut", "cut png", "gif", "tiny", "bomb", "huge"],
)
def test_what_cannot_be_used_is_told_in_one_sentence_each(data: bytes, why: str) -> None:
    with pytest.raises(UserError) as caught:
        make_photo(data, "stair.jpg")
    told = str(caught.value)
    assert told.startswith("stair.jpg cannot be used as a photo: ")
    assert why in told
    assert "Nothing was changed." in told


def test_sixteen_bits_of_grey_stay_grey() -> None:
    ramp = Image.frombytes("I;16", (256, 100), struct.pack("<256H", *range(0, 65_536, 256)) * 100)
    out = BytesIO()
    ramp.save(out, "PNG")
    photo = make_photo(out.getvalue(), "scan.png")
    image = Image.open(BytesIO(photo.data))
    assert near(image.getpixel((64, 50)), (64, 64, 64))
    assert near(image.getpixel((192, 50)), (192, 192, 192))


@pytest.mark.filterwarnings("ignore::UserWarning")
@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(20, 200), st.integers(0, 255)), min_size=1, max_size=6))
def test_damaged_metadata_is_no_surprise(changes: list[tuple[int, int]]) -> None:
    data = bytearray(of_a_phone(90, 64))
    for place, value in changes:
        data[place] = value
    with suppress(UserError):
        make_photo(bytes(data), "stair.jpg")
    with suppress(UserError):
        require_whole([own(photos=(Photo(b"\xff\xd8\xff" + bytes(data[3:]), 90, 64),))], "a")


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize(
    "changes",
    [
        {140: 46, 41: 65, 146: 176, 90: 97},
        {88: 16, 121: 214, 97: 27, 132: 191},
        {95: 241, 123: 5, 62: 7},
        {28: 0, 43: 11, 74: 42, 66: 159},
    ],
)
def test_metadata_that_cannot_be_read_is_a_sentence(changes: dict[int, int]) -> None:
    """Each makes Pillow stumble in another way when it turns the picture upright."""
    data = bytearray(of_a_phone(90, 64))
    for place, value in changes.items():
        data[place] = value
    with pytest.raises(UserError, match="it is damaged"):
        make_photo(bytes(data), "stair.jpg")


def test_a_photo_is_bounded_wherever_it_comes_from() -> None:
    with pytest.raises(ValueError, match="JPEG"):
        Photo(b"GIF89a", 10, 10)
    with pytest.raises(ValueError, match="900 pixels"):
        Photo(PHOTOS[0].data, 5000, 10)
    with pytest.raises(ValueError, match="150 kB"):
        Photo(PHOTOS[0].data + bytes(MOST_BYTES), 10, 10)
    with pytest.raises(ValueError, match="at most 2"):
        own(photos=(*PHOTOS, PHOTOS[0]))


def test_a_variant_with_a_picture_of_its_own_shows_that() -> None:
    item = own(variants=(Variant("bent", "knee bent", scene="bent"), Variant("slow", "slowly")))
    assert varied(item, "bent").photos == ()
    assert varied(item, "slow").photos == PHOTOS


# --- in the database


def test_photos_lie_in_the_database_each_once(database: Database) -> None:
    clinic = ClinicStore(database)
    clinic.save_exercise(own())
    clinic.save_exercise(replace(own(), id="own-2"))
    assert [each.photos for each in clinic.exercises()] == [PHOTOS, PHOTOS]
    assert kept(database) == 2
    with database.reading() as db:
        (text,) = db.conn.execute("SELECT document FROM clinic_exercises").fetchone()
    assert len(text) < 2000, "the document names them, it does not hold them"


def test_photos_that_nobody_shows_any_more_are_taken_out(database: Database) -> None:
    clinic = ClinicStore(database)
    clinic.save_exercise(own())
    clinic.save_exercise(own(photos=PHOTOS[:1]))
    assert kept(database) == 1
    clinic.remove_exercise("own-1")
    assert kept(database) == 1, "it can be brought back"
    clinic.erase_exercise("own-1")
    assert kept(database) == 0
    assert clinic.exercises() == ()


def test_what_was_handed_over_keeps_its_photos(database: Database) -> None:
    clinic, programmes = ClinicStore(database), ProgrammeStore(database)
    item = exercise("calf_raise", photos=PHOTOS)
    clinic.save_exercise(item)
    programmes.issue(programme(), "AB", "clear14", "en", exercises=[item])
    clinic.save_exercise(exercise("calf_raise"))
    assert programmes.issued_exercises("p1", 1) == (item,)
    assert kept(database) == 2


def test_an_exercise_in_use_is_not_erased(database: Database) -> None:
    clinic = ClinicStore(database)
    clinic.save_exercise(exercise("calf_raise", photos=PHOTOS))
    ProgrammeStore(database).save(programme())
    with pytest.raises(UserError, match="used in 1 programme"):
        clinic.erase_exercise("calf_raise")
    assert clinic.exercises()[0].photos == PHOTOS


# --- in a programme's file


def test_photos_travel_with_the_programme(tmp_path: Path) -> None:
    path = tmp_path / "JM-0412.soleus"
    item = exercise("calf_raise", photos=PHOTOS)
    save_programme(path, programme(), [item, exercise("hip_bridge")])
    assert json.loads(path.read_bytes())["version"] == 3
    assert open_programme(path).exercises[0] == item


@pytest.mark.parametrize(
    "photo",
    [
        Photo(PHOTOS[0].data[:-200], 90, 64),
        Photo(b"\xff\xd8\xff" + b"x" * 100, 90, 64),
        Photo(PHOTOS[0].data, 91, 64),
        Photo(of_a_phone(90, 64), 90, 64),
    ],
    ids=["cut", "nothing", "another size", "metadata"],
)
def test_a_strangers_photo_is_looked_at(photo: Photo) -> None:
    data = programme_to_bytes(programme(), [exercise("calf_raise", photos=(photo,))])
    with pytest.raises(UserError, match="a photo of “calf_raise” is damaged, or not as Soleus"):
        programme_from_bytes(data, "JM-0412.soleus")


def test_broken_base64_is_named_with_its_place() -> None:
    data = programme_to_bytes(programme(), [exercise("calf_raise", photos=PHOTOS[:1])])
    plain = json.loads(data)
    plain["exercises"][0]["photos"][0]["data"] = "not base64!"
    with pytest.raises(UserError, match=r"photos\[0\]\.data.*base64"):
        programme_from_bytes(json.dumps(plain).encode(), "JM-0412.soleus")
