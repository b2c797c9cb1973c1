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
#include "edau/error.hpp"
#include "model/damage.hpp"
#include "model/records.hpp"

namespace {

// What is fuzzed: a good file to start from, and how it is loaded and saved.
using edau::testing_records::Model;

std::string good_file() {
  return edau::testing_records::write_model(edau::testing_records::sample_model());
}
Model load(std::string_view bytes) { return edau::testing_records::read_model(bytes); }
std::string save(const Model& model) { return edau::testing_records::write_model(model); }

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
  } catch (const edau::Error& error) {
    require(error.code() == edau::ErrorCode::kUnreadableModel);
    require(edau::is_valid_utf8(error.what()));
  }
  return 0;
}
