// edau explain: why a submission's points are where they are.
#include <algorithm>
#include <edau/edau.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "commands.hpp"
#include "console.hpp"

namespace edau::cli {
namespace {

constexpr const char* kFooter = R"(Examples:
  edau explain out/ R-0312
  edau explain out/ R-0312 --point 2
  edau explain late/ R-0901 --model out/model.edau

FOLDER is what edau themes or edau assign wrote; REF is the id of a submission
in it. Of each point is shown its theme and the words that put it there. What a
word adds is the logarithm of how much more the theme says it than chance would
have it; a word that speaks against the theme takes away. The sum decides: the
point is in the theme where it is highest, if it is as much as it takes to be
more than chance. Words drawn by chance speak against a theme more often than
for it, so what is needed may be below 0. The shares are of what speaks for the
theme, and add up to 100 %.

Similarity is how near the point is to the centre of its theme, margin that less
the nearest other centre. In this they have no say: a margin below 0 means that
the centre of another theme is nearer, while the words say more of this one.

Where themes were found by vectors of your own, similarity decides. A word adds
its part of that, and what words leave of it was the vector's. Which theme is
the next one only the vector can tell: explain() in Python, C++ or C takes it.

Only the folder is read: points.csv, unthemed.csv, ledger.csv and, unless
--model names another, model.edau.)";

constexpr std::size_t kWidth = 80;

struct Request {
  std::string folder;
  std::string id;
  std::string model;
  std::size_t point = 0;  // 0: all
};

// Characters, whatever their width on the screen.
std::size_t length_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

std::string left(const std::string& text, std::size_t width) {
  return text + std::string(width - std::min(width, length_of(text)), ' ');
}

// The words of `text` in lines of kWidth, all but the first indented.
std::string wrapped(std::string_view text, std::size_t indent) {
  std::string result;
  std::size_t column = indent;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n"), text.size());
    const std::string word = printable(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    const std::size_t size = length_of(word);
    if (column > indent && column + 1 + size > kWidth) {
      result += "\n" + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      result += ' ';
      ++column;
    }
    result += word;
    column += size;
  }
  return result;
}

std::string named(const Model& model, std::int32_t theme) {
  const ModelTheme& named = model.themes()[static_cast<std::size_t>(theme)];
  return printable(named.id + " " + named.label);
}

bool is_by_vectors(const Model& model) { return model.vectors().dimension > 0; }

// Similarities are at most 1.
int digits_of(const Model& model) { return is_by_vectors(model) ? 3 : 2; }

// What is said of a point's place, without the words that put it there.
std::string verdict(const Model& model, const Explanation& point) {
  const Document& document = point.document;
  if (document.theme >= 0) {
    const bool is_best = point.best && point.best->theme == document.theme;
    return "in " + named(model, document.theme) +
           (is_best ? "" : ", where --keep-all puts what is in no other theme");
  }
  if (document.outcome == Outcome::kNonAnswer) return "a non-answer, which is in no theme";
  if (document.outcome == Outcome::kNoUsableWord)
    return "in no theme: it has no word that could carry one";
  if (document.outcome == Outcome::kNoVector)
    return "in no theme: its vector is all zeros, and none of its words had a say";
  if (!point.best && is_by_vectors(model)) return "in no theme: it is similar to none";
  if (!point.best) return "in no theme: it shares no word with any";
  if (point.best->theme < 0) {
    return "in no theme: its words are those of a cluster that is none, as no two people's words "
           "fit it";
  }
  return "in no theme: it is most about " + named(model, point.best->theme) +
         ", but no more than chance would have it";
}

// A word or a vector, and what it adds.
struct Addend {
  std::string name;
  double evidence;
  double share;
};

std::vector<Addend> addends_of(const Model& model, const Explanation& point) {
  std::vector<Addend> addends;
  if (point.vector) {
    const bool is_alone = model.vectors().weight == 1.0;
    addends.push_back({is_alone ? "its vector; words had no say" : "its vector",
                       point.vector->evidence, point.vector->share});
  }
  for (const ExplainedTerm& term : point.terms) {
    std::string forms = printable(joined(term.forms));
    if (term.count > 1) forms += " (" + std::to_string(term.count) + " times)";
    addends.push_back({std::move(forms), term.evidence, term.share});
  }
  return addends;
}

// The shares in whole percent that add up to 100: each rounded down, and what is missing given to
// those that lost most. What speaks against the theme has none.
std::vector<int> percents_of(const std::vector<Addend>& addends) {
  std::vector<int> percents;
  std::vector<std::size_t> by_loss;
  int missing = 100;
  percents.reserve(addends.size());
  for (const Addend& addend : addends) {
    percents.push_back(static_cast<int>(100 * addend.share));
    missing -= percents.back();
    if (addend.share > 0.0) by_loss.push_back(percents.size() - 1);
  }
  const auto loss = [&](std::size_t i) { return 100 * addends[i].share - percents[i]; };
  std::ranges::stable_sort(by_loss,
                           [&](std::size_t a, std::size_t b) { return loss(a) > loss(b); });
  const auto raised = std::min(by_loss.size(), static_cast<std::size_t>(std::max(missing, 0)));
  for (const std::size_t i : std::span(by_loss).first(raised)) ++percents[i];
  return percents;
}

// As many digits as it takes to tell what there is from what is needed.
int digits_of_sum(const Explanation& point, int digits) {
  constexpr int kMost = 6;
  const double sum = point.best->evidence;
  const double needed = point.needed.value_or(sum);
  while (sum != needed && digits < kMost && decimal(sum, digits) == decimal(needed, digits)) {
    ++digits;
  }
  return digits;
}

void print_addends(const Model& model, const Explanation& point) {
  constexpr std::size_t kNames = 36;
  const int digits = digits_of(model);
  const std::vector<Addend> addends = addends_of(model, point);
  const std::vector<int> percents = percents_of(addends);
  for (std::size_t i = 0; i < addends.size(); ++i) {
    const Addend& addend = addends[i];
    std::cout << "     " << left(addend.name, kNames) << right(decimal(addend.evidence, digits), 8)
              << (addend.share > 0.0      ? right(std::to_string(percents[i]), 6) + " %"
                  : addend.evidence < 0.0 ? "  speaks against it"
                                          : "  says nothing of it")
              << '\n';
  }
  const int sum_digits = digits_of_sum(point, digits);
  std::cout << "     " << left("together", kNames)
            << right(decimal(point.best->evidence, sum_digits), 8);
  if (point.needed) {
    std::cout << "  (at least " << decimal(*point.needed, sum_digits) << " is needed)";
  }
  std::cout << '\n';
}

std::string next_of(const Model& model, const Explanation& point) {
  const int digits = digits_of(model);
  if (!point.runner_up) {
    return "the next theme is less similar by the margin; only the vector tells which it is";
  }
  return "the next theme is " + named(model, point.runner_up->theme) + " with " +
         decimal(point.runner_up->evidence, digits) + ": a lead of " +
         decimal(point.best->evidence - point.runner_up->evidence, digits);
}

void print_next(const Model& model, const Explanation& point) {
  const bool is_hidden = is_by_vectors(model) && point.document.margin < point.document.similarity;
  if (!point.runner_up && !is_hidden) return;
  std::cout << "   " << wrapped(next_of(model, point), 3) << '\n';
}

void print_point(const Model& model, const std::string& text, const Explanation& point,
                 std::size_t number) {
  const std::string mark = std::to_string(number) + ". ";
  std::cout << '\n'
            << mark << wrapped(point.document.range.of(text), mark.size()) << "\n   "
            << wrapped(verdict(model, point), 3) << '\n';
  if (point.best) print_addends(model, point);
  if (point.best) print_next(model, point);
  if (point.document.theme >= 0) {
    std::cout << "   similarity " << decimal(point.document.similarity, 3) << ", margin "
              << decimal(point.document.margin, 3)
              << (point.document.margin < 0.0 ? " (another theme's centre is nearer)" : "") << '\n';
  }
  if (!point.other_words.empty()) {
    std::cout << "   "
              << wrapped("not counted, as too few or too many others say it: " +
                             joined(point.other_words),
                         3)
              << '\n';
  }
}

void print_submission(const Model& model, const Request& request,
                      const ReportedSubmission& submission) {
  const std::vector<Explanation> points = explain(model, submission);
  if (request.point > points.size()) {
    throw Error(ErrorCode::kInvalidArgument,
                "--point cannot be " + std::to_string(request.point) + "; " + request.id + " has " +
                    std::to_string(points.size()) + (points.size() == 1 ? " point" : " points"));
  }
  std::cout << printable(request.id) << ": " << points.size()
            << (points.size() == 1 ? " point" : " points") << '\n';
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (request.point != 0 && request.point != i + 1) continue;
    print_point(model, submission.text, points[i], i + 1);
  }
}

