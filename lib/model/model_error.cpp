#include "model/model_error.hpp"

#include "edau/error.hpp"

namespace edau {

void refuse_model(const ModelPart& part, std::uint64_t byte, std::string_view why) {
  std::string message(part.file);
  message.append(": ").append(part.name).append(", byte ").append(std::to_string(byte));
  message.append(": ").append(why);
  throw Error(ErrorCode::kUnreadableModel, message);
}

void refuse_damaged(const ModelPart& part, std::uint64_t byte, std::string_view why) {
  refuse_model(part, byte, std::string(why) + "; the file is damaged, fetch or make it anew");
}

}  // namespace edau
