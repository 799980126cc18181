"""What is shipped of others is named, with the fingerprint of what was taken and made."""

import hashlib
from pathlib import Path

from build_fonts import ATKINSON_PACKAGE, ATKINSON_RECIPES, NOTO_RECIPES
from build_icons import PACKAGE as ICON_PACKAGE
from soleus.assets import resource_path


def test_the_clones_notice_holds_all_of_the_resources_notice(repository: Path) -> None:
    whole = (repository / "NOTICE").read_text(encoding="utf-8")
    assert resource_path("NOTICE").read_text(encoding="utf-8").strip() in whole


def test_every_font_stands_in_the_notice_as_it_is() -> None:
    notice = resource_path("NOTICE").read_text(encoding="utf-8")
    for recipe in ATKINSON_RECIPES + NOTO_RECIPES:
        made = hashlib.sha256(resource_path("fonts", recipe.file_name).read_bytes()).hexdigest()
        assert f"{made}  {recipe.file_name}" in notice
        assert f"{recipe.sha256}  {Path(recipe.source).name}" in notice


def test_the_colour_profile_is_the_one_that_the_notice_names() -> None:
    shipped = hashlib.sha256(resource_path("colour", "sRGB2014.icc").read_bytes()).hexdigest()
    assert f"{shipped}  sRGB2014.icc" in resource_path("NOTICE").read_text(encoding="utf-8")


def test_sources_stand_in_the_notice_with_their_versions() -> None:
    notice = resource_path("NOTICE").read_text(encoding="utf-8")
    for name, version in (ATKINSON_PACKAGE, ICON_PACKAGE):
        assert f"{name} {version}" in notice
