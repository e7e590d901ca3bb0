"""Everything can be reached and used without a mouse; single keys are listed, can be turned off, and never act while typing."""

import pytest
from places import PLACES, visit



@pytest.mark.parametrize("place", PLACES)
def test_tab_reaches_everything_in_the_order_of_the_page(open_page, place):
    page = visit(open_page, place)
    page.evaluate(
        """() => {
            window.reached = []
            document.addEventListener('focusin', event => window.reached.push(event.target))
        }""")
    stops = page.evaluate(
        """() => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
            .filter(e => e.checkVisibility({visibilityProperty: true})).length""")
    for _ in range(stops + 2):
        page.keyboard.press("Tab")
    missed, unsorted, unseen = page.evaluate(
        """() => {
            const reached = new Set(window.reached)
            const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
                .filter(e => e.checkVisibility({visibilityProperty: true}))
            const order = [...reached].filter(e => e !== document.body)
            const unsorted = order.filter((e, at) => at && order[at - 1].compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING)
            return [all.filter(e => !reached.has(e)), unsorted, []].map(list => list.map(e => e.outerHTML.slice(0, 100)))
        }""")
    assert not missed and not unsorted, (missed, unsorted)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_has_the_focus_shows_it(open_page, scheme):
    page = visit(open_page, "voices")
    page.emulate_media(color_scheme=scheme)
    for stop in range(40):
        page.keyboard.press("Tab")
        ring = page.evaluate(
            """() => {
                const element = document.activeElement
                const style = getComputedStyle(element)
                const box = element.getBoundingClientRect()
                const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
                const label = document.querySelector(`label[for="${element.id}"]`)
                const ring = [style, label && getComputedStyle(label)].some(s => s && s.outlineStyle === 'solid' && parseFloat(s.outlineWidth) >= 2)
                const free = !over || element.contains(over) || over.contains(element) || over === label
                return [ring, free, element.outerHTML.slice(0, 120)]
            }""")
        assert ring[0], f"no ring around {ring[2]}"
        assert ring[1], f"hidden behind something: {ring[2]}"


def test_the_first_stop_skips_the_navigation(open_page):
    page = visit(open_page, "problems")
    page.keyboard.press("Tab")
    assert page.locator(".skip").bounding_box()["x"] >= 0, "seen once it has the focus"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_slash_searches_from_anywhere(open_page):
    page = visit(open_page, "problems")
    page.keyboard.press("/")
    page.wait_for_url("**/voices?*#q")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.type("a/b?gj")
    assert page.locator("#q").input_value() == "a/b?gj", "keys only type while something is typed"
    assert not page.locator("#keys").is_visible()


@pytest.mark.parametrize(("letter", "path"), [("o", "/"), ("p", "/problems"), ("v", "/voices"), ("s", "/sources")])
def test_g_and_a_letter_go_to_a_page_and_keep_the_period(open_page, letter, path):
    page = visit(open_page, "topic" if path == "/problems" else "problems")
    page.keyboard.press("g")
    page.keyboard.press(letter)
    page.wait_for_url(f"**{path}?period=all")


def test_every_page_of_the_navigation_has_a_key_that_the_list_names(open_page):
    page = visit(open_page, "overview")
    keys = page.locator("nav a").evaluate_all("links => links.map(a => a.dataset.go)")
    assert all(keys) and len(set(keys)) == len(keys), keys
    page.keyboard.press("?")
    listed = page.locator("#keys dt").all_inner_texts()
    assert all(f"g {key}" in listed for key in keys), (keys, listed)


def test_j_and_k_walk_through_voices_and_enter_opens_one(open_page):
    page = visit(open_page, "voices")
    links = page.locator(".voice blockquote a").evaluate_all("links => links.map(a => a.pathname)")
    here = "document.activeElement.pathname"
    for key, expected in [("j", 0), ("j", 1), ("j", 2), ("k", 1), ("k", 0), ("k", 0)]:
        page.keyboard.press(key)
        assert page.evaluate(here) == links[expected], key
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{links[0]}?*")


@pytest.mark.parametrize("place", ["voices", "missing"])
def test_the_list_of_keys_opens_closes_and_gives_the_focus_back(open_page, place):
    page = visit(open_page, place)
    button = page.locator("[data-keys]")
    button.focus()
    page.keyboard.press("Enter")
    assert page.locator("#keys").is_visible()
    assert page.evaluate("document.activeElement.closest('#keys') !== null")
    for _ in range(6):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body || document.activeElement.closest('#keys') !== null"), "the page behind is out of reach"
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()
    assert page.evaluate("document.activeElement.hasAttribute('data-keys')")


def test_keys_can_be_turned_off_and_stay_off(open_page):
    page = visit(open_page, "problems")
    page.keyboard.press("?")
    page.locator("#keys-on").focus()
    page.keyboard.press("Space")
    assert page.locator("#keys [role=status]").inner_text().strip()
    page.keyboard.press("Escape")
    page.reload()
    for key in ("?", "/", "j"):
        page.keyboard.press(key)
    assert not page.locator("#keys").is_visible()
    assert "/problems" in page.url
    page.locator("[data-keys]").click()
    assert not page.locator("#keys-on").is_checked()
    page.locator("#keys-on").check()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.wait_for_url("**/voices?*")


def test_menus_open_by_keyboard_close_by_escape_and_when_left(open_page):
    page = visit(open_page, "problems")
    menu = page.locator("details.pick").first
    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    assert menu.get_attribute("open") is not None
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.menu') !== null")
    page.keyboard.press("Escape")
    assert menu.get_attribute("open") is None
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Tab")
    assert menu.get_attribute("open") is None, "an open menu would hide what comes next"


def test_without_javascript_no_key_is_promised(open_page):
    page = open_page("/voices?period=all", javascript=False)
    assert not page.locator("[data-keys]").is_visible()
    assert not page.locator("#keys").is_visible()
