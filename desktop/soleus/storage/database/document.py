"""Values as the database keeps them: JSON text with the number of its form beside it."""

from __future__ import annotations

import json
from collections.abc import Callable
from threading import Lock
from typing import Any, TypeVar

from cattrs.gen import make_dict_unstructure_fn

from soleus.errors import UserError
from soleus.storage.codec import CodecError, Plain, build_converter, from_data, to_data
from soleus.storage.earlier_forms import FORM, brought_up

T = TypeVar("T")


def write_document(value: object) -> str:
    """Compact JSON of *value*; the same value always gives the same text."""
    return json.dumps(to_data(value), separators=(",", ":"))


class DocumentWriter:
    """Writes values of which most stays from one time to the next, as `write_document` does.

    What is of one of the *kinds*, frozen all of them, and is the same object as the time before
    is not looked through again. Values of those kinds do not hold each other.
    """

    def __init__(self, kinds: frozenset[type]) -> None:
        self._converter = build_converter()
        self._before: dict[int, tuple[object, Plain]] = {}
        self._now: dict[int, tuple[object, Plain]] = {}
        self._lock = Lock()
        self._converter.register_unstructure_hook_factory(kinds.__contains__, self._remembering)

    def write(self, value: object) -> str:
        """Compact JSON of *value*."""
        with self._lock:
            self._before, self._now = self._now, {}
            return json.dumps(self._converter.unstructure(value), separators=(",", ":"))

    def _remembering(self, kind: Any) -> Callable[[Any], Plain]:
        plain = make_dict_unstructure_fn(kind, self._converter, _cattrs_omit_if_default=True)

        def unstructure(value: object) -> Plain:
            known = self._before.get(id(value))
            data = known[1] if known is not None else plain(value)
            self._now[id(value)] = (value, data)  # kept with it, so that its id is not given again
            return data

        return unstructure


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
