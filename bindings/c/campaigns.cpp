// Campaigns of an analysis, their copies, and what was added to them.
#include "edau/campaigns.hpp"

#include "guarded.hpp"
#include "handles.hpp"

using edau::c::borrowed;
using edau::c::given;
using edau::c::guarded;
using edau::c::item_at;
using edau::c::RecordSlot;

namespace {

const edau::Analysis& of(const edau_analysis* analysis) {
  return given(analysis, "analysis").analysis;
}

}  // namespace

edau_status edau_analysis_campaign_count(const edau_analysis* analysis, std::size_t* count,
                                         edau_error** error) noexcept {
  return guarded(error, [&] { given(count, "count") = of(analysis).campaigns().campaigns.size(); });
}

edau_status edau_analysis_campaign_at(const edau_analysis* analysis, std::size_t index,
                                      edau_campaign* campaign, std::size_t size,
                                      edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Analysis& found = of(analysis);
    const RecordSlot slot(campaign, "campaign", size);
    const edau::Campaign& at = item_at(found.campaigns().campaigns, index, "campaign");
    slot = {borrowed(found.corpus().submission(at.template_submission).text),
            at.template_submission, at.exact_count, at.edited_count};
  });
}

edau_status edau_analysis_campaign_of(const edau_analysis* analysis, std::size_t submission,
                                      std::int32_t* campaign, std::int32_t* is_exact,
                                      edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Analysis& found = of(analysis);
    std::int32_t& out = given(campaign, "campaign");
    std::int32_t& out_exact = given(is_exact, "is_exact");
    edau::c::check_index(submission, found.corpus().size(), "submission");
    // None stands there where campaigns were not looked for.
    const auto& copies = found.campaigns().copies;
    const edau::CampaignCopy copy = copies.empty() ? edau::CampaignCopy{} : copies[submission];
    out = copy.campaign;
    out_exact = copy.exact ? 1 : 0;
  });
}

edau_status edau_analysis_addition_count(const edau_analysis* analysis, std::size_t* count,
                                         edau_error** error) noexcept {
  return guarded(error, [&] { given(count, "count") = of(analysis).campaigns().additions.size(); });
}

edau_status edau_analysis_addition_at(const edau_analysis* analysis, std::size_t index,
                                      edau_addition* addition, std::size_t size,
                                      edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Analysis& found = of(analysis);
    const RecordSlot slot(addition, "addition", size);
    const edau::Addition& at = item_at(found.campaigns().additions, index, "addition");
    const std::string_view text = at.range.of(found.corpus().submission(at.submission).text);
    slot = {borrowed(text), at.submission, at.range.begin, at.range.end, at.campaign, 0};
  });
}
