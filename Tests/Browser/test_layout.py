import pytest

from places import PLACES, visit


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_wider_than_a_phone(open_page, place, language):
    page = visit(open_page, place, language, width=390)
    wide = page.evaluate("document.documentElement.scrollWidth")
    culprits = page.evaluate(
        """() => [...document.querySelectorAll('body *')]
            .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll'))
            .slice(0, 5).map(e => e.outerHTML.slice(0, 120))""")
    assert wide <= 390, f"{place} is {wide} wide: {culprits}"


@pytest.mark.parametrize("place", PLACES)
def test_a_page_is_built_for_readers_and_keyboards(open_page, place):
    page = visit(open_page, place)
    assert page.locator("h1").count() == 1
    assert page.locator("main").count() == 1
    assert page.title().strip()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main", "the first stop skips the navigation"
    nameless = page.evaluate(
        """() => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select')]
            .filter(e => !(e.textContent.trim() || e.getAttribute('aria-label') || e.title || e.labels?.length))
            .map(e => e.outerHTML.slice(0, 120))""")
    assert not nameless


@pytest.mark.parametrize("place", ["overview", "topic"])
def test_charts_are_drawn_and_have_a_table(open_page, place):
    page = visit(open_page, place)
    charts = page.locator("figure.chart")
    assert charts.count() > 0
    for chart in charts.all():
        chart.scroll_into_view_if_needed()
        drawing = chart.locator("canvas, svg").first
        box = drawing.bounding_box()
        assert box and box["width"] > 100 and box["height"] > 60
        assert chart.locator("figcaption").inner_text().strip()
        assert chart.locator("table tbody tr").count() > 1


def test_dark_and_light_differ_and_both_can_be_read(open_page):
    page = open_page("/problems?period=all")
    colours = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        colours[scheme] = page.evaluate(
            """() => ['color', 'backgroundColor'].map(p => getComputedStyle(document.body)[p]
                .match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0))""")
    (light_ink, light_paper), (dark_ink, dark_paper) = colours["light"], colours["dark"]
    assert light_ink < light_paper and dark_ink > dark_paper, colours
