"""Photos of the clinic: made small and bare on the way in, kept once each in the database."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from struct import error as StructError  # noqa: N812 (struct names it in small letters)
from typing import TYPE_CHECKING
from zlib import error as ZlibError  # noqa: N812 (zlib names it in small letters)

from soleus.domain.exercise import Exercise
from soleus.domain.photo import LONGEST_SIDE, MOST_BYTES, Photo
from soleus.errors import UserError
from soleus.storage.codec import Plain, to_data
from soleus.storage.database.document import read_document, read_plain

if TYPE_CHECKING:
    from PIL.Image import Image
    from sqlite_utils import Database as Sqlite

LARGEST_FILE = 40_000_000
"""Bytes: a photo of a good camera has half of it."""
MOST_PIXELS = 80_000_000
READ = ("JPEG", "PNG", "WEBP", "BMP")
ENDINGS = ("jpg", "jpeg", "png", "webp", "bmp")
FINENESS = ((LONGEST_SIDE, 85), (LONGEST_SIDE, 70), (LONGEST_SIDE, 50), (640, 50), (420, 35))
"""Pixels of the longer side and quality, from the best; the first that is small enough is taken."""
WEB_QUALITY = 70
WHITE = (255, 255, 255)
SHORTEST_SIDE = 64
"""Pixels: below it nothing can be told."""


def make_photo(data: bytes, name: str, alt: str = "") -> Photo:
    """The picture in the file *data*, upright, small, without metadata; *name* is for messages.

    Raises:
        UserError: too large, too small, damaged, or of a kind that is not read.

    """
    from PIL import ImageOps

    if len(data) > LARGEST_FILE:
        raise _refused(name, f"it is larger than {LARGEST_FILE // 1_000_000} MB")
    with _guarded(name):
        upright = _eight_bits(ImageOps.exif_transpose(_decoded(data, name)))
        if min(upright.size) < SHORTEST_SIDE:
            raise _refused(name, f"it is smaller than {SHORTEST_SIDE} pixels")
        seen = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    seen.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    bare = _on_white(seen)
    for side, quality in FINENESS:
        bare.thumbnail((side, side))
        out = BytesIO()
        bare.save(out, "JPEG", quality=quality, optimize=True)
        if out.tell() <= MOST_BYTES:
            return Photo(out.getvalue(), *bare.size, " ".join(alt.split()))
    raise _refused(name, "it has too much detail to be made small")


def smaller(photo: Photo, longest: int, *, grey: bool = False) -> bytes:
    """*photo* as a JPEG file of at most *longest* pixels, for a page that must stay light."""
    image = _decoded(photo.data, "")
    image.thumbnail((longest, longest))
    out = BytesIO()
    image.convert("L" if grey else "RGB").save(out, "JPEG", quality=WEB_QUALITY, optimize=True)
    return out.getvalue()


def require_whole(exercises: Iterable[Exercise], name: str) -> None:
    """Look whether the photos that came in the file *name* can be shown.

    Raises:
        UserError: one of them is damaged, of another size than it says, or carries metadata.

    """
    for exercise in exercises:
        for photo in exercise.photos:
            if not _whole(photo):
                raise UserError(
                    f"{name} was left as it is: a photo of “{exercise.name}” is damaged, or not "
                    "as Soleus writes it. Ask for the file to be sent again."
                )


def _whole(photo: Photo) -> bool:
    try:
        with _guarded(""):
            found = _decoded(photo.data, "")
            return found.size == (photo.width, photo.height) and not found.getexif()
    except UserError:
        return False


def _decoded(data: bytes, name: str) -> Image:
    """The picture, its pixels read; a small copy where it is large."""
    from PIL import Image

    with _guarded(name):
        image = Image.open(BytesIO(data), formats=READ)
        width, height = image.size
        if width * height > MOST_PIXELS:
            raise _refused(name, f"it has more than {MOST_PIXELS // 1_000_000} million pixels")
        image.draft("RGB", (2 * LONGEST_SIDE, 2 * LONGEST_SIDE))
        image.load()
        return image


@contextmanager
def _guarded(name: str) -> Iterator[None]:
    """Tell whatever a damaged picture makes its reader stumble over as one sentence.

    Metadata is read late, and by code that trusts it more than it does the pixels.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        yield
    except UnidentifiedImageError as error:
        raise _refused(name, "it is no picture of a kind that Soleus reads") from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _refused(
            name, f"it has more than {MOST_PIXELS // 1_000_000} million pixels"
        ) from error
    except (
        OSError, ValueError, SyntaxError, EOFError, StructError, ZlibError, LookupError, TypeError,
        AttributeError, ArithmeticError,
    ) as error:  # fmt: skip
        raise _refused(name, "it is damaged") from error


def _eight_bits(image: Image) -> Image:
    """Scans in 16 bits of grey in eight: plain conversion would cut all but the darkest off."""
    if not image.mode.startswith("I"):
        return image
    return image.convert("I").point(lambda level: level * (1 / 256)).convert("L")


def _on_white(image: Image) -> Image:
    """In colour without transparency, and a new picture: nothing but pixels comes along."""
    from PIL import Image as Images

    made = Images.new("RGB", image.size, WHITE)
    made.paste(image, mask=image.getchannel("A") if image.mode == "RGBA" else None)
    return made


def _refused(name: str, why: str) -> UserError:
    return UserError(
        f"{name} cannot be used as a photo: {why}. Nothing was changed. "
        "Choose a JPEG or PNG picture."
    )


# --- in the database


def write_exercise(db: Sqlite, exercise: Exercise) -> str:
    """The document of *exercise*; its photos are put into the table, each once."""
    plain = to_data(replace(exercise, photos=()))
    listed = []
    for photo in exercise.photos:
        digest = sha256(photo.data).hexdigest()
        db.conn.execute("INSERT OR IGNORE INTO photos VALUES (?, ?)", [digest, photo.data])
        listed.append(
            {"digest": digest, "width": photo.width, "height": photo.height, "alt": photo.alt}
        )
    if listed:
        plain["photos"] = listed
    return json.dumps(plain, separators=(",", ":"))


def read_exercise(db: Sqlite, text: str, form: int, name: str) -> Exercise:
    """The exercise in *text*, with its photos; *name* is what messages call it.

    Raises:
        UserError: the text makes no exercise.

    """
    if '"digest":' not in text:
        return read_document(text, form, Exercise, name)
    plain = json.loads(text)
    listed = plain.pop("photos", [])
    photos = (_photo(db, each) for each in listed)
    return replace(
        read_plain(plain, form, Exercise, name), photos=tuple(each for each in photos if each)
    )


def _photo(db: Sqlite, told: Plain) -> Photo | None:
    row = db.conn.execute("SELECT data FROM photos WHERE digest = ?", [told["digest"]]).fetchone()
    return Photo(row[0], told["width"], told["height"], told["alt"]) if row else None


def digests(exercise: Exercise) -> set[str]:
    """What the photos of *exercise* are called in the table."""
    return {sha256(photo.data).hexdigest() for photo in exercise.photos}


def forget_unused(db: Sqlite, gone: Iterable[str]) -> None:
    """Take those of the photos *gone* out of the table that no exercise speaks of any more."""
    for digest in gone:
        db.conn.execute(
            "DELETE FROM photos WHERE digest = ? AND NOT EXISTS "
            "(SELECT 1 FROM clinic_exercises WHERE instr(document, ?)) AND NOT EXISTS "
            "(SELECT 1 FROM item_copies WHERE instr(document, ?))",
            [digest, digest, digest],
        )
