"""What pyproject.toml ships is what the repository holds."""

import tomllib
from pathlib import Path


def test_every_package_of_the_house_is_shipped(repository: Path) -> None:
    settings = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    house = repository / "desktop"
    packages = {
        ".".join(file.parent.relative_to(house).parts)
        for file in (house / "soleus").rglob("__init__.py")
    }
    assert set(settings["tool"]["setuptools"]["packages"]) == packages | {"soleus.resources"}
