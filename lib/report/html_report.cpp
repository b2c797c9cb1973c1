#include "report/html/sections.hpp"
#include "report/html/style.hpp"
#include "report/outputs.hpp"

namespace edau {
namespace {

constexpr std::string_view kTitle = "Themes in a consultation";

void write_head(HtmlWriter& html) {
  html.element("head", {}, [&] {
    html.void_element("meta", {{"charset", "utf-8"}});
    html.policy("default-src 'none'; style-src 'sha256-" + std::string(kStyleHash) + "'");
    html.void_element("meta",
                      {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.element("title", kTitle);
    html.style(kStyle);
  });
}

}  // namespace

std::string html_report(const Analysis& analysis, const Provenance& provenance) {
  HtmlWriter html;
  html.element("html", {{"lang", "en"}}, [&] {
    write_head(html);
    html.element("body", {}, [&] {
      html.element("main", {}, [&] {
        html.element("h1", kTitle);
        write_summary(html, analysis);
        write_campaigns(html, analysis);
        write_theme_table(html, analysis);
        write_bases(html, analysis);
        write_groups(html, analysis);
        write_respondents(html, analysis);
        write_themes(html, analysis);
        write_unthemed(html, analysis);
        write_ledger(html, analysis);
        write_publication(html, analysis);
        write_method(html, analysis, provenance);
      });
    });
  });
  return std::move(html).take();
}

}  // namespace edau
