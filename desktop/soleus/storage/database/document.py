"""Values as the database keeps them: JSON text with the number of its form beside it."""

from __future__ import annotations

import json
from typing import TypeVar

from soleus.errors import UserError
from soleus.storage.codec import CodecError, Plain, from_data, to_data
from soleus.storage.earlier_forms import FORM, brought_up

T = TypeVar("T")


def write_document(value: object) -> str:
    """Compact JSON of *value*; the same value always gives the same text."""
    return json.dumps(to_data(value), separators=(",", ":"))


def read_document(text: str, form: int, kind: type[T], name: str) -> T:
    """The *kind* in *text*; *name* is what messages call it.

    Raises:
        UserError: the text makes no *kind*.

    """
    return read_plain(json.loads(text), form, kind, name)


def read_plain(data: Plain, form: int, kind: type[T], name: str) -> T:
    """As `read_document`, of what the JSON text says."""
    try:
        if not 1 <= form <= FORM:
            raise CodecError([f"top: it has form {form}"])
        return from_data(brought_up(data, form), kind)
    except CodecError as error:
        raise UserError(
            f"{name} in the database cannot be read: {error.problems[0]}. It was left as it is. "
            "Update Soleus, or restore a back-up from before."
        ) from error
