#include "report/outputs.hpp"

namespace edau {

ThemeIds theme_ids(const Analysis& analysis) {
  ThemeIds ids;
  for (const Theme& theme : analysis.themes()) ids.push_back(theme.id);
  return ids;
}

ThemeIds theme_ids(const Model& model) {
  ThemeIds ids;
  for (const ModelTheme& theme : model.themes()) ids.push_back(theme.id);
  return ids;
}

}  // namespace edau
