// libFuzzer: a model file, changed and with its checksums made right again, so
// that what lies behind them is reached.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include "core/utf8.hpp"
#include "edau/assign.hpp"
#include "edau/error.hpp"
#include "model/damage.hpp"
#include "model/sample_analysis.hpp"

namespace {

// What is fuzzed: a good file to start from, and how it is loaded and saved.
using edau::Model;

std::string good_file() { return edau::testing_model::sample_analysis().model().bytes(); }
Model load(std::string_view bytes) { return Model::parse(bytes, "m.edau"); }
std::string save(const Model& model) { return model.bytes(); }

// A model that loads can assign, whatever its numbers are.
void use(const Model& model) {
  static const edau::Corpus corpus = edau::Corpus::from_texts(edau::testing_model::sample_texts());
  static_cast<void>(edau::assign(model, corpus, {.threads = 1}));
}

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t max_size, unsigned) {
  static const std::string good = good_file();
  if (size < good.size() / 4 && good.size() <= max_size) {
    std::ranges::copy(good, data);
    size = good.size();
  }
  size = LLVMFuzzerMutate(data, size, max_size);
  const std::string file = edau::damage::with_checksums_repaired({data, data + size});
  std::ranges::copy(file, data);
  return file.size();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try {
    const Model model = load(bytes);
    // What was accepted is a model like any other.
    const std::string saved = save(model);
    require(save(load(saved)) == saved);
    use(model);
  } catch (const edau::Error& error) {
    require(error.code() == edau::ErrorCode::kUnreadableModel);
    require(edau::is_valid_utf8(error.what()));
  }
  return 0;
}
