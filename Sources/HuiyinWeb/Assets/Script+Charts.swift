extension Script {
    /// Draws each chart of the page with ECharts, in the colours of the style sheet, light or dark.
    ///
    /// The data stand in a block of JSON beside the chart. Where ECharts is missing, or anything goes wrong, the SVG that the
    /// server drew stays as it is.
    static let charts = #"""
        "use strict";
        (function () {
            if (!window.echarts) { return; }
            var drawn = [];

            function tokens() {
                var style = getComputedStyle(document.documentElement);
                function token(name) { return style.getPropertyValue("--" + name).trim(); }
                return {
                    ink: token("ink"), ink2: token("ink-2"), ink3: token("ink-3"), ink4: token("ink-4"),
                    line: token("line"), line2: token("line-2"), paper: token("paper"), neg: token("neg"),
                    negFill: token("neg-fill"), negBand: token("neg-band"), neuFill: token("neu-fill"),
                    accent: token("accent"), font: getComputedStyle(document.body).fontFamily
                };
            }

            function theme(color) {
                var axis = {
                    axisLine: { lineStyle: { color: color.line2 } }, axisTick: { show: false },
                    axisLabel: { color: color.ink3, fontSize: 12 }, splitLine: { lineStyle: { color: color.line } }
                };
                return {
                    textStyle: { fontFamily: color.font, color: color.ink2 }, categoryAxis: axis, valueAxis: axis,
                    tooltip: {
                        backgroundColor: color.paper, borderColor: color.line2, padding: [6, 10],
                        textStyle: { color: color.ink, fontSize: 12 }
                    }
                };
            }

            function percent(value) { return value === null ? "–" : Math.round(value * 100) + "%"; }

            function label(color, text, bold) {
                return {
                    show: true, formatter: text, color: color, fontSize: 12, fontWeight: bold ? 600 : 400, distance: 8
                };
            }

            function shares(data, color) {
                var low = data.points.map(function (point) { return point.low; });
                var width = data.points.map(function (point) {
                    return point.high === null ? null : point.high - point.low;
                });
                var band = {
                    type: "line", stack: "band", symbol: "none", silent: true, lineStyle: { opacity: 0 },
                    emphasis: { disabled: true }
                };
                var series = [
                    Object.assign({ name: "low", data: low }, band),
                    Object.assign({ name: "high", data: width, areaStyle: { color: color.negBand, opacity: 1 } }, band)
                ];
                if (data.points.some(function (point) { return point.before !== null; })) {
                    series.push(line(data, "before", data.beforeName, color.ink4, 1.3, color.ink2, false));
                }
                series.push(line(data, "value", data.name, color.negFill, 2, color.neg, true));
                return series;
            }

            function line(data, key, name, stroke, width, ink, bold) {
                return {
                    name: name, type: "line", data: data.points.map(function (point) { return point[key]; }),
                    symbol: data.points.length > 40 ? "none" : "circle", symbolSize: bold ? 5 : 0, z: bold ? 4 : 3,
                    lineStyle: { color: stroke, width: width }, itemStyle: { color: stroke },
                    endLabel: label(ink, name, bold), labelLayout: { moveOverlap: "shiftY" }, connectNulls: false
                };
            }

            function counts(data, color) {
                if (data.kind === "bars") {
                    return [{
                        name: data.name, type: "bar", barMaxWidth: 44, barCategoryGap: "28%", cursor: "pointer",
                        data: data.points.map(function (point) { return point.value; }),
                        itemStyle: { color: color.neuFill, borderRadius: [2, 2, 0, 0] },
                        emphasis: { itemStyle: { color: color.accent } }
                    }];
                }
                var series = [];
                if (data.points.some(function (point) { return point.before !== null; })) {
                    series.push(line(data, "before", data.beforeName, color.ink4, 1.3, color.ink2, false));
                }
                series.push(line(data, "value", data.name, color.ink2, 2, color.ink, true));
                return series;
            }

            function tooltip(data) {
                return function (hovered) {
                    var point = data.points[hovered[0].dataIndex];
                    var share = data.kind === "share";
                    function text(value) { return value === null ? "–" : share ? percent(value) : String(value); }
                    var box = document.createElement("div");
                    var head = document.createElement("b");
                    head.textContent = point.title;
                    box.append(head, document.createElement("br"), data.name + " " + text(point.value));
                    if (share && point.low !== null) {
                        box.append(" (" + Math.round(point.low * 100) + "–" + percent(point.high) + ")");
                    }
                    if (point.before !== null && data.kind !== "bars") {
                        box.append(document.createElement("br"), data.beforeName + " " + text(point.before));
                    }
                    return box;
                };
            }

            function draw(figure) {
                var data = JSON.parse(figure.querySelector("script[type='application/json']").textContent);
                var place = figure.querySelector(".cv");
                var color = tokens();
                var stage = document.createElement("div");
                stage.className = "live " + (place.dataset.height || "h240");
                place.replaceWith(stage);
                stage.setAttribute("role", "img");
                var chart = echarts.init(stage, theme(color), { renderer: "svg" });
                var share = data.kind === "share";
                chart.setOption({
                    animation: false, aria: { enabled: true, label: { description: data.label } },
                    grid: { left: 44, right: 84, top: 14, bottom: 26 },
                    xAxis: {
                        type: "category", data: data.points.map(function (point) { return point.name; }),
                        boundaryGap: data.kind === "bars", axisLabel: { hideOverlap: true }
                    },
                    yAxis: {
                        type: "value", min: 0, max: data.top, interval: data.step,
                        axisLine: { show: false },
                        axisLabel: { formatter: share ? percent : undefined }
                    },
                    graphic: data.note ? [{
                        type: "text", left: "center", top: "middle", silent: true,
                        style: { text: data.note, fill: color.ink3, fontSize: 13, fontFamily: color.font }
                    }] : [],
                    tooltip: { trigger: "axis", confine: true, formatter: tooltip(data) },
                    series: share ? shares(data, color) : counts(data, color)
                });
                chart.getZr().on("click", function (event) {
                    var at = chart.convertFromPixel({ seriesIndex: 0 }, [event.offsetX, event.offsetY]);
                    var point = at && data.points[Math.max(0, Math.min(data.points.length - 1, at[0]))];
                    if (point && point.href) { location.href = point.href; }
                });
                drawn.push({ chart: chart, stage: stage, place: place, figure: figure });
            }

            function drawAll() {
                document.querySelectorAll("figure.chart").forEach(function (figure) {
                    var place = figure.querySelector(".cv");
                    if (!place) { return; }
                    try { draw(figure); } catch (error) {
                        var stage = figure.querySelector(".live");
                        if (stage) { stage.replaceWith(place); }
                        console.error(error);
                    }
                });
            }

            function undraw() {
                drawn.forEach(function (one) { one.chart.dispose(); one.stage.replaceWith(one.place); });
                drawn = [];
            }

            drawAll();
            /* What ECharts drew has the width of the screen; the server's drawing fits any paper. */
            window.addEventListener("beforeprint", undraw);
            window.addEventListener("afterprint", drawAll);
            window.addEventListener("resize", function () {
                drawn.forEach(function (one) { one.chart.resize(); });
            });
            window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", function () {
                undraw();
                drawAll();
            });
        })();

        """#
}