void print_exclusion(const Request& request, const ReportedExclusion& exclusion) {
  const std::string said = printable(request.id) + ", line " + std::to_string(exclusion.line) +
                           " of the input, was not analysed: " + exclusion.reason +
                           (exclusion.detail.empty() ? "" : ": " + exclusion.detail);
  std::cout << wrapped(said, 0) << '\n';
}

Model model_of(const Request& request) {
  const std::string own = (std::filesystem::path(request.folder) / "model.edau").string();
  if (!request.model.empty()) return Model::load(request.model);
  std::error_code ignored;
  if (!std::filesystem::exists(own, ignored)) {
    throw Error(ErrorCode::kUnreadableInput,
                request.folder +
                    " holds no model.edau, as a folder of edau assign does not; name "
                    "the model that assigned it: --model out/model.edau");
  }
  return Model::load(own);
}

void explain_and_print(const Request& request) {
  const Reported reported = Reported::find(request.folder, request.id);
  if (!reported.submissions.empty()) {
    const Model model = model_of(request);
    for (const ReportedSubmission& submission : reported.submissions) {
      print_submission(model, request, submission);
    }
  }
  for (const ReportedExclusion& exclusion : reported.exclusions) {
    print_exclusion(request, exclusion);
  }
  std::cout << std::flush;
  if (!std::cout) {
    throw Error(ErrorCode::kUnwritableOutput,
                "the explanation cannot be written to standard output");
  }
}

}  // namespace

void add_explain_command(CLI::App& app) {
  auto request = std::make_shared<Request>();
  CLI::App* command =
      app.add_subcommand("explain", "Show why a submission is in its themes, word by word");
  command->footer(kFooter);
  command->add_option("FOLDER", request->folder, "what edau themes or edau assign wrote")
      ->required()
      ->option_text(" ");
  command->add_option("REF", request->id, "the id of a submission")->required()->option_text(" ");
  command->get_formatter()->column_width(34);
  command->add_option("--point", request->point, "only this point, from 1")
      ->type_name("N")
      ->check(CLI::Validator(
          [](const std::string& text) {
            const bool is_number = !text.empty() && text.size() < 10 &&
                                   text.find_first_not_of("0123456789") == std::string::npos &&
                                   text.find_first_not_of('0') != std::string::npos;
            return is_number ? std::string() : "it takes a whole number from 1, not " + text;
          },
          ""));
  command->add_option("--model", request->model, "the model, where FOLDER has none of its own")
      ->type_name("FILE");
  command->callback([request] { explain_and_print(*request); });
}

}  // namespace edau::cli
