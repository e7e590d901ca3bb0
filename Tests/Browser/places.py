"""The pages there are, and how to get to one in a workspace with the samples. A new page is one line here: it is then checked
for accessibility, phones, paper, both languages, links, and photographed."""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Place:
    """An address, then the links to follow from it, as CSS selectors; the status that the last page answers with."""

    address: str
    follow: tuple[str, ...] = ()
    status: int = 200
    # Pages of a workspace without voices.
    is_empty: bool = False


TO_VOICE = "ul.voices blockquote a"

ALL = {
    "overview": Place("/?period=all"),
    "problems": Place("/problems?period=all"),
    "topic": Place("/problems?period=all", ("main table a[href^='/topics/']",)),
    "voices": Place("/voices?period=all"),
    "search": Place("/voices?period=all&q=蓝牙&product=G7"),
    "voice": Place("/voices?period=all&q=我应该打几分", (TO_VOICE,)),
    "raw": Place("/voices?period=all&q=双簧", (TO_VOICE, "main a[href*='/raw']")),
    "corrections": Place("/corrections"),
    "views": Place("/views"),
    "correct": Place("/voices?period=all&q=我应该打几分", ("ul.voices [data-correct]",)),
    "nothing": Place("/voices?period=all&q=紫色大象"),
    "sources": Place("/sources?period=all"),
    "source": Place("/sources?period=all", ("main table th a",)),
    "coverage": Place("/sources/coverage?period=all&rows=channel&columns=topic"),
    "importing": Place("/sources/import"),
    "rejections": Place("/sources/rejections"),
    "persons": Place("/persons"),
    "person": Place("/persons", ("main table th a",)),
    "erasing": Place("/persons", ("main table th a", "main a[href*='/erasing']")),
    "customers": Place("/persons/customers"),
    "empty": Place("/", is_empty=True),
    "missing": Place("/no-such-page", status=404),
    "mistaken": Place("/voices?period=tomorrow", status=400),
}

# Those that hold what the samples hold.
PLACES = [name for name, place in ALL.items() if place.status == 200 and not place.is_empty]


def resize(page, width):
    """Another width; charts are drawn anew by the frame after the next."""
    page.set_viewport_size({"width": width, "height": 900})
    settle(page)


def settle(page):
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def visit(open_page, name, language="zh", server=None, **options):
    """A page of that kind, from its address or by following the first link to one. `server` for a place that is empty."""
    place = ALL[name]
    address = place.address
    if language != "zh":
        address += ("&" if "?" in address else "?") + f"lang={language}"
    if place.is_empty:
        assert server, f"{name} needs the empty workspace"
        options["server"] = server
    page = open_page(address, status=place.status if not place.follow else 200, **options)
    for link in place.follow:
        answer = page.goto(page.locator(link).first.get_attribute("href"))
        assert answer.status == 200, f"{page.url} answered {answer.status}"
    return page
