import pytest

from places import ALL, PLACES, resize, visit


WIDER = """() => [...document.querySelectorAll('body *')]
    .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1
        && !e.closest('.scroll, .sr, nav, [data-wide]') && getComputedStyle(e).position !== 'absolute')
    .slice(0, 5).map(e => e.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("place", ALL)
def test_nothing_is_wider_than_a_phone(open_page, empty_site, place, language):
    """390 is a phone; 320 a small one, and a window of 1280 at 400 % (WCAG 1.4.10)."""
    page = visit(open_page, place, language, server=empty_site, width=390)
    for width in (390, 320):
        resize(page, width)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{place} is {wide} wide: {page.evaluate(WIDER)}"


# WCAG 1.4.12: lines 1.5 times the letters' height, paragraphs 2 times apart, letters 0.12 and words 0.16 of it.
SPACED = """() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } '
        + 'p { margin-bottom: 2em !important }')
    document.adoptedStyleSheets = [sheet]
}"""
CUT = """() => [...document.querySelectorAll('main *, nav *')]
    .filter(e => e.checkVisibility() && !(e instanceof SVGElement) && !e.closest('.sr, svg, .scroll, dialog, .cv, .live, .menu, thead'))
    .filter(e => ['hidden', 'clip'].includes(getComputedStyle(e).overflowY) && e.scrollHeight > e.clientHeight + 2
        || ['hidden', 'clip'].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 2)
    .slice(0, 5).map(e => e.outerHTML.slice(0, 140))"""


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("place", ALL)
def test_wider_spacing_cuts_no_words_off(open_page, empty_site, place, language):
    page = visit(open_page, place, language, server=empty_site)
    page.evaluate(SPACED)
    for width in (1280, 390):
        resize(page, width)
        assert not page.evaluate(CUT)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, page.evaluate(WIDER)


@pytest.mark.parametrize("place", PLACES)
def test_tables_have_names_and_heads_and_drawings_have_words(open_page, place):
    page = visit(open_page, place)
    wrong = page.evaluate(
        """() => [
            ...[...document.querySelectorAll('table')].filter(t => !t.getAttribute('aria-label') && t.firstElementChild?.tagName !== 'CAPTION'),
            ...[...document.querySelectorAll('th')].filter(h => !h.scope || !h.textContent.trim()),
            ...[...document.querySelectorAll('svg:not(svg svg)')].filter(
                s => !s.closest('[role=img]') && s.getAttribute('aria-hidden') !== 'true' && !s.getAttribute('aria-label')),
            ...[...document.querySelectorAll('figure.chart')].filter(f => !f.querySelector('table') || !f.querySelector('[aria-label]')),
        ].map(e => e.outerHTML.slice(0, 140))""")
    assert not wrong


def test_words_in_the_other_language_are_marked(open_page):
    page = visit(open_page, "voices", "en")
    marked = page.locator("ul.voices blockquote").evaluate_all("quotes => quotes.map(q => q.lang)")
    assert marked.count("zh-CN") > 10, marked
    assert visit(open_page, "voices").locator("ul.voices blockquote[lang^=zh]").count() == 0, "said by the page already"


def test_nothing_moves_for_who_wants_no_motion(open_page):
    page = visit(open_page, "overview")
    page.emulate_media(reduced_motion="reduce")
    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')].filter(e => {
            const style = getComputedStyle(e)
            return parseFloat(style.transitionDuration) > 0 || style.animationName !== 'none' || style.scrollBehavior === 'smooth'
        }).length""")
    assert moving == 0


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
