"""What exercises are called, looked up when it is asked for: a library has thousands of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from soleus.domain.exercise import Exercise


class ExerciseNames(Mapping[str, str]):
    """Names by id."""

    def __init__(self, exercises: Mapping[str, Exercise]) -> None:
        self._exercises = exercises

    def __getitem__(self, exercise_id: str) -> str:
        return self._exercises[exercise_id].name

    def __iter__(self) -> Iterator[str]:
        return iter(self._exercises)

    def __len__(self) -> int:
        return len(self._exercises)
