"""Drawing on demand: what a worker process does, and how its pieces come together.

A movement is ordered frame by frame, coarse ones first, so that it can be taken back at
any moment and nothing else waits behind it for long.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from soleus.errors import UserError
from soleus.figures.display.display import Animation, Drawing, Timing
from soleus.figures.display.encoding import decode, encode, encode_animation, encode_drawings
from soleus.figures.keeping.cache import DrawingCache
from soleus.figures.keeping.gallery import Look, Order
from soleus.figures.keeping.worker import FigureWorker

if TYPE_CHECKING:
    from soleus.figures.drawing.stage import Stage
    from soleus.figures.solve.moving import MovingScene

_T = TypeVar("_T")

Plan = tuple[tuple[float, ...], Timing]


OnFrame = Callable[[int, int, Drawing], None]
OnPlan = Callable[[int, Timing], None]

SCENES_KEPT = 6
FRAMES_KEPT = 240
"""What the process keeps of its last movements: one taken back and asked again goes on."""


def order(
    worker: FigureWorker,
    store: DrawingCache,
    wanted: Order,
    on_frame: OnFrame | None = None,
    on_plan: OnPlan | None = None,
    *,
    urgent: bool = False,
) -> Future[bytes]:
    """Draws *wanted* in the worker and keeps it in *store*; the result is its encoding.

    The future's callbacks run in a thread of the worker. So does *on_plan*, which gets how
    many frames there will be and their timing, and *on_frame*, which gets the number of a
    frame, how many there will be, and the frame: the ends of a movement first, then ever
    finer steps. A movement goes before still pictures, because somebody looks at it, unless
    they are *urgent* too. Cancelling stops the work after the frame being drawn.
    """
    result: Future[bytes] = Future()

    def keep(data: bytes) -> None:
        store.put(wanted.key(), data)
        if result.set_running_or_notify_cancel():
            result.set_result(data)

    if wanted.what == "positions":
        job = worker.submit(positions_bytes, wanted.scene, wanted.look, urgent=urgent)
        _then(job, result, keep)
    else:

        def draw(plan: Plan) -> None:
            if on_plan is not None:
                on_plan(len(plan[0]), plan[1])
            _order_frames(worker, wanted, plan, result, keep, on_frame)

        _then(worker.submit(motion_plan, wanted.scene, wanted.look, urgent=True), result, draw)
    return result


def prepare(worker: FigureWorker) -> Future[None]:
    """Starts the process and loads the body, so that the first movement plays at once."""
    return worker.submit(load_engine)


def _order_frames(
    worker: FigureWorker,
    wanted: Order,
    plan: Plan,
    result: Future[bytes],
    keep: Callable[[bytes], None],
    on_frame: OnFrame | None,
) -> None:
    times, _ = plan
    missing = len(times)
    lock = threading.Lock()

    def got(index: int, data: bytes) -> None:
        nonlocal missing
        if on_frame is not None:
            on_frame(index, len(times), decode(data))
        with lock:
            missing -= 1
            complete = not missing
        if complete:
            # Put together where the frames were drawn: writing them takes long, and here
            # it would hold up the window.
            whole = worker.submit(motion_bytes, wanted.scene, wanted.look, plan, urgent=True)
            _then(whole, result, keep)

    def ask(index: int) -> None:
        future = worker.submit(frame_bytes, wanted.scene, wanted.look, times[index], urgent=True)
        _then(future, result, lambda data: got(index, data))

    for index in coarse_first(len(times)):
        ask(index)


def coarse_first(count: int) -> list[int]:
    """0 to *count* - 1, the ends first, then ever finer steps between them."""
    if count < 2:
        return list(range(count))
    found = [0, count - 1]
    step = count - 1
    while step > 1:
        step = (step + 1) // 2
        found += [k for k in range(0, count, step) if k not in found]
    return found


def _then(future: Future[_T], result: Future[bytes], use: Callable[[_T], None]) -> None:
    """Hands the value of *future* to *use*, and failure or cancelling on to *result*."""

    def finished(done: Future[_T]) -> None:
        if result.done():
            return
        if done.cancelled():
            result.cancel()
        elif (error := done.exception()) is not None:
            if result.set_running_or_notify_cancel():
                result.set_exception(error)
        else:
            try:
                use(done.result())
            except (RuntimeError, ValueError, UserError) as failure:
                # The worker was closed meanwhile, or a frame came damaged.
                if result.set_running_or_notify_cancel():
                    result.set_exception(failure)

    future.add_done_callback(finished)
    result.add_done_callback(lambda _: future.cancel())


def load_engine() -> None:
    """What the first drawing would have to wait for. Runs in the worker process."""
    from soleus.figures.body.sites import sites_of
    from soleus.figures.body.skinning import skinner_for
    from soleus.figures.drawing.sequence import draw_positions  # noqa: F401 (loaded, not used)
    from soleus.figures.frame import Figure
    from soleus.figures.reading.scene_file import posture_names
    from soleus.figures.solve.moving import MovingScene  # noqa: F401 (loaded, not used)

    figure = Figure()
    skinner_for(figure)
    sites_of(figure.body)
    posture_names()


def positions_bytes(scene: str, look: Look) -> bytes:
    """The key positions of *scene*, encoded. Runs in the worker process."""
    from soleus.figures.drawing.sequence import draw_positions

    return encode_drawings(draw_positions(_moving(scene, look)))


def motion_plan(scene: str, look: Look) -> Plan:
    """When the frames are that the movement of *scene* needs. Runs in the worker process."""
    return _stage(scene, look).times, _moving(scene, look).timing


def frame_bytes(scene: str, look: Look, time: float) -> bytes:
    """One frame of the movement of *scene*, encoded."""
    return encode(_frame(scene, look, time))


def motion_bytes(scene: str, look: Look, plan: Plan) -> bytes:
    """The whole movement of *scene*, encoded; quick once its frames are drawn."""
    times, timing = plan
    frames = tuple(_frame(scene, look, time) for time in times)
    return encode_animation(Animation(frames, timing))


@lru_cache(maxsize=FRAMES_KEPT)
def _frame(scene: str, look: Look, time: float) -> Drawing:
    from soleus.figures.drawing.sequence import draw_frame

    return draw_frame(_moving(scene, look), time, _stage(scene, look))


@lru_cache(maxsize=SCENES_KEPT)
def _stage(scene: str, look: Look) -> Stage:
    from soleus.figures.drawing.sequence import stage_of

    return stage_of(_moving(scene, look))


@lru_cache(maxsize=SCENES_KEPT)
def _moving(scene: str, look: Look) -> MovingScene:
    from soleus.figures.frame import Figure
    from soleus.figures.reading.scene_file import load_scene
    from soleus.figures.solve.moving import MovingScene

    figure = Figure(look.body, "light", look.hair)  # type: ignore[arg-type]  # hair: checked by parse_look
    return MovingScene(load_scene(scene), figure)
