// The style sheet of report.html.
//
// The page's content security policy lets in this text only, by its hash: after
// a change, tests/report/style_test.cpp fails and tells the new hash. Dark grey
// on white and the blue of the bars and links reach a contrast of 7 : 1.
#pragma once

#include <string_view>

namespace edau {

inline constexpr std::string_view kStyle = R"css(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 20px 15px 60px; max-width: 60rem;
  font: 1.1875rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif;
  color: #0b0c0c; background: #fff; overflow-wrap: anywhere;
}
h1, h2, h3 { line-height: 1.2; margin: 0 0 15px; }
h1 { font-size: 2.5rem; }
h2 { font-size: 1.75rem; margin-top: 50px; padding-top: 15px; border-top: 2px solid #0b0c0c; }
h3 { font-size: 1.3rem; margin-top: 30px; }
p, ul, dl, table, figure { margin: 0 0 20px; }
p, li, dd, figcaption { max-width: 44rem; }
a { color: #144e81; }
a:focus { outline: 3px solid #0b0c0c; background: #fd0; }
code { font: 0.9em/1.4 ui-monospace, Menlo, Consolas, monospace; }
.caveat { border-left: 10px solid #144e81; padding: 5px 0 5px 15px; margin-bottom: 20px; }
.caveat p:last-child { margin-bottom: 0; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; font-weight: bold; padding-bottom: 10px; }
th, td { text-align: left; vertical-align: top; padding: 10px 15px 10px 0;
  border-bottom: 1px solid #b1b4b6; }
th:last-child, td:last-child { padding-right: 0; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
th.number { overflow-wrap: normal; }
th .terms, p.terms, figcaption { color: #484949; font-size: 1rem; }
tbody th { font-weight: normal; }
.terms { display: block; }
svg { display: block; width: 8rem; height: 0.75rem; margin: 5px 0 0 auto; }
rect { fill: #d8dcdf; }
rect + rect { fill: #144e81; }
.scroll { overflow-x: auto; margin-bottom: 20px; }
svg.map { width: 100%; min-width: 44rem; height: auto; margin: 0; border: 1px solid #b1b4b6; }
svg.swatch { display: inline-block; width: 1em; height: 1em; margin: 0 0.4em 0 0;
  vertical-align: -0.1em; }
circle { fill: #fff; stroke: #0b0c0c; stroke-width: 0.75px; }
.g1 { fill: #9ecae1; } .g2 { fill: #fdbb84; } .g3 { fill: #a1d99b; } .g4 { fill: #f7b6d2; }
.g5 { fill: #d4c5f0; } .g6 { fill: #ffe680; } .g7 { fill: #99d8c9; } .g8 { fill: #dcc0a0; }
svg text { font: bold 14px Arial, sans-serif; fill: #0b0c0c; text-anchor: middle;
  dominant-baseline: central; }
ul.groups { list-style: none; padding-left: 0; columns: 2 22rem; }
ul.groups > li { break-inside: avoid; padding-bottom: 10px; }
ul.groups ul { margin: 5px 0 0; }
ul.groups ul li { margin-bottom: 2px; }
figure { padding-left: 15px; border-left: 5px solid #b1b4b6; }
blockquote { margin: 0 0 5px; white-space: pre-wrap; max-width: 44rem; }
ul { padding-left: 1.4rem; }
li { margin-bottom: 8px; }
dt { font-weight: bold; }
dd { margin: 0 0 10px; }
@media (max-width: 40rem) {
  body { font-size: 1rem; }
  h1 { font-size: 1.8rem; }
  h2 { font-size: 1.4rem; }
  h3 { font-size: 1.15rem; }
  th, td { padding-right: 10px; }
  th .terms, p.terms, figcaption { font-size: 0.9rem; }
  td svg { width: 6rem; }
}
@media print {
  body { font-size: 11pt; max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  h2, h3 { break-after: avoid; }
  figure, tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
  svg.map { min-width: 0; }
}
)css";

// SHA-256 of kStyle, in base 64.
inline constexpr std::string_view kStyleHash = "daFPqDwdiqsQen8EjjACul40zexH7AtE4OQv/ghCyK4=";

}  // namespace edau
