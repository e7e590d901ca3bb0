"""axe-core in a page: the rules of WCAG 2.2 AA and of good practice, and what they say of the page as it stands now."""

import functools
import importlib.util
import pathlib

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What depends on the colour scheme; all else was said once the page was looked at in light.
COLOURS = ["color-contrast", "link-in-text-block"]


@functools.cache
def source() -> str:
    package = importlib.util.find_spec("axe_playwright_python")
    return (pathlib.Path(package.submodule_search_locations[0]) / "axe.min.js").read_text("utf-8")


def look(page, rules=None):
    """What is wrong, one line for each element: `rule: element: why`. What axe can't decide about contrast (words in drawings,
    single characters) is measured against the paper behind it."""
    if not page.evaluate("() => 'axe' in window"):
        # Through the debugger, since the pages' policy forbids foreign scripts.
        page.evaluate(source())
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS}
    found = page.evaluate("options => axe.run(document, options)", {"runOnly": only, "resultTypes": ["violations", "incomplete"]})
    wrong = [
        f"{result['id']}: {node['html'][:160]}: {' '.join(node['failureSummary'].split())[:300]}"
        for result in found["violations"] for node in result["nodes"]]
    undecided = [
        node["target"][0] for result in found["incomplete"] if result["id"] == "color-contrast"
        for node in result["nodes"]]
    return wrong + page.evaluate(MEASURE, undecided)


# The contrast of the words of each element with the nearest background that is no drawing: those below 4.5, or below 3 where
# they are large (24 px, or 18.66 px and bold).
MEASURE = """selectors => {
    const parts = colour => colour.match(/[\\d.]+/g).map(Number)
    const light = colour => parts(colour).slice(0, 3).map(part => part / 255)
        .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0)
    return selectors.flatMap(selector => {
        const element = document.querySelector(selector)
        if (!element) { return [`gone: ${selector}`] }
        const style = getComputedStyle(element)
        const ink = element instanceof SVGElement ? style.fill : style.color
        let paper = 'rgb(255, 255, 255)'
        for (let at = element; at; at = at.parentElement) {
            const behind = getComputedStyle(at).backgroundColor
            const clear = parts(behind)
            if (!(at instanceof SVGElement) && (clear.length === 3 || clear[3] === 1)) { paper = behind; break }
        }
        const [low, high] = [light(ink), light(paper)].sort((left, right) => left - right)
        const ratio = (high + 0.05) / (low + 0.05)
        const size = parseFloat(style.fontSize)
        const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
        return ratio >= (isLarge ? 3 : 4.5) ? [] : [`contrast ${ratio.toFixed(2)} of ${ink} on ${paper}: ${element.outerHTML.slice(0, 160)}`]
    })
}"""
