"""Pages on paper: A4, black on white, without what only a screen can do."""

import pytest
from places import PLACES, visit


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("place", PLACES)
def test_paper_shows_the_page_and_not_its_controls(open_page, place, scheme):
    page = visit(open_page, place)
    page.emulate_media(media="print", color_scheme=scheme)
    page.set_viewport_size({"width": 688, "height": 1000})  # A4 less its margins, at 96 dots an inch
    shown = page.evaluate(
        """() => {
            const seen = selector => [...document.querySelectorAll(selector)].filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 100))
            return {
                controls: seen('nav, .skip, form[role=search], dialog, button, .keys-open, main .btn:not(summary), main .head details'),
                words: document.querySelector('main').innerText.trim().length,
                source: seen('.printed').length,
                paper: getComputedStyle(document.body).backgroundColor,
                ink: getComputedStyle(document.body).color,
                wide: document.documentElement.scrollWidth,
            }
        }""")
    assert shown["controls"] == []
    assert shown["words"] > 20 and shown["source"] == 1, "the page says which workspace it is and up to when"
    assert shown["paper"] in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)") and shown["ink"] == "rgb(0, 0, 0)"
    assert shown["wide"] <= 690


@pytest.mark.parametrize("place", ["overview", "topic"])
def test_charts_print_with_their_tables(open_page, place):
    page = visit(open_page, place)
    page.emulate_media(media="print")
    for chart in page.locator("figure.chart").all():
        assert chart.locator("svg").first.is_visible(), "drawn as lines, not as a picture of a screen"
        assert chart.locator("table tbody tr").first.is_visible()


def test_paper_gets_the_drawing_that_fits_it(open_page):
    page = visit(open_page, "overview")
    drawn = page.locator("figure.chart .live").count()
    assert drawn > 0
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("figure.chart .live").count() == 0
    assert page.locator("figure.chart .cv > svg").count() == drawn
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("figure.chart .live svg").count() == drawn


def test_a_pdf_has_few_pages(open_page):
    pdf = visit(open_page, "problems").pdf(format="A4")
    assert pdf.startswith(b"%PDF") and 1 <= pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") <= 6
