"""WCAG 2.2 AA by axe-core: every page, both languages, wide and narrow, light and dark."""

import axe
import pytest
from places import ALL, resize, settle, visit


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("place", ALL)
def test_axe_finds_nothing_wrong(open_page, empty_site, place, language):
    page = visit(open_page, place, language, server=empty_site)
    wrong = {}
    for width in (1280, 390):
        resize(page, width)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            # Charts are drawn anew in the other colours, which a frame is given for.
            settle(page)
            found = axe.look(page, None if scheme == "light" else axe.COLOURS)
            if found:
                wrong[f"{width} {scheme}"] = found
    assert not wrong, "\n".join(f"{where}: {line}" for where, lines in wrong.items() for line in lines)
