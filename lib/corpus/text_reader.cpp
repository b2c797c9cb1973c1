#include "corpus/text_reader.hpp"

#include <utility>

#include "corpus/lines.hpp"

namespace edau {

void read_text(const Source& source, CorpusBuilder& builder) {
  const std::int64_t limit = source.options.max_document_bytes;
  LineReader lines(source.text);
  for (Line line; lines.next(line);) {
    if (is_blank_line(line.text)) {
      builder.add_blank_lines(1);
    } else if (std::cmp_greater(line.text.size(), limit)) {
      builder.reject(Exclusion::kTooLong, {line.number, 0}, {},
                     too_long("the line", line.text.size(), limit));
    } else {
      builder.accept({line.number, {}, line.text});
    }
    source.read_up_to(line.offset);
  }
  if (builder.received() == 0) source.refuse({1, 1}, "no records: the file is empty");
}

}  // namespace edau
